package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.password.PasswordEncoder;
import roundtable.benchmarks.Writers.Begun;
import roundtable.benchmarks.Writers.Writer;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.people.Role;
import tools.jackson.databind.JsonNode;

/**
 * People who all type at once, each into an application of their own that is saved every two seconds: how long a saving takes.
 * The first savings are the first requests that the server ever answers, while it still compiles itself: they are said apart.
 * The yardstick is a server that only inserts the same body as a row, at the same pace.
 */
final class DraftsBenchmark implements Benchmark {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final long EVERY_MILLIS = 2_000;
    private static final double AIM_MILLIS = 200;

    private final int first;
    private final int savings;

    /**
     * @param first how many savings of each are said apart
     * @param savings how often each saves after those
     */
    DraftsBenchmark(int first, int savings) {
        this.first = first;
        this.savings = savings;
    }

    /** How many people there are. */
    @Override
    public int usualScale() {
        return 500;
    }

    @Override
    public boolean needsElasticsearch() {
        return true;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        try (Server server = Server.start(around.stores());
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                BareEndpoint bare = new BareEndpoint(server.jdbcUrl(), server.bean(PasswordEncoder.class))) {
            Deadline closes = new Deadline(Instant.now().plus(Duration.ofDays(30)), Writers.ZONE);
            List<Writer> writers = Writers.of(server, http, closes).enrol(around.scale(), 1);
            Typed ours = type(writers, (writer, saving) -> save(writer, saving));
            Typed plain = type(writers, (_, saving) -> store(new Caller(http, bare.address()), saving));
            around.say("%,d people typing at once, one saving every %,d ms, %d each; aim p99 < %,.0f ms: %s"
                    .formatted(
                            around.scale(),
                            EVERY_MILLIS,
                            savings,
                            AIM_MILLIS,
                            ours.later().quantile(0.99) < AIM_MILLIS ? "met" : "missed"));
            around.say("the first %d of each, on a server just started: ours %s, yardstick %s"
                    .formatted(first, said(ours.first()), said(plain.first())));
            return new Outcome(
                    ours.later().quantile(0.99) / plain.later().quantile(0.99),
                    said(ours.later()),
                    said(plain.later()));
        }
    }

    private static String said(Figures figures) {
        return "p50 %,.1f ms, p99 %,.1f ms".formatted(figures.median(), figures.quantile(0.99));
    }

    /** How long the savings took, in milliseconds. */
    private record Typed(Figures first, Figures later) {}

    private interface Saving {
        void save(Writer writer, int saving) throws Exception;
    }

    /** Everybody begins at another moment of the pace, and keeps it; a saving that is late is followed at once. */
    private Typed type(List<Writer> writers, Saving how) throws Exception {
        List<Callable<List<Double>>> typing = new ArrayList<>();
        for (int i = 0; i < writers.size(); i++) {
            Writer writer = writers.get(i);
            long offset = EVERY_MILLIS * i / writers.size();
            typing.add(() -> typing(writer, offset, how));
        }
        List<Double> early = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(writers.size())) {
            for (Future<List<Double>> end : people.invokeAll(typing)) {
                List<Double> millis = end.get();
                early.addAll(millis.subList(0, first));
                later.addAll(millis.subList(first, millis.size()));
            }
        }
        return new Typed(new Figures(early), new Figures(later));
    }

    private List<Double> typing(Writer writer, long offset, Saving how) throws Exception {
        List<Double> millis = new ArrayList<>();
        long began = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(offset);
        for (int saving = 1; saving <= first + savings; saving++) {
            long wait = began + TimeUnit.MILLISECONDS.toNanos(EVERY_MILLIS * saving) - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            long asked = System.nanoTime();
            how.save(writer, saving);
            millis.add((System.nanoTime() - asked) / 1e6);
        }
        return millis;
    }

    private static void save(Writer writer, int saving) throws Exception {
        Begun begun = writer.begun().getFirst();
        JsonNode saved = writer.caller()
                .actingAs(Role.FOUNDER, begun.company())
                .send(
                        OK,
                        "PUT",
                        "/api/v1/applications/" + begun.application() + "/draft",
                        "application/json",
                        body(saving),
                        Map.of("If-Match", "\"" + saving + "\""));
        if (saved.path("revision").asInt() != saving + 1) {
            throw new IllegalStateException("a saving was lost: " + saved);
        }
    }

    private static void store(Caller caller, int saving) throws Exception {
        caller.send(NO_CONTENT, "POST", "/", "application/json", body(saving), Map.of());
    }

    private static byte[] body(int saving) {
        return ("{\"form\":\"" + Writers.FORM.fingerprint() + "\",\"answers\":" + Writers.answers(0, saving + 1) + "}")
                .getBytes(StandardCharsets.UTF_8);
    }
}
