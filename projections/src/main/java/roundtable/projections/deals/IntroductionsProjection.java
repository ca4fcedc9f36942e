package roundtable.projections.deals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.deals.IntroductionEvent.IntroductionAccepted;
import roundtable.commands.deals.IntroductionEvent.IntroductionAsked;
import roundtable.commands.deals.IntroductionEvent.IntroductionDeclined;
import roundtable.commands.deals.IntroductionEvent.IntroductionLapsed;
import roundtable.eventlog.reading.Rows;

/** Writes {@code introduction}. */
@Component
@ProcessingGroup("deals")
class IntroductionsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    IntroductionsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate introduction").update();
    }

    @EventHandler
    void on(IntroductionAsked event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into introduction (id, deal, company, investor, state, message, asked_by, asked_at, "
                        + "lapses_at, version) values (?, ?, ?, ?, 'ASKED', ?::jsonb, ?, ?, ?, ?)",
                event.introduction(),
                event.deal(),
                event.company(),
                event.investor(),
                rows.json(event.message()),
                event.by(),
                at.instant(),
                event.lapsesAt(),
                version);
    }

    @EventHandler
    void on(IntroductionLapsed event, At at, @SequenceNumber long version) {
        rows.write(
                "update introduction set state = 'LAPSED', answered_at = ?, version = ? where id = ?",
                at.instant(),
                version,
                event.introduction());
    }

    @EventHandler
    void on(IntroductionAccepted event, At at, @SequenceNumber long version) {
        rows.write(
                "update introduction set state = 'ACCEPTED', answered_by = ?, answered_at = ?, version = ? where id = ?",
                event.by(),
                at.instant(),
                version,
                event.introduction());
    }

    @EventHandler
    void on(IntroductionDeclined event, At at, @SequenceNumber long version) {
        rows.write(
                "update introduction set state = 'DECLINED', answered_by = ?, answered_at = ?, reason = ?::jsonb, "
                        + "version = ? where id = ?",
                event.by(),
                at.instant(),
                rows.json(event.reason()),
                version,
                event.introduction());
    }
}
