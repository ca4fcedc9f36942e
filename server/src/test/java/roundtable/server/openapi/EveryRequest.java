package roundtable.server.openapi;

import static java.util.Comparator.comparingInt;

import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of docs/openapi.json, asked by everybody of the {@link Cast}: once for all tests that look at the
 * answers, on a server where nothing else has happened.
 */
final class EveryRequest {

    /** They end what the others ask about: a call, and everybody's session. */
    private static final List<String> LAST = List.of("call.cancel", "people.endSession", "people.signOut");

    private static final Set<String> MUST_MATCH = Set.of("draft.save");

    private static @Nullable EveryRequest made;

    private final Cast cast;
    private final Samples samples;
    private final SortedMap<Route, JsonNode> operations = new TreeMap<>();
    private final SortedMap<Route, Map<String, Answer>> answers = new TreeMap<>();

    private EveryRequest(TestServer server) throws Exception {
        JsonMapper json = server.bean(JsonMapper.class);
        JsonNode document = json.readTree(Files.readString(TheOpenApiDocument.FILE));
        cast = new Cast(server);
        samples = new Samples(document, cast, json);
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation ->
                                operations.put(new Route(operation.getKey(), path.getKey()), operation.getValue())));
        for (Route route : inOrder()) {
            Map<String, Answer> given = new LinkedHashMap<>();
            for (Map.Entry<String, Visitor> somebody : cast.people().entrySet()) {
                given.put(somebody.getKey(), ask(somebody.getValue(), route));
            }
            answers.put(route, given);
        }
    }

    static synchronized EveryRequest made() throws Exception {
        if (made == null) {
            try (TestServer server = TestServer.fresh(
                    Map.of("roundtable.elasticsearch.alias", "deals-of-the-cast", "server.shutdown", "immediate"))) {
                made = new EveryRequest(server);
            }
        }
        return made;
    }

    List<String> people() {
        return List.copyOf(cast.people().keySet());
    }

    /** What only some may read, and who. */
    Map<String, Set<String>> secrets() {
        return Cast.SECRETS;
    }

    Set<Route> routes() {
        return operations.keySet();
    }

    JsonNode operation(Route route) {
        return Objects.requireNonNull(operations.get(route));
    }

    SortedMap<Route, Map<String, Answer>> answers() {
        return answers;
    }

    /** Reading first: it changes nothing. */
    private List<Route> inOrder() {
        List<Route> reading = new ArrayList<>();
        List<Route> changing = new ArrayList<>();
        List<Route> last = new ArrayList<>();
        operations.forEach((route, operation) -> {
            boolean ends = LAST.contains(operation.path("operationId").asString());
            (ends ? last : route.method().equals("get") ? reading : changing).add(route);
        });
        last.sort(comparingInt(
                route -> LAST.indexOf(operation(route).path("operationId").asString())));
        reading.addAll(changing);
        reading.addAll(last);
        return reading;
    }

    private Answer ask(Visitor somebody, Route route) throws Exception {
        JsonNode operation = operation(route);
        String method = route.method().toUpperCase(Locale.ROOT);
        String address = samples.address(route.path(), operation);
        if (operation.path("responses").path("200").path("content").has("text/event-stream")) {
            return new Answer(
                    somebody.statusOf(method, address),
                    JsonMapper.shared().missingNode(),
                    HttpHeaders.of(Map.of(), (_, _) -> true),
                    "");
        }
        Map<String, String> headers = new LinkedHashMap<>(samples.headers(operation));
        if (MUST_MATCH.contains(operation.path("operationId").asString())) {
            headers.put("If-Match", "\"0\"");
        }
        headers.forEach(somebody::with);
        String file = samples.file(operation);
        byte @Nullable [] body = file == null ? samples.body(operation) : AGrantOffice.PDF;
        Answer answer =
                somebody.send(method, address, body == null ? null : file == null ? "application/json" : file, body);
        headers.keySet().forEach(header -> somebody.with(header, null));
        return answer;
    }
}
