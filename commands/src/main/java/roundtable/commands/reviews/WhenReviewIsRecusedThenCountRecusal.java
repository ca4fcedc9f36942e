package roundtable.commands.reviews;

import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Reactions;
import roundtable.commands.reviews.PanelCommand.CountRecusal;
import roundtable.commands.reviews.ReviewEvent.ReviewRecused;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadyCounted;

@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenReviewIsRecusedThenCountRecusal {

    private final Reactions reactions;

    WhenReviewIsRecusedThenCountRecusal(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ReviewRecused event, Cause cause) {
        reactions.ask(cause, new CountRecusal(event.panel(), event.review()), Set.of(ReviewAlreadyCounted.class));
    }
}
