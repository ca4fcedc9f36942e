package roundtable.commands.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.commands.At;
import roundtable.commands.Cause;
import roundtable.commands.Command;
import roundtable.commands.Reactions;
import roundtable.commands.Refusal;
import roundtable.commands.people.Personal;
import roundtable.commands.reviews.PanelCommand.CountRecusal;
import roundtable.commands.reviews.PanelCommand.CountReview;
import roundtable.commands.reviews.PanelEvent.ExpertAssigned;
import roundtable.commands.reviews.PanelEvent.ReviewsComplete;
import roundtable.commands.reviews.ReviewCommand.OpenReview;
import roundtable.commands.reviews.ReviewCommand.RevealReview;
import roundtable.commands.reviews.ReviewEvent.ReviewRecused;
import roundtable.commands.reviews.ReviewEvent.ReviewSubmitted;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadyCounted;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadyRevealed;

class ReactionsOfReviewing {

    private static final Cause CAUSE = new Cause("event", new At(Instant.parse("2026-06-01T02:00:00Z")));

    private final ARound round = new ARound();
    private final List<Command> asked = new ArrayList<>();
    private Set<Class<? extends Refusal>> done = Set.of();
    private final Reactions reactions = (cause, command, refusals) -> {
        asked.add(command);
        done = refusals;
    };

    @Test
    void an_assignment_opens_the_review() {
        new WhenExpertIsAssignedThenOpenReview(reactions).on((ExpertAssigned) round.assignedToGu(), CAUSE);
        assertThat(asked)
                .containsExactly(new OpenReview(
                        round.reviewByGu,
                        round.panel,
                        round.authority,
                        round.call,
                        round.application,
                        round.expertGu,
                        round.gu.person(),
                        "B-07"));
    }

    @Test
    void a_review_handed_in_is_counted() {
        new WhenReviewIsSubmittedThenCountIt(reactions)
                .on(
                        new ReviewSubmitted(
                                round.reviewByGu,
                                round.panel,
                                round.application,
                                Personal.of(round.application, ARound.SCORES),
                                880),
                        CAUSE);
        assertThat(asked).containsExactly(new CountReview(round.panel, round.reviewByGu));
        assertThat(done).containsExactly(ReviewAlreadyCounted.class);
    }

    @Test
    void a_recusal_is_counted() {
        new WhenReviewIsRecusedThenCountRecusal(reactions)
                .on(
                        new ReviewRecused(
                                round.reviewByGu,
                                round.panel,
                                round.application,
                                Personal.of(round.gu.person(), "我认出了申请人。")),
                        CAUSE);
        assertThat(asked).containsExactly(new CountRecusal(round.panel, round.reviewByGu));
        assertThat(done).containsExactly(ReviewAlreadyCounted.class);
    }

    @Test
    void complete_reviews_are_all_revealed() {
        new WhenReviewsAreCompleteThenRevealThem(reactions).on((ReviewsComplete) round.complete(), CAUSE);
        assertThat(asked).containsExactly(new RevealReview(round.reviewByGu), new RevealReview(round.reviewByShen));
        assertThat(done).containsExactly(ReviewAlreadyRevealed.class);
    }
}
