package roundtable.projections.applications;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.AppealTerm;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.SignOff;
import roundtable.commands.calls.Form;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * The whole of an application, for its company and, once it is handed in, for the call's authority.
 *
 * @param companyVerified whether it may be admitted
 * @param number given when it is handed in
 * @param title null before, and once erased
 * @param answers canonical JSON as text; null before it is handed in, and once erased
 * @param answersHash SHA-256 of the canonical answers: the receipt
 * @param form the one that the answers were written for, whatever the call's form has become; null before it is handed in
 * @param eligibility what was answered to the call's eligibility, canonical JSON as text; null where it asked nothing
 * @param signOffs who of the company signed the answers before they were handed in; empty where nobody was asked to
 * @param returned how it was given back to be mended; null where it never was
 * @param declineReasons the officer's words
 * @param appealable within which days its decline may be appealed; null where it was not declined, and where it may not
 * @param appeal what its company said against the decline, and what came of it; null where it did not
 * @param decision that concluded it
 * @param promotedFrom the application of the tier below whose place led here; null where one enters by applying
 * @param rankedAt when the standings in which it has its rank were confirmed; null before, and where its call is no tier
 * @param version the ETag
 */
public record ApplicationPage(
        ApplicationId id,
        CallBrief call,
        OrganisationId company,
        @Nullable Text companyName,
        boolean companyVerified,
        State state,
        @Nullable String number,
        @Nullable Text title,
        @Nullable Money requested,
        @Nullable Industry industry,
        @Nullable String answers,
        @Nullable String answersHash,
        @Nullable Form form,
        List<PaperLine> papers,
        Instant startedAt,
        PersonId startedBy,
        @Nullable String eligibility,
        @Nullable Instant submittedAt,
        @Nullable PersonId submittedBy,
        List<SignOff> signOffs,
        @Nullable Returned returned,
        @Nullable Instant screenedAt,
        @Nullable PersonId screenedBy,
        @Nullable String declineReasons,
        @Nullable AppealTerm appealable,
        @Nullable Appeal appeal,
        @Nullable Instant withdrawnAt,
        @Nullable DecisionId decision,
        @Nullable Instant concludedAt,
        @Nullable ApplicationId promotedFrom,
        @Nullable Instant rankedAt,
        long version) {

    /** Where it stands. */
    public enum State {
        STARTED,
        SUBMITTED,
        RETURNED,
        ADMITTED,
        DECLINED,
        APPEALED,
        WITHDRAWN
    }

    /**
     * How it was given back, and what came of it.
     *
     * @param due until when it may be handed in again
     * @param resubmittedAt when it was, or null
     * @param answersBefore what was handed in first, canonical JSON as text; null until it was handed in again, and once erased
     * @param papersBefore the papers of then; empty until it was handed in again
     */
    public record Returned(
            Instant at,
            PersonId by,
            Instant due,
            List<DefectLine> defects,
            @Nullable Instant resubmittedAt,
            @Nullable String answersBefore,
            List<PaperLine> papersBefore) {}

    /**
     * Something wrong.
     *
     * @param question null where it is about the whole
     * @param remark null once erased
     */
    public record DefectLine(
            @Nullable String question, @Nullable String remark) {}

    /**
     * An appeal against a decline.
     *
     * @param grounds null once erased
     * @param judgedAt null while it waits to be judged, as is all that follows
     * @param reasons the officer's words where it was rejected
     */
    public record Appeal(
            Instant at,
            PersonId by,
            @Nullable String grounds,
            @Nullable Instant judgedAt,
            @Nullable PersonId judgedBy,
            @Nullable Boolean accepted,
            @Nullable String reasons) {}

    /** @param name null once erased */
    public record PaperLine(
            String question,
            String sha256,
            String mediaType,
            @Nullable String name,
            long size) {}
}
