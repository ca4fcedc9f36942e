package roundtable.commands.applications;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Command;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Group;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** What can be asked of an application. */
public sealed interface ApplicationCommand extends Command {

    ApplicationId application();

    @Override
    default ApplicationId target() {
        return application();
    }

    /**
     * Begins one; a company may have one per call, also while its verification is pending.
     *
     * @param eligibility the answers to the call's eligibility, canonical JSON (RFC 8785), which the edge has found to meet
     *     its rules; null where it asks nothing
     * @param promotedFrom the application whose place in the tier below leads here; null where one enters by applying
     */
    record StartApplication(
            ApplicationId application,
            CallId call,
            OrganisationId company,
            @Nullable String eligibility,
            @Nullable ApplicationId promotedFrom)
            implements ApplicationCommand {

        /** To a call that one enters by applying. */
        public StartApplication(
                ApplicationId application, CallId call, OrganisationId company, @Nullable String eligibility) {
            this(application, call, company, eligibility, null);
        }

        /** To a call for everybody. */
        public StartApplication(ApplicationId application, CallId call, OrganisationId company) {
            this(application, call, company, null);
        }
    }

    /**
     * Hands it in, once. The edge has checked the answers against the call's form and the papers against the store.
     *
     * @param number the human number to be claimed: {@code A-2026-1187}
     * @param answers canonical JSON (RFC 8785)
     * @param answersHash SHA-256 of the canonical answers, lower-case hex
     * @param form the {@link roundtable.commands.calls.Form#fingerprint()} of the form that the answers were checked against
     * @param signOffs of those whom the company wants to sign first; empty where it asked nobody
     */
    record SubmitApplication(
            ApplicationId application,
            String number,
            String answers,
            String answersHash,
            String form,
            List<Attachment> papers,
            Text title,
            @Nullable Money requested,
            @Nullable Industry industry,
            @Nullable Group group,
            List<SignOff> signOffs)
            implements ApplicationCommand, HandingIn {

        /** Signed off by nobody: the company asked nobody to. */
        public SubmitApplication(
                ApplicationId application,
                String number,
                String answers,
                String answersHash,
                String form,
                List<Attachment> papers,
                Text title,
                @Nullable Money requested,
                @Nullable Industry industry,
                @Nullable Group group) {
            this(application, number, answers, answersHash, form, papers, title, requested, industry, group, List.of());
        }
    }

    /** A paper as the edge knows it. See {@link Paper}. */
    record Attachment(String question, String sha256, String mediaType, String name, long size) {}

    /**
     * Gives it back to be mended, with all that is wrong; possible once.
     *
     * @param due until when it may be handed in again
     */
    record ReturnApplication(ApplicationId application, List<Remark> remarks, Deadline due)
            implements ApplicationCommand {}

    /** See {@link Defect}. */
    record Remark(@Nullable String question, String remark) {}

    /** Hands in again what was returned, mended. See {@link SubmitApplication}. */
    record ResubmitApplication(
            ApplicationId application,
            String answers,
            String answersHash,
            String form,
            List<Attachment> papers,
            Text title,
            @Nullable Money requested,
            @Nullable Industry industry,
            @Nullable Group group,
            List<SignOff> signOffs)
            implements ApplicationCommand, HandingIn {

        /** Signed off by nobody: the company asked nobody to. */
        public ResubmitApplication(
                ApplicationId application,
                String answers,
                String answersHash,
                String form,
                List<Attachment> papers,
                Text title,
                @Nullable Money requested,
                @Nullable Industry industry,
                @Nullable Group group) {
            this(application, answers, answersHash, form, papers, title, requested, industry, group, List.of());
        }
    }

    record AdmitApplication(ApplicationId application) implements ApplicationCommand {}

    /** @param reasons the officer's words to the applicant */
    record DeclineApplication(ApplicationId application, String reasons) implements ApplicationCommand {}

    /**
     * The company asks that its decline be looked at anew; possible once, within the term told with the decline.
     *
     * @param grounds why it should be admitted
     */
    record LodgeAppeal(ApplicationId application, String grounds) implements ApplicationCommand {}

    /** The appeal is right: the application is admitted. */
    record AcceptAppeal(ApplicationId application) implements ApplicationCommand {}

    /**
     * The decline stands, for good.
     *
     * @param reasons the officer's words to the applicant
     */
    record RejectAppeal(ApplicationId application, String reasons) implements ApplicationCommand {}

    /** The company takes it back; possible until it is decided. */
    record WithdrawApplication(ApplicationId application) implements ApplicationCommand {}

    /** An automation tells that its decision is sealed: from now on it can no longer be taken back. */
    record ConcludeApplication(ApplicationId application, DecisionId decision) implements ApplicationCommand {}
}
