package roundtable.commands.calls;

import java.time.Duration;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * What an officer composes: all that a call says and asks.
 *
 * @param number the human number, unique over all calls: {@code 2026-CT-0042}
 * @param title at most 120 characters a language
 * @param summary one paragraph
 * @param description the whole notice, paragraphs separated by blank lines
 * @param industries empty means every industry
 * @param ceiling the most one application may ask for, or null
 * @param budget what the call can give altogether, or null
 * @param expertsPerApplication how many reviews each application gets, at least 1
 * @param eligibility who may apply; null lets everybody
 * @param procedure how it goes on after its deadline; null says nothing of it
 * @param tier its step in a competition of several tiers; null where it stands alone
 */
public record CallContent(
        CallKind kind,
        String number,
        Text title,
        Text summary,
        Text description,
        List<Industry> industries,
        @Nullable Money ceiling,
        @Nullable Money budget,
        Form form,
        Rubric rubric,
        Window window,
        int expertsPerApplication,
        @Nullable Eligibility eligibility,
        @Nullable Procedure procedure,
        @Nullable Tier tier) {

    /** Standing alone. */
    public CallContent(
            CallKind kind,
            String number,
            Text title,
            Text summary,
            Text description,
            List<Industry> industries,
            @Nullable Money ceiling,
            @Nullable Money budget,
            Form form,
            Rubric rubric,
            Window window,
            int expertsPerApplication,
            @Nullable Eligibility eligibility,
            @Nullable Procedure procedure) {
        this(
                kind,
                number,
                title,
                summary,
                description,
                industries,
                ceiling,
                budget,
                form,
                rubric,
                window,
                expertsPerApplication,
                eligibility,
                procedure,
                null);
    }

    /** For everybody, and without a word on what follows the deadline. */
    public CallContent(
            CallKind kind,
            String number,
            Text title,
            Text summary,
            Text description,
            List<Industry> industries,
            @Nullable Money ceiling,
            @Nullable Money budget,
            Form form,
            Rubric rubric,
            Window window,
            int expertsPerApplication) {
        this(
                kind,
                number,
                title,
                summary,
                description,
                industries,
                ceiling,
                budget,
                form,
                rubric,
                window,
                expertsPerApplication,
                null,
                null);
    }

    /** How long after the deadline an application that was begun in time may still be handed in. */
    public Duration grace() {
        return procedure == null ? Duration.ZERO : procedure.grace();
    }

    /** How many working days an applicant has to appeal when they are declined at the screening. */
    public int appealDays() {
        Integer days = procedure == null ? null : procedure.appealDays();
        return days == null ? Procedure.USUAL_APPEAL : days;
    }

    /** The same, closing at another moment. */
    public CallContent closing(Deadline closes) {
        return with(form, new Window(window.opens(), closes), tier);
    }

    /** The same, asking by another form. */
    public CallContent asking(Form corrected) {
        return with(corrected, window, tier);
    }

    /** The same, sending on as many. */
    public CallContent sendingOn(Places places) {
        return with(form, window, tier == null ? null : tier.with(places));
    }

    private CallContent with(Form asked, Window received, @Nullable Tier stepped) {
        return new CallContent(
                kind,
                number,
                title,
                summary,
                description,
                industries,
                ceiling,
                budget,
                asked,
                rubric,
                received,
                expertsPerApplication,
                eligibility,
                procedure,
                stepped);
    }
}
