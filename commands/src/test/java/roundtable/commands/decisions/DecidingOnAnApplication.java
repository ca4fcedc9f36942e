package roundtable.commands.decisions;

import static roundtable.commands.calls.CallBuilder.aCall;

import java.time.Instant;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallOpened;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
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
import roundtable.commands.decisions.DecisionRefusal.AwardAboveCeiling;
import roundtable.commands.decisions.DecisionRefusal.AwardAmountMissing;
import roundtable.commands.decisions.DecisionRefusal.AwardAmountNotPositive;
import roundtable.commands.decisions.DecisionRefusal.AwardAmountNotWanted;
import roundtable.commands.decisions.DecisionRefusal.AwardCurrencyDoesNotFit;
import roundtable.commands.decisions.DecisionRefusal.DecisionAlreadyPrepared;
import roundtable.commands.decisions.DecisionRefusal.DecisionNotAwaitingThis;
import roundtable.commands.decisions.DecisionRefusal.DecisionNumberNotWellFormed;
import roundtable.commands.decisions.DecisionRefusal.DecisionNumberTaken;
import roundtable.commands.decisions.DecisionRefusal.DecisionReasonsMissing;
import roundtable.commands.decisions.DecisionRefusal.MemberDoesNotDecide;
import roundtable.commands.decisions.DecisionRefusal.NotAPanellistOfTheAuthority;
import roundtable.commands.decisions.DecisionRefusal.NotOfTheDecidingAuthority;
import roundtable.commands.decisions.DecisionRefusal.NothingToDecide;
import roundtable.commands.decisions.DecisionRefusal.PanelOfAnotherCall;
import roundtable.commands.decisions.DecisionRefusal.PreparerDoesNotRatify;
import roundtable.commands.decisions.DecisionRefusal.RatifierDoesNotConfirm;
import roundtable.commands.decisions.DecisionRefusal.ReviewerDoesNotDecide;
import roundtable.commands.decisions.DecisionRefusal.ReviewsNotComplete;
import roundtable.commands.decisions.DecisionRefusal.RevocationReasonMissing;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ARound;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.text.Text;

class DecidingOnAnApplication extends Specification<Decision> {

    private static final String NUMBER = "JD-2026-0318";
    private static final Money GRANTED = Money.parse("CNY 2000000");
    private static final Text REASONS = Text.of("盲测数据完整。", "The blind test is complete.");
    private static final Text MISTAKEN = Text.zh("金额有误。");

    private final ARound round = new ARound();
    private final DecisionId decision = new DecisionId(Uuids.next());
    private final Actor panellist = ARound.actor(Role.PANELLIST, round.authority);
    private final Actor chair = ARound.actor(Role.PANELLIST, round.authority);

    DecidingOnAnApplication() {
        super(Decision.class);
        neighbour(round.authority, round.theAuthority());
        neighbour(round.company, round.theCompany());
        neighbour(round.call, round.theCall());
        neighbour(round.application, round.theApplication());
        neighbour(round.panel, round.thePanelWithAllReviews());
        providing((Seals) (authority, letter) -> sealed(letter));
    }

    private static Seals.Sealed sealed(Letter letter) {
        return new Seals.Sealed("{\"number\":\"" + letter.number() + "\"}", "header.payload.signature", "key", "7be3");
    }

    private PrepareDecision prepare(Outcome outcome, @Nullable Money amount) {
        return prepare(NUMBER, outcome, amount, REASONS);
    }

    private PrepareDecision prepare(String number, Outcome outcome, @Nullable Money amount, Text reasons) {
        return new PrepareDecision(decision, round.application, round.panel, number, outcome, amount, reasons);
    }

    private Event prepared(Outcome outcome, @Nullable Money amount) {
        return prepared(outcome, amount, round.officer);
    }

    private Event prepared(Outcome outcome, @Nullable Money amount, Actor by) {
        return new DecisionPrepared(
                decision,
                round.authority,
                round.call,
                round.application,
                round.company,
                round.panel,
                NUMBER,
                outcome,
                amount,
                REASONS,
                by.person());
    }

    private Event prepared() {
        return prepared(Outcome.AWARDED, GRANTED);
    }

    private Event ratified() {
        return new DecisionRatified(decision, panellist.person());
    }

    private Letter letter(Instant confirmed) {
        return new Letter(
                NUMBER,
                ARound.AUTHORITY_NAME,
                ARound.COMPANY_NAME,
                "2026-CT-0042",
                Text.of("二〇二六年度创新创业大赛", "Innovation Competition 2026"),
                ARound.APPLICATION_NUMBER,
                Outcome.AWARDED,
                GRANTED,
                REASONS,
                confirmed);
    }

    private Event sealed() {
        Letter letter = letter(NOW);
        Seals.Sealed seal = sealed(letter);
        return new DecisionSealed(
                decision,
                round.authority,
                round.call,
                round.application,
                round.company,
                letter,
                seal.text(),
                seal.jws(),
                seal.key(),
                seal.sha256());
    }

    @Test
    void an_officer_puts_a_decision_before_the_panel_once_all_reviews_are_in() {
        nothing().when(prepare(Outcome.AWARDED, GRANTED)).by(round.officer).then(prepared());
        nothing().when(prepare(Outcome.NOT_AWARDED, null)).by(round.officer).then(prepared(Outcome.NOT_AWARDED, null));
    }

    @Test
    void nothing_is_decided_while_a_review_is_missing() {
        neighbour(round.panel, round.convened(), round.assignedToGu(), round.assignedToShen());
        nothing().when(prepare(Outcome.AWARDED, GRANTED)).by(round.officer).thenRefused(new ReviewsNotComplete());
    }

    @Test
    void nothing_is_decided_on_what_was_withdrawn() {
        neighbour(
                round.application,
                round.started(round.call),
                round.submitted(round.call),
                new ApplicationWithdrawn(round.application, round.founder.person(), null));
        nothing()
                .when(prepare(Outcome.AWARDED, GRANTED))
                .by(round.officer)
                .thenRefused(new NothingToDecide(ApplicationFacts.State.WITHDRAWN));
    }

    @Test
    void the_panel_is_the_calls_own() {
        PanelId unknown = new PanelId(Uuids.next());
        nothing()
                .when(new PrepareDecision(
                        decision, round.application, unknown, NUMBER, Outcome.AWARDED, GRANTED, REASONS))
                .by(round.officer)
                .thenRefused(new PanelOfAnotherCall());
    }

    @Test
    void only_an_officer_of_the_calls_authority_prepares() {
        NotAnOfficerOfTheAuthority refusal = new NotAnOfficerOfTheAuthority(round.authority);
        nothing().when(prepare(Outcome.AWARDED, GRANTED)).by(round.stranger).thenRefused(refusal);
        nothing().when(prepare(Outcome.AWARDED, GRANTED)).by(panellist).thenRefused(refusal);
    }

    @Test
    void one_application_is_decided_once() {
        claimed("decision", round.application.toString(), new DecisionId(Uuids.next()));
        nothing().when(prepare(Outcome.AWARDED, GRANTED)).by(round.officer).thenRefused(new DecisionAlreadyPrepared());
    }

    @Test
    void a_number_is_given_once_and_can_stand_in_an_address() {
        claimed("decision-number", NUMBER, new DecisionId(Uuids.next()));
        nothing()
                .when(prepare(Outcome.AWARDED, GRANTED))
                .by(round.officer)
                .thenRefused(new DecisionNumberTaken(NUMBER));
        nothing()
                .when(prepare("JD 2026/1", Outcome.AWARDED, GRANTED, REASONS))
                .by(round.officer)
                .thenRefused(new DecisionNumberNotWellFormed("JD 2026/1"));
    }

    @Test
    void an_award_names_an_amount_that_one_application_may_get() {
        nothing().when(prepare(Outcome.AWARDED, null)).by(round.officer).thenRefused(new AwardAmountMissing());
        nothing()
                .when(prepare(Outcome.AWARDED, Money.parse("CNY 0")))
                .by(round.officer)
                .thenRefused(new AwardAmountNotPositive());
        nothing()
                .when(prepare(Outcome.AWARDED, Money.parse("EUR 10")))
                .by(round.officer)
                .thenRefused(new AwardCurrencyDoesNotFit("CNY", "EUR"));
        Money tooMuch = Money.parse("CNY 3000000.01");
        nothing()
                .when(prepare(Outcome.AWARDED, tooMuch))
                .by(round.officer)
                .thenRefused(new AwardAboveCeiling(Money.parse("CNY 3000000"), tooMuch));
        nothing().when(prepare(Outcome.NOT_AWARDED, GRANTED)).by(round.officer).thenRefused(new AwardAmountNotWanted());
    }

    @Test
    void without_a_ceiling_the_budget_is_the_bound() {
        Money budget = Money.parse("CNY 1000000");
        neighbour(
                round.call,
                new CallDrafted(
                        round.call,
                        round.authority,
                        aCall().upTo(null).outOf(budget).content()),
                new CallOpened(round.call));
        nothing()
                .when(prepare(Outcome.AWARDED, GRANTED))
                .by(round.officer)
                .thenRefused(new AwardAboveCeiling(budget, GRANTED));
    }

    @Test
    void reasons_are_given() {
        nothing()
                .when(prepare(NUMBER, Outcome.AWARDED, GRANTED, Text.zh(" ")))
                .by(round.officer)
                .thenRefused(new DecisionReasonsMissing());
    }

    @Test
    void a_panellist_ratifies_it() {
        given(prepared()).when(new RatifyDecision(decision)).by(panellist).then(ratified());
        NotAPanellistOfTheAuthority refusal = new NotAPanellistOfTheAuthority(round.authority);
        given(prepared()).when(new RatifyDecision(decision)).by(round.officer).thenRefused(refusal);
    }

    @Test
    void whoever_prepared_it_does_not_ratify_it() {
        given(prepared(Outcome.AWARDED, GRANTED, panellist))
                .when(new RatifyDecision(decision))
                .by(panellist)
                .thenRefused(new PreparerDoesNotRatify());
    }

    @Test
    void whoever_was_asked_to_read_the_application_does_not_decide_on_it() {
        Actor guAsPanellist = new Actor(round.gu.person(), round.authority, Role.PANELLIST);
        Actor guAsOfficer = new Actor(round.gu.person(), round.authority, Role.OFFICER);
        nothing().when(prepare(Outcome.AWARDED, GRANTED)).by(guAsOfficer).thenRefused(new ReviewerDoesNotDecide());
        given(prepared()).when(new RatifyDecision(decision)).by(guAsPanellist).thenRefused(new ReviewerDoesNotDecide());
        given(prepared(), ratified())
                .when(new ConfirmDecision(decision))
                .by(guAsOfficer)
                .thenRefused(new ReviewerDoesNotDecide());
    }

    @Test
    void whoever_once_belonged_to_the_company_does_not_decide_on_it() {
        neighbour(round.company, round.theCompanyThatOnceHad(panellist));
        given(prepared()).when(new RatifyDecision(decision)).by(panellist).thenRefused(new MemberDoesNotDecide());
    }

    @Test
    void a_second_person_confirms_and_the_letter_is_sealed_with_it() {
        given(prepared(), ratified())
                .when(new ConfirmDecision(decision))
                .at(NOW.plusMillis(345))
                .by(chair)
                .then(new DecisionConfirmed(decision, chair.person()), sealed());
    }

    @Test
    void whoever_prepared_it_may_confirm_it_but_whoever_ratified_it_may_not() {
        given(prepared(), ratified())
                .when(new ConfirmDecision(decision))
                .by(round.officer)
                .then(new DecisionConfirmed(decision, round.officer.person()), sealed());
        given(prepared(), ratified())
                .when(new ConfirmDecision(decision))
                .by(panellist)
                .thenRefused(new RatifierDoesNotConfirm());
    }

    @Test
    void only_an_officer_or_a_panellist_of_the_authority_confirms() {
        NotOfTheDecidingAuthority refusal = new NotOfTheDecidingAuthority(round.authority);
        given(prepared(), ratified())
                .when(new ConfirmDecision(decision))
                .by(round.stranger)
                .thenRefused(refusal);
        given(prepared(), ratified())
                .when(new ConfirmDecision(decision))
                .by(round.gu)
                .thenRefused(refusal);
    }

    @Test
    void each_step_waits_for_the_one_before() {
        given(prepared())
                .when(new ConfirmDecision(decision))
                .by(chair)
                .thenRefused(new DecisionNotAwaitingThis(State.PREPARED));
        given(prepared(), ratified())
                .when(new RatifyDecision(decision))
                .by(chair)
                .thenRefused(new DecisionNotAwaitingThis(State.RATIFIED));
        given(prepared(), ratified(), new DecisionConfirmed(decision, chair.person()), sealed())
                .when(new ConfirmDecision(decision))
                .by(chair)
                .thenRefused(new DecisionNotAwaitingThis(State.SEALED));
    }

    @Test
    void an_officer_revokes_what_is_sealed_with_a_reason_and_once() {
        RevokeDecision revoke = new RevokeDecision(decision, MISTAKEN);
        Event revoked = new DecisionRevoked(decision, MISTAKEN, round.officer.person());
        given(prepared(), ratified(), sealed()).when(revoke).by(round.officer).then(revoked);
        given(prepared(), ratified())
                .when(revoke)
                .by(round.officer)
                .thenRefused(new DecisionNotAwaitingThis(State.RATIFIED));
        given(prepared(), ratified(), sealed(), revoked)
                .when(revoke)
                .by(round.officer)
                .thenRefused(new DecisionNotAwaitingThis(State.REVOKED));
        given(prepared(), ratified(), sealed())
                .when(revoke)
                .by(chair)
                .thenRefused(new NotAnOfficerOfTheAuthority(round.authority));
        given(prepared(), ratified(), sealed())
                .when(new RevokeDecision(decision, Text.zh("")))
                .by(round.officer)
                .thenRefused(new RevocationReasonMissing());
    }
}
