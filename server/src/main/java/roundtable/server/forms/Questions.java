package roundtable.server.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;
import tools.jackson.databind.JsonNode;

/** What a layout says of its questions. */
public final class Questions {

    public static final long MEGABYTE = 1_000_000;

    private Questions() {}

    /**
     * A question that is answered with files.
     *
     * @param accept media types
     * @param megabytes the most that each file may have, in units of 1,000,000 bytes; null where only the store's own limit holds
     */
    public record ForFiles(
            String name, List<String> accept, @Nullable Integer megabytes) {

        /** Whether a file may have so many bytes. */
        public boolean takes(long bytes) {
            return megabytes == null || bytes <= megabytes * MEGABYTE;
        }
    }

    /**
     * A question as the vault sees it.
     *
     * @param label in Chinese, by which the same question is known in another form
     * @param fact the fact it asks for, or null
     * @param document the kind of document it asks for, or null
     * @param when the question that it hangs on, or null where everybody is asked
     * @param whenAnswered the answer to that question by which it is asked
     */
    public record Asked(
            String name,
            String widget,
            String label,
            @Nullable String fact,
            @Nullable String document,
            @Nullable String when,
            JsonNode whenAnswered) {}

    /** All questions, in their order. */
    public static List<Asked> all(JsonNode layout) {
        List<Asked> found = new ArrayList<>();
        for (JsonNode section : layout.path("sections")) {
            for (JsonNode question : section.path("questions")) {
                found.add(new Asked(
                        question.path("name").asString(""),
                        question.path("widget").asString(""),
                        question.path("label").path("zh").asString(""),
                        question.path("fact").asString(null),
                        question.path("document").asString(null),
                        question.path("when").path("question").asString(null),
                        question.path("when").path("equals")));
            }
        }
        return found;
    }

    /** The words of a question for one of its choices; null where it has none. */
    public static @Nullable Text said(JsonNode layout, String name, JsonNode answer) {
        for (JsonNode section : layout.path("sections")) {
            for (JsonNode question : section.path("questions")) {
                for (JsonNode choice : question.path("choices")) {
                    if (question.path("name").asString("").equals(name)
                            && choice.path("value").equals(answer)) {
                        JsonNode label = choice.path("label");
                        return Text.of(
                                label.path("zh").asString(""), label.path("en").asString(""));
                    }
                }
            }
        }
        return null;
    }

    public static List<ForFiles> forFiles(JsonNode layout) {
        List<ForFiles> found = new ArrayList<>();
        for (JsonNode section : layout.path("sections")) {
            for (JsonNode question : section.path("questions")) {
                if (question.path("widget").asString("").equals("files")) {
                    List<String> accept = new ArrayList<>();
                    question.path("accept").forEach(type -> accept.add(type.asString("")));
                    JsonNode most = question.path("megabytes");
                    found.add(new ForFiles(
                            question.path("name").asString(""), accept, most.isInt() ? most.asInt() : null));
                }
            }
        }
        return found;
    }
}
