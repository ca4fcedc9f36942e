package roundtable.server.deals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.search.deals.DealDocument;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealSearch;
import roundtable.search.deals.Found;
import roundtable.search.deals.Reader;
import roundtable.search.matching.Spread;
import roundtable.search.matching.Spread.Kind;

/**
 * What stood on the first page of rankings by match, by region, industry, stage and kind of founder: counts of a day, of nobody in
 * particular. They are gathered in memory beside the requests and written now and then, so that a crash loses the last of them.
 */
@Component
public class Exposure {

    static final int MOST_DAYS = 400;

    private final JdbcClient jdbc;
    private final DealSearch search;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final Map<Shown, Long> gathered = new ConcurrentHashMap<>();

    Exposure(JdbcClient jdbc, DealSearch search, InstantSource clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.search = search;
        this.clock = clock;
    }

    private record Shown(LocalDate day, Kind kind, String code) {}

    /** The same on every node, so that two never wait for one another. */
    private static final Comparator<Shown> IN_ORDER =
            Comparator.comparing(Shown::day).thenComparing(Shown::kind).thenComparing(Shown::code);

    /**
     * A group of deals.
     *
     * @param shown how often its deals stood on a first page
     * @param share of all that stood there, in hundredths of a percent
     * @param listed how many of the deals that everybody sees are of it now
     * @param listedShare of those, in hundredths of a percent
     */
    public record Group(String code, long shown, int share, long listed, int listedShare) {}

    /** @param most how many percent of a page one group may take while others would do as well */
    public record Groups(Kind kind, int most, List<Group> groups) {}

    /** Gathers what stands on a page. */
    void note(List<DealDocument> deals) {
        LocalDate today = today();
        deals.forEach(deal -> Spread.Standing.of(deal.facts(), true, 0)
                .groups()
                .forEach((kind, code) -> gathered.merge(new Shown(today, kind, code), 1L, Long::sum)));
    }

    /** Writes what was gathered since the last time, all kinds at once: whoever reads finds each page in all of them. */
    public void write() {
        transaction.executeWithoutResult(
                _ -> gathered.keySet().stream().sorted(IN_ORDER).forEach(this::write));
    }

    private void write(Shown shown) {
        Long count = gathered.remove(shown);
        if (count != null) {
            jdbc.sql("insert into shown_at_top (day, kind, code, shown) values (?, ?, ?, ?) "
                            + "on conflict (day, kind, code) do update set shown = shown_at_top.shown + excluded.shown")
                    .params(shown.day(), shown.kind().name(), shown.code(), count)
                    .update();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What was shown in the last days, beside what is listed now. */
    List<Groups> ofLast(int days) {
        LocalDate from = today().minusDays(days);
        Found listed = search.find(DealQuery.everything(Reader.PUBLIC).withSize(1));
        List<Groups> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(groups(kind, shown(kind, from), listed(kind, listed)));
        }
        return all;
    }

    private Map<String, Long> shown(Kind kind, LocalDate from) {
        Map<String, Long> shown = new HashMap<>();
        jdbc.sql("select code, sum(shown) as shown from shown_at_top where kind = ? and day > ? group by code")
                .params(kind.name(), from)
                .query((row, _) -> shown.put(row.getString("code"), row.getLong("shown")))
                .list();
        return shown;
    }

    private static Map<String, Long> listed(Kind kind, Found found) {
        long awarded = found.facets().awarded();
        List<Found.Count> counts = switch (kind) {
            case REGION -> found.facets().regions();
            case INDUSTRY -> found.facets().industries();
            case STAGE -> found.facets().stages();
            case FOUNDERS ->
                List.of(
                        new Found.Count(Spread.AWARDED, awarded),
                        new Found.Count(Spread.NOT_AWARDED, found.total() - awarded));
        };
        Map<String, Long> listed = new HashMap<>();
        counts.forEach(count -> listed.put(count.code(), count.deals()));
        return listed;
    }

    private static Groups groups(Kind kind, Map<String, Long> shown, Map<String, Long> listed) {
        long allShown = sum(shown);
        long allListed = sum(listed);
        Set<String> codes = new TreeSet<>(listed.keySet());
        codes.addAll(shown.keySet());
        List<Group> groups = new ArrayList<>();
        for (String code : codes) {
            long here = shown.getOrDefault(code, 0L);
            long there = listed.getOrDefault(code, 0L);
            groups.add(new Group(code, here, share(here, allShown), there, share(there, allListed)));
        }
        groups.sort(Comparator.comparingLong(Group::shown)
                .thenComparingLong(Group::listed)
                .reversed());
        return new Groups(kind, kind.percent(), List.copyOf(groups));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static int share(long some, long all) {
        return all == 0 ? 0 : Math.toIntExact(Math.round(10_000.0 * some / all));
    }
}
