package roundtable.server.reviews;

import java.util.Map;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Neighbours;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.reviews.PanelEvent.ExpertAssigned;
import roundtable.server.mail.Addressed;

/** Tells an expert what waits for them. The mail names the code alone: who applies, it does not say. */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenExpertIsAssignedThenMailThem {

    private final Addressed mail;
    private final Neighbours neighbours;

    WhenExpertIsAssignedThenMailThem(Addressed mail, Neighbours neighbours) {
        this.mail = mail;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(ExpertAssigned event, Cause cause) {
        CallContent call = Objects.requireNonNull(
                neighbours.fold(event.call(), CallTerms.FOLDING).content());
        mail.tell(
                event.person(),
                cause,
                "review-assigned",
                "/reviews/" + event.review(),
                language -> Map.of("code", event.code(), "call", call.title().in(language)));
    }
}
