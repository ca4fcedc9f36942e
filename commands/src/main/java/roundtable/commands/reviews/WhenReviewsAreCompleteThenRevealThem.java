package roundtable.commands.reviews;

import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Reactions;
import roundtable.commands.reviews.PanelEvent.ReviewsComplete;
import roundtable.commands.reviews.ReviewCommand.RevealReview;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadyRevealed;

@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenReviewsAreCompleteThenRevealThem {

    private final Reactions reactions;

    WhenReviewsAreCompleteThenRevealThem(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ReviewsComplete event, Cause cause) {
        event.reviews()
                .forEach(review -> reactions.ask(cause, new RevealReview(review), Set.of(ReviewAlreadyRevealed.class)));
    }
}
