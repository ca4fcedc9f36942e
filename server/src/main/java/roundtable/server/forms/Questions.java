package roundtable.server.forms;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a layout says of its questions. */
public final class Questions {

    private Questions() {}

    /**
     * A question that is answered with files.
     *
     * @param accept media types
     */
    public record ForFiles(String name, List<String> accept) {}

    public static List<ForFiles> forFiles(JsonNode layout) {
        List<ForFiles> found = new ArrayList<>();
        for (JsonNode section : layout.path("sections")) {
            for (JsonNode question : section.path("questions")) {
                if (question.path("widget").asString("").equals("files")) {
                    List<String> accept = new ArrayList<>();
                    question.path("accept").forEach(type -> accept.add(type.asString("")));
                    found.add(new ForFiles(question.path("name").asString(""), accept));
                }
            }
        }
        return found;
    }
}
