package roundtable.commands.applications;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallId;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** What happens to an application. */
public sealed interface ApplicationEvent extends Event {

    ApplicationId application();

    /**
     * @param eligibility what was answered to the call's eligibility, canonical JSON; null where it asked nothing
     * @param promotion how it came to its tier; null where it was entered by applying
     */
    @Named("application-started")
    record ApplicationStarted(
            ApplicationId application,
            CallId call,
            OrganisationId company,
            PersonId by,
            @Nullable String eligibility,
            @Nullable Promotion promotion)
            implements ApplicationEvent {}

    /**
     * Handed in, with its canonical answers and the hashes of its papers.
     *
     * @param form fingerprint of the form that the answers were written for; null where it was not noted yet
     * @param signOffs who of the company signed these answers before; null where nobody was asked to
     */
    @Named("application-submitted")
    record ApplicationSubmitted(
            ApplicationId application,
            CallId call,
            OrganisationId company,
            String number,
            Personal<String> answers,
            String answersHash,
            List<Paper> papers,
            Gist gist,
            PersonId by,
            @Nullable String form,
            @Nullable List<SignOff> signOffs)
            implements ApplicationEvent {}

    /**
     * Given back to be mended, once: all that is wrong is told at one time (一次告知,《行政许可法》第三十二条第一款第四项).
     *
     * @param due until when it may be handed in again
     */
    @Named("application-returned")
    record ApplicationReturned(ApplicationId application, List<Defect> defects, Deadline due, PersonId by)
            implements ApplicationEvent {}

    /** Handed in again, mended; its number and the moment at which it was first handed in stay. */
    @Named("application-resubmitted")
    record ApplicationResubmitted(
            ApplicationId application,
            Personal<String> answers,
            String answersHash,
            List<Paper> papers,
            Gist gist,
            PersonId by,
            String form,
            @Nullable List<SignOff> signOffs)
            implements ApplicationEvent {}

    @Named("application-admitted")
    record ApplicationAdmitted(ApplicationId application, PersonId by) implements ApplicationEvent {}

    /** @param appeal within which days it may be appealed; null where it was declined before there were appeals */
    @Named("application-declined")
    record ApplicationDeclined(
            ApplicationId application,
            Personal<String> reasons,
            PersonId by,
            @Nullable AppealTerm appeal) implements ApplicationEvent {}

    /** Its company asks, once, that the decline be looked at anew (复审). */
    @Named("application-appealed")
    record ApplicationAppealed(ApplicationId application, Personal<String> grounds, PersonId by)
            implements ApplicationEvent {}

    /** Another officer finds the appeal right; that it is admitted follows at once. */
    @Named("application-appeal-accepted")
    record AppealAccepted(ApplicationId application, PersonId by) implements ApplicationEvent {}

    /** The decline stands. */
    @Named("application-appeal-rejected")
    record AppealRejected(ApplicationId application, Personal<String> reasons, PersonId by)
            implements ApplicationEvent {}

    /** @param promotion how it had come to its tier, where its place is now free; null where it was entered by applying */
    @Named("application-withdrawn")
    record ApplicationWithdrawn(
            ApplicationId application,
            PersonId by,
            @Nullable Promotion promotion) implements ApplicationEvent {}

    /** Its decision is sealed. What it says stands in the decision. */
    @Named("application-concluded")
    record ApplicationConcluded(ApplicationId application, DecisionId decision) implements ApplicationEvent {}
}
