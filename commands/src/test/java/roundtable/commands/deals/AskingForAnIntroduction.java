package roundtable.commands.deals;

import static roundtable.commands.deals.OfferBuilder.anOffer;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealEvent.DealFirmBlocked;
import roundtable.commands.deals.DealEvent.DealFirmUnblocked;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.DealEvent.DealUnlisted;
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
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.VerificationRevoked;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextTooLong;

class AskingForAnIntroduction extends Specification<Introduction> {

    private static final String MESSAGE = "想了解芯片的量产计划。";
    private static final Instant LAPSES = NOW.plus(Duration.ofDays(14));

    private final IntroductionId introduction = new IntroductionId(Uuids.next());
    private final DealId deal = new DealId(Uuids.next());
    private final OrganisationId company = new OrganisationId(Uuids.next());
    private final OrganisationId firm = new OrganisationId(Uuids.next());
    private final PersonId founder = new PersonId(Uuids.next());
    private final PersonId investor = new PersonId(Uuids.next());
    private final Actor theFounder = new Actor(founder, company, Role.FOUNDER);
    private final Actor theInvestor = new Actor(investor, firm, Role.INVESTOR);

    AskingForAnIntroduction() {
        super(Introduction.class);
    }

    @BeforeEach
    void theNeighbours() {
        neighbour(firm, registered(), new OrganisationVerified(firm, new OrganisationId(Uuids.next())));
        neighbour(company, new OrganisationVerified(company, new OrganisationId(Uuids.next())));
        neighbour(deal, new DealListed(deal, company, anOffer().offer()));
    }

    private Event registered() {
        return new OrganisationRegistered(
                firm,
                OrganisationKind.INVESTOR,
                new Registration.Chinese("91350100M000100Y43"),
                Text.zh("青石资本"),
                investor);
    }

    private AskIntroduction ask(String message) {
        return new AskIntroduction(introduction, deal, firm, message);
    }

    private Event asked() {
        return new IntroductionAsked(
                introduction, deal, company, firm, Personal.of(introduction, MESSAGE), investor, LAPSES);
    }

    private Event declined() {
        return new IntroductionDeclined(introduction, Personal.of(introduction, "本轮已满。"), founder);
    }

    @Test
    void a_verified_investor_asks_about_a_listed_deal() {
        nothing().when(ask(" " + MESSAGE + "\n")).by(theInvestor).then(asked());
    }

    @Test
    void to_a_firm_that_the_deal_is_kept_from_it_is_not_listed() {
        neighbour(deal, new DealListed(deal, company, anOffer().offer()), new DealFirmBlocked(deal, firm));
        nothing().when(ask(MESSAGE)).by(theInvestor).thenRefused(new IntroductionDealNotListed(deal));
        neighbour(
                deal,
                new DealListed(deal, company, anOffer().offer()),
                new DealFirmBlocked(deal, firm),
                new DealFirmUnblocked(deal, firm));
        nothing().when(ask(MESSAGE)).by(theInvestor).then(asked());
    }

    @Test
    void only_an_investor_of_the_firm_asks() {
        IntroductionNotByAnInvestor why = new IntroductionNotByAnInvestor(firm);
        nothing().when(ask(MESSAGE)).by(theFounder).thenRefused(why);
        nothing()
                .when(ask(MESSAGE))
                .by(new Actor(investor, company, Role.INVESTOR))
                .thenRefused(why);
    }

    @Test
    void a_firm_that_nobody_has_verified_waits() {
        neighbour(firm, registered());
        nothing().when(ask(MESSAGE)).by(theInvestor).thenRefused(new IntroductionInvestorNotVerified(firm));
    }

    @Test
    void nobody_is_introduced_to_what_is_not_listed() {
        neighbour(deal, new DealListed(deal, company, anOffer().offer()), new DealUnlisted(deal));
        nothing().when(ask(MESSAGE)).by(theInvestor).thenRefused(new IntroductionDealNotListed(deal));
        neighbour(deal);
        nothing().when(ask(MESSAGE)).by(theInvestor).thenRefused(new IntroductionDealNotListed(deal));
    }

    @Test
    void a_message_says_why_and_is_short() {
        nothing().when(ask(" ")).by(theInvestor).thenRefused(new IntroductionMessageMissing());
        nothing().when(ask("a".repeat(1_001))).by(theInvestor).thenRefused(new TextTooLong("message", 1_000, 1_001));
    }

    @Test
    void one_open_request_per_deal_and_firm() {
        claimed("introduction", deal + "/" + firm, new IntroductionId(Uuids.next()));
        nothing().when(ask(MESSAGE)).by(theInvestor).thenRefused(new IntroductionAlreadyAsked(deal));
    }

    @Test
    void once_declined_the_firm_may_ask_again() {
        claimed("introduction", deal + "/" + firm, introduction);
        given(asked())
                .when(new DeclineIntroduction(introduction, "本轮已满。"))
                .by(theFounder)
                .then(declined());
        IntroductionId again = new IntroductionId(Uuids.next());
        nothing()
                .when(new AskIntroduction(again, deal, firm, MESSAGE))
                .by(theInvestor)
                .then(new IntroductionAsked(again, deal, company, firm, Personal.of(again, MESSAGE), investor, LAPSES));
    }

    @Test
    void a_founder_of_the_company_accepts() {
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .by(theFounder)
                .then(new IntroductionAccepted(introduction, founder));
    }

    @Test
    void a_firm_whose_verification_was_revoked_since_is_declined_or_waits_until_it_is_verified_anew() {
        Event verified = new OrganisationVerified(firm, company);
        Event revoked = new VerificationRevoked(firm, company, Personal.of(firm, "备案已注销。"));
        neighbour(firm, registered(), verified, revoked);
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .by(theFounder)
                .thenRefused(new IntroductionInvestorNoLongerVerified(firm));
        given(asked())
                .when(new DeclineIntroduction(introduction, "本轮已满。"))
                .by(theFounder)
                .then(declined());
        neighbour(firm, registered(), verified, revoked, verified);
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .by(theFounder)
                .then(new IntroductionAccepted(introduction, founder));
    }

    @Test
    void a_company_that_is_verified_no_more_does_not_learn_who_asked() {
        Event verified = new OrganisationVerified(company, new OrganisationId(Uuids.next()));
        Event revoked = new VerificationRevoked(company, company, Personal.of(company, "营业执照已吊销。"));
        neighbour(company, verified, revoked);
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .by(theFounder)
                .thenRefused(new IntroductionCompanyNotVerified(company));
        given(asked())
                .when(new DeclineIntroduction(introduction, "本轮已满。"))
                .by(theFounder)
                .then(declined());
        neighbour(company, verified, revoked, verified);
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .by(theFounder)
                .then(new IntroductionAccepted(introduction, founder));
    }

    @Test
    void whoever_is_kept_out_is_let_in_again_before_it_is_accepted() {
        neighbour(deal, new DealListed(deal, company, anOffer().offer()), new DealFirmBlocked(deal, firm));
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .by(theFounder)
                .thenRefused(new IntroductionFirmKeptOut(firm));
        neighbour(
                deal,
                new DealListed(deal, company, anOffer().offer()),
                new DealFirmBlocked(deal, firm),
                new DealFirmUnblocked(deal, firm));
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .by(theFounder)
                .then(new IntroductionAccepted(introduction, founder));
    }

    @Test
    void nobody_else_answers() {
        NotTheIntroducedCompany why = new NotTheIntroducedCompany(company);
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .by(theInvestor)
                .thenRefused(why);
        given(asked())
                .when(new DeclineIntroduction(introduction, ""))
                .by(new Actor(founder, new OrganisationId(Uuids.next()), Role.FOUNDER))
                .thenRefused(why);
    }

    @Test
    void an_answer_stands() {
        given(asked(), new IntroductionAccepted(introduction, founder))
                .when(new DeclineIntroduction(introduction, ""))
                .by(theFounder)
                .thenRefused(new IntroductionAlreadyAnswered(true));
        given(asked(), declined())
                .when(new AcceptIntroduction(introduction))
                .by(theFounder)
                .thenRefused(new IntroductionAlreadyAnswered(false));
    }

    @Test
    void what_nobody_answers_in_two_weeks_lapses_and_may_be_asked_again() {
        claimed("introduction", deal + "/" + firm, introduction);
        given(asked())
                .when(new LapseIntroduction(introduction))
                .at(LAPSES)
                .by(Actor.automation())
                .then(new IntroductionLapsed(introduction));
        IntroductionId again = new IntroductionId(Uuids.next());
        nothing()
                .when(new AskIntroduction(again, deal, firm, MESSAGE))
                .by(theInvestor)
                .then(new IntroductionAsked(again, deal, company, firm, Personal.of(again, MESSAGE), investor, LAPSES));
    }

    @Test
    void a_late_answer_is_refused_by_the_moment_itself() {
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .at(LAPSES.minusMillis(1))
                .by(theFounder)
                .then(new IntroductionAccepted(introduction, founder));
        given(asked())
                .when(new AcceptIntroduction(introduction))
                .at(LAPSES)
                .by(theFounder)
                .thenRefused(new IntroductionHasLapsed(LAPSES));
        given(asked(), new IntroductionLapsed(introduction))
                .when(new DeclineIntroduction(introduction, ""))
                .at(LAPSES)
                .by(theFounder)
                .thenRefused(new IntroductionHasLapsed(LAPSES));
    }

    @Test
    void only_a_timer_lapses_and_not_before_the_time() {
        given(asked())
                .when(new LapseIntroduction(introduction))
                .at(LAPSES)
                .by(theFounder)
                .thenRefused(new OnlyATimerLapses());
        given(asked())
                .when(new LapseIntroduction(introduction))
                .by(Actor.automation())
                .thenRefused(new IntroductionNotYetOver(LAPSES));
        given(asked(), new IntroductionAccepted(introduction, founder))
                .when(new LapseIntroduction(introduction))
                .at(LAPSES)
                .by(Actor.automation())
                .thenRefused(new IntroductionAlreadyAnswered(true));
    }

    @Test
    void what_was_asked_before_introductions_lapsed_waits_for_its_answer() {
        Event old = new IntroductionAsked(
                introduction, deal, company, firm, Personal.of(introduction, MESSAGE), investor, null);
        given(old)
                .when(new LapseIntroduction(introduction))
                .at(LAPSES)
                .by(Actor.automation())
                .thenRefused(new IntroductionNotYetOver(null));
        given(old)
                .when(new AcceptIntroduction(introduction))
                .at(LAPSES)
                .by(theFounder)
                .then(new IntroductionAccepted(introduction, founder));
    }

    @Test
    void a_reason_may_be_left_out_but_not_be_endless() {
        given(asked())
                .when(new DeclineIntroduction(introduction, ""))
                .by(theFounder)
                .then(new IntroductionDeclined(introduction, Personal.of(introduction, ""), founder));
        given(asked())
                .when(new DeclineIntroduction(introduction, "长".repeat(1_001)))
                .by(theFounder)
                .thenRefused(new TextTooLong("reason", 1_000, 1_001));
    }
}
