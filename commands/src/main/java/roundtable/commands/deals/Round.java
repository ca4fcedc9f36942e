package roundtable.commands.deals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.deals.RoundPolicies.isPossible;
import static roundtable.commands.deals.RoundPolicies.theAwardIsItsOwn;
import static roundtable.commands.deals.RoundPolicies.theDayHasCome;
import static roundtable.commands.deals.RoundPolicies.theEvidenceIsThere;
import static roundtable.commands.deals.RoundPolicies.theInvestmentsFit;
import static roundtable.commands.deals.RoundPolicies.theTermsAreSound;
import static roundtable.commands.deals.RoundPolicies.whatStandsBesideItCameIn;
import static roundtable.commands.organisations.OrganisationFacts.isVerified;
import static roundtable.commands.text.Fitting.theProseFits;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
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
import roundtable.commands.deals.RoundCommand.CancelRound;
import roundtable.commands.deals.RoundCommand.CircleSoftly;
import roundtable.commands.deals.RoundCommand.CloseRound;
import roundtable.commands.deals.RoundCommand.NameLead;
import roundtable.commands.deals.RoundCommand.OpenRound;
import roundtable.commands.deals.RoundCommand.ReviseTerms;
import roundtable.commands.deals.RoundCommand.WithdrawCircle;
import roundtable.commands.deals.RoundEvent.CircleWithdrawn;
import roundtable.commands.deals.RoundEvent.LeadNamed;
import roundtable.commands.deals.RoundEvent.RoundCancelled;
import roundtable.commands.deals.RoundEvent.RoundClosed;
import roundtable.commands.deals.RoundEvent.RoundOpened;
import roundtable.commands.deals.RoundEvent.RoundTermsRevised;
import roundtable.commands.deals.RoundEvent.SoftlyCircled;
import roundtable.commands.deals.RoundRefusal.RoundAlreadyOpen;
import roundtable.commands.deals.RoundRefusal.RoundBelowSmallestTicket;
import roundtable.commands.deals.RoundRefusal.RoundDealNotListed;
import roundtable.commands.deals.RoundRefusal.RoundFirmKeptOut;
import roundtable.commands.deals.RoundRefusal.RoundFirmNoLongerVerified;
import roundtable.commands.deals.RoundRefusal.RoundIsOver;
import roundtable.commands.deals.RoundRefusal.RoundNotAnInvestorOf;
import roundtable.commands.deals.RoundRefusal.RoundNotCircled;
import roundtable.commands.deals.RoundRefusal.RoundNotIntroduced;
import roundtable.commands.deals.RoundRefusal.RoundNotOfItsCompany;
import roundtable.commands.deals.RoundRefusal.RoundOnlyCompanyOrLeadCloses;
import roundtable.commands.deals.RoundRefusal.RoundReasonMissing;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Legible;
import roundtable.commands.text.Text;

/**
 * A round (融资轮次): its terms, what firms would put in, who leads, and what each has put in at last. Soft circles may sum to
 * more than is wanted, as they bind nobody; what is invested may not exceed the most that the terms take.
 */
@Aggregate(
        type = "round",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Round {

    private static final String ROUND = "round";
    private static final int LONGEST_REASON = 1_000;

    /** Open, then closed with the money in or cancelled. */
    enum State {
        OPEN,
        CLOSED,
        CANCELLED
    }

    @AggregateIdentifier
    private RoundId id;

    private DealId deal;
    private OrganisationId company;
    private Terms terms;
    private OrganisationId lead;
    private final Set<OrganisationId> circle = new HashSet<>();
    private State state;

    Round() {}

    @CommandHandler
    Round(OpenRound command, Actor actor, At at, Claims claims, Neighbours neighbours) {
        DealFacts facts = neighbours.fold(command.deal(), DealFacts.FOLDING);
        refuse(!facts.listed(), new RoundDealNotListed(command.deal()));
        OrganisationId owner = Objects.requireNonNull(facts.company());
        refuse(!actor.is(Role.FOUNDER, owner), new RoundNotOfItsCompany(owner));
        theTermsAreSound(command.terms(), at.instant());
        refuse(!claims.take(ROUND, command.deal().toString(), command.round()), new RoundAlreadyOpen(command.deal()));
        apply(new RoundOpened(command.round(), command.deal(), owner, command.terms(), actor.person()));
    }

    @CommandHandler
    void revise(ReviseTerms command, Actor actor, At at) {
        theCompanyAsks(actor);
        itIsOpen();
        theTermsAreSound(command.terms(), at.instant());
        isPossible("amount", command.terms().amount(), terms.amount());
        apply(new RoundTermsRevised(id, command.terms(), actor.person()));
    }

    @CommandHandler
    void circle(CircleSoftly command, Actor actor, Neighbours neighbours) {
        theInvestorAsks(command.investor(), actor);
        itIsOpen();
        refuse(!isVerified(command.investor(), neighbours), new RoundNotIntroduced(command.investor()));
        IntroductionFacts introduced = neighbours.fold(command.introduction(), IntroductionFacts.FOLDING);
        refuse(
                !introduced.accepted()
                        || !company.equals(introduced.company())
                        || !command.investor().equals(introduced.investor()),
                new RoundNotIntroduced(command.investor()));
        refuse(isKeptOut(command.investor(), neighbours), new RoundNotIntroduced(command.investor()));
        isPossible("circle", command.amount(), terms.amount());
        Money smallest = terms.smallestTicket();
        if (smallest != null) {
            refuse(command.amount().isLessThan(smallest), new RoundBelowSmallestTicket(smallest, command.amount()));
        }
        apply(new SoftlyCircled(id, command.investor(), command.amount(), actor.person()));
    }

    @CommandHandler
    void withdraw(WithdrawCircle command, Actor actor) {
        theInvestorAsks(command.investor(), actor);
        itIsOpen();
        hasCircled(command.investor());
        apply(new CircleWithdrawn(id, command.investor(), actor.person()));
    }

    @CommandHandler
    void name(NameLead command, Actor actor, Neighbours neighbours) {
        theCompanyAsks(actor);
        itIsOpen();
        hasCircled(command.investor());
        isStillVerified(command.investor(), neighbours);
        refuse(isKeptOut(command.investor(), neighbours), new RoundFirmKeptOut(command.investor()));
        apply(new LeadNamed(id, command.investor(), actor.person()));
    }

    @CommandHandler
    void close(CloseRound command, Actor actor, At at, Claims claims, Neighbours neighbours) {
        OrganisationId closing = theCompanyOrTheLead(actor, neighbours);
        itIsOpen();
        command.investments().forEach(investment -> hasCircled(investment.investor()));
        Money raised = theInvestmentsFit(command.investments(), terms);
        theDayHasCome(command.closedOn(), at.instant());
        String sha256 = theEvidenceIsThere(command.evidence(), closing, neighbours);
        theAwardIsItsOwn(command.award(), company, raised, neighbours);
        whatStandsBesideItCameIn(command.beside(), command.award(), raised);
        claims.free(ROUND, deal.toString(), id);
        apply(new RoundClosed(
                id,
                command.investments(),
                raised,
                command.closedOn(),
                command.evidence(),
                sha256,
                closing,
                command.award(),
                command.beside(),
                actor.person()));
    }

    @CommandHandler
    void cancel(CancelRound command, Actor actor, Claims claims) {
        theCompanyAsks(actor);
        itIsOpen();
        refuse(Legible.saysNothing(command.reason()), new RoundReasonMissing());
        theProseFits("reason", Text.zh(command.reason()), LONGEST_REASON);
        claims.free(ROUND, deal.toString(), id);
        apply(new RoundCancelled(id, Personal.of(id, command.reason().strip()), actor.person()));
    }

    private void theCompanyAsks(Actor actor) {
        refuse(!actor.is(Role.FOUNDER, company), new RoundNotOfItsCompany(company));
    }

    private static void theInvestorAsks(OrganisationId investor, Actor actor) {
        refuse(!actor.is(Role.INVESTOR, investor), new RoundNotAnInvestorOf(investor));
    }

    private OrganisationId theCompanyOrTheLead(Actor actor, Neighbours neighbours) {
        // Who is kept out hears nothing of it, and is answered like any other firm.
        boolean leads = lead != null && actor.is(Role.INVESTOR, lead) && !isKeptOut(lead, neighbours);
        refuse(!leads && !actor.is(Role.FOUNDER, company), new RoundOnlyCompanyOrLeadCloses());
        if (leads) {
            isStillVerified(lead, neighbours);
        }
        return leads ? lead : company;
    }

    private boolean isKeptOut(OrganisationId investor, Neighbours neighbours) {
        return neighbours.fold(deal, DealFacts.FOLDING).blocked().contains(investor);
    }

    private static void isStillVerified(OrganisationId investor, Neighbours neighbours) {
        refuse(!isVerified(investor, neighbours), new RoundFirmNoLongerVerified(investor));
    }

    private void itIsOpen() {
        refuse(state != State.OPEN, new RoundIsOver(state == State.CLOSED));
    }

    private void hasCircled(OrganisationId investor) {
        refuse(!circle.contains(investor), new RoundNotCircled(investor));
    }

    @EventSourcingHandler
    void on(RoundOpened event) {
        id = event.round();
        deal = event.deal();
        company = event.company();
        terms = event.terms();
        state = State.OPEN;
    }

    @EventSourcingHandler
    void on(RoundTermsRevised event) {
        terms = event.terms();
    }

    @EventSourcingHandler
    void on(SoftlyCircled event) {
        circle.add(event.investor());
    }

    /** Who leads and goes away leads no more. */
    @EventSourcingHandler
    void on(CircleWithdrawn event) {
        circle.remove(event.investor());
        if (event.investor().equals(lead)) {
            lead = null;
        }
    }

    @EventSourcingHandler
    void on(LeadNamed event) {
        lead = event.investor();
    }

    @EventSourcingHandler
    void on(RoundClosed event) {
        state = State.CLOSED;
    }

    @EventSourcingHandler
    void on(RoundCancelled event) {
        state = State.CANCELLED;
    }
}
