package roundtable.commands.awards;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theProseFits;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.awards.AwardCommand.AcceptAward;
import roundtable.commands.awards.AwardCommand.DeclineAward;
import roundtable.commands.awards.AwardCommand.OfferAward;
import roundtable.commands.awards.AwardEvent.AwardAccepted;
import roundtable.commands.awards.AwardEvent.AwardDeclined;
import roundtable.commands.awards.AwardEvent.AwardOffered;
import roundtable.commands.awards.AwardRefusal.AwardAlreadyAnswered;
import roundtable.commands.awards.AwardRefusal.AwardDecisionRevoked;
import roundtable.commands.awards.AwardRefusal.AwardDeclineReasonMissing;
import roundtable.commands.awards.AwardRefusal.NotTheAwarded;
import roundtable.commands.awards.AwardRefusal.OnlyADecisionOffers;
import roundtable.commands.decisions.DecisionFacts;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** What a sealed decision grants a company (资助): offered once, answered once. */
@Aggregate(
        type = "award",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Award {

    private static final int LONGEST_REASON = 1_000;

    /** Offered, then answered by the company. */
    enum State {
        OFFERED,
        ACCEPTED,
        DECLINED
    }

    @AggregateIdentifier
    private AwardId id;

    private DecisionId decision;
    private ApplicationId application;
    private OrganisationId company;
    private State state;

    Award() {}

    @CommandHandler
    Award(OfferAward command, Actor actor) {
        refuse(!actor.is(Role.AUTOMATION), new OnlyADecisionOffers());
        apply(new AwardOffered(
                command.award(),
                command.decision(),
                command.application(),
                command.call(),
                command.authority(),
                command.company(),
                command.number(),
                command.title(),
                command.amount()));
    }

    @CommandHandler
    void accept(AcceptAward command, Actor actor, Neighbours neighbours) {
        theCompanyAnswersOnce(actor);
        refuse(
                neighbours.fold(decision, DecisionFacts.FOLDING).state() == DecisionFacts.State.REVOKED,
                new AwardDecisionRevoked());
        apply(new AwardAccepted(id, actor.person()));
    }

    @CommandHandler
    void decline(DeclineAward command, Actor actor) {
        theCompanyAnswersOnce(actor);
        refuse(command.reason().isBlank(), new AwardDeclineReasonMissing());
        theProseFits("reason", Text.zh(command.reason()), LONGEST_REASON);
        apply(new AwardDeclined(id, Personal.of(application, command.reason().strip()), actor.person()));
    }

    private void theCompanyAnswersOnce(Actor actor) {
        refuse(!actor.is(Role.FOUNDER, company), new NotTheAwarded(company));
        refuse(state != State.OFFERED, new AwardAlreadyAnswered(state == State.ACCEPTED));
    }

    @EventSourcingHandler
    void on(AwardOffered event) {
        id = event.award();
        decision = event.decision();
        application = event.application();
        company = event.company();
        state = State.OFFERED;
    }

    @EventSourcingHandler
    void on(AwardAccepted event) {
        state = State.ACCEPTED;
    }

    @EventSourcingHandler
    void on(AwardDeclined event) {
        state = State.DECLINED;
    }
}
