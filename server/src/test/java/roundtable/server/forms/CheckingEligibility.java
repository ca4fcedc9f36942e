package roundtable.server.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Eligibility.Answer;
import roundtable.commands.calls.Eligibility.Choice;
import roundtable.commands.calls.Eligibility.Rule;
import roundtable.commands.text.Text;
import roundtable.server.forms.EligibilityCheck.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page runs the same cases: both must come to these verdicts. */
class CheckingEligibility {

    private static final Text SAID = Text.of("问", "Asked");

    private final JsonMapper json = JsonMapper.builder().build();
    private final EligibilityCheck check = new EligibilityCheck(new FormCheck(json), json);

    private static Rule rule(String code, Answer answer, List<String> choices, String met) {
        List<Choice> offered =
                choices.stream().map(each -> new Choice(each, SAID)).toList();
        return new Rule(code, SAID, answer, offered, met, SAID);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @TestFactory
    Stream<DynamicTest> every_golden_case_gets_its_verdict() throws IOException {
        JsonNode golden = json.readTree(Files.readString(Path.of("../docs/forms/golden-cases.json")))
                .path("eligibility");
        List<Rule> rules = new ArrayList<>();
        golden.path("rules")
                .forEach(one -> rules.add(rule(
                        one.path("code").asString(),
                        Answer.valueOf(one.path("answer").asString()),
                        texts(one.path("choices")),
                        one.path("met").asString())));
        Eligibility eligibility = new Eligibility(rules);
        assertThat(check.unsound(eligibility)).isEmpty();
        assertThat(golden.path("cases").size()).isGreaterThan(5);
        return golden.path("cases")
                .valueStream()
                .map(one -> DynamicTest.dynamicTest(one.path("name").asString(), () -> {
                    Verdict verdict = check.judge(eligibility, one.path("answers"));
                    assertThat(verdict.unanswered())
                            .extracting(finding -> finding.at() + " " + finding.rule())
                            .containsExactlyElementsOf(texts(one.path("unanswered")));
                    assertThat(verdict.unmet())
                            .extracting(Rule::code)
                            .containsExactlyElementsOf(texts(one.path("unmet")));
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "YES_NO | {'const':1}",
                "YES_NO | {'enum':[true]}",
                "NUMBER | {}",
                "NUMBER | {'minimum':'1'}",
                "NUMBER | {'multipleOf':2}",
                "CHOICE | {'enum':[]}",
                "CHOICE | {'enum':['c']}",
                "CHOICE | {'const':'a'}",
                "CHOICE | []",
                "CHOICE | {'enum'"
            })
    void a_condition_that_does_not_fit_its_answer_is_unsound(Answer answer, String met) {
        List<String> choices = answer == Answer.CHOICE ? List.of("a", "b") : List.of();
        Rule rule = rule("x", answer, choices, met.replace('\'', '"'));
        assertThat(check.unsound(new Eligibility(List.of(rule))))
                .containsExactly(new Finding("/rules/0/met", "condition"));
    }

    @Test
    void answers_that_are_no_object_meet_nothing() {
        Eligibility one = new Eligibility(List.of(rule("x", Answer.YES_NO, List.of(), "{\"const\":true}")));
        assertThat(check.judge(one, json.readTree("[]")).unanswered()).containsExactly(new Finding("", "type"));
    }
}
