package roundtable.commands.reviews;

import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Reactions;
import roundtable.commands.reviews.PanelCommand.CountReview;
import roundtable.commands.reviews.ReviewEvent.ReviewSubmitted;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadyCounted;

@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenReviewIsSubmittedThenCountIt {

    private final Reactions reactions;

    WhenReviewIsSubmittedThenCountIt(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ReviewSubmitted event, Cause cause) {
        reactions.ask(cause, new CountReview(event.panel(), event.review()), Set.of(ReviewAlreadyCounted.class));
    }
}
