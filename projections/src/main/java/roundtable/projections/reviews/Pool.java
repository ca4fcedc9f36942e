package roundtable.projections.reviews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ExpertId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;

/** Reads the pools of experts. */
@Component
public class Pool {

    private static final String SELECT = """
            select e.*, (select count(*) from assignment a where a.expert = e.id and a.stage = 'READING') as reading,
                   (select count(*) from assignment a where a.expert = e.id and a.stage = 'IN') as done
            from expert e
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Pool(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An organisation that an expert has said not to judge. */
    public record Declared(
            OrganisationId organisation, @Nullable Text name) {}

    /**
     * An expert's entry.
     *
     * @param reading reviews assigned and not yet in
     * @param done reviews handed in
     */
    public record Entry(
            ExpertId id,
            OrganisationId authority,
            PersonId person,
            List<Industry> fields,
            List<Declared> conflicts,
            boolean active,
            int reading,
            int done,
            long version) {}

    /** An authority's pool in the order of enrolment; empty for whoever is neither its officer nor its auditor. */
    public List<Entry> of(OrganisationId authority, Viewer viewer) {
        if (!viewer.is(Role.OFFICER, authority) && !viewer.is(Role.AUDITOR, authority)) {
            return List.of();
        }
        return entries(SELECT + "where e.authority = ? order by e.enrolled_at, e.id", authority.value());
    }

    /** The viewer's own entries, one a pool. */
    public List<Entry> own(Viewer viewer) {
        return viewer.person() == null
                ? List.of()
                : entries(
                        SELECT + "where e.person = ? order by e.enrolled_at, e.id",
                        viewer.person().value());
    }

    /** One entry, for the expert, the pool's officers and its auditors. */
    public Optional<Entry> entry(ExpertId expert, Viewer viewer) {
        return entries(SELECT + "where e.id = ?", expert.value()).stream()
                .filter(entry -> entry.person().equals(viewer.person())
                        || viewer.is(Role.OFFICER, entry.authority())
                        || viewer.is(Role.AUDITOR, entry.authority()))
                .findFirst();
    }

    private List<Entry> entries(String sql, UUID of) {
        return jdbc.sql(sql)
                .param(of)
                .query((row, _) -> {
                    ExpertId id = new ExpertId(row.getObject("id", UUID.class));
                    return new Entry(
                            id,
                            new OrganisationId(row.getObject("authority", UUID.class)),
                            new PersonId(row.getObject("person", UUID.class)),
                            List.of(json.read(row.getString("fields"), Industry[].class)),
                            conflicts(id),
                            row.getBoolean("active"),
                            row.getInt("reading"),
                            row.getInt("done"),
                            row.getLong("version"));
                })
                .list();
    }

    private List<Declared> conflicts(ExpertId expert) {
        return jdbc.sql("select c.organisation, o.name from expert_conflict c "
                        + "left join organisation o on o.id = c.organisation where c.expert = ? "
                        + "order by c.declared_at, c.organisation")
                .param(expert.value())
                .query((row, _) -> new Declared(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        json.readOrNull(row.getString("name"), Text.class)))
                .list();
    }
}
