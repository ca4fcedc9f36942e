package roundtable.projections.pipeline;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.pipeline.PipelineEvent.PipelineArranged;
import roundtable.commands.pipeline.PipelineEvent.PipelineOpened;
import roundtable.eventlog.reading.Rows;

/** Writes {@code pipeline}. */
@Component
@ProcessingGroup("pipeline")
class PipelinesProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    PipelinesProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate pipeline").update();
    }

    @EventHandler
    void on(PipelineOpened event, @SequenceNumber long version) {
        rows.write(
                "insert into pipeline (firm, id, columns, version) values (?, ?, ?::jsonb, ?)",
                event.firm(),
                event.pipeline(),
                rows.json(event.columns()),
                version);
    }

    @EventHandler
    void on(PipelineArranged event, @SequenceNumber long version) {
        rows.write(
                "update pipeline set columns = ?::jsonb, version = ? where id = ?",
                rows.json(event.columns()),
                version,
                event.pipeline());
    }
}
