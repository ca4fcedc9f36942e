package roundtable.server.grants;

import roundtable.commands.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our layouts (docs/forms.md) in the way of JSON Forms: a group for a section, a control for a question. What JSON Forms has no
 * word for (hints, a choice's labels, what kind of control) stands in {@code options}, which its renderers hand on.
 *
 * @see <a href="https://jsonforms.io/docs/uischema">jsonforms.io/docs/uischema</a>
 */
final class JsonForms {

    private JsonForms() {}

    static ObjectNode layout(JsonNode ours, Language language) {
        ObjectNode layout = element("VerticalLayout");
        ArrayNode groups = layout.putArray("elements");
        for (JsonNode section : ours.path("sections")) {
            ObjectNode group = element("Group").put("label", said(section.path("title"), language));
            ArrayNode controls = group.putArray("elements");
            section.path("questions").forEach(question -> controls.add(control(question, language)));
            groups.add(group);
        }
        return layout;
    }

    private static ObjectNode control(JsonNode question, Language language) {
        ObjectNode control = labelled(question, language);
        String widget = question.path("widget").asString("");
        ObjectNode options = control.putObject("options").put("widget", widget);
        if (widget.equals("text")) {
            options.put("multi", true);
        }
        if (question.has("hint")) {
            options.put("hint", said(question.path("hint"), language));
        }
        if (question.has("choices")) {
            ArrayNode choices = options.putArray("choices");
            question.path("choices")
                    .forEach(choice -> choices.addObject()
                            .put("label", said(choice.path("label"), language))
                            .set("value", choice.path("value")));
        }
        if (question.has("columns")) {
            ArrayNode cells =
                    options.putObject("detail").put("type", "HorizontalLayout").putArray("elements");
            question.path("columns").forEach(column -> cells.add(labelled(column, language)));
        }
        JsonNode when = question.path("when");
        if (!when.isMissingNode()) {
            ObjectNode condition =
                    control.putObject("rule").put("effect", "SHOW").putObject("condition");
            condition.put("scope", scope(when.path("question").asString("")));
            condition.putObject("schema").set("const", when.path("equals"));
        }
        return control;
    }

    private static ObjectNode labelled(JsonNode asked, Language language) {
        return element("Control")
                .put("scope", scope(asked.path("name").asString("")))
                .put("label", said(asked.path("label"), language));
    }

    private static String scope(String name) {
        return "#/properties/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String said(JsonNode text, Language language) {
        return text.path(language == Language.ZH ? "zh" : "en").asString("");
    }

    private static ObjectNode element(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
