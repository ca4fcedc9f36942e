package roundtable.projections.awards;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.awards.AwardEvent.AwardAccepted;
import roundtable.commands.awards.AwardEvent.AwardDeclined;
import roundtable.commands.awards.AwardEvent.AwardOffered;
import roundtable.eventlog.reading.Rows;

/** Writes {@code award}. */
@Component
@ProcessingGroup("awards")
class AwardsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    AwardsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate award").update();
    }

    @EventHandler
    void on(AwardOffered event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into award (id, decision, application, call, authority, company, number, title, amount, currency, "
                        + "state, offered_at, version) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'OFFERED', ?, ?)",
                event.award(),
                event.decision(),
                event.application(),
                event.call(),
                event.authority(),
                event.company(),
                event.number(),
                rows.json(event.title()),
                event.amount().getAmount(),
                event.amount().getCurrencyUnit().getCode(),
                at.instant(),
                version);
    }

    @EventHandler
    void on(AwardAccepted event, At at, @SequenceNumber long version) {
        rows.write(
                "update award set state = 'ACCEPTED', answered_by = ?, answered_at = ?, version = ? where id = ?",
                event.by(),
                at.instant(),
                version,
                event.award());
    }

    @EventHandler
    void on(AwardDeclined event, At at, @SequenceNumber long version) {
        rows.write(
                "update award set state = 'DECLINED', answered_by = ?, answered_at = ?, decline_reason = ?::jsonb, "
                        + "version = ? where id = ?",
                event.by(),
                at.instant(),
                rows.json(event.reason()),
                version,
                event.award());
    }
}
