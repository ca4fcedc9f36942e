package roundtable.server.deals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/**
 * Which deals' pages the members of a firm have opened: a row for each person, with the day of the last time and no more. Kept
 * for the taste of their own firm alone, and not of a firm that ranks by its mandate only.
 */
@Component
class Looks {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Looks(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** That a firm has looked at a deal, and on which day last. */
    record Look(OrganisationId firm, DealId deal, LocalDate day) {}

    /** Writes that somebody looked today; once a day is enough. */
    void note(OrganisationId firm, PersonId person, DealId deal) {
        jdbc.sql("""
                        insert into deal_look (firm, person, deal, day)
                        select :firm, :person, :deal, :day
                        where not exists (select 1 from mandate m
                                          where m.investor = :firm and m.active and m.by_mandate_only)
                        on conflict (firm, deal, person) do update set day = excluded.day
                        where deal_look.day <> excluded.day
                        """)
                .param("firm", firm.value())
                .param("person", person.value())
                .param("deal", deal.value())
                .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** One of each firm and deal; of firms that rank by their mandate alone none. */
    List<Look> all() {
        return jdbc.sql("""
                        select firm, deal, max(day) as day from deal_look l
                        where not exists (select 1 from mandate m
                                          where m.investor = l.firm and m.active and m.by_mandate_only)
                        group by firm, deal order by firm, deal
                        """)
                .query((row, _) -> new Look(
                        new OrganisationId(Objects.requireNonNull(row.getObject("firm", UUID.class))),
                        new DealId(Objects.requireNonNull(row.getObject("deal", UUID.class))),
                        Objects.requireNonNull(row.getObject("day", LocalDate.class))))
                .list();
    }
}
