package roundtable.commands.standings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/** What happens to a tier's standings. Holds no personal data. */
public sealed interface StandingsEvent extends Event {

    StandingsId standings();

    /**
     * Ranked; for the authority's own eyes until it is announced.
     *
     * @param next to which call the best are sent on; null for the last tier
     * @param seed by which lots were drawn: the SHA-256 of all applications' numbers and hashes, which nobody chooses
     * @param placings the best first
     */
    @Named("standings-drawn-up")
    record StandingsDrawnUp(
            StandingsId standings,
            CallId call,
            OrganisationId authority,
            @Nullable CallId next,
            StillTied stillTied,
            String seed,
            List<Placing> placings,
            PersonId by)
            implements StandingsEvent {}

    @Named("standings-announced")
    record StandingsAnnounced(StandingsId standings, Deadline noticeEnds, PersonId by) implements StandingsEvent {}

    @Named("standings-confirmed")
    record StandingsConfirmed(StandingsId standings, PersonId by) implements StandingsEvent {}

    /**
     * A company has a place in the next tier.
     *
     * @param insteadOf whose given up place it is; null for a first place and for an added one
     */
    @Named("standings-company-promoted")
    record CompanyPromoted(
            StandingsId standings,
            CallId call,
            CallId next,
            ApplicationId application,
            OrganisationId company,
            @Nullable ApplicationId insteadOf)
            implements StandingsEvent {}

    /** @param by whoever gave it up for the company; {@link PersonId#NOBODY} where it withdrew from the next tier */
    @Named("standings-place-given-up")
    record PlaceGivenUp(StandingsId standings, ApplicationId application, OrganisationId company, PersonId by)
            implements StandingsEvent {}
}
