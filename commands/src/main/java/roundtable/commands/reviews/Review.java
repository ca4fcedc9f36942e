package roundtable.commands.reviews;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.reviews.ReviewPolicies.aReactionAsks;
import static roundtable.commands.reviews.ReviewPolicies.theReasonIsGiven;
import static roundtable.commands.reviews.ReviewPolicies.theScoresFillTheRubric;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.calls.Rubric;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
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
import roundtable.commands.reviews.ReviewRefusal.NoConflictAlreadyDeclared;
import roundtable.commands.reviews.ReviewRefusal.NoConflictNotDeclared;
import roundtable.commands.reviews.ReviewRefusal.NotTheReviewer;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadyRevealed;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadySubmitted;
import roundtable.commands.reviews.ReviewRefusal.ReviewIsRecused;
import roundtable.commands.reviews.ReviewRefusal.ReviewNotSubmitted;

/** One expert's review (评审) of one application: first the declaration, then the scores, once and sealed. */
@Aggregate(
        type = "review",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Review {

    /** Opened, declared free of conflict, handed in, revealed; or recused before it was handed in. */
    enum Stage {
        OPENED,
        DECLARED,
        RECUSED,
        SUBMITTED,
        REVEALED
    }

    @AggregateIdentifier
    private ReviewId id;

    private PanelId panel;
    private OrganisationId authority;
    private CallId call;
    private ApplicationId application;
    private PersonId person;
    private Stage stage;
    private Personal<Scores> scores;
    private int tenths;

    Review() {}

    @CommandHandler
    Review(OpenReview command, Actor actor) {
        aReactionAsks(actor);
        apply(new ReviewOpened(
                command.review(),
                command.panel(),
                command.authority(),
                command.call(),
                command.application(),
                command.expert(),
                command.person(),
                command.code()));
    }

    @CommandHandler
    void declare(DeclareNoConflict command, Actor actor) {
        itsOwnExpertAsks(actor);
        itIsStillOpen();
        refuse(stage == Stage.DECLARED, new NoConflictAlreadyDeclared());
        apply(new NoConflictDeclared(id));
    }

    /** Also after the declaration: one may recognise the applicant only while reading. */
    @CommandHandler
    void recuse(RecuseReview command, Actor actor) {
        itsOwnExpertAsks(actor);
        itIsStillOpen();
        theReasonIsGiven(command.reason());
        apply(new ReviewRecused(
                id, panel, application, Personal.of(person, command.reason().strip())));
    }

    @CommandHandler
    void submit(SubmitReview command, Actor actor, Neighbours neighbours) {
        itsOwnExpertAsks(actor);
        itIsStillOpen();
        refuse(stage != Stage.DECLARED, new NoConflictNotDeclared());
        refuse(
                neighbours.fold(application, ApplicationFacts.FOLDING).state() == ApplicationFacts.State.WITHDRAWN,
                new ApplicationWasWithdrawn());
        Rubric rubric = neighbours.fold(call, CallTerms.FOLDING).content().rubric();
        theScoresFillTheRubric(command.scores(), rubric);
        apply(new ReviewSubmitted(
                id,
                panel,
                application,
                Personal.of(application, command.scores()),
                rubric.tenths(command.scores().points())));
    }

    @CommandHandler
    void reveal(RevealReview command, Actor actor) {
        aReactionAsks(actor);
        refuse(stage == Stage.REVEALED, new ReviewAlreadyRevealed());
        refuse(stage != Stage.SUBMITTED, new ReviewNotSubmitted());
        apply(new ReviewRevealed(id, panel, application, scores, tenths));
    }

    private void itsOwnExpertAsks(Actor actor) {
        refuse(!actor.is(Role.EXPERT, authority) || !actor.person().equals(person), new NotTheReviewer());
    }

    private void itIsStillOpen() {
        refuse(stage == Stage.RECUSED, new ReviewIsRecused());
        refuse(stage == Stage.SUBMITTED || stage == Stage.REVEALED, new ReviewAlreadySubmitted());
    }

    @EventSourcingHandler
    void on(ReviewOpened event) {
        id = event.review();
        panel = event.panel();
        authority = event.authority();
        call = event.call();
        application = event.application();
        person = event.person();
        stage = Stage.OPENED;
    }

    @EventSourcingHandler
    void on(NoConflictDeclared event) {
        stage = Stage.DECLARED;
    }

    @EventSourcingHandler
    void on(ReviewRecused event) {
        stage = Stage.RECUSED;
    }

    @EventSourcingHandler
    void on(ReviewSubmitted event) {
        stage = Stage.SUBMITTED;
        scores = event.scores();
        tenths = event.tenths();
    }

    @EventSourcingHandler
    void on(ReviewRevealed event) {
        stage = Stage.REVEALED;
    }
}
