package roundtable.server.deals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.people.Role;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;

class SearchingTheMarket {

    private static final String SEARCHES = "/api/v1/deal-searches";

    private static TestServer server;
    private static String deal;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.fresh(Map.of());
        AMarketplace market = new AMarketplace(server);
        Visitor founder = server.person("Shen Zhiwei");
        market.member(founder, "COMPANY", Role.FOUNDER, true);
        deal = founder.post("/api/v1/deals", AMarketplace.offer("zirconium"))
                .body()
                .path("id")
                .asString();
        AMarketplace.eventually(() -> find("zirconium").body().path("total").asInt() == 1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer find(String typed) throws IOException, InterruptedException {
        return server.visitor().get("/api/v1/deals/search?q=" + URLEncoder.encode(typed, UTF_8));
    }

    @Test
    void the_box_takes_fields_and_says_what_it_could_not_read() throws Exception {
        assertThat(find("zirconium 阶段:A 地区:江苏").body().path("total").asInt()).isEqualTo(1);
        Answer unread = find("zirconium stage:Z");
        assertThat(unread.body().path("unread").path(0).asString()).isEqualTo("stage:Z");
        Answer none = find("zirconium stage:B");
        assertThat(none.body().path("total").asInt()).isZero();
        assertThat(none.body().path("instead").path(0).path("drop").asString()).isEqualTo("FIELD");
        assertThat(none.body().path("instead").path(0).path("text").asString()).isEqualTo("zirconium");
        assertThat(none.body().path("instead").path(0).path("deals").asInt()).isEqualTo(1);
    }

    @Test
    void fields_alone_are_no_words_to_sort_by() throws Exception {
        assertThat(find("阶段:A 地区:江苏").body().path("sort").asString()).isEqualTo("NEWEST");
        assertThat(find("zirconium 阶段:A").body().path("sort").asString()).isEqualTo("RELEVANCE");
    }

    @Test
    void too_much_and_nonsense_have_clear_answers() throws Exception {
        Answer long200 = find("x".repeat(201));
        assertThat(long200.status()).isEqualTo(422);
        assertThat(long200.code()).isEqualTo("text-too-long");
        Answer long10000 = find("x".repeat(10_000));
        assertThat(long10000.status()).isEqualTo(422);
        assertThat(long10000.code()).isEqualTo("text-too-long");
        assertThat(find("搜".repeat(10_000)).status())
                .as("an address of 90 KB is refused before it is read")
                .isIn(400, 414, 431);
        assertThat(find("*").body().path("total").asInt()).isZero();
        assertThat(find("{\"query\":{\"match_all\":{}}}").body().path("total").asInt())
                .isZero();
        assertThat(server.visitor()
                        .get("/api/v1/deals/suggestions?q=" + "x".repeat(61))
                        .code())
                .isEqualTo("text-too-long");
        assertThat(server.visitor().get("/api/v1/deals/suggestions").status()).isEqualTo(400);
        assertThat(server.visitor().get("/api/v1/deals/not-an-id/similar").status())
                .isIn(400, 404);
        assertThat(server.visitor().get("/api/v1/deals/" + deal + "/similar").status())
                .isEqualTo(200);
    }

    @Test
    void what_means_something_to_a_store_means_nothing_in_the_box() throws Exception {
        for (String typed : List.of(
                "zirc*",
                "z?rconium~99",
                "*:*",
                "_exists_:valuation",
                "audience:verified",
                "shadow.name:zirconium",
                "/.*/",
                "zirconium' or '1'='1",
                "'; drop table deal; --",
                "<script>alert(1)</script>",
                "\\u0000\\",
                "(((((((((((",
                "\"zirconium")) {
            Answer answer = find(typed);
            assertThat(answer.status()).as(typed + answer.text()).isEqualTo(200);
            assertThat(answer.body().path("total").asInt()).as(typed).isLessThanOrEqualTo(1);
            assertThat(answer.text()).doesNotContain("yttrium", "180000000");
        }
        String search = "/api/v1/deals/search?region=" + URLEncoder.encode("' or 1=1 --", UTF_8);
        assertThat(server.visitor().get(search).body().path("total").asInt()).isZero();
        assertThat(server.visitor()
                        .get("/api/v1/deals/search?region=*")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(server.visitor().get("/api/v1/deals/suggestions?q=*").body()).isEmpty();
        assertThat(find("zirconium").body().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void a_mandate_that_names_nothing_takes_every_deal_and_tells_none_apart() throws Exception {
        AMarketplace market = new AMarketplace(server);
        Visitor investor = server.person("Gu Lan");
        market.member(investor, "INVESTOR", Role.INVESTOR, true);
        Map<String, Object> everything = Map.of(
                "industries",
                List.of(),
                "stages",
                List.of(),
                "regions",
                List.of(),
                "awardedOnly",
                false,
                "thesis",
                AMarketplace.text("都看", "All"));
        Answer declared = investor.post("/api/v1/mandates", everything);
        assertThat(declared.status()).as(declared.text()).isEqualTo(201);
        AMarketplace.eventually(() -> investor.get("/api/v1/deals/search?sort=MATCH")
                .body()
                .path("mandated")
                .asBoolean());
        JsonNode found =
                investor.get("/api/v1/deals/search?sort=MATCH&size=100").body();
        assertThat(found.path("total").asInt()).isEqualTo(found.path("deals").size());
        for (JsonNode hit : found.path("deals")) {
            assertThat(hit.path("match").path("limits")).isEmpty();
        }
    }

    @Test
    void suggestions_come_in_both_languages_by_sound_and_from_the_taxonomy() throws Exception {
        assertThat(server.visitor()
                        .get("/api/v1/deals/suggestions?q=jiqi")
                        .body()
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("robotics");
        assertThat(server.visitor()
                        .get("/api/v1/deals/suggestions?q=" + URLEncoder.encode("A轮", UTF_8))
                        .body()
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("A");
        assertThat(server.visitor()
                        .get("/api/v1/deals/suggestions?q=Some")
                        .body()
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("DEAL");
        assertThat(server.visitor()
                        .get("/api/v1/deals/suggestions?q=moujigou")
                        .body()
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo(deal);
    }

    @Test
    void a_saved_search_is_its_persons_alone_renamed_forgotten_and_erased_with_them() throws Exception {
        Visitor person = server.person("何远");
        Visitor other = server.person("江岸");
        Answer saved = person.post(
                SEARCHES,
                Map.of(
                        "name",
                        " 早期芯片 ",
                        "q",
                        "芯片 阶段:A",
                        "industry",
                        List.of("robotics"),
                        "stage",
                        List.of("A", "SEED"),
                        "region",
                        List.of("CN-JS"),
                        "awarded",
                        true,
                        "sort",
                        "NEWEST"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        String search = SEARCHES + "/" + saved.body().path("id").asString();
        JsonNode kept = person.get(SEARCHES).body().path(0);
        assertThat(kept.path("name").asString()).isEqualTo("早期芯片");
        assertThat(kept.path("q").asString()).isEqualTo("芯片 阶段:A");
        assertThat(kept.path("stage").toString()).isEqualTo("[\"A\",\"SEED\"]");
        assertThat(kept.path("sort").asString()).isEqualTo("NEWEST");
        byte[] renamed = "{\"name\":\"芯片\"}".getBytes(UTF_8);
        assertThat(other.get(SEARCHES).body()).isEmpty();
        assertThat(other.send("PATCH", search, "application/json", renamed).status())
                .isEqualTo(404);
        assertThat(other.delete(search).status()).isEqualTo(404);
        assertThat(person.send("PATCH", search, "application/json", renamed)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("芯片");
        assertThat(person.delete(search).status()).isEqualTo(204);
        assertThat(person.delete(search).status()).isEqualTo(404);
        assertThat(person.post(SEARCHES, Map.of("name", "留下的")).status()).isEqualTo(201);
        server.bean(People.class).erase(person.id());
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from saved_deal_search where person = ?")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_search_without_a_name_or_too_long_or_one_too_many_is_not_saved() throws Exception {
        Visitor person = server.person("何远");
        assertThat(person.post(SEARCHES, Map.of("name", " ")).code()).isEqualTo("deal-search-name-missing");
        assertThat(person.post(SEARCHES, Map.of("name", "x", "q", "x".repeat(201)))
                        .status())
                .isEqualTo(422);
        assertThat(person.post(SEARCHES, Map.of("name", "x", "stage", List.of("Z")))
                        .status())
                .isEqualTo(400);
        assertThat(server.visitor().post(SEARCHES, Map.of("name", "x")).status())
                .isEqualTo(401);
        for (int saved = 0; saved < 50; saved++) {
            person.post(SEARCHES, Map.of("name", "搜索 " + saved));
        }
        assertThat(person.post(SEARCHES, Map.of("name", "x")).code()).isEqualTo("too-many-deal-searches");
    }
}
