package roundtable.commands.deals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theProseFits;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.deals.IntroductionCommand.AcceptIntroduction;
import roundtable.commands.deals.IntroductionCommand.AskIntroduction;
import roundtable.commands.deals.IntroductionCommand.DeclineIntroduction;
import roundtable.commands.deals.IntroductionEvent.IntroductionAccepted;
import roundtable.commands.deals.IntroductionEvent.IntroductionAsked;
import roundtable.commands.deals.IntroductionEvent.IntroductionDeclined;
import roundtable.commands.deals.IntroductionRefusal.IntroductionAlreadyAnswered;
import roundtable.commands.deals.IntroductionRefusal.IntroductionAlreadyAsked;
import roundtable.commands.deals.IntroductionRefusal.IntroductionDealNotListed;
import roundtable.commands.deals.IntroductionRefusal.IntroductionInvestorNotVerified;
import roundtable.commands.deals.IntroductionRefusal.IntroductionMessageMissing;
import roundtable.commands.deals.IntroductionRefusal.IntroductionNotByAnInvestor;
import roundtable.commands.deals.IntroductionRefusal.NotTheIntroducedCompany;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** One firm's request to meet one company (约谈), answered once by the company. */
@Aggregate(type = "introduction", commandTargetResolver = "commandTargets", snapshotTriggerDefinition = "snapshots")
@NullUnmarked // its state is absent until its first event
class Introduction {

    private static final String INTRODUCTION = "introduction";
    private static final int LONGEST_MESSAGE = 1_000;

    /** Asked, then answered by the company. */
    enum State {
        ASKED,
        ACCEPTED,
        DECLINED
    }

    @AggregateIdentifier
    private IntroductionId id;

    private DealId deal;
    private OrganisationId company;
    private OrganisationId investor;
    private State state;

    Introduction() {}

    @CommandHandler
    Introduction(AskIntroduction command, Actor actor, Claims claims, Neighbours neighbours) {
        refuse(!actor.is(Role.INVESTOR, command.investor()), new IntroductionNotByAnInvestor(command.investor()));
        OrganisationFacts firm = neighbours.fold(command.investor(), OrganisationFacts.FOLDING);
        refuse(
                firm.kind() != OrganisationKind.INVESTOR || !firm.verified(),
                new IntroductionInvestorNotVerified(command.investor()));
        DealFacts facts = neighbours.fold(command.deal(), DealFacts.FOLDING);
        refuse(!facts.listed(), new IntroductionDealNotListed(command.deal()));
        refuse(command.message().isBlank(), new IntroductionMessageMissing());
        theProseFits("message", Text.zh(command.message()), LONGEST_MESSAGE);
        refuse(
                !claims.take(INTRODUCTION, pair(command.deal(), command.investor()), command.introduction()),
                new IntroductionAlreadyAsked(command.deal()));
        apply(new IntroductionAsked(
                command.introduction(),
                command.deal(),
                Objects.requireNonNull(facts.company()),
                command.investor(),
                Personal.of(command.introduction(), command.message().strip()),
                actor.person()));
    }

    @CommandHandler
    void accept(AcceptIntroduction command, Actor actor) {
        theCompanyAnswersOnce(actor);
        apply(new IntroductionAccepted(id, actor.person()));
    }

    @CommandHandler
    void decline(DeclineIntroduction command, Actor actor, Claims claims) {
        theCompanyAnswersOnce(actor);
        theProseFits("reason", Text.zh(command.reason()), LONGEST_MESSAGE);
        claims.free(INTRODUCTION, pair(deal, investor), id);
        apply(new IntroductionDeclined(id, Personal.of(id, command.reason().strip()), actor.person()));
    }

    private void theCompanyAnswersOnce(Actor actor) {
        refuse(!actor.is(Role.FOUNDER, company), new NotTheIntroducedCompany(company));
        refuse(state != State.ASKED, new IntroductionAlreadyAnswered(state == State.ACCEPTED));
    }

    private static String pair(DealId deal, OrganisationId investor) {
        return deal + "/" + investor;
    }

    @EventSourcingHandler
    void on(IntroductionAsked event) {
        id = event.introduction();
        deal = event.deal();
        company = event.company();
        investor = event.investor();
        state = State.ASKED;
    }

    @EventSourcingHandler
    void on(IntroductionAccepted event) {
        state = State.ACCEPTED;
    }

    @EventSourcingHandler
    void on(IntroductionDeclined event) {
        state = State.DECLINED;
    }
}
