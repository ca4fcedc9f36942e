package roundtable.projections.pipeline;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.pipeline.PursuitEvent.NoteAdded;
import roundtable.commands.pipeline.PursuitEvent.NoteRemoved;
import roundtable.commands.pipeline.PursuitEvent.PursuitAssigned;
import roundtable.commands.pipeline.PursuitEvent.PursuitMoved;
import roundtable.commands.pipeline.PursuitEvent.PursuitPassed;
import roundtable.commands.pipeline.PursuitEvent.PursuitResumed;
import roundtable.commands.pipeline.PursuitEvent.PursuitStarted;
import roundtable.commands.pipeline.PursuitEvent.TaskDropped;
import roundtable.commands.pipeline.PursuitEvent.TaskFinished;
import roundtable.commands.pipeline.PursuitEvent.TaskPlanned;
import roundtable.commands.pipeline.PursuitId;
import roundtable.eventlog.reading.Rows;

/** Writes {@code pursuit}, {@code pursuit_note} and {@code pursuit_task}. */
@Component
@ProcessingGroup("pipeline")
class PursuitsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    PursuitsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate pursuit, pursuit_stage, pursuit_note, pursuit_task").update();
    }

    @EventHandler
    void on(PursuitStarted event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into pursuit (id, firm, deal, company, stage, passed, started_at, moved_at, version) "
                        + "values (?, ?, ?, ?, ?, false, ?, ?, ?)",
                event.pursuit(),
                event.firm(),
                event.deal(),
                event.company(),
                event.column(),
                at.instant(),
                at.instant(),
                version);
        reached(event.pursuit(), event.column(), at);
    }

    @EventHandler
    void on(PursuitMoved event, At at, @SequenceNumber long version) {
        rows.write(
                "update pursuit set stage = ?, moved_at = ?, version = ? where id = ?",
                event.column(),
                at.instant(),
                version,
                event.pursuit());
        reached(event.pursuit(), event.column(), at);
    }

    @EventHandler
    void on(PursuitAssigned event, @SequenceNumber long version) {
        rows.write("update pursuit set owner = ?, version = ? where id = ?", event.owner(), version, event.pursuit());
    }

    @EventHandler
    void on(PursuitPassed event, At at, @SequenceNumber long version) {
        rows.write(
                "update pursuit set passed = true, pass_reason = ?, pass_words = ?::jsonb, passed_at = ?, version = ? "
                        + "where id = ?",
                event.reason(),
                rows.json(event.words()),
                at.instant(),
                version,
                event.pursuit());
    }

    @EventHandler
    void on(PursuitResumed event, At at, @SequenceNumber long version) {
        rows.write(
                "update pursuit set passed = false, pass_reason = null, pass_words = null, passed_at = null, stage = ?, "
                        + "moved_at = ?, version = ? where id = ?",
                event.column(),
                at.instant(),
                version,
                event.pursuit());
        reached(event.pursuit(), event.column(), at);
    }

    @EventHandler
    void on(NoteAdded event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into pursuit_note (id, pursuit, words, written_by, written_at) values (?, ?, ?::jsonb, ?, ?)",
                event.note(),
                event.pursuit(),
                rows.json(event.words()),
                event.by(),
                at.instant());
        touch(event.pursuit(), version);
    }

    @EventHandler
    void on(NoteRemoved event, @SequenceNumber long version) {
        rows.write("delete from pursuit_note where id = ?", event.note());
        touch(event.pursuit(), version);
    }

    @EventHandler
    void on(TaskPlanned event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into pursuit_task (id, pursuit, words, due, assignee, planned_by, planned_at) "
                        + "values (?, ?, ?::jsonb, ?, ?, ?, ?)",
                event.task(),
                event.pursuit(),
                rows.json(event.words()),
                event.due(),
                event.assignee(),
                event.by(),
                at.instant());
        touch(event.pursuit(), version);
    }

    @EventHandler
    void on(TaskFinished event, At at, @SequenceNumber long version) {
        rows.write(
                "update pursuit_task set finished_by = ?, finished_at = ? where id = ?",
                event.by(),
                at.instant(),
                event.task());
        touch(event.pursuit(), version);
    }

    @EventHandler
    void on(TaskDropped event, @SequenceNumber long version) {
        rows.write("delete from pursuit_task where id = ?", event.task());
        touch(event.pursuit(), version);
    }

    private void reached(PursuitId pursuit, String column, At at) {
        rows.write(
                "insert into pursuit_stage (pursuit, stage, reached_at) values (?, ?, ?) on conflict do nothing",
                pursuit,
                column,
                at.instant());
    }

    private void touch(PursuitId pursuit, long version) {
        rows.write("update pursuit set version = ? where id = ?", version, pursuit);
    }
}
