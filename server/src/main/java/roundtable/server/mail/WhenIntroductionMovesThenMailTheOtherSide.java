package roundtable.server.mail;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Neighbours;
import roundtable.commands.deals.IntroductionEvent.IntroductionAccepted;
import roundtable.commands.deals.IntroductionEvent.IntroductionAsked;
import roundtable.commands.deals.IntroductionEvent.IntroductionDeclined;
import roundtable.commands.deals.IntroductionEvent.IntroductionLapsed;
import roundtable.commands.deals.IntroductionFacts;
import roundtable.commands.deals.IntroductionId;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.projections.people.Memberships;

/**
 * Tells the founders who may answer that a firm would like to meet them, and the investor who asked what the answer is. What
 * they wrote to each other stays behind the sign-in.
 */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenIntroductionMovesThenMailTheOtherSide {

    private final Addressed mail;
    private final Memberships memberships;
    private final Neighbours neighbours;

    WhenIntroductionMovesThenMailTheOtherSide(Addressed mail, Memberships memberships, Neighbours neighbours) {
        this.mail = mail;
        this.memberships = memberships;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(IntroductionAsked event, Cause cause) {
        for (PersonId founder : memberships.holding(Right.SIGN, event.company(), Role.FOUNDER)) {
            tell(founder, "introduction-asked", event.investor(), cause);
        }
    }

    @EventHandler
    void on(IntroductionAccepted event, Cause cause) {
        answer(event.introduction(), "introduction-accepted", cause);
    }

    @EventHandler
    void on(IntroductionDeclined event, Cause cause) {
        answer(event.introduction(), "introduction-declined", cause);
    }

    @EventHandler
    void on(IntroductionLapsed event, Cause cause) {
        answer(event.introduction(), "introduction-lapsed", cause);
    }

    private void answer(IntroductionId introduction, String template, Cause cause) {
        IntroductionFacts facts = neighbours.fold(introduction, IntroductionFacts.FOLDING);
        if (facts.askedBy() != null && facts.company() != null) {
            tell(facts.askedBy(), template, facts.company(), cause);
        }
    }

    private void tell(PersonId person, String template, OrganisationId other, Cause cause) {
        Text name = neighbours.fold(other, OrganisationFacts.FOLDING).name();
        mail.tell(
                person,
                cause,
                template,
                "/introductions",
                language -> Map.of("organisation", name == null ? "" : name.in(language)));
    }
}
