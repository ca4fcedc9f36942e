package roundtable.commands.applications;

import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Group;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;

/**
 * What other aggregates' rules may know of an application.
 *
 * @param standing what a tier's places go by; null before it is handed in
 * @param promotion how it came to its tier; null where it was entered by applying
 */
public record ApplicationFacts(
        @Nullable CallId call,
        @Nullable OrganisationId company,
        @Nullable String number,
        State state,
        @Nullable Standing standing,
        @Nullable Promotion promotion) {

    /**
     * What a tier's places go by.
     *
     * @param answersHash SHA-256 of the canonical answers as they stand, lower-case hex
     */
    public record Standing(
            @Nullable Industry industry, @Nullable Group group, String answersHash) {}

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
            ApplicationFacts.class,
            new ApplicationFacts(null, null, null, State.UNKNOWN, null, null),
            ApplicationFacts::after);

    private ApplicationFacts after(Event event) {
        if (!(event instanceof ApplicationEvent happened)) {
            return this;
        }
        return switch (happened) {
            case ApplicationEvent.ApplicationStarted e ->
                new ApplicationFacts(e.call(), e.company(), null, State.STARTED, null, e.promotion());
            case ApplicationEvent.ApplicationSubmitted e ->
                new ApplicationFacts(
                        e.call(),
                        e.company(),
                        e.number(),
                        State.SUBMITTED,
                        standing(e.gist(), e.answersHash()),
                        promotion);
            case ApplicationEvent.ApplicationReturned e -> in(State.RETURNED);
            case ApplicationEvent.ApplicationResubmitted e ->
                new ApplicationFacts(
                        call, company, number, State.SUBMITTED, standing(e.gist(), e.answersHash()), promotion);
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
        return new ApplicationFacts(call, company, number, next, standing, promotion);
    }

    private static Standing standing(Gist gist, String answersHash) {
        return new Standing(gist.industry(), gist.group(), answersHash);
    }
}
