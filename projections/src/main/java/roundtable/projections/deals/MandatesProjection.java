package roundtable.projections.deals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.deals.MandateEvent.MandateDeclared;
import roundtable.commands.deals.MandateEvent.MandatePaused;
import roundtable.commands.deals.MandateEvent.MandateRevised;
import roundtable.commands.deals.MandateEvent.MandateUseDecided;
import roundtable.eventlog.reading.Rows;

/** Writes {@code mandate}. */
@Component
@ProcessingGroup("deals")
class MandatesProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    MandatesProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate mandate").update();
    }

    @EventHandler
    void on(MandateDeclared event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into mandate (id, investor, wishes, active, declared_at, version) "
                        + "values (?, ?, ?::jsonb, true, ?, ?)",
                event.mandate(),
                event.investor(),
                rows.json(event.wishes()),
                at.instant(),
                version);
    }

    @EventHandler
    void on(MandateRevised event, At at, @SequenceNumber long version) {
        rows.write(
                "update mandate set wishes = ?::jsonb, revised_at = ?, version = ? where id = ?",
                rows.json(event.wishes()),
                at.instant(),
                version,
                event.mandate());
    }

    @EventHandler
    void on(MandateUseDecided event, @SequenceNumber long version) {
        rows.write(
                "update mandate set by_mandate_only = ?, shown_to_companies = ?, version = ? where id = ?",
                event.byMandateOnly(),
                event.shownToCompanies(),
                version,
                event.mandate());
    }

    @EventHandler
    void on(MandatePaused event, At at, @SequenceNumber long version) {
        rows.write(
                "update mandate set active = false, paused_at = ?, version = ? where id = ?",
                at.instant(),
                version,
                event.mandate());
    }
}
