package roundtable.server.deals;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/** How each member is told of deals within their firm's mandate. Whoever has said nothing is told in the page. */
@Component
class MandateTellings {

    private final JdbcClient jdbc;

    MandateTellings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Telling of(PersonId person, OrganisationId firm) {
        return jdbc.sql("select telling from mandate_telling where person = ? and firm = ?")
                .params(person.value(), firm.value())
                .query((row, _) -> Telling.valueOf(row.getString("telling")))
                .optional()
                .orElse(Telling.IN_PAGE);
    }

    void want(PersonId person, OrganisationId firm, Telling telling) {
        jdbc.sql("insert into mandate_telling (person, firm, telling) values (?, ?, ?) "
                        + "on conflict (person, firm) do update set telling = excluded.telling")
                .params(person.value(), firm.value(), telling.name())
                .update();
    }
}
