package roundtable.commands.reviews;

import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.reviews.PanelCommand.CountRecusal;
import roundtable.commands.reviews.PanelCommand.CountReview;
import roundtable.commands.reviews.PanelEvent.RecusalCounted;
import roundtable.commands.reviews.ReviewRefusal.OnlyAReactionMay;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadyCounted;
import roundtable.commands.reviews.ReviewRefusal.ReviewNotOfThisPanel;

class CountingReviews extends Specification<Panel> {

    private final ARound round = new ARound();
    private final CountReview countGus = new CountReview(round.panel, round.reviewByGu);

    CountingReviews() {
        super(Panel.class);
    }

    private Given givenBothAreReading(Event... more) {
        Event[] all = new Event[more.length + 3];
        all[0] = round.convened();
        all[1] = round.assignedToGu();
        all[2] = round.assignedToShen();
        System.arraycopy(more, 0, all, 3, more.length);
        return given(all);
    }

    private Event guSteppedBack() {
        return new RecusalCounted(round.panel, round.application, round.reviewByGu);
    }

    @Test
    void the_first_review_is_counted_and_nothing_more_is_said() {
        givenBothAreReading().when(countGus).by(Actor.automation()).then(round.counted(round.reviewByGu));
    }

    @Test
    void with_the_last_one_the_reviews_are_complete_at_once() {
        givenBothAreReading(round.counted(round.reviewByGu))
                .when(new CountReview(round.panel, round.reviewByShen))
                .by(Actor.automation())
                .then(round.counted(round.reviewByShen), round.complete());
    }

    @Test
    void a_recusal_leaves_the_reviews_incomplete() {
        givenBothAreReading()
                .when(new CountRecusal(round.panel, round.reviewByGu))
                .by(Actor.automation())
                .then(guSteppedBack());
        givenBothAreReading(guSteppedBack())
                .when(new CountReview(round.panel, round.reviewByShen))
                .by(Actor.automation())
                .then(round.counted(round.reviewByShen));
    }

    @Test
    void each_review_counts_once() {
        givenBothAreReading(round.counted(round.reviewByGu))
                .when(countGus)
                .by(Actor.automation())
                .thenRefused(new ReviewAlreadyCounted(round.reviewByGu));
        givenBothAreReading(guSteppedBack())
                .when(countGus)
                .by(Actor.automation())
                .thenRefused(new ReviewAlreadyCounted(round.reviewByGu));
    }

    @Test
    void a_review_that_the_panel_never_gave_out_is_not_counted() {
        ReviewId unknown = new ReviewId(Uuids.next());
        givenBothAreReading()
                .when(new CountReview(round.panel, unknown))
                .by(Actor.automation())
                .thenRefused(new ReviewNotOfThisPanel(unknown));
    }

    @Test
    void nobody_counts_by_hand() {
        givenBothAreReading().when(countGus).by(round.officer).thenRefused(new OnlyAReactionMay());
        givenBothAreReading()
                .when(new CountRecusal(round.panel, round.reviewByGu))
                .by(round.gu)
                .thenRefused(new OnlyAReactionMay());
    }
}
