package roundtable.commands.standings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;

/**
 * What other aggregates' rules may know of a tier's standings.
 *
 * @param next where its places lead
 * @param promoted who has a place in the next tier and has not given it up
 * @param placings who came where, the best first
 */
public record StandingsFacts(State state, @Nullable CallId next, Set<ApplicationId> promoted, List<Placing> placings) {

    /** Where a tier's standings stand. */
    public enum State {
        UNKNOWN,
        DRAWN_UP,
        ANNOUNCED,
        CONFIRMED
    }

    public static final Folding<StandingsFacts> FOLDING = new Folding<>(
            StandingsFacts.class, new StandingsFacts(State.UNKNOWN, null, Set.of(), List.of()), StandingsFacts::after);

    public boolean hasPromoted(ApplicationId application) {
        return promoted.contains(application);
    }

    /** The totals. */
    public Map<ApplicationId, Integer> hundredths() {
        Map<ApplicationId, Integer> totals = new HashMap<>();
        placings.forEach(placing -> totals.put(placing.application(), placing.hundredths()));
        return Map.copyOf(totals);
    }

    /** Whether everybody may know how they ended. */
    public boolean announced() {
        return state == State.ANNOUNCED || state == State.CONFIRMED;
    }

    /** Whether this company was ranked by this application. */
    public boolean ranks(ApplicationId application, OrganisationId company) {
        return placings.stream()
                .anyMatch(placing -> placing.application().equals(application)
                        && placing.company().equals(company));
    }

    /** The best band that an application came in; null for the lower half, and for one that was not ranked. */
    public @Nullable ReviewBand bandOf(ApplicationId application) {
        return placings.stream()
                .filter(placing -> placing.application().equals(application))
                .findFirst()
                .map(own -> ReviewBand.of(
                        placings.stream()
                                .filter(other -> other.rank() <= own.rank())
                                .count(),
                        placings.size()))
                .orElse(null);
    }

    private StandingsFacts after(Event event) {
        if (!(event instanceof StandingsEvent happened)) {
            return this;
        }
        return switch (happened) {
            case StandingsEvent.StandingsDrawnUp e ->
                new StandingsFacts(State.DRAWN_UP, e.next(), Set.of(), e.placings());
            case StandingsEvent.StandingsAnnounced e -> new StandingsFacts(State.ANNOUNCED, next, promoted, placings);
            case StandingsEvent.StandingsConfirmed e -> new StandingsFacts(State.CONFIRMED, next, promoted, placings);
            case StandingsEvent.CompanyPromoted e -> {
                Set<ApplicationId> more = new HashSet<>(promoted);
                more.add(e.application());
                yield new StandingsFacts(state, next, Set.copyOf(more), placings);
            }
            case StandingsEvent.PlaceGivenUp e -> {
                Set<ApplicationId> fewer = new HashSet<>(promoted);
                fewer.remove(e.application());
                yield new StandingsFacts(state, next, Set.copyOf(fewer), placings);
            }
        };
    }
}
