package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

/** The last of the road, over HTTP: a company lists its round, an investor finds it and asks, both see the answer. */
class RaisingMoney {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final TestServer server = TestServer.shared();

    /** Stands in every headline of this test, so that others' deals are not found. */
    private final String word = "round" + SERIAL.incrementAndGet() + "x" + Long.toHexString(System.nanoTime());

    private Visitor founder;
    private Visitor investor;
    private Visitor guest;
    private OrganisationId firm;

    @BeforeEach
    void everybodyIsThere() throws IOException, InterruptedException {
        AMarketplace market = new AMarketplace(server);
        founder = server.person("Shen Zhiwei");
        market.member(founder, "COMPANY", Role.FOUNDER, true);
        investor = server.person("Gu Lan");
        firm = market.member(investor, "INVESTOR", Role.INVESTOR, true);
        guest = server.person("Lu Ming");
        market.member(guest, "INVESTOR", Role.INVESTOR, false);
    }

    private String listed() throws IOException, InterruptedException {
        Answer answer = founder.post("/api/v1/deals", AMarketplace.offer(word));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().path("readable").asBoolean()).isTrue();
        AMarketplace.eventually(() -> found(investor, word).path("total").asInt() == 1);
        return answer.body().path("id").asString();
    }

    /** Whether this reader finds a deal by both words: where none has both, those with one of them are shown, and said to be. */
    private static boolean hasBoth(Visitor reader, String one, String other) throws IOException, InterruptedException {
        JsonNode answer = found(reader, one + "%20" + other);
        return answer.path("total").asInt() == 1 && !answer.path("loosened").asBoolean();
    }

    private static JsonNode found(Visitor reader, String words) throws IOException, InterruptedException {
        Answer answer = reader.get("/api/v1/deals/search?q=" + words);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void an_investor_finds_a_listed_deal_and_reads_why_it_fits() throws IOException, InterruptedException {
        String deal = listed();
        Answer declared = investor.post("/api/v1/mandates", AMarketplace.wishes());
        assertThat(declared.status()).as(declared.text()).isEqualTo(201);
        JsonNode hit = found(investor, word).path("deals").get(0);
        assertThat(hit.path("deal").asString()).isEqualTo(deal);
        assertThat(hit.path("asked").path("amount").asString()).isEqualTo("30000000.00");
        JsonNode match = hit.path("match");
        int sum = 0;
        for (JsonNode part : match.path("parts")) {
            sum += part.path("points").asInt();
            assertThat(part.path("sentence").asString()).isNotBlank();
        }
        assertThat(match.path("score").asInt()).isEqualTo(sum).isEqualTo(30 + 20 + 16 + 10 + 3);
        assertThat(match.path("parts").get(2).path("sentence").asString()).isEqualTo("120% of your largest ticket");
        assertThat(match.path("limits").size()).isEqualTo(1);
        assertThat(match.path("limits").get(0).path("limit").asString()).isEqualTo("limit-ticket-above");
        assertThat(match.path("limits").get(0).path("sentence").asString())
                .isEqualTo("Raises ¥30,000,000, more than your largest ticket of ¥25,000,000."
                        + " It would fit if that were ¥30,000,000.");
        assertThat(investor.get("/api/v1/deals/" + deal).body().path("match")).isEqualTo(match);
        assertThat(investor.with("Accept-Language", "zh-CN")
                        .get("/api/v1/deals/" + deal)
                        .body()
                        .path("match")
                        .path("parts")
                        .get(0)
                        .path("sentence")
                        .asString())
                .isEqualTo("您的首选领域");
    }

    @Test
    void everybody_searches_what_they_may_see() throws IOException, InterruptedException {
        String deal = listed();
        for (Visitor reader : List.of(server.visitor(), guest, founder)) {
            JsonNode answer = found(reader, word);
            assertThat(answer.path("total").asInt()).isEqualTo(1);
            assertThat(answer.path("mandated").asBoolean()).isFalse();
            assertThat(answer.path("deals").get(0).path("asked").isMissingNode()
                            || answer.path("deals").get(0).path("asked").isNull())
                    .isTrue();
            assertThat(answer.toString()).doesNotContain("yttrium", "30000000", "180000000");
        }
        for (Visitor reader : List.of(server.visitor(), guest, investor)) {
            assertThat(hasBoth(reader, word, "yttrium")).isFalse();
            assertThat(reader.get("/api/v1/deals/" + deal).text()).doesNotContain("yttrium", "180000000");
        }
        assertThat(found(investor, word).toString()).contains("30000000").doesNotContain("yttrium");
        Map<String, Object> inviting = AMarketplace.offer(word);
        inviting.put("invited", List.of(firm.toString()));
        assertThat(founder.put("/api/v1/deals/" + deal, inviting).status()).isEqualTo(200);
        AMarketplace.eventually(() -> hasBoth(investor, word, "yttrium"));
        assertThat(found(investor, word).path("total").asInt()).isEqualTo(1);
        assertThat(investor.get("/api/v1/deals/" + deal).text()).contains("yttrium", "180000000");
        assertThat(hasBoth(guest, word, "yttrium")).isFalse();
        assertThat(founder.get("/api/v1/deals/own").text()).contains(deal, firm.toString());
        assertThat(investor.get("/api/v1/deals/" + deal).text()).doesNotContain("\"invited\":[");
    }

    @Test
    void an_introduction_tells_each_side_of_the_other_only_once_it_is_accepted()
            throws IOException, InterruptedException {
        String deal = listed();
        Answer asked = investor.post("/api/v1/introductions", Map.of("deal", deal, "message", "想聊聊量产。"));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String path = "/api/v1/introductions/" + asked.body().path("id").asString();
        JsonNode before = founder.get(path).body();
        assertThat(before.path("introduction").path("message").asString()).isEqualTo("想聊聊量产。");
        assertThat(before.path("introduction").path("side").asString()).isEqualTo("COMPANY");
        assertThat(founder.get(path).text()).doesNotContain("Gu Lan", investor.mail());
        assertThat(founder.get(path + "/history").text())
                .contains("introduction-asked")
                .doesNotContain("Gu Lan", investor.id().toString());
        assertThat(guest.get(path).status()).isEqualTo(404);
        assertThat(guest.get(path + "/history").status()).isEqualTo(404);
        assertThat(found(investor, word)
                        .path("deals")
                        .get(0)
                        .path("introduction")
                        .path("state")
                        .asString())
                .isEqualTo("ASKED");

        assertThat(investor.post(path + "/acceptance", Map.of()).code()).isEqualTo("not-your-role");
        assertThat(founder.post(path + "/acceptance", Map.of()).status()).isEqualTo(200);
        assertThat(founder.get(path).body().path("contact").path("name").asString())
                .isEqualTo("Gu Lan");
        assertThat(investor.get(path).body().path("contact").path("mail").asString())
                .isEqualTo(founder.mail());
        assertThat(investor.get("/api/v1/introductions")
                        .body()
                        .get(0)
                        .path("introduction")
                        .path("state")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(founder.post(path + "/decline", Map.of("reason", "")).code())
                .isEqualTo("introduction-already-answered");
        AMarketplace.eventually(() -> mailsTo(founder) >= 1 && mailsTo(investor) >= 1);
    }

    private long mailsTo(Visitor person) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from mail_outbox where recipient = ? and subject like '%约谈%'")
                .param(person.mail())
                .query(Long.class)
                .single();
    }

    @Test
    void only_verified_firms_ask_and_only_once() throws IOException, InterruptedException {
        String deal = listed();
        Map<String, String> message = Map.of("deal", deal, "message", "您好");
        assertThat(guest.post("/api/v1/introductions", message).code()).isEqualTo("introduction-investor-not-verified");
        assertThat(founder.post("/api/v1/introductions", message).code()).isEqualTo("not-your-role");
        assertThat(server.visitor().post("/api/v1/introductions", message).status())
                .isEqualTo(401);
        assertThat(investor.post("/api/v1/introductions", message).status()).isEqualTo(201);
        assertThat(investor.post("/api/v1/introductions", message).code()).isEqualTo("introduction-already-asked");
    }

    @Test
    void what_is_unlisted_is_gone_for_everybody_but_its_company() throws IOException, InterruptedException {
        String deal = listed();
        assertThat(founder.post("/api/v1/deals", AMarketplace.offer(word)).code())
                .isEqualTo("deal-already-listed");
        assertThat(investor.delete("/api/v1/deals/" + deal).code()).isEqualTo("not-your-role");
        assertThat(founder.delete("/api/v1/deals/" + deal).status()).isEqualTo(200);
        assertThat(investor.get("/api/v1/deals/" + deal).status()).isEqualTo(404);
        assertThat(founder.get("/api/v1/deals/" + deal)
                        .body()
                        .path("deal")
                        .path("listed")
                        .asBoolean())
                .isFalse();
        assertThat(founder.get("/api/v1/deals/" + deal + "/history")
                        .body()
                        .get(0)
                        .path("event")
                        .asString())
                .isEqualTo("deal-unlisted");
        assertThat(investor.get("/api/v1/deals/" + deal + "/history").status()).isEqualTo(404);
        AMarketplace.eventually(() -> found(investor, word).path("total").asInt() == 0);
    }

    @Test
    void a_mandate_is_revised_and_paused_by_its_firm_alone() throws IOException, InterruptedException {
        Answer declared = investor.post("/api/v1/mandates", AMarketplace.wishes());
        String path = "/api/v1/mandates/" + declared.body().path("id").asString();
        assertThat(investor.post("/api/v1/mandates", AMarketplace.wishes()).code())
                .isEqualTo("mandate-already-declared");
        assertThat(guest.get(path).status()).isEqualTo(404);
        assertThat(guest.put(path, AMarketplace.wishes()).code()).isEqualTo("not-an-investor-of-the-firm");
        assertThat(investor.put(path, AMarketplace.wishes()).status()).isEqualTo(200);
        assertThat(investor.post(path + "/pause", Map.of()).status()).isEqualTo(200);
        assertThat(investor.get(path).body().path("active").asBoolean()).isFalse();
        assertThat(investor.get("/api/v1/mandates").body()).hasSize(1);
        assertThat(investor.get(path + "/history").body()).hasSize(3);
    }

    @Test
    void a_wrong_question_is_told_so() throws IOException, InterruptedException {
        Visitor anybody = server.visitor();
        String search = "/api/v1/deals/search";
        assertThat(anybody.get(search + "?size=0").code()).isEqualTo("parameter-wrong");
        assertThat(anybody.get(search + "?size=101").code()).isEqualTo("parameter-wrong");
        assertThat(anybody.get(search + "?industry=alchemy").code()).isEqualTo("parameter-wrong");
        assertThat(anybody.get(search + "?sort=LUCK").code()).isEqualTo("parameter-wrong");
        Answer cursor = anybody.get(search + "?after=xyz");
        assertThat(cursor.status()).isEqualTo(400);
        assertThat(cursor.code()).isEqualTo("cursor-wrong");
        assertThat(anybody.get(search + "?q=" + "a".repeat(201)).code()).isEqualTo("text-too-long");
        assertThat(anybody.get(search + "?sort=MATCH").body().path("sort").asString())
                .isEqualTo("NEWEST");
    }
}
