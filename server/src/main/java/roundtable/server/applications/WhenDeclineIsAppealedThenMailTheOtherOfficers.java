package roundtable.server.applications;

import java.util.Map;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Event;
import roundtable.commands.Neighbours;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.applications.ApplicationEvent.ApplicationAppealed;
import roundtable.commands.applications.ApplicationEvent.ApplicationDeclined;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.projections.people.Memberships;
import roundtable.server.mail.Addressed;

/** Those who may judge it: the officers who sign for the authority, but for the one who declined. The grounds stay behind the sign-in. */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenDeclineIsAppealedThenMailTheOtherOfficers {

    private final Addressed mail;
    private final Memberships memberships;
    private final Neighbours neighbours;

    /** What was declined, and by whom. */
    record Decline(
            @Nullable CallId call,
            @Nullable String number,
            @Nullable PersonId by) {

        static final Folding<Decline> FOLDING =
                new Folding<>(Decline.class, new Decline(null, null, null), Decline::after);

        private Decline after(Event event) {
            return switch (event) {
                case ApplicationSubmitted e -> new Decline(e.call(), e.number(), null);
                case ApplicationDeclined e -> new Decline(call, number, e.by());
                default -> this;
            };
        }
    }

    WhenDeclineIsAppealedThenMailTheOtherOfficers(Addressed mail, Memberships memberships, Neighbours neighbours) {
        this.mail = mail;
        this.memberships = memberships;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(ApplicationAppealed event, Cause cause) {
        Decline decline = neighbours.fold(event.application(), Decline.FOLDING);
        CallTerms terms = neighbours.fold(Objects.requireNonNull(decline.call()), CallTerms.FOLDING);
        CallContent content = Objects.requireNonNull(terms.content());
        OrganisationId authority = Objects.requireNonNull(terms.authority());
        for (PersonId officer : memberships.holding(Right.SIGN, authority, Role.OFFICER)) {
            if (!officer.equals(decline.by())) {
                mail.tell(
                        officer,
                        cause,
                        "appeal-lodged",
                        "/calls/screening/" + event.application(),
                        language -> Map.of(
                                "number",
                                String.valueOf(decline.number()),
                                "call",
                                content.title().in(language)));
            }
        }
    }
}
