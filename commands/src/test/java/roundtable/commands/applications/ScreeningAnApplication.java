package roundtable.commands.applications;

import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.applications.ApplicationFacts.State;
import roundtable.commands.applications.ApplicationRefusal.ApplicationAlreadyScreened;
import roundtable.commands.applications.ApplicationRefusal.ApplicationIsWithdrawn;
import roundtable.commands.applications.ApplicationRefusal.ApplicationNotSubmitted;
import roundtable.commands.applications.ApplicationRefusal.CompanyNotVerified;
import roundtable.commands.applications.ApplicationRefusal.DeclineReasonsMissing;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.text.TextRefusal.TextTooLong;

class ScreeningAnApplication extends ApplicationSpecification {

    private static final String REASONS = "查新报告早于一年。\n请在下一批次重新申报。";

    private AdmitApplication admit() {
        return new AdmitApplication(application);
    }

    private DeclineApplication decline() {
        return new DeclineApplication(application, REASONS);
    }

    private Event declined() {
        return declined(REASONS);
    }

    @Test
    void an_officer_admits_a_verified_companys_application() {
        theCompanyIsVerified();
        given(started(), submitted()).when(admit()).by(anOfficer).then(admitted());
    }

    @Test
    void a_company_that_waits_to_be_verified_is_not_admitted_yet() {
        given(started(), submitted()).when(admit()).by(anOfficer).thenRefused(new CompanyNotVerified(company));
    }

    @Test
    void an_officer_declines_with_reasons() {
        given(started(), submitted()).when(decline()).by(anOfficer).then(declined());
        given(started(), submitted())
                .when(new DeclineApplication(application, " \n"))
                .by(anOfficer)
                .thenRefused(new DeclineReasonsMissing());
        given(started(), submitted())
                .when(new DeclineApplication(application, "因".repeat(4_001)))
                .by(anOfficer)
                .thenRefused(new TextTooLong("reasons", 4_000, 4_001));
    }

    @Test
    void only_an_officer_of_the_calls_authority_screens() {
        theCompanyIsVerified();
        NotAnOfficerOfTheAuthority refusal = new NotAnOfficerOfTheAuthority(authority);
        given(started(), submitted()).when(admit()).by(anOfficerOfAnother).thenRefused(refusal);
        given(started(), submitted()).when(decline()).by(anOfficerOfAnother).thenRefused(refusal);
        given(started(), submitted()).when(admit()).by(aFounder).thenRefused(refusal);
    }

    @Test
    void only_what_was_handed_in_is_screened() {
        given(started()).when(admit()).by(anOfficer).thenRefused(new ApplicationNotSubmitted());
        given(started()).when(decline()).by(anOfficer).thenRefused(new ApplicationNotSubmitted());
        given(started(), submitted(), withdrawn())
                .when(admit())
                .by(anOfficer)
                .thenRefused(new ApplicationIsWithdrawn());
    }

    @Test
    void it_is_screened_once() {
        theCompanyIsVerified();
        given(started(), submitted(), admitted())
                .when(decline())
                .by(anOfficer)
                .thenRefused(new ApplicationAlreadyScreened(State.ADMITTED));
        given(started(), submitted(), declined())
                .when(admit())
                .by(anOfficer)
                .thenRefused(new ApplicationAlreadyScreened(State.DECLINED));
    }
}
