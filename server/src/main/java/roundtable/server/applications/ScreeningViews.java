package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theLineFits;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.eventlog.names.LogJson;
import roundtable.projections.RowJson;
import roundtable.server.applications.ScreeningViewRefusal.TooManyViews;
import roundtable.server.applications.ScreeningViewRefusal.ViewNameMissing;
import roundtable.server.applications.ScreeningViewRefusal.ViewNameTaken;
import roundtable.server.applications.ScreeningViewRefusal.ViewQueryTooLong;
import tools.jackson.databind.json.JsonMapper;

/** The views of the queue that a person has saved, for each authority they work for; nobody else's business. */
@Component
class ScreeningViews {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final RowJson rows;
    private final JsonMapper sealing;

    ScreeningViews(JdbcClient jdbc, RowJson rows, LogJson log) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sealing = log.mapper();
    }

    /** @param query the filters as they stand in the page's address, without the question mark */
    record View(UUID id, String name, String query) {}

    /** In the order in which they were saved. */
    List<View> of(PersonId person, OrganisationId authority) {
        return jdbc
                .sql(
                        "select id, name, query from screening_view where person = ? and authority = ? order by saved_at, id")
                .params(person.value(), authority.value())
                .query((row, _) -> view(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable View view(UUID id, String name, String query) {
        Personal<String> named = rows.readPersonal(name, String.class);
        Personal<String> asked = rows.readPersonal(query, String.class);
        return named == null || named.value() == null || asked == null || asked.value() == null
                ? null
                : new View(id, named.value(), asked.value());
    }

    View save(PersonId person, OrganisationId authority, String name, String query, Instant now) {
        List<View> others = of(person, authority);
        refuse(others.size() >= MOST, new TooManyViews(MOST));
        refuse(query.length() > LONGEST_QUERY, new ViewQueryTooLong(LONGEST_QUERY));
        View view = new View(Uuids.next(), sound(name, others), query);
        jdbc.sql("insert into screening_view (id, person, authority, name, query, saved_at) "
                        + "values (?, ?, ?, ?::jsonb, ?::jsonb, ?)")
                .params(
                        view.id(),
                        person.value(),
                        authority.value(),
                        sealed(person, view.name()),
                        sealed(person, query),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return view;
    }

    View rename(UUID id, PersonId person, OrganisationId authority, String name) {
        List<View> all = of(person, authority);
        View before = all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new NotFound()));
        String sound =
                sound(name, all.stream().filter(each -> !each.id().equals(id)).toList());
        jdbc.sql("update screening_view set name = ?::jsonb where id = ? and person = ? and authority = ?")
                .params(sealed(person, sound), id, person.value(), authority.value())
                .update();
        return new View(id, sound, before.query());
    }

    void forget(UUID id, PersonId person, OrganisationId authority) {
        int forgotten = jdbc.sql("delete from screening_view where id = ? and person = ? and authority = ?")
                .params(id, person.value(), authority.value())
                .update();
        refuse(forgotten == 0, new NotFound());
    }

    private static String sound(String name, List<View> others) {
        String stripped = name.strip();
        refuse(stripped.isEmpty(), new ViewNameMissing());
        theLineFits("name", Text.zh(stripped), LONGEST_NAME);
        refuse(others.stream().anyMatch(each -> each.name().equals(stripped)), new ViewNameTaken(stripped));
        return stripped;
    }

    private String sealed(PersonId person, String value) {
        return sealing.writeValueAsString(Personal.of(person, value));
    }
}
