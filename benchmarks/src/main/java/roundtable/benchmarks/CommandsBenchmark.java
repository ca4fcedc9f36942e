package roundtable.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtable.benchmarks.Companies.Company;

/**
 * Product commands in a second, from the dispatcher to the commit: a company is registered, declined with a sealed reason, and
 * verified under its claim, each under an idempotency key. The yardstick writes the very rows that came of it, transaction by
 * transaction, into tables of the same shape, over as many connections.
 */
final class CommandsBenchmark implements Benchmark {

    private static final int THREADS = 8;
    private static final int COMMANDS_PER_COMPANY = 3;
    /** Until the just-in-time compiler has settled, as it has in a server that runs. */
    private static final int WARM_UPS = 8;

    private static final int ROUNDS = 5;

    /** In the order in which a command's transaction meets them. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("idempotency", "person,key,body_sha256,target,command,received_at");
        COLUMNS.put("personal_keys", "subject,wrapped,made_at,destroyed_at");
        COLUMNS.put("claims", "kind,value,holder,claimed_at");
        COLUMNS.put(
                "events",
                "event_identifier,aggregate_type,aggregate_identifier,sequence_number,name,revision,stored_at,payload,"
                        + "metadata");
    }

    /** What one transaction wrote: rows by table. */
    private record Commit(Map<String, List<@Nullable Object[]>> rows) {}

    @Override
    public int usualScale() {
        return 12_000;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        int companies = Math.max(1, around.scale() / COMMANDS_PER_COMPANY);
        int commands = companies * COMMANDS_PER_COMPANY;
        around.say("%d commands a round (register, decline, verify) over %d connections; readers stand still"
                .formatted(commands, THREADS));
        try (Product product = Product.withoutReaders(around.stores())) {
            Plain.copyTables(product.jdbcUrl(), COLUMNS.keySet().toArray(String[]::new));
            Companies registry = new Companies(product);
            List<Double> ours = new ArrayList<>();
            List<Double> raw = new ArrayList<>();
            for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
                long before = Plain.number(product.jdbcUrl(), "select pg_current_xact_id()::text::bigint");
                double throughput = commands / Crowd.seconds(THREADS, companies, () -> _ -> liveOn(registry));
                List<Commit> commits = commitsSince(product.jdbcUrl(), before);
                if (commits.size() != commands) {
                    throw new IllegalStateException(commands + " commands left " + commits.size() + " transactions");
                }
                double plain =
                        commands / Crowd.seconds(THREADS, commands, () -> new Writer(product.jdbcUrl(), commits));
                around.say("%s: ours %,.0f/s, raw loop %,.0f/s, ratio %.2f"
                        .formatted(round > 0 ? "round " + round : "warming up", throughput, plain, throughput / plain));
                if (round > 0) {
                    ours.add(throughput);
                    raw.add(plain);
                }
            }
            return outcome(around, new Figures(ours), new Figures(raw));
        }
    }

    private static void liveOn(Companies registry) {
        Company company = registry.register();
        registry.decline(company);
        registry.verify(company);
    }

    private static Outcome outcome(Surroundings around, Figures ours, Figures raw) {
        around.say("ours     %s".formatted(ours.spread("commands/s")));
        around.say("raw loop %s".formatted(raw.spread("commits/s")));
        return new Outcome(
                ours.median() / raw.median(),
                "%,.0f commands/s".formatted(ours.median()),
                "%,.0f commits/s".formatted(raw.median()));
    }

    /** Rows know which transaction wrote them. */
    private static List<Commit> commitsSince(String jdbcUrl, long transaction) throws SQLException {
        TreeMap<Long, Commit> commits = new TreeMap<>();
        try (Connection connection = Plain.connect(jdbcUrl)) {
            for (var table : COLUMNS.entrySet()) {
                for (@Nullable Object[] row : Plain.rows(
                        connection,
                        "select xmin::text::bigint, " + table.getValue() + " from public." + table.getKey()
                                + " where xmin::text::bigint > " + transaction)) {
                    commits.computeIfAbsent((Long) row[0], _ -> new Commit(new LinkedHashMap<>()))
                            .rows()
                            .computeIfAbsent(table.getKey(), _ -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return List.copyOf(commits.values());
    }

    /** Writes one transaction's rows, table by table, and commits. */
    private static final class Writer implements Crowd.Worker {

        private final List<Commit> commits;
        private final Connection connection;
        private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();

        Writer(String jdbcUrl, List<Commit> commits) throws SQLException {
            this.commits = commits;
            this.connection = Plain.connect(jdbcUrl);
            for (var table : COLUMNS.entrySet()) {
                inserts.put(
                        table.getKey(), connection.prepareStatement(Plain.insert(table.getKey(), table.getValue())));
            }
        }

        @Override
        public void take(int piece) throws SQLException {
            for (var table : commits.get(piece).rows().entrySet()) {
                PreparedStatement insert = Objects.requireNonNull(inserts.get(table.getKey()));
                for (@Nullable Object[] row : table.getValue()) {
                    Plain.add(insert, row, 1);
                }
                insert.executeBatch();
            }
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
