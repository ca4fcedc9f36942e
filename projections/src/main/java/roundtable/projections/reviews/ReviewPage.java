package roundtable.projections.reviews;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Rubric;
import roundtable.commands.reviews.ReviewId;
import roundtable.commands.reviews.Scores;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * An expert's review. Blind: it knows the application by its code, never by number or company; and before the expert has
 * declared that no conflict is known, nothing of the application is here at all.
 *
 * @param rubric by which it is judged; public with the call
 * @param application null before the declaration and after a recusal
 * @param own what this expert handed in; null before
 * @param tenths its weighted total, 0 to 1000
 */
public record ReviewPage(
        ReviewId review,
        Stage stage,
        String code,
        CallId call,
        Text callTitle,
        Rubric rubric,
        Instant openedAt,
        @Nullable Instant declaredAt,
        @Nullable Instant submittedAt,
        @Nullable Before application,
        @Nullable Scores own,
        @Nullable Integer tenths,
        long version) {

    /** The papers that lie open; none while the application is closed. */
    public List<PaperBefore> papersBefore() {
        return application == null ? List.of() : application.papers();
    }

    /** How far a review is. */
    public enum Stage {
        OPENED,
        DECLARED,
        RECUSED,
        SUBMITTED,
        REVEALED
    }

    /**
     * What lies before the expert.
     *
     * @param title null once erased
     * @param answers JSON text, without what names the applicant; null once erased
     * @param papers without those that name the applicant
     * @param keptBack what was answered and is not shown while the review is blind
     */
    public record Before(
            @Nullable Text title,
            @Nullable Money requested,
            @Nullable Industry industry,
            Form form,
            @Nullable String answers,
            List<PaperBefore> papers,
            List<KeptBack> keptBack) {}

    /** A question, or one column of its table, whose answer names the applicant or its people. */
    public record KeptBack(String question, @Nullable String column) {}

    /** A paper, without the name that its writer gave the file: names often tell who wrote it. */
    public record PaperBefore(String question, String sha256, String mediaType, long size) {}
}
