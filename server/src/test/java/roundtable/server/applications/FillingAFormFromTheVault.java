package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.organisations.OrganisationCommand.StateFact;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

class FillingAFormFromTheVault {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private String vault;

    @BeforeEach
    void open() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(true);
        vault = "/api/v1/organisations/" + company.id() + "/vault";
    }

    private String openFund() throws Exception {
        Answer drafted = office.officer.post("/api/v1/calls", office.fromTemplate("fund"));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String call = drafted.body().path("id").asString();
        office.officer.post("/api/v1/calls/" + call + "/opening", Map.of());
        return call;
    }

    private JsonNode draft(String application) throws Exception {
        return company.founder().get(application + "/draft").body();
    }

    private JsonNode offers(String call) throws Exception {
        Answer offers = company.founder().get("/api/v1/applications/prefill?call=" + call);
        assertThat(offers.status()).as(offers.text()).isEqualTo(200);
        return offers.body();
    }

    private static JsonNode of(JsonNode list, String field, String value) {
        for (JsonNode each : list) {
            if (each.path(field).asString().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + value + " in " + list);
    }

    private String deposit(String kind, String more) throws Exception {
        Answer deposited = company.founder()
                .send(
                        "POST",
                        vault + "/documents?kind=" + kind + "&name=paper.pdf" + more,
                        "application/octet-stream",
                        AGrantOffice.PDF);
        assertThat(deposited.status()).as(deposited.text()).isEqualTo(201);
        office.caughtUp("organisations");
        return of(company.founder().get(vault).body().path("documents"), "kind", kind)
                .path("id")
                .asString();
    }

    @Test
    void the_second_application_begins_with_what_the_first_one_said() throws Exception {
        String first = office.handedIn(company, office.openCompetition());
        office.caughtUp("applications");
        String number = company.founder()
                .get(first)
                .body()
                .path("application")
                .path("number")
                .asString();
        String call = office.openCompetition();
        String second = office.start(company, call);
        JsonNode draft = draft(second);
        assertThat(draft.path("revision").asInt()).isEqualTo(1);
        JsonNode answers = draft.path("answers");
        assertThat(answers.path("title").asString()).isEqualTo("片上微型质谱仪");
        assertThat(answers.path("team").path(0).path("name").asString()).isEqualTo("林栖");
        assertThat(answers.path("plan")).hasSize(1);
        assertThat(draft.path("papers").path(0).path("name").asString()).isEqualTo("plan.pdf");
        assertThat(answers.has("amount")).as("how much is said anew").isFalse();
        assertThat(answers.has("truthful")).as("a declaration is made anew").isFalse();
        JsonNode offers = offers(call);
        assertThat(offers.path("questions").asInt()).isEqualTo(12);
        assertThat(offers.path("answered").asInt()).isEqualTo(8);
        assertThat(offers.path("papers").asInt()).isEqualTo(2);
        assertThat(offers.path("held").asInt()).isEqualTo(1);
        JsonNode origin = of(offers.path("answers"), "question", "title").path("origin");
        assertThat(origin.path("source").asString()).isEqualTo("APPLICATION");
        assertThat(origin.path("number").asString()).isEqualTo(number);
        Answer bytes = company.founder()
                .get(second + "/papers/" + answers.path("plan").path(0).asString());
        assertThat(bytes.status()).isEqualTo(200);
    }

    @Test
    void another_form_is_filled_by_what_its_questions_mean() throws Exception {
        office.handedIn(company, office.openCompetition());
        office.caughtUp("applications");
        JsonNode answers = draft(office.start(company, openFund())).path("answers");
        assertThat(answers.path("title").asString()).isEqualTo("片上微型质谱仪");
        assertThat(answers.path("users").asString()).contains("六十四家乡镇卫生院");
        assertThat(answers.has("plan"))
                .as("an implementation plan is no project plan")
                .isFalse();
    }

    @Test
    void a_company_that_has_said_nothing_begins_with_an_empty_draft() throws Exception {
        String application = office.start(company, office.openCompetition());
        assertThat(draft(application).path("revision").asInt()).isZero();
        assertThat(draft(application).path("answers")).isEmpty();
    }

    @Test
    void what_was_stated_last_counts_and_the_past_stays_as_it_was() throws Exception {
        office.handedIn(company, office.openCompetition());
        office.caughtUp("applications");
        Instant before = Instant.now();
        Answer stated = company.founder().put(vault + "/facts/project-title", Map.of("value", "片上质谱仪二代"));
        assertThat(stated.status()).as(stated.text()).isEqualTo(200);
        office.caughtUp("organisations");
        JsonNode now = of(company.founder().get(vault).body().path("facts"), "fact", "project-title");
        assertThat(now.path("value").asString()).isEqualTo("片上质谱仪二代");
        assertThat(now.path("origin").path("source").asString()).isEqualTo("VAULT");
        JsonNode then =
                of(company.founder().get(vault + "?at=" + before).body().path("facts"), "fact", "project-title");
        assertThat(then.path("value").asString()).isEqualTo("片上微型质谱仪");
        JsonNode stage = of(company.founder().get(vault).body().path("facts"), "fact", "project-stage");
        assertThat(stage.path("said").path("zh").asString())
                .as("a choice in its form's words")
                .isEqualTo("样机");
        assertThat(draft(office.start(company, office.openCompetition()))
                        .path("answers")
                        .path("title")
                        .asString())
                .isEqualTo("片上质谱仪二代");
    }

    @Test
    void a_registration_that_was_verified_is_a_fact() throws Exception {
        JsonNode facts = company.founder().get(vault).body().path("facts");
        assertThat(of(facts, "fact", "company-name").path("value").asString()).isEqualTo("衡析生物");
        assertThat(of(facts, "fact", "credit-code")
                        .path("origin")
                        .path("source")
                        .asString())
                .isEqualTo("REGISTER");
    }

    @Test
    void what_is_stale_is_offered_and_not_taken_over() throws Exception {
        office.tell(
                company.actor(),
                new StateFact(company.id(), "revenue-last-year", "{\"amount\":\"1200000.00\",\"currency\":\"CNY\"}"),
                Instant.now().minus(400, ChronoUnit.DAYS));
        office.caughtUp("organisations");
        String call = office.openCompetition();
        assertThat(draft(office.start(company, call)).path("answers").has("revenue"))
                .isFalse();
        JsonNode revenue = of(offers(call).path("answers"), "question", "revenue");
        assertThat(revenue.path("fresh").asBoolean()).isFalse();
        assertThat(revenue.path("value").path("amount").asString()).isEqualTo("1200000.00");
    }

    @Test
    void a_document_is_deposited_once_and_stays_as_submitted() throws Exception {
        String plan = deposit("project-plan", "&issuer=us&issuedOn=2026-03-01");
        String call = office.openCompetition();
        String application = office.start(company, call);
        JsonNode begun = draft(application);
        String hash = begun.path("answers").path("plan").path(0).asString();
        assertThat(begun.path("papers").path(0).path("sha256").asString()).isEqualTo(hash);
        office.save(company, application, office.form(call), AGrantOffice.answers(hash), 1);
        Answer submitted = company.founder().post(application + "/submission", Map.of("draft", 2));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        assertThat(company.founder().delete(vault + "/documents/" + plan).status())
                .isEqualTo(200);
        office.caughtUp("organisations");
        office.caughtUp("applications");
        assertThat(office.officer.get(application + "/papers/" + hash).status()).isEqualTo(200);
        JsonNode held = of(company.founder().get(vault).body().path("documents"), "kind", "project-plan");
        assertThat(held.path("id").isNull())
                .as("what was handed in is still there")
                .isTrue();
    }

    @Test
    void one_that_was_taken_out_of_the_draft_is_taken_over_again() throws Exception {
        deposit("project-plan", "");
        String call = office.openCompetition();
        String application = office.start(company, call);
        String hash = draft(application).path("answers").path("plan").path(0).asString();
        assertThat(company.founder()
                        .delete(application + "/papers/plan/" + hash)
                        .status())
                .isEqualTo(204);
        Map<String, String> take = Map.of("question", "plan", "sha256", hash);
        Answer taken = company.founder().post(application + "/papers/from-vault", take);
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(draft(application).path("papers")).hasSize(1);
        assertThat(company.founder()
                        .post(application + "/papers/from-vault", Map.of("question", "evidence", "sha256", hash))
                        .status())
                .as("not for a question that asks for another kind")
                .isEqualTo(404);
    }

    @Test
    void a_document_that_has_expired_is_not_taken_over() throws Exception {
        String yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(2).toString();
        deposit("project-plan", "&expiresOn=" + yesterday);
        String call = office.openCompetition();
        assertThat(draft(office.start(company, call)).path("answers").has("plan"))
                .isFalse();
        JsonNode offers = offers(call);
        assertThat(offers.path("held").asInt()).isZero();
        assertThat(of(offers.path("documents"), "question", "plan")
                        .path("fresh")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_vault_opens_to_its_own_people_alone() throws Exception {
        deposit("business-licence", "");
        Company rival = office.company(true);
        assertThat(rival.founder().get(vault).status()).isEqualTo(404);
        assertThat(office.officer.get(vault).status()).isEqualTo(404);
        assertThat(server.visitor().get(vault).status()).isEqualTo(401);
        assertThat(rival.founder()
                        .put(vault + "/facts/website", Map.of("value", "x"))
                        .status())
                .isEqualTo(404);
        String document = of(company.founder().get(vault).body().path("documents"), "kind", "business-licence")
                .path("id")
                .asString();
        assertThat(company.founder().get(vault + "/documents/" + document).status())
                .isEqualTo(200);
        assertThat(rival.founder().get(vault + "/documents/" + document).status())
                .isEqualTo(404);
    }

    @Test
    void a_fact_is_of_its_kind_and_a_document_of_a_known_one() throws Exception {
        assertThat(company.founder()
                        .put(vault + "/facts/employees", Map.of("value", "forty"))
                        .code())
                .isEqualTo("fact-not-of-its-kind");
        assertThat(company.founder()
                        .put(vault + "/facts/shoe-size", Map.of("value", 42))
                        .code())
                .isEqualTo("fact-unknown");
        assertThat(company.founder()
                        .send(
                                "POST",
                                vault + "/documents?kind=love-letter&name=a.pdf",
                                "application/octet-stream",
                                AGrantOffice.PDF)
                        .code())
                .isEqualTo("document-kind-unknown");
    }

    @Test
    void a_beginning_that_comes_to_nothing_leaves_nothing_behind() throws Exception {
        deposit("project-plan", "");
        String call = office.openCompetition();
        office.start(company, call);
        JdbcClient jdbc = server.bean(JdbcClient.class);
        long drafts = jdbc.sql("select count(*) from application_draft")
                .query(Long.class)
                .single();
        long papers = jdbc.sql("select count(*) from application_paper")
                .query(Long.class)
                .single();
        Answer again = company.founder().post("/api/v1/applications", Map.of("call", call));
        assertThat(again.code()).isEqualTo("already-applying");
        assertThat(jdbc.sql("select count(*) from application_draft")
                        .query(Long.class)
                        .single())
                .isEqualTo(drafts);
        assertThat(jdbc.sql("select count(*) from application_paper")
                        .query(Long.class)
                        .single())
                .isEqualTo(papers);
    }
}
