package roundtable.projections.standings;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.At;
import roundtable.commands.standings.Placing;
import roundtable.commands.standings.StandingsEvent.CompanyPromoted;
import roundtable.commands.standings.StandingsEvent.PlaceGivenUp;
import roundtable.commands.standings.StandingsEvent.StandingsAnnounced;
import roundtable.commands.standings.StandingsEvent.StandingsConfirmed;
import roundtable.commands.standings.StandingsEvent.StandingsDrawnUp;
import roundtable.commands.standings.StandingsId;
import roundtable.eventlog.reading.Rows;

/** Writes {@code standings} and {@code standing}. */
@Component
@ProcessingGroup("standings")
class StandingsProjection {

    private final Rows rows;
    private final JdbcClient jdbc;

    StandingsProjection(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate standings, standing").update();
    }

    /** Drawn up again, they replace what was drawn up before. */
    @EventHandler
    void on(StandingsDrawnUp event, At at, @SequenceNumber long version) {
        rows.write(
                "insert into standings (id, call, authority, next, state, still_tied, seed, drawn_up_at, drawn_up_by, "
                        + "version) values (?, ?, ?, ?, 'DRAWN_UP', ?, ?, ?, ?, ?) on conflict (id) do update "
                        + "set next = excluded.next, still_tied = excluded.still_tied, seed = excluded.seed, "
                        + "drawn_up_at = excluded.drawn_up_at, drawn_up_by = excluded.drawn_up_by, "
                        + "version = excluded.version",
                event.standings(),
                event.call(),
                event.authority(),
                event.next(),
                event.stillTied(),
                event.seed(),
                at.instant(),
                event.by(),
                version);
        rows.write("delete from standing where standings = ?", event.standings());
        int position = 0;
        for (Placing placing : event.placings()) {
            rows.write(
                    "insert into standing (standings, application, call, company, number, position, rank, industry, "
                            + "competition_group, dossier, origin, hundredths, criteria, before, sunk, lot, prize, proposed) "
                            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)",
                    event.standings(),
                    placing.application(),
                    event.call(),
                    placing.company(),
                    placing.number(),
                    ++position,
                    placing.rank(),
                    placing.industry(),
                    placing.group(),
                    placing.dossier(),
                    placing.origin(),
                    placing.hundredths(),
                    rows.json(placing.criteria()),
                    placing.before(),
                    placing.sunk(),
                    placing.lot(),
                    placing.prize(),
                    placing.proposed());
        }
    }

    @EventHandler
    void on(StandingsAnnounced event, At at, @SequenceNumber long version) {
        rows.write(
                "update standings set state = 'ANNOUNCED', announced_at = ?, announced_by = ?, notice_ends = ?, "
                        + "version = ? where id = ?",
                at.instant(),
                event.by(),
                event.noticeEnds().at(),
                version,
                event.standings());
    }

    @EventHandler
    void on(StandingsConfirmed event, At at, @SequenceNumber long version) {
        rows.write(
                "update standings set state = 'CONFIRMED', confirmed_at = ?, confirmed_by = ?, version = ? where id = ?",
                at.instant(),
                event.by(),
                version,
                event.standings());
    }

    @EventHandler
    void on(CompanyPromoted event, At at, @SequenceNumber long version) {
        rows.write(
                "update standing set promoted_at = ?, instead_of = ?, given_up_at = null "
                        + "where standings = ? and application = ?",
                at.instant(),
                event.insteadOf(),
                event.standings(),
                event.application());
        seen(event.standings(), version);
    }

    @EventHandler
    void on(PlaceGivenUp event, At at, @SequenceNumber long version) {
        rows.write(
                "update standing set given_up_at = ? where standings = ? and application = ?",
                at.instant(),
                event.standings(),
                event.application());
        seen(event.standings(), version);
    }

    private void seen(StandingsId standings, long version) {
        rows.write("update standings set version = ? where id = ?", version, standings);
    }
}
