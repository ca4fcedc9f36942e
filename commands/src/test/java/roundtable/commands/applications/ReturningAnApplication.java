package roundtable.commands.applications;

import static roundtable.commands.calls.CallBuilder.SHANGHAI;
import static roundtable.commands.calls.CallBuilder.aCall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.applications.ApplicationCommand.Remark;
import roundtable.commands.applications.ApplicationCommand.ResubmitApplication;
import roundtable.commands.applications.ApplicationCommand.ReturnApplication;
import roundtable.commands.applications.ApplicationEvent.ApplicationDeclined;
import roundtable.commands.applications.ApplicationEvent.ApplicationResubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationReturned;
import roundtable.commands.applications.ApplicationFacts.State;
import roundtable.commands.applications.ApplicationRefusal.ApplicationIsBeingMended;
import roundtable.commands.applications.ApplicationRefusal.ApplicationIsWithdrawn;
import roundtable.commands.applications.ApplicationRefusal.ApplicationNotReturned;
import roundtable.commands.applications.ApplicationRefusal.ApplicationNotSubmitted;
import roundtable.commands.applications.ApplicationRefusal.ApplicationReturnedBefore;
import roundtable.commands.applications.ApplicationRefusal.DeadlinePassed;
import roundtable.commands.applications.ApplicationRefusal.DefectsMissing;
import roundtable.commands.applications.ApplicationRefusal.DefectsTooMany;
import roundtable.commands.applications.ApplicationRefusal.NotTheApplicant;
import roundtable.commands.applications.ApplicationRefusal.ReturnDueInThePast;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallBuilder;
import roundtable.commands.calls.CallEvent.CallClosed;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.people.Personal;
import roundtable.commands.text.Fingerprint;

class ReturningAnApplication extends ApplicationSpecification {

    private static final Instant DUE = Instant.parse("2026-07-31T15:59:59.999Z");
    private static final Remark OLD_REPORT = new Remark("plan", "实施方案没有盖章。");
    private static final Remark OVERALL = new Remark(null, "单位名称前后不一致。");

    private static Deadline due() {
        return new Deadline(DUE, SHANGHAI);
    }

    private ReturnApplication giveBack(Remark... remarks) {
        return new ReturnApplication(application, List.of(remarks), due());
    }

    private Event returned() {
        return new ApplicationReturned(
                application,
                List.of(
                        new Defect("plan", Personal.of(application, "实施方案没有盖章。")),
                        new Defect(null, Personal.of(application, "单位名称前后不一致。"))),
                due(),
                anOfficer.person());
    }

    private ResubmitApplication mended() {
        return new ResubmitApplication(
                application,
                ANSWERS,
                Fingerprint.of(ANSWERS),
                CallBuilder.FORM.fingerprint(),
                List.of(PLAN),
                TITLE,
                ASKED,
                null,
                null);
    }

    private Event resubmitted() {
        return new ApplicationResubmitted(
                application,
                Personal.of(application, ANSWERS),
                Fingerprint.of(ANSWERS),
                List.of(new Paper("plan", PLAN.sha256(), "application/pdf", Personal.of(application, "方案.pdf"), 1_024)),
                new Gist(Personal.of(application, TITLE), ASKED, null, null),
                aFounder.person(),
                CallBuilder.FORM.fingerprint(),
                null);
    }

    @Test
    void an_officer_returns_it_with_all_that_is_wrong() {
        given(started(), submitted())
                .when(giveBack(OLD_REPORT, OVERALL))
                .by(anOfficer)
                .then(returned());
        given(started(), submitted()).when(giveBack()).by(anOfficer).thenRefused(new DefectsMissing());
        given(started(), submitted())
                .when(giveBack(new Remark("plan", " ")))
                .by(anOfficer)
                .thenRefused(new DefectsMissing());
        Remark[] many = Collections.nCopies(101, OVERALL).toArray(new Remark[0]);
        given(started(), submitted()).when(giveBack(many)).by(anOfficer).thenRefused(new DefectsTooMany(101, 100));
        given(started(), submitted())
                .when(giveBack(OVERALL))
                .by(aFounder)
                .thenRefused(new NotAnOfficerOfTheAuthority(authority));
    }

    @Test
    void it_is_returned_once() {
        given(started(), submitted(), returned(), resubmitted())
                .when(giveBack(OVERALL))
                .by(anOfficer)
                .thenRefused(new ApplicationReturnedBefore());
        given(started()).when(giveBack(OVERALL)).by(anOfficer).thenRefused(new ApplicationNotSubmitted());
        given(started(), submitted(), withdrawn())
                .when(giveBack(OVERALL))
                .by(anOfficer)
                .thenRefused(new ApplicationIsWithdrawn());
    }

    @Test
    void there_is_time_to_mend_it() {
        given(started(), submitted())
                .when(giveBack(OVERALL))
                .at(DUE.plusMillis(1))
                .by(anOfficer)
                .thenRefused(new ReturnDueInThePast(due()));
    }

    @Test
    void its_company_hands_it_in_again_also_when_the_call_is_closed() {
        theCallIs(aCall(), new CallClosed(call));
        given(started(), submitted(), returned())
                .when(mended())
                .at(DUE)
                .by(aFounder)
                .then(resubmitted());
        given(started(), submitted(), returned())
                .when(mended())
                .at(DUE.plusMillis(1))
                .by(aFounder)
                .thenRefused(new DeadlinePassed(DUE, SHANGHAI, DUE.plusMillis(1)));
        given(started(), submitted(), returned()).when(mended()).by(aRival).thenRefused(new NotTheApplicant(company));
        given(started(), submitted())
                .when(mended())
                .by(aFounder)
                .thenRefused(new ApplicationNotReturned(State.SUBMITTED));
    }

    @Test
    void while_it_is_mended_it_is_neither_admitted_nor_declined() {
        theCompanyIsVerified();
        given(started(), submitted(), returned())
                .when(new AdmitApplication(application))
                .at(DUE)
                .by(anOfficer)
                .thenRefused(new ApplicationIsBeingMended(due()));
        given(started(), submitted(), returned())
                .when(new DeclineApplication(application, "没有补正。"))
                .at(DUE)
                .by(anOfficer)
                .thenRefused(new ApplicationIsBeingMended(due()));
    }

    @Test
    void what_was_not_mended_in_time_is_declined_and_what_was_is_screened_again() {
        theCompanyIsVerified();
        given(started(), submitted(), returned())
                .when(new DeclineApplication(application, "没有补正。"))
                .at(DUE.plusMillis(1))
                .by(anOfficer)
                .then(new ApplicationDeclined(
                        application,
                        Personal.of(application, "没有补正。"),
                        anOfficer.person(),
                        new AppealTerm(LocalDate.of(2026, 8, 1), 10, SHANGHAI)));
        given(started(), submitted(), returned(), resubmitted())
                .when(new AdmitApplication(application))
                .by(anOfficer)
                .then(admitted());
    }
}
