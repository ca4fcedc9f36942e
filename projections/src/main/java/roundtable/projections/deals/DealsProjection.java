package roundtable.projections.deals;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.deals.DealEvent.DealFirmBlocked;
import roundtable.commands.deals.DealEvent.DealFirmUnblocked;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.DealEvent.DealRevised;
import roundtable.commands.deals.DealEvent.DealUnlisted;
import roundtable.commands.deals.Offer;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.reading.Rows;

/** Writes {@code deal}. */
@Component
@ProcessingGroup("deals")
class DealsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    DealsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate deal").update();
    }

    @EventHandler
    void on(DealListed event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into deal (id, company, offer, invited, listed, listed_at, version) "
                        + "values (?, ?, ?::jsonb, ?, true, ?, ?)",
                event.deal(),
                event.company(),
                rows.json(event.offer()),
                invited(event.offer()),
                at.instant(),
                version);
    }

    @EventHandler
    void on(DealRevised event, At at, @SequenceNumber long version) {
        rows.write(
                "update deal set offer = ?::jsonb, invited = ?, revised_at = ?, version = ? where id = ?",
                rows.json(event.offer()),
                invited(event.offer()),
                at.instant(),
                version,
                event.deal());
    }

    @EventHandler
    void on(DealFirmBlocked event, @SequenceNumber long version) {
        rows.write(
                "update deal set blocked = array_append(array_remove(blocked, ?), ?), version = ? where id = ?",
                event.firm(),
                event.firm(),
                version,
                event.deal());
    }

    @EventHandler
    void on(DealFirmUnblocked event, @SequenceNumber long version) {
        rows.write(
                "update deal set blocked = array_remove(blocked, ?), version = ? where id = ?",
                event.firm(),
                version,
                event.deal());
    }

    @EventHandler
    void on(DealUnlisted event, At at, @SequenceNumber long version) {
        rows.write(
                "update deal set listed = false, unlisted_at = ?, version = ? where id = ?",
                at.instant(),
                version,
                event.deal());
    }

    private static UUID[] invited(Offer offer) {
        return offer.invited().stream().map(OrganisationId::value).sorted().toArray(UUID[]::new);
    }
}
