package roundtable.commands.conversations;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.conversations.ConversationCommand.AcceptMeeting;
import roundtable.commands.conversations.ConversationCommand.CancelMeeting;
import roundtable.commands.conversations.ConversationCommand.MoveMeeting;
import roundtable.commands.conversations.ConversationCommand.ProposeMeeting;
import roundtable.commands.conversations.ConversationEvent.MeetingAccepted;
import roundtable.commands.conversations.ConversationEvent.MeetingCancelled;
import roundtable.commands.conversations.ConversationEvent.MeetingMoved;
import roundtable.commands.conversations.ConversationRefusal.ConversationIsOver;
import roundtable.commands.conversations.ConversationRefusal.MeetingAgreedAlready;
import roundtable.commands.conversations.ConversationRefusal.MeetingArrangedAlready;
import roundtable.commands.conversations.ConversationRefusal.MeetingIsCancelled;
import roundtable.commands.conversations.ConversationRefusal.MeetingIsPast;
import roundtable.commands.conversations.ConversationRefusal.MeetingLengthWrong;
import roundtable.commands.conversations.ConversationRefusal.MeetingPlaceMissing;
import roundtable.commands.conversations.ConversationRefusal.MeetingTimeNotAhead;
import roundtable.commands.conversations.ConversationRefusal.MeetingTimeNotProposed;
import roundtable.commands.conversations.ConversationRefusal.MeetingTimesWrong;
import roundtable.commands.conversations.ConversationRefusal.MeetingUnknown;
import roundtable.commands.conversations.ConversationRefusal.OnlyTheOtherSideAcceptsAMeeting;
import roundtable.commands.conversations.ConversationRefusal.OnlyThoseAtTheTable;
import roundtable.commands.text.TextRefusal.TextTooLong;

class ArrangingAMeeting extends ConversationSpecification {

    private static final String PLACE = "政务中心 3 楼 302 室";
    private static final Instant AFTER_IT = FRIDAY.plusSeconds(45 * 60);

    private ProposeMeeting propose(int minutes, String place, Instant... times) {
        return new ProposeMeeting(conversation, meeting, List.of(times), SHANGHAI, minutes, place);
    }

    private ProposeMeeting propose(Instant... times) {
        return propose(45, PLACE, times);
    }

    private AcceptMeeting accept(Instant time) {
        return new AcceptMeeting(conversation, meeting, time);
    }

    private MoveMeeting move(Instant... times) {
        return new MoveMeeting(conversation, meeting, List.of(times), SHANGHAI, 45, PLACE);
    }

    private CancelMeeting cancel() {
        return new CancelMeeting(conversation, meeting);
    }

    private Event proposed() {
        return proposed(anOfficer, Side.AUTHORITY, FRIDAY, MONDAY);
    }

    private Event accepted() {
        return new MeetingAccepted(conversation, meeting, FRIDAY, aFounder.person());
    }

    private Event cancelled(Actor by) {
        return new MeetingCancelled(conversation, meeting, by.person());
    }

    @Test
    void one_side_offers_one_to_three_times() {
        given(opened()).when(propose(FRIDAY, MONDAY)).by(anOfficer).then(proposed());
        given(opened()).when(propose(FRIDAY)).by(aFounder).then(proposed(aFounder, Side.APPLICANT, FRIDAY));
        given(opened()).when(propose()).by(anOfficer).thenRefused(new MeetingTimesWrong(0, 3));
        given(opened())
                .when(propose(FRIDAY, MONDAY, FRIDAY.plusSeconds(60), MONDAY.plusSeconds(60)))
                .by(anOfficer)
                .thenRefused(new MeetingTimesWrong(4, 3));
        given(opened()).when(propose(FRIDAY, FRIDAY)).by(anOfficer).thenRefused(new MeetingTimesWrong(2, 3));
    }

    @Test
    void its_times_are_ahead_and_not_far() {
        given(opened()).when(propose(NOW)).by(anOfficer).thenRefused(new MeetingTimeNotAhead(1));
        Instant slip = Instant.parse("9999-06-05T06:00:00Z");
        given(opened()).when(propose(FRIDAY, slip)).by(anOfficer).thenRefused(new MeetingTimeNotAhead(2));
    }

    @Test
    void it_has_a_length_and_a_place() {
        given(opened()).when(propose(9, PLACE, FRIDAY)).by(anOfficer).thenRefused(new MeetingLengthWrong(9, 10, 480));
        given(opened())
                .when(propose(481, PLACE, FRIDAY))
                .by(anOfficer)
                .thenRefused(new MeetingLengthWrong(481, 10, 480));
        given(opened()).when(propose(45, " ", FRIDAY)).by(anOfficer).thenRefused(new MeetingPlaceMissing());
        given(opened())
                .when(propose(45, "字".repeat(301), FRIDAY))
                .by(anOfficer)
                .thenRefused(new TextTooLong("place", 300, 301));
    }

    @Test
    void the_other_side_agrees_to_one_of_its_times() {
        given(opened(), proposed()).when(accept(FRIDAY)).by(aFounder).then(accepted());
        given(opened(), proposed())
                .when(accept(FRIDAY))
                .by(anotherOfficer)
                .thenRefused(new OnlyTheOtherSideAcceptsAMeeting());
        Instant another = FRIDAY.plusSeconds(3_600);
        given(opened(), proposed()).when(accept(another)).by(aFounder).thenRefused(new MeetingTimeNotProposed());
        given(opened(), proposed())
                .when(accept(FRIDAY))
                .at(FRIDAY)
                .by(aFounder)
                .thenRefused(new MeetingTimeNotAhead(1));
        given(opened(), proposed(), accepted())
                .when(accept(MONDAY))
                .by(aFounder)
                .thenRefused(new MeetingAgreedAlready());
        given(opened()).when(accept(FRIDAY)).by(aFounder).thenRefused(new MeetingUnknown(meeting));
        given(opened(), proposed()).when(accept(FRIDAY)).by(anExpert).thenRefused(new OnlyThoseAtTheTable());
    }

    @Test
    void either_side_moves_it_and_it_is_agreed_to_anew() {
        Event moved = new MeetingMoved(
                conversation, meeting, Side.APPLICANT, arrangement(aFounder, MONDAY), aFounder.person());
        given(opened(), proposed(), accepted()).when(move(MONDAY)).by(aFounder).then(moved);
        given(opened(), proposed(), accepted(), moved)
                .when(accept(MONDAY))
                .by(aFounder)
                .thenRefused(new OnlyTheOtherSideAcceptsAMeeting());
        given(opened(), proposed(), accepted(), moved)
                .when(accept(MONDAY))
                .by(anOfficer)
                .then(new MeetingAccepted(conversation, meeting, MONDAY, anOfficer.person()));
        given(opened(), proposed(), accepted()).when(move()).by(aFounder).thenRefused(new MeetingTimesWrong(0, 3));
    }

    @Test
    void either_side_cancels_it_also_when_all_is_over() {
        theApplicationIsHandedIn(new ApplicationWithdrawn(application, aFounder.person(), null));
        given(opened(), proposed(), accepted()).when(cancel()).by(aFounder).then(cancelled(aFounder));
        given(opened(), proposed()).when(cancel()).by(anotherOfficer).then(cancelled(anotherOfficer));
        given(opened(), proposed(), cancelled(aFounder))
                .when(cancel())
                .by(aFounder)
                .thenRefused(new MeetingIsCancelled());
        given(opened(), proposed()).when(accept(FRIDAY)).by(aFounder).thenRefused(new ConversationIsOver());
    }

    @Test
    void what_is_cancelled_or_past_is_neither_moved_nor_agreed_to() {
        given(opened(), proposed(), cancelled(aFounder))
                .when(move(MONDAY))
                .by(anOfficer)
                .thenRefused(new MeetingIsCancelled());
        given(opened(), proposed(), cancelled(aFounder))
                .when(accept(FRIDAY))
                .by(aFounder)
                .thenRefused(new MeetingIsCancelled());
        given(opened(), proposed(), accepted())
                .when(move(MONDAY))
                .at(AFTER_IT)
                .by(aFounder)
                .thenRefused(new MeetingIsPast());
        given(opened(), proposed(), accepted())
                .when(cancel())
                .at(AFTER_IT)
                .by(aFounder)
                .thenRefused(new MeetingIsPast());
    }

    @Test
    void one_is_held_or_cancelled_before_another_is_arranged() {
        ProposeMeeting another =
                new ProposeMeeting(conversation, new MeetingId(Uuids.next()), List.of(MONDAY), SHANGHAI, 45, PLACE);
        Event next = new ConversationEvent.MeetingProposed(
                conversation, another.meeting(), Side.APPLICANT, arrangement(aFounder, MONDAY), aFounder.person());
        given(opened(), proposed()).when(another).by(aFounder).thenRefused(new MeetingArrangedAlready());
        given(opened(), proposed(), accepted()).when(another).by(aFounder).thenRefused(new MeetingArrangedAlready());
        given(opened(), proposed(), accepted())
                .when(another)
                .at(AFTER_IT)
                .by(aFounder)
                .then(next);
        given(opened(), proposed(), cancelled(anOfficer))
                .when(another)
                .by(aFounder)
                .then(next);
        given(opened(), proposed(), next).when(cancel()).by(aFounder).thenRefused(new MeetingUnknown(meeting));
    }
}
