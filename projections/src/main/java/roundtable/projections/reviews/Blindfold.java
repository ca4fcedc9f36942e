package roundtable.projections.reviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.Form;
import roundtable.projections.reviews.ReviewPage.KeptBack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of an application what its form marks as {@code identifying}: answers, columns of tables and papers that name the
 * applicant or its people. docs/forms.md describes the mark.
 */
final class Blindfold {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Set<String> questions = new TreeSet<>();
    private final Map<String, Set<String>> columns = new HashMap<>();

    private Blindfold() {}

    /** As this form's layout marks them; a form without marks keeps nothing back. */
    static Blindfold of(Form form) {
        Blindfold blindfold = new Blindfold();
        for (JsonNode section : JSON.readTree(form.layout()).path("sections")) {
            for (JsonNode question : section.path("questions")) {
                String name = question.path("name").asString("");
                if (isIdentifying(question)) {
                    blindfold.questions.add(name);
                }
                for (JsonNode column : question.path("columns")) {
                    if (isIdentifying(column)) {
                        blindfold
                                .columns
                                .computeIfAbsent(name, _ -> new TreeSet<>())
                                .add(column.path("name").asString(""));
                    }
                }
            }
        }
        return blindfold;
    }

    private static boolean isIdentifying(JsonNode asked) {
        return asked.path("identifying").asBoolean(false);
    }

    /** Whether the answer to this question, or a paper of it, is kept back whole. */
    boolean hides(String question) {
        return questions.contains(question);
    }

    /**
     * What is left of the answers.
     *
     * @param answers JSON text, or null once erased
     * @param keptBack gets whatever was answered and is not left
     */
    @Nullable String before(@Nullable String answers, List<KeptBack> keptBack) {
        if (answers == null || !(JSON.readTree(answers) instanceof ObjectNode left)) {
            return answers;
        }
        for (String question : questions) {
            if (left.remove(question) != null) {
                keptBack.add(new KeptBack(question, null));
            }
        }
        columns.forEach((question, names) -> {
            for (String column : names) {
                boolean answered = false;
                for (JsonNode row : left.path(question)) {
                    answered |= row instanceof ObjectNode cells && cells.remove(column) != null;
                }
                if (answered) {
                    keptBack.add(new KeptBack(question, column));
                }
            }
        });
        return JSON.writeValueAsString(left);
    }
}
