package roundtable.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import roundtable.server.TestServer.Answer;
import roundtable.server.security.Access;

/** Who may ask for what: every operation of the document is asked by everybody, and the table says who is let in. */
class LettingPeopleIn {

    private static final Path TABLE = Path.of("src", "test", "resources", "access", "who-is-let-in.txt");
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 404);

    /** What is answered to a request that is not well formed: it would say nothing about who may ask. */
    private static final Set<Integer> ILL_FORMED = Set.of(400, 405, 406, 415, 428);

    /** Shut for everybody here, each for its reason. */
    private static final Set<String> SHUT = Set.of("GET /api/v1/outbox"); // open on the demonstration's machine alone

    private static final String EXPLAINED = """
            Who is let in, operation by operation: "yes", or the status of the refusal.
            The records asked about belong to the founder's company and the officer's authority; the expert writes the review.
            "yes" means that neither 401 nor 403 nor 404 was answered: a rule may still refuse.
            Who is turned away is told 404 where the record's existence is not theirs to know.
            Written by -Daccess.write (docs/contributing.md, "Who may ask"); read every change before it is committed.""";

    private static EveryRequest every;

    @BeforeAll
    static void ask() throws Exception {
        every = EveryRequest.made();
    }

    @Test
    void every_operation_has_a_rule() {
        assertThat(every.routes())
                .allSatisfy(route -> assertThat(route.row())
                        .as("Access has no row for %s", route)
                        .isNotNull());
    }

    @Test
    void every_rule_has_an_operation() {
        Set<Access.Row> idle = new LinkedHashSet<>(Access.TABLE);
        idle.removeIf(row -> !isOfTheApi(row));
        every.routes().forEach(route -> idle.remove(route.row()));
        assertThat(idle).as("rows of Access that no operation needs").isEmpty();
    }

    @Test
    void everybody_is_let_in_or_turned_away_as_the_table_says() throws IOException {
        Grid found = new Grid(every.people());
        every.answers()
                .forEach((route, answers) -> found.put(
                        every.operation(route).path("tags").path(0).asString(),
                        name(route),
                        answers.values().stream()
                                .map(Answer::status)
                                .map(status -> TURNED_AWAY.contains(status) ? status.toString() : "yes")
                                .toList()));
        if (Boolean.getBoolean("access.write")) {
            found.write(TABLE, EXPLAINED);
        }
        Grid table = Grid.read(TABLE);
        assertThat(found.differences(table))
                .as("answered, and not in the table")
                .isEmpty();
        assertThat(table.differences(found))
                .as("in the table, and not answered")
                .isEmpty();
    }

    @Test
    void somebody_is_let_in_everywhere() {
        assertThat(every.answers().entrySet().stream()
                        .filter(asked -> asked.getValue().values().stream()
                                .allMatch(answer -> TURNED_AWAY.contains(answer.status())))
                        .map(asked -> name(asked.getKey()))
                        .toList())
                .as("nobody gets in: does the Cast have such a record?")
                .containsExactlyInAnyOrderElementsOf(SHUT);
    }

    @Test
    void no_request_breaks_the_server_or_is_ill_formed() {
        assertThat(told((_, answer) -> answer.status() >= 500 || ILL_FORMED.contains(answer.status())))
                .isEmpty();
    }

    @Test
    void a_good_answer_has_a_status_that_the_document_knows() {
        assertThat(told((route, answer) -> answer.status() < 300
                        && !every.operation(route).path("responses").has(String.valueOf(answer.status()))))
                .isEmpty();
    }

    private interface Wanted {
        boolean holds(Route route, Answer answer);
    }

    private static List<String> told(Wanted wanted) {
        List<String> told = new ArrayList<>();
        for (Map.Entry<Route, Map<String, Answer>> asked : every.answers().entrySet()) {
            asked.getValue().forEach((somebody, answer) -> {
                if (wanted.holds(asked.getKey(), answer)) {
                    told.add("%s by %s: %d %s"
                            .formatted(name(asked.getKey()), somebody, answer.status(), shortened(answer.text())));
                }
            });
        }
        return told;
    }

    private static String shortened(String text) {
        return text.length() < 300 ? text : text.substring(0, 300);
    }

    private static String name(Route route) {
        return route.method().toUpperCase(Locale.ROOT) + " " + route.path();
    }

    /** The document itself is a file, and no operation. */
    private static boolean isOfTheApi(Access.Row row) {
        return row.path().startsWith("/api/") && !row.path().equals("/api/v1/openapi.json");
    }
}
