package roundtable.commands.applications;

import static roundtable.commands.calls.CallBuilder.SHANGHAI;
import static roundtable.commands.calls.CallBuilder.aCall;
import static roundtable.commands.calls.CallBuilder.deadline;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationRefusal.AlreadyApplying;
import roundtable.commands.applications.ApplicationRefusal.CallDoesNotReceive;
import roundtable.commands.applications.ApplicationRefusal.CallNotYetOpen;
import roundtable.commands.applications.ApplicationRefusal.DeadlinePassed;
import roundtable.commands.applications.ApplicationRefusal.EligibilityNotAnswered;
import roundtable.commands.applications.ApplicationRefusal.EligibilityNotAsked;
import roundtable.commands.applications.ApplicationRefusal.NotTheApplicant;
import roundtable.commands.applications.ApplicationRefusal.OnlyCompaniesAndLaboratoriesApply;
import roundtable.commands.calls.CallBuilder;
import roundtable.commands.calls.CallEvent.CallCancelled;
import roundtable.commands.calls.CallEvent.CallClosed;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.DeadlineExtended;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.calls.Procedure;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.text.Text;

class StartingAnApplication extends ApplicationSpecification {

    private static final Instant OPENS = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-06-30T10:00:00Z");

    private StartApplication start() {
        return new StartApplication(application, call, company);
    }

    @Test
    void a_founder_starts_one_also_while_the_company_waits_to_be_verified() {
        nothing().when(start()).by(aFounder).then(started());
    }

    @Test
    void a_laboratory_applies_too() {
        theCompanyIs(OrganisationKind.LABORATORY);
        nothing().when(start()).by(aFounder).then(started());
    }

    @Test
    void nobody_else_applies() {
        theCompanyIs(OrganisationKind.INVESTOR);
        nothing().when(start()).by(aFounder).thenRefused(new OnlyCompaniesAndLaboratoriesApply(company));
    }

    @Test
    void nobody_applies_for_a_company_that_is_not_theirs() {
        nothing().when(start()).by(aRival).thenRefused(new NotTheApplicant(company));
        nothing().when(start()).by(anOfficer).thenRefused(new NotTheApplicant(company));
    }

    @Test
    void a_company_has_one_application_per_call() {
        claimed("application", call + "/" + company, new ApplicationId(Uuids.next()));
        nothing().when(start()).by(aFounder).thenRefused(new AlreadyApplying(call));
    }

    @Test
    void a_call_receives_from_its_opening_up_to_its_deadlines_own_instant() {
        nothing().when(start()).at(OPENS.minusMillis(1)).by(aFounder).thenRefused(new CallNotYetOpen(OPENS, SHANGHAI));
        nothing().when(start()).at(OPENS).by(aFounder).then(started());
        nothing().when(start()).at(CLOSES).by(aFounder).then(started());
        nothing()
                .when(start())
                .at(CLOSES.plusMillis(1))
                .by(aFounder)
                .thenRefused(new DeadlinePassed(CLOSES, SHANGHAI, CLOSES.plusMillis(1)));
    }

    @Test
    void within_the_grace_nothing_new_is_begun() {
        theCallIs(aCall().goingOn(new Procedure(15, 5, List.of(), Procedure.StillTied.DRAWN, List.of())));
        Instant late = CLOSES.plusMillis(1);
        nothing().when(start()).at(late).by(aFounder).thenRefused(new DeadlinePassed(CLOSES, SHANGHAI, late));
    }

    @Test
    void an_extended_deadline_counts() {
        theCallIs(aCall(), new DeadlineExtended(call, deadline("2026-07-10T10:00:00Z"), Text.zh("顺延")));
        nothing().when(start()).at(CLOSES.plusSeconds(60)).by(aFounder).then(started());
    }

    @Test
    void a_call_that_is_unknown_a_draft_closed_or_cancelled_receives_nothing() {
        neighbour(call);
        nothing().when(start()).by(aFounder).thenRefused(new CallDoesNotReceive(call, CallTerms.State.UNKNOWN));
        neighbour(call, new CallDrafted(call, authority, aCall().content()));
        nothing().when(start()).by(aFounder).thenRefused(new CallDoesNotReceive(call, CallTerms.State.DRAFT));
        theCallIs(aCall(), new CallClosed(call));
        nothing().when(start()).by(aFounder).thenRefused(new CallDoesNotReceive(call, CallTerms.State.CLOSED));
        theCallIs(aCall(), new CallCancelled(call, Text.zh("取消")));
        nothing().when(start()).by(aFounder).thenRefused(new CallDoesNotReceive(call, CallTerms.State.CANCELLED));
    }

    @Test
    void a_call_that_asks_who_may_apply_takes_nobody_without_an_answer() {
        theCallIs(aCall().forWhom(CallBuilder.rule("local")));
        nothing().when(start()).by(aFounder).thenRefused(new EligibilityNotAnswered(call));
        String answers = "{\"local\":true}";
        nothing()
                .when(new StartApplication(application, call, company, answers))
                .by(aFounder)
                .then(new ApplicationStarted(application, call, company, aFounder.person(), answers, null));
    }

    @Test
    void a_call_for_everybody_takes_no_answer() {
        nothing()
                .when(new StartApplication(application, call, company, "{}"))
                .by(aFounder)
                .thenRefused(new EligibilityNotAsked(call));
    }
}
