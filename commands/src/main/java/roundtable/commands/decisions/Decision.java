package roundtable.commands.decisions;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.decisions.DecisionPolicies.aPanellistOf;
import static roundtable.commands.decisions.DecisionPolicies.anOfficerOf;
import static roundtable.commands.decisions.DecisionPolicies.anOfficerOrPanellistOf;
import static roundtable.commands.decisions.DecisionPolicies.everyReviewIsIn;
import static roundtable.commands.decisions.DecisionPolicies.theAmountFits;
import static roundtable.commands.decisions.DecisionPolicies.theNumberIsWellFormed;
import static roundtable.commands.decisions.DecisionPolicies.theReasonsAreGiven;
import static roundtable.commands.decisions.DecisionPolicies.theRevocationIsExplained;
import static roundtable.commands.decisions.DecisionPolicies.whoDecidesIsFree;

import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.joda.money.Money;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.decisions.DecisionCommand.ConfirmDecision;
import roundtable.commands.decisions.DecisionCommand.PrepareDecision;
import roundtable.commands.decisions.DecisionCommand.RatifyDecision;
import roundtable.commands.decisions.DecisionCommand.RevokeDecision;
import roundtable.commands.decisions.DecisionEvent.DecisionConfirmed;
import roundtable.commands.decisions.DecisionEvent.DecisionPrepared;
import roundtable.commands.decisions.DecisionEvent.DecisionRatified;
import roundtable.commands.decisions.DecisionEvent.DecisionRevoked;
import roundtable.commands.decisions.DecisionEvent.DecisionSealed;
import roundtable.commands.decisions.DecisionFacts.State;
import roundtable.commands.decisions.DecisionRefusal.DecisionAlreadyPrepared;
import roundtable.commands.decisions.DecisionRefusal.DecisionNotAwaitingThis;
import roundtable.commands.decisions.DecisionRefusal.DecisionNumberTaken;
import roundtable.commands.decisions.DecisionRefusal.PreparerDoesNotRatify;
import roundtable.commands.decisions.DecisionRefusal.RatifierDoesNotConfirm;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.reviews.PanelFacts;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.text.Text;

/** What is decided on one application (决定): prepared, ratified, confirmed and sealed by people who check each other. */
@Aggregate(
        type = "decision",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Decision {

    private static final String ONE_PER_APPLICATION = "decision";
    private static final String NUMBER = "decision-number";

    @AggregateIdentifier
    private DecisionId id;

    private OrganisationId authority;
    private CallId call;
    private ApplicationId application;
    private OrganisationId company;
    private PanelId panel;
    private String number;
    private Outcome outcome;
    private Money amount;
    private Text reasons;
    private PersonId preparer;
    private PersonId ratifier;
    private State state;

    Decision() {}

    @CommandHandler
    Decision(PrepareDecision command, Actor actor, Claims claims, Neighbours neighbours) {
        ApplicationFacts facts = neighbours.fold(command.application(), ApplicationFacts.FOLDING);
        PanelFacts readers = neighbours.fold(command.panel(), PanelFacts.FOLDING);
        everyReviewIsIn(command.application(), facts, readers);
        CallTerms terms = neighbours.fold(facts.call(), CallTerms.FOLDING);
        anOfficerOf(terms.authority(), actor);
        whoDecidesIsFree(
                actor, command.application(), readers, neighbours.fold(facts.company(), OrganisationFacts.FOLDING));
        theNumberIsWellFormed(command.number());
        theAmountFits(command.outcome(), command.amount(), terms.content());
        theReasonsAreGiven(command.reasons());
        refuse(
                !claims.take(ONE_PER_APPLICATION, command.application().toString(), command.decision()),
                new DecisionAlreadyPrepared());
        refuse(!claims.take(NUMBER, command.number(), command.decision()), new DecisionNumberTaken(command.number()));
        apply(new DecisionPrepared(
                command.decision(),
                terms.authority(),
                facts.call(),
                command.application(),
                facts.company(),
                command.panel(),
                command.number(),
                command.outcome(),
                command.amount(),
                command.reasons(),
                actor.person()));
    }

    @CommandHandler
    void ratify(RatifyDecision command, Actor actor, Neighbours neighbours) {
        aPanellistOf(authority, actor);
        itStandsAt(State.PREPARED);
        refuse(actor.person().equals(preparer), new PreparerDoesNotRatify());
        whoAsksIsFree(actor, neighbours);
        apply(new DecisionRatified(id, actor.person()));
    }

    @CommandHandler
    void confirm(ConfirmDecision command, Actor actor, At at, Neighbours neighbours, Seals seals) {
        anOfficerOrPanellistOf(authority, actor);
        itStandsAt(State.RATIFIED);
        refuse(actor.person().equals(ratifier), new RatifierDoesNotConfirm());
        whoAsksIsFree(actor, neighbours);
        Letter letter = letter(at, neighbours);
        Seals.Sealed sealed = seals.seal(authority, letter);
        apply(new DecisionConfirmed(id, actor.person()));
        apply(new DecisionSealed(
                id,
                authority,
                call,
                application,
                company,
                letter,
                sealed.text(),
                sealed.jws(),
                sealed.key(),
                sealed.sha256()));
    }

    @CommandHandler
    void revoke(RevokeDecision command, Actor actor) {
        anOfficerOf(authority, actor);
        itStandsAt(State.SEALED);
        theRevocationIsExplained(command.reason());
        apply(new DecisionRevoked(id, command.reason(), actor.person()));
    }

    private void itStandsAt(State wanted) {
        refuse(state != wanted, new DecisionNotAwaitingThis(state));
    }

    private void whoAsksIsFree(Actor actor, Neighbours neighbours) {
        whoDecidesIsFree(
                actor,
                application,
                neighbours.fold(panel, PanelFacts.FOLDING),
                neighbours.fold(company, OrganisationFacts.FOLDING));
    }

    private Letter letter(At at, Neighbours neighbours) {
        CallContent content = neighbours.fold(call, CallTerms.FOLDING).content();
        return new Letter(
                number,
                neighbours.fold(authority, OrganisationFacts.FOLDING).name(),
                neighbours.fold(company, OrganisationFacts.FOLDING).name(),
                content.number(),
                content.title(),
                neighbours.fold(application, ApplicationFacts.FOLDING).number(),
                outcome,
                amount,
                reasons,
                at.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    @EventSourcingHandler
    void on(DecisionPrepared event) {
        id = event.decision();
        authority = event.authority();
        call = event.call();
        application = event.application();
        company = event.company();
        panel = event.panel();
        number = event.number();
        outcome = event.outcome();
        amount = event.amount();
        reasons = event.reasons();
        preparer = event.by();
        state = State.PREPARED;
    }

    @EventSourcingHandler
    void on(DecisionRatified event) {
        ratifier = event.by();
        state = State.RATIFIED;
    }

    @EventSourcingHandler
    void on(DecisionSealed event) {
        state = State.SEALED;
    }

    @EventSourcingHandler
    void on(DecisionRevoked event) {
        state = State.REVOKED;
    }
}
