package roundtable.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import roundtable.benchmarks.Companies.Company;
import roundtable.eventlog.reading.Readers;

/**
 * Events in a second while the read model of organisations is rebuilt by its four segments. The yardstick reads the same log
 * once and writes the rows that came of it, once each and in batches, over four connections: it knows the rows beforehand and
 * neither parses nor folds an event.
 */
final class RebuildBenchmark implements Benchmark {

    private static final String READER = "organisations";
    private static final int WRITERS = 4;
    private static final int FETCH = 1_000;
    private static final int BATCH = 500;
    private static final int TELLERS = 8;
    private static final int EVENTS_PER_COMPANY = 3;
    /** Until the just-in-time compiler has settled, as it has in a server that runs. */
    private static final int WARM_UPS = 3;

    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String ORGANISATION =
            "id,kind,registration,name,verification,authority,parent,decline_reason,profile,registered_at,verified_at,version";
    private static final String MEMBERSHIP = "organisation,person,role,rights,state,since";

    @Override
    public int usualScale() {
        return 60_000;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        try (Product product = Product.withReadModels(around.stores())) {
            Readers readers = product.bean(Readers.class);
            long events = tell(around, product);
            readers.awaitCaughtUp(READER, PATIENCE);
            Plain.copyTables(product.jdbcUrl(), "organisation", "membership");
            Rebuilt expected = Rebuilt.of(product.jdbcUrl());
            List<Double> ours = new ArrayList<>();
            List<Double> raw = new ArrayList<>();
            for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
                double rebuilt = events / secondsToRebuild(readers);
                Plain.execute(product.jdbcUrl(), "truncate yardstick.organisation, yardstick.membership");
                double plain = events / secondsToCopy(product.jdbcUrl(), expected);
                sameRows(product.jdbcUrl());
                around.say("%s: ours %,.0f/s, raw read and write %,.0f/s, ratio %.2f"
                        .formatted(round > 0 ? "round " + round : "warming up", rebuilt, plain, rebuilt / plain));
                if (round > 0) {
                    ours.add(rebuilt);
                    raw.add(plain);
                }
            }
            Figures oursTogether = new Figures(ours);
            Figures rawTogether = new Figures(raw);
            around.say("ours               %s".formatted(oursTogether.spread("events/s")));
            around.say("raw read and write %s".formatted(rawTogether.spread("events/s")));
            return new Outcome(
                    oursTogether.median() / rawTogether.median(),
                    "%,.0f events/s".formatted(oursTogether.median()),
                    "%,.0f events/s".formatted(rawTogether.median()));
        }
    }

    /** A log of companies, half of them verified, half declined; returns how many events it holds. */
    private static long tell(Surroundings around, Product product) throws Exception {
        Companies registry = new Companies(product);
        int companies = Math.max(2, around.scale() / EVENTS_PER_COMPANY);
        Crowd.seconds(TELLERS, companies, () -> piece -> {
            Company company = registry.register();
            if (piece % 2 == 0) {
                registry.verify(company);
            } else {
                registry.decline(company);
            }
        });
        long events = Plain.number(product.jdbcUrl(), "select count(*) from public.events");
        around.say("%,d events of %,d companies stand in the log".formatted(events, companies));
        return events;
    }

    private static double secondsToRebuild(Readers readers) throws Exception {
        long began = System.nanoTime();
        readers.rebuild(READER);
        readers.awaitCaughtUp(READER, PATIENCE);
        return (System.nanoTime() - began) / 1e9;
    }

    private static void sameRows(String jdbcUrl) throws SQLException {
        for (String table : List.of("organisation", "membership")) {
            long different = Plain.number(
                    jdbcUrl,
                    "select abs((select count(*) from public." + table + ") - (select count(*) from yardstick." + table
                            + "))");
            if (different != 0) {
                throw new IllegalStateException(different + " rows of " + table + " stand on one side only");
            }
        }
    }

    /** What the read model holds, by the stream it came from. */
    private record Rebuilt(Map<String, @Nullable Object[]> organisations, Map<String, @Nullable Object[]> memberships) {

        static Rebuilt of(String jdbcUrl) throws SQLException {
            try (Connection connection = Plain.connect(jdbcUrl)) {
                return new Rebuilt(
                        byFirstColumn(connection, "select " + ORGANISATION + " from public.organisation"),
                        byFirstColumn(connection, "select " + MEMBERSHIP + " from public.membership"));
            }
        }

        private static Map<String, @Nullable Object[]> byFirstColumn(Connection connection, String sql)
                throws SQLException {
            Map<String, @Nullable Object[]> found = new HashMap<>();
            for (@Nullable Object[] row : Plain.rows(connection, sql)) {
                found.put(String.valueOf(row[0]), row);
            }
            return found;
        }
    }

    private static double secondsToCopy(String jdbcUrl, Rebuilt expected) throws Exception {
        List<BlockingQueue<List<String>>> queues = new ArrayList<>();
        List<Future<?>> ends = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                BlockingQueue<List<String>> queue = new LinkedBlockingQueue<>();
                queues.add(queue);
                ends.add(pool.submit(() -> write(jdbcUrl, queue, expected)));
            }
            read(jdbcUrl, queues);
            for (Future<?> end : ends) {
                end.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Reads the log with all its columns, and gives each writer the streams whose rows are its own. An empty list is the end. */
    private static void read(String jdbcUrl, List<BlockingQueue<List<String>>> queues) throws SQLException {
        List<List<String>> gathered = new ArrayList<>();
        queues.forEach(_ -> gathered.add(new ArrayList<>()));
        try (Connection connection = Plain.connect(jdbcUrl);
                PreparedStatement page = connection.prepareStatement(
                        "select * from public.events where global_index > ? order by global_index limit " + FETCH)) {
            long last = -1;
            boolean more = true;
            while (more) {
                page.setLong(1, last);
                more = false;
                try (ResultSet rows = page.executeQuery()) {
                    while (rows.next()) {
                        more = true;
                        last = rows.getLong("global_index");
                        take(rows, queues, gathered);
                    }
                }
            }
        } finally {
            for (int i = 0; i < queues.size(); i++) {
                queues.get(i).add(gathered.get(i));
                queues.get(i).add(List.of());
            }
        }
    }

    private static void take(ResultSet row, List<BlockingQueue<List<String>>> queues, List<List<String>> gathered)
            throws SQLException {
        byte[] payload = row.getBytes("payload");
        byte[] metadata = row.getBytes("metadata");
        if (payload.length == 0 || metadata.length == 0) {
            throw new IllegalStateException("an event without content");
        }
        if (row.getLong("sequence_number") == 0) {
            String stream = row.getString("aggregate_identifier");
            int writer = Math.floorMod(stream.hashCode(), queues.size());
            gathered.get(writer).add(stream);
            if (gathered.get(writer).size() == BATCH / EVENTS_PER_COMPANY) {
                queues.get(writer).add(gathered.get(writer));
                gathered.set(writer, new ArrayList<>());
            }
        }
    }

    /** Writes the rows of as many streams at a time as make up a batch of events, and commits. */
    private static @Nullable Void write(String jdbcUrl, BlockingQueue<List<String>> queue, Rebuilt expected)
            throws Exception {
        try (Connection connection = Plain.connect(jdbcUrl);
                PreparedStatement organisation =
                        connection.prepareStatement(Plain.insert("organisation", ORGANISATION));
                PreparedStatement membership = connection.prepareStatement(Plain.insert("membership", MEMBERSHIP))) {
            for (List<String> streams = queue.take(); !streams.isEmpty(); streams = queue.take()) {
                for (String stream : streams) {
                    Plain.add(organisation, rowOf(expected.organisations(), stream), 0);
                    Plain.add(membership, rowOf(expected.memberships(), stream), 0);
                }
                organisation.executeBatch();
                membership.executeBatch();
                connection.commit();
            }
        }
        return null;
    }

    private static @Nullable Object[] rowOf(Map<String, @Nullable Object[]> rows, String stream) {
        @Nullable Object[] row = rows.get(stream);
        if (row == null) {
            throw new IllegalStateException("no row came of " + stream);
        }
        return row;
    }
}
