package roundtable.commands.applications;

import static roundtable.commands.calls.CallBuilder.SHANGHAI;
import static roundtable.commands.calls.CallBuilder.aCall;
import static roundtable.commands.calls.CallBuilder.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationRefusal.AmountAboveCeiling;
import roundtable.commands.applications.ApplicationRefusal.AnswersAltered;
import roundtable.commands.applications.ApplicationRefusal.ApplicationAlreadySubmitted;
import roundtable.commands.applications.ApplicationRefusal.ApplicationIsWithdrawn;
import roundtable.commands.applications.ApplicationRefusal.ApplicationNumberTaken;
import roundtable.commands.applications.ApplicationRefusal.ApplicationTitleMissing;
import roundtable.commands.applications.ApplicationRefusal.CallDoesNotReceive;
import roundtable.commands.applications.ApplicationRefusal.CurrencyDoesNotFit;
import roundtable.commands.applications.ApplicationRefusal.DeadlinePassed;
import roundtable.commands.applications.ApplicationRefusal.FormChanged;
import roundtable.commands.applications.ApplicationRefusal.IndustryNotCalledFor;
import roundtable.commands.applications.ApplicationRefusal.NotTheApplicant;
import roundtable.commands.applications.ApplicationRefusal.RequestedAmountNotPositive;
import roundtable.commands.applications.ApplicationRefusal.SignOffOfOtherAnswers;
import roundtable.commands.calls.CallBuilder;
import roundtable.commands.calls.CallEvent.CallCancelled;
import roundtable.commands.calls.CallEvent.DeadlineExtended;
import roundtable.commands.calls.CallEvent.FormCorrected;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Procedure;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextTooLong;

class SubmittingAnApplication extends ApplicationSpecification {

    private static final Instant CLOSES = Instant.parse("2026-06-30T10:00:00Z");

    @Test
    void it_is_handed_in_once_under_its_number() {
        given(started()).when(submit()).by(aFounder).then(submitted());
        given(started(), submitted()).when(submit()).by(aFounder).thenRefused(new ApplicationAlreadySubmitted(NUMBER));
    }

    @Test
    void late_is_late_by_the_servers_receipt_time() {
        given(started()).when(submit()).at(CLOSES).by(aFounder).then(submitted());
        Instant late = CLOSES.plusMillis(1);
        given(started()).when(submit()).at(late).by(aFounder).thenRefused(new DeadlinePassed(CLOSES, SHANGHAI, late));
    }

    @Test
    void what_was_begun_in_time_is_handed_in_within_the_grace_and_not_a_millisecond_later() {
        theCallIs(aCall().goingOn(new Procedure(15, 5, List.of(), Procedure.StillTied.DRAWN, List.of())));
        Instant last = CLOSES.plus(Duration.ofMinutes(15));
        Instant late = last.plusMillis(1);
        given(started()).when(submit()).at(last).by(aFounder).then(submitted());
        given(started()).when(submit()).at(late).by(aFounder).thenRefused(new DeadlinePassed(last, SHANGHAI, late));
    }

    @Test
    void a_deadline_extended_in_between_refuses_nobody() {
        theCallIs(aCall(), new DeadlineExtended(call, deadline("2026-07-10T10:00:00Z"), Text.zh("顺延")));
        given(started()).when(submit()).at(CLOSES.plusSeconds(1)).by(aFounder).then(submitted());
    }

    @Test
    void a_cancelled_call_receives_nothing() {
        theCallIs(aCall(), new CallCancelled(call, Text.zh("取消")));
        given(started())
                .when(submit())
                .by(aFounder)
                .thenRefused(new CallDoesNotReceive(call, CallTerms.State.CANCELLED));
    }

    @Test
    void it_is_handed_in_by_its_company_alone() {
        given(started()).when(submit()).by(aRival).thenRefused(new NotTheApplicant(company));
        given(started()).when(submit()).by(anOfficer).thenRefused(new NotTheApplicant(company));
    }

    @Test
    void what_was_withdrawn_is_not_handed_in() {
        given(started(), withdrawn()).when(submit()).by(aFounder).thenRefused(new ApplicationIsWithdrawn());
    }

    @Test
    void answers_to_a_form_that_was_corrected_since_are_not_taken() {
        theCallIs(aCall(), new FormCorrected(call, new Form("{\"required\":[\"team\"]}", "{}"), Text.zh("更正")));
        given(started()).when(submit()).by(aFounder).thenRefused(new FormChanged(call));
    }

    @Test
    void answers_have_the_hash_that_comes_with_them() {
        SubmitApplication altered = new SubmitApplication(
                application,
                NUMBER,
                ANSWERS + " ",
                Fingerprint.of(ANSWERS),
                CallBuilder.FORM.fingerprint(),
                List.of(PLAN),
                TITLE,
                ASKED,
                null,
                null);
        given(started()).when(altered).by(aFounder).thenRefused(new AnswersAltered());
    }

    @Test
    void it_has_a_title_that_fits() {
        given(started())
                .when(submit(Text.zh(" "), ASKED, null))
                .by(aFounder)
                .thenRefused(new ApplicationTitleMissing());
        given(started())
                .when(submit(Text.zh("谱".repeat(20_000)), ASKED, null))
                .by(aFounder)
                .thenRefused(new TextTooLong("title", 120, 20_000));
    }

    @Test
    void it_asks_for_no_more_than_the_ceiling_and_in_its_currency() {
        Money ceiling = Money.parse("CNY 3000000");
        given(started()).when(submit(TITLE, ceiling, null)).by(aFounder).then(submitted(ceiling, null));
        Money more = Money.parse("CNY 3000000.01");
        given(started())
                .when(submit(TITLE, more, null))
                .by(aFounder)
                .thenRefused(new AmountAboveCeiling(ceiling, more));
        given(started())
                .when(submit(TITLE, Money.parse("USD 1"), null))
                .by(aFounder)
                .thenRefused(new CurrencyDoesNotFit("CNY", "USD"));
        given(started())
                .when(submit(TITLE, Money.parse("CNY 0"), null))
                .by(aFounder)
                .thenRefused(new RequestedAmountNotPositive());
    }

    @Test
    void without_a_ceiling_the_whole_budget_is_the_measure() {
        theCallIs(aCall().upTo(null));
        Money all = Money.parse("CNY 60000000");
        given(started())
                .when(submit(TITLE, all.plusMinor(1), null))
                .by(aFounder)
                .thenRefused(new AmountAboveCeiling(all, all.plusMinor(1)));
    }

    @Test
    void a_call_may_ask_for_no_amount_at_all() {
        given(started()).when(submit(TITLE, null, null)).by(aFounder).then(submitted(null, null));
    }

    @Test
    void a_call_for_some_industries_takes_theirs_and_their_childrens() {
        theCallIs(aCall().forIndustries(Industry.BIOMEDICINE));
        given(started())
                .when(submit(TITLE, ASKED, Industry.DIAGNOSTICS))
                .by(aFounder)
                .then(submitted(ASKED, Industry.DIAGNOSTICS));
        given(started())
                .when(submit(TITLE, ASKED, Industry.HYDROGEN))
                .by(aFounder)
                .thenRefused(new IndustryNotCalledFor(Industry.HYDROGEN));
    }

    @Test
    void a_number_that_is_taken_is_refused() {
        claimed("application-number", NUMBER, new ApplicationId(Uuids.next()));
        given(started()).when(submit()).by(aFounder).thenRefused(new ApplicationNumberTaken(NUMBER));
    }

    @Test
    void who_signed_off_stands_beside_the_answers_that_they_signed() {
        SignOff signOff = new SignOff(aFounder.person(), CLOSES, Fingerprint.of(ANSWERS));
        given(started()).when(submit(signOff)).by(aFounder).then(submitted(List.of(signOff)));
    }

    @Test
    void a_signature_under_other_answers_is_none() {
        SignOff signOff = new SignOff(aFounder.person(), CLOSES, Fingerprint.of("{}"));
        given(started()).when(submit(signOff)).by(aFounder).thenRefused(new SignOffOfOtherAnswers(aFounder.person()));
    }

    private SubmitApplication submit(SignOff signOff) {
        return new SubmitApplication(
                application,
                NUMBER,
                ANSWERS,
                Fingerprint.of(ANSWERS),
                CallBuilder.FORM.fingerprint(),
                List.of(PLAN),
                TITLE,
                ASKED,
                null,
                null,
                List.of(signOff));
    }
}
