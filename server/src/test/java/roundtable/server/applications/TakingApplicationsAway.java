package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.eventually;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.ARound;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

/** What was handed in to a call, exported. */
class TakingApplicationsAway {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private String call;
    private String application;

    @BeforeEach
    void receive() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(true);
        call = office.openCompetition();
        application = office.handedIn(company, call);
        office.written(office.company(false), call);
        office.caughtUp("applications");
    }

    private String export(String format) {
        return "/api/v1/calls/" + call + "/applications/export?format=" + format;
    }

    @Test
    void csv_has_a_row_for_each_application_handed_in_and_none_for_those_being_written() throws Exception {
        Answer csv = office.officer.get(export("csv"));
        assertThat(csv.status()).as(csv.text()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"applications.csv\"");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .isEqualTo("\uFEFFNumber,Title,Title in English,Applicant,Credit code,State,Requested,"
                        + "Currency,Field,Submitted,Decision,Outcome,Granted,Currency granted,Award");
        JsonNode page = company.founder().get(application).body().path("application");
        assertThat(lines.getLast())
                .startsWith(
                        page.path("number").asString() + ",片上微型质谱仪,A mass spectrometer on a chip,Hengxi Bio,91350100M")
                .contains(",submitted,480000.00,CNY,In-vitro diagnostics,")
                .endsWith(",,,,,");
        String submitted = lines.getLast().split(",", -1)[9];
        assertThat(OffsetDateTime.parse(submitted).getOffset().getId()).isEqualTo("+08:00");
        assertThat(OffsetDateTime.parse(submitted).toInstant())
                .isBetween(
                        Instant.parse(page.path("submittedAt").asString()).minusSeconds(1),
                        Instant.parse(page.path("submittedAt").asString()));
    }

    @Test
    void the_table_is_told_in_the_language_that_is_asked_for() throws Exception {
        office.officer.with("Accept-Language", "zh-CN");
        assertThat(office.officer.get(export("csv")).text()).contains("申请编号,项目名称", ",已提交,", ",体外诊断,");
    }

    @Test
    void a_title_that_would_be_a_formula_is_harmless_in_csv_and_unchanged_in_json() throws Exception {
        Company other = office.company(true);
        String written = office.written(other, call);
        JsonNode draft = other.founder().get(written + "/draft").body();
        Map<String, Object> answers =
                AGrantOffice.answers(draft.path("papers").path(0).path("sha256").asString());
        answers.put("title", "=HYPERLINK(\"http://x\")");
        Answer saved = office.save(
                other,
                written,
                office.form(call),
                answers,
                draft.path("revision").asLong());
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        Answer submitted = other.founder()
                .post(
                        written + "/submission",
                        Map.of("draft", saved.body().path("revision").asLong()));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        office.caughtUp("applications");
        assertThat(office.officer.get(export("csv")).text()).contains(",\"'=HYPERLINK(\"\"http://x\"\")\",");
        assertThat(office.officer.get(export("json")).text()).contains(":\"=HYPERLINK(\\\"http://x\\\")\"");
    }

    @Test
    void json_has_codes_and_both_languages() throws Exception {
        Answer json = office.officer.get(export("json"));
        JsonNode line = json.body().path(0);
        assertThat(json.body()).hasSize(1);
        assertThat(line.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(line.path("title").path("en").asString()).isEqualTo("A mass spectrometer on a chip");
        assertThat(line.path("industry").asString()).isEqualTo("biomedicine/diagnostics");
        assertThat(line.path("requested").path("amount").asString()).isEqualTo("480000.00");
        assertThat(line.path("zone").asString()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void a_workbook_is_one() throws Exception {
        Answer xlsx = office.officer.get(export("xlsx"));
        assertThat(xlsx.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(xlsx.text()).startsWith("PK");
    }

    @Test
    void it_is_for_the_calls_authority_alone() throws Exception {
        assertThat(company.founder().get(export("csv")).status()).isEqualTo(404);
        assertThat(new AGrantOffice(server).officer.get(export("csv")).status()).isEqualTo(404);
        assertThat(server.visitor().get(export("csv")).status()).isEqualTo(401);
        assertThat(office.officer.get(export("pdf")).code()).isEqualTo("parameter-wrong");
    }

    @Test
    void what_was_decided_and_whether_the_award_was_taken_stand_in_the_row_once_it_is_sealed() throws Exception {
        ARound round = new ARound(server);
        ARound.Ids ids = round.reviewed();
        String path = "/api/v1/calls/" + round.call + "/applications/export?format=csv";
        assertThat(row(round.panellist, path))
                .contains(",admitted,2000000.00,CNY,")
                .endsWith(",,,,,");
        eventually(
                () -> round.officer
                        .get("/api/v1/decisions")
                        .body()
                        .path("undecided")
                        .size(),
                1);
        String decision = ARound.id(round.officer.post(
                "/api/v1/decisions",
                Map.of(
                        "application", round.application.toString(),
                        "panel", ids.panel(),
                        "outcome", "AWARDED",
                        "amount", Map.of("amount", "1800000.00", "currency", "CNY"),
                        "reasons", Map.of("zh", "盲测数据完整。", "original", "ZH", "machine", false))));
        ARound.id(round.panellist.post("/api/v1/decisions/" + decision + "/ratification", Map.of()));
        office.caughtUp("decisions");
        assertThat(row(round.officer, path)).as("before the seal").endsWith(",,,,,");
        ARound.id(round.chair.post("/api/v1/decisions/" + decision + "/confirmation", Map.of()));
        eventually(() -> row(round.officer, path).endsWith(",award,1800000.00,CNY,to be answered"), true);
    }

    private static String row(Visitor reader, String path) throws Exception {
        return reader.get(path).text().lines().toList().getLast();
    }
}
