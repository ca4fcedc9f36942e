package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.embedded.EmbeddedServices;
import roundtable.embedded.EmbeddedServices.Options;
import roundtable.eventlog.reading.Readers;
import roundtable.search.deals.Indexing;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;

/** A deal is listed, and whoever looks for such is told: on a real server, a real index and a real mail server. */
class TellingOfNewDeals {

    private static final String SEARCHES = "/api/v1/deal-searches";
    private static final String FINDS = "/api/v1/deal-finds";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static GreenMail smtp;
    private static String database;
    private static Map<String, String> settings;
    private static TestServer server;
    private static AMarketplace market;

    @BeforeAll
    static void start() throws Exception {
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        database = EmbeddedServices.shared().freshDatabase();
        settings = Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(smtp.getSmtp().getPort()),
                "roundtable.elasticsearch.alias",
                        "told-" + UUID.randomUUID().toString().substring(0, 8),
                "roundtable.mail-finds-every", "PT24H",
                "roundtable.mail-digests-every", "PT24H",
                "roundtable.public-url", "https://roundtable.example");
        server = TestServer.on(database, Files.createTempDirectory("roundtable-test"), settings);
        market = new AMarketplace(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        smtp.stop();
    }

    /** Someone with a firm of their own. */
    private record Investor(Visitor visitor, OrganisationId firm) {}

    private static Investor investor() throws Exception {
        Visitor visitor = server.person("顾岚");
        return new Investor(visitor, market.member(visitor, "INVESTOR", Role.INVESTOR, true));
    }

    private static Visitor colleagueOf(Investor investor) throws Exception {
        Visitor colleague = server.person("江岸");
        String firm = "/api/v1/organisations/" + investor.firm();
        Answer invited = investor.visitor()
                .post(
                        firm + "/invitations",
                        Map.of("mail", colleague.mail(), "role", "INVESTOR", "rights", List.of("WRITE")));
        assertThat(invited.status()).as(invited.text()).isEqualTo(200);
        Answer joined = colleague.post(firm + "/memberships", Map.of("role", "INVESTOR"));
        assertThat(joined.status()).as(joined.text()).isEqualTo(200);
        colleague.actingAs(Role.INVESTOR, investor.firm());
        AMarketplace.eventually(() -> colleague.get(FINDS + "/mandate").status() == 200);
        return colleague;
    }

    private static Visitor founder() throws Exception {
        Visitor founder = server.person("沈知微");
        market.member(founder, "COMPANY", Role.FOUNDER, true);
        return founder;
    }

    private static Map<String, Object> offer(String word, Object... changes) {
        Map<String, Object> offer = new HashMap<>(AMarketplace.offer(word));
        for (int i = 0; i < changes.length; i += 2) {
            offer.put((String) changes[i], changes[i + 1]);
        }
        return offer;
    }

    private static String list(Visitor founder, Map<String, Object> offer) throws Exception {
        Answer listed = founder.post("/api/v1/deals", offer);
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
        settled();
        return listed.body().path("id").asString();
    }

    private static void revise(Visitor founder, String deal, Map<String, Object> offer) throws Exception {
        String etag = founder.get("/api/v1/deals/" + deal).etag();
        Answer revised = founder.with("If-Match", etag).put("/api/v1/deals/" + deal, offer);
        founder.with("If-Match", null);
        assertThat(revised.status()).as(revised.text()).isEqualTo(200);
        settled();
    }

    /** Everybody has been told of everything until now. */
    private static void settled() throws Exception {
        server.bean(Readers.class).awaitCaughtUp("search", PATIENCE);
        await().atMost(PATIENCE)
                .until(() ->
                        count("select (select count(*) from search_due) + (select count(*) from search_written)") == 0);
    }

    private static long count(String sql, Object... params) {
        return server.bean(JdbcClient.class)
                .sql(sql)
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String save(Visitor person, String name, Object... more) throws Exception {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        Answer saved = person.post(SEARCHES, body);
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        return saved.body().path("id").asString();
    }

    private static List<String> found(Visitor person) throws IOException, InterruptedException {
        Answer answer = person.get(FINDS);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> deals = new ArrayList<>();
        answer.body().path("finds").forEach(find -> deals.add(find.path("deal").asString()));
        return deals;
    }

    private static void mail(Instant now) {
        server.bean(FindMails.class).mailDue(now);
    }

    /** What has been mailed of deals; not that their firm was verified. */
    private static List<MimeMessage> mailsTo(Visitor person) throws Exception {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage mail : smtp.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(person.mail())
                    && !mail.getSubject().contains("核验")) {
                mails.add(mail);
            }
        }
        return mails;
    }

    private static long written(Visitor person) {
        return count(
                "select count(*) from mail_outbox where recipient = ? and reason like 'deals-found/%'", person.mail());
    }

    @Test
    void a_search_is_kept_whole_and_tells_of_no_deal_outside_of_it() throws Exception {
        Investor investor = investor();
        Visitor visitor = investor.visitor();
        assertThat(visitor.post("/api/v1/mandates", wishes()).status()).isEqualTo(201);
        String word = "holmium" + UUID.randomUUID().toString().substring(0, 8);
        save(visitor, "金额", "q", word, "amount", List.of("CNY:30000000-100000000"));
        save(visitor, "别的金额", "q", word, "amount", List.of("CNY:1000000-5000000"));
        save(visitor, "别的城市", "q", word, "city", List.of("拉萨"));
        save(visitor, "赛事", "q", word, "rung", List.of("CITY"));
        save(visitor, "名次段", "q", word, "band", List.of("UPPER_HALF"));
        save(visitor, "硬性条件", "q", word, "within", true);
        JsonNode kept = visitor.get(SEARCHES).body();
        assertThat(kept).hasSize(6);
        for (JsonNode one : kept) {
            assertThat(one.path("amount").size()
                            + one.path("city").size()
                            + one.path("rung").size()
                            + one.path("band").size()
                            + (one.path("within").asBoolean() ? 1 : 0))
                    .as(one.path("name").asString())
                    .isEqualTo(1);
        }
        assertThat(visitor.post(SEARCHES, Map.of("name", "错", "amount", List.of("CNY:1-2")))
                        .status())
                .isEqualTo(400);
        String deal = list(
                founder(),
                offer(word, "asked", AMarketplace.cny("30000000.00"), "audiences", Map.of("ASKED", "PUBLIC")));
        assertThat(searchesThatFound(visitor, deal)).containsExactlyInAnyOrder("金额", "硬性条件");
        String dear = list(
                founder(),
                offer(word, "asked", AMarketplace.cny("99000000.00"), "audiences", Map.of("ASKED", "PUBLIC")));
        assertThat(searchesThatFound(visitor, dear)).containsExactly("金额");
        String silent = list(founder(), offer(word, "audiences", Map.of("ASKED", "INVITED")));
        assertThat(searchesThatFound(visitor, silent)).doesNotContain("金额", "别的金额", "别的城市", "赛事", "名次段");
    }

    private static List<String> searchesThatFound(Visitor person, String deal) throws Exception {
        List<String> names = new ArrayList<>();
        for (JsonNode find : person.get(FINDS).body().path("finds")) {
            if (find.path("deal").asString().equals(deal)) {
                find.path("searches").forEach(one -> names.add(one.path("name").asString()));
            }
        }
        return names;
    }

    @Test
    void a_new_deal_is_told_in_the_page_with_the_searches_and_the_mandate_that_it_fits() throws Exception {
        Investor investor = investor();
        save(investor.visitor(), "分型", "q", "hafnium typing");
        save(investor.visitor(), "江苏", "region", List.of("CN-JS"), "stage", List.of("A"), "q", "hafnium");
        save(investor.visitor(), "别处", "region", List.of("CN-GD"), "q", "hafnium");
        save(investor.visitor(), "不说", "q", "hafnium", "telling", "NEVER");
        assertThat(investor.visitor().post("/api/v1/mandates", wishes()).status())
                .isEqualTo(201);
        String deal = list(founder(), offer("hafnium"));
        JsonNode answer = investor.visitor().get(FINDS).body();
        assertThat(answer.path("unseen").asInt()).isEqualTo(1);
        JsonNode find = answer.path("finds").path(0);
        assertThat(find.path("deal").asString()).isEqualTo(deal);
        assertThat(find.path("searches"))
                .extracting(search -> search.path("name").asString())
                .containsExactly("分型", "江苏");
        assertThat(find.path("mandated").asBoolean()).isTrue();
        assertThat(find.path("asked").path("amount").asString()).isEqualTo("30000000.00");
        assertThat(investor.visitor()
                        .post(
                                FINDS + "/seen",
                                Map.of("deals", List.of(deal, UUID.randomUUID().toString())))
                        .status())
                .isEqualTo(204);
        assertThat(investor.visitor().get(FINDS).body().path("unseen").asInt()).isZero();
    }

    /** Of which every deal of the tests is within the limits. */
    private static Map<String, Object> wishes() {
        Map<String, Object> wishes = new HashMap<>(AMarketplace.wishes());
        wishes.put("largestTicket", AMarketplace.cny("90000000.00"));
        return wishes;
    }

    @Test
    void a_deal_outside_of_a_limit_of_the_mandate_is_not_told_of() throws Exception {
        Investor investor = investor();
        assertThat(investor.visitor()
                        .post("/api/v1/mandates", AMarketplace.wishes())
                        .status())
                .isEqualTo(201);
        Visitor founder = founder();
        String deal = list(founder, offer("tantalum"));
        assertThat(found(investor.visitor()))
                .as("it asks 30 million of a firm that gives 25")
                .isEmpty();
        revise(founder, deal, offer("tantalum", "asked", AMarketplace.cny("20000000.00")));
        assertThat(found(investor.visitor())).containsExactly(deal);
    }

    @Test
    void an_open_page_hears_at_once_of_a_deal_that_its_reader_is_told_of_and_of_no_other() throws Exception {
        Investor investor = investor();
        Investor other = investor();
        save(investor.visitor(), "镝", "q", "dysprosium");
        save(other.visitor(), "钬", "q", "holmium");
        Visitor founder = founder();
        try (BufferedReader heard = heard(investor);
                BufferedReader heardByOther = heard(other)) {
            String deal = list(founder, offer("dysprosium"));
            String last = list(founder(), offer("holmium"));
            assertThat(firstFind(heard)).contains(deal);
            assertThat(firstFind(heardByOther)).contains(last);
        }
    }

    @Test
    void whoever_a_deal_is_kept_from_hears_no_more_of_it_though_they_were_told_before() throws Exception {
        Investor told = investor();
        save(told.visitor(), "钼", "q", "molybdenum");
        Visitor founder = founder();
        String deal = list(founder, offer("molybdenum"));
        assertThat(found(told.visitor())).containsExactly(deal);
        keepFrom(told, founder, deal);
        Investor late = investor();
        save(late.visitor(), "锝", "q", "technetium");
        save(told.visitor(), "铼", "q", "palladium");
        try (BufferedReader heard = heard(told);
                BufferedReader heardByLate = heard(late)) {
            revise(founder, deal, offer("molybdenum technetium"));
            assertThat(firstFind(heardByLate)).contains(deal);
            String last = list(founder(), offer("palladium"));
            assertThat(firstFind(heard)).contains(last).doesNotContain(deal);
        }
    }

    private static BufferedReader heard(Investor investor) throws Exception {
        BufferedReader heard = new BufferedReader(
                new InputStreamReader(investor.visitor().stream("/api/v1/updates"), StandardCharsets.UTF_8));
        assertThat(heard.readLine()).isEqualTo(":listening");
        return heard;
    }

    private static String firstFind(BufferedReader heard) {
        return heard.lines()
                .filter(line -> line.contains("\"feature\":\"finds\""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_is_told_once_whatever_is_read_or_built_anew() throws Exception {
        Investor investor = investor();
        save(investor.visitor(), "镥", "q", "lutetium", "telling", "AT_ONCE");
        Visitor founder = founder();
        String deal = list(founder, offer("lutetium"));
        String listedBefore = list(founder(), offer("erbium"));
        save(investor.visitor(), "铒", "q", "erbium");
        long finds = count("select count(*) from deal_find");

        assertThat(server.bean(Indexing.class).rebuild()).isTrue();
        settled();
        server.bean(Readers.class).rebuild("search");
        settled();
        server.bean(JdbcClient.class)
                .sql("insert into search_written (company) select distinct company from search_deal")
                .update();
        settled();
        assertThat(count("select count(*) from deal_find")).isEqualTo(finds);
        assertThat(found(investor.visitor())).containsExactly(deal).doesNotContain(listedBefore);
        assertThat(count("select max(revision) from deal_appearance where audiences::text <> '{}'"))
                .isPositive();
    }

    @Test
    void what_fitted_already_when_the_search_was_saved_is_news_only_once_it_says_something_new() throws Exception {
        Visitor founder = founder();
        String deal = list(founder, offer("thulium"));
        Investor investor = investor();
        save(investor.visitor(), "铥", "q", "thulium");
        save(investor.visitor(), "B 轮", "q", "thulium", "stage", List.of("B"));
        save(investor.visitor(), "小额", "q", "typing ask:<10M");
        revise(
                founder,
                deal,
                offer(
                        "thulium",
                        "closes",
                        LocalDate.now(ZoneOffset.UTC).plusDays(90).toString()));
        assertThat(found(investor.visitor())).isEmpty();
        revise(founder, deal, offer("thulium", "stage", "B"));
        assertThat(found(investor.visitor()))
                .as("a criterion no longer keeps it out")
                .containsExactly(deal);
        assertThat(investor.visitor().get(FINDS).body().path("finds").path(0).path("searches"))
                .extracting(search -> search.path("name").asString())
                .containsExactly("B 轮");

        Investor other = investor();
        save(other.visitor(), "小额", "q", "thulium ask:<10M");
        save(other.visitor(), "新词", "q", "promethium");
        revise(founder, deal, offer("thulium", "asked", AMarketplace.cny("9000000.00")));
        assertThat(found(other.visitor())).as("a figure looked at in the box").containsExactly(deal);
        Investor third = investor();
        save(third.visitor(), "新词", "q", "promethium");
        revise(founder, deal, offer("promethium"));
        assertThat(found(third.visitor())).as("rewritten, and now says it").containsExactly(deal);
    }

    @Test
    void nobody_is_told_by_what_they_may_not_see_and_whoever_is_let_in_is_told_then() throws Exception {
        Investor firm = investor();
        save(firm.visitor(), "配方", "q", "yttrium");
        save(firm.visitor(), "小额", "q", "gadolinium ask:30M");
        Visitor stranger = server.person("江岸");
        save(stranger, "配方", "q", "yttrium");
        save(stranger, "小额", "q", "gadolinium ask:30M");
        save(stranger, "全部", "q", "gadolinium");
        Visitor founder = founder();
        String deal = list(founder, offer("gadolinium"));
        assertThat(found(firm.visitor())).as("by the amount, not by the story").containsExactly(deal);
        assertThat(firm.visitor().get(FINDS).text()).contains("小额").doesNotContain("配方");
        JsonNode shown = stranger.get(FINDS).body().path("finds");
        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("searches")).hasSize(1);
        assertThat(shown.path(0).path("asked").isNull()).isTrue();

        Investor invited = investor();
        save(invited.visitor(), "配方", "q", "yttrium gadolinium");
        Investor notInvited = investor();
        save(notInvited.visitor(), "配方", "q", "yttrium gadolinium");
        revise(
                founder,
                deal,
                offer("gadolinium", "invited", List.of(invited.firm().toString())));
        assertThat(found(invited.visitor())).containsExactly(deal);
        assertThat(found(notInvited.visitor())).isEmpty();
    }

    @Test
    void whoever_a_deal_is_kept_from_is_told_nothing_of_it() throws Exception {
        Investor blocked = investor();
        save(blocked.visitor(), "铱", "q", "iridium");
        Investor other = investor();
        save(other.visitor(), "铱", "q", "iridium");
        Visitor founder = founder();
        String deal = list(founder, offer("osmium"));
        keepFrom(blocked, founder, deal);
        revise(founder, deal, offer("iridium"));
        assertThat(found(other.visitor())).containsExactly(deal);
        assertThat(found(blocked.visitor())).isEmpty();
        assertThat(count(
                        "select count(*) from deal_find f join person p on p.id = f.person where p.mail = ?",
                        blocked.visitor().mail()))
                .isZero();
    }

    private static void keepFrom(Investor investor, Visitor founder, String deal) throws Exception {
        String etag = founder.get("/api/v1/deals/" + deal).etag();
        Answer kept =
                founder.with("If-Match", etag).put("/api/v1/deals/" + deal + "/blocked/" + investor.firm(), Map.of());
        founder.with("If-Match", null);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        settled();
    }

    private static void letIn(Investor investor, Visitor founder, String deal) throws Exception {
        String etag = founder.get("/api/v1/deals/" + deal).etag();
        Answer letIn = founder.with("If-Match", etag).delete("/api/v1/deals/" + deal + "/blocked/" + investor.firm());
        founder.with("If-Match", null);
        assertThat(letIn.status()).as(letIn.text()).isEqualTo(200);
        settled();
    }

    private static long findsOf(Investor investor, String deal) {
        return count(
                "select count(*) from deal_find where person = ? and deal = ?::uuid",
                investor.visitor().id().value(),
                deal);
    }

    @Test
    void a_firm_that_may_see_a_deal_again_is_told_of_it_as_of_a_new_one_and_nobody_else_is() throws Exception {
        Investor searching = investor();
        Investor mandated = investor();
        assertThat(mandated.visitor().post("/api/v1/mandates", wishes()).status())
                .isEqualTo(201);
        Investor other = investor();
        Investor elsewhere = investor();
        Visitor founder = founder();
        String deal = list(founder, offer("rubidium", "region", "CN-HL"));
        keepFrom(searching, founder, deal);
        keepFrom(mandated, founder, deal);
        revise(founder, deal, offer("rubidium"));
        save(searching.visitor(), "铷", "q", "rubidium", "telling", "AT_ONCE");
        save(searching.visitor(), "别处", "q", "rubidium", "region", List.of("CN-GD"));
        save(other.visitor(), "铷", "q", "rubidium");
        save(elsewhere.visitor(), "别的", "q", "caesium");
        assertThat(found(searching.visitor())).isEmpty();
        assertThat(found(mandated.visitor())).isEmpty();

        try (BufferedReader heard = heard(searching)) {
            letIn(searching, founder, deal);
            assertThat(firstFind(heard)).contains(deal);
        }
        assertThat(searchesThatFound(searching.visitor(), deal)).containsExactly("铷");
        mail(Instant.now());
        assertThat(written(searching.visitor())).isEqualTo(1);
        assertThat(found(mandated.visitor())).as("still kept from it").isEmpty();
        letIn(mandated, founder, deal);
        assertThat(found(mandated.visitor())).containsExactly(deal);
        assertThat(found(other.visitor())).as("it could see it all the while").isEmpty();
        assertThat(found(elsewhere.visitor())).isEmpty();
    }

    @Test
    void whoever_was_told_before_the_block_is_not_told_again_and_a_colleague_who_was_not_is_told_then()
            throws Exception {
        Investor told = investor();
        save(told.visitor(), "锶", "q", "strontium", "telling", "AT_ONCE");
        Visitor colleague = colleagueOf(told);
        Visitor founder = founder();
        String deal = list(founder, offer("strontium"));
        mail(Instant.now());
        assertThat(written(told.visitor())).isEqualTo(1);
        keepFrom(told, founder, deal);
        save(colleague, "锶", "q", "strontium");
        assertThat(found(told.visitor())).as("it is not theirs to see").isEmpty();
        for (int again = 0; again < 2; again++) {
            letIn(told, founder, deal);
            assertThat(found(told.visitor())).containsExactly(deal);
            assertThat(found(colleague)).containsExactly(deal);
            keepFrom(told, founder, deal);
            assertThat(found(told.visitor())).isEmpty();
        }
        mail(Instant.now().plus(Duration.ofHours(1)));
        assertThat(written(told.visitor())).as("the one mail of the first time").isEqualTo(1);
        assertThat(findsOf(told, deal)).isEqualTo(1);
    }

    @Test
    void a_firm_that_was_invited_and_then_kept_out_is_told_by_what_it_alone_may_see() throws Exception {
        Investor invited = investor();
        Visitor founder = founder();
        String deal =
                list(founder, offer("niobium", "invited", List.of(invited.firm().toString())));
        keepFrom(invited, founder, deal);
        save(invited.visitor(), "配方", "q", "yttrium niobium");
        letIn(invited, founder, deal);
        assertThat(searchesThatFound(invited.visitor(), deal)).containsExactly("配方");
    }

    @Test
    void a_deal_listed_before_anybody_was_told_of_anything_is_news_to_whom_it_was_kept_from() throws Exception {
        Investor blocked = investor();
        Investor other = investor();
        Visitor founder = founder();
        String deal = list(founder, offer("ruthenium"));
        keepFrom(blocked, founder, deal);
        server.bean(JdbcClient.class)
                .sql("update deal_appearance set audiences = null where deal = ?::uuid")
                .param(deal)
                .update();
        save(blocked.visitor(), "钌", "q", "ruthenium");
        save(other.visitor(), "钌", "q", "ruthenium");
        letIn(blocked, founder, deal);
        assertThat(found(blocked.visitor())).containsExactly(deal);
        assertThat(found(other.visitor())).isEmpty();
    }

    @Test
    void a_deal_that_is_withdrawn_is_in_nobodys_finds_and_one_listed_again_is_new() throws Exception {
        Investor investor = investor();
        save(investor.visitor(), "钪", "q", "scandium", "telling", "AT_ONCE");
        Visitor founder = founder();
        String deal = list(founder, offer("scandium"));
        assertThat(found(investor.visitor())).containsExactly(deal);
        String etag = founder.get("/api/v1/deals/" + deal).etag();
        assertThat(founder.with("If-Match", etag)
                        .delete("/api/v1/deals/" + deal)
                        .status())
                .isEqualTo(200);
        founder.with("If-Match", null);
        settled();
        assertThat(found(investor.visitor())).isEmpty();
        mail(Instant.now());
        assertThat(written(investor.visitor()))
                .as("withdrawn before it was mailed")
                .isZero();
        String again = list(founder, offer("scandium"));
        assertThat(found(investor.visitor())).containsExactly(again);
    }

    @Test
    void a_round_that_is_over_is_told_to_nobody_until_it_is_open_again() throws Exception {
        Investor investor = investor();
        save(investor.visitor(), "镱", "q", "ytterbium");
        Visitor founder = founder();
        String deal = list(
                founder,
                offer(
                        "ytterbium",
                        "closes",
                        LocalDate.now(ZoneOffset.UTC).plusDays(3).toString()));
        assertThat(found(investor.visitor())).containsExactly(deal);
        Investor late = investor();
        server.bean(JdbcClient.class)
                .sql(
                        "update deal_appearance set audiences = regexp_replace(audiences::text, '\"closes\": ?\"[^\"]*\"', "
                                + "'\"closes\": \"2020-01-01\"', 'g')::jsonb where deal = ?::uuid")
                .param(deal)
                .update();
        save(late.visitor(), "镱", "q", "ytterbium");
        revise(
                founder,
                deal,
                offer(
                        "ytterbium",
                        "closes",
                        LocalDate.now(ZoneOffset.UTC).plusDays(60).toString()));
        assertThat(found(late.visitor())).containsExactly(deal);
    }

    @Test
    void what_is_on_the_market_when_telling_begins_is_news_to_nobody() throws Exception {
        Visitor founder = founder();
        String deal = list(founder, offer("holmium"));
        server.bean(JdbcClient.class)
                .sql("update deal_appearance set revision = 0, audiences = null where deal = ?::uuid")
                .param(deal)
                .update();
        Investor investor = investor();
        save(investor.visitor(), "钬", "q", "holmium");
        revise(founder, deal, offer("holmium", "patents", 12));
        assertThat(found(investor.visitor())).isEmpty();
        revise(founder, deal, offer("holmium holmium", "patents", 12));
        assertThat(found(investor.visitor())).containsExactly(deal);
    }

    @Test
    void fifty_searches_that_find_the_same_deal_are_one_mail_which_ends_all_such_mails_by_one_request()
            throws Exception {
        Investor investor = investor();
        for (int i = 0; i < 50; i++) {
            save(
                    investor.visitor(),
                    "搜索 %02d".formatted(i),
                    "q",
                    "europium",
                    "telling",
                    i % 2 == 0 ? "AT_ONCE" : "DAILY");
        }
        String deal = list(founder(), offer("europium"));
        mail(Instant.now());
        mail(Instant.now());
        await().atMost(PATIENCE).until(() -> mailsTo(investor.visitor()).size() == 1);
        MimeMessage mail = mailsTo(investor.visitor()).getFirst();
        assertThat(mail.getSubject()).isEqualTo("有新项目符合您的查找");
        assertThat(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(mail))
                .contains("List-Unsubscribe");
        assertThat(written(investor.visitor())).isEqualTo(1);
        assertThat(deal).isNotEmpty();

        list(founder(), offer("europium"));
        mail(Instant.now());
        assertThat(written(investor.visitor())).as("the next one waits a while").isEqualTo(1);
        mail(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(written(investor.visitor())).isEqualTo(2);

        String header = mail.getHeader("List-Unsubscribe")[0];
        assertThat(header).startsWith("<https://roundtable.example/api/v1/deal-finds/unsubscriptions/");
        String path = URI.create(header.substring(1, header.length() - 1)).getPath();
        for (int again = 0; again < 2; again++) {
            assertThat(server.visitor()
                            .send(
                                    "POST",
                                    path,
                                    "application/x-www-form-urlencoded",
                                    "List-Unsubscribe=One-Click".getBytes(StandardCharsets.US_ASCII))
                            .status())
                    .isEqualTo(204);
        }
        assertThat(investor.visitor()
                        .get("/api/v1/me/mail")
                        .body()
                        .path("deliveries")
                        .path("DEALS")
                        .asString())
                .isEqualTo("NEVER");
        String last = list(founder(), offer("europium"));
        mail(Instant.now().plus(Duration.ofHours(1)));
        assertThat(written(investor.visitor())).isEqualTo(2);
        assertThat(found(investor.visitor())).as("the page goes on").contains(last);
    }

    @Test
    void a_search_that_takes_everything_is_one_mail_of_twenty_deals_that_says_how_many_more() throws Exception {
        Investor investor = investor();
        save(investor.visitor(), "全部", "telling", "AT_ONCE");
        for (int i = 0; i < 23; i++) {
            list(founder(), offer("dysprosium"));
        }
        mail(Instant.now());
        assertThat(written(investor.visitor())).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> mailsTo(investor.visitor()).size() == 1);
        String text = text(mailsTo(investor.visitor()).getFirst());
        assertThat(text.split("roundtable.example/zh/deals/", -1)).hasSize(21);
        assertThat(text).contains("另有 3 个项目").contains("符合您保存的搜索“全部”");
    }

    private static String text(MimeMessage mail) throws Exception {
        return plain(mail.getContent());
    }

    private static String plain(Object content) throws Exception {
        if (content instanceof jakarta.mail.Multipart parts) {
            return plain(parts.getBodyPart(0).getContent());
        }
        return String.valueOf(content);
    }

    @Test
    void once_a_day_is_one_line_in_the_mornings_mail_and_in_the_page_is_no_mail() throws Exception {
        Investor daily = investor();
        save(daily.visitor(), "铽", "q", "terbium", "telling", "DAILY");
        Investor quiet = investor();
        save(quiet.visitor(), "铽", "q", "terbium");
        Investor atOnceButDaily = investor();
        save(atOnceButDaily.visitor(), "铽", "q", "terbium", "telling", "AT_ONCE");
        assertThat(atOnceButDaily
                        .visitor()
                        .put("/api/v1/me/mail", Map.of("deliveries", Map.of("DEALS", "DAILY"), "zone", "Asia/Shanghai"))
                        .status())
                .isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            list(founder(), offer("terbium"));
            mail(Instant.now().plus(Duration.ofMinutes(20L * i)));
        }
        for (Investor each : List.of(daily, quiet, atOnceButDaily)) {
            assertThat(found(each.visitor())).hasSize(3);
            assertThat(written(each.visitor())).isZero();
            assertThat(count(
                            "select count(*) from mail_digest where person = ? and kind = 'DEALS'",
                            each.visitor().id().value()))
                    .isEqualTo(each.equals(quiet) ? 0 : 1);
        }
    }

    @Test
    void the_members_of_a_firm_choose_each_for_themselves_how_its_mandate_tells_them() throws Exception {
        Investor investor = investor();
        assertThat(investor.visitor()
                        .get(FINDS + "/mandate")
                        .body()
                        .path("telling")
                        .asString())
                .isEqualTo("IN_PAGE");
        assertThat(investor.visitor().post("/api/v1/mandates", wishes()).status())
                .isEqualTo(201);
        assertThat(investor.visitor()
                        .put(FINDS + "/mandate", Map.of("telling", "NEVER"))
                        .body()
                        .path("telling")
                        .asString())
                .isEqualTo("NEVER");
        list(founder(), offer("cerium"));
        assertThat(found(investor.visitor())).isEmpty();
        assertThat(investor.visitor()
                        .put(FINDS + "/mandate", Map.of("telling", "AT_ONCE"))
                        .status())
                .isEqualTo(200);
        String deal = list(founder(), offer("cerium"));
        assertThat(found(investor.visitor())).containsExactly(deal);
        mail(Instant.now());
        await().atMost(PATIENCE).until(() -> mailsTo(investor.visitor()).size() == 1);
        assertThat(text(mailsTo(investor.visitor()).getFirst())).contains("符合贵机构的投资偏好");
    }

    @Test
    void whoever_left_the_firm_sees_what_the_public_sees_and_whoever_is_erased_leaves_nothing() throws Exception {
        Investor leaver = investor();
        save(leaver.visitor(), "数额", "q", "neodymium ask:30M");
        save(leaver.visitor(), "公开", "q", "neodymium", "stage", List.of("B"));
        assertThat(leaver.visitor().post("/api/v1/mandates", wishes()).status()).isEqualTo(201);
        server.bean(JdbcClient.class)
                .sql("delete from membership where person = ?")
                .param(leaver.visitor().id().value())
                .update();
        leaver.visitor().with("Acting-As", null);
        Visitor founder = founder();
        String deal = list(founder, offer("neodymium"));
        assertThat(found(leaver.visitor())).isEmpty();
        revise(founder, deal, offer("neodymium", "stage", "B"));
        assertThat(found(leaver.visitor())).containsExactly(deal);
        server.bean(People.class).erase(leaver.visitor().id());
        for (String table : List.of("deal_find", "saved_deal_search", "mandate_telling", "deal_find_reader")) {
            assertThat(count(
                            "select count(*) from " + table + " where person = ?",
                            leaver.visitor().id().value()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void a_companys_own_people_are_not_told_of_its_deal() throws Exception {
        Visitor founder = founder();
        save(founder, "同行", "q", "samarium");
        list(founder, offer("samarium"));
        assertThat(found(founder)).isEmpty();
        String other = list(founder(), offer("samarium"));
        assertThat(found(founder)).containsExactly(other);
    }

    @Test
    void two_nodes_tell_each_once() throws Exception {
        Investor investor = investor();
        save(investor.visitor(), "镧", "q", "lanthanum");
        try (TestServer _ = TestServer.on(database, Files.createTempDirectory("roundtable-test"), settings)) {
            for (int i = 0; i < 5; i++) {
                list(founder(), offer("lanthanum"));
            }
            settled();
        }
        assertThat(found(investor.visitor())).hasSize(5);
    }

    @Test
    void how_one_is_told_can_be_changed_later_and_nonsense_has_a_clear_answer() throws Exception {
        Investor investor = investor();
        String search = save(investor.visitor(), "镨", "q", "praseodymium");
        byte[] quiet = "{\"telling\":\"NEVER\"}".getBytes(StandardCharsets.UTF_8);
        Answer changed = investor.visitor().send("PATCH", SEARCHES + "/" + search, "application/json", quiet);
        assertThat(changed.body().path("telling").asString()).isEqualTo("NEVER");
        assertThat(changed.body().path("name").asString()).isEqualTo("镨");
        list(founder(), offer("praseodymium"));
        assertThat(found(investor.visitor())).isEmpty();
        assertThat(server.person("江岸")
                        .send("PATCH", SEARCHES + "/" + search, "application/json", quiet)
                        .status())
                .isEqualTo(404);
        assertThat(investor.visitor()
                        .post(SEARCHES, Map.of("name", "x", "telling", "LOUDLY"))
                        .status())
                .isEqualTo(400);
        assertThat(investor.visitor().post(FINDS + "/seen", Map.of()).status()).isEqualTo(400);
        assertThat(investor.visitor()
                        .post(FINDS + "/seen", Map.of("deals", List.of("nonsense")))
                        .status())
                .isEqualTo(400);
        assertThat(investor.visitor().put(FINDS + "/mandate", Map.of()).status())
                .isEqualTo(400);
        assertThat(server.person("江岸").get(FINDS + "/mandate").status()).isEqualTo(403);
        assertThat(server.visitor().get(FINDS).status()).isEqualTo(401);
        assertThat(server.visitor()
                        .post(FINDS + "/unsubscriptions/no-such-secret", Map.of())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void while_elasticsearch_is_stopped_nobody_is_told_and_then_everybody_once(@TempDir Path data) throws Exception {
        int port = freePort();
        EmbeddedServices first = elasticsearch(data, port);
        TestServer away = TestServer.fresh(Map.of("roundtable.elasticsearch.url", "http://127.0.0.1:" + port));
        try {
            AMarketplace there = new AMarketplace(away);
            Visitor investor = away.person("顾岚");
            there.member(investor, "INVESTOR", Role.INVESTOR, true);
            save(investor, "钷", "q", "rhenium");
            Visitor founder = away.person("沈知微");
            there.member(founder, "COMPANY", Role.FOUNDER, true);
            first.close();
            Answer listed = founder.post("/api/v1/deals", offer("rhenium"));
            assertThat(listed.status()).isEqualTo(201);
            assertThat(found(investor)).isEmpty();
            try (EmbeddedServices _ = elasticsearch(data, port)) {
                await().atMost(PATIENCE)
                        .until(() -> found(investor)
                                .equals(List.of(listed.body().path("id").asString())));
            }
        } finally {
            first.close();
            away.close();
        }
    }

    private static EmbeddedServices elasticsearch(Path data, int port) throws IOException {
        return EmbeddedServices.start(
                EmbeddedServices.homeGivenByTheBuild(),
                data,
                Options.elasticsearchOnly().onPorts(0, port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
