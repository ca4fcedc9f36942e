package roundtable.projections.deals;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.MandateId;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;

/** Reads mandates, each for its own firm alone. */
@Component
public class Mandates {

    private static final String SELECT = "select * from mandate m ";

    private final JdbcClient jdbc;
    private final RowJson json;

    public Mandates(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A mandate before its firm. */
    public record Entry(
            MandateId mandate,
            OrganisationId investor,
            Wishes wishes,
            boolean active,
            Instant declaredAt,
            @Nullable Instant revisedAt,
            @Nullable Instant pausedAt,
            long version) {}

    /** The mandates of the viewer's firms, the active ones first. */
    public List<Entry> own(Viewer viewer) {
        return jdbc.sql(SELECT + "where investor = any(?) order by active desc, declared_at desc, id limit 200")
                .params(List.<Object>of((Object) viewer.organisationsAs(Role.INVESTOR)))
                .query((row, _) -> entry(row))
                .list();
    }

    public Optional<Entry> entry(MandateId mandate, Viewer viewer) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(mandate.value())
                .query((row, _) -> entry(row))
                .optional()
                .filter(entry -> viewer.is(Role.INVESTOR, entry.investor()));
    }

    /** What this firm of the viewer looks for just now; empty while it has no active mandate. */
    public Optional<Entry> active(OrganisationId firm, Viewer viewer) {
        if (!viewer.is(Role.INVESTOR, firm)) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT + "where investor = ? and active order by declared_at desc, id limit 1")
                .param(firm.value())
                .query((row, _) -> entry(row))
                .optional();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new MandateId(uuid(row, "id")),
                new OrganisationId(uuid(row, "investor")),
                json.read(row.getString("wishes"), Wishes.class),
                row.getBoolean("active"),
                instant(row, "declared_at"),
                instantOrNull(row, "revised_at"),
                instantOrNull(row, "paused_at"),
                row.getLong("version"));
    }
}
