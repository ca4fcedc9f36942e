package roundtable.commands.applications;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.applications.ApplicationPolicies.aFounderOf;
import static roundtable.commands.applications.ApplicationPolicies.anOfficerOfTheCallsAuthority;
import static roundtable.commands.applications.ApplicationPolicies.itIsACompanyOrALaboratory;
import static roundtable.commands.applications.ApplicationPolicies.theAnswersFitTheCall;
import static roundtable.commands.applications.ApplicationPolicies.theAppealIsInTime;
import static roundtable.commands.applications.ApplicationPolicies.theCallReceives;
import static roundtable.commands.applications.ApplicationPolicies.theCallStillTakes;
import static roundtable.commands.applications.ApplicationPolicies.theDefectsAreTold;
import static roundtable.commands.applications.ApplicationPolicies.theEligibilityWasAnswered;
import static roundtable.commands.applications.ApplicationPolicies.theGroundsAreGiven;
import static roundtable.commands.applications.ApplicationPolicies.theReasonsAreGiven;
import static roundtable.commands.applications.ApplicationPolicies.theWayInIsTheCalls;
import static roundtable.commands.organisations.OrganisationFacts.isVerified;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationCommand.AcceptAppeal;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.Attachment;
import roundtable.commands.applications.ApplicationCommand.ConcludeApplication;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.applications.ApplicationCommand.LodgeAppeal;
import roundtable.commands.applications.ApplicationCommand.RejectAppeal;
import roundtable.commands.applications.ApplicationCommand.ResubmitApplication;
import roundtable.commands.applications.ApplicationCommand.ReturnApplication;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationCommand.WithdrawApplication;
import roundtable.commands.applications.ApplicationEvent.AppealAccepted;
import roundtable.commands.applications.ApplicationEvent.AppealRejected;
import roundtable.commands.applications.ApplicationEvent.ApplicationAdmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationAppealed;
import roundtable.commands.applications.ApplicationEvent.ApplicationConcluded;
import roundtable.commands.applications.ApplicationEvent.ApplicationDeclined;
import roundtable.commands.applications.ApplicationEvent.ApplicationResubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationReturned;
import roundtable.commands.applications.ApplicationEvent.ApplicationStarted;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.applications.ApplicationFacts.State;
import roundtable.commands.applications.ApplicationRefusal.AlreadyApplying;
import roundtable.commands.applications.ApplicationRefusal.AppealNotOffered;
import roundtable.commands.applications.ApplicationRefusal.AppealedBefore;
import roundtable.commands.applications.ApplicationRefusal.ApplicationAlreadyDecided;
import roundtable.commands.applications.ApplicationRefusal.ApplicationAlreadyScreened;
import roundtable.commands.applications.ApplicationRefusal.ApplicationAlreadySubmitted;
import roundtable.commands.applications.ApplicationRefusal.ApplicationIsBeingMended;
import roundtable.commands.applications.ApplicationRefusal.ApplicationIsWithdrawn;
import roundtable.commands.applications.ApplicationRefusal.ApplicationNotReturned;
import roundtable.commands.applications.ApplicationRefusal.ApplicationNotSubmitted;
import roundtable.commands.applications.ApplicationRefusal.ApplicationNumberTaken;
import roundtable.commands.applications.ApplicationRefusal.ApplicationReturnedBefore;
import roundtable.commands.applications.ApplicationRefusal.CompanyNotVerified;
import roundtable.commands.applications.ApplicationRefusal.DeadlinePassed;
import roundtable.commands.applications.ApplicationRefusal.NoAppealLodged;
import roundtable.commands.applications.ApplicationRefusal.NobodyJudgesTheirOwnDecline;
import roundtable.commands.applications.ApplicationRefusal.NothingToAppeal;
import roundtable.commands.applications.ApplicationRefusal.OnlyADecisionConcludes;
import roundtable.commands.applications.ApplicationRefusal.PromotedGivesUpItsPlace;
import roundtable.commands.applications.ApplicationRefusal.ReturnDueInThePast;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calendar.WorkingDays;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.standings.StandingsFacts;
import roundtable.commands.standings.StandingsId;

/** One company's application (申请) to one call, from its start to its screening and the end of its road. */
@Aggregate(
        type = "application",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Application {

    private static final String ONE_PER_COMPANY = "application";
    private static final String NUMBER = "application-number";

    @AggregateIdentifier
    private ApplicationId id;

    private CallId call;
    private OrganisationId company;
    private String number;
    private State state;
    private boolean decided;
    private Promotion promotion;

    /** Until when it may be mended; absent while it has not been returned. */
    private Deadline due;

    /** Absent while it has not been declined, and where it was before there were appeals. */
    private AppealTerm appealTerm;

    private PersonId declinedBy;
    private boolean appealed;

    Application() {}

    @CommandHandler
    Application(StartApplication command, Actor actor, At at, Claims claims, Neighbours neighbours) {
        aFounderOf(command.company(), actor);
        itIsACompanyOrALaboratory(command.company(), neighbours.fold(command.company(), OrganisationFacts.FOLDING));
        CallContent content =
                theCallReceives(command.call(), neighbours.fold(command.call(), CallTerms.FOLDING), at.instant());
        theEligibilityWasAnswered(command, content);
        Promotion promotion = theWayInIsTheCalls(command, content.tier(), neighbours);
        refuse(
                !claims.take(ONE_PER_COMPANY, command.call() + "/" + command.company(), command.application()),
                new AlreadyApplying(command.call()));
        apply(new ApplicationStarted(
                command.application(),
                command.call(),
                command.company(),
                actor.person(),
                command.eligibility(),
                promotion));
    }

    @CommandHandler
    void submit(SubmitApplication command, Actor actor, At at, Claims claims, Neighbours neighbours) {
        aFounderOf(company, actor);
        refuse(state == State.WITHDRAWN, new ApplicationIsWithdrawn());
        refuse(state != State.STARTED, new ApplicationAlreadySubmitted(number));
        CallContent content = theCallStillTakes(call, neighbours.fold(call, CallTerms.FOLDING), at.instant());
        theAnswersFitTheCall(command, call, content);
        refuse(!claims.take(NUMBER, command.number(), id), new ApplicationNumberTaken(command.number()));
        apply(new ApplicationSubmitted(
                id,
                call,
                company,
                command.number(),
                Personal.of(id, command.answers()),
                command.answersHash(),
                papers(command.papers()),
                gist(command),
                actor.person(),
                command.form(),
                command.signOffs().isEmpty() ? null : command.signOffs()));
    }

    @CommandHandler
    void giveBack(ReturnApplication command, Actor actor, At at, Neighbours neighbours) {
        anOfficerOfTheCallsAuthority(neighbours.fold(call, CallTerms.FOLDING), actor);
        refuse(due != null && state != State.WITHDRAWN, new ApplicationReturnedBefore());
        itWaitsForScreening();
        theDefectsAreTold(command.remarks());
        refuse(command.due().hasPassedAt(at.instant()), new ReturnDueInThePast(command.due()));
        List<Defect> defects = command.remarks().stream()
                .map(told -> new Defect(
                        told.question(), Personal.of(id, told.remark().strip())))
                .toList();
        apply(new ApplicationReturned(id, defects, command.due(), actor.person()));
    }

    @CommandHandler
    void resubmit(ResubmitApplication command, Actor actor, At at, Neighbours neighbours) {
        aFounderOf(company, actor);
        refuse(state != State.RETURNED, new ApplicationNotReturned(state));
        refuse(due.hasPassedAt(at.instant()), new DeadlinePassed(due.at(), due.zone(), at.instant()));
        CallTerms terms = neighbours.fold(call, CallTerms.FOLDING);
        theAnswersFitTheCall(command, call, Objects.requireNonNull(terms.content(), "it was handed in to a call"));
        apply(new ApplicationResubmitted(
                id,
                Personal.of(id, command.answers()),
                command.answersHash(),
                papers(command.papers()),
                gist(command),
                actor.person(),
                command.form(),
                command.signOffs().isEmpty() ? null : command.signOffs()));
    }

    @CommandHandler
    void admit(AdmitApplication command, Actor actor, Neighbours neighbours) {
        anOfficerOfTheCallsAuthority(neighbours.fold(call, CallTerms.FOLDING), actor);
        itWaitsForScreening();
        refuse(!isVerified(company, neighbours), new CompanyNotVerified(company));
        apply(new ApplicationAdmitted(id, actor.person()));
    }

    @CommandHandler
    void decline(DeclineApplication command, Actor actor, At at, Neighbours neighbours) {
        anOfficerOfTheCallsAuthority(neighbours.fold(call, CallTerms.FOLDING), actor);
        boolean notMended = state == State.RETURNED && due.hasPassedAt(at.instant());
        if (!notMended) {
            itWaitsForScreening();
        }
        theReasonsAreGiven(command.reasons());
        CallContent content = Objects.requireNonNull(
                neighbours.fold(call, CallTerms.FOLDING).content(), "it was handed in to a call");
        ZoneId zone = content.window().closes().zone();
        apply(new ApplicationDeclined(
                id,
                Personal.of(id, command.reasons().strip()),
                actor.person(),
                new AppealTerm(LocalDate.ofInstant(at.instant(), zone), content.appealDays(), zone)));
    }

    @CommandHandler
    void appeal(LodgeAppeal command, Actor actor, At at, WorkingDays calendar) {
        aFounderOf(company, actor);
        refuse(appealed, new AppealedBefore());
        refuse(state != State.DECLINED, new NothingToAppeal(state));
        refuse(appealTerm == null, new AppealNotOffered());
        theAppealIsInTime(appealTerm, at.instant(), calendar);
        theGroundsAreGiven(command.grounds());
        apply(new ApplicationAppealed(id, Personal.of(id, command.grounds().strip()), actor.person()));
    }

    @CommandHandler
    void accept(AcceptAppeal command, Actor actor, Neighbours neighbours) {
        anotherOfficerJudgesTheAppeal(actor, neighbours);
        refuse(!isVerified(company, neighbours), new CompanyNotVerified(company));
        apply(new AppealAccepted(id, actor.person()));
        apply(new ApplicationAdmitted(id, actor.person()));
    }

    @CommandHandler
    void reject(RejectAppeal command, Actor actor, Neighbours neighbours) {
        anotherOfficerJudgesTheAppeal(actor, neighbours);
        theReasonsAreGiven(command.reasons());
        apply(new AppealRejected(id, Personal.of(id, command.reasons().strip()), actor.person()));
    }

    @CommandHandler
    void withdraw(WithdrawApplication command, Actor actor, Claims claims, Neighbours neighbours) {
        aFounderOf(company, actor);
        refuse(state == State.WITHDRAWN, new ApplicationIsWithdrawn());
        refuse(state == State.DECLINED || decided, new ApplicationAlreadyDecided());
        refuse(
                neighbours.fold(StandingsId.of(call), StandingsFacts.FOLDING).hasPromoted(id),
                new PromotedGivesUpItsPlace());
        claims.free(ONE_PER_COMPANY, call + "/" + company, id);
        apply(new ApplicationWithdrawn(id, actor.person(), promotion));
    }

    @CommandHandler
    void conclude(ConcludeApplication command, Actor actor) {
        refuse(!actor.is(Role.AUTOMATION), new OnlyADecisionConcludes());
        refuse(decided, new ApplicationAlreadyDecided());
        apply(new ApplicationConcluded(id, command.decision()));
    }

    private void itWaitsForScreening() {
        refuse(state == State.STARTED, new ApplicationNotSubmitted());
        refuse(state == State.WITHDRAWN, new ApplicationIsWithdrawn());
        refuse(state == State.RETURNED, new ApplicationIsBeingMended(due));
        refuse(state != State.SUBMITTED, new ApplicationAlreadyScreened(state));
    }

    /** Whoever declined it does not judge the appeal, as whoever prepares a decision does not confirm it. */
    private void anotherOfficerJudgesTheAppeal(Actor actor, Neighbours neighbours) {
        anOfficerOfTheCallsAuthority(neighbours.fold(call, CallTerms.FOLDING), actor);
        refuse(state != State.APPEALED, new NoAppealLodged(state));
        refuse(actor.person().equals(declinedBy), new NobodyJudgesTheirOwnDecline());
    }

    private Gist gist(HandingIn command) {
        return new Gist(Personal.of(id, command.title()), command.requested(), command.industry(), command.group());
    }

    private List<Paper> papers(List<Attachment> attached) {
        return attached.stream()
                .map(a -> new Paper(a.question(), a.sha256(), a.mediaType(), Personal.of(id, a.name()), a.size()))
                .toList();
    }

    @EventSourcingHandler
    void on(ApplicationStarted event) {
        id = event.application();
        call = event.call();
        company = event.company();
        promotion = event.promotion();
        state = State.STARTED;
    }

    @EventSourcingHandler
    void on(ApplicationSubmitted event) {
        number = event.number();
        state = State.SUBMITTED;
    }

    @EventSourcingHandler
    void on(ApplicationReturned event) {
        due = event.due();
        state = State.RETURNED;
    }

    @EventSourcingHandler
    void on(ApplicationResubmitted event) {
        state = State.SUBMITTED;
    }

    @EventSourcingHandler
    void on(ApplicationAdmitted event) {
        state = State.ADMITTED;
    }

    @EventSourcingHandler
    void on(ApplicationDeclined event) {
        appealTerm = event.appeal();
        declinedBy = event.by();
        state = State.DECLINED;
    }

    @EventSourcingHandler
    void on(ApplicationAppealed event) {
        appealed = true;
        state = State.APPEALED;
    }

    @EventSourcingHandler
    void on(AppealRejected event) {
        state = State.DECLINED;
    }

    @EventSourcingHandler
    void on(ApplicationWithdrawn event) {
        state = State.WITHDRAWN;
    }

    @EventSourcingHandler
    void on(ApplicationConcluded event) {
        decided = true;
    }
}
