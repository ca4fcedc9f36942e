package roundtable.commands.conversations;

import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.people.PersonId;

/** Why a conversation refuses. */
public sealed interface ConversationRefusal extends Refusal {

    /** The applicant's founders and the authority's officers sit there, and nobody else: above all nobody who reviews. */
    @Named("only-those-at-the-table")
    record OnlyThoseAtTheTable() implements ConversationRefusal {}

    /** Before an application is handed in, its authority comes to the table when it is asked to. */
    @Named("only-by-invitation")
    record OnlyByInvitation() implements ConversationRefusal {}

    /** The application was withdrawn, declined or decided. */
    @Named("conversation-is-over")
    record ConversationIsOver() implements ConversationRefusal {}

    @Named("message-empty")
    record MessageEmpty() implements ConversationRefusal {}

    @Named("message-unknown")
    record MessageUnknown(MessageId message) implements ConversationRefusal {}

    @Named("message-posted-already")
    record MessagePostedAlready(MessageId message) implements ConversationRefusal {}

    @Named("only-its-author-changes-a-message")
    record OnlyItsAuthorChangesAMessage() implements ConversationRefusal {}

    @Named("message-is-withdrawn")
    record MessageIsWithdrawn() implements ConversationRefusal {}

    /** What was said long enough ago stays said. */
    @Named("message-stands")
    record MessageStands(int minutes) implements ConversationRefusal {}

    @Named("mentions-too-many")
    record MentionsTooMany(int found, int most) implements ConversationRefusal {}

    @Named("mentioned-not-at-the-table")
    record MentionedNotAtTheTable(PersonId person) implements ConversationRefusal {}

    @Named("enclosures-too-many")
    record EnclosuresTooMany(int found, int most) implements ConversationRefusal {}

    @Named("meeting-times-wrong")
    record MeetingTimesWrong(int found, int most) implements ConversationRefusal {}

    /**
     * It has passed, or is more than a year away. It is told by its place: what lies a million years away has no day to say.
     *
     * @param number counts the times offered from 1
     */
    @Named("meeting-time-not-ahead")
    record MeetingTimeNotAhead(int number) implements ConversationRefusal {}

    @Named("meeting-length-wrong")
    record MeetingLengthWrong(int found, int shortest, int longest) implements ConversationRefusal {}

    @Named("meeting-place-missing")
    record MeetingPlaceMissing() implements ConversationRefusal {}

    /** One is held before another is arranged. */
    @Named("meeting-arranged-already")
    record MeetingArrangedAlready() implements ConversationRefusal {}

    @Named("meeting-unknown")
    record MeetingUnknown(MeetingId meeting) implements ConversationRefusal {}

    @Named("meeting-agreed-already")
    record MeetingAgreedAlready() implements ConversationRefusal {}

    @Named("meeting-is-cancelled")
    record MeetingIsCancelled() implements ConversationRefusal {}

    @Named("meeting-is-past")
    record MeetingIsPast() implements ConversationRefusal {}

    @Named("only-the-other-side-accepts-a-meeting")
    record OnlyTheOtherSideAcceptsAMeeting() implements ConversationRefusal {}

    @Named("meeting-time-not-proposed")
    record MeetingTimeNotProposed() implements ConversationRefusal {}
}
