package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;

/** A deal and a firm find each other by what both let be known, and not where either will not. */
class MatchingBothWays {

    private static TestServer server;
    private static AMarketplace market;
    private static Visitor founder;
    private static OrganisationId company;
    private static String deal;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.fresh(Map.of(
                "roundtable.learn-tastes-every",
                "PT1H",
                "roundtable.learn-market-every",
                "PT1H",
                "roundtable.write-exposure-every",
                "PT1H"));
        market = new AMarketplace(server);
        founder = server.person("Shen Zhiwei");
        company = market.member(founder, "COMPANY", Role.FOUNDER, true);
        deal = list(founder, AMarketplace.offer("zirconium"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String list(Visitor founder, Map<String, Object> offer) throws IOException, InterruptedException {
        Answer listed = founder.post("/api/v1/deals", offer);
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
        String id = listed.body().path("id").asString();
        AMarketplace.eventually(() -> shown(server.visitor()).contains(id));
        return id;
    }

    private static Set<String> shown(Visitor reader) throws IOException, InterruptedException {
        Set<String> shown = new HashSet<>();
        reader.get("/api/v1/deals/search?size=100")
                .body()
                .path("deals")
                .forEach(one -> shown.add(one.path("deal").asString()));
        return shown;
    }

    private static JsonNode hit(Visitor reader, String of) throws IOException, InterruptedException {
        for (JsonNode one :
                reader.get("/api/v1/deals/search?sort=MATCH&size=100").body().path("deals")) {
            if (one.path("deal").asString().equals(of)) {
                return one;
            }
        }
        throw new AssertionError("not found: " + of);
    }

    private record Firm(Visitor member, OrganisationId id, String mandate) {}

    private static Firm firm(Map<String, Object> wishes) throws IOException, InterruptedException {
        Visitor member = server.person("Chen Ru");
        OrganisationId id = market.member(member, "INVESTOR", Role.INVESTOR, true);
        Answer declared = member.post("/api/v1/mandates", wishes);
        assertThat(declared.status()).as(declared.text()).isEqualTo(201);
        String mandate = declared.body().path("id").asString();
        AMarketplace.eventually(() -> member.get("/api/v1/mandates").body().size() == 1);
        return new Firm(member, id, mandate);
    }

    private static Map<String, Object> wishes(Map<String, Object> more) {
        Map<String, Object> wishes = new HashMap<>(AMarketplace.wishes());
        wishes.remove("largestTicket");
        wishes.putAll(more);
        return wishes;
    }

    private static void use(Firm firm, boolean byMandateOnly, boolean shownToCompanies)
            throws IOException, InterruptedException {
        Answer chosen = firm.member()
                .put(
                        "/api/v1/mandates/" + firm.mandate() + "/use",
                        Map.of("byMandateOnly", byMandateOnly, "shownToCompanies", shownToCompanies));
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        AMarketplace.eventually(() -> {
            JsonNode mandate =
                    firm.member().get("/api/v1/mandates/" + firm.mandate()).body();
            return mandate.path("byMandateOnly").asBoolean() == byMandateOnly
                    && mandate.path("shownToCompanies").asBoolean() == shownToCompanies;
        });
    }

    private static List<String> fitting() throws IOException, InterruptedException {
        JsonNode firms = founder.get("/api/v1/deals/" + deal + "/investors").body();
        return firms.valueStream().map(one -> one.path("firm").asString()).toList();
    }

    @Test
    void a_firm_that_a_deal_is_kept_from_sees_it_nowhere_and_is_told_nothing() throws Exception {
        Firm firm = firm(AMarketplace.wishes());
        Visitor its = aCompany();
        String own = list(its, AMarketplace.offer("hafnium"));
        AMarketplace.eventually(() -> shown(firm.member()).contains(own));
        String path = "/api/v1/deals/" + own + "/blocked/" + firm.id();
        assertThat(firm.member().put(path, Map.of()).status())
                .as("not by the firm")
                .isGreaterThanOrEqualTo(400);
        assertThat(founder.put(path, Map.of()).code()).isEqualTo("not-a-founder-of-the-company");
        assertThat(its.put("/api/v1/deals/" + own + "/blocked/" + company, Map.of())
                        .code())
                .isEqualTo("deal-blocks-no-investor");
        assertThat(its.put(path, Map.of()).status()).isEqualTo(200);
        AMarketplace.eventually(() -> !shown(firm.member()).contains(own));
        Visitor member = firm.member();
        AMarketplace.eventually(() -> member.get("/api/v1/deals/" + own).status() == 404);
        assertThat(member.get("/api/v1/deals/search?q=hafnium")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(member.get("/api/v1/deals/" + own + "/similar").body()).isEmpty();
        assertThat(member.get("/api/v1/deals/" + deal + "/similar").text()).doesNotContain(own);
        assertThat(member.post("/api/v1/introductions", Map.of("deal", own, "message", "想见面。"))
                        .code())
                .isEqualTo("introduction-deal-not-listed");
        assertThat(member.post("/api/v1/pipeline/pursuits", Map.of("deal", own)).status())
                .isGreaterThanOrEqualTo(400);
        for (Visitor other :
                List.of(server.visitor(), firm(AMarketplace.wishes()).member())) {
            assertThat(other.get("/api/v1/deals/" + own).status()).isEqualTo(200);
            assertThat(shown(other)).contains(own);
            assertThat(other.get("/api/v1/deals/" + own).text())
                    .doesNotContain(firm.id().toString());
        }
        assertThat(its.get("/api/v1/deals/" + own + "/history").text()).contains("deal-firm-blocked");
        assertThat(its.delete(path).status()).isEqualTo(200);
        AMarketplace.eventually(() -> shown(member).contains(own));
        assertThat(member.get("/api/v1/deals/" + own).status()).isEqualTo(200);
    }

    private static Visitor aCompany() throws IOException, InterruptedException {
        Visitor person = server.person("Lin Yu");
        market.member(person, "COMPANY", Role.FOUNDER, true);
        return person;
    }

    @Test
    void a_company_sees_the_firms_that_let_themselves_be_seen_and_no_more_of_them() throws Exception {
        Firm open = firm(wishes(Map.of("regions", List.of(), "largestTicket", AMarketplace.cny("1.00"))));
        Firm shut = firm(AMarketplace.wishes());
        Firm elsewhere = firm(wishes(Map.of("industries", List.of("robotics"))));
        Firm excluding = firm(wishes(Map.of(
                "exclusions",
                Map.of("industries", List.of(), "regions", List.of(), "companies", List.of(company.toString())))));
        for (Firm one : List.of(open, elsewhere, excluding)) {
            use(one, false, true);
        }
        AMarketplace.eventually(() -> fitting().contains(open.id().toString()));
        assertThat(fitting())
                .doesNotContain(
                        shut.id().toString(),
                        elsewhere.id().toString(),
                        excluding.id().toString());
        Answer answer = founder.get("/api/v1/deals/" + deal + "/investors");
        assertThat(answer.text()).doesNotContain("Early diagnostics", "1.00");
        JsonNode one = answer.body()
                .valueStream()
                .filter(each -> each.path("firm").asString().equals(open.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(one.path("wanted").toString()).isEqualTo("[\"SECTOR\",\"STAGE\"]");
        for (Visitor other : List.of(server.visitor(), open.member(), aCompany())) {
            assertThat(other.get("/api/v1/deals/" + deal + "/investors").status())
                    .isIn(401, 404);
        }
        use(open, false, false);
        assertThat(fitting()).doesNotContain(open.id().toString());
    }

    @Test
    void what_a_firm_does_is_a_taste_of_its_own_beside_its_mandate_until_it_turns_that_off() throws Exception {
        Firm firm = firm(wishes(Map.of()));
        Map<String, Object> robots = AMarketplace.offer("robotic");
        robots.put("industry", "robotics/special");
        Visitor its = aCompany();
        String robot = list(its, robots);
        for (String other : List.of("energy/storage", "software/ai", "materials/composites")) {
            Map<String, Object> offer = AMarketplace.offer("other");
            offer.put("industry", other);
            list(aCompany(), offer);
        }
        Visitor member = firm.member();
        assertThat(member.get("/api/v1/deals/" + deal).status()).isEqualTo(200);
        String introduction = member.post("/api/v1/introductions", Map.of("deal", robot, "message", "想见面。"))
                .body()
                .path("id")
                .asString();
        assertThat(its.post("/api/v1/introductions/" + introduction + "/acceptance", Map.of())
                        .status())
                .isEqualTo(200);
        AMarketplace.eventually(() -> member.get("/api/v1/introductions").text().contains("ACCEPTED"));
        server.bean(LearnedTastes.class).learn();
        JsonNode match = hit(member, robot).path("match");
        JsonNode observed = match.path("observed");
        int sum = match.path("parts")
                .valueStream()
                .mapToInt(part -> part.path("points").asInt())
                .sum();
        int habits = observed.path("parts")
                .valueStream()
                .mapToInt(part -> part.path("points").asInt())
                .sum();
        assertThat(match.path("stated").asInt()).isEqualTo(sum);
        assertThat(observed.path("points").asInt()).isEqualTo(habits).isPositive();
        assertThat(match.path("score").asInt()).isEqualTo(sum + habits);
        assertThat(match.path("version").asString()).matches("mandate-\\d+\\+taste-\\d+-[0-9a-f]{8}");
        assertThat(observed.path("parts").path(0).path("reason").asString()).isEqualTo("observed-own");
        assertThat(observed.path("parts").path(0).path("sentence").asString())
                .as("a day is said as people say it")
                .matches(".*(\\d 年 \\d{1,2} 月 \\d{1,2} 日|\\d [A-Z][a-z]+ \\d{4}).*");
        assertThat(observed.path("parts")
                        .path(0)
                        .path("facts")
                        .path("introduced")
                        .asInt())
                .isEqualTo(1);
        assertThat(member.get("/api/v1/deals/" + robot).body().path("match").path("score"))
                .as("the page reckons as the index")
                .isEqualTo(match.path("score"));
        JsonNode looked =
                hit(member, deal).path("match").path("observed").path("parts").path(0);
        assertThat(looked.path("facts").path("viewed").asInt()).isEqualTo(1);
        use(firm, true, false);
        JsonNode alone = hit(member, robot).path("match");
        assertThat(alone.path("observed").isNull()).isTrue();
        assertThat(alone.path("score")).isEqualTo(alone.path("stated"));
        server.bean(LearnedTastes.class).learn();
        use(firm, false, false);
        JsonNode later =
                hit(member, robot).path("match").path("observed").path("parts").path(0);
        assertThat(later.path("facts").path("introduced").asInt())
                .as("nothing was learned while the mandate alone ranked")
                .isZero();
    }

    /** Two years of 24 firms and of this one, of which each goes for one of two industries. */
    private static void aPast(Firm firm) {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        jdbc.sql("""
                        insert into deal (id, company, offer, invited, listed, listed_at, version)
                        select md5('past' || n)::uuid, md5('its' || n)::uuid,
                               jsonb_set(offer, '{industry}',
                                         to_jsonb(case n % 2 when 0 then 'robotics/special' else 'energy/storage' end)),
                               '{}', false, now() - interval '4 years', 1
                        from deal, generate_series(0, 119) n where id = :deal
                        """).param("deal", UUID.fromString(deal)).update();
        jdbc.sql("""
                        insert into pursuit (id, firm, deal, company, stage, passed, started_at, moved_at, version)
                        select md5('pursuit' || f || ' ' || n)::uuid,
                               case f when 0 then :firm else md5('firm' || f)::uuid end, md5('past' || n)::uuid,
                               md5('its' || n)::uuid, 'SOURCED', false, at, at, 1
                        from generate_series(0, 24) f, generate_series(0, 119) n,
                             lateral (select now() - make_interval(days => 1200 - 10 * n + 1) as at) a
                        where f % 2 = n % 2
                        """).param("firm", firm.id().value()).update();
    }

    private static void noPast() {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        jdbc.sql("delete from pursuit where id in (select md5('pursuit' || f || ' ' || n)::uuid"
                        + " from generate_series(0, 24) f, generate_series(0, 119) n)")
                .update();
        jdbc.sql("delete from deal where id in (select md5('past' || n)::uuid from generate_series(0, 119) n)")
                .update();
    }

    private static void learn() {
        server.bean(LearnedTastes.class).learn();
        server.bean(LearnedAdvice.class).learn();
    }

    @Test
    void where_enough_has_happened_the_market_adds_its_points_and_says_which() throws Exception {
        Firm firm = firm(wishes(Map.of()));
        Firm other = firm(wishes(Map.of()));
        Map<String, Object> robots = AMarketplace.offer("robotic");
        robots.put("industry", "robotics/special");
        String robot = list(aCompany(), robots);
        learn();
        assertThat(hit(firm.member(), robot).path("match").path("advised").isNull())
                .as("nothing has happened yet")
                .isTrue();
        aPast(firm);
        try {
            learn();
            JsonNode match = hit(firm.member(), robot).path("match");
            JsonNode advised = match.path("advised");
            assertThat(advised.path("points").asInt())
                    .isEqualTo(advised.path("parts")
                            .valueStream()
                            .mapToInt(part -> part.path("points").asInt())
                            .sum())
                    .isBetween(1, 30);
            assertThat(match.path("score").asInt())
                    .isEqualTo(match.path("stated").asInt()
                            + match.path("observed").path("points").asInt()
                            + match.path("likeness").path("points").asInt()
                            + advised.path("points").asInt());
            assertThat(match.path("version").asString()).matches(".+\\+market-\\d+-[0-9a-f]{8}");
            assertThat(firm.member()
                            .get("/api/v1/deals/" + robot)
                            .body()
                            .path("match")
                            .path("score"))
                    .as("the page reckons as the index")
                    .isEqualTo(match.path("score"));
            assertThat(hit(other.member(), robot).path("match").path("advised").isNull())
                    .as("a firm that has done nothing is advised nothing")
                    .isTrue();
            use(firm, true, false);
            assertThat(hit(firm.member(), robot).path("match").path("advised").isNull())
                    .isTrue();
        } finally {
            noPast();
            learn();
        }
    }

    @Test
    void who_looked_is_gone_with_the_person_and_not_kept_of_a_firm_that_ranks_by_its_mandate_only() throws Exception {
        Firm firm = firm(AMarketplace.wishes());
        firm.member().get("/api/v1/deals/" + deal);
        assertThat(looks(firm)).isEqualTo(1);
        server.bean(People.class).erase(firm.member().id());
        assertThat(looks(firm)).isZero();
        Firm shy = firm(AMarketplace.wishes());
        use(shy, true, false);
        shy.member().get("/api/v1/deals/" + deal);
        assertThat(looks(shy)).isZero();
    }

    private static int looks(Firm firm) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from deal_look where firm = ?")
                .param(firm.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void what_is_within_the_limits_comes_first_and_the_rest_may_be_left_out() throws Exception {
        Map<String, Object> small = AMarketplace.offer("small");
        small.put("asked", AMarketplace.cny("10000000.00"));
        small.put("region", "CN-ZJ");
        String fits = list(aCompany(), small);
        Firm firm = firm(wishes(Map.of("regions", List.of(), "largestTicket", AMarketplace.cny("20000000.00"))));
        AMarketplace.eventually(() -> shown(firm.member()).contains(fits));
        JsonNode found = firm.member().get("/api/v1/deals/search?sort=MATCH").body();
        List<Boolean> broken = found.path("deals")
                .valueStream()
                .map(one -> !one.path("match").path("limits").isEmpty())
                .toList();
        assertThat(broken).contains(true, false);
        assertThat(broken.indexOf(true)).isGreaterThan(broken.lastIndexOf(false));
        JsonNode within = firm.member().get("/api/v1/deals/search?within=true").body();
        assertThat(within.path("deals").valueStream())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("match").path("limits")).isEmpty());
        assertThat(within.path("total").asInt()).isLessThan(found.path("total").asInt());
        assertThat(firm.member()
                        .get("/api/v1/deals/search?sort=MATCH&after=9.x")
                        .code())
                .isEqualTo("cursor-wrong");
    }

    @Test
    void officers_and_auditors_see_where_rankings_lead_and_nobody_else() throws Exception {
        Firm firm = firm(AMarketplace.wishes());
        firm.member().get("/api/v1/deals/search?sort=MATCH");
        server.bean(Exposure.class).write();
        assertThat(server.bean(JdbcClient.class)
                        .sql("select sum(shown) from shown_at_top where kind = 'REGION'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        for (Visitor other : List.of(founder, firm.member())) {
            assertThat(other.get("/api/v1/deals/exposure").status()).isEqualTo(403);
        }
        assertThat(market.auditor(server.person("Xue Shenyan"))
                        .get("/api/v1/deals/exposure")
                        .body()
                        .path("kinds"))
                .hasSize(4);
        assertThat(server.visitor().get("/api/v1/deals/exposure").status()).isEqualTo(401);
        List<Exposure.Groups> kinds = server.bean(Exposure.class).ofLast(30);
        assertThat(kinds).hasSize(4).allSatisfy(kind -> {
            assertThat(kind.groups()).isNotEmpty();
            assertThat(kind.groups().stream().mapToInt(Exposure.Group::share).sum())
                    .isBetween(9_990, 10_010);
        });
    }
}
