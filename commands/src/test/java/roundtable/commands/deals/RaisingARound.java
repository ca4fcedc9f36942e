package roundtable.commands.deals;

import static roundtable.commands.deals.OfferBuilder.anOffer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.awards.AwardEvent.AwardAccepted;
import roundtable.commands.awards.AwardEvent.AwardOffered;
import roundtable.commands.awards.AwardId;
import roundtable.commands.calls.CallId;
import roundtable.commands.deals.DealEvent.DealFirmBlocked;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.IntroductionEvent.IntroductionAccepted;
import roundtable.commands.deals.IntroductionEvent.IntroductionAsked;
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
import roundtable.commands.deals.RoundRefusal.RoundAmountNotPossible;
import roundtable.commands.deals.RoundRefusal.RoundAwardNotItsOwn;
import roundtable.commands.deals.RoundRefusal.RoundBasisMissing;
import roundtable.commands.deals.RoundRefusal.RoundBelowSmallestTicket;
import roundtable.commands.deals.RoundRefusal.RoundBesideNotPossible;
import roundtable.commands.deals.RoundRefusal.RoundClosedInTheFuture;
import roundtable.commands.deals.RoundRefusal.RoundClosesInThePast;
import roundtable.commands.deals.RoundRefusal.RoundCurrenciesDiffer;
import roundtable.commands.deals.RoundRefusal.RoundDealNotListed;
import roundtable.commands.deals.RoundRefusal.RoundEvidenceUnknown;
import roundtable.commands.deals.RoundRefusal.RoundFirmKeptOut;
import roundtable.commands.deals.RoundRefusal.RoundFirmNoLongerVerified;
import roundtable.commands.deals.RoundRefusal.RoundInvestorTwice;
import roundtable.commands.deals.RoundRefusal.RoundIsOver;
import roundtable.commands.deals.RoundRefusal.RoundMostBelowAmount;
import roundtable.commands.deals.RoundRefusal.RoundNotAnInvestorOf;
import roundtable.commands.deals.RoundRefusal.RoundNotCircled;
import roundtable.commands.deals.RoundRefusal.RoundNotIntroduced;
import roundtable.commands.deals.RoundRefusal.RoundNotOfItsCompany;
import roundtable.commands.deals.RoundRefusal.RoundNothingInvested;
import roundtable.commands.deals.RoundRefusal.RoundOnlyCompanyOrLeadCloses;
import roundtable.commands.deals.RoundRefusal.RoundOverSubscribed;
import roundtable.commands.deals.RoundRefusal.RoundPostMoneyTooSmall;
import roundtable.commands.deals.RoundRefusal.RoundReasonMissing;
import roundtable.commands.deals.RoundRefusal.RoundTicketAboveAmount;
import roundtable.commands.deals.Terms.Basis;
import roundtable.commands.deals.Terms.Instrument;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationEvent.DocumentDeposited;
import roundtable.commands.organisations.OrganisationEvent.DocumentWithdrawn;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.VerificationLapsed;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.organisations.VaultDocument;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

class RaisingARound extends Specification<Round> {

    private static final String SHA = "9f".repeat(32);
    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    private final RoundId round = new RoundId(Uuids.next());
    private final DealId deal = new DealId(Uuids.next());
    private final OrganisationId company = new OrganisationId(Uuids.next());
    private final OrganisationId bluestone = new OrganisationId(Uuids.next());
    private final OrganisationId farhill = new OrganisationId(Uuids.next());
    private final IntroductionId introduction = new IntroductionId(Uuids.next());
    private final VaultDocumentId evidence = new VaultDocumentId(Uuids.next());
    private final VaultDocumentId leadsEvidence = new VaultDocumentId(Uuids.next());
    private final AwardId award = new AwardId(Uuids.next());
    private final PersonId founder = new PersonId(Uuids.next());
    private final PersonId investor = new PersonId(Uuids.next());
    private final Actor theFounder = new Actor(founder, company, Role.FOUNDER);
    private final Actor theInvestor = new Actor(investor, bluestone, Role.INVESTOR);
    private final Terms terms = new Terms(
            yuan(800), yuan(1_000), yuan(4_000), Basis.PRE_MONEY, Instrument.EQUITY, yuan(100), TODAY.plusDays(60));

    RaisingARound() {
        super(Round.class);
    }

    private static Money yuan(long tenThousands) {
        return Money.ofMajor(CurrencyUnit.of("CNY"), tenThousands * 10_000);
    }

    private static Money dollars(long amount) {
        return Money.ofMajor(CurrencyUnit.USD, amount);
    }

    @BeforeEach
    void theNeighbours() {
        neighbour(deal, new DealListed(deal, company, anOffer().offer()));
        neighbour(
                bluestone,
                registered(),
                new OrganisationVerified(bluestone, company),
                deposited(bluestone, leadsEvidence));
        neighbour(introduction, asked(), new IntroductionAccepted(introduction, founder));
        neighbour(company, deposited(company, evidence));
        neighbour(award, offered(company, yuan(200)), new AwardAccepted(award, founder));
    }

    private Event registered() {
        return new OrganisationRegistered(
                bluestone,
                OrganisationKind.INVESTOR,
                new Registration.Chinese("91350100M000100Y43"),
                Text.zh("青石资本"),
                investor);
    }

    private static Event deposited(OrganisationId keeper, VaultDocumentId document) {
        VaultDocument content = new VaultDocument(
                "closing-papers", SHA, "application/pdf", Personal.of(keeper, "a.pdf"), 9, null, null, null);
        return new DocumentDeposited(keeper, document, content, null, PersonId.NOBODY);
    }

    private Event asked() {
        return new IntroductionAsked(
                introduction, deal, company, bluestone, Personal.of(introduction, "想谈谈"), investor, null);
    }

    private Event offered(OrganisationId awarded, Money amount) {
        return new AwardOffered(
                award,
                new DecisionId(Uuids.next()),
                new ApplicationId(Uuids.next()),
                new CallId(Uuids.next()),
                new OrganisationId(Uuids.next()),
                awarded,
                "GX-2026-1",
                Text.zh("揭榜"),
                amount);
    }

    private Event opened() {
        return new RoundOpened(round, deal, company, terms, founder);
    }

    private Event circled(OrganisationId firm, long amount) {
        return new SoftlyCircled(round, firm, yuan(amount), investor);
    }

    private OpenRound open(Terms wanted) {
        return new OpenRound(round, deal, wanted);
    }

    private CircleSoftly circle(Money amount) {
        return new CircleSoftly(round, bluestone, introduction, amount);
    }

    private CloseRound close(@Nullable AwardId beside, Investment... investments) {
        return new CloseRound(round, List.of(investments), TODAY, evidence, beside, null);
    }

    @Test
    void a_founder_opens_one_with_its_terms() {
        nothing().when(open(terms)).by(theFounder).then(opened());
    }

    @Test
    void only_of_a_listed_deal_of_their_own_and_one_at_a_time() {
        nothing().when(open(terms)).by(theInvestor).thenRefused(new RoundNotOfItsCompany(company));
        claimed("round", deal.toString(), new RoundId(Uuids.next()));
        nothing().when(open(terms)).by(theFounder).thenRefused(new RoundAlreadyOpen(deal));
        neighbour(deal);
        nothing().when(open(terms)).by(theFounder).thenRefused(new RoundDealNotListed(deal));
    }

    @Test
    void the_terms_are_possible() {
        refusedFor(
                new Terms(yuan(0), yuan(1), null, null, Instrument.SAFE, null, null),
                new RoundAmountNotPossible("amount"));
        refusedFor(
                new Terms(yuan(2), yuan(1), null, null, Instrument.SAFE, null, null),
                new RoundMostBelowAmount(yuan(2), yuan(1)));
        refusedFor(
                new Terms(yuan(1), dollars(1), null, null, Instrument.SAFE, null, null),
                new RoundCurrenciesDiffer("CNY", "USD"));
        refusedFor(
                new Terms(yuan(1), yuan(2), null, null, Instrument.SAFE, yuan(3), null),
                new RoundTicketAboveAmount(yuan(2), yuan(3)));
        refusedFor(new Terms(yuan(1), yuan(2), yuan(9), null, Instrument.SAFE, null, null), new RoundBasisMissing());
        refusedFor(
                new Terms(yuan(9), yuan(9), yuan(9), Basis.POST_MONEY, Instrument.EQUITY, null, null),
                new RoundPostMoneyTooSmall(yuan(9), yuan(9)));
        refusedFor(
                new Terms(yuan(1), yuan(1), null, null, Instrument.SAFE, null, TODAY.minusDays(2)),
                new RoundClosesInThePast(TODAY.minusDays(2)));
    }

    private void refusedFor(Terms wanted, RoundRefusal why) {
        nothing().when(open(wanted)).by(theFounder).thenRefused(why);
        given(opened()).when(new ReviseTerms(round, wanted)).by(theFounder).thenRefused(why);
    }

    @Test
    void the_terms_are_revised_by_the_company_in_the_same_money() {
        Terms other = new Terms(yuan(500), yuan(500), null, null, Instrument.CONVERTIBLE_NOTE, null, null);
        given(opened())
                .when(new ReviseTerms(round, other))
                .by(theFounder)
                .then(new RoundTermsRevised(round, other, founder));
        given(opened())
                .when(new ReviseTerms(round, other))
                .by(theInvestor)
                .thenRefused(new RoundNotOfItsCompany(company));
        given(opened())
                .when(new ReviseTerms(
                        round, new Terms(dollars(5), dollars(5), null, null, Instrument.SAFE, null, null)))
                .by(theFounder)
                .thenRefused(new RoundCurrenciesDiffer("CNY", "USD"));
    }

    @Test
    void an_introduced_investor_says_an_amount_that_binds_nobody() {
        given(opened()).when(circle(yuan(300))).by(theInvestor).then(circled(bluestone, 300));
        given(opened(), circled(bluestone, 300))
                .when(circle(yuan(900)))
                .by(theInvestor)
                .then(circled(bluestone, 900));
    }

    @Test
    void soft_circles_may_sum_to_more_than_is_wanted() {
        given(opened(), circled(farhill, 1_000))
                .when(circle(yuan(1_000)))
                .by(theInvestor)
                .then(circled(bluestone, 1_000));
    }

    @Test
    void who_was_not_introduced_says_none() {
        neighbour(introduction, asked());
        given(opened()).when(circle(yuan(300))).by(theInvestor).thenRefused(new RoundNotIntroduced(bluestone));
        given(opened())
                .when(new CircleSoftly(round, farhill, introduction, yuan(300)))
                .by(theInvestor)
                .thenRefused(new RoundNotAnInvestorOf(farhill));
        neighbour(introduction, asked(), new IntroductionAccepted(introduction, founder));
        neighbour(farhill, registered(), new OrganisationVerified(farhill, company));
        given(opened())
                .when(new CircleSoftly(round, farhill, introduction, yuan(300)))
                .by(new Actor(investor, farhill, Role.INVESTOR))
                .thenRefused(new RoundNotIntroduced(farhill));
        neighbour(bluestone, registered());
        given(opened()).when(circle(yuan(300))).by(theInvestor).thenRefused(new RoundNotIntroduced(bluestone));
    }

    @Test
    void a_firm_that_the_deal_is_kept_from_says_none() {
        neighbour(deal, new DealListed(deal, company, anOffer().offer()), new DealFirmBlocked(deal, bluestone));
        given(opened()).when(circle(yuan(300))).by(theInvestor).thenRefused(new RoundNotIntroduced(bluestone));
    }

    @Test
    void an_amount_is_possible_and_not_below_the_smallest_ticket() {
        given(opened())
                .when(circle(yuan(99)))
                .by(theInvestor)
                .thenRefused(new RoundBelowSmallestTicket(yuan(100), yuan(99)));
        given(opened()).when(circle(yuan(-1))).by(theInvestor).thenRefused(new RoundAmountNotPossible("circle"));
        given(opened()).when(circle(dollars(9))).by(theInvestor).thenRefused(new RoundCurrenciesDiffer("CNY", "USD"));
    }

    @Test
    void it_is_taken_back_and_with_it_the_lead() {
        WithdrawCircle withdraw = new WithdrawCircle(round, bluestone);
        given(opened(), circled(bluestone, 300))
                .when(withdraw)
                .by(theInvestor)
                .then(new CircleWithdrawn(round, bluestone, investor));
        given(opened()).when(withdraw).by(theInvestor).thenRefused(new RoundNotCircled(bluestone));
        given(opened(), circled(bluestone, 300))
                .when(withdraw)
                .by(theFounder)
                .thenRefused(new RoundNotAnInvestorOf(bluestone));
        given(
                        opened(),
                        circled(bluestone, 300),
                        new LeadNamed(round, bluestone, founder),
                        new CircleWithdrawn(round, bluestone, investor),
                        circled(bluestone, 300))
                .when(close(null, new Investment(bluestone, yuan(300))))
                .by(theInvestor)
                .thenRefused(new RoundOnlyCompanyOrLeadCloses());
    }

    @Test
    void the_company_names_a_lead_among_those_who_said_an_amount() {
        NameLead lead = new NameLead(round, bluestone);
        given(opened(), circled(bluestone, 300))
                .when(lead)
                .by(theFounder)
                .then(new LeadNamed(round, bluestone, founder));
        given(opened()).when(lead).by(theFounder).thenRefused(new RoundNotCircled(bluestone));
        given(opened(), circled(bluestone, 300))
                .when(lead)
                .by(theInvestor)
                .thenRefused(new RoundNotOfItsCompany(company));
    }

    @Test
    void a_firm_whose_verification_is_over_neither_leads_nor_closes_though_what_it_put_in_counts() {
        neighbour(
                bluestone,
                registered(),
                new OrganisationVerified(bluestone, company),
                deposited(bluestone, leadsEvidence),
                new VerificationLapsed(bluestone));
        given(opened(), circled(bluestone, 300))
                .when(new NameLead(round, bluestone))
                .by(theFounder)
                .thenRefused(new RoundFirmNoLongerVerified(bluestone));
        Investment investment = new Investment(bluestone, yuan(300));
        given(opened(), circled(bluestone, 300), new LeadNamed(round, bluestone, founder))
                .when(new CloseRound(round, List.of(investment), TODAY, leadsEvidence, null, null))
                .by(theInvestor)
                .thenRefused(new RoundFirmNoLongerVerified(bluestone));
        given(opened(), circled(bluestone, 300))
                .when(close(null, investment))
                .by(theFounder)
                .then(new RoundClosed(
                        round, List.of(investment), yuan(300), TODAY, evidence, SHA, company, null, null, founder));
    }

    @Test
    void a_firm_that_the_deal_is_kept_from_neither_leads_nor_closes_and_is_answered_as_any_other() {
        neighbour(deal, new DealListed(deal, company, anOffer().offer()), new DealFirmBlocked(deal, bluestone));
        given(opened(), circled(bluestone, 300))
                .when(new NameLead(round, bluestone))
                .by(theFounder)
                .thenRefused(new RoundFirmKeptOut(bluestone));
        given(opened(), circled(bluestone, 300), new LeadNamed(round, bluestone, founder))
                .when(new CloseRound(
                        round, List.of(new Investment(bluestone, yuan(300))), TODAY, leadsEvidence, null, null))
                .by(theInvestor)
                .thenRefused(new RoundOnlyCompanyOrLeadCloses());
    }

    @Test
    void the_company_closes_it_with_evidence_and_beside_its_award() {
        given(opened(), circled(bluestone, 300), circled(farhill, 900))
                .when(close(award, new Investment(bluestone, yuan(300)), new Investment(farhill, yuan(700))))
                .by(theFounder)
                .then(new RoundClosed(
                        round,
                        List.of(new Investment(bluestone, yuan(300)), new Investment(farhill, yuan(700))),
                        yuan(1_000),
                        TODAY,
                        evidence,
                        SHA,
                        company,
                        award,
                        null,
                        founder));
    }

    @Test
    void the_lead_closes_it_with_evidence_of_its_own_vault() {
        CloseRound close =
                new CloseRound(round, List.of(new Investment(bluestone, yuan(300))), TODAY, leadsEvidence, null, null);
        given(opened(), circled(bluestone, 300), new LeadNamed(round, bluestone, founder))
                .when(close)
                .by(theInvestor)
                .then(new RoundClosed(
                        round,
                        List.of(new Investment(bluestone, yuan(300))),
                        yuan(300),
                        TODAY,
                        leadsEvidence,
                        SHA,
                        bluestone,
                        null,
                        null,
                        investor));
        given(opened(), circled(bluestone, 300))
                .when(close)
                .by(theInvestor)
                .thenRefused(new RoundOnlyCompanyOrLeadCloses());
    }

    @Test
    void what_was_put_in_fits_the_round() {
        given(opened(), circled(bluestone, 300))
                .when(close(null))
                .by(theFounder)
                .thenRefused(new RoundNothingInvested());
        given(opened(), circled(bluestone, 300))
                .when(close(null, new Investment(bluestone, yuan(1)), new Investment(bluestone, yuan(1))))
                .by(theFounder)
                .thenRefused(new RoundInvestorTwice(bluestone));
        given(opened(), circled(bluestone, 300))
                .when(close(null, new Investment(farhill, yuan(1))))
                .by(theFounder)
                .thenRefused(new RoundNotCircled(farhill));
        given(opened(), circled(bluestone, 300))
                .when(close(null, new Investment(bluestone, yuan(1_001))))
                .by(theFounder)
                .thenRefused(new RoundOverSubscribed(yuan(1_000), yuan(1_001)));
        given(opened(), circled(bluestone, 300))
                .when(close(null, new Investment(bluestone, yuan(0))))
                .by(theFounder)
                .thenRefused(new RoundAmountNotPossible("investment"));
    }

    @Test
    void it_closes_on_a_day_that_has_come() {
        given(opened(), circled(bluestone, 300))
                .when(new CloseRound(
                        round, List.of(new Investment(bluestone, yuan(300))), TODAY.plusDays(2), evidence, null, null))
                .by(theFounder)
                .thenRefused(new RoundClosedInTheFuture(TODAY.plusDays(2)));
    }

    @Test
    void without_evidence_nothing_closes() {
        neighbour(company, deposited(company, evidence), new DocumentWithdrawn(company, evidence, founder));
        given(opened(), circled(bluestone, 300))
                .when(close(null, new Investment(bluestone, yuan(300))))
                .by(theFounder)
                .thenRefused(new RoundEvidenceUnknown(evidence));
    }

    @Test
    void the_award_is_the_companys_own_accepted_and_in_the_same_money() {
        CloseRound close = close(award, new Investment(bluestone, yuan(300)));
        neighbour(award, offered(company, yuan(200)));
        given(opened(), circled(bluestone, 300)).when(close).by(theFounder).thenRefused(new RoundAwardNotItsOwn(award));
        neighbour(award, offered(farhill, yuan(200)), new AwardAccepted(award, founder));
        given(opened(), circled(bluestone, 300)).when(close).by(theFounder).thenRefused(new RoundAwardNotItsOwn(award));
        neighbour(award, offered(company, dollars(200)), new AwardAccepted(award, founder));
        given(opened(), circled(bluestone, 300))
                .when(close)
                .by(theFounder)
                .thenRefused(new RoundCurrenciesDiffer("USD", "CNY"));
    }

    @Test
    void a_part_of_what_came_in_stands_beside_the_award() {
        given(opened(), circled(bluestone, 300))
                .when(closeBeside(award, yuan(70)))
                .by(theFounder)
                .then(new RoundClosed(
                        round,
                        List.of(new Investment(bluestone, yuan(300))),
                        yuan(300),
                        TODAY,
                        evidence,
                        SHA,
                        company,
                        award,
                        yuan(70),
                        founder));
    }

    @Test
    void no_more_stands_beside_an_award_than_came_in_and_nothing_beside_none() {
        given(opened(), circled(bluestone, 300))
                .when(closeBeside(award, yuan(301)))
                .by(theFounder)
                .thenRefused(new RoundBesideNotPossible(yuan(300)));
        given(opened(), circled(bluestone, 300))
                .when(closeBeside(null, yuan(70)))
                .by(theFounder)
                .thenRefused(new RoundBesideNotPossible(yuan(300)));
        given(opened(), circled(bluestone, 300))
                .when(closeBeside(award, yuan(0)))
                .by(theFounder)
                .thenRefused(new RoundAmountNotPossible("beside"));
        given(opened(), circled(bluestone, 300))
                .when(closeBeside(award, dollars(70)))
                .by(theFounder)
                .thenRefused(new RoundCurrenciesDiffer("CNY", "USD"));
    }

    private CloseRound closeBeside(@Nullable AwardId beside, Money part) {
        return new CloseRound(round, List.of(new Investment(bluestone, yuan(300))), TODAY, evidence, beside, part);
    }

    @Test
    void a_round_that_is_over_stays_so() {
        Event closed = new RoundClosed(
                round,
                List.of(new Investment(bluestone, yuan(300))),
                yuan(300),
                TODAY,
                evidence,
                SHA,
                company,
                null,
                null,
                founder);
        Event cancelled = new RoundCancelled(round, Personal.of(round, "市场变了"), founder);
        for (RoundCommand command : Set.of(
                new ReviseTerms(round, terms),
                new NameLead(round, bluestone),
                close(null, new Investment(bluestone, yuan(300))),
                new CancelRound(round, "市场变了"))) {
            given(opened(), circled(bluestone, 300), closed)
                    .when(command)
                    .by(theFounder)
                    .thenRefused(new RoundIsOver(true));
            given(opened(), circled(bluestone, 300), cancelled)
                    .when(command)
                    .by(theFounder)
                    .thenRefused(new RoundIsOver(false));
        }
        given(opened(), closed).when(circle(yuan(300))).by(theInvestor).thenRefused(new RoundIsOver(true));
    }

    @Test
    void the_company_calls_it_off_with_a_reason() {
        given(opened())
                .when(new CancelRound(round, "市场变了 "))
                .by(theFounder)
                .then(new RoundCancelled(round, Personal.of(round, "市场变了"), founder));
        given(opened()).when(new CancelRound(round, " ")).by(theFounder).thenRefused(new RoundReasonMissing());
        given(opened())
                .when(new CancelRound(round, "不要了"))
                .by(theInvestor)
                .thenRefused(new RoundNotOfItsCompany(company));
    }
}
