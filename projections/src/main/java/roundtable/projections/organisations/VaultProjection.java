package roundtable.projections.organisations;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.organisations.OrganisationEvent.DocumentDeposited;
import roundtable.commands.organisations.OrganisationEvent.DocumentWithdrawn;
import roundtable.commands.organisations.OrganisationEvent.FactStated;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.reading.Rows;

/** Writes {@code vault_fact} and {@code vault_document}. */
@Component
@ProcessingGroup("organisations")
class VaultProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    VaultProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate vault_fact, vault_document").update();
    }

    @EventHandler
    void on(FactStated event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into vault_fact (organisation, version, fact, value, stated_at, stated_by) "
                        + "values (?, ?, ?, ?::jsonb, ?, ?)",
                event.organisation(),
                version,
                event.fact(),
                rows.json(event.value()),
                at.instant(),
                event.by());
        touch(event.organisation(), version);
    }

    @EventHandler
    void on(DocumentDeposited event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into vault_document (id, organisation, content, deposited_at, deposited_by) "
                        + "values (?, ?, ?::jsonb, ?, ?)",
                event.document(),
                event.organisation(),
                rows.json(event.content()),
                at.instant(),
                event.by());
        if (event.replaces() != null) {
            rows.write(
                    "update vault_document set replaced_by = ?, ended_at = ? where id = ?",
                    event.document(),
                    at.instant(),
                    event.replaces());
        }
        touch(event.organisation(), version);
    }

    @EventHandler
    void on(DocumentWithdrawn event, At at, @SequenceNumber long version) {
        rows.write("update vault_document set ended_at = ? where id = ?", at.instant(), event.document());
        touch(event.organisation(), version);
    }

    private void touch(OrganisationId organisation, long version) {
        rows.write("update organisation set version = ? where id = ?", version, organisation);
    }
}
