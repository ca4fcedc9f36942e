package roundtable.commands.reviews;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ReviewCommand.DeclareNoConflict;
import roundtable.commands.reviews.ReviewCommand.OpenReview;
import roundtable.commands.reviews.ReviewCommand.RecuseReview;
import roundtable.commands.reviews.ReviewCommand.RevealReview;
import roundtable.commands.reviews.ReviewCommand.SubmitReview;
import roundtable.commands.reviews.ReviewEvent.NoConflictDeclared;
import roundtable.commands.reviews.ReviewEvent.ReviewOpened;
import roundtable.commands.reviews.ReviewEvent.ReviewRecused;
import roundtable.commands.reviews.ReviewEvent.ReviewRevealed;
import roundtable.commands.reviews.ReviewEvent.ReviewSubmitted;
import roundtable.commands.reviews.ReviewRefusal.ApplicationWasWithdrawn;
import roundtable.commands.reviews.ReviewRefusal.CriterionUnknown;
import roundtable.commands.reviews.ReviewRefusal.NoConflictAlreadyDeclared;
import roundtable.commands.reviews.ReviewRefusal.NoConflictNotDeclared;
import roundtable.commands.reviews.ReviewRefusal.NotTheReviewer;
import roundtable.commands.reviews.ReviewRefusal.OnlyAReactionMay;
import roundtable.commands.reviews.ReviewRefusal.RecusalReasonMissing;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadyRevealed;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadySubmitted;
import roundtable.commands.reviews.ReviewRefusal.ReviewIsRecused;
import roundtable.commands.reviews.ReviewRefusal.ReviewNotSubmitted;
import roundtable.commands.reviews.ReviewRefusal.ScoreMissing;
import roundtable.commands.reviews.ReviewRefusal.ScoreOutOfRange;
import roundtable.commands.text.TextRefusal.TextTooLong;

class WritingAReview extends Specification<Review> {

    private static final String REASON = "我认出了申请人。";

    private final ARound round = new ARound();
    private final ReviewId review = round.reviewByGu;

    WritingAReview() {
        super(Review.class);
        neighbour(round.call, round.theCall());
        neighbour(round.application, round.theApplication());
    }

    private Event opened() {
        return new ReviewOpened(
                review,
                round.panel,
                round.authority,
                round.call,
                round.application,
                round.expertGu,
                round.gu.person(),
                "B-07");
    }

    private Event declared() {
        return new NoConflictDeclared(review);
    }

    private Event recused() {
        return new ReviewRecused(review, round.panel, round.application, Personal.of(round.gu.person(), REASON));
    }

    private Event submitted() {
        return new ReviewSubmitted(
                review, round.panel, round.application, Personal.of(round.application, ARound.SCORES), 880);
    }

    private Event revealed() {
        return new ReviewRevealed(
                review, round.panel, round.application, Personal.of(round.application, ARound.SCORES), 880);
    }

    private SubmitReview submit(Map<String, Integer> points, Map<String, String> comments) {
        return new SubmitReview(review, new Scores(points, comments));
    }

    @Test
    void a_review_is_opened_by_its_assignment_alone() {
        OpenReview open = new OpenReview(
                review,
                round.panel,
                round.authority,
                round.call,
                round.application,
                round.expertGu,
                round.gu.person(),
                "B-07");
        nothing().when(open).by(Actor.automation()).then(opened());
        nothing().when(open).by(round.officer).thenRefused(new OnlyAReactionMay());
    }

    @Test
    void the_expert_first_declares_that_no_conflict_is_known() {
        given(opened()).when(new DeclareNoConflict(review)).by(round.gu).then(declared());
        given(opened(), declared())
                .when(new DeclareNoConflict(review))
                .by(round.gu)
                .thenRefused(new NoConflictAlreadyDeclared());
        given(opened())
                .when(new SubmitReview(review, ARound.SCORES))
                .by(round.gu)
                .thenRefused(new NoConflictNotDeclared());
    }

    @Test
    void every_criterion_is_scored_and_the_weighted_total_is_reckoned() {
        given(opened(), declared())
                .when(new SubmitReview(review, ARound.SCORES))
                .by(round.gu)
                .then(submitted());
    }

    @Test
    void only_its_own_expert_writes_it() {
        Actor guAsOfficer = new Actor(round.gu.person(), round.authority, Role.OFFICER);
        for (Actor another : new Actor[] {round.shen, round.officer, round.founder, guAsOfficer}) {
            given(opened()).when(new DeclareNoConflict(review)).by(another).thenRefused(new NotTheReviewer());
            given(opened()).when(new RecuseReview(review, REASON)).by(another).thenRefused(new NotTheReviewer());
            given(opened(), declared())
                    .when(new SubmitReview(review, ARound.SCORES))
                    .by(another)
                    .thenRefused(new NotTheReviewer());
        }
    }

    @Test
    void a_missing_score_is_named() {
        given(opened(), declared())
                .when(submit(Map.of("novelty", 4), Map.of()))
                .by(round.gu)
                .thenRefused(new ScoreMissing("feasibility"));
    }

    @Test
    void a_score_lies_between_one_and_five() {
        given(opened(), declared())
                .when(submit(Map.of("novelty", 0, "feasibility", 5), Map.of()))
                .by(round.gu)
                .thenRefused(new ScoreOutOfRange("novelty", 0, 5));
        given(opened(), declared())
                .when(submit(Map.of("novelty", 6, "feasibility", 5), Map.of()))
                .by(round.gu)
                .thenRefused(new ScoreOutOfRange("novelty", 6, 5));
    }

    @Test
    void nothing_is_scored_or_commented_that_the_rubric_does_not_ask() {
        Map<String, Integer> points = new HashMap<>(ARound.SCORES.points());
        points.put("charm", 5);
        given(opened(), declared())
                .when(submit(points, Map.of()))
                .by(round.gu)
                .thenRefused(new CriterionUnknown("charm"));
        given(opened(), declared())
                .when(submit(ARound.SCORES.points(), Map.of("charm", "很好。")))
                .by(round.gu)
                .thenRefused(new CriterionUnknown("charm"));
    }

    @Test
    void a_comment_has_at_most_four_hundred_characters() {
        given(opened(), declared())
                .when(submit(ARound.SCORES.points(), Map.of("novelty", "好".repeat(401))))
                .by(round.gu)
                .thenRefused(new TextTooLong("novelty", 400, 401));
    }

    @Test
    void it_is_handed_in_once_and_for_good() {
        given(opened(), declared(), submitted())
                .when(new SubmitReview(review, ARound.SCORES))
                .by(round.gu)
                .thenRefused(new ReviewAlreadySubmitted());
        given(opened(), declared(), submitted())
                .when(new RecuseReview(review, REASON))
                .by(round.gu)
                .thenRefused(new ReviewAlreadySubmitted());
    }

    @Test
    void the_expert_steps_back_also_while_reading() {
        given(opened()).when(new RecuseReview(review, REASON)).by(round.gu).then(recused());
        given(opened(), declared())
                .when(new RecuseReview(review, REASON))
                .by(round.gu)
                .then(recused());
        given(opened()).when(new RecuseReview(review, " ")).by(round.gu).thenRefused(new RecusalReasonMissing());
    }

    @Test
    void whoever_stepped_back_hands_nothing_in_from_a_saved_page() {
        given(opened(), declared(), recused())
                .when(new SubmitReview(review, ARound.SCORES))
                .by(round.gu)
                .thenRefused(new ReviewIsRecused());
        given(opened(), recused())
                .when(new DeclareNoConflict(review))
                .by(round.gu)
                .thenRefused(new ReviewIsRecused());
    }

    @Test
    void a_withdrawn_application_is_no_longer_scored() {
        neighbour(
                round.application,
                round.started(round.call),
                round.submitted(round.call),
                new ApplicationWithdrawn(round.application, round.founder.person(), null));
        given(opened(), declared())
                .when(new SubmitReview(review, ARound.SCORES))
                .by(round.gu)
                .thenRefused(new ApplicationWasWithdrawn());
    }

    @Test
    void it_is_revealed_by_a_reaction_alone_and_once() {
        RevealReview reveal = new RevealReview(review);
        given(opened(), declared(), submitted())
                .when(reveal)
                .by(Actor.automation())
                .then(revealed());
        given(opened(), declared(), submitted()).when(reveal).by(round.officer).thenRefused(new OnlyAReactionMay());
        given(opened(), declared()).when(reveal).by(Actor.automation()).thenRefused(new ReviewNotSubmitted());
        given(opened(), declared(), submitted(), revealed())
                .when(reveal)
                .by(Actor.automation())
                .thenRefused(new ReviewAlreadyRevealed());
    }
}
