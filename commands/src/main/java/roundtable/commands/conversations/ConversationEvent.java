package roundtable.commands.conversations;

import java.time.Instant;
import java.util.List;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** What happens in a conversation. Words, places and the names of files are sealed under the key of whoever wrote them. */
public sealed interface ConversationEvent extends Event {

    ConversationId conversation();

    @Named("conversation-opened")
    record ConversationOpened(
            ConversationId conversation,
            ApplicationId application,
            CallId call,
            OrganisationId company,
            OrganisationId authority,
            PersonId by)
            implements ConversationEvent {}

    /** @param changeableUntil until when its author may correct it or take it back */
    @Named("message-posted")
    record MessagePosted(
            ConversationId conversation,
            MessageId message,
            Side side,
            Personal<String> words,
            List<PersonId> mentions,
            List<Enclosure> enclosures,
            Instant changeableUntil,
            PersonId by)
            implements ConversationEvent {}

    /** The words before stay in the log, sealed, and are shown to nobody. */
    @Named("message-corrected")
    record MessageCorrected(
            ConversationId conversation, MessageId message, Personal<String> words, List<PersonId> mentions)
            implements ConversationEvent {}

    @Named("message-withdrawn")
    record MessageWithdrawn(ConversationId conversation, MessageId message) implements ConversationEvent {}

    @Named("meeting-proposed")
    record MeetingProposed(
            ConversationId conversation, MeetingId meeting, Side side, Arrangement arrangement, PersonId by)
            implements ConversationEvent {}

    @Named("meeting-accepted")
    record MeetingAccepted(ConversationId conversation, MeetingId meeting, Instant time, PersonId by)
            implements ConversationEvent {}

    /** Other times or another place, and to be agreed to anew. */
    @Named("meeting-moved")
    record MeetingMoved(ConversationId conversation, MeetingId meeting, Side side, Arrangement arrangement, PersonId by)
            implements ConversationEvent {}

    @Named("meeting-cancelled")
    record MeetingCancelled(ConversationId conversation, MeetingId meeting, PersonId by) implements ConversationEvent {}
}
