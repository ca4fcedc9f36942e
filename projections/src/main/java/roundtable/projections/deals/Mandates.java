package roundtable.projections.deals;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.Exclusions;
import roundtable.commands.deals.MandateId;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
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

    /**
     * A mandate before its firm.
     *
     * @param excludedCompanies those that it excludes, with their names
     * @param byMandateOnly whether deals are ranked by it alone, and nothing is learned of what the firm does
     * @param shownToCompanies whether companies may see that the firm looks for what they are
     */
    public record Entry(
            MandateId mandate,
            OrganisationId investor,
            Wishes wishes,
            List<Excluded> excludedCompanies,
            boolean active,
            boolean byMandateOnly,
            boolean shownToCompanies,
            Instant declaredAt,
            @Nullable Instant revisedAt,
            @Nullable Instant pausedAt,
            long version) {}

    public record Excluded(OrganisationId company, @Nullable Text name) {}

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

    /**
     * A firm that lets companies see that it looks for what they are, and of its mandate only as much.
     *
     * @param wishes industries, stages, regions and exclusions: neither ticket nor thesis, nor what companies are excluded
     */
    public record Shown(OrganisationId firm, @Nullable Text name, Wishes wishes) {}

    /** The verified firms that let themselves be seen by this company and do not exclude it; none while it is not verified itself. */
    public List<Shown> shownTo(OrganisationId company, Viewer viewer) {
        if (!viewer.is(Role.FOUNDER, company)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select m.investor, o.name, m.wishes from mandate m join organisation o on o.id = m.investor
                        where m.active and m.shown_to_companies and o.verification = 'DONE'
                          and exists (select 1 from organisation c where c.id = ? and c.verification = 'DONE')
                        order by m.investor
                        """)
                .param(company.value())
                .query((row, _) -> new Shown(
                        new OrganisationId(uuid(row, "investor")),
                        json.readOrNull(row.getString("name"), Text.class),
                        json.read(row.getString("wishes"), Wishes.class)))
                .list()
                .stream()
                .filter(shown -> !shown.wishes().excluded().companies().contains(company))
                .map(shown -> new Shown(shown.firm(), shown.name(), bare(shown.wishes())))
                .toList();
    }

    private static Wishes bare(Wishes wishes) {
        Exclusions excluded = wishes.excluded();
        return new Wishes(
                wishes.industries(),
                wishes.stages(),
                wishes.regions(),
                null,
                null,
                false,
                Text.zh(""),
                new Exclusions(excluded.industries(), excluded.regions(), Set.of()));
    }

    private List<Excluded> excluded(Set<OrganisationId> companies) {
        return companies.isEmpty()
                ? List.of()
                : jdbc.sql("select id, name from organisation where id = any(?) order by id")
                        .params(List.<Object>of((Object)
                                companies.stream().map(OrganisationId::value).toArray(UUID[]::new)))
                        .query((row, _) -> new Excluded(
                                new OrganisationId(uuid(row, "id")),
                                json.readOrNull(row.getString("name"), Text.class)))
                        .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        Wishes wishes = json.read(row.getString("wishes"), Wishes.class);
        return new Entry(
                new MandateId(uuid(row, "id")),
                new OrganisationId(uuid(row, "investor")),
                wishes,
                excluded(wishes.excluded().companies()),
                row.getBoolean("active"),
                row.getBoolean("by_mandate_only"),
                row.getBoolean("shown_to_companies"),
                instant(row, "declared_at"),
                instantOrNull(row, "revised_at"),
                instantOrNull(row, "paused_at"),
                row.getLong("version"));
    }
}
