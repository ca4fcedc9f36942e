package roundtable.commands.calls;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.calls.CallPolicies.anOfficerOf;
import static roundtable.commands.calls.CallPolicies.theClockOrAnOfficerOf;
import static roundtable.commands.calls.CallPolicies.theContentIsWhole;
import static roundtable.commands.calls.CallPolicies.theFormAsksSomething;
import static roundtable.commands.calls.CallPolicies.theReasonIsGiven;
import static roundtable.commands.calls.TierPolicies.placesAreOnlyAdded;
import static roundtable.commands.calls.TierPolicies.theNextTierTakesIt;

import java.time.Duration;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.AddPlaces;
import roundtable.commands.calls.CallCommand.CancelCall;
import roundtable.commands.calls.CallCommand.CloseCall;
import roundtable.commands.calls.CallCommand.CorrectForm;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.ExtendDeadline;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallCommand.ReviseCall;
import roundtable.commands.calls.CallEvent.CallCancelled;
import roundtable.commands.calls.CallEvent.CallClosed;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallOpened;
import roundtable.commands.calls.CallEvent.CallRevised;
import roundtable.commands.calls.CallEvent.DeadlineExtended;
import roundtable.commands.calls.CallEvent.FormCorrected;
import roundtable.commands.calls.CallEvent.PlacesAdded;
import roundtable.commands.calls.CallRefusal.CallAlreadyOver;
import roundtable.commands.calls.CallRefusal.CallFormUnchanged;
import roundtable.commands.calls.CallRefusal.CallNotADraft;
import roundtable.commands.calls.CallRefusal.CallNotATier;
import roundtable.commands.calls.CallRefusal.CallNotOpen;
import roundtable.commands.calls.CallRefusal.CallNumberTaken;
import roundtable.commands.calls.CallRefusal.CallStillReceives;
import roundtable.commands.calls.CallRefusal.CallWindowIsOver;
import roundtable.commands.calls.CallRefusal.DeadlineLiesInThePast;
import roundtable.commands.calls.CallRefusal.DeadlineMovesOnlyLater;
import roundtable.commands.calls.CallTerms.State;
import roundtable.commands.organisations.OrganisationId;

/** A competition or a fund's call (申报公告): what it says and asks, and when it receives. */
@Aggregate(
        type = "call",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Call {

    private static final String NUMBER = "call-number";

    @AggregateIdentifier
    private CallId id;

    private OrganisationId authority;
    private String number;
    private String form;
    private Deadline closes;
    private Duration grace;
    private Tier tier;
    private State state;

    Call() {}

    @CommandHandler
    Call(DraftCall command, Actor actor, Claims claims, Neighbours neighbours) {
        anOfficerOf(command.authority(), actor);
        theContentIsWhole(command.content());
        itLeadsToATierThatTakesIt(command.content().tier(), command.call(), command.authority(), neighbours);
        String wanted = command.content().number();
        refuse(!claims.take(NUMBER, wanted, command.call()), new CallNumberTaken(wanted));
        apply(new CallDrafted(command.call(), command.authority(), command.content()));
    }

    @CommandHandler
    void revise(ReviseCall command, Actor actor, Claims claims, Neighbours neighbours) {
        anOfficerOf(authority, actor);
        itIsADraft();
        theContentIsWhole(command.content());
        itLeadsToATierThatTakesIt(command.content().tier(), id, authority, neighbours);
        String wanted = command.content().number();
        refuse(!claims.take(NUMBER, wanted, id), new CallNumberTaken(wanted));
        if (!wanted.equals(number)) {
            claims.free(NUMBER, number, id);
        }
        apply(new CallRevised(id, command.content()));
    }

    @CommandHandler
    void open(OpenCall command, Actor actor, At at, Neighbours neighbours) {
        anOfficerOf(authority, actor);
        itIsADraft();
        itLeadsToATierThatTakesIt(tier, id, authority, neighbours);
        refuse(closes.hasPassedAt(at.instant()), new CallWindowIsOver(closes));
        apply(new CallOpened(id));
    }

    /** Also after the deadline has passed and the call has closed, which reopens it: those who came late may come again. */
    @CommandHandler
    void extend(ExtendDeadline command, Actor actor, At at) {
        anOfficerOf(authority, actor);
        refuse(state != State.OPEN && state != State.CLOSED, new CallNotOpen(state));
        theReasonIsGiven(command.reason());
        refuse(!command.closes().at().isAfter(closes.at()), new DeadlineMovesOnlyLater(closes));
        refuse(command.closes().hasPassedAt(at.instant()), new DeadlineLiesInThePast(command.closes()));
        apply(new DeadlineExtended(id, command.closes(), command.reason()));
    }

    @CommandHandler
    void correct(CorrectForm command, Actor actor) {
        anOfficerOf(authority, actor);
        itIsOpen();
        theReasonIsGiven(command.reason());
        theFormAsksSomething(command.form());
        refuse(command.form().fingerprint().equals(form), new CallFormUnchanged());
        apply(new FormCorrected(id, command.form(), command.reason()));
    }

    @CommandHandler
    void add(AddPlaces command, Actor actor) {
        anOfficerOf(authority, actor);
        refuse(state != State.OPEN && state != State.CLOSED, new CallNotOpen(state));
        refuse(tier == null || tier.next() == null, new CallNotATier());
        theReasonIsGiven(command.reason());
        placesAreOnlyAdded(command.places(), tier.places());
        apply(new PlacesAdded(id, command.places(), command.reason()));
    }

    @CommandHandler
    void close(CloseCall command, Actor actor, At at) {
        theClockOrAnOfficerOf(authority, actor);
        itIsOpen();
        Deadline last = closes.plus(grace);
        refuse(!last.hasPassedAt(at.instant()), new CallStillReceives(last));
        apply(new CallClosed(id));
    }

    @CommandHandler
    void cancel(CancelCall command, Actor actor) {
        anOfficerOf(authority, actor);
        refuse(state == State.CLOSED || state == State.CANCELLED, new CallAlreadyOver(state));
        theReasonIsGiven(command.reason());
        apply(new CallCancelled(id, command.reason()));
    }

    private static void itLeadsToATierThatTakesIt(
            @Nullable Tier tier, CallId call, OrganisationId authority, Neighbours neighbours) {
        if (tier != null && tier.next() != null) {
            theNextTierTakesIt(tier, call, authority, neighbours.fold(tier.next(), CallTerms.FOLDING));
        }
    }

    private void itIsADraft() {
        refuse(state != State.DRAFT, new CallNotADraft(state));
    }

    private void itIsOpen() {
        refuse(state != State.OPEN, new CallNotOpen(state));
    }

    @EventSourcingHandler
    void on(CallDrafted event) {
        id = event.call();
        authority = event.authority();
        state = State.DRAFT;
        remember(event.content());
    }

    @EventSourcingHandler
    void on(CallRevised event) {
        remember(event.content());
    }

    @EventSourcingHandler
    void on(CallOpened event) {
        state = State.OPEN;
    }

    @EventSourcingHandler
    void on(DeadlineExtended event) {
        closes = event.closes();
        state = State.OPEN;
    }

    @EventSourcingHandler
    void on(FormCorrected event) {
        form = event.form().fingerprint();
    }

    @EventSourcingHandler
    void on(PlacesAdded event) {
        tier = tier.with(event.places());
    }

    @EventSourcingHandler
    void on(CallClosed event) {
        state = State.CLOSED;
    }

    @EventSourcingHandler
    void on(CallCancelled event) {
        state = State.CANCELLED;
    }

    private void remember(CallContent content) {
        number = content.number();
        form = content.form().fingerprint();
        closes = content.window().closes();
        grace = content.grace();
        tier = content.tier();
    }
}
