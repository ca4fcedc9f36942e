package roundtable.commands.applications;

import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;

/** What other aggregates' rules may know of an application. */
public record ApplicationFacts(
        @Nullable CallId call,
        @Nullable OrganisationId company,
        @Nullable String number,
        State state) {

    /** Where an application stands before it is decided. */
    public enum State {
        UNKNOWN,
        STARTED,
        SUBMITTED,
        RETURNED,
        ADMITTED,
        DECLINED,
        APPEALED,
        WITHDRAWN
    }

    public static final Folding<ApplicationFacts> FOLDING = new Folding<>(
            ApplicationFacts.class, new ApplicationFacts(null, null, null, State.UNKNOWN), ApplicationFacts::after);

    private ApplicationFacts after(Event event) {
        if (!(event instanceof ApplicationEvent happened)) {
            return this;
        }
        return switch (happened) {
            case ApplicationEvent.ApplicationStarted e ->
                new ApplicationFacts(e.call(), e.company(), null, State.STARTED);
            case ApplicationEvent.ApplicationSubmitted e ->
                new ApplicationFacts(e.call(), e.company(), e.number(), State.SUBMITTED);
            case ApplicationEvent.ApplicationReturned e -> in(State.RETURNED);
            case ApplicationEvent.ApplicationResubmitted e -> in(State.SUBMITTED);
            case ApplicationEvent.ApplicationAdmitted e -> in(State.ADMITTED);
            case ApplicationEvent.ApplicationDeclined e -> in(State.DECLINED);
            case ApplicationEvent.ApplicationAppealed e -> in(State.APPEALED);
            case ApplicationEvent.AppealAccepted e -> this; // that it is admitted follows
            case ApplicationEvent.AppealRejected e -> in(State.DECLINED);
            case ApplicationEvent.ApplicationWithdrawn e -> in(State.WITHDRAWN);
            case ApplicationEvent.ApplicationConcluded e -> this;
        };
    }

    private ApplicationFacts in(State next) {
        return new ApplicationFacts(call, company, number, next);
    }
}
