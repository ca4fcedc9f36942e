package roundtable.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import roundtable.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/** What an answer may show to whom, field by field: a field that is not on the list fails, whoever added it. */
class ShowingOnlyWhatMayBeSeen {

    private static final Path LIST = Path.of("src", "test", "resources", "access", "what-is-shown.txt");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern CELL = Pattern.compile("(\"(?:[^\"]|\"\")*\"|[^,]*)(?:,|$)");

    /** What is one field to a reader: a text in two languages, an amount of money. */
    private static final Set<Set<String>> VALUES =
            Set.of(Set.of("zh", "en", "original", "machine"), Set.of("amount", "currency"));

    private static final String EXPLAINED = """
            What an answer may show to whom, field by field: x where it may.
            The records asked about are those of who-is-let-in.txt; null and empty lists show nothing.
            [] is each of a list or each row of a table whose columns follow it, * each person of a map by person id.
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

    @Test
    void nothing_that_is_kept_from_somebody_stands_in_any_answer_to_them() throws Exception {
        EveryRequest every = EveryRequest.made();
        List<String> said = new ArrayList<>();
        every.answers()
                .forEach((route, answers) ->
                        answers.forEach((somebody, answer) -> every.secrets().forEach((secret, readers) -> {
                            if (!readers.contains(somebody) && answer.text().contains(secret)) {
                                said.add("%s by %s: %s".formatted(route, somebody, secret));
                            }
                        })));
        assertThat(said).as("said to whom it is kept from").isEmpty();
        assertThat(every.secrets())
                .allSatisfy((secret, readers) -> assertThat(readers)
                        .as("who may read %s reads it somewhere", secret)
                        .allMatch(somebody -> every.answers().values().stream()
                                .map(answers -> answers.get(somebody))
                                .anyMatch(answer -> answer.text().contains(secret))));
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
            switch (type(answer)) {
                case "text/csv" -> gatherTable(answer.text(), fields);
                case "text/calendar" -> gatherCalendar(answer.text(), fields);
                default -> {}
            }
        }
        return fields;
    }

    private static String type(Answer answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
    }

    /** A column is a field where a row has something in it. */
    private static void gatherTable(String text, Set<String> fields) {
        List<List<String>> lines =
                text.lines().map(ShowingOnlyWhatMayBeSeen::cells).toList();
        for (List<String> row : lines.subList(1, lines.size())) {
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    fields.add("[]."
                            + lines.getFirst().get(i).replace("\uFEFF", "").replace(' ', '-'));
                }
            }
        }
    }

    /** Of one line; none here has a line break in a cell. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1));
        }
        return cells;
    }

    private static void gatherCalendar(String text, Set<String> fields) {
        String part = "";
        for (String line : text.lines().filter(each -> !each.startsWith(" ")).toList()) {
            String name = line.split("[:;]", 2)[0];
            if (name.equals("BEGIN")) {
                part = line.substring("BEGIN:".length());
            } else if (!name.equals("END")) {
                fields.add(part + "." + name);
            }
        }
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
