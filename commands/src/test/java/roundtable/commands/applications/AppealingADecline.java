package roundtable.commands.applications;

import static roundtable.commands.calls.CallBuilder.SHANGHAI;
import static roundtable.commands.calls.CallBuilder.aCall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.AcceptAppeal;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.applications.ApplicationCommand.LodgeAppeal;
import roundtable.commands.applications.ApplicationCommand.RejectAppeal;
import roundtable.commands.applications.ApplicationCommand.WithdrawApplication;
import roundtable.commands.applications.ApplicationEvent.AppealAccepted;
import roundtable.commands.applications.ApplicationEvent.AppealRejected;
import roundtable.commands.applications.ApplicationEvent.ApplicationAdmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationAppealed;
import roundtable.commands.applications.ApplicationEvent.ApplicationDeclined;
import roundtable.commands.applications.ApplicationFacts.State;
import roundtable.commands.applications.ApplicationRefusal.AppealGroundsMissing;
import roundtable.commands.applications.ApplicationRefusal.AppealNotOffered;
import roundtable.commands.applications.ApplicationRefusal.AppealTermOver;
import roundtable.commands.applications.ApplicationRefusal.AppealedBefore;
import roundtable.commands.applications.ApplicationRefusal.ApplicationAlreadyScreened;
import roundtable.commands.applications.ApplicationRefusal.CompanyNotVerified;
import roundtable.commands.applications.ApplicationRefusal.DeclineReasonsMissing;
import roundtable.commands.applications.ApplicationRefusal.NoAppealLodged;
import roundtable.commands.applications.ApplicationRefusal.NobodyJudgesTheirOwnDecline;
import roundtable.commands.applications.ApplicationRefusal.NotTheApplicant;
import roundtable.commands.applications.ApplicationRefusal.NothingToAppeal;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.TextRefusal.TextTooLong;

class AppealingADecline extends ApplicationSpecification {

    private static final String GROUNDS = "查新报告出具于今年三月，见附件第二页。";
    private static final String REASONS = "报告的检索日期仍早于一年。";

    /** Ten working days after 1 June 2026, with the Dragon Boat Festival on the 19th after them. */
    private static final Instant LAST_MOMENT = Instant.parse("2026-06-15T15:59:59.999Z");

    private final Actor anotherOfficer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);

    private Event[] declined() {
        return new Event[] {started(), submitted(), declined("查新报告早于一年。")};
    }

    private Event[] appealed() {
        return new Event[] {started(), submitted(), declined("查新报告早于一年。"), lodged()};
    }

    private Event lodged() {
        return new ApplicationAppealed(application, Personal.of(application, GROUNDS), aFounder.person());
    }

    private Event rejected() {
        return new AppealRejected(application, Personal.of(application, REASONS), anotherOfficer.person());
    }

    private LodgeAppeal lodge() {
        return new LodgeAppeal(application, GROUNDS);
    }

    private AcceptAppeal accept() {
        return new AcceptAppeal(application);
    }

    private RejectAppeal reject() {
        return new RejectAppeal(application, REASONS);
    }

    @Test
    void its_company_appeals_with_its_grounds() {
        given(declined()).when(lodge()).by(aFounder).then(lodged());
        given(declined())
                .when(new LodgeAppeal(application, " \n"))
                .by(aFounder)
                .thenRefused(new AppealGroundsMissing());
        given(declined())
                .when(new LodgeAppeal(application, "长".repeat(4_001)))
                .by(aFounder)
                .thenRefused(new TextTooLong("grounds", 4_000, 4_001));
        given(declined()).when(lodge()).by(aRival).thenRefused(new NotTheApplicant(company));
        given(declined()).when(lodge()).by(anOfficer).thenRefused(new NotTheApplicant(company));
    }

    @Test
    void it_has_the_usual_ten_working_days_to_the_end_of_the_last_one() {
        given(declined()).when(lodge()).at(LAST_MOMENT).by(aFounder).then(lodged());
        given(declined())
                .when(lodge())
                .at(LAST_MOMENT.plusMillis(1))
                .by(aFounder)
                .thenRefused(new AppealTermOver(LocalDate.of(2026, 6, 15), 10));
    }

    @Test
    void its_call_may_give_other_days_and_holidays_do_not_count() {
        theCallIs(aCall().goingOn(new Procedure(0, 5, List.of(), StillTied.DRAWN, List.of(), 15)));
        AppealTerm longer = new AppealTerm(LocalDate.of(2026, 6, 1), 15, SHANGHAI);
        Event told = new ApplicationDeclined(application, Personal.of(application, "不符"), anOfficer.person(), longer);
        given(started(), submitted())
                .when(new DeclineApplication(application, "不符"))
                .by(anOfficer)
                .then(told);
        Instant last = Instant.parse("2026-06-23T15:59:59.999Z"); // the 22nd would be the last, were the 19th not off
        given(started(), submitted(), told).when(lodge()).at(last).by(aFounder).then(lodged());
        given(started(), submitted(), told)
                .when(lodge())
                .at(last.plusMillis(1))
                .by(aFounder)
                .thenRefused(new AppealTermOver(LocalDate.of(2026, 6, 23), 15));
    }

    @Test
    void while_the_holidays_of_its_last_days_are_not_known_nobody_is_late() {
        AppealTerm overNewYear = new AppealTerm(LocalDate.of(2026, 12, 25), 10, SHANGHAI);
        Event told =
                new ApplicationDeclined(application, Personal.of(application, "不符"), anOfficer.person(), overNewYear);
        given(started(), submitted(), told)
                .when(lodge())
                .at(Instant.parse("2027-02-01T02:00:00Z"))
                .by(aFounder)
                .then(lodged());
    }

    @Test
    void what_is_not_declined_is_not_appealed() {
        given(started()).when(lodge()).by(aFounder).thenRefused(new NothingToAppeal(State.STARTED));
        given(started(), submitted()).when(lodge()).by(aFounder).thenRefused(new NothingToAppeal(State.SUBMITTED));
        given(started(), submitted(), admitted())
                .when(lodge())
                .by(aFounder)
                .thenRefused(new NothingToAppeal(State.ADMITTED));
    }

    @Test
    void what_was_declined_before_there_were_appeals_is_not_appealed() {
        given(
                        started(),
                        submitted(),
                        new ApplicationDeclined(application, Personal.of(application, "不符"), anOfficer.person(), null))
                .when(lodge())
                .by(aFounder)
                .thenRefused(new AppealNotOffered());
    }

    @Test
    void it_is_appealed_once() {
        given(appealed()).when(lodge()).by(aFounder).thenRefused(new AppealedBefore());
        given(started(), submitted(), declined("不符"), lodged(), rejected())
                .when(lodge())
                .by(aFounder)
                .thenRefused(new AppealedBefore());
    }

    @Test
    void another_officer_accepts_it_and_it_is_admitted() {
        theCompanyIsVerified();
        given(appealed())
                .when(accept())
                .by(anotherOfficer)
                .then(
                        new AppealAccepted(application, anotherOfficer.person()),
                        new ApplicationAdmitted(application, anotherOfficer.person()));
    }

    @Test
    void it_is_not_accepted_for_a_company_that_waits_to_be_verified() {
        given(appealed()).when(accept()).by(anotherOfficer).thenRefused(new CompanyNotVerified(company));
    }

    @Test
    void another_officer_rejects_it_with_reasons_and_the_decline_stands() {
        given(appealed()).when(reject()).by(anotherOfficer).then(rejected());
        given(appealed())
                .when(new RejectAppeal(application, ""))
                .by(anotherOfficer)
                .thenRefused(new DeclineReasonsMissing());
        given(started(), submitted(), declined("不符"), lodged(), rejected())
                .when(accept())
                .by(anotherOfficer)
                .thenRefused(new NoAppealLodged(State.DECLINED));
    }

    @Test
    void nobody_judges_the_appeal_of_their_own_decline() {
        theCompanyIsVerified();
        given(appealed()).when(accept()).by(anOfficer).thenRefused(new NobodyJudgesTheirOwnDecline());
        given(appealed()).when(reject()).by(anOfficer).thenRefused(new NobodyJudgesTheirOwnDecline());
    }

    @Test
    void only_an_officer_of_the_calls_authority_judges_an_appeal_that_was_lodged() {
        for (Actor somebody : new Actor[] {aFounder, anOfficerOfAnother}) {
            given(appealed()).when(accept()).by(somebody).thenRefused(new NotAnOfficerOfTheAuthority(authority));
            given(appealed()).when(reject()).by(somebody).thenRefused(new NotAnOfficerOfTheAuthority(authority));
        }
        given(declined()).when(accept()).by(anotherOfficer).thenRefused(new NoAppealLodged(State.DECLINED));
        given(started(), submitted())
                .when(reject())
                .by(anotherOfficer)
                .thenRefused(new NoAppealLodged(State.SUBMITTED));
    }

    @Test
    void while_it_is_appealed_it_is_not_screened_another_time_and_may_be_taken_back() {
        theCompanyIsVerified();
        given(appealed())
                .when(new AdmitApplication(application))
                .by(anOfficer)
                .thenRefused(new ApplicationAlreadyScreened(State.APPEALED));
        given(appealed())
                .when(new DeclineApplication(application, "不符"))
                .by(anOfficer)
                .thenRefused(new ApplicationAlreadyScreened(State.APPEALED));
        given(appealed())
                .when(new WithdrawApplication(application))
                .by(aFounder)
                .then(withdrawn());
    }
}
