package roundtable.projections.calls;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Rubric;
import roundtable.commands.calls.Tier;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * The whole of a call, for its public page.
 *
 * @param formFingerprint which form this is: drafts and submissions say for which they were written
 * @param eligibility who may apply; null lets everybody
 * @param procedure how it goes on after its deadline; null says nothing of it
 * @param tier its step in a competition of several tiers; null where it stands alone
 * @param changes what was changed after it was published, newest first
 * @param counts of its applications, for its authority alone
 * @param version the ETag
 */
public record CallPage(
        CallId id,
        OrganisationId authority,
        @Nullable Text authorityName,
        Phase phase,
        CallKind kind,
        String number,
        Text title,
        Text summary,
        Text description,
        List<Industry> industries,
        @Nullable Money ceiling,
        @Nullable Money budget,
        Form form,
        String formFingerprint,
        Rubric rubric,
        Instant opens,
        Instant closes,
        ZoneId zone,
        int expertsPerApplication,
        @Nullable Eligibility eligibility,
        @Nullable Procedure procedure,
        @Nullable Tier tier,
        Instant draftedAt,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Text cancellation,
        List<Change> changes,
        @Nullable Counts counts,
        long version) {

    /** Where a call stands at the moment of asking. */
    public enum Phase {
        DRAFT,
        /** Published; it does not receive yet. */
        UPCOMING,
        RECEIVING,
        /** Its deadline has passed; nobody has closed it, so it may still be extended. */
        OVER,
        CLOSED,
        CANCELLED
    }

    /** What was changed of a published call. */
    public enum Kind {
        DEADLINE_EXTENDED,
        FORM_CORRECTED,
        PLACES_ADDED
    }

    /** @param closes the new deadline, where it moved */
    public record Change(
            Kind kind, Instant at, Text reason, @Nullable Instant closes) {}

    /** How many applications stand where. */
    public record Counts(
            int started, int submitted, int returned, int admitted, int declined, int appealed, int withdrawn) {}
}
