package roundtable.projections.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;

/** What a person is, read for every request: a right taken away ends with the next one. */
@Component
public class Memberships {

    private static final String SELECT = """
            select m.organisation, o.kind, o.name, o.verification = 'DONE' as verified, m.role, m.rights,
                   m.state = 'JOINED' as joined
            from membership m join organisation o on o.id = m.organisation
            where m.person = ? order by m.since, m.organisation, m.role
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Memberships(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The viewer that this person is. */
    public Viewer viewer(PersonId person) {
        return new Viewer(person, of(person).stream().filter(Membership::joined).toList());
    }

    /** All memberships of a person, with those only invited to, oldest first. */
    public List<Membership> of(PersonId person) {
        return jdbc.sql(SELECT)
                .param(person.value())
                .query((row, _) -> membership(row))
                .list();
    }

    /** Who may do this for an organisation: those to be told of what waits for it. */
    public List<PersonId> holding(Right right, OrganisationId organisation, Role role) {
        return jdbc
                .sql("select person, rights from membership "
                        + "where organisation = ? and role = ? and state = 'JOINED' order by since, person")
                .params(organisation.value(), role.name())
                .query((row, _) ->
                        Map.entry(new PersonId(row.getObject("person", UUID.class)), rights(row.getString("rights"))))
                .list()
                .stream()
                .filter(member -> member.getValue().contains(right))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                OrganisationKind.valueOf(row.getString("kind")),
                json.read(row.getString("name"), Text.class),
                row.getBoolean("verified"),
                Role.valueOf(row.getString("role")),
                rights(row.getString("rights")),
                row.getBoolean("joined"));
    }

    /** Rights as they stand in a row. */
    public static Set<Right> rights(String stored) {
        return Arrays.stream(stored.split(","))
                .filter(part -> !part.isEmpty())
                .map(Right::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
