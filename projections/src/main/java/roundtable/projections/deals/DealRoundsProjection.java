package roundtable.projections.deals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.deals.RoundEvent.CircleWithdrawn;
import roundtable.commands.deals.RoundEvent.LeadNamed;
import roundtable.commands.deals.RoundEvent.RoundCancelled;
import roundtable.commands.deals.RoundEvent.RoundClosed;
import roundtable.commands.deals.RoundEvent.RoundOpened;
import roundtable.commands.deals.RoundEvent.RoundTermsRevised;
import roundtable.commands.deals.RoundEvent.SoftlyCircled;
import roundtable.eventlog.reading.Rows;

/** Writes {@code round} and {@code round_circle}. */
@Component
@ProcessingGroup("deals")
class DealRoundsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    DealRoundsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate round, round_circle").update();
    }

    @EventHandler
    void on(RoundOpened event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into round (id, deal, company, terms, state, opened_at, version) "
                        + "values (?, ?, ?, ?::jsonb, 'OPEN', ?, ?)",
                event.round(),
                event.deal(),
                event.company(),
                rows.json(event.terms()),
                at.instant(),
                version);
    }

    @EventHandler
    void on(RoundTermsRevised event, @SequenceNumber long version) {
        rows.write(
                "update round set terms = ?::jsonb, version = ? where id = ?",
                rows.json(event.terms()),
                version,
                event.round());
    }

    @EventHandler
    void on(SoftlyCircled event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into round_circle (round, investor, amount, currency, said_at) values (?, ?, ?, ?, ?) "
                        + "on conflict (round, investor) do update set amount = excluded.amount, "
                        + "currency = excluded.currency, said_at = excluded.said_at",
                event.round(),
                event.investor(),
                event.amount().getAmount(),
                event.amount().getCurrencyUnit().getCode(),
                at.instant());
        rows.write("update round set version = ? where id = ?", version, event.round());
    }

    @EventHandler
    void on(CircleWithdrawn event, @SequenceNumber long version) {
        rows.write("delete from round_circle where round = ? and investor = ?", event.round(), event.investor());
        rows.write(
                "update round set lead = nullif(lead, ?), version = ? where id = ?",
                event.investor(),
                version,
                event.round());
    }

    @EventHandler
    void on(LeadNamed event, @SequenceNumber long version) {
        rows.write("update round set lead = ?, version = ? where id = ?", event.investor(), version, event.round());
    }

    @EventHandler
    void on(RoundClosed event, At at, @SequenceNumber long version) {
        rows.write(
                "update round set state = 'CLOSED', over_at = ?, amount = ?, currency = ?, closed_on = ?, "
                        + "investments = ?::jsonb, evidence = ?, sha256 = ?, keeper = ?, award = ?, beside = ?, version = ? "
                        + "where id = ?",
                at.instant(),
                event.raised().getAmount(),
                event.raised().getCurrencyUnit().getCode(),
                event.closedOn(),
                rows.json(event.investments()),
                event.evidence(),
                event.sha256(),
                event.keeper(),
                event.award(),
                event.beside() == null ? null : event.beside().getAmount(),
                version,
                event.round());
    }

    @EventHandler
    void on(RoundCancelled event, At at, @SequenceNumber long version) {
        rows.write(
                "update round set state = 'CANCELLED', over_at = ?, cancel_reason = ?::jsonb, version = ? where id = ?",
                at.instant(),
                rows.json(event.reason()),
                version,
                event.round());
    }
}
