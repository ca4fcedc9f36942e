package roundtable.projections.conversations;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.conversations.ConversationEvent.ConversationOpened;
import roundtable.commands.conversations.ConversationEvent.MeetingAccepted;
import roundtable.commands.conversations.ConversationEvent.MeetingCancelled;
import roundtable.commands.conversations.ConversationEvent.MeetingMoved;
import roundtable.commands.conversations.ConversationEvent.MeetingProposed;
import roundtable.commands.conversations.ConversationEvent.MessageCorrected;
import roundtable.commands.conversations.ConversationEvent.MessagePosted;
import roundtable.commands.conversations.ConversationEvent.MessageWithdrawn;
import roundtable.commands.conversations.ConversationId;
import roundtable.eventlog.reading.Rows;

/** Writes {@code conversation}, {@code conversation_message} and {@code conversation_meeting}. */
@Component
@ProcessingGroup("conversations")
class ConversationsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    ConversationsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate conversation, conversation_message, conversation_meeting")
                .update();
    }

    @EventHandler
    void on(ConversationOpened event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into conversation (id, application, call, company, authority, opened_at, opened_by, version) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?)",
                event.conversation(),
                event.application(),
                event.call(),
                event.company(),
                event.authority(),
                at.instant(),
                event.by(),
                version);
    }

    @EventHandler
    void on(MessagePosted event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into conversation_message (id, conversation, version, side, words, mentions, enclosures, "
                        + "changeable_until, posted_at, posted_by) "
                        + "values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?)",
                event.message(),
                event.conversation(),
                version,
                event.side(),
                rows.json(event.words()),
                rows.json(event.mentions()),
                rows.json(event.enclosures()),
                event.changeableUntil(),
                at.instant(),
                event.by());
        touch(event.conversation(), version);
    }

    @EventHandler
    void on(MessageCorrected event, At at, @SequenceNumber long version) {
        rows.write(
                "update conversation_message set words = ?::jsonb, mentions = ?::jsonb, corrected_at = ? where id = ?",
                rows.json(event.words()),
                rows.json(event.mentions()),
                at.instant(),
                event.message());
        touch(event.conversation(), version);
    }

    /** What was withdrawn is in no row any more. */
    @EventHandler
    void on(MessageWithdrawn event, At at, @SequenceNumber long version) {
        rows.write(
                "update conversation_message set words = null, mentions = '[]', enclosures = '[]', withdrawn_at = ? "
                        + "where id = ?",
                at.instant(),
                event.message());
        touch(event.conversation(), version);
    }

    @EventHandler
    void on(MeetingProposed event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into conversation_meeting (id, conversation, state, side, arrangement, sequence, changed_at, "
                        + "changed_by) values (?, ?, 'PROPOSED', ?, ?::jsonb, 0, ?, ?)",
                event.meeting(),
                event.conversation(),
                event.side(),
                rows.json(event.arrangement()),
                at.instant(),
                event.by());
        touch(event.conversation(), version);
    }

    @EventHandler
    void on(MeetingMoved event, At at, @SequenceNumber long version) {
        rows.write(
                "update conversation_meeting set state = 'PROPOSED', side = ?, arrangement = ?::jsonb, agreed = null, "
                        + "sequence = sequence + 1, changed_at = ?, changed_by = ? where id = ?",
                event.side(),
                rows.json(event.arrangement()),
                at.instant(),
                event.by(),
                event.meeting());
        touch(event.conversation(), version);
    }

    @EventHandler
    void on(MeetingAccepted event, At at, @SequenceNumber long version) {
        rows.write(
                "update conversation_meeting set state = 'AGREED', agreed = ?, sequence = sequence + 1, changed_at = ?, "
                        + "changed_by = ? where id = ?",
                event.time(),
                at.instant(),
                event.by(),
                event.meeting());
        touch(event.conversation(), version);
    }

    @EventHandler
    void on(MeetingCancelled event, At at, @SequenceNumber long version) {
        rows.write(
                "update conversation_meeting set state = 'CANCELLED', sequence = sequence + 1, changed_at = ?, "
                        + "changed_by = ? where id = ?",
                at.instant(),
                event.by(),
                event.meeting());
        touch(event.conversation(), version);
    }

    private void touch(ConversationId conversation, long version) {
        rows.write("update conversation set version = ? where id = ?", version, conversation);
    }
}
