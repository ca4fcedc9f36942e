package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import roundtable.benchmarks.Writers.Begun;
import roundtable.benchmarks.Writers.Writer;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.people.Role;

/**
 * Applications that are all handed in during the last minute before a deadline, over two hundred connections: how long the
 * answer takes, and whether any was lost, doubled, or refused though it was sent in time. The yardstick is a server that only
 * inserts the same answers as rows, asked by as many clients.
 */
final class DeadlineBenchmark implements Benchmark {

    private static final int CONNECTIONS = 200;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    /** Beginning an application takes two commands and a draft. */
    private static final int BEGUN_A_SECOND = 60;

    private final Duration last;
    private final Duration signingIn;

    /**
     * @param last how long before the deadline the rush begins
     * @param signingIn how long all may take to get a session
     */
    DeadlineBenchmark(Duration last, Duration signingIn) {
        this.last = last;
        this.signingIn = signingIn;
    }

    /** How many applications there are. */
    @Override
    public int usualScale() {
        return 5_000;
    }

    @Override
    public boolean needsElasticsearch() {
        return true;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        int connections = Math.min(CONNECTIONS, around.scale());
        int each = Math.ceilDiv(around.scale(), connections);
        Deadline closes = new Deadline(
                Instant.now()
                        .plus(signingIn)
                        .plusSeconds(around.scale() / BEGUN_A_SECOND)
                        .plus(last),
                Writers.ZONE);
        try (Server server = Server.start(around.stores());
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                BareEndpoint bare = new BareEndpoint(server.jdbcUrl(), server.bean(PasswordEncoder.class))) {
            List<Writer> writers = Writers.of(server, http, closes).enrol(connections, each);
            long early =
                    Duration.between(Instant.now(), closes.at().minus(last)).toMillis();
            if (early < 0) {
                throw new IllegalStateException(
                        "beginning the applications took %,d s too long".formatted(-early / 1_000));
            }
            TimeUnit.MILLISECONDS.sleep(early);
            Rush ours = rush(writers.stream()
                    .<Callable<Sent>>map(writer -> () -> handIn(writer, closes))
                    .toList());
            Rush plain = rush(writers.stream()
                    .<Callable<Sent>>map(writer -> () -> store(new Caller(http, bare.address()), writer))
                    .toList());
            Kept kept = kept(server);
            around.say(
                    "%,d applications handed in over %d connections; answers %s; the last one %,.1f s before the deadline"
                            .formatted(ours.millis().size(), connections, ours.said(), ours.spare()));
            around.say("yardstick: answers %s".formatted(plain.said()));
            ours.refusals().forEach((why, times) -> around.say("refused, %d times: %s".formatted(times, why)));
            long lost = ours.millis().size() - kept.submitted();
            return new Outcome(
                    ours.perSecond() / plain.perSecond(),
                    "%,.0f/s, p50 %,.0f ms, p99 %,.0f ms, lost %d doubled %d refused %d"
                            .formatted(
                                    ours.perSecond(),
                                    ours.figures().median(),
                                    ours.figures().quantile(0.99),
                                    lost,
                                    kept.doubled(),
                                    ours.refused()),
                    "%,.0f/s, p50 %,.0f ms, p99 %,.0f ms"
                            .formatted(
                                    plain.perSecond(),
                                    plain.figures().median(),
                                    plain.figures().quantile(0.99)));
        }
    }

    /** What one connection sent, and how it was answered; {@code refusals} only of what was sent in time. */
    private record Sent(List<Double> millis, List<String> refusals, double spare) {}

    private record Kept(long submitted, long doubled) {}

    private record Rush(double seconds, List<Double> millis, Map<String, Integer> refusals, double spare) {

        double perSecond() {
            return millis.size() / seconds;
        }

        Figures figures() {
            return new Figures(millis);
        }

        int refused() {
            return refusals.values().stream().mapToInt(Integer::intValue).sum();
        }

        String said() {
            return "p50 %,.0f ms, p99 %,.0f ms, %,.0f/s"
                    .formatted(figures().median(), figures().quantile(0.99), perSecond());
        }
    }

    private static Rush rush(List<Callable<Sent>> connections) throws Exception {
        List<Double> millis = new ArrayList<>();
        Map<String, Integer> refusals = new TreeMap<>();
        double spare = Double.MAX_VALUE;
        try (ExecutorService pool = Executors.newFixedThreadPool(connections.size())) {
            long began = System.nanoTime();
            for (Future<Sent> end : pool.invokeAll(connections)) {
                Sent sent = end.get();
                millis.addAll(sent.millis());
                sent.refusals().forEach(why -> refusals.merge(why, 1, Integer::sum));
                spare = Math.min(spare, sent.spare());
            }
            return new Rush((System.nanoTime() - began) / 1e9, millis, refusals, spare);
        }
    }

    private static Sent handIn(Writer writer, Deadline closes) throws Exception {
        List<Double> millis = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        double spare = Double.MAX_VALUE;
        for (Begun begun : writer.begun()) {
            writer.caller().actingAs(Role.FOUNDER, begun.company());
            boolean inTime = !closes.hasPassedAt(Instant.now());
            long asked = System.nanoTime();
            try {
                writer.caller()
                        .send(
                                OK,
                                "POST",
                                "/api/v1/applications/" + begun.application() + "/submission",
                                "application/json",
                                "{\"draft\":1}".getBytes(StandardCharsets.UTF_8),
                                Map.of("Idempotency-Key", begun.application().toString()));
                millis.add((System.nanoTime() - asked) / 1e6);
            } catch (Caller.Unexpected refusal) {
                if (inTime) {
                    refusals.add(String.valueOf(refusal.getMessage()));
                }
            }
            spare = Duration.between(Instant.now(), closes.at()).toMillis() / 1e3;
        }
        return new Sent(millis, refusals, spare);
    }

    private static Sent store(Caller caller, Writer writer) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < writer.begun().size(); i++) {
            byte[] answers = Writers.answers(i, 1).getBytes(StandardCharsets.UTF_8);
            long asked = System.nanoTime();
            caller.send(NO_CONTENT, "POST", "/", "application/json", answers, Map.of());
            millis.add((System.nanoTime() - asked) / 1e6);
        }
        return new Sent(millis, Collections.emptyList(), 0);
    }

    /** What the log holds in the end: the truth, whatever was answered. */
    private static Kept kept(Server server) {
        return server.bean(JdbcClient.class)
                .sql("""
                        select count(*) as submitted, coalesce(sum(times - 1), 0) as doubled from (
                            select aggregate_identifier, count(*) as times from events
                            where name = 'application-submitted' group by aggregate_identifier) each
                        """)
                .query((row, _) -> new Kept(row.getLong("submitted"), row.getLong("doubled")))
                .single();
    }
}
