package roundtable.search.deals;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be indexed as it is: put aside with its reason so that all others go on, and tried again ever less often. */
public final class Parking {

    private static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;

    Parking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id of the document, or of the company where no document could be made */
    record Parked(String id, UUID company, String reason) {}

    /**
     * What an operator sees of it; the log has the rest.
     *
     * @param reason what kind of mistake it is
     */
    public record Entry(String id, String reason, int tries, Instant since, Instant again) {}

    /**
     * These companies were written but for what is parked of them; what was parked of them before is no more.
     *
     * @param read when they were read: what somebody who read them later has parked since, stays
     */
    void park(UUID[] companies, List<Parked> parked, OffsetDateTime read) {
        Map<String, Integer> tries = new TreeMap<>();
        jdbc.sql("delete from search_parked where company = any(?) and parked_at <= ? returning id, tries")
                .params(companies, read)
                .query((row, _) -> Map.entry(row.getString("id"), row.getInt("tries")))
                .list()
                .forEach(before -> tries.put(before.getKey(), before.getValue()));
        for (Parked one : parked) {
            int before = tries.getOrDefault(one.id(), 0);
            jdbc.sql("""
                            insert into search_parked (id, company, reason, tries, parked_at, again_at)
                            values (?, ?, ?, ?, now(), now() + least(interval '1 hour', interval '15 seconds' * power(2, ?)))
                            on conflict (id) do nothing
                            """)
                    .params(Arrays.asList(one.id(), one.company(), one.reason(), before + 1, Math.min(before, 10)))
                    .update();
        }
    }

    /** Makes due again those whose time has come. */
    void dueAgain() {
        jdbc.sql("""
                        with again as (
                            update search_parked set again_at = now() + interval '1 hour' where again_at <= now() returning company)
                        insert into search_due (company) select distinct company from again
                        """).update();
    }

    List<Entry> all() {
        return jdbc.sql("select * from search_parked order by parked_at desc, id limit ?")
                .param(MOST_SHOWN)
                .query((row, _) -> new Entry(
                        row.getString("id"),
                        row.getString("reason"),
                        row.getInt("tries"),
                        Objects.requireNonNull(row.getObject("parked_at", OffsetDateTime.class))
                                .toInstant(),
                        Objects.requireNonNull(row.getObject("again_at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }
}
