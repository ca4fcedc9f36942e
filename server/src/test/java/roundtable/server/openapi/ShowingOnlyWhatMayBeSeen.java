package roundtable.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import roundtable.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/** What an answer may show to whom, field by field: a field that is not on the list fails, whoever added it. */
class ShowingOnlyWhatMayBeSeen {

    private static final Path LIST = Path.of("src", "test", "resources", "access", "what-is-shown.txt");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What is one field to a reader: a text in two languages, an amount of money. */
    private static final Set<Set<String>> VALUES =
            Set.of(Set.of("zh", "en", "original", "machine"), Set.of("amount", "currency"));

    private static final String EXPLAINED = """
            What an answer may show to whom, field by field: x where it may.
            The records asked about are those of who-is-let-in.txt; null and empty lists show nothing.
            [] is each of a list, * each person of a map by person id.
            Added to by -Daccess.write (docs/contributing.md, "Who may ask"), never taken from; read every change before it is
            committed, and take out by hand what may no longer be shown.""";

    @Test
    void no_answer_shows_a_field_beyond_the_list() throws Exception {
        EveryRequest every = EveryRequest.made();
        Grid shown = new Grid(every.people());
        every.answers().forEach((route, answers) -> {
            if (route.method().equals("get")) {
                put(shown, "GET " + route.path(), every.people(), answers);
            }
        });
        if (Boolean.getBoolean("access.write")) {
            with(shown).write(LIST, EXPLAINED);
        }
        Grid list = Grid.read(LIST);
        assertThat(shown.differences(list).stream()
                        .filter(difference -> difference.contains(": x and not"))
                        .toList())
                .as("fields shown that are not on the list")
                .isEmpty();
    }

    private static void put(Grid shown, String section, List<String> people, Map<String, Answer> answers) {
        Map<String, Set<String>> fields = answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> fields(answer.getValue())));
        Set<String> all = new TreeSet<>();
        fields.values().forEach(all::addAll);
        for (String field : all) {
            shown.put(
                    section,
                    field,
                    people.stream()
                            .map(somebody ->
                                    fields.getOrDefault(somebody, Set.of()).contains(field) ? "x" : ".")
                            .toList());
        }
    }

    private static Set<String> fields(Answer answer) {
        Set<String> fields = new TreeSet<>();
        if (answer.status() < 300) {
            gather("", answer.body(), fields);
        }
        return fields;
    }

    private static void gather(String at, JsonNode node, Set<String> fields) {
        if (VALUES.contains(Set.copyOf(node.propertyNames()))) {
            fields.add(at);
        } else if (node.isObject()) {
            node.propertyStream().forEach(property -> {
                String name = ID.matcher(property.getKey()).matches() ? "*" : property.getKey();
                gather(at.isEmpty() ? name : at + "." + name, property.getValue(), fields);
            });
        } else if (node.isArray()) {
            node.forEach(element -> gather(at + "[]", element, fields));
        } else if (!node.isNull() && !node.isMissingNode()) {
            fields.add(at);
        }
    }

    /** What is shown, and what the list had already allowed of the same answers. */
    private static Grid with(Grid shown) throws IOException {
        if (!LIST.toFile().exists()) {
            return shown;
        }
        return shown.or(Grid.read(LIST), "x");
    }
}
