package roundtable.server.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.Form;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a form keeps to the subset of JSON Schema 2020-12 and of layouts that docs/forms.md describes: small enough that
 * the server and the page always come to the same verdict.
 */
@Component
public class FormRules {

    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer", "number", "boolean");

    /** Which keywords a schema of a type may have, beside {@code type}. */
    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "object", Set.of("properties", "required", "additionalProperties", "if", "then", "else", "allOf"),
            "array", Set.of("items", "minItems", "maxItems", "uniqueItems"),
            "string", Set.of("minLength", "maxLength", "pattern", "format", "enum", "const"),
            "integer", Set.of("minimum", "maximum", "enum", "const"),
            "number", Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
            "boolean", Set.of("const"));

    /** What only the root may have: questions that must be answered by some. */
    private static final Set<String> CONDITIONAL = Set.of("if", "then", "else", "allOf");

    private static final Set<String> CONDITION_KEYWORDS = Set.of("properties", "required", "const", "enum");
    private static final Set<String> WIDGETS = Set.of(
            "line", "text", "number", "money", "date", "choice", "choices", "yes-no", "files", "table", "declaration");

    /** Only these add up. */
    private static final Set<String> NUMBERS = Set.of("integer", "number");

    /** By these a blind review knows an application. */
    private static final Set<String> KNOWN_BY = Set.of("title", "titleEn", "amount", "industry");

    /** What patterns may be made of: literals, classes, counted groups; nothing the two engines read differently. */
    private static final Pattern SAFE_PATTERN = Pattern.compile(
            "\\^(?:[A-Za-z0-9_\\-: @]|\\\\[d.+\\-/()]|\\[[A-Za-z0-9_\\-]+]|[(|)?*+]|\\{\\d+(?:,\\d*)?})*\\$");

    private static final Set<String> WRITTEN = Set.of("line", "text");
    private static final int MOST_MEGABYTES = 100;
    private static final int LARGEST = 200_000;

    private final JsonMapper json;
    private final VaultVocabulary vocabulary;

    public FormRules(JsonMapper json, VaultVocabulary vocabulary) {
        this.json = json;
        this.vocabulary = vocabulary;
    }

    /** What is wrong with a form; empty when it may be published. Pointers begin with {@code /schema} or {@code /layout}. */
    public List<Finding> check(Form form) {
        List<Finding> findings = new ArrayList<>();
        if (form.schema().length() > LARGEST || form.layout().length() > LARGEST) {
            return List.of(new Finding("", "too-large"));
        }
        JsonNode schema = read(form.schema(), "/schema", findings);
        JsonNode layout = read(form.layout(), "/layout", findings);
        if (schema == null || layout == null) {
            return findings;
        }
        if (!schema.path("type").asString("").equals("object")) {
            findings.add(new Finding("/schema/type", "object"));
            return findings;
        }
        theSchemaKeepsToTheSubset(schema, "/schema", true, findings);
        theTitleIsAskedFor(schema, findings);
        theLayoutShowsEachQuestionOnce(schema, layout, findings);
        return findings.stream().distinct().sorted().toList();
    }

    private @Nullable JsonNode read(String text, String at, List<Finding> findings) {
        try {
            JsonNode node = json.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            findings.add(new Finding(at, "json"));
            return null;
        }
        findings.add(new Finding(at, "object"));
        return null;
    }

    private static void theSchemaKeepsToTheSubset(JsonNode schema, String at, boolean root, List<Finding> findings) {
        String type = schema.path("type").asString("");
        if (!schema.isObject() || !TYPES.contains(type)) {
            findings.add(new Finding(at + "/type", "type"));
            return;
        }
        Set<String> allowed = KEYWORDS.getOrDefault(type, Set.of());
        for (String keyword : schema.propertyNames()) {
            boolean known = keyword.equals("type") || allowed.contains(keyword) || (root && keyword.equals("$schema"));
            boolean conditional = CONDITIONAL.contains(keyword);
            if (!known || (conditional && !root)) {
                findings.add(new Finding(at + "/" + Pointers.escaped(keyword), "keyword"));
            }
        }
        switch (type) {
            case "object" -> theObjectIsClosed(schema, at, findings);
            case "array" -> theArrayIsBounded(schema, at, findings);
            case "string" -> theStringIsBounded(schema, at, findings);
            default -> {}
        }
        if (root) {
            theConditionsAreSimple(schema, findings);
        }
    }

    private static void theObjectIsClosed(JsonNode schema, String at, List<Finding> findings) {
        if (!schema.path("additionalProperties").isBoolean()
                || schema.path("additionalProperties").asBoolean()) {
            findings.add(new Finding(at + "/additionalProperties", "closed"));
        }
        JsonNode properties = schema.path("properties");
        for (String name : properties.propertyNames()) {
            theSchemaKeepsToTheSubset(
                    properties.path(name), at + "/properties/" + Pointers.escaped(name), false, findings);
        }
        for (JsonNode required : schema.path("required")) {
            if (!properties.has(required.asString(""))) {
                findings.add(new Finding(at + "/required", "unknown-question"));
            }
        }
    }

    private static void theArrayIsBounded(JsonNode schema, String at, List<Finding> findings) {
        if (!schema.path("maxItems").isInt()) {
            findings.add(new Finding(at + "/maxItems", "bounded"));
        }
        theSchemaKeepsToTheSubset(schema.path("items"), at + "/items", false, findings);
    }

    private static void theStringIsBounded(JsonNode schema, String at, List<Finding> findings) {
        JsonNode pattern = schema.path("pattern");
        if (pattern.isString() && !isSafe(pattern.asString())) {
            findings.add(new Finding(at + "/pattern", "pattern"));
        }
        if (schema.has("format") && !schema.path("format").asString("").equals("date")) {
            findings.add(new Finding(at + "/format", "format"));
        }
        boolean bounded = schema.has("maxLength")
                || schema.has("enum")
                || schema.has("const")
                || schema.has("format")
                || pattern.isString();
        if (!bounded) {
            findings.add(new Finding(at + "/maxLength", "bounded"));
        }
    }

    /** Anchored at both ends, and an alternative stands in parentheses: else the anchors would bind one side only. */
    static boolean isSafe(String pattern) {
        if (!SAFE_PATTERN.matcher(pattern).matches()) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == '|' && depth == 0) {
                return false;
            }
        }
        return depth == 0;
    }

    /**
     * {@code if} compares some answers with constants; {@code then} and {@code else} only require more of them. The root may have
     * one of its own, and any number in {@code allOf}.
     */
    private static void theConditionsAreSimple(JsonNode schema, List<Finding> findings) {
        JsonNode properties = schema.path("properties");
        theConditionIsSimple(schema, properties, "/schema", findings);
        JsonNode all = schema.path("allOf");
        if (!all.isMissingNode() && !all.isArray()) {
            findings.add(new Finding("/schema/allOf", "condition"));
        }
        int i = 0;
        for (JsonNode condition : all) {
            String at = "/schema/allOf/" + i++;
            if (!condition.has("if")) {
                findings.add(new Finding(at + "/if", "condition"));
            }
            everyKeywordIsAmong(Set.of("if", "then", "else"), condition, at, findings);
            theConditionIsSimple(condition, properties, at, findings);
        }
    }

    private static void theConditionIsSimple(JsonNode schema, JsonNode questions, String at, List<Finding> findings) {
        if (schema.has("if")) {
            everyKeywordIsAmong(CONDITION_KEYWORDS, schema.path("if"), at + "/if", findings);
            for (String name : schema.path("if").path("properties").propertyNames()) {
                String place = at + "/if/properties/" + Pointers.escaped(name);
                if (!questions.has(name)) {
                    findings.add(new Finding(place, "unknown-question"));
                }
                everyKeywordIsAmong(
                        Set.of("const", "enum"),
                        schema.path("if").path("properties").path(name),
                        place,
                        findings);
            }
        }
        for (String branch : List.of("then", "else")) {
            if (schema.has(branch)) {
                String place = at + "/" + branch;
                everyKeywordIsAmong(Set.of("required"), schema.path(branch), place, findings);
                for (JsonNode required : schema.path(branch).path("required")) {
                    if (!questions.has(required.asString(""))) {
                        findings.add(new Finding(place + "/required", "unknown-question"));
                    }
                }
            }
        }
    }

    private static void everyKeywordIsAmong(Set<String> allowed, JsonNode schema, String at, List<Finding> findings) {
        for (String keyword : schema.propertyNames()) {
            if (!allowed.contains(keyword)) {
                findings.add(new Finding(at + "/" + Pointers.escaped(keyword), "keyword"));
            }
        }
    }

    /** Lists name an application by its answer to {@code title}; {@code amount} and {@code industry} are read too. */
    private static void theTitleIsAskedFor(JsonNode schema, List<Finding> findings) {
        JsonNode properties = schema.path("properties");
        boolean required = false;
        for (JsonNode name : schema.path("required")) {
            required |= name.asString("").equals("title");
        }
        if (!required || !properties.path("title").path("type").asString("").equals("string")) {
            findings.add(new Finding("/schema/properties/title", "title"));
        }
        JsonNode amount = properties.path("amount");
        if (!amount.isMissingNode()
                && !(amount.path("properties").has("amount")
                        && amount.path("properties").has("currency"))) {
            findings.add(new Finding("/schema/properties/amount", "money"));
        }
        JsonNode industry = properties.path("industry");
        if (!industry.isMissingNode() && !industry.has("enum")) {
            findings.add(new Finding("/schema/properties/industry", "industry"));
        }
    }

    /** A condition looks back: the question that it hangs on stands above. */
    private void theLayoutShowsEachQuestionOnce(JsonNode schema, JsonNode layout, List<Finding> findings) {
        Map<String, String> shown = new HashMap<>();
        int s = 0;
        for (JsonNode section : layout.path("sections")) {
            String place = "/layout/sections/" + s++;
            bothLanguages(section.path("title"), place + "/title", findings);
            int q = 0;
            for (JsonNode question : section.path("questions")) {
                String at = place + "/questions/" + q++;
                String name = question.path("name").asString("");
                JsonNode cells =
                        schema.path("properties").path(name).path("items").path("properties");
                theQuestionIsWhole(question, cells, at, findings);
                theVaultKnowsIt(question, at, findings);
                theLimitsAreLimits(question, at, findings);
                theTotalsAreOfAmounts(question, schema.path("properties"), at, findings);
                JsonNode when = question.path("when");
                if (!when.isMissingNode()
                        && (!shown.containsKey(when.path("question").asString(""))
                                || !when.path("equals").isValueNode())) {
                    findings.add(new Finding(at + "/when", "condition"));
                }
                if (!schema.path("properties").has(name)) {
                    findings.add(new Finding(at + "/name", "unknown-question"));
                }
                if (shown.put(name, at) != null) {
                    findings.add(new Finding(at + "/name", "shown-twice"));
                }
            }
        }
        Set<String> unseen = new HashSet<>(schema.path("properties").propertyNames());
        unseen.removeAll(shown.keySet());
        unseen.forEach(name -> findings.add(new Finding("/schema/properties/" + Pointers.escaped(name), "not-shown")));
    }

    private static void theQuestionIsWhole(JsonNode question, JsonNode cells, String at, List<Finding> findings) {
        bothLanguages(question.path("label"), at + "/label", findings);
        for (String words : List.of("hint", "example")) {
            if (question.has(words)) {
                bothLanguages(question.path(words), at + "/" + words, findings);
            }
        }
        boolean knownBy = KNOWN_BY.contains(question.path("name").asString(""));
        theMarkIsPlain(question, !knownBy, at, findings);
        String widget = question.path("widget").asString("");
        if (!WIDGETS.contains(widget)) {
            findings.add(new Finding(at + "/widget", "widget"));
        }
        if (widget.equals("files") && question.path("accept").isEmpty()) {
            findings.add(new Finding(at + "/accept", "accept"));
        }
        for (String list : List.of("choices", "columns")) {
            int i = 0;
            for (JsonNode item : question.path(list)) {
                String place = at + "/" + list + "/" + i++;
                bothLanguages(item.path("label"), place + "/label", findings);
                theMarkIsPlain(item, list.equals("columns"), place, findings);
                JsonNode type = cells.path(item.path("name").asString("")).path("type");
                boolean adds = list.equals("columns") && NUMBERS.contains(type.asString(""));
                if (item.has("total") && (!item.path("total").isBoolean() || !adds)) {
                    findings.add(new Finding(place + "/total", "total"));
                }
            }
        }
    }

    /** Words are counted in what is written, megabytes in files. */
    private static void theLimitsAreLimits(JsonNode question, String at, List<Finding> findings) {
        String widget = question.path("widget").asString("");
        JsonNode words = question.path("words");
        if (!words.isMissingNode() && (!WRITTEN.contains(widget) || !words.isInt() || words.asInt() < 1)) {
            findings.add(new Finding(at + "/words", "words"));
        }
        JsonNode most = question.path("megabytes");
        if (!most.isMissingNode()
                && (!widget.equals("files") || !most.isInt() || most.asInt() < 1 || most.asInt() > MOST_MEGABYTES)) {
            findings.add(new Finding(at + "/megabytes", "megabytes"));
        }
    }

    /** A column that is added up may have to come to what another question says: an amount of money or a number. */
    private static void theTotalsAreOfAmounts(
            JsonNode question, JsonNode properties, String at, List<Finding> findings) {
        int c = 0;
        for (JsonNode column : question.path("columns")) {
            String place = at + "/columns/" + c++ + "/totals";
            JsonNode totals = column.path("totals");
            if (totals.isMissingNode()) {
                continue;
            }
            JsonNode other = properties.path(totals.asString(""));
            boolean amount = NUMBERS.contains(other.path("type").asString(""))
                    || other.path("properties").has("amount");
            if (!amount || !column.path("total").asBoolean(false)) {
                findings.add(new Finding(place, "totals"));
            }
        }
    }

    /** A question names a fact that its widget can show, or a kind of document if it takes files. */
    private void theVaultKnowsIt(JsonNode question, String at, List<Finding> findings) {
        String widget = question.path("widget").asString("");
        JsonNode fact = question.path("fact");
        if (!fact.isMissingNode()
                && vocabulary
                        .fact(fact.asString(""))
                        .filter(known -> known.fits(widget))
                        .isEmpty()) {
            findings.add(new Finding(at + "/fact", "fact"));
        }
        JsonNode document = question.path("document");
        if (!document.isMissingNode()
                && (!widget.equals("files")
                        || vocabulary.document(document.asString("")).isEmpty())) {
            findings.add(new Finding(at + "/document", "document"));
        }
    }

    /** {@code identifying} is yes or no, and stands only where an answer may be kept back. */
    private static void theMarkIsPlain(JsonNode asked, boolean mayBe, String at, List<Finding> findings) {
        JsonNode mark = asked.path("identifying");
        if (!mark.isMissingNode() && (!mark.isBoolean() || (mark.asBoolean() && !mayBe))) {
            findings.add(new Finding(at + "/identifying", "identifying"));
        }
    }

    private static void bothLanguages(JsonNode text, String at, List<Finding> findings) {
        if (text.path("zh").asString("").isBlank()
                || text.path("en").asString("").isBlank()) {
            findings.add(new Finding(at, "both-languages"));
        }
    }
}
