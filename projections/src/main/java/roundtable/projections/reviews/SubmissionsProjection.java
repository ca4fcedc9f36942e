package roundtable.projections.reviews;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.applications.ApplicationEvent.ApplicationAdmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationResubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.applications.ApplicationId;
import roundtable.eventlog.reading.Rows;

/** Writes {@code round_application}. */
@Component
@ProcessingGroup("reviews")
class SubmissionsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    SubmissionsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate round_application").update();
    }

    @EventHandler
    void on(ApplicationSubmitted event, At at) {
        rows.write(
                "insert into round_application (id, call, company, number, title, requested, industry, answers, form, "
                        + "papers, submitted_at) values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?::jsonb, ?)",
                event.application(),
                event.call(),
                event.company(),
                event.number(),
                rows.json(event.gist().title()),
                rows.json(event.gist().requested()),
                event.gist().industry(),
                rows.json(event.answers()),
                event.form(),
                rows.json(event.papers()),
                at.instant());
    }

    @EventHandler
    void on(ApplicationResubmitted event) {
        rows.write(
                "update round_application set title = ?::jsonb, requested = ?::jsonb, industry = ?, answers = ?::jsonb, "
                        + "form = ?, papers = ?::jsonb where id = ?",
                rows.json(event.gist().title()),
                rows.json(event.gist().requested()),
                event.gist().industry(),
                rows.json(event.answers()),
                event.form(),
                rows.json(event.papers()),
                event.application());
    }

    @EventHandler
    void on(ApplicationAdmitted event) {
        admit(event.application(), true);
    }

    @EventHandler
    void on(ApplicationWithdrawn event) {
        admit(event.application(), false);
    }

    private void admit(ApplicationId application, boolean admitted) {
        rows.write("update round_application set admitted = ? where id = ?", admitted, application);
    }
}
