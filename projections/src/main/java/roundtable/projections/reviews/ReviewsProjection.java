package roundtable.projections.reviews;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.reviews.ReviewEvent.NoConflictDeclared;
import roundtable.commands.reviews.ReviewEvent.ReviewOpened;
import roundtable.commands.reviews.ReviewEvent.ReviewRecused;
import roundtable.commands.reviews.ReviewEvent.ReviewRevealed;
import roundtable.commands.reviews.ReviewEvent.ReviewSubmitted;
import roundtable.eventlog.reading.Rows;

/** Writes {@code review}, {@code review_own} and, once they may be seen, {@code review_revealed}. */
@Component
@ProcessingGroup("reviews")
class ReviewsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    ReviewsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate review, review_own, review_revealed").update();
    }

    @EventHandler
    void on(ReviewOpened event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into review (id, panel, authority, call, application, expert, person, code, stage, opened_at, "
                        + "version) values (?, ?, ?, ?, ?, ?, ?, ?, 'OPENED', ?, ?)",
                event.review(),
                event.panel(),
                event.authority(),
                event.call(),
                event.application(),
                event.expert(),
                event.person(),
                event.code(),
                at.instant(),
                version);
    }

    @EventHandler
    void on(NoConflictDeclared event, At at, @SequenceNumber long version) {
        rows.write(
                "update review set stage = 'DECLARED', declared_at = ?, version = ? where id = ?",
                at.instant(),
                version,
                event.review());
    }

    @EventHandler
    void on(ReviewRecused event, @SequenceNumber long version) {
        rows.write(
                "update review set stage = 'RECUSED', recusal_reason = ?::jsonb, version = ? where id = ?",
                rows.json(event.reason()),
                version,
                event.review());
    }

    @EventHandler
    void on(ReviewSubmitted event, At at, @SequenceNumber long version) {
        rows.write(
                "update review set stage = 'SUBMITTED', submitted_at = ?, version = ? where id = ?",
                at.instant(),
                version,
                event.review());
        rows.write(
                "insert into review_own (review, scores, tenths) values (?, ?::jsonb, ?)",
                event.review(),
                rows.json(event.scores()),
                event.tenths());
    }

    @EventHandler
    void on(ReviewRevealed event, At at, @SequenceNumber long version) {
        rows.write(
                "update review set stage = 'REVEALED', revealed_at = ?, version = ? where id = ?",
                at.instant(),
                version,
                event.review());
        rows.write(
                "insert into review_revealed (review, application, scores, tenths) values (?, ?, ?::jsonb, ?)",
                event.review(),
                event.application(),
                rows.json(event.scores()),
                event.tenths());
    }
}
