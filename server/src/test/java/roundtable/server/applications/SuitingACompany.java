package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

class SuitingACompany {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;

    @BeforeEach
    void open() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(true);
    }

    private String open(Map<String, Object> content) throws Exception {
        Answer drafted = office.officer.post("/api/v1/calls", content);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String call = drafted.body().path("id").asString();
        office.officer.post("/api/v1/calls/" + call + "/opening", Map.of());
        office.caughtUp("calls");
        return call;
    }

    private String openFor(String... industries) throws Exception {
        Map<String, Object> content = office.fromTemplate("competition");
        content.put("industries", List.of(industries));
        return open(content);
    }

    private String asking(String code, String question, String met) throws Exception {
        Map<String, Object> content = office.fromTemplate("competition");
        content.put("industries", List.of("materials/rare-earth"));
        Map<String, Object> words = Map.of("zh", question, "en", question, "original", "ZH", "machine", false);
        content.put(
                "eligibility",
                Map.of(
                        "rules",
                        List.of(Map.of(
                                "code", code,
                                "asks", words,
                                "answer", "NUMBER",
                                "choices", List.of(),
                                "met", met,
                                "unmet", words))));
        return open(content);
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(each -> ids.add(each.path("call").path("id").asString()));
        return ids;
    }

    private static JsonNode of(JsonNode list, String call) {
        for (JsonNode each : list) {
            if (each.path("call").path("id").asString().equals(call)) {
                return each;
            }
        }
        throw new AssertionError("no " + call + " in " + list);
    }

    @Test
    void a_company_is_shown_what_is_for_its_industry_and_how_little_it_has_to_write() throws Exception {
        String first = office.openCompetition();
        office.handedIn(company, first);
        office.caughtUp("applications");
        String own = openFor("biomedicine/diagnostics");
        String foreign = openFor("energy");
        Answer suiting = company.founder().get("/api/v1/applications/suiting-calls");
        assertThat(suiting.status()).as(suiting.text()).isEqualTo(200);
        assertThat(ids(suiting.body()))
                .hasSizeLessThanOrEqualTo(5)
                .startsWith(own)
                .doesNotContain(foreign, first);
        JsonNode reason = of(suiting.body(), own);
        assertThat(reason.path("industry").asString()).isEqualTo("biomedicine/diagnostics");
        assertThat(reason.path("answered").asInt()).isEqualTo(8);
        assertThat(reason.path("held").asInt()).isEqualTo(1);
    }

    @Test
    void who_is_turned_away_is_told_where_they_would_be_taken() throws Exception {
        String young = asking("years", "成立几年了（测一）", "{\"maximum\":3}");
        String older = asking("age", "成立几年了（测一）", "{\"maximum\":12}");
        String oldest = asking("age", "成立几年了（测一）", "{\"minimum\":20}");
        Answer nearest = company.founder()
                .post("/api/v1/applications/nearest-calls", Map.of("call", young, "answers", Map.of("years", 8)));
        assertThat(nearest.status()).as(nearest.text()).isEqualTo(200);
        assertThat(ids(nearest.body())).startsWith(older).doesNotContain(young, oldest);
        assertThat(of(nearest.body(), older).path("unanswered").asInt()).isZero();
    }
}
