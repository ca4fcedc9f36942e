package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

class WritingAnApplication {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private String call;
    private String application;

    @BeforeEach
    void start() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(false);
        call = office.openCompetition();
        application = office.start(company, call);
    }

    private Answer save(Map<String, Object> answers, long seen) throws Exception {
        return office.save(company, application, office.form(call), answers, seen);
    }

    @Test
    void a_company_that_waits_to_be_verified_writes_already() throws Exception {
        Answer draft = company.founder().get(application + "/draft");
        assertThat(draft.body().path("revision").asInt()).isZero();
        assertThat(draft.body().path("form").asString()).isEqualTo(office.form(call));
        assertThat(company.founder().get("/api/v1/applications").body())
                .singleElement()
                .satisfies(line -> assertThat(line.path("state").asString()).isEqualTo("STARTED"));
    }

    @Test
    void whatever_is_written_is_saved_and_told_what_still_lacks() throws Exception {
        Answer saved = save(Map.of("title", "短", "team", List.of()), 0);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.etag()).isEqualTo("\"1\"");
        assertThat(saved.body().path("findings").toString())
                .contains("{\"at\":\"/title\",\"rule\":\"minLength\"}", "{\"at\":\"/market\",\"rule\":\"required\"}");
        JsonNode draft = company.founder().get(application + "/draft").body();
        assertThat(draft.path("answers").path("title").asString()).isEqualTo("短");
        assertThat(draft.path("savedBy").asString()).isEqualTo("沈知微");
    }

    @Test
    void two_tabs_do_not_overwrite_each_other() throws Exception {
        save(Map.of("title", "第一个标签页"), 0);
        Answer late = save(Map.of("title", "第二个标签页"), 0);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("draft-changed");
        assertThat(late.body().path("facts").path("revision").asInt()).isEqualTo(1);
        assertThat(late.body().path("detail").asString()).contains("沈知微 saved something newer");
        assertThat(save(Map.of("title", "第二个标签页"), 1).etag()).isEqualTo("\"2\"");
    }

    @Test
    void saving_again_because_the_answer_was_lost_is_no_conflict() throws Exception {
        save(Map.of("title", "同样的话"), 0);
        Answer again = save(Map.of("title", "同样的话"), 0);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void saving_says_what_it_is_based_on_and_saves_an_object() throws Exception {
        Map<String, Object> body = Map.of("form", office.form(call), "answers", Map.of());
        Answer unconditional = company.founder().put(application + "/draft", body);
        assertThat(unconditional.status()).isEqualTo(428);
        assertThat(unconditional.code()).isEqualTo("if-match-missing");
        company.founder().with("If-Match", "\"0\"");
        assertThat(company.founder()
                        .put(application + "/draft", Map.of("form", "x", "answers", "words"))
                        .code())
                .isEqualTo("answers-are-no-object");
    }

    @Test
    void nobody_else_sees_or_touches_it() throws Exception {
        save(Map.of("title", "还没有写完"), 0);
        Company rival = office.company(false);
        for (String path : new String[] {application, application + "/draft", application + "/history"}) {
            assertThat(rival.founder().get(path).status()).as(path).isEqualTo(404);
            assertThat(office.officer.get(path).status()).as(path).isEqualTo(404);
            assertThat(server.visitor().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(office.save(rival, application, "x", Map.of(), 1).status()).isEqualTo(404);
    }

    @Test
    void what_is_half_written_stands_in_its_row_sealed() throws Exception {
        save(Map.of("title", "只有我知道的想法"), 0);
        assertThat(server.bean(JdbcClient.class)
                        .sql("select string_agg(t::text, '') from application_draft t")
                        .query(String.class)
                        .single())
                .doesNotContain("只有我知道");
    }

    @Test
    void a_company_starts_one_application_per_call() throws Exception {
        Answer again = company.founder().post("/api/v1/applications", Map.of("call", call));
        assertThat(again.code()).isEqualTo("already-applying");
        assertThat(company.founder().post(application + "/withdrawal", Map.of()).status())
                .isEqualTo(200);
        assertThat(company.founder()
                        .post("/api/v1/applications", Map.of("call", call))
                        .status())
                .isEqualTo(201);
        assertThat(save(Map.of(), 0).code()).isEqualTo("application-is-withdrawn");
    }

    @Test
    void a_form_that_is_corrected_under_the_writer_loses_nothing_and_is_told() throws Exception {
        String plan = office.uploadPlan(company, application);
        String seenForm = office.form(call);
        assertThat(office.save(company, application, seenForm, AGrantOffice.answers(plan), 0)
                        .body()
                        .path("findings"))
                .isEmpty();
        correctTheForm();
        JsonNode draft = company.founder().get(application + "/draft").body();
        assertThat(draft.path("form").asString()).isEqualTo(seenForm);
        assertThat(draft.path("currentForm").asString())
                .isEqualTo(office.form(call))
                .isNotEqualTo(seenForm);
        assertThat(draft.path("answers").path("title").asString()).isEqualTo("片上微型质谱仪");
        Answer refused = company.founder().post(application + "/submission", Map.of("draft", 1));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("form-changed");
        Map<String, Object> answers = new HashMap<>(AGrantOffice.answers(plan));
        answers.put("titleEn", "Spectrometer");
        assertThat(save(answers, 1).body().path("findings")).isEmpty();
        assertThat(company.founder()
                        .post(application + "/submission", Map.of("draft", 2))
                        .status())
                .isEqualTo(200);
    }

    private void correctTheForm() throws Exception {
        JsonNode form = office.officer.get("/api/v1/calls/" + call).body().path("form");
        String schema = form.path("schema")
                .asString()
                .replace("\"maxLength\":120},\"industry\"", "\"maxLength\":90},\"industry\"");
        assertThat(schema).isNotEqualTo(form.path("schema").asString());
        Answer corrected = office.officer.post(
                "/api/v1/calls/" + call + "/form-corrections",
                Map.of(
                        "form",
                        Map.of("schema", schema, "layout", form.path("layout").asString()),
                        "reason",
                        Map.of("zh", "英文名称过长。", "original", "ZH", "machine", false)));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    }
}
