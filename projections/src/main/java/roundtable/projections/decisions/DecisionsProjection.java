package roundtable.projections.decisions;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.decisions.DecisionEvent.DecisionConfirmed;
import roundtable.commands.decisions.DecisionEvent.DecisionPrepared;
import roundtable.commands.decisions.DecisionEvent.DecisionRatified;
import roundtable.commands.decisions.DecisionEvent.DecisionRevoked;
import roundtable.commands.decisions.DecisionEvent.DecisionSealed;
import roundtable.eventlog.reading.Rows;

/** Writes {@code decision}. */
@Component
@ProcessingGroup("decisions")
class DecisionsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    DecisionsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate decision").update();
    }

    @EventHandler
    void on(DecisionPrepared event, At at, @SequenceNumber long version) {
        @Nullable Money amount = event.amount();
        rows.write(
                "insert into decision (id, authority, call, application, company, panel, number, outcome, amount, "
                        + "currency, reasons, state, prepared_by, prepared_at, version) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'PREPARED', ?, ?, ?)",
                event.decision(),
                event.authority(),
                event.call(),
                event.application(),
                event.company(),
                event.panel(),
                event.number(),
                event.outcome(),
                amount == null ? null : amount.getAmount(),
                amount == null ? null : amount.getCurrencyUnit().getCode(),
                rows.json(event.reasons()),
                event.by(),
                at.instant(),
                version);
    }

    @EventHandler
    void on(DecisionRatified event, At at, @SequenceNumber long version) {
        rows.write(
                "update decision set state = 'RATIFIED', ratified_by = ?, ratified_at = ?, version = ? where id = ?",
                event.by(),
                at.instant(),
                version,
                event.decision());
    }

    @EventHandler
    void on(DecisionConfirmed event, At at, @SequenceNumber long version) {
        rows.write(
                "update decision set confirmed_by = ?, confirmed_at = ?, version = ? where id = ?",
                event.by(),
                at.instant(),
                version,
                event.decision());
    }

    @EventHandler
    void on(DecisionSealed event, @SequenceNumber long version) {
        rows.write(
                "update decision set state = 'SEALED', letter = ?::jsonb, text = ?, jws = ?, key = ?, sha256 = ?, "
                        + "version = ? where id = ?",
                rows.json(event.letter()),
                event.text(),
                event.jws(),
                event.key(),
                event.sha256(),
                version,
                event.decision());
    }

    @EventHandler
    void on(DecisionRevoked event, At at, @SequenceNumber long version) {
        rows.write(
                "update decision set state = 'REVOKED', revoked_by = ?, revoked_at = ?, revocation = ?::jsonb, "
                        + "version = ? where id = ?",
                event.by(),
                at.instant(),
                rows.json(event.reason()),
                version,
                event.decision());
    }
}
