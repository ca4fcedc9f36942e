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

class MendingAnApplication {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private String call;
    private String application;

    @BeforeEach
    void handIn() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(true);
        call = office.openCompetition();
        application = office.handedIn(company, call);
        office.caughtUp("applications");
    }

    private static Map<String, Object> returned(int workingDays) {
        return Map.of(
                "remarks",
                List.of(Map.of("question", "market", "remark", "请写明有多少家医院。"), Map.of("remark", "请补充团队分工。")),
                "workingDays",
                workingDays);
    }

    private void giveBack() throws Exception {
        Answer done = office.officer.post(application + "/return", returned(3));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        office.caughtUp("applications");
    }

    private JsonNode page() throws Exception {
        return company.founder().get(application).body().path("application");
    }

    @Test
    void the_applicant_reads_all_that_is_wrong_and_mends_it_where_it_was_written() throws Exception {
        giveBack();
        JsonNode page = page();
        assertThat(page.path("state").asString()).isEqualTo("RETURNED");
        assertThat(page.path("returned").path("defects")).hasSize(2);
        assertThat(page.path("returned").path("due").asString()).endsWith("15:59:59.999Z");
        JsonNode draft = company.founder().get(application + "/draft").body();
        Map<String, Object> answers = new HashMap<>(
                AGrantOffice.answers(draft.path("papers").path(0).path("sha256").asString()));
        answers.put("market", "全市六十四家乡镇卫生院和十二家县级医院都缺少这类设备，已有两家试用，还有五家签了意向书，合计七家。每家每天约十五例，一年下来少送检五千多份样本，省下的路费和床位费都看得见。");
        Answer saved = office.save(
                company,
                application,
                office.form(call),
                answers,
                draft.path("revision").asLong());
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        Answer again = company.founder()
                .post(
                        application + "/submission",
                        Map.of("draft", saved.body().path("revision").asLong()));
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        office.caughtUp("applications");
        JsonNode mended = office.officer.get(application).body().path("application");
        assertThat(mended.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(mended.path("number")).isEqualTo(page.path("number"));
        assertThat(mended.path("answers").asString()).contains("五家签了意向书");
        assertThat(mended.path("returned").path("answersBefore").asString())
                .contains("已有两家试用")
                .doesNotContain("五家签了");
        Answer twice = office.officer.post(application + "/return", returned(3));
        assertThat(twice.code()).isEqualTo("application-returned-before");
    }

    @Test
    void what_was_handed_in_is_mended_also_where_its_draft_is_gone() throws Exception {
        String id = application.substring(application.lastIndexOf('/') + 1);
        JdbcClient jdbc = server.bean(JdbcClient.class);
        jdbc.sql("delete from application_draft where application = ?::uuid")
                .param(id)
                .update();
        jdbc.sql("delete from application_paper where application = ?::uuid")
                .param(id)
                .update();
        giveBack();
        JsonNode draft = company.founder().get(application + "/draft").body();
        assertThat(draft.path("answers").path("title").asString()).isEqualTo("片上微型质谱仪");
        assertThat(draft.path("papers")).hasSize(1);
        assertThat(draft.path("findings")).isEmpty();
    }

    @Test
    void while_it_is_mended_its_term_stands_still() throws Exception {
        giveBack();
        JsonNode clocks =
                company.founder().get("/api/v1/applications/screening-clocks").body();
        assertThat(clocks).hasSize(1);
        assertThat(clocks.path(0).path("clock").path("paused").asBoolean()).isTrue();
        assertThat(office.officer.post(application + "/admission", Map.of()).code())
                .isEqualTo("application-is-being-mended");
    }

    @Test
    void the_time_to_mend_it_is_bounded_and_a_remark_is_on_a_question_of_the_form() throws Exception {
        assertThat(office.officer.post(application + "/return", returned(0)).code())
                .isEqualTo("mending-days-out-of-range");
        assertThat(office.officer
                        .post(
                                application + "/return",
                                Map.of(
                                        "remarks",
                                        List.of(Map.of("question", "shoeSize", "remark", "?")),
                                        "workingDays",
                                        3))
                        .code())
                .isEqualTo("remark-on-no-question");
        assertThat(office.officer
                        .post(application + "/return", Map.of("remarks", List.of(), "workingDays", 3))
                        .code())
                .isEqualTo("defects-missing");
        assertThat(company.founder().post(application + "/return", returned(3)).status())
                .isEqualTo(403);
    }
}
