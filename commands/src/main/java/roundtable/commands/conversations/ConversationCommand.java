package roundtable.commands.conversations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import roundtable.commands.Command;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;

/** What can be asked of a conversation. */
public sealed interface ConversationCommand extends Command {

    ConversationId conversation();

    @Override
    default ConversationId target() {
        return conversation();
    }

    /** Begins the one about an application. Before it is handed in only its applicant may: that invites the authority. */
    record OpenConversation(ApplicationId application) implements ConversationCommand {
        @Override
        public ConversationId conversation() {
            return ConversationId.about(application);
        }
    }

    /**
     * Says something.
     *
     * @param mentions who is to hear of it, of those at the table
     * @param enclosed documents that the edge has put into the store
     */
    record PostMessage(
            ConversationId conversation,
            MessageId message,
            String words,
            List<PersonId> mentions,
            List<Enclosed> enclosed)
            implements ConversationCommand {}

    /** A document as the edge knows it. See {@link Enclosure}. */
    record Enclosed(String sha256, String mediaType, String name, long size) {}

    /** Puts other words in the place of one's own, for a while. */
    record CorrectMessage(ConversationId conversation, MessageId message, String words, List<PersonId> mentions)
            implements ConversationCommand {}

    /** Takes one's own words back, for a while. */
    record WithdrawMessage(ConversationId conversation, MessageId message) implements ConversationCommand {}

    /** Offers one to three times to meet. See {@link Arrangement}. */
    record ProposeMeeting(
            ConversationId conversation, MeetingId meeting, List<Instant> times, ZoneId zone, int minutes, String place)
            implements ConversationCommand {}

    /** Agrees to one of the times that the other side has offered. */
    record AcceptMeeting(ConversationId conversation, MeetingId meeting, Instant time) implements ConversationCommand {}

    /** Offers other times or another place, for the other side to agree to anew. */
    record MoveMeeting(
            ConversationId conversation, MeetingId meeting, List<Instant> times, ZoneId zone, int minutes, String place)
            implements ConversationCommand {}

    record CancelMeeting(ConversationId conversation, MeetingId meeting) implements ConversationCommand {}
}
