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
import roundtable.commands.Uuids;
import roundtable.commands.people.Role;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

/**
 * Who asks for what is hidden gets the very answer of who asks for what is not there, and the stores are asked the same for it:
 * neither the words nor the time of an answer tells the two apart.
 */
class TellingNothingByWork {

    private static final String DEALS = "/api/v1/deals/";
    private static final String PURSUITS = "/api/v1/pipeline/pursuits";
    private static final String INTRODUCTIONS = "/api/v1/introductions";
    private static final String SEARCHES = "/api/v1/deal-searches/";
    private static final byte[] RENAMED = "{\"name\":\"x\"}".getBytes(UTF_8);

    private static final Questions QUESTIONS = new Questions();

    private static TestServer server;
    private static Visitor outsider;
    private static Visitor rival;
    private static String listed;
    private static String hidden;
    private static String pursuit;
    private static String introduction;
    private static String round;
    private static String saved;

    @BeforeAll
    static void aDealThatIsListedNoMoreAndOneOfWhichMuchIsHidden() throws Exception {
        server = TestServer.watchedBy(QUESTIONS);
        AMarketplace market = new AMarketplace(server);
        Visitor founder = server.person("Shen Zhiwei");
        market.member(founder, "COMPANY", Role.FOUNDER, true);
        Visitor other = server.person("Jiang An");
        market.member(other, "COMPANY", Role.FOUNDER, true);
        Visitor investor = server.person("Gu Lan");
        String firm = market.member(investor, "INVESTOR", Role.INVESTOR, true).toString();
        rival = server.person("Lu Ming");
        market.member(rival, "INVESTOR", Role.INVESTOR, true);
        outsider = server.visitor();
        Map<String, Object> offer = AMarketplace.offer("zirconium");
        offer.put("invited", List.of(firm));
        listed = id(founder.post("/api/v1/deals", offer));
        hidden = id(other.post("/api/v1/deals", AMarketplace.offer("hafnium")));
        AMarketplace.eventually(() -> total(rival, "zirconium") == 1 && total(rival, "hafnium") == 1);
        pursuit = id(investor.post(PURSUITS, Map.of("deal", listed)));
        introduction = id(investor.post(INTRODUCTIONS, Map.of("deal", listed, "message", "想聊聊量产。")));
        round = id(founder.post("/api/v1/rounds", Map.of("deal", listed, "terms", terms())));
        saved = id(investor.post("/api/v1/deal-searches", Map.of("name", "早期")));
        id(other.delete(DEALS + hidden));
        AMarketplace.eventually(() -> total(rival, "hafnium") == 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "amount", AMarketplace.cny("20000000.00"),
                "most", AMarketplace.cny("25000000.00"),
                "valuation", AMarketplace.cny("90000000.00"),
                "basis", "PRE_MONEY",
                "instrument", "EQUITY",
                "smallestTicket", AMarketplace.cny("1000000.00"));
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer.body().path("id").asString();
    }

    private static int total(Visitor reader, String words) throws IOException, InterruptedException {
        return reader.get("/api/v1/deals/search?q=" + words)
                .body()
                .path("total")
                .asInt();
    }

    private interface Asking {
        Answer ask(String of) throws IOException, InterruptedException;
    }

    /** An answer without what was asked for, and what it took. */
    private record Told(int status, String text, List<String> questions) {}

    private static Told told(Asking asking, String of) throws IOException, InterruptedException {
        asking.ask(of); // what is remembered of the first of a kind is no secret's doing
        QUESTIONS.listen();
        Answer answer = asking.ask(of);
        return new Told(answer.status(), answer.text().replace(of, "…"), QUESTIONS.heard());
    }

    private static void isToldAsIfItWereNotThere(String existing, Asking asking)
            throws IOException, InterruptedException {
        Told told = told(asking, existing);
        assertThat(told.status()).as(told.text()).isBetween(400, 499);
        assertThat(told).isEqualTo(told(asking, Uuids.next().toString()));
    }

    @Test
    void what_is_there_for_a_reader_takes_other_work_which_is_heard_here() throws Exception {
        Told shown = told(deal -> rival.get(DEALS + deal), listed);
        Told missing = told(deal -> rival.get(DEALS + deal), hidden);
        assertThat(missing.questions()).isNotEmpty().isNotEqualTo(shown.questions());
        assertThat(told(deal -> rival.get(DEALS + deal + "/similar"), listed).questions())
                .filteredOn(question -> question.startsWith("elasticsearch: "))
                .hasSize(2);
    }

    @Test
    void a_deal_that_is_not_listed_is_read_like_one_that_never_was() throws Exception {
        for (Visitor reader : List.of(outsider, rival)) {
            isToldAsIfItWereNotThere(hidden, deal -> reader.get(DEALS + deal));
            isToldAsIfItWereNotThere(hidden, deal -> reader.get(DEALS + deal + "/history"));
        }
        isToldAsIfItWereNotThere(hidden, deal -> rival.get(DEALS + deal + "/passes"));
        isToldAsIfItWereNotThere(hidden, deal -> rival.get(PURSUITS + "/of-deal/" + deal));
    }

    @Test
    void the_history_and_the_passes_of_a_listed_deal_are_its_companys_alone() throws Exception {
        isToldAsIfItWereNotThere(listed, deal -> rival.get(DEALS + deal + "/history"));
        isToldAsIfItWereNotThere(listed, deal -> rival.get(DEALS + deal + "/passes"));
    }

    @Test
    void what_is_like_a_hidden_deal_is_what_is_like_none() throws Exception {
        for (Visitor reader : List.of(outsider, rival)) {
            Told told = told(deal -> reader.get(DEALS + deal + "/similar"), hidden);
            assertThat(told.text()).isEqualTo("[]");
            assertThat(told)
                    .isEqualTo(told(
                            deal -> reader.get(DEALS + deal + "/similar"),
                            Uuids.next().toString()));
        }
    }

    @Test
    void a_hidden_deal_is_neither_followed_nor_introduced() throws Exception {
        isToldAsIfItWereNotThere(hidden, deal -> rival.post(PURSUITS, Map.of("deal", deal)));
        isToldAsIfItWereNotThere(hidden, deal -> rival.post(INTRODUCTIONS, Map.of("deal", deal, "message", "想聊聊量产。")));
    }

    @Test
    void what_is_another_firms_is_read_like_what_is_nobodys() throws Exception {
        isToldAsIfItWereNotThere(pursuit, one -> rival.get(PURSUITS + "/" + one));
        isToldAsIfItWereNotThere(pursuit, one -> rival.get(PURSUITS + "/" + one + "/history"));
        isToldAsIfItWereNotThere(introduction, one -> rival.get(INTRODUCTIONS + "/" + one));
        isToldAsIfItWereNotThere(introduction, one -> rival.get(INTRODUCTIONS + "/" + one + "/history"));
        isToldAsIfItWereNotThere(round, one -> rival.get("/api/v1/rounds/" + one));
        isToldAsIfItWereNotThere(saved, one -> rival.send("PATCH", SEARCHES + one, "application/json", RENAMED));
        isToldAsIfItWereNotThere(saved, one -> rival.delete(SEARCHES + one));
    }

    @Test
    void a_hidden_word_a_hidden_amount_and_a_hidden_deal_are_looked_for_like_what_nobody_wrote() throws Exception {
        for (Visitor reader : List.of(outsider, rival)) {
            for (String form : List.of("%s", "zirconium %s", "\"%s\"")) {
                Asking search =
                        word -> reader.get("/api/v1/deals/search?q=" + URLEncoder.encode(form.formatted(word), UTF_8));
                Told nothing = told(search, "quixotic");
                assertThat(told(search, "yttrium")).as(form).isEqualTo(nothing);
                assertThat(told(search, "hafnium")).as(form).isEqualTo(nothing);
            }
            Asking suggestion = word -> reader.get("/api/v1/deals/suggestions?q=" + word);
            assertThat(told(suggestion, "yttrium")).isEqualTo(told(suggestion, "quixotic"));
        }
        Asking amount = bound -> outsider.get("/api/v1/deals/search?q=ask:" + bound);
        assertThat(told(amount, "30000000"))
                .as("what verified investors alone see")
                .isEqualTo(told(amount, "31000000"));
    }
}
