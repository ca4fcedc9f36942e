package roundtable.server.mail;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Neighbours;
import roundtable.commands.organisations.OrganisationEvent.MemberInvited;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.server.people.People;

/** Tells an invited person where to accept. */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenMemberIsInvitedThenMailThem {

    private final Mail mail;
    private final People people;
    private final Neighbours neighbours;
    private final String address;

    WhenMemberIsInvitedThenMailThem(
            Mail mail, People people, Neighbours neighbours, @Value("${roundtable.public-url}") String address) {
        this.mail = mail;
        this.people = people;
        this.neighbours = neighbours;
        this.address = address;
    }

    @EventHandler
    void on(MemberInvited event, Cause cause) {
        Text name =
                neighbours.fold(event.organisation(), OrganisationFacts.FOLDING).name();
        people.find(event.person()).ifPresent(person -> {
            Language language = person.language();
            String page = address + (language == Language.ZH ? "/zh" : "/en");
            mail.sendOnce(
                    cause.event() + "/invited",
                    person.mail(),
                    language,
                    "invited",
                    Map.of(
                            "organisation", name == null ? "" : name.in(language),
                            "link", page + "/home",
                            "signUp", page + "/sign-up"));
        });
    }
}
