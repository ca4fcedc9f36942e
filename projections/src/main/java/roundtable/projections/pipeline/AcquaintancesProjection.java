package roundtable.projections.pipeline;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.pipeline.AcquaintanceEvent.AcquaintanceNamed;
import roundtable.commands.pipeline.AcquaintanceEvent.AcquaintanceRetracted;
import roundtable.eventlog.reading.Rows;

/** Writes {@code acquaintance}. */
@Component
@ProcessingGroup("pipeline")
class AcquaintancesProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    AcquaintancesProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate acquaintance").update();
    }

    @EventHandler
    void on(AcquaintanceNamed event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into acquaintance (id, firm, organisation, person, closeness, words, named_at, version) "
                        + "values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                event.acquaintance(),
                event.firm(),
                event.organisation(),
                event.by(),
                event.closeness(),
                rows.json(event.words()),
                at.instant(),
                version);
    }

    @EventHandler
    void on(AcquaintanceRetracted event) {
        rows.write("delete from acquaintance where id = ?", event.acquaintance());
    }
}
