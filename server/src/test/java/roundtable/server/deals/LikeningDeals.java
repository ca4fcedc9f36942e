package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.search.meaning.Encoder;
import roundtable.search.meaning.Meanings;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

/** What a deal's texts add to its match is told with the deal that it is most like, to whoever may see that one. */
class LikeningDeals {

    private static TestServer server;
    private static AMarketplace market;
    private static Visitor keeper;
    private static String theatre;
    private static String suture;

    @BeforeAll
    static void start() throws Exception {
        server =
                TestServer.fresh(Map.of("roundtable.meaning.enabled", "true", "roundtable.learn-tastes-every", "PT1H"));
        market = new AMarketplace(server);
        AMarketplace.eventually(() -> server.bean(Encoder.class).isReady());
        keeper = aCompany();
        theatre = list(keeper, "手术室里的机械臂", "Robotic arms for the operating theatre");
        suture = list(aCompany(), "替外科医生缝合伤口的机器人", "Robots that suture wounds for surgeons");
        list(aCompany(), "海水制氢的膜电极", "Membrane electrodes that split sea water");
        list(aCompany(), "楼宇屋顶的太阳能板", "Solar panels for the roofs of buildings");
        list(aCompany(), "港口的自动驾驶集卡", "Driverless trucks for container ports");
        AMarketplace.eventually(() -> server.bean(Meanings.class).waiting() == 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visitor aCompany() throws IOException, InterruptedException {
        Visitor person = server.person("Lin Yu");
        market.member(person, "COMPANY", Role.FOUNDER, true);
        return person;
    }

    private static String list(Visitor founder, String zh, String en) throws IOException, InterruptedException {
        Map<String, Object> offer = AMarketplace.offer("");
        offer.put("headline", AMarketplace.text(zh, en));
        offer.put("story", AMarketplace.text("", ""));
        Answer listed = founder.post("/api/v1/deals", offer);
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
        return listed.body().path("id").asString();
    }

    private record Firm(Visitor member, OrganisationId id, String mandate) {}

    private static Firm firm(String zh, String en) throws IOException, InterruptedException {
        Visitor member = server.person("Chen Ru");
        OrganisationId id = market.member(member, "INVESTOR", Role.INVESTOR, true);
        Answer declared = member.post(
                "/api/v1/mandates",
                Map.of(
                        "industries", List.of(),
                        "stages", List.of(),
                        "regions", List.of(),
                        "awardedOnly", false,
                        "thesis", AMarketplace.text(zh, en)));
        assertThat(declared.status()).as(declared.text()).isEqualTo(201);
        AMarketplace.eventually(() -> member.get("/api/v1/mandates").body().size() == 1);
        return new Firm(member, id, declared.body().path("id").asString());
    }

    private static JsonNode match(Firm firm, String deal) throws IOException, InterruptedException {
        return firm.member().get("/api/v1/deals/" + deal).body().path("match");
    }

    private static JsonNode inList(Firm firm, String deal) throws IOException, InterruptedException {
        return firm.member()
                .get("/api/v1/deals/search?sort=MATCH&size=100")
                .body()
                .path("deals")
                .valueStream()
                .filter(one -> one.path("deal").asString().equals(deal))
                .findFirst()
                .orElseThrow()
                .path("match");
    }

    @Test
    void what_reads_like_the_thesis_stands_first_and_the_deals_page_says_the_same_as_the_list() throws Exception {
        Firm firm = firm("手术机器人", "Machines that help surgeons in the operating theatre");
        AMarketplace.eventually(
                () -> inList(firm, theatre).path("likeness").path("points").asInt() == 9);
        JsonNode match = inList(firm, theatre);
        JsonNode part = match.path("likeness").path("parts").path(0);
        assertThat(part.path("kind").asString()).isEqualTo("WORDS");
        assertThat(part.path("reason").asString()).isEqualTo("likeness-words-near");
        assertThat(part.path("sentence").asString()).contains("1").doesNotContain("{");
        assertThat(part.path("like").isNull()).isTrue();
        assertThat(match.path("score").asInt()).isEqualTo(match.path("stated").asInt() + 9);
        assertThat(match.path("version").asString()).contains("+likeness-1-");
        assertThat(match(firm, theatre)).isEqualTo(match);
        List<Integer> points = firm.member()
                .get("/api/v1/deals/search?sort=MATCH")
                .body()
                .path("deals")
                .valueStream()
                .map(one -> one.path("match").path("likeness").path("points").asInt())
                .toList();
        assertThat(points).first().isEqualTo(9);
        assertThat(points).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void what_reads_like_a_deal_that_was_followed_names_it_until_it_is_kept_from_the_firm_or_the_mandate_alone_ranks()
            throws Exception {
        Firm firm = firm("", "");
        assertThat(match(firm, suture).path("likeness").isNull()).isTrue();
        Answer followed = firm.member().post("/api/v1/pipeline/pursuits", Map.of("deal", theatre));
        assertThat(followed.status()).as(followed.text()).isEqualTo(201);
        AMarketplace.eventually(() -> {
            server.bean(LearnedTastes.class).learn();
            return !match(firm, suture).path("likeness").isNull();
        });
        JsonNode part = match(firm, suture).path("likeness").path("parts").path(0);
        assertThat(part.path("points").asInt()).isEqualTo(9);
        assertThat(part.path("like").asString()).isEqualTo(theatre);
        assertThat(part.path("facts").path("as").asString()).isEqualTo("FOLLOWED");
        String name = firm.member()
                .get("/api/v1/deals/" + theatre)
                .body()
                .path("deal")
                .path("companyName")
                .path("en")
                .asString();
        assertThat(name).isNotEmpty();
        assertThat(part.path("sentence").asString()).contains(name).doesNotContain("{");
        assertThat(match(firm, theatre)
                        .path("likeness")
                        .path("parts")
                        .path(0)
                        .path("points")
                        .asInt())
                .as("no deal is like itself")
                .isZero();
        Answer kept = keeper.put("/api/v1/deals/" + theatre + "/blocked/" + firm.id(), Map.of());
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        AMarketplace.eventually(
                () -> firm.member().get("/api/v1/deals/" + theatre).status() == 404);
        assertThat(firm.member().get("/api/v1/deals/" + suture).text())
                .as("not even while the comparison is kept")
                .doesNotContain(theatre);
        Answer alone = firm.member()
                .put(
                        "/api/v1/mandates/" + firm.mandate() + "/use",
                        Map.of("byMandateOnly", true, "shownToCompanies", false));
        assertThat(alone.status()).as(alone.text()).isEqualTo(200);
        AMarketplace.eventually(() -> match(firm, suture).path("likeness").isNull());
        assertThat(keeper.delete("/api/v1/deals/" + theatre + "/blocked/" + firm.id())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_thesis_in_a_language_that_a_deal_does_not_speak_is_unknown_and_lessens_the_coverage() throws Exception {
        Visitor its = aCompany();
        Map<String, Object> offer = AMarketplace.offer("");
        offer.put("headline", Map.of("zh", "深海养殖网箱", "original", "ZH", "machine", false));
        offer.put("story", AMarketplace.text("", ""));
        String chinese = its.post("/api/v1/deals", offer).body().path("id").asString();
        Firm firm = firm("", "Fish farms far from the coast");
        AMarketplace.eventually(
                () -> firm.member().get("/api/v1/deals/" + chinese).status() == 200);
        JsonNode match = match(firm, chinese);
        assertThat(match.path("likeness").path("parts").path(0).path("known").asBoolean())
                .isFalse();
        assertThat(match.path("likeness").path("parts").path(0).path("reason").asString())
                .isEqualTo("likeness-unknown");
        assertThat(match.path("coverage").asInt()).isEqualTo(91);
    }
}
