package roundtable.server.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtable.commands.text.Text;

/** What an invented company wants to do, a line of {@code demo/projects.psv}: the words of its applications. */
record Project(int company, Text title, String problem, String how, String market, String missing) {

    /** By the company's number. */
    static Map<Integer, Project> all() {
        return Lines.of("projects", Project::of).stream()
                .collect(Collectors.toMap(Project::company, Function.identity()));
    }

    private static Project of(List<String> parts) {
        return new Project(
                Integer.parseInt(parts.get(0)),
                Text.of(parts.get(1), parts.get(2)),
                parts.get(3),
                parts.get(4),
                parts.get(5),
                parts.get(6));
    }
}
