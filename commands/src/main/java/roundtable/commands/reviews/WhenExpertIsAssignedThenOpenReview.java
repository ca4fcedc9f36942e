package roundtable.commands.reviews;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Reactions;
import roundtable.commands.reviews.PanelEvent.ExpertAssigned;
import roundtable.commands.reviews.ReviewCommand.OpenReview;

@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenExpertIsAssignedThenOpenReview {

    private final Reactions reactions;

    WhenExpertIsAssignedThenOpenReview(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ExpertAssigned event, Cause cause) {
        reactions.ask(
                cause,
                new OpenReview(
                        event.review(),
                        event.panel(),
                        event.authority(),
                        event.call(),
                        event.application(),
                        event.expert(),
                        event.person(),
                        event.code()));
    }
}
