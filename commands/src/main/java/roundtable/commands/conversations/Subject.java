package roundtable.commands.conversations;

import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.applications.ApplicationEvent.ApplicationConcluded;
import roundtable.commands.applications.ApplicationEvent.ApplicationDeclined;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;

/**
 * What a conversation is about: of an application, whose it is and whether there is still anything to say.
 *
 * @param over withdrawn, declined or decided
 */
record Subject(@Nullable CallId call, @Nullable OrganisationId company, boolean handedIn, boolean over) {

    static final Folding<Subject> FOLDING =
            new Folding<>(Subject.class, new Subject(null, null, false, false), Subject::after);

    private Subject after(Event event) {
        return switch (event) {
            case ApplicationStarted e -> new Subject(e.call(), e.company(), false, false);
            case ApplicationSubmitted e -> new Subject(call, company, true, over);
            case ApplicationDeclined e -> new Subject(call, company, handedIn, true);
            case ApplicationWithdrawn e -> new Subject(call, company, handedIn, true);
            case ApplicationConcluded e -> new Subject(call, company, handedIn, true);
            default -> this;
        };
    }
}
