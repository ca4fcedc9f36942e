package roundtable.commands.conversations;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.conversations.ConversationPolicies.CHANGEABLE;
import static roundtable.commands.conversations.ConversationPolicies.theActorSits;
import static roundtable.commands.conversations.ConversationPolicies.theEnclosuresFit;
import static roundtable.commands.conversations.ConversationPolicies.theMeetingIsPossible;
import static roundtable.commands.conversations.ConversationPolicies.theMessageFits;
import static roundtable.commands.conversations.ConversationPolicies.thereIsStillSomethingToSay;
import static roundtable.commands.conversations.ConversationPolicies.theyAllSit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.conversations.ConversationCommand.AcceptMeeting;
import roundtable.commands.conversations.ConversationCommand.CancelMeeting;
import roundtable.commands.conversations.ConversationCommand.CorrectMessage;
import roundtable.commands.conversations.ConversationCommand.Enclosed;
import roundtable.commands.conversations.ConversationCommand.MoveMeeting;
import roundtable.commands.conversations.ConversationCommand.OpenConversation;
import roundtable.commands.conversations.ConversationCommand.PostMessage;
import roundtable.commands.conversations.ConversationCommand.ProposeMeeting;
import roundtable.commands.conversations.ConversationCommand.WithdrawMessage;
import roundtable.commands.conversations.ConversationEvent.ConversationOpened;
import roundtable.commands.conversations.ConversationEvent.MeetingAccepted;
import roundtable.commands.conversations.ConversationEvent.MeetingCancelled;
import roundtable.commands.conversations.ConversationEvent.MeetingMoved;
import roundtable.commands.conversations.ConversationEvent.MeetingProposed;
import roundtable.commands.conversations.ConversationEvent.MessageCorrected;
import roundtable.commands.conversations.ConversationEvent.MessagePosted;
import roundtable.commands.conversations.ConversationEvent.MessageWithdrawn;
import roundtable.commands.conversations.ConversationRefusal.MeetingArrangedAlready;
import roundtable.commands.conversations.ConversationRefusal.MeetingUnknown;
import roundtable.commands.conversations.ConversationRefusal.MessageIsWithdrawn;
import roundtable.commands.conversations.ConversationRefusal.MessagePostedAlready;
import roundtable.commands.conversations.ConversationRefusal.MessageStands;
import roundtable.commands.conversations.ConversationRefusal.MessageUnknown;
import roundtable.commands.conversations.ConversationRefusal.OnlyByInvitation;
import roundtable.commands.conversations.ConversationRefusal.OnlyItsAuthorChangesAMessage;
import roundtable.commands.conversations.ConversationRefusal.OnlyThoseAtTheTable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** The table (圆桌) of one application: what its applicant and its authority say to each other, and when they meet. */
@Aggregate(
        type = "conversation",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Conversation {

    @AggregateIdentifier
    private ConversationId id;

    private ApplicationId application;
    private OrganisationId company;
    private OrganisationId authority;

    /** By their ids, as text for snapshots. */
    private final Map<String, Said> messages = new HashMap<>();

    /** The latest one. */
    private Meeting meeting;

    /** A message, as far as the rules of changing it need to know it. */
    record Said(PersonId by, Instant changeableUntil, boolean withdrawn) {}

    Conversation() {}

    @CommandHandler
    Conversation(OpenConversation command, Actor actor, Neighbours neighbours) {
        Subject subject = neighbours.fold(command.application(), Subject.FOLDING);
        refuse(subject.call() == null || subject.company() == null, new OnlyThoseAtTheTable());
        OrganisationId itsAuthority = Objects.requireNonNull(
                neighbours.fold(subject.call(), CallTerms.FOLDING).authority(), "an application stands on a call");
        Side side = theActorSits(subject.company(), itsAuthority, actor);
        refuse(side == Side.AUTHORITY && !subject.handedIn(), new OnlyByInvitation());
        thereIsStillSomethingToSay(command.application(), neighbours);
        apply(new ConversationOpened(
                command.conversation(),
                command.application(),
                subject.call(),
                subject.company(),
                itsAuthority,
                actor.person()));
    }

    @CommandHandler
    void post(PostMessage command, Actor actor, At at, Neighbours neighbours) {
        Side side = theActorSits(company, authority, actor);
        thereIsStillSomethingToSay(application, neighbours);
        refuse(messages.containsKey(command.message().toString()), new MessagePostedAlready(command.message()));
        theMessageFits(command.words());
        theyAllSit(command.mentions(), company, authority, neighbours);
        theEnclosuresFit(command.enclosed());
        apply(new MessagePosted(
                id,
                command.message(),
                side,
                Personal.of(actor.person(), command.words().strip()),
                command.mentions().stream().distinct().toList(),
                enclosures(command.enclosed(), actor.person()),
                at.instant().plus(CHANGEABLE),
                actor.person()));
    }

    @CommandHandler
    void correct(CorrectMessage command, Actor actor, At at, Neighbours neighbours) {
        theActorSits(company, authority, actor);
        thereIsStillSomethingToSay(application, neighbours);
        itsAuthorMayChange(command.message(), actor, at);
        theMessageFits(command.words());
        theyAllSit(command.mentions(), company, authority, neighbours);
        apply(new MessageCorrected(
                id,
                command.message(),
                Personal.of(actor.person(), command.words().strip()),
                command.mentions().stream().distinct().toList()));
    }

    /** Also when all is over: what was written by mistake is best gone. */
    @CommandHandler
    void withdraw(WithdrawMessage command, Actor actor, At at) {
        theActorSits(company, authority, actor);
        itsAuthorMayChange(command.message(), actor, at);
        apply(new MessageWithdrawn(id, command.message()));
    }

    @CommandHandler
    void propose(ProposeMeeting command, Actor actor, At at, Neighbours neighbours) {
        Side side = theActorSits(company, authority, actor);
        thereIsStillSomethingToSay(application, neighbours);
        refuse(meeting != null && meeting.standsAt(at.instant()), new MeetingArrangedAlready());
        theMeetingIsPossible(command.times(), command.minutes(), command.place(), at.instant());
        apply(new MeetingProposed(
                id,
                command.meeting(),
                side,
                new Arrangement(command.times(), command.zone(), command.minutes(), place(command.place(), actor)),
                actor.person()));
    }

    @CommandHandler
    void accept(AcceptMeeting command, Actor actor, At at, Neighbours neighbours) {
        Side side = theActorSits(company, authority, actor);
        thereIsStillSomethingToSay(application, neighbours);
        itIsTheMeeting(command.meeting());
        meeting.mayBeAccepted(side, command.time(), at.instant());
        apply(new MeetingAccepted(id, command.meeting(), command.time(), actor.person()));
    }

    @CommandHandler
    void move(MoveMeeting command, Actor actor, At at, Neighbours neighbours) {
        Side side = theActorSits(company, authority, actor);
        thereIsStillSomethingToSay(application, neighbours);
        itIsTheMeeting(command.meeting());
        meeting.mayChangeAt(at.instant());
        theMeetingIsPossible(command.times(), command.minutes(), command.place(), at.instant());
        apply(new MeetingMoved(
                id,
                command.meeting(),
                side,
                new Arrangement(command.times(), command.zone(), command.minutes(), place(command.place(), actor)),
                actor.person()));
    }

    /** Also when all is over: nobody should wait for the others. */
    @CommandHandler
    void cancel(CancelMeeting command, Actor actor, At at) {
        theActorSits(company, authority, actor);
        itIsTheMeeting(command.meeting());
        meeting.mayChangeAt(at.instant());
        apply(new MeetingCancelled(id, command.meeting(), actor.person()));
    }

    private void itsAuthorMayChange(MessageId message, Actor actor, At at) {
        Said said = messages.get(message.toString());
        refuse(said == null, new MessageUnknown(message));
        refuse(!said.by().equals(actor.person()), new OnlyItsAuthorChangesAMessage());
        refuse(said.withdrawn(), new MessageIsWithdrawn());
        refuse(at.instant().isAfter(said.changeableUntil()), new MessageStands((int) CHANGEABLE.toMinutes()));
    }

    private void itIsTheMeeting(MeetingId asked) {
        refuse(meeting == null || !meeting.id().equals(asked), new MeetingUnknown(asked));
    }

    private static Personal<String> place(String place, Actor actor) {
        return Personal.of(actor.person(), place.strip());
    }

    private static List<Enclosure> enclosures(List<Enclosed> enclosed, PersonId by) {
        return enclosed.stream()
                .map(each -> new Enclosure(each.sha256(), each.mediaType(), Personal.of(by, each.name()), each.size()))
                .toList();
    }

    @EventSourcingHandler
    void on(ConversationOpened event) {
        id = event.conversation();
        application = event.application();
        company = event.company();
        authority = event.authority();
    }

    @EventSourcingHandler
    void on(MessagePosted event) {
        messages.put(event.message().toString(), new Said(event.by(), event.changeableUntil(), false));
    }

    @EventSourcingHandler
    void on(MessageWithdrawn event) {
        messages.computeIfPresent(
                event.message().toString(), (_, said) -> new Said(said.by(), said.changeableUntil(), true));
    }

    @EventSourcingHandler
    void on(MeetingProposed event) {
        meeting = Meeting.proposed(event.meeting(), event.side(), event.arrangement());
    }

    @EventSourcingHandler
    void on(MeetingMoved event) {
        meeting = Meeting.proposed(event.meeting(), event.side(), event.arrangement());
    }

    @EventSourcingHandler
    void on(MeetingAccepted event) {
        meeting = meeting.agreedTo(event.time());
    }

    @EventSourcingHandler
    void on(MeetingCancelled event) {
        meeting = meeting.calledOff();
    }
}
