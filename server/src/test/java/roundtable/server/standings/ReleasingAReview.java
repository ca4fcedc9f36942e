package roundtable.server.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.eventually;
import static roundtable.server.standings.ATieredCompetition.done;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.decisions.DecisionCommand.ConfirmDecision;
import roundtable.commands.decisions.DecisionCommand.PrepareDecision;
import roundtable.commands.decisions.DecisionCommand.RatifyDecision;
import roundtable.commands.decisions.DecisionCommand.RevokeDecision;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.people.Role;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.text.Text;
import roundtable.search.deals.Indexing;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.AMarketplace;
import roundtable.server.deals.FindMails;
import tools.jackson.databind.JsonNode;

/** The first of three came in the upper half of its tier's review: its company says whether anybody hears of it, and who. */
class ReleasingAReview {

    private final String word = "reviewed" + UUID.randomUUID().toString().substring(0, 8);
    private ATieredCompetition competition;
    private Visitor founder;
    private Visitor anybody;
    private Visitor verified;
    private Visitor invited;
    private String invitedFirm;

    @BeforeEach
    void tell() throws Exception {
        TestServer server = TestServer.shared();
        competition = new ATieredCompetition(new AGrantOffice(server), 0);
        founder = competition.founder(0);
        anybody = server.visitor();
        AMarketplace market = new AMarketplace(server);
        verified = server.person("顾岚");
        market.member(verified, "INVESTOR", Role.INVESTOR, true);
        invited = server.person("陆远");
        invitedFirm = market.member(invited, "INVESTOR", Role.INVESTOR, true).toString();
    }

    private void announce() throws Exception {
        done(competition.office.officer.post(competition.path(), Map.of()));
        done(competition.panellist.post(competition.path() + "/announcement", Map.of()));
        competition.office.caughtUp("standings");
    }

    private Map<String, @Nullable Object> offer(@Nullable Integer released, String audience) {
        Map<String, @Nullable Object> offer = new HashMap<>(AMarketplace.offer(word));
        offer.put(
                "audiences", Map.of("ASKED", "VERIFIED", "STORY", "INVITED", "VALUATION", "INVITED", "BAND", audience));
        offer.put("invited", List.of(invitedFirm));
        offer.put(
                "review",
                released == null
                        ? null
                        : Map.of(
                                "standings",
                                StandingsId.of(competition.district).toString(),
                                "application",
                                competition.applications.get(released).toString()));
        return offer;
    }

    private String list(@Nullable Integer released, String audience) throws Exception {
        Answer listed = founder.post("/api/v1/deals", offer(released, audience));
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
        String deal = listed.body().path("id").asString();
        indexed();
        return deal;
    }

    private void revise(String deal, @Nullable Integer released, String audience) throws Exception {
        String etag = founder.get("/api/v1/deals/" + deal).etag();
        Answer revised = founder.with("If-Match", etag).put("/api/v1/deals/" + deal, offer(released, audience));
        founder.with("If-Match", null);
        done(revised);
        indexed();
    }

    private void indexed() throws Exception {
        competition.office.caughtUp("deals");
        competition.office.caughtUp("search");
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.body().path("code").asString()).as(answer.text()).isEqualTo(code);
    }

    private JsonNode search(Visitor reader, String more) throws Exception {
        return reader.get("/api/v1/deals/search?q=" + word + more).body();
    }

    private int found(Visitor reader, String more) throws Exception {
        return search(reader, more).path("total").asInt(-1);
    }

    /** In no count, no facet, no document, no page and no hit of anybody's. */
    private void tellsNothing(Visitor reader, String deal) throws Exception {
        eventually(() -> found(reader, ""), 1);
        eventually(() -> found(reader, "&band=UPPER_HALF"), 0);
        assertThat(found(reader, "%20band:half")).isZero();
        JsonNode answer = search(reader, "");
        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(answer.path("facets").path("bands")).isEmpty();
        assertThat(answer.path("deals").path(0).path("review").isNull()).isTrue();
        assertThat(answer.toString()).doesNotContain("UPPER_HALF");
        assertThat(reader.get("/api/v1/deals/" + deal).text()).doesNotContain("UPPER_HALF");
        assertThat(reader.get("/api/v1/deals/" + deal + "/similar").text()).doesNotContain("UPPER_HALF");
        JsonNode instead = search(reader, "&band=UPPER_HALF").path("instead");
        assertThat(instead.path(0).path("drop").asString()).isEqualTo("BANDS");
    }

    private void tells(Visitor reader, String deal) throws Exception {
        eventually(() -> found(reader, "&band=UPPER_HALF"), 1);
        assertThat(found(reader, "%20%E8%AF%84%E5%AE%A1:%E5%89%8D50%25")).isEqualTo(1);
        assertThat(found(reader, "&band=UPPER_QUARTER")).isZero();
        JsonNode answer = search(reader, "");
        assertThat(answer.path("facets").path("bands").path(0).path("code").asString())
                .isEqualTo("UPPER_HALF");
        assertThat(answer.path("facets").path("bands").path(0).path("deals").asInt())
                .isEqualTo(1);
        for (JsonNode review : List.of(
                answer.path("deals").path(0).path("review"),
                reader.get("/api/v1/deals/" + deal).body().path("deal").path("review"))) {
            assertThat(review.path("band").asString()).isEqualTo("UPPER_HALF");
            assertThat(review.path("call").asString()).isEqualTo(competition.district.toString());
            assertThat(review.path("level").asString()).isEqualTo("DISTRICT");
            assertThat(review.path("title").path("en").asString()).isEqualTo("Innovation competition");
        }
    }

    @Test
    void only_what_is_announced_and_ones_own_and_in_the_upper_half_may_be_released() throws Exception {
        refused(founder.post("/api/v1/deals", offer(0, "PUBLIC")), "deal-review-not-announced");
        assertThat(founder.get("/api/v1/deals/reviews").body()).isEmpty();
        announce();
        JsonNode own = founder.get("/api/v1/deals/reviews").body();
        assertThat(own).hasSize(1);
        assertThat(own.path(0).path("application").asString())
                .isEqualTo(competition.applications.get(0).toString());
        assertThat(own.path(0).path("review").path("band").asString()).isEqualTo("UPPER_HALF");
        assertThat(competition.founder(2).get("/api/v1/deals/reviews").body()).isEmpty();
        assertThat(verified.get("/api/v1/deals/reviews").body()).isEmpty();
        refused(founder.post("/api/v1/deals", offer(1, "PUBLIC")), "deal-review-not-announced");
        refused(competition.founder(2).post("/api/v1/deals", offer(2, "PUBLIC")), "deal-review-in-lower-half");
    }

    @Test
    void each_audience_finds_it_only_where_it_was_released_to_them() throws Exception {
        announce();
        String deal = list(null, "PUBLIC");
        for (Visitor reader : List.of(anybody, verified, invited)) {
            tellsNothing(reader, deal);
        }
        revise(deal, 0, "INVITED");
        tells(invited, deal);
        tellsNothing(anybody, deal);
        tellsNothing(verified, deal);
        revise(deal, 0, "VERIFIED");
        tells(verified, deal);
        tells(invited, deal);
        tellsNothing(anybody, deal);
        revise(deal, 0, "PUBLIC");
        tells(anybody, deal);
        assertThat(founder.get("/api/v1/deals/" + deal)
                        .body()
                        .path("deal")
                        .path("own")
                        .path("review")
                        .path("application")
                        .asString())
                .isEqualTo(competition.applications.get(0).toString());
        competition.office.server.bean(Indexing.class).rebuild();
        tells(anybody, deal);
        revise(deal, null, "PUBLIC");
        for (Visitor reader : List.of(anybody, verified, invited)) {
            tellsNothing(reader, deal);
        }
    }

    @Test
    void nothing_that_leaves_the_page_tells_it_to_whom_it_was_not_released() throws Exception {
        announce();
        String deal = list(null, "PUBLIC");
        for (Visitor firm : List.of(verified, invited)) {
            assertThat(firm.post("/api/v1/pipeline/pursuits", Map.of("deal", deal))
                            .status())
                    .isEqualTo(201);
            assertThat(firm.post(
                                    "/api/v1/deal-searches",
                                    Map.of(
                                            "name",
                                            "前一半",
                                            "q",
                                            word,
                                            "band",
                                            List.of("UPPER_HALF"),
                                            "telling",
                                            "AT_ONCE"))
                            .status())
                    .isEqualTo(201);
        }
        revise(deal, 0, "INVITED");
        eventually(() -> invited.get("/api/v1/deal-finds").body().path("finds").size(), 1);
        String pursuit = "/api/v1/pipeline/pursuits/"
                + verified.get("/api/v1/pipeline/pursuits/of-deal/" + deal)
                        .body()
                        .path("pursuit")
                        .asString();
        assertThat(verified.get("/api/v1/pipeline").text()).contains(word);
        for (String path : List.of(
                "/api/v1/pipeline",
                "/api/v1/pipeline/export",
                "/api/v1/pipeline/calendar",
                pursuit,
                pursuit + "/history",
                "/api/v1/deal-finds",
                "/api/v1/deals/" + deal + "/rounds",
                "/api/v1/introductions")) {
            Answer answer = verified.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.text()).as(path).doesNotContain("UPPER_HALF", "前一半");
        }
        assertThat(verified.get("/api/v1/deal-finds").body().path("finds")).isEmpty();
        assertThat(invited.get("/api/v1/pipeline").text()).contains("UPPER_HALF");
        competition.office.server.bean(FindMails.class).mailDue(Instant.now());
        assertThat(mailed(invited))
                .singleElement()
                .satisfies(body -> assertThat(body).contains(deal, "前一半"));
        assertThat(mailed(verified)).isEmpty();
        revise(deal, 0, "VERIFIED");
        eventually(() -> verified.get("/api/v1/deal-finds").body().path("finds").size(), 1);
        assertThat(verified.get("/api/v1/pipeline").text()).contains("UPPER_HALF");
    }

    private List<String> mailed(Visitor reader) {
        return competition
                .office
                .server
                .bean(JdbcClient.class)
                .sql("select body from mail_outbox where recipient = ? and reason like 'deals-found/%'")
                .param(reader.mail())
                .query((row, _) -> row.getString("body"))
                .list();
    }

    @Test
    void a_revoked_decision_takes_it_back() throws Exception {
        announce();
        String deal = list(0, "PUBLIC");
        tells(anybody, deal);
        DecisionId decision = new DecisionId(Uuids.next());
        Actor panellist = new Actor(competition.panellist.id(), competition.office.authority, Role.PANELLIST);
        AGrantOffice office = competition.office;
        office.tell(
                office.theOfficer(),
                new PrepareDecision(
                        decision,
                        competition.applications.get(0),
                        competition.panel,
                        "JD-2026-" + competition.lot,
                        Outcome.NOT_AWARDED,
                        null,
                        Text.zh("名次已公布。")));
        office.tell(panellist, new RatifyDecision(decision));
        office.tell(office.theOfficer(), new ConfirmDecision(decision));
        office.caughtUp("decisions");
        indexed();
        tells(anybody, deal);
        office.tell(office.theOfficer(), new RevokeDecision(decision, Text.zh("申请材料不实。")));
        office.caughtUp("decisions");
        indexed();
        tellsNothing(anybody, deal);
        tellsNothing(founder, deal);
        assertThat(founder.get("/api/v1/deals/reviews").body()).isEmpty();
    }
}
