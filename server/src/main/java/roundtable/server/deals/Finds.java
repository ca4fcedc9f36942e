package roundtable.server.deals;

import static java.util.stream.Collectors.joining;
import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.people.PersonId;
import roundtable.server.deals.StandingSearches.Standing;

/** The deals that people were told of because they look for such. Of one deal each is told once. */
@Component
class Finds {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Finds(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A deal that somebody was told of.
     *
     * @param searches those of the person's searches that found it and are still there
     * @param mandated whether it is within the mandate of a firm of theirs
     */
    record Find(DealId deal, Instant foundAt, boolean seen, List<Named> searches, boolean mandated) {}

    record Named(UUID search, String name) {}

    private static final String SELECT = """
            select f.deal, f.found_at, f.seen_at is not null as seen, f.mandate is not null as mandated,
                   array(select s.id from saved_deal_search s where s.id = any(f.searches) order by s.name, s.id) as ids,
                   array(select s.name from saved_deal_search s where s.id = any(f.searches) order by s.name, s.id) as names
            from deal_find f
            """;

    /** All that one person looks for and that found the same deal. */
    private static final class Told {
        private Telling telling;
        private final TreeSet<UUID> searches = new TreeSet<>();
        private @Nullable UUID mandate;

        Told(Telling telling) {
            this.telling = telling;
        }

        void add(Standing one) {
            telling = telling.louder(one.telling());
            if (one.search() != null) {
                searches.add(one.search());
            }
            mandate = one.mandate() == null ? mandate : one.mandate();
        }

        /** As an array of PostgreSQL's. */
        String searches() {
            return searches.stream().map(UUID::toString).collect(joining(",", "{", "}"));
        }
    }

    /**
     * Writes that these are told of a deal, each person once.
     *
     * @return how many people had not been
     */
    int write(DealId deal, List<Standing> told) {
        // In the same order everywhere, so that two nodes never wait for one another.
        Map<UUID, Told> people = new TreeMap<>();
        for (Standing one : told) {
            people.computeIfAbsent(one.person().value(), _ -> new Told(one.telling()))
                    .add(one);
        }
        if (people.isEmpty()) {
            return 0;
        }
        List<Told> each = new ArrayList<>(people.values());
        return jdbc.sql("""
                        insert into deal_find (person, deal, searches, mandate, telling, found_at)
                        select t.person, ?, t.searches::uuid[], t.mandate, t.telling, ?
                        from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[]) as t (person, searches, mandate, telling)
                        join person p on p.id = t.person and p.erased_at is null
                        on conflict do nothing
                        """)
                .params(
                        deal.value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        people.keySet().toArray(UUID[]::new),
                        each.stream().map(Told::searches).toArray(String[]::new),
                        each.stream().map(one -> one.mandate).toArray(UUID[]::new),
                        each.stream().map(one -> one.telling.name()).toArray(String[]::new))
                .update();
    }

    /** What a person was told of last, the newest first. */
    List<Find> of(PersonId person, int most) {
        return jdbc.sql(SELECT + "where f.person = ? order by f.found_at desc, f.deal limit ?")
                .params(person.value(), most)
                .query((row, _) -> find(row))
                .list();
    }

    /** Whether somebody was told of a deal which is kept from no firm of theirs. */
    boolean toldOf(PersonId person, DealId deal) {
        return jdbc.sql("""
                        select exists (select from deal_find where person = :person and deal = :deal)
                           and not exists (
                               select from search_deal d join membership m on m.organisation = any(d.blocked)
                               where d.id = :deal and m.person = :person and m.role = 'INVESTOR' and m.state = 'JOINED')
                        """)
                .param("person", person.value())
                .param("deal", deal.value())
                .query(Boolean.class)
                .single();
    }

    void see(PersonId person, Collection<DealId> deals) {
        jdbc.sql("update deal_find set seen_at = ? where person = ? and deal = any(?) and seen_at is null")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        person.value(),
                        deals.stream().map(DealId::value).toArray(UUID[]::new))
                .update();
    }

    /** Those with a find that is to be mailed; of those mailed at once after {@code recent}, only with one for the morning. */
    List<PersonId> toBeMailed(Instant recent, int most) {
        return jdbc.sql("""
                        select person from deal_find f
                        where mailed_at is null
                          and (telling = 'DAILY' or telling = 'AT_ONCE' and not exists (
                                  select from deal_find_reader r where r.person = f.person and r.mailed_at > ?))
                        group by person order by min(found_at), person limit ?
                        """)
                .params(recent.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> new PersonId(uuid(row, "person")))
                .list();
    }

    /** Takes what is to be mailed to a person in this way, the newest first; nobody takes it again. */
    List<Find> takeToMail(PersonId person, Telling telling, Instant now) {
        List<UUID> deals = jdbc.sql(
                        "update deal_find set mailed_at = ? where person = ? and telling = ? and mailed_at is null "
                                + "returning deal")
                .params(now.atOffset(ZoneOffset.UTC), person.value(), telling.name())
                .query((row, _) -> uuid(row, "deal"))
                .list();
        return jdbc.sql(SELECT + "where f.person = ? and f.deal = any(?) order by f.found_at desc, f.deal")
                .params(person.value(), deals.toArray(UUID[]::new))
                .query((row, _) -> find(row))
                .list();
    }

    private static Find find(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("ids").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        List<Named> searches = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            searches.add(new Named(ids[i], names[i]));
        }
        return new Find(
                new DealId(uuid(row, "deal")),
                instant(row, "found_at"),
                row.getBoolean("seen"),
                searches,
                row.getBoolean("mandated"));
    }
}
