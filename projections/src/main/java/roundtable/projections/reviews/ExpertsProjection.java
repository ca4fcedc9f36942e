package roundtable.projections.reviews;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.reviews.ExpertEvent.ConflictDeclared;
import roundtable.commands.reviews.ExpertEvent.ExpertEnrolled;
import roundtable.commands.reviews.ExpertEvent.ExpertRested;
import roundtable.commands.reviews.ExpertEvent.ExpertReturned;
import roundtable.commands.reviews.ExpertEvent.FieldsDeclared;
import roundtable.commands.reviews.ExpertId;
import roundtable.eventlog.reading.Rows;

/** Writes {@code expert} and {@code expert_conflict}. */
@Component
@ProcessingGroup("reviews")
class ExpertsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    ExpertsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate expert, expert_conflict").update();
    }

    @EventHandler
    void on(ExpertEnrolled event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into expert (id, authority, person, fields, active, enrolled_at, version) "
                        + "values (?, ?, ?, ?::jsonb, true, ?, ?)",
                event.expert(),
                event.authority(),
                event.person(),
                rows.json(event.fields()),
                at.instant(),
                version);
    }

    @EventHandler
    void on(FieldsDeclared event, @SequenceNumber long version) {
        rows.write(
                "update expert set fields = ?::jsonb, version = ? where id = ?",
                rows.json(event.fields()),
                version,
                event.expert());
    }

    @EventHandler
    void on(ConflictDeclared event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into expert_conflict (expert, organisation, declared_at) values (?, ?, ?)",
                event.expert(),
                event.organisation(),
                at.instant());
        rows.write("update expert set version = ? where id = ?", version, event.expert());
    }

    @EventHandler
    void on(ExpertRested event, @SequenceNumber long version) {
        activate(event.expert(), false, version);
    }

    @EventHandler
    void on(ExpertReturned event, @SequenceNumber long version) {
        activate(event.expert(), true, version);
    }

    private void activate(ExpertId expert, boolean active, long version) {
        rows.write("update expert set active = ?, version = ? where id = ?", active, version, expert);
    }
}
