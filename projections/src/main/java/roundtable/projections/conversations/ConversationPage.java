package roundtable.projections.conversations;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.conversations.MeetingId;
import roundtable.commands.conversations.MessageId;
import roundtable.commands.conversations.Side;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Text;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.applications.CallBrief;

/**
 * A table, for those who sit at it.
 *
 * @param side on which the viewer sits
 * @param number of the application; null before it is handed in
 * @param title null before it is handed in, and once erased: what is being written is nobody else's affair
 * @param since when the application came to stand where it stands
 * @param openedAt null while nobody has sat down
 * @param over whether the application was withdrawn, declined or decided: the table can be read, and not gone on with
 * @param version what a reader of this page has seen; -1 while nobody has sat down
 */
public record ConversationPage(
        ApplicationId application,
        CallBrief call,
        OrganisationId company,
        @Nullable Text companyName,
        Side side,
        State state,
        @Nullable String number,
        @Nullable Text title,
        Instant startedAt,
        @Nullable Instant submittedAt,
        Instant since,
        @Nullable Instant openedAt,
        @Nullable PersonId openedBy,
        boolean over,
        List<MessageLine> messages,
        List<MeetingLine> meetings,
        long version) {

    /**
     * A message, oldest first.
     *
     * @param words null once withdrawn, and once erased
     * @param changeableUntil until when its author may correct it or take it back
     */
    public record MessageLine(
            MessageId id,
            Side side,
            @Nullable String words,
            List<PersonId> mentions,
            List<EnclosureLine> enclosures,
            Instant at,
            PersonId by,
            Instant changeableUntil,
            @Nullable Instant correctedAt,
            @Nullable Instant withdrawnAt,
            long version) {}

    /** @param name null once erased */
    public record EnclosureLine(
            String sha256, String mediaType, @Nullable String name, long size) {}

    /** Where a meeting stands. */
    public enum MeetingState {
        PROPOSED,
        AGREED,
        CANCELLED
    }

    /**
     * A meeting, the latest last.
     *
     * @param side who offered its times; the other side agrees to one
     * @param place null once erased
     * @param agreed the time it was agreed to be held at, also of one that was cancelled
     * @param sequence counts its changes
     */
    public record MeetingLine(
            MeetingId id,
            MeetingState state,
            Side side,
            List<Instant> times,
            ZoneId zone,
            int minutes,
            @Nullable String place,
            @Nullable Instant agreed,
            int sequence,
            Instant changedAt,
            PersonId changedBy) {}
}
