package roundtable.commands.deals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.organisations.OrganisationFacts.isVerified;
import static roundtable.commands.text.Fitting.theProseFits;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.deals.IntroductionCommand.AcceptIntroduction;
import roundtable.commands.deals.IntroductionCommand.AskIntroduction;
import roundtable.commands.deals.IntroductionCommand.DeclineIntroduction;
import roundtable.commands.deals.IntroductionCommand.LapseIntroduction;
import roundtable.commands.deals.IntroductionEvent.IntroductionAccepted;
import roundtable.commands.deals.IntroductionEvent.IntroductionAsked;
import roundtable.commands.deals.IntroductionEvent.IntroductionDeclined;
import roundtable.commands.deals.IntroductionEvent.IntroductionLapsed;
import roundtable.commands.deals.IntroductionRefusal.IntroductionAlreadyAnswered;
import roundtable.commands.deals.IntroductionRefusal.IntroductionAlreadyAsked;
import roundtable.commands.deals.IntroductionRefusal.IntroductionCompanyNotVerified;
import roundtable.commands.deals.IntroductionRefusal.IntroductionDealNotListed;
import roundtable.commands.deals.IntroductionRefusal.IntroductionFirmKeptOut;
import roundtable.commands.deals.IntroductionRefusal.IntroductionHasLapsed;
import roundtable.commands.deals.IntroductionRefusal.IntroductionInvestorNoLongerVerified;
import roundtable.commands.deals.IntroductionRefusal.IntroductionInvestorNotVerified;
import roundtable.commands.deals.IntroductionRefusal.IntroductionMessageMissing;
import roundtable.commands.deals.IntroductionRefusal.IntroductionNotByAnInvestor;
import roundtable.commands.deals.IntroductionRefusal.IntroductionNotYetOver;
import roundtable.commands.deals.IntroductionRefusal.NotTheIntroducedCompany;
import roundtable.commands.deals.IntroductionRefusal.OnlyATimerLapses;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Legible;
import roundtable.commands.text.Text;

/** One firm's request to meet one company (约谈), answered once by the company, or over after two weeks. */
@Aggregate(
        type = "introduction",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Introduction {

    private static final String INTRODUCTION = "introduction";
    private static final int LONGEST_MESSAGE = 1_000;

    /** How long a company has to answer. */
    private static final Duration PATIENCE = Duration.ofDays(14);

    /** Asked, then answered by the company or over. */
    enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        LAPSED
    }

    @AggregateIdentifier
    private IntroductionId id;

    private DealId deal;
    private OrganisationId company;
    private OrganisationId investor;
    private State state;
    private Instant lapsesAt;

    Introduction() {}

    @CommandHandler
    Introduction(AskIntroduction command, Actor actor, At at, Claims claims, Neighbours neighbours) {
        refuse(!actor.is(Role.INVESTOR, command.investor()), new IntroductionNotByAnInvestor(command.investor()));
        OrganisationFacts firm = neighbours.fold(command.investor(), OrganisationFacts.FOLDING);
        refuse(
                firm.kind() != OrganisationKind.INVESTOR || !firm.verified(),
                new IntroductionInvestorNotVerified(command.investor()));
        DealFacts facts = neighbours.fold(command.deal(), DealFacts.FOLDING);
        refuse(!facts.listedFor(command.investor()), new IntroductionDealNotListed(command.deal()));
        refuse(Legible.saysNothing(command.message()), new IntroductionMessageMissing());
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
                actor.person(),
                at.instant().plus(PATIENCE)));
    }

    @CommandHandler
    void accept(AcceptIntroduction command, Actor actor, At at, Neighbours neighbours) {
        theCompanyAnswersOnce(actor, at);
        refuse(!isVerified(company, neighbours), new IntroductionCompanyNotVerified(company));
        refuse(!isVerified(investor, neighbours), new IntroductionInvestorNoLongerVerified(investor));
        refuse(
                neighbours.fold(deal, DealFacts.FOLDING).blocked().contains(investor),
                new IntroductionFirmKeptOut(investor));
        apply(new IntroductionAccepted(id, actor.person()));
    }

    @CommandHandler
    void decline(DeclineIntroduction command, Actor actor, At at, Claims claims) {
        theCompanyAnswersOnce(actor, at);
        theProseFits("reason", Text.zh(command.reason()), LONGEST_MESSAGE);
        claims.free(INTRODUCTION, pair(deal, investor), id);
        apply(new IntroductionDeclined(id, Personal.of(id, command.reason().strip()), actor.person()));
    }

    @CommandHandler
    void lapse(LapseIntroduction command, Actor actor, At at, Claims claims) {
        refuse(!actor.is(Role.AUTOMATION), new OnlyATimerLapses());
        refuse(state != State.ASKED, new IntroductionAlreadyAnswered(state == State.ACCEPTED));
        refuse(!isLate(at), new IntroductionNotYetOver(lapsesAt));
        claims.free(INTRODUCTION, pair(deal, investor), id);
        apply(new IntroductionLapsed(id));
    }

    private void theCompanyAnswersOnce(Actor actor, At at) {
        refuse(!actor.is(Role.FOUNDER, company), new NotTheIntroducedCompany(company));
        refuse(state == State.LAPSED || (state == State.ASKED && isLate(at)), new IntroductionHasLapsed(lapsesAt));
        refuse(state != State.ASKED, new IntroductionAlreadyAnswered(state == State.ACCEPTED));
    }

    private boolean isLate(At at) {
        return lapsesAt != null && !at.instant().isBefore(lapsesAt);
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
        lapsesAt = event.lapsesAt();
    }

    @EventSourcingHandler
    void on(IntroductionAccepted event) {
        state = State.ACCEPTED;
    }

    @EventSourcingHandler
    void on(IntroductionDeclined event) {
        state = State.DECLINED;
    }

    @EventSourcingHandler
    void on(IntroductionLapsed event) {
        state = State.LAPSED;
    }
}
