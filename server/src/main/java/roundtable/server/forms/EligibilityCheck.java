package roundtable.server.forms;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Eligibility.Choice;
import roundtable.commands.calls.Eligibility.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether answers meet a call's eligibility. Its rules are one JSON Schema, by which the page comes to the same verdict
 * (docs/forms.md, "Eligibility").
 */
@Component
public class EligibilityCheck {

    /** Findings by these say that something was not answered as it was asked; any other, that a rule is not met. */
    private static final Set<String> OF_THE_ANSWER = Set.of("required", "type", "additionalProperties");

    private final FormCheck check;
    private final JsonMapper json;

    public EligibilityCheck(FormCheck check, JsonMapper json) {
        this.check = check;
        this.json = json;
    }

    /** What is wrong with the rules' conditions; empty when the call may be published. Pointers begin with {@code /rules}. */
    public List<Finding> unsound(Eligibility eligibility) {
        List<Finding> findings = new ArrayList<>();
        int i = 0;
        for (Rule rule : eligibility.rules()) {
            if (!isSound(rule)) {
                findings.add(new Finding("/rules/" + i + "/met", "condition"));
            }
            i++;
        }
        return findings;
    }

    /**
     * What answers come to.
     *
     * @param unanswered what was not answered, or not as it was asked
     * @param unmet the rules that are answered and not met, in their order
     */
    public record Verdict(List<Finding> unanswered, List<Rule> unmet) {}

    public Verdict judge(Eligibility eligibility, JsonNode answers) {
        List<Finding> findings = check.check(schemaOf(eligibility).toString(), answers);
        Set<String> missed = findings.stream()
                .filter(finding -> !OF_THE_ANSWER.contains(finding.rule()))
                .map(Finding::at)
                .collect(toSet());
        return new Verdict(
                findings.stream()
                        .filter(finding -> OF_THE_ANSWER.contains(finding.rule()))
                        .toList(),
                eligibility.rules().stream()
                        .filter(rule -> missed.contains("/" + Pointers.escaped(rule.code())))
                        .toList());
    }

    /** All rules as one schema: every question answered, every answer of its kind and within its condition. */
    private ObjectNode schemaOf(Eligibility eligibility) {
        ObjectNode schema = json.createObjectNode();
        schema.put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (Rule rule : eligibility.rules()) {
            required.add(rule.code());
            ObjectNode property = properties.putObject(rule.code());
            property.put("type", typeOf(rule));
            property.setAll((ObjectNode) json.readTree(rule.met()));
        }
        return schema;
    }

    private static String typeOf(Rule rule) {
        return switch (rule.answer()) {
            case YES_NO -> "boolean";
            case NUMBER -> "number";
            case CHOICE -> "string";
        };
    }

    private boolean isSound(Rule rule) {
        JsonNode met;
        try {
            met = json.readTree(rule.met());
        } catch (JacksonException e) {
            return false;
        }
        if (met == null || !met.isObject()) {
            return false;
        }
        Set<String> keywords = new HashSet<>(met.propertyNames());
        return switch (rule.answer()) {
            case YES_NO -> keywords.equals(Set.of("const")) && met.path("const").isBoolean();
            case NUMBER ->
                !keywords.isEmpty()
                        && Set.of("minimum", "maximum").containsAll(keywords)
                        && met.valueStream().allMatch(JsonNode::isNumber);
            case CHOICE ->
                keywords.equals(Set.of("enum"))
                        && !met.path("enum").isEmpty()
                        && met.path("enum").valueStream().allMatch(value -> isOffered(rule, value));
        };
    }

    private static boolean isOffered(Rule rule, JsonNode value) {
        return value.isString() && rule.choices().stream().map(Choice::value).anyMatch(value.asString()::equals);
    }
}
