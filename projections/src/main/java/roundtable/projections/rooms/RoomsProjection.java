package roundtable.projections.rooms;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.rooms.RoomEvent;
import roundtable.commands.rooms.RoomEvent.AccessChanged;
import roundtable.commands.rooms.RoomEvent.AccessEnded;
import roundtable.commands.rooms.RoomEvent.AccessGranted;
import roundtable.commands.rooms.RoomEvent.DocumentPlaced;
import roundtable.commands.rooms.RoomEvent.ItemRemoved;
import roundtable.commands.rooms.RoomEvent.NdaAccepted;
import roundtable.commands.rooms.RoomEvent.NdaRevised;
import roundtable.commands.rooms.RoomEvent.QuestionAnswered;
import roundtable.commands.rooms.RoomEvent.QuestionAsked;
import roundtable.commands.rooms.RoomEvent.QuestionPublished;
import roundtable.commands.rooms.RoomEvent.RoomFrozen;
import roundtable.commands.rooms.RoomEvent.RoomOpened;
import roundtable.commands.rooms.RoomEvent.RoomPaused;
import roundtable.commands.rooms.RoomEvent.RoomRenamed;
import roundtable.commands.rooms.RoomEvent.RoomResumed;
import roundtable.eventlog.reading.Rows;

/** Writes {@code room}, {@code room_access}, {@code room_signature} and {@code room_question}. */
@Component
@ProcessingGroup("rooms")
class RoomsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    RoomsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate room, room_access, room_signature, room_question").update();
    }

    @EventHandler
    void on(RoomOpened event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into room (id, deal, company, title, opened_at, version) values (?, ?, ?, ?::jsonb, ?, ?)",
                event.room(),
                event.deal(),
                event.company(),
                rows.json(event.title()),
                at.instant(),
                version);
    }

    @EventHandler
    void on(RoomRenamed event, @SequenceNumber long version) {
        rows.write(
                "update room set title = ?::jsonb, version = ? where id = ?",
                rows.json(event.title()),
                version,
                event.room());
    }

    @EventHandler
    void on(DocumentPlaced event, @SequenceNumber long version) {
        rows.write("update room set documents = documents + 1, version = ? where id = ?", version, event.room());
    }

    @EventHandler
    void on(ItemRemoved event, @SequenceNumber long version) {
        rows.write("update room set documents = documents - 1, version = ? where id = ?", version, event.room());
    }

    @EventHandler
    void on(NdaRevised event, @SequenceNumber long version) {
        rows.write("update room set nda_number = ?, version = ? where id = ?", event.number(), version, event.room());
    }

    @EventHandler
    void on(NdaAccepted event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into room_signature (room, person, firm, number, text, jws, key, sha256, signed_at) "
                        + "values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)",
                event.room(),
                event.person(),
                event.firm(),
                event.number(),
                rows.json(event.text()),
                rows.json(event.jws()),
                event.key(),
                event.sha256(),
                at.instant());
        touch(event, version);
    }

    @EventHandler
    void on(AccessGranted event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into room_access (id, room, firm, address, until, download, granted_at) "
                        + "values (?, ?, ?, ?::jsonb, ?, ?, ?)",
                event.access(),
                event.room(),
                event.firm(),
                rows.json(event.address()),
                event.until(),
                event.download(),
                at.instant());
        touch(event, version);
    }

    @EventHandler
    void on(AccessChanged event, @SequenceNumber long version) {
        rows.write(
                "update room_access set until = ?, download = ? where id = ?",
                event.until(),
                event.download(),
                event.access());
        touch(event, version);
    }

    @EventHandler
    void on(AccessEnded event, At at, @SequenceNumber long version) {
        rows.write("update room_access set ended_at = ? where id = ?", at.instant(), event.access());
        touch(event, version);
    }

    @EventHandler
    void on(RoomPaused event, @SequenceNumber long version) {
        rows.write("update room set paused = true, version = ? where id = ?", version, event.room());
    }

    @EventHandler
    void on(RoomResumed event, @SequenceNumber long version) {
        rows.write("update room set paused = false, version = ? where id = ?", version, event.room());
    }

    @EventHandler
    void on(QuestionAsked event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into room_question (id, room, firm, document, words, asked_by, asked_at) "
                        + "values (?, ?, ?, ?, ?::jsonb, ?, ?)",
                event.question(),
                event.room(),
                event.firm(),
                event.item(),
                rows.json(event.words()),
                event.by(),
                at.instant());
        touch(event, version);
    }

    @EventHandler
    void on(QuestionAnswered event, At at, @SequenceNumber long version) {
        rows.write(
                "update room_question set answer = ?::jsonb, answered_at = ? where id = ?",
                rows.json(event.answer()),
                at.instant(),
                event.question());
        touch(event, version);
    }

    @EventHandler
    void on(QuestionPublished event, At at, @SequenceNumber long version) {
        rows.write(
                "update room_question set published_asked = ?::jsonb, published_answer = ?::jsonb, published_at = ? "
                        + "where id = ?",
                rows.json(event.asked()),
                rows.json(event.answer()),
                at.instant(),
                event.question());
        touch(event, version);
    }

    @EventHandler
    void on(RoomFrozen event, At at, @SequenceNumber long version) {
        rows.write(
                "update room set frozen_at = ?, frozen_by = ?, archive_text = ?::jsonb, archive_jws = ?::jsonb, "
                        + "archive_key = ?, archive_sha256 = ?, version = ? where id = ?",
                at.instant(),
                event.by(),
                rows.json(event.text()),
                rows.json(event.jws()),
                event.key(),
                event.sha256(),
                version,
                event.room());
    }

    /** What lies in a room is read from the log; the page is told that it has changed. */
    @EventHandler
    void otherwise(RoomEvent event, @SequenceNumber long version) {
        touch(event, version);
    }

    private void touch(RoomEvent event, long version) {
        rows.write("update room set version = ? where id = ?", version, event.room());
    }
}
