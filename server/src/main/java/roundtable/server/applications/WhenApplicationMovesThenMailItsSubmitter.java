package roundtable.server.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.Cause;
import roundtable.commands.Event;
import roundtable.commands.Neighbours;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.applications.ApplicationEvent.AppealAccepted;
import roundtable.commands.applications.ApplicationEvent.AppealRejected;
import roundtable.commands.applications.ApplicationEvent.ApplicationAdmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationAppealed;
import roundtable.commands.applications.ApplicationEvent.ApplicationDeclined;
import roundtable.commands.applications.ApplicationEvent.ApplicationResubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationReturned;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.people.PersonId;
import roundtable.server.http.Moments;
import roundtable.server.mail.Addressed;

/** The receipt, and what became of it at the screening. The answers and the officer's words stay behind the sign-in. */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenApplicationMovesThenMailItsSubmitter {

    private final Addressed mail;
    private final Neighbours neighbours;

    /**
     * What of a submission these mails tell.
     *
     * @param accepted whether an appeal was found right
     */
    record Submission(
            @Nullable CallId call,
            @Nullable String number,
            @Nullable String hash,
            @Nullable PersonId by,
            boolean accepted) {

        static final Folding<Submission> FOLDING =
                new Folding<>(Submission.class, new Submission(null, null, null, null, false), Submission::after);

        private Submission after(Event event) {
            return switch (event) {
                case ApplicationSubmitted e -> new Submission(e.call(), e.number(), e.answersHash(), e.by(), false);
                case ApplicationResubmitted e -> new Submission(call, number, e.answersHash(), e.by(), false);
                case AppealAccepted e -> new Submission(call, number, hash, by, true);
                default -> this;
            };
        }
    }

    WhenApplicationMovesThenMailItsSubmitter(Addressed mail, Neighbours neighbours) {
        this.mail = mail;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(ApplicationSubmitted event, Cause cause, At at) {
        tell(event.application(), cause, at.instant(), "application-received");
    }

    /** The time that this mail tells is the one until which it may be mended. */
    @EventHandler
    void on(ApplicationReturned event, Cause cause) {
        tell(event.application(), cause, event.due().at(), "application-returned");
    }

    @EventHandler
    void on(ApplicationResubmitted event, Cause cause, At at) {
        tell(event.application(), cause, at.instant(), "application-received");
    }

    /** Also after an appeal, of which the mail then speaks. */
    @EventHandler
    void on(ApplicationAdmitted event, Cause cause, At at) {
        boolean accepted =
                neighbours.fold(event.application(), Submission.FOLDING).accepted();
        tell(event.application(), cause, at.instant(), accepted ? "appeal-accepted" : "application-admitted");
    }

    @EventHandler
    void on(ApplicationAppealed event, Cause cause, At at) {
        tell(event.application(), cause, at.instant(), "appeal-received");
    }

    @EventHandler
    void on(AppealRejected event, Cause cause, At at) {
        tell(event.application(), cause, at.instant(), "appeal-rejected");
    }

    @EventHandler
    void on(ApplicationDeclined event, Cause cause, At at) {
        tell(event.application(), cause, at.instant(), "application-declined");
    }

    private void tell(ApplicationId application, Cause cause, Instant at, String template) {
        Submission submission = neighbours.fold(application, Submission.FOLDING);
        CallId call = submission.call();
        PersonId by = submission.by();
        if (call == null || by == null) {
            throw new IllegalStateException("application " + application + " was screened before it was handed in");
        }
        CallContent content = neighbours.fold(call, CallTerms.FOLDING).content();
        if (content == null) {
            throw new IllegalStateException("application " + application + " stands on no call");
        }
        ZoneId zone = content.window().closes().zone();
        mail.tell(
                by,
                cause,
                template,
                "/applications/" + application,
                language -> Map.of(
                        "call", content.title().in(language),
                        "number", String.valueOf(submission.number()),
                        "hash", String.valueOf(submission.hash()),
                        "time", Moments.said(at, zone, language)));
    }
}
