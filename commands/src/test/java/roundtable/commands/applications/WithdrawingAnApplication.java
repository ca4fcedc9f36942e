package roundtable.commands.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.ConcludeApplication;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.WithdrawApplication;
import roundtable.commands.applications.ApplicationEvent.ApplicationConcluded;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationRefusal.AlreadyApplying;
import roundtable.commands.applications.ApplicationRefusal.ApplicationAlreadyDecided;
import roundtable.commands.applications.ApplicationRefusal.ApplicationIsWithdrawn;
import roundtable.commands.applications.ApplicationRefusal.NotTheApplicant;
import roundtable.commands.applications.ApplicationRefusal.OnlyADecisionConcludes;
import roundtable.commands.decisions.DecisionId;

class WithdrawingAnApplication extends ApplicationSpecification {

    private final DecisionId decision = new DecisionId(Uuids.next());

    private WithdrawApplication withdraw() {
        return new WithdrawApplication(application);
    }

    private Event concluded() {
        return new ApplicationConcluded(application, decision);
    }

    @Test
    void its_company_takes_it_back_until_it_is_decided() {
        given(started()).when(withdraw()).by(aFounder).then(withdrawn());
        given(started(), submitted()).when(withdraw()).by(aFounder).then(withdrawn());
        given(started(), submitted(), admitted()).when(withdraw()).by(aFounder).then(withdrawn());
        given(started(), submitted(), admitted(), concluded())
                .when(withdraw())
                .by(aFounder)
                .thenRefused(new ApplicationAlreadyDecided());
    }

    @Test
    void what_was_declined_is_decided() {
        Event declined = declined("不符");
        given(started(), submitted(), declined)
                .when(withdraw())
                .by(aFounder)
                .thenRefused(new ApplicationAlreadyDecided());
    }

    @Test
    void it_is_taken_back_once_and_by_its_company_alone() {
        given(started(), withdrawn()).when(withdraw()).by(aFounder).thenRefused(new ApplicationIsWithdrawn());
        given(started()).when(withdraw()).by(aRival).thenRefused(new NotTheApplicant(company));
        given(started()).when(withdraw()).by(anOfficer).thenRefused(new NotTheApplicant(company));
    }

    @Test
    void whoever_takes_it_back_may_begin_anew() {
        ApplicationId another = new ApplicationId(Uuids.next());
        claimed("application", call + "/" + company, application);
        nothing()
                .when(new StartApplication(another, call, company))
                .by(aFounder)
                .thenRefused(new AlreadyApplying(call));
        given(started()).when(withdraw()).by(aFounder).then(withdrawn());
        nothing()
                .when(new StartApplication(another, call, company))
                .by(aFounder)
                .then(new ApplicationStarted(another, call, company, aFounder.person(), null, null));
    }

    @Test
    void a_sealed_decision_concludes_it_once_and_nothing_else_does() {
        ConcludeApplication conclude = new ConcludeApplication(application, decision);
        given(started(), submitted(), admitted())
                .when(conclude)
                .by(Actor.automation())
                .then(concluded());
        given(started(), submitted(), admitted(), concluded())
                .when(conclude)
                .by(Actor.automation())
                .thenRefused(new ApplicationAlreadyDecided());
        given(started(), submitted(), admitted())
                .when(conclude)
                .by(anOfficer)
                .thenRefused(new OnlyADecisionConcludes());
    }

    @Test
    void what_others_know_of_it_follows_its_events() {
        ApplicationFacts facts = ApplicationFacts.FOLDING.start();
        for (Event event : new Event[] {started(), submitted(), admitted(), concluded()}) {
            facts = ApplicationFacts.FOLDING.step().apply(facts, event);
        }
        assertThat(facts)
                .isEqualTo(new ApplicationFacts(
                        call, company, NUMBER, ApplicationFacts.State.ADMITTED, facts.standing(), null));
    }
}
