package roundtable.server.calls;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Eligibility.Answer;
import roundtable.commands.calls.Eligibility.Rule;
import roundtable.commands.text.Language;
import roundtable.server.calls.SelfCheck.Option;
import roundtable.server.forms.EligibilityCheck;
import roundtable.server.forms.EligibilityCheck.Verdict;
import roundtable.server.http.Sentences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Judges what a plain form has sent, by the same rules by which an application is begun. */
@Component
class SelfChecks {

    /** How the parameter of an answer begins: no rule's code can be taken for another parameter. */
    private static final String ANSWER = "a.";

    /** What people type as a number: short enough to compare. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");

    private final EligibilityCheck check;
    private final Sentences sentences;
    private final JsonMapper json;

    SelfChecks(EligibilityCheck check, Sentences sentences, JsonMapper json) {
        this.check = check;
        this.sentences = sentences;
        this.json = json;
    }

    /** @param query the parameters of the request, of which those of other rules and other pages count nothing */
    SelfCheck of(Eligibility eligibility, Map<String, String> query, Language language) {
        ObjectNode answers = json.createObjectNode();
        eligibility.rules().forEach(rule -> answer(rule, query, answers));
        boolean asked = query.keySet().stream().anyMatch(name -> name.startsWith(ANSWER));
        Verdict verdict = check.judge(eligibility, answers);
        List<SelfCheck.Rule> rules = new ArrayList<>();
        for (Rule rule : eligibility.rules()) {
            String state = verdict.unmet().contains(rule)
                    ? "ruleUnmet"
                    : answers.has(rule.code()) ? "ruleMet" : "ruleUnanswered";
            rules.add(new SelfCheck.Rule(
                    rules.size() + 1,
                    ANSWER + rule.code(),
                    rule.asks().in(language),
                    wanted(rule, language),
                    rule.answer() == Answer.NUMBER,
                    options(rule, query, language),
                    query.getOrDefault(ANSWER + rule.code(), ""),
                    asked ? say(state, Map.of(), language) : null,
                    state.equals("ruleMet") ? "pine" : "amber",
                    asked && state.equals("ruleUnmet"),
                    rule.unmet().in(language)));
        }
        int unmet = verdict.unmet().size();
        int unanswered = (int) eligibility.rules().stream()
                .filter(rule -> !answers.has(rule.code()))
                .count();
        String comesTo = unmet > 0
                ? say("unmet", Map.of("count", unmet), language)
                : unanswered > 0
                        ? say("unanswered", Map.of("count", unanswered), language)
                        : say("met", Map.of(), language);
        return new SelfCheck(
                say("checkNote", Map.of("count", rules.size()), language),
                rules,
                asked,
                asked ? comesTo : null,
                unmet + unanswered > 0 ? "amber" : "pine");
    }

    /** What is no answer of its kind is none. */
    private static void answer(Rule rule, Map<String, String> query, ObjectNode answers) {
        String given = query.getOrDefault(ANSWER + rule.code(), "").strip();
        switch (rule.answer()) {
            case YES_NO -> {
                if (Set.of("true", "false").contains(given)) {
                    answers.put(rule.code(), given.equals("true"));
                }
            }
            case NUMBER -> {
                if (NUMBER.matcher(given).matches()) {
                    answers.put(rule.code(), new BigDecimal(given));
                }
            }
            case CHOICE -> {
                if (rule.choices().stream().anyMatch(choice -> choice.value().equals(given))) {
                    answers.put(rule.code(), given);
                }
            }
        }
    }

    private List<Option> options(Rule rule, Map<String, String> query, Language language) {
        String given = query.getOrDefault(ANSWER + rule.code(), "");
        return switch (rule.answer()) {
            case YES_NO ->
                List.of(
                        new Option("true", say("yes", Map.of(), language), given.equals("true")),
                        new Option("false", say("no", Map.of(), language), given.equals("false")));
            case NUMBER -> List.of();
            case CHOICE ->
                rule.choices().stream()
                        .map(choice -> new Option(
                                choice.value(),
                                choice.label().in(language),
                                choice.value().equals(given)))
                        .toList();
        };
    }

    private String wanted(Rule rule, Language language) {
        JsonNode met = json.readTree(rule.met());
        return switch (rule.answer()) {
            case YES_NO -> say(met.path("const").asBoolean(false) ? "yes" : "no", Map.of(), language);
            case NUMBER -> {
                String minimum = bound(met, "minimum");
                String maximum = bound(met, "maximum");
                yield minimum == null
                        ? say("upTo", Map.of("maximum", maximum == null ? "" : maximum), language)
                        : maximum == null
                                ? say("from", Map.of("minimum", minimum), language)
                                : say("between", Map.of("minimum", minimum, "maximum", maximum), language);
            }
            case CHOICE ->
                rule.choices().stream()
                        .filter(choice -> met.path("enum")
                                .valueStream()
                                .anyMatch(value -> value.asString("").equals(choice.value())))
                        .map(choice -> choice.label().in(language))
                        .collect(joining(language == Language.ZH ? "、" : ", "));
        };
    }

    private static @Nullable String bound(JsonNode met, String bound) {
        return met.has(bound) ? met.path(bound).decimalValue().toPlainString() : null;
    }

    private String say(String word, Map<String, @Nullable Object> facts, Language language) {
        return sentences.of("leaflet." + word, facts, language);
    }
}
