package roundtable.server.awards;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.awards.AwardEvent.AwardOffered;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.projections.people.Memberships;
import roundtable.server.mail.Addressed;

/** Tells the company's founders who may sign what they may accept. */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenAwardIsOfferedThenMailTheCompany {

    private final Addressed mail;
    private final Memberships memberships;

    WhenAwardIsOfferedThenMailTheCompany(Addressed mail, Memberships memberships) {
        this.mail = mail;
        this.memberships = memberships;
    }

    @EventHandler
    void on(AwardOffered event, Cause cause) {
        memberships
                .holding(Right.SIGN, event.company(), Role.FOUNDER)
                .forEach(founder -> mail.tell(
                        founder,
                        cause,
                        "award-offered",
                        "/awards/" + event.award(),
                        language -> Map.of(
                                "number",
                                event.number(),
                                "call",
                                event.title().in(language),
                                "amount",
                                event.amount().toString())));
    }
}
