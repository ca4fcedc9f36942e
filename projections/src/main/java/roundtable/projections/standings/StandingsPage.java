package roundtable.projections.standings;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Group;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.calls.Tier;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.standings.StandingsFacts;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * The standings of a tier. The authority sees all lines; everybody else those with a place or a prize, and a company's members
 * its own beside them (名次之外的企业不显示名字).
 *
 * @param tier as it is now, with every place that was added
 * @param tieCriteria their codes, in the order in which they tell equals apart
 * @param seed by which lots were drawn
 * @param drawnUpBy for the authority alone, as the two others
 * @param ranked how many there are, shown or not
 * @param version the ETag
 */
public record StandingsPage(
        StandingsId id,
        CallId call,
        OrganisationId authority,
        ZoneId zone,
        StandingsFacts.State state,
        Tier tier,
        List<String> tieCriteria,
        StillTied stillTied,
        String seed,
        Instant drawnUpAt,
        @Nullable PersonId drawnUpBy,
        @Nullable Instant announcedAt,
        @Nullable PersonId announcedBy,
        @Nullable Instant noticeEnds,
        @Nullable Instant confirmedAt,
        @Nullable PersonId confirmedBy,
        int ranked,
        List<Line> lines,
        long version) {

    /**
     * One place.
     *
     * @param hundredths the total, 0 … 10,000
     * @param criteria the means for the tie criteria, in hundredths of a point
     * @param before the total of the tier before, where that tells equals apart
     * @param prize which of the tier's prizes, by its place in their list; null for none
     * @param proposed whether it was to go on when they were drawn up
     * @param promotedAt when it got its place; null where it has none
     * @param insteadOf whose given up place it is
     * @param own whether it is the viewer's own company
     */
    public record Line(
            int rank,
            ApplicationId application,
            String number,
            OrganisationId company,
            @Nullable Text companyName,
            @Nullable Industry industry,
            @Nullable Group group,
            int hundredths,
            List<Integer> criteria,
            @Nullable Integer before,
            boolean sunk,
            @Nullable String lot,
            @Nullable Integer prize,
            boolean proposed,
            @Nullable Instant promotedAt,
            @Nullable ApplicationId insteadOf,
            @Nullable Instant givenUpAt,
            boolean own) {}
}
