package roundtable.projections.reviews;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.reviews.Conflict;
import roundtable.commands.reviews.ExpertId;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.reviews.ReviewId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * An officer's matrix of applications and experts, with the conflicts found and how far each review is.
 *
 * @param panel null until it is convened
 * @param version of the panel; −1 until it is convened
 */
public record AssignmentMatrix(
        CallId call,
        String callNumber,
        Text callTitle,
        @Nullable PanelId panel,
        int expertsPerApplication,
        List<ExpertColumn> experts,
        List<ApplicationRow> applications,
        long version) {

    /** An expert of the pool, with the reviews open everywhere. */
    public record ExpertColumn(ExpertId expert, PersonId person, List<Industry> fields, boolean active, int reading) {}

    /**
     * One admitted application.
     *
     * @param code by which experts know it; null until it is first assigned
     * @param title null once erased
     * @param in how many reviews are in
     * @param completeAt when the last was in; from then on the scores below may be seen
     */
    public record ApplicationRow(
            ApplicationId application,
            String number,
            @Nullable Text title,
            OrganisationId company,
            @Nullable Text companyName,
            @Nullable Money requested,
            @Nullable Industry industry,
            @Nullable String code,
            List<Assigned> assigned,
            List<Found> conflicts,
            int in,
            @Nullable Instant completeAt) {}

    /** How far an assigned review is, as the panel counts it. */
    public enum Stage {
        READING,
        IN,
        RECUSED
    }

    /** @param tenths the weighted total, only once all of the application's reviews are in */
    public record Assigned(
            ReviewId review,
            ExpertId expert,
            Stage stage,
            Instant at,
            @Nullable Integer tenths) {}

    /** A conflict that refuses the pair. */
    public record Found(ExpertId expert, Conflict kind) {}
}
