package roundtable.projections.reviews;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.reviews.PanelEvent.ExpertAssigned;
import roundtable.commands.reviews.PanelEvent.PanelConvened;
import roundtable.commands.reviews.PanelEvent.RecusalCounted;
import roundtable.commands.reviews.PanelEvent.ReviewCounted;
import roundtable.commands.reviews.PanelEvent.ReviewsComplete;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.reviews.ReviewId;
import roundtable.eventlog.reading.Rows;

/** Writes {@code panel}, {@code assignment} and {@code round_complete}. */
@Component
@ProcessingGroup("reviews")
class PanelsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    PanelsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate panel, assignment, round_complete").update();
    }

    @EventHandler
    void on(PanelConvened event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into panel (id, call, authority, experts_per_application, convened_at, version) "
                        + "values (?, ?, ?, ?, ?, ?)",
                event.panel(),
                event.call(),
                event.authority(),
                event.expertsPerApplication(),
                at.instant(),
                version);
    }

    @EventHandler
    void on(ExpertAssigned event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into assignment (review, panel, authority, call, application, expert, person, code, stage, "
                        + "assigned_at) values (?, ?, ?, ?, ?, ?, ?, ?, 'READING', ?)",
                event.review(),
                event.panel(),
                event.authority(),
                event.call(),
                event.application(),
                event.expert(),
                event.person(),
                event.code(),
                at.instant());
        touch(event.panel(), version);
    }

    @EventHandler
    void on(ReviewCounted event, @SequenceNumber long version) {
        move(event.review(), "IN", event.panel(), version);
    }

    @EventHandler
    void on(RecusalCounted event, @SequenceNumber long version) {
        move(event.review(), "RECUSED", event.panel(), version);
    }

    @EventHandler
    void on(ReviewsComplete event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into round_complete (application, panel, complete_at) values (?, ?, ?)",
                event.application(),
                event.panel(),
                at.instant());
        touch(event.panel(), version);
    }

    private void move(ReviewId review, String stage, PanelId panel, long version) {
        rows.write("update assignment set stage = ? where review = ?", stage, review);
        touch(panel, version);
    }

    private void touch(PanelId panel, long version) {
        rows.write("update panel set version = ? where id = ?", version, panel);
    }
}
