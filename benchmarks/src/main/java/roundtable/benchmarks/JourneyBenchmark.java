package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.security.crypto.password.PasswordEncoder;
import roundtable.benchmarks.Applicants.Applicant;
import roundtable.benchmarks.Caller.Account;
import roundtable.benchmarks.Walk.Scene;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Readers;
import tools.jackson.databind.JsonNode;

/**
 * As many founders as are wanted, up to two hundred at a time, walk from signing up to an investor's introduction over HTTP ({@link Walk}): how
 * many arrive, how many in a second, and what was answered otherwise than expected. The yardstick is a server that only
 * inserts each request as a row, and hashes the two passwords that no walk can do without; as many clients send it the very
 * bodies that one walk sent, one after another.
 */
final class JourneyBenchmark implements Benchmark {

    /** How many are on their way at the same time; the others set out as these arrive. */
    private static final int AT_ONCE = 200;

    private static final int WARM_UP_SHARE = 10;
    private static final int PASSWORDS = 15;
    private static final int NO_CONTENT = 204;

    /** Which of a walk's requests bear a password: the mail takes none. */
    private static final int SIGN_UP = 0;

    private static final int SIGN_IN = 2;

    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** How many founders there are. */
    @Override
    public int usualScale() {
        return 200;
    }

    @Override
    public boolean needsElasticsearch() {
        return true;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        int warmUps = Math.max(1, around.scale() / WARM_UP_SHARE);
        List<Applicant> applicants = Applicants.of(around.folder(), warmUps + around.scale());
        try (Server server = Server.start(around.stores());
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                BareEndpoint bare = new BareEndpoint(server.jdbcUrl(), server.bean(PasswordEncoder.class))) {
            Scene scene = scene(server, http);
            Walked first = walkAll(server, http, scene, applicants.subList(0, warmUps));
            List<byte[]> bodies = first.bodies();
            if (bodies.isEmpty()) {
                throw new IllegalStateException(first.told(warmUps));
            }
            bareAll(http, bare, bodies, warmUps);
            Walked ours = walkAll(server, http, scene, applicants.subList(warmUps, applicants.size()));
            around.say(ours.told(around.scale()));
            Walked plain = bareAll(http, bare, bodies, around.scale());
            if (ours.millis().isEmpty() || plain.millis().size() < around.scale()) {
                throw new IllegalStateException("too few arrived to compare; yardstick: " + plain.unexpected());
            }
            around.say("yardstick: %s".formatted(plain.figures()));
            around.say("%d requests a walk; one password hashed alone takes %,.0f ms of a core, and a walk needs two"
                    .formatted(bodies.size(), millisOfAPassword(server)));
            return new Outcome(
                    ours.perSecond() / plain.perSecond(),
                    "%,.2f walks/s, %d of %d arrived"
                            .formatted(ours.perSecond(), ours.millis().size(), around.scale()),
                    "%,.2f walks/s".formatted(plain.perSecond()));
        }
    }

    /**
     * What came of a crowd.
     *
     * @param millis of each that arrived
     * @param steps what each step took them
     * @param unexpected how often which answer was met
     * @param bodies what one of them sent
     */
    private record Walked(
            double seconds,
            List<Double> millis,
            Map<String, List<Double>> steps,
            Map<String, Integer> unexpected,
            List<byte[]> bodies) {

        double perSecond() {
            return millis.size() / seconds;
        }

        String figures() {
            Figures all = new Figures(millis);
            return "%,.2f walks/s; a whole walk p50 %,.1f s, p95 %,.1f s, p99 %,.1f s"
                    .formatted(perSecond(), all.median() / 1e3, all.quantile(0.95) / 1e3, all.quantile(0.99) / 1e3);
        }

        String told(int all) {
            StringBuilder told = new StringBuilder("%d of %d founders arrived".formatted(millis.size(), all));
            unexpected.forEach((answer, times) -> told.append("\nunexpected, %d times: %s".formatted(times, answer)));
            if (unexpected.isEmpty()) {
                told.append("; no answer was unexpected");
            }
            if (!millis.isEmpty()) {
                told.append("\nours: ").append(figures()).append("\nslowest steps, at the median:");
                steps.entrySet().stream()
                        .map(step -> Map.entry(step.getKey(), new Figures(step.getValue()).median()))
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(5)
                        .forEach(step -> told.append(" %s %,.0f ms;".formatted(step.getKey(), step.getValue())));
            }
            return told.toString();
        }
    }

    private static Walked walkAll(Server server, HttpClient http, Scene scene, List<Applicant> applicants)
            throws Exception {
        Caller officer =
                new Caller(http, server.address()).signIn(scene.officer()).actingAs(Role.OFFICER, scene.authority());
        Caller investor =
                new Caller(http, server.address()).signIn(scene.investor()).actingAs(Role.INVESTOR, scene.firm());
        return all(IntStream.range(0, applicants.size())
                .mapToObj(each -> new Walk(server, http, scene, each, officer, investor, applicants.get(each)))
                .<Callable<Way>>map(walk -> () -> {
                    walk.whole();
                    return new Way(walk.steps(), walk.sent());
                })
                .toList());
    }

    /** As many clients, each sending one walk's bodies one after another; two of them with a password. */
    private static Walked bareAll(HttpClient http, BareEndpoint bare, List<byte[]> bodies, int clients)
            throws Exception {
        Caller client = new Caller(http, bare.address());
        Callable<Way> way = () -> {
            for (int i = 0; i < bodies.size(); i++) {
                String path = i == SIGN_UP || i == SIGN_IN ? "/password" : "/";
                client.send(NO_CONTENT, "POST", path, "application/json", bodies.get(i), Map.of());
            }
            return new Way(Map.of(), bodies);
        };
        return all(Collections.nCopies(clients, way));
    }

    /** What one walk leaves to be told. */
    private record Way(Map<String, Double> steps, List<byte[]> sent) {}

    private static Walked all(List<Callable<Way>> ways) throws InterruptedException {
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        Map<String, List<Double>> steps = new LinkedHashMap<>();
        Map<String, Integer> unexpected = new TreeMap<>();
        List<byte[]> bodies = List.of();
        try (ExecutorService founders = Executors.newFixedThreadPool(AT_ONCE)) {
            long began = System.nanoTime();
            List<Future<Way>> ends = new ArrayList<>();
            for (Callable<Way> way : ways) {
                ends.add(founders.submit(() -> {
                    long setOut = System.nanoTime();
                    Way gone = way.call();
                    millis.add((System.nanoTime() - setOut) / 1e6);
                    return gone;
                }));
            }
            for (Future<Way> end : ends) {
                try {
                    Way gone = end.get();
                    gone.steps()
                            .forEach((step, took) -> steps.computeIfAbsent(step, _ -> new ArrayList<>())
                                    .add(took));
                    bodies = gone.sent();
                } catch (ExecutionException failure) {
                    unexpected.merge(String.valueOf(failure.getCause()), 1, Integer::sum);
                }
            }
            return new Walked((System.nanoTime() - began) / 1e9, List.copyOf(millis), steps, unexpected, bodies);
        }
    }

    private static double millisOfAPassword(Server server) {
        PasswordEncoder encoder = server.bean(PasswordEncoder.class);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < PASSWORDS; i++) {
            long began = System.nanoTime();
            if (!encoder.upgradeEncoding(encoder.encode(Server.PASSWORD))) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        return new Figures(millis).median();
    }

    /** An authority with an officer and a call that receives, and a verified firm with an investor. */
    private static Scene scene(Server server, HttpClient http) throws Exception {
        Account officer = server.enrol("周允");
        OrganisationId authority = new OrganisationId(Uuids.next());
        server.tell(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.person()));
        Account investor = server.enrol("顾岚");
        OrganisationId firm = new OrganisationId(Uuids.next());
        server.tell(
                Actor.themselves(investor.person()),
                new RegisterOrganisation(
                        firm,
                        OrganisationKind.INVESTOR,
                        new Registration.Foreign("SG", "ACRA", firm.toString()),
                        Text.of("澄湖创投", "Chenghu Ventures")));
        server.tell(new Actor(officer.person(), authority, Role.OFFICER), new VerifyOrganisation(firm));
        server.bean(Readers.class).awaitCaughtUp("organisations", PATIENCE);
        Caller desk = new Caller(http, server.address()).signIn(officer).actingAs(Role.OFFICER, authority);
        String call = openCompetition(desk);
        String form = desk.get("/api/v1/calls/" + call).path("formFingerprint").asString();
        Judges judges = Judges.seated(server, http, authority, officer, desk, call);
        return new Scene(call, form, officer, authority, investor, firm, judges);
    }

    private static String openCompetition(Caller officer) throws Exception {
        for (JsonNode template : officer.get("/api/v1/call-templates")) {
            if (template.path("code").asString().equals("competition")) {
                Map<String, Object> body = new LinkedHashMap<>();
                template.properties().forEach(field -> body.put(field.getKey(), field.getValue()));
                body.keySet().removeAll(List.of("code", "days")); // a template's own
                Instant today = Instant.now().truncatedTo(ChronoUnit.HOURS);
                body.put(
                        "window",
                        Map.of(
                                "opens",
                                today.minus(1, ChronoUnit.DAYS).toString(),
                                "closes",
                                Map.of("at", today.plus(30, ChronoUnit.DAYS).toString(), "zone", "Asia/Shanghai")));
                String call = officer.ask(201, "POST", "/api/v1/calls", body)
                        .path("id")
                        .asString();
                officer.ask(200, "POST", "/api/v1/calls/" + call + "/opening", Map.of());
                return call;
            }
        }
        throw new IllegalStateException("there is no template of a competition");
    }
}
