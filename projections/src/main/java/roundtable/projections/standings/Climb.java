package roundtable.projections.standings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Places;
import roundtable.commands.calls.Tier;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.standings.StandingsFacts;
import roundtable.commands.text.Text;
import roundtable.projections.applications.ApplicationPage;
import roundtable.projections.calls.CallPage.Phase;

/**
 * One company's way through the tiers of a competition, from the first it entered to the last there is (晋级之路).
 *
 * @param dossier the first application, which joins all of them
 */
public record Climb(
        ApplicationId dossier,
        OrganisationId company,
        @Nullable Text companyName,
        List<Step> steps) {

    /**
     * One tier on the way.
     *
     * @param on the day on which it is planned to be decided; null while that is not said
     * @param entered how many are ranked, or, before that, have a place in it so far
     * @param ranked whether its standings are announced
     * @param mine where the company stands in it; null where it has not come so far
     * @param marks one for each place, from the first down; empty before they are announced
     */
    public record Step(
            CallId call,
            String number,
            Text title,
            Tier.Level level,
            @Nullable CallId next,
            Phase phase,
            Instant closes,
            ZoneId zone,
            @Nullable LocalDate on,
            Places places,
            int entered,
            boolean ranked,
            StandingsFacts.@Nullable State state,
            @Nullable Mine mine,
            List<Mark> marks) {}

    /**
     * Where the company stands in a tier.
     *
     * @param rank null while it is not announced
     * @param carried how many of its papers came up from the tier below
     * @param added the names of those that were handed in for this tier; null for a name that is erased
     */
    public record Mine(
            ApplicationId application,
            ApplicationPage.State state,
            @Nullable Integer rank,
            @Nullable Integer hundredths,
            Tier.@Nullable Prize prize,
            boolean promoted,
            boolean givenUp,
            int carried,
            List<@Nullable String> added) {}

    /**
     * One place in a tier, without a name.
     *
     * @param dossier a number that is the same for the same company in all tiers of this climb, and means nothing else
     * @param home whether it entered the competition in the same first tier
     */
    public record Mark(int rank, int dossier, boolean promoted, boolean home, boolean mine) {}
}
