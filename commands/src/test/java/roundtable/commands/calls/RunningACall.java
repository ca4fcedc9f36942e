package roundtable.commands.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.commands.calls.CallBuilder.aCall;
import static roundtable.commands.calls.CallBuilder.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.CancelCall;
import roundtable.commands.calls.CallCommand.CloseCall;
import roundtable.commands.calls.CallCommand.CorrectForm;
import roundtable.commands.calls.CallCommand.ExtendDeadline;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallEvent.CallCancelled;
import roundtable.commands.calls.CallEvent.CallClosed;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallRevised;
import roundtable.commands.calls.CallEvent.DeadlineExtended;
import roundtable.commands.calls.CallEvent.FormCorrected;
import roundtable.commands.calls.CallRefusal.CallAlreadyOver;
import roundtable.commands.calls.CallRefusal.CallFormMissing;
import roundtable.commands.calls.CallRefusal.CallFormUnchanged;
import roundtable.commands.calls.CallRefusal.CallNotADraft;
import roundtable.commands.calls.CallRefusal.CallNotOpen;
import roundtable.commands.calls.CallRefusal.CallReasonMissing;
import roundtable.commands.calls.CallRefusal.CallStillReceives;
import roundtable.commands.calls.CallRefusal.CallWindowIsOver;
import roundtable.commands.calls.CallRefusal.DeadlineLiesInThePast;
import roundtable.commands.calls.CallRefusal.DeadlineMovesOnlyLater;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.text.Text;

class RunningACall extends CallSpecification {

    private static final Deadline CLOSES = deadline("2026-06-30T10:00:00Z");
    private static final Instant AFTER_CLOSING = CLOSES.at().plusSeconds(1);
    private static final Deadline LATER = deadline("2026-07-10T10:00:00Z");
    private static final Text REASON = Text.of("系统维护，顺延十天。", "Ten more days after maintenance.");
    private static final Form CORRECTED = new Form("{\"type\":\"object\",\"required\":[\"title\"]}", "{}");

    private ExtendDeadline extendTo(Deadline closes) {
        return new ExtendDeadline(call, closes, REASON);
    }

    private Event closed() {
        return new CallClosed(call);
    }

    @Test
    void a_draft_is_opened_once() {
        givenADraft().when(new OpenCall(call)).by(anOfficer).then(opened());
        givenAnOpenCall().when(new OpenCall(call)).by(anOfficer).thenRefused(new CallNotADraft(CallTerms.State.OPEN));
    }

    @Test
    void it_is_not_opened_after_its_own_deadline() {
        givenADraft()
                .when(new OpenCall(call))
                .at(AFTER_CLOSING)
                .by(anOfficer)
                .thenRefused(new CallWindowIsOver(CLOSES));
        givenADraft().when(new OpenCall(call)).at(CLOSES.at()).by(anOfficer).then(opened());
    }

    @Test
    void the_deadline_that_was_revised_counts() {
        given(
                        drafted(),
                        new CallRevised(
                                call, aCall().openUntil("2026-07-10T10:00:00Z").content()))
                .when(new OpenCall(call))
                .at(AFTER_CLOSING)
                .by(anOfficer)
                .then(opened());
    }

    @Test
    void only_an_officer_of_that_authority_runs_it() {
        NotAnOfficerOfTheAuthority refusal = new NotAnOfficerOfTheAuthority(authority);
        givenADraft().when(new OpenCall(call)).by(anOfficerOfAnother).thenRefused(refusal);
        givenAnOpenCall().when(extendTo(LATER)).by(anOfficerOfAnother).thenRefused(refusal);
        givenAnOpenCall()
                .when(new CorrectForm(call, CORRECTED, REASON))
                .by(aPanellist)
                .thenRefused(refusal);
        givenAnOpenCall()
                .when(new CloseCall(call))
                .at(AFTER_CLOSING)
                .by(anOfficerOfAnother)
                .thenRefused(refusal);
        givenAnOpenCall().when(new CancelCall(call, REASON)).by(aPanellist).thenRefused(refusal);
    }

    @Test
    void a_deadline_moves_only_later() {
        givenAnOpenCall().when(extendTo(LATER)).by(anOfficer).then(new DeadlineExtended(call, LATER, REASON));
        givenAnOpenCall().when(extendTo(CLOSES)).by(anOfficer).thenRefused(new DeadlineMovesOnlyLater(CLOSES));
        givenAnOpenCall(new DeadlineExtended(call, LATER, REASON))
                .when(extendTo(deadline("2026-07-05T10:00:00Z")))
                .by(anOfficer)
                .thenRefused(new DeadlineMovesOnlyLater(LATER));
    }

    @Test
    void it_may_still_be_extended_after_the_old_deadline() {
        givenAnOpenCall()
                .when(extendTo(LATER))
                .at(AFTER_CLOSING)
                .by(anOfficer)
                .then(new DeadlineExtended(call, LATER, REASON));
    }

    @Test
    void extending_a_closed_call_reopens_it_and_it_closes_again() {
        givenAnOpenCall(closed())
                .when(extendTo(LATER))
                .at(AFTER_CLOSING)
                .by(anOfficer)
                .then(new DeadlineExtended(call, LATER, REASON));
        givenAnOpenCall(closed(), new DeadlineExtended(call, LATER, REASON))
                .when(new CloseCall(call))
                .at(LATER.at().plusSeconds(1))
                .by(Actor.automation())
                .then(closed());
        givenAnOpenCall(new CallCancelled(call, REASON))
                .when(extendTo(LATER))
                .by(anOfficer)
                .thenRefused(new CallNotOpen(CallTerms.State.CANCELLED));
    }

    @Test
    void it_is_not_extended_into_the_past_nor_without_a_reason_nor_as_a_draft() {
        givenAnOpenCall()
                .when(extendTo(LATER))
                .at(LATER.at().plusSeconds(1))
                .by(anOfficer)
                .thenRefused(new DeadlineLiesInThePast(LATER));
        givenAnOpenCall()
                .when(new ExtendDeadline(call, LATER, Text.zh(" ")))
                .by(anOfficer)
                .thenRefused(new CallReasonMissing());
        givenADraft().when(extendTo(LATER)).by(anOfficer).thenRefused(new CallNotOpen(CallTerms.State.DRAFT));
    }

    @Test
    void the_form_of_an_open_call_is_corrected_with_a_reason() {
        givenAnOpenCall()
                .when(new CorrectForm(call, CORRECTED, REASON))
                .by(anOfficer)
                .then(new FormCorrected(call, CORRECTED, REASON));
        givenAnOpenCall()
                .when(new CorrectForm(call, CORRECTED, Text.zh("")))
                .by(anOfficer)
                .thenRefused(new CallReasonMissing());
        givenAnOpenCall()
                .when(new CorrectForm(call, new Form("", "{}"), REASON))
                .by(anOfficer)
                .thenRefused(new CallFormMissing());
        givenADraft()
                .when(new CorrectForm(call, CORRECTED, REASON))
                .by(anOfficer)
                .thenRefused(new CallNotOpen(CallTerms.State.DRAFT));
    }

    @Test
    void a_correction_changes_something() {
        givenAnOpenCall()
                .when(new CorrectForm(call, CallBuilder.FORM, REASON))
                .by(anOfficer)
                .thenRefused(new CallFormUnchanged());
        givenAnOpenCall(new FormCorrected(call, CORRECTED, REASON))
                .when(new CorrectForm(call, CORRECTED, REASON))
                .by(anOfficer)
                .thenRefused(new CallFormUnchanged());
    }

    @Test
    void it_is_closed_only_when_its_deadline_has_passed() {
        givenAnOpenCall()
                .when(new CloseCall(call))
                .at(CLOSES.at())
                .by(anOfficer)
                .thenRefused(new CallStillReceives(CLOSES));
        givenAnOpenCall()
                .when(new CloseCall(call))
                .at(AFTER_CLOSING)
                .by(anOfficer)
                .then(closed());
        givenADraft()
                .when(new CloseCall(call))
                .at(AFTER_CLOSING)
                .by(anOfficer)
                .thenRefused(new CallNotOpen(CallTerms.State.DRAFT));
    }

    @Test
    void it_is_not_closed_while_its_grace_lasts() {
        CallContent graceful = aCall().goingOn(new Procedure(30, 5, List.of(), Procedure.StillTied.DRAWN, List.of()))
                .content();
        Deadline last = CLOSES.plus(Duration.ofMinutes(30));
        given(new CallDrafted(call, authority, graceful), opened())
                .when(new CloseCall(call))
                .at(last.at())
                .by(Actor.automation())
                .thenRefused(new CallStillReceives(last));
        given(new CallDrafted(call, authority, graceful), opened())
                .when(new CloseCall(call))
                .at(last.at().plusMillis(1))
                .by(Actor.automation())
                .then(closed());
    }

    @Test
    void the_clock_closes_it_as_well_and_once() {
        givenAnOpenCall()
                .when(new CloseCall(call))
                .at(AFTER_CLOSING)
                .by(Actor.automation())
                .then(closed());
        givenAnOpenCall()
                .when(new CloseCall(call))
                .at(CLOSES.at())
                .by(Actor.automation())
                .thenRefused(new CallStillReceives(CLOSES));
        givenAnOpenCall(closed())
                .when(new CloseCall(call))
                .at(AFTER_CLOSING)
                .by(Actor.automation())
                .thenRefused(new CallNotOpen(CallTerms.State.CLOSED));
    }

    @Test
    void it_is_cancelled_with_a_reason_until_it_is_over() {
        givenADraft().when(new CancelCall(call, REASON)).by(anOfficer).then(new CallCancelled(call, REASON));
        givenAnOpenCall().when(new CancelCall(call, REASON)).by(anOfficer).then(new CallCancelled(call, REASON));
        givenAnOpenCall().when(new CancelCall(call, Text.zh(""))).by(anOfficer).thenRefused(new CallReasonMissing());
        givenAnOpenCall(closed())
                .when(new CancelCall(call, REASON))
                .by(anOfficer)
                .thenRefused(new CallAlreadyOver(CallTerms.State.CLOSED));
        givenAnOpenCall(new CallCancelled(call, REASON))
                .when(new CancelCall(call, REASON))
                .by(anOfficer)
                .thenRefused(new CallAlreadyOver(CallTerms.State.CANCELLED));
    }

    @Test
    void what_others_know_of_it_follows_its_events() {
        CallTerms terms = CallTerms.FOLDING.start();
        for (Event event : new Event[] {
            drafted(),
            opened(),
            new DeadlineExtended(call, LATER, REASON),
            new FormCorrected(call, CORRECTED, REASON),
            closed()
        }) {
            terms = CallTerms.FOLDING.step().apply(terms, event);
        }
        assertThat(terms.state()).isEqualTo(CallTerms.State.CLOSED);
        assertThat(terms.authority()).isEqualTo(authority);
        assertThat(terms.content()).isEqualTo(aCall().content().closing(LATER).asking(CORRECTED));
        terms = CallTerms.FOLDING.step().apply(terms, new DeadlineExtended(call, LATER, REASON));
        assertThat(terms.state()).isEqualTo(CallTerms.State.OPEN);
    }
}
