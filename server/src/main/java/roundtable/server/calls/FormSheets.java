package roundtable.server.calls;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.Form;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.server.calls.FormSheet.Question;
import roundtable.server.calls.FormSheet.Said;
import roundtable.server.calls.FormSheet.Section;
import roundtable.server.documents.Documents;
import roundtable.server.forms.Questions;
import roundtable.server.forms.VaultVocabulary;
import roundtable.server.http.Sentences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a form's schema and layout, and says them. */
@Component
class FormSheets {

    private static final long MEGABYTE = 1_000_000;
    private static final int CHARACTERS_A_LINE = 40;
    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 12;
    private static final int MOST_ROWS = 6;

    /** How office files are called; the rest by the end of its media type. */
    private static final Map<String, String> OFFICE = Map.of(
            "wordprocessingml", "Word",
            "msword", "Word",
            "spreadsheetml", "Excel",
            "ms-excel", "Excel",
            "presentationml", "PowerPoint",
            "ms-powerpoint", "PowerPoint");

    private final JsonMapper json;
    private final VaultVocabulary vocabulary;
    private final Sentences sentences;

    FormSheets(JsonMapper json, VaultVocabulary vocabulary, Sentences sentences) {
        this.json = json;
        this.vocabulary = vocabulary;
        this.sentences = sentences;
    }

    FormSheet of(Form form, Language language) {
        return new Reading(json.readTree(form.schema()), json.readTree(form.layout()), language).sheet();
    }

    /** One form in one language. */
    private final class Reading {

        private final JsonNode properties;
        private final JsonNode layout;
        private final Set<String> required;
        private final Set<String> requiredSometimes = new HashSet<>();
        private final Language language;

        Reading(JsonNode schema, JsonNode layout, Language language) {
            this.properties = schema.path("properties");
            this.layout = layout;
            this.required = names(schema.path("required"));
            this.language = language;
            requiredBy(schema);
            schema.path("allOf").forEach(this::requiredBy);
        }

        private void requiredBy(JsonNode condition) {
            requiredSometimes.addAll(names(condition.path("then").path("required")));
            requiredSometimes.addAll(names(condition.path("else").path("required")));
        }

        FormSheet sheet() {
            List<Section> sections = new ArrayList<>();
            for (JsonNode section : layout.path("sections")) {
                int place = sections.size() + 1;
                List<Question> questions = new ArrayList<>();
                for (JsonNode question : section.path("questions")) {
                    questions.add(question(question, place + "." + (questions.size() + 1)));
                }
                sections.add(new Section(place, text(section.path("title")), questions));
            }
            return new FormSheet(sections);
        }

        private Question question(JsonNode question, String place) {
            String name = question.path("name").asString("");
            String widget = question.path("widget").asString("");
            JsonNode schema = properties.path(name);
            boolean must = required.contains(name);
            boolean sometimes = requiredSometimes.contains(name);
            String hint = text(question.path("hint"));
            String askedOf = askedOf(question.path("when"));
            String limits = widget.equals("files") ? accepted(question, schema) : limits(widget, schema);
            List<String> boxes = boxes(widget, question);
            List<String> columns = labels(question.path("columns"));
            return new Question(
                    place,
                    name,
                    text(question.path("label")),
                    hint.isEmpty() ? null : hint,
                    widget.equals("files"),
                    must,
                    say(must ? "required" : sometimes ? "requiredWhen" : "optional"),
                    say(must ? "must" : sometimes ? "requiredWhen" : "may"),
                    askedOf,
                    limits,
                    boxes,
                    columns,
                    lines(widget, schema),
                    notes(question, widget, limits, askedOf, boxes, columns),
                    text(question.path("example"))
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList());
        }

        private List<Said> notes(
                JsonNode question,
                String widget,
                String limits,
                @Nullable String askedOf,
                List<String> boxes,
                List<String> columns) {
            List<Said> notes = new ArrayList<>();
            notes.add(new Said(say("askedOf"), askedOf == null ? say("everybody") : askedOf));
            if (!limits.isEmpty()) {
                notes.add(new Said(say(widget.equals("files") ? "accepted" : "limits"), limits));
            }
            if (question.has("choices")) {
                notes.add(new Said(say("choices"), listed(boxes)));
            }
            if (!columns.isEmpty()) {
                notes.add(new Said(say("columns"), listed(columns)));
            }
            fromVault(question).ifPresent(said -> notes.add(new Said(say("fromVault"), said)));
            keptBack(question).ifPresent(said -> notes.add(new Said(say("seen"), said)));
            return notes;
        }

        private Optional<String> fromVault(JsonNode question) {
            Optional<String> fact = vocabulary
                    .fact(question.path("fact").asString(""))
                    .map(known -> say("vaultFact", Map.of("fact", language == Language.ZH ? known.zh() : known.en())));
            return fact.isPresent()
                    ? fact
                    : vocabulary
                            .document(question.path("document").asString(""))
                            .map(known -> say(
                                    "vaultDocument",
                                    Map.of("document", language == Language.ZH ? known.zh() : known.en())));
        }

        private Optional<String> keptBack(JsonNode question) {
            if (question.path("identifying").asBoolean(false)) {
                return Optional.of(say("keptBack"));
            }
            List<String> columns = question.path("columns")
                    .valueStream()
                    .filter(column -> column.path("identifying").asBoolean(false))
                    .map(column -> text(column.path("label")))
                    .toList();
            return columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of(say("columnsKeptBack", Map.of("columns", listed(columns))));
        }

        private @Nullable String askedOf(JsonNode when) {
            if (when.isMissingNode()) {
                return null;
            }
            String other = when.path("question").asString("");
            JsonNode answer = when.path("equals");
            Text chosen = Questions.said(layout, other, answer);
            String said = answer.isBoolean()
                    ? say(answer.asBoolean() ? "yes" : "no")
                    : chosen == null ? answer.asString("") : chosen.in(language);
            return say("askedWhen", Map.of("question", labelOf(other), "answer", said));
        }

        private String labelOf(String name) {
            for (JsonNode section : layout.path("sections")) {
                for (JsonNode question : section.path("questions")) {
                    if (question.path("name").asString("").equals(name)) {
                        return text(question.path("label"));
                    }
                }
            }
            return name;
        }

        private String limits(String widget, JsonNode schema) {
            return switch (widget) {
                case "line", "text" -> between(schema, "minLength", "maxLength", "lengths", "longest");
                case "number" -> number(schema);
                case "money" ->
                    say(
                            "money",
                            Map.of(
                                    "currency",
                                    schema.path("properties")
                                            .path("currency")
                                            .path("const")
                                            .asString("CNY")));
                case "date" -> say("date");
                case "choice" -> say("oneOf");
                case "choices" -> between(schema, "minItems", "maxItems", "picks", "someOf");
                case "yes-no" -> say("yesOrNo");
                case "table" -> between(schema, "minItems", "maxItems", "rowsBetween", "rows");
                case "declaration" -> say("declaration");
                default -> "";
            };
        }

        private String between(JsonNode schema, String least, String most, String both, String upTo) {
            if (!schema.has(most)) {
                return "";
            }
            int from = schema.path(least).asInt(0);
            int to = schema.path(most).asInt(0);
            return from > 1 || (from == 1 && both.equals("picks"))
                    ? say(both, Map.of("least", from, "count", to))
                    : say(upTo, Map.of("count", to));
        }

        private String number(JsonNode schema) {
            String minimum = bound(schema, "minimum");
            String maximum = bound(schema, "maximum");
            if (minimum == null) {
                return maximum == null ? say("number") : say("numberUpTo", Map.of("maximum", maximum));
            }
            return maximum == null
                    ? say("numberFrom", Map.of("minimum", minimum))
                    : say("numberBetween", Map.of("minimum", minimum, "maximum", maximum));
        }

        private static @Nullable String bound(JsonNode schema, String bound) {
            return schema.has(bound) ? schema.path(bound).decimalValue().toPlainString() : null;
        }

        private String accepted(JsonNode question, JsonNode schema) {
            List<String> kinds = question.path("accept")
                    .valueStream()
                    .map(type -> kind(type.asString("")))
                    .distinct()
                    .toList();
            return listed(List.of(
                    kinds.isEmpty() ? say("anyFile") : listed(kinds),
                    say("upToFiles", Map.of("count", schema.path("maxItems").asInt(1))),
                    say("eachAtMost", Map.of("megabytes", Documents.LARGEST / MEGABYTE))));
        }

        private String kind(String type) {
            if (type.startsWith("image/")) {
                return say("image");
            }
            return OFFICE.entrySet().stream()
                    .filter(office -> type.contains(office.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(type.substring(type.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
        }

        private List<String> boxes(String widget, JsonNode question) {
            return switch (widget) {
                case "choice", "choices" -> labels(question.path("choices"));
                case "yes-no" -> List.of(say("yes"), say("no"));
                case "declaration" -> List.of(say("yes"));
                case "files" -> List.of(say("attached"));
                default -> List.of();
            };
        }

        private static List<Integer> lines(String widget, JsonNode schema) {
            int count = switch (widget) {
                case "line", "number", "money", "date" -> 1;
                case "text" ->
                    Math.clamp(schema.path("maxLength").asInt(0) / CHARACTERS_A_LINE, FEWEST_LINES, MOST_LINES);
                case "table" -> Math.clamp(schema.path("maxItems").asInt(0), 1, MOST_ROWS);
                default -> 0;
            };
            return IntStream.rangeClosed(1, count).boxed().toList();
        }

        private List<String> labels(JsonNode items) {
            return items.valueStream().map(item -> text(item.path("label"))).toList();
        }

        private String listed(List<String> words) {
            return words.stream().collect(joining(language == Language.ZH ? "、" : ", "));
        }

        private String text(JsonNode text) {
            return Text.of(text.path("zh").asString(""), text.path("en").asString(""))
                    .in(language);
        }

        private String say(String word) {
            return say(word, Map.of());
        }

        private String say(String word, Map<String, @Nullable Object> facts) {
            return sentences.of("leaflet." + word, facts, language);
        }
    }

    private static Set<String> names(JsonNode names) {
        Set<String> found = new HashSet<>();
        names.forEach(name -> found.add(name.asString("")));
        return found;
    }
}
