package roundtable.server.applications;

import static roundtable.projections.Columns.uuid;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;

/**
 * Who has a draft open at this moment, and where in it. A page says so every few seconds; whoever has not for {@link #STAYS}
 * is gone. By the database's clock, so that every node says the same.
 */
@Component
class Presence {

    static final Duration STAYS = Duration.ofSeconds(25);
    static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;

    Presence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A window somebody has open.
     *
     * @param section null where they read the whole
     * @param question whose answer they are at; null where they are at none
     */
    record Here(
            PersonId person,
            UUID page,
            @Nullable String section,
            @Nullable String question) {}

    /** @return whether others see something new by it: that somebody has come, or has moved on */
    boolean announce(ApplicationId application, Here here) {
        boolean isKnown = of(application).contains(here);
        jdbc.sql("delete from application_presence where seen_at < now() - make_interval(secs => ?)")
                .param(4 * STAYS.toSeconds())
                .update();
        jdbc.sql("insert into application_presence (application, person, page, section, question, since, seen_at) "
                        + "values (?, ?, ?, ?, ?, now(), now()) on conflict (application, person, page) do update "
                        + "set section = excluded.section, question = excluded.question, seen_at = now()")
                .param(application.value())
                .param(here.person().value())
                .param(here.page())
                .param(here.section())
                .param(here.question())
                .update();
        return !isKnown;
    }

    /** @return whether it was there */
    boolean leave(ApplicationId application, PersonId person, UUID page) {
        return jdbc.sql("delete from application_presence where application = ? and person = ? and page = ?")
                        .params(application.value(), person.value(), page)
                        .update()
                == 1;
    }

    /** Those who came first, first. */
    List<Here> of(ApplicationId application) {
        return jdbc.sql("select * from application_presence where application = ? "
                        + "and seen_at >= now() - make_interval(secs => ?) order by since, person, page limit ?")
                .params(application.value(), STAYS.toSeconds(), MOST_SHOWN)
                .query((row, _) -> new Here(
                        new PersonId(uuid(row, "person")),
                        uuid(row, "page"),
                        row.getString("section"),
                        row.getString("question")))
                .list();
    }
}
