package roundtable.server.mail;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Neighbours;
import roundtable.commands.organisations.OrganisationEvent.MemberInvited;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.text.Text;

/** Tells an invited person where to accept. */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenMemberIsInvitedThenMailThem {

    private final Addressed mail;
    private final Neighbours neighbours;

    WhenMemberIsInvitedThenMailThem(Addressed mail, Neighbours neighbours) {
        this.mail = mail;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(MemberInvited event, Cause cause) {
        Text name =
                neighbours.fold(event.organisation(), OrganisationFacts.FOLDING).name();
        mail.tell(
                event.person(),
                cause,
                "invited",
                "/home",
                language -> Map.of(
                        "organisation",
                        name == null ? "" : name.in(language),
                        "signUp",
                        mail.link("/sign-up", language)));
    }
}
