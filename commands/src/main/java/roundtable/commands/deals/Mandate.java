package roundtable.commands.deals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.deals.MandatePolicies.anInvestorOf;
import static roundtable.commands.deals.MandatePolicies.theWishesAreSound;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.deals.MandateCommand.ChooseMandateUse;
import roundtable.commands.deals.MandateCommand.DeclareMandate;
import roundtable.commands.deals.MandateCommand.PauseMandate;
import roundtable.commands.deals.MandateCommand.ReviseMandate;
import roundtable.commands.deals.MandateEvent.MandateDeclared;
import roundtable.commands.deals.MandateEvent.MandatePaused;
import roundtable.commands.deals.MandateEvent.MandateRevised;
import roundtable.commands.deals.MandateEvent.MandateUseDecided;
import roundtable.commands.deals.MandateRefusal.MandateAlreadyDeclared;
import roundtable.commands.deals.MandateRefusal.MandateIsPaused;
import roundtable.commands.deals.MandateRefusal.OnlyInvestorsDeclareMandates;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;

/** What a firm looks for (投资偏好). A paused one is over; the firm declares another. */
@Aggregate(
        type = "mandate",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Mandate {

    private static final String MANDATE = "mandate";

    @AggregateIdentifier
    private MandateId id;

    private OrganisationId investor;
    private boolean paused;
    private boolean byMandateOnly;
    private boolean shownToCompanies;

    Mandate() {}

    @CommandHandler
    Mandate(DeclareMandate command, Actor actor, Claims claims, Neighbours neighbours) {
        anInvestorOf(command.investor(), actor);
        refuse(
                neighbours.fold(command.investor(), OrganisationFacts.FOLDING).kind() != OrganisationKind.INVESTOR,
                new OnlyInvestorsDeclareMandates());
        theWishesAreSound(command.wishes());
        refuse(
                !claims.take(MANDATE, command.investor().toString(), command.mandate()),
                new MandateAlreadyDeclared(command.investor()));
        apply(new MandateDeclared(command.mandate(), command.investor(), command.wishes()));
    }

    @CommandHandler
    void revise(ReviseMandate command, Actor actor) {
        anInvestorOf(investor, actor);
        refuse(paused, new MandateIsPaused());
        theWishesAreSound(command.wishes());
        apply(new MandateRevised(id, command.wishes()));
    }

    /** Choosing what is chosen already changes nothing. */
    @CommandHandler
    void choose(ChooseMandateUse command, Actor actor) {
        anInvestorOf(investor, actor);
        refuse(paused, new MandateIsPaused());
        if (command.byMandateOnly() != byMandateOnly || command.shownToCompanies() != shownToCompanies) {
            apply(new MandateUseDecided(id, command.byMandateOnly(), command.shownToCompanies()));
        }
    }

    @CommandHandler
    void pause(PauseMandate command, Actor actor, Claims claims) {
        anInvestorOf(investor, actor);
        refuse(paused, new MandateIsPaused());
        claims.free(MANDATE, investor.toString(), id);
        apply(new MandatePaused(id));
    }

    @EventSourcingHandler
    void on(MandateDeclared event) {
        id = event.mandate();
        investor = event.investor();
    }

    @EventSourcingHandler
    void on(MandateUseDecided event) {
        byMandateOnly = event.byMandateOnly();
        shownToCompanies = event.shownToCompanies();
    }

    @EventSourcingHandler
    void on(MandatePaused event) {
        paused = true;
    }
}
