package roundtable.projections.reviews;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallRevised;
import roundtable.commands.calls.CallEvent.FormCorrected;
import roundtable.eventlog.reading.Rows;

/** Writes {@code round_call}. */
@Component
@ProcessingGroup("reviews")
class RoundsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    RoundsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate round_call").update();
    }

    @EventHandler
    void on(CallDrafted event) {
        CallContent content = event.content();
        rows.write(
                "insert into round_call (id, authority, number, title, ceiling, rubric, form) "
                        + "values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)",
                event.call(),
                event.authority(),
                content.number(),
                rows.json(content.title()),
                rows.json(content.ceiling() == null ? content.budget() : content.ceiling()),
                rows.json(content.rubric()),
                rows.json(content.form()));
    }

    @EventHandler
    void on(CallRevised event) {
        CallContent content = event.content();
        rows.write(
                "update round_call set number = ?, title = ?::jsonb, ceiling = ?::jsonb, rubric = ?::jsonb, "
                        + "form = ?::jsonb where id = ?",
                content.number(),
                rows.json(content.title()),
                rows.json(content.ceiling() == null ? content.budget() : content.ceiling()),
                rows.json(content.rubric()),
                rows.json(content.form()),
                event.call());
    }

    @EventHandler
    void on(FormCorrected event) {
        rows.write("update round_call set form = ?::jsonb where id = ?", rows.json(event.form()), event.call());
    }
}
