package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/** A call's eligibility, from its draft to the application that meets it. */
class AskingWhoMayApply {

    private static final Map<String, Object> LOCAL =
            rule("local", "YES_NO", "{\"const\":true}", "只收园区企业。", "Only for companies of the zone.");
    private static final Map<String, Object> YOUNG =
            rule("years", "NUMBER", "{\"maximum\":5}", "成立不超过五年。", "Founded within five years.");

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;

    private static Map<String, Object> text(String zh, String en) {
        return Map.of("zh", zh, "en", en, "original", "ZH", "machine", false);
    }

    private static Map<String, Object> rule(String code, String answer, String met, String zh, String en) {
        return Map.of(
                "code",
                code,
                "asks",
                text("问" + code, "Asked: " + code),
                "answer",
                answer,
                "choices",
                List.of(),
                "met",
                met,
                "unmet",
                text(zh, en));
    }

    @BeforeEach
    void open() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(true);
    }

    private Answer drafted(List<Map<String, Object>> rules) throws Exception {
        Map<String, Object> content = office.fromTemplate("competition");
        content.put("eligibility", Map.of("rules", rules));
        return office.officer.post("/api/v1/calls", content);
    }

    private String opened(List<Map<String, Object>> rules) throws Exception {
        Answer drafted = drafted(rules);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String call = drafted.body().path("id").asString();
        assertThat(office.officer
                        .post("/api/v1/calls/" + call + "/opening", Map.of())
                        .status())
                .isEqualTo(200);
        return call;
    }

    private Answer start(String call, Object answers) throws Exception {
        return company.founder().post("/api/v1/applications", Map.of("call", call, "eligibility", answers));
    }

    @Test
    void everybody_reads_what_a_call_asks_first() throws Exception {
        String call = opened(List.of(LOCAL, YOUNG));
        JsonNode rules = server.visitor()
                .get("/api/v1/calls/" + call)
                .body()
                .path("eligibility")
                .path("rules");
        assertThat(rules).hasSize(2);
        assertThat(rules.path(1).path("met").asString()).isEqualTo("{\"maximum\":5}");
    }

    @Test
    void who_meets_every_rule_begins_and_the_answers_are_kept() throws Exception {
        Answer started = start(opened(List.of(LOCAL, YOUNG)), Map.of("years", 5, "local", true));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        JsonNode page = company.founder()
                .get("/api/v1/applications/" + started.body().path("id").asString())
                .body();
        assertThat(page.path("application").path("eligibility").asString()).isEqualTo("{\"local\":true,\"years\":5}");
    }

    @Test
    void whoever_does_not_is_told_each_rule_that_is_not_met() throws Exception {
        String call = opened(List.of(LOCAL, YOUNG));
        Answer refused = start(call, Map.of("years", 7, "local", false));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("not-eligible");
        assertThat(refused.body().path("detail").asString())
                .contains("Only for companies of the zone.", "Founded within five years.");
        assertThat(refused.body().path("facts").path("rules").toString()).isEqualTo("[\"local\",\"years\"]");
        assertThat(start(call, Map.of("years", 7, "local", true))
                        .body()
                        .path("facts")
                        .path("rules")
                        .toString())
                .isEqualTo("[\"years\"]");
    }

    @Test
    void an_open_question_and_a_wrong_answer_are_no_answers() throws Exception {
        String call = opened(List.of(LOCAL, YOUNG));
        Answer refused = start(call, Map.of("years", "five", "else", 1));
        assertThat(refused.code()).isEqualTo("answers-unsound");
        assertThat(refused.body().path("facts").path("findings"))
                .extracting(finding -> finding.path("at").asString() + " "
                        + finding.path("rule").asString())
                .containsExactly("/else additionalProperties", "/local required", "/years type");
        Answer none = company.founder().post("/api/v1/applications", Map.of("call", call));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.code()).isEqualTo("eligibility-not-answered");
    }

    @Test
    void a_call_without_rules_is_for_everybody_and_takes_no_answers() throws Exception {
        String call = opened(List.of());
        assertThat(start(call, Map.of("local", true)).code()).isEqualTo("eligibility-not-asked");
        assertThat(company.founder()
                        .post("/api/v1/applications", Map.of("call", call))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_condition_outside_the_subset_is_refused_where_it_stands() throws Exception {
        Answer refused = drafted(List.of(
                LOCAL,
                rule("a", "YES_NO", "{\"minimum\":1}", "一", "one"),
                rule("b", "NUMBER", "{}", "二", "two"),
                rule("c", "NUMBER", "no json", "三", "three"),
                YOUNG));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("eligibility-unsound");
        assertThat(refused.body().path("facts").path("findings"))
                .extracting(finding -> finding.path("at").asString())
                .containsExactly("/rules/1/met", "/rules/2/met", "/rules/3/met");
    }
}
