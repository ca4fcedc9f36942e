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
import roundtable.commands.calls.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page runs the same cases through its own validator: both must come to these verdicts. */
class CheckingAnswers {

    private static final Path CASES = Path.of("../docs/forms/golden-cases.json");

    private final JsonMapper json = JsonMapper.builder().build();
    private final FormCheck check = new FormCheck(json);

    @TestFactory
    Stream<DynamicTest> every_golden_case_gets_its_verdict() throws IOException {
        JsonNode golden = json.readTree(Files.readString(CASES));
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : golden.path("cases")) {
            String schema =
                    golden.path("schemas").path(one.path("schema").asString()).toString();
            List<Finding> expected = new ArrayList<>();
            one.path("failing")
                    .forEach(f -> expected.add(
                            new Finding(f.path("at").asString(), f.path("rule").asString())));
            tests.add(DynamicTest.dynamicTest(
                    one.path("name").asString(),
                    () -> assertThat(check.check(schema, one.path("answers")))
                            .containsExactlyInAnyOrderElementsOf(expected)));
        }
        assertThat(tests).hasSizeGreaterThan(50);
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> every_golden_case_of_a_layout_gets_its_verdict() throws IOException {
        JsonNode golden = json.readTree(Files.readString(CASES)).path("layouts");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : golden.path("cases")) {
            List<Finding> expected = new ArrayList<>();
            one.path("failing")
                    .forEach(f -> expected.add(
                            new Finding(f.path("at").asString(), f.path("rule").asString())));
            tests.add(DynamicTest.dynamicTest(
                    one.path("name").asString(),
                    () -> assertThat(LayoutCheck.check(golden.path("layout"), one.path("answers")))
                            .containsExactlyElementsOf(expected)));
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    @Test
    void the_golden_schemas_keep_to_the_subset_but_for_their_layout() throws IOException {
        JsonNode golden = json.readTree(Files.readString(CASES));
        for (JsonNode schema : golden.path("schemas")) {
            assertThat(new FormRules(json, new VaultVocabulary(json))
                            .check(new Form(schema.toString(), "{\"sections\":[]}")))
                    .extracting(Finding::rule)
                    .containsOnly("not-shown");
        }
    }
}
