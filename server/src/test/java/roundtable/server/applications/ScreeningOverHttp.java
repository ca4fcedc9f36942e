package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

class ScreeningOverHttp {

    private static final Map<String, Object> REASONS = Map.of("reasons", "查新报告早于一年。\n请在下一批次重新申报。");

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private String application;

    @BeforeEach
    void handIn() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(false);
        application = office.handedIn(company, office.openCompetition());
    }

    private JsonNode queue() throws Exception {
        office.caughtUp("applications");
        return office.officer.get("/api/v1/applications/awaiting-screening").body();
    }

    @Test
    void it_waits_in_the_officers_queue_and_is_admitted_once_the_company_is_verified() throws Exception {
        assertThat(queue()).singleElement().satisfies(line -> {
            assertThat(line.path("companyVerified").asBoolean()).isFalse();
            assertThat(line.path("title").path("zh").asString()).isEqualTo("片上微型质谱仪");
        });
        Answer early = office.officer.post(application + "/admission", Map.of());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.code()).isEqualTo("company-not-verified");
        office.tell(office.theOfficer(), new VerifyOrganisation(company.id()));
        assertThat(office.officer.post(application + "/admission", Map.of()).status())
                .isEqualTo(200);
        assertThat(queue()).isEmpty();
        assertThat(company.founder()
                        .get(application)
                        .body()
                        .path("application")
                        .path("state")
                        .asString())
                .isEqualTo("ADMITTED");
    }

    @Test
    void a_decline_tells_its_reasons_on_the_page_and_not_in_the_mail() throws Exception {
        assertThat(office.officer
                        .post(application + "/decline", Map.of("reasons", " "))
                        .code())
                .isEqualTo("decline-reasons-missing");
        assertThat(office.officer.post(application + "/decline", REASONS).status())
                .isEqualTo(200);
        JsonNode page = company.founder().get(application).body();
        assertThat(page.path("application").path("declineReasons").asString()).contains("查新报告");
        assertThat(page.path("names")
                        .path(page.path("application").path("screenedBy").asString())
                        .asString())
                .isEqualTo("周允");
        office.caughtUp("mail");
        List<String> mails = server.bean(JdbcClient.class)
                .sql("select subject || body from mail_outbox where recipient = ?")
                .param(company.founder().mail())
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(mails).hasSize(2).anySatisfy(mail -> assertThat(mail).contains("不予受理"));
        assertThat(mails).noneSatisfy(mail -> assertThat(mail).contains("查新报告"));
    }

    @Test
    void only_an_officer_of_the_calls_authority_screens() throws Exception {
        AGrantOffice another = new AGrantOffice(server);
        assertThat(another.officer
                        .get("/api/v1/applications/awaiting-screening")
                        .body())
                .isEmpty();
        assertThat(another.officer.get(application).status()).isEqualTo(404);
        assertThat(another.officer.post(application + "/admission", Map.of()).status())
                .isEqualTo(403);
        assertThat(another.officer.post(application + "/decline", REASONS).status())
                .isEqualTo(403);
        assertThat(company.founder().post(application + "/admission", Map.of()).code())
                .isEqualTo("not-your-role");
    }

    @Test
    void a_company_takes_it_back_and_it_leaves_the_queue() throws Exception {
        assertThat(company.founder().post(application + "/withdrawal", Map.of()).status())
                .isEqualTo(200);
        assertThat(queue()).isEmpty();
        assertThat(office.officer.post(application + "/decline", REASONS).code())
                .isEqualTo("application-is-withdrawn");
    }

    @Test
    void its_history_is_told_to_both_sides() throws Exception {
        for (Answer history : List.of(
                company.founder().get(application + "/history"), office.officer.get(application + "/history"))) {
            assertThat(history.body()).hasSize(2);
            assertThat(history.body().path(0).path("event").asString()).isEqualTo("application-submitted");
            assertThat(history.body().path(0).path("actor").asString()).isEqualTo("沈知微");
        }
    }

    @Test
    void its_term_of_five_working_days_runs_from_its_receipt_for_both_sides() throws Exception {
        office.caughtUp("applications");
        String clocks = "/api/v1/applications/screening-clocks";
        JsonNode officers = office.officer.get(clocks).body();
        assertThat(officers).singleElement().satisfies(each -> {
            assertThat(application).endsWith(each.path("application").asString());
            assertThat(each.path("clock").path("limit").asInt()).isEqualTo(5);
            assertThat(each.path("clock").path("used").asInt()).isZero();
            assertThat(each.path("clock").path("late").asBoolean()).isFalse();
        });
        assertThat(company.founder().get(clocks).body()).isEqualTo(officers);
        assertThat(office.company(true).founder().get(clocks).body()).isEmpty();
        assertThat(office.officer.post(application + "/decline", REASONS).status())
                .isEqualTo(200);
        office.caughtUp("applications");
        assertThat(office.officer.get(clocks).body()).isEmpty();
    }
}
