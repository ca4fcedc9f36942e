package roundtable.server.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.deals.AMarketplace.cny;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.AMarketplace;
import tools.jackson.databind.JsonNode;

/** A firm's pipeline over HTTP: shared among its members by their rights, and nobody else's. */
class FollowingDeals {

    private static final String BOARD = "/api/v1/pipeline";
    private static final String PURSUITS = BOARD + "/pursuits";
    private static final byte[] PDF = "%PDF-1.4 closing".getBytes(StandardCharsets.US_ASCII);

    private final TestServer server = TestServer.shared();

    private Visitor founder;
    private Visitor investor;
    private Visitor rival;
    private OrganisationId company;
    private OrganisationId firm;
    private String deal;

    @BeforeEach
    void everybodyIsThere() throws IOException, InterruptedException {
        AMarketplace market = new AMarketplace(server);
        founder = server.person("Shen Zhiwei");
        company = market.member(founder, "COMPANY", Role.FOUNDER, true);
        investor = server.person("Gu Lan");
        firm = market.member(investor, "INVESTOR", Role.INVESTOR, true);
        rival = server.person("Lu Ming");
        market.member(rival, "INVESTOR", Role.INVESTOR, true);
        deal = id(founder.post("/api/v1/deals", AMarketplace.offer("followed")));
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer.body().path("id").asString();
    }

    private String followed() throws IOException, InterruptedException {
        return PURSUITS + "/" + id(investor.post(PURSUITS, Map.of("deal", deal)));
    }

    private Visitor colleague(Set<Right> rights) throws IOException, InterruptedException {
        Visitor colleague = server.person("Chen Yan");
        tell(
                new InviteMember(firm, colleague.id(), Role.INVESTOR, rights),
                new Actor(investor.id(), firm, Role.INVESTOR));
        tell(new AcceptInvitation(firm, Role.INVESTOR), Actor.themselves(colleague.id()));
        colleague.actingAs(Role.INVESTOR, firm);
        AMarketplace.eventually(() -> colleague.get(BOARD).status() == 200);
        return colleague;
    }

    private void tell(Command command, Actor actor) {
        server.bean(Dispatcher.class).send(command, Asking.now(actor, Instant.now()));
    }

    @Test
    void a_firm_follows_a_deal_from_stage_to_stage() throws IOException, InterruptedException {
        String pursuit = followed();
        assertThat(investor.post(PURSUITS, Map.of("deal", deal)).code()).isEqualTo("pursuit-already-started");
        id(investor.put(pursuit + "/stage", Map.of("column", "met")));
        id(investor.put(pursuit + "/owner", Map.of("owner", investor.id().toString())));
        id(investor.post(pursuit + "/notes", Map.of("words", "团队很强。")));
        id(investor.post(pursuit + "/tasks", Map.of("words", "要盲测数据", "due", "2027-03-01")));
        JsonNode card = investor.get(BOARD).body().path("cards").path(0);
        assertThat(card.path("pursuit").path("column").asString()).isEqualTo("met");
        assertThat(card.path("deal").path("asked").path("amount").asString()).isEqualTo("30000000.00");
        assertThat(card.path("pursuit").path("reached")).hasSize(2);
        assertThat(card.path("pursuit").path("reached").path(1).asString()).isEqualTo("met");
        assertThat(card.path("match").isNull()).as("no mandate, no score").isTrue();
        assertThat(card.path("next").path("words").asString()).isEqualTo("要盲测数据");
        assertThat(card.path("tasks").asInt()).isEqualTo(1);
        JsonNode page = investor.get(pursuit).body();
        assertThat(page.path("notes").path(0).path("words").asString()).isEqualTo("团队很强。");
        assertThat(page.path("names").path(investor.id().toString()).asString()).isEqualTo("Gu Lan");
        String task = page.path("tasks").path(0).path("task").asString();
        id(investor.post(pursuit + "/tasks/" + task + "/completion", Map.of()));
        assertThat(investor.delete(pursuit + "/tasks/" + task).code()).isEqualTo("task-already-finished");
        String note = page.path("notes").path(0).path("note").asString();
        assertThat(investor.delete(pursuit + "/notes/" + note).status()).isEqualTo(200);
        assertThat(investor.get(PURSUITS + "/of-deal/" + deal).status()).isEqualTo(200);
        assertThat(investor.get(pursuit + "/history").body()).hasSize(7);
    }

    @Test
    void a_card_says_how_well_its_deal_fits_the_mandate_as_the_deals_own_page_does()
            throws IOException, InterruptedException {
        String pursuit = followed();
        id(investor.post("/api/v1/mandates", AMarketplace.wishes()));
        AMarketplace.eventually(() ->
                !investor.get("/api/v1/deals/" + deal).body().path("match").isNull());
        JsonNode card = investor.get(BOARD).body().path("cards").path(0);
        assertThat(card.path("match"))
                .isEqualTo(investor.get("/api/v1/deals/" + deal).body().path("match"));
        id(investor.post(pursuit + "/pass", Map.of("reason", "TICKET", "words", "")));
        assertThat(investor.get(BOARD)
                        .body()
                        .path("cards")
                        .path(0)
                        .path("match")
                        .isNull())
                .isTrue();
    }

    @Test
    void each_card_of_a_board_has_the_match_of_its_own_deal() throws IOException, InterruptedException {
        followed();
        Visitor other = server.person("He Ning");
        new AMarketplace(server).member(other, "COMPANY", Role.FOUNDER, true);
        Map<String, Object> late = new HashMap<>(AMarketplace.offer("followed"));
        late.put("stage", "B");
        deal = id(other.post("/api/v1/deals", late));
        followed();
        id(investor.post("/api/v1/mandates", AMarketplace.wishes()));
        AMarketplace.eventually(() ->
                !investor.get("/api/v1/deals/" + deal).body().path("match").isNull());
        Set<Integer> scores = new HashSet<>();
        for (JsonNode card : investor.get(BOARD).body().path("cards")) {
            String one = card.path("pursuit").path("deal").asString();
            assertThat(card.path("match"))
                    .isEqualTo(investor.get("/api/v1/deals/" + one).body().path("match"));
            scores.add(card.path("match").path("score").asInt());
        }
        assertThat(scores).hasSize(2);
    }

    @Test
    void members_share_it_by_their_rights() throws IOException, InterruptedException {
        String pursuit = followed();
        Visitor reader = colleague(Set.of());
        assertThat(reader.get(pursuit).status()).isEqualTo(200);
        assertThat(reader.put(pursuit + "/stage", Map.of("column", "met")).code())
                .isEqualTo("right-missing");
        Visitor writer = colleague(Set.of(Right.WRITE));
        assertThat(writer.put(pursuit + "/stage", Map.of("column", "met")).status())
                .isEqualTo(200);
        assertThat(writer.post(pursuit + "/pass", Map.of("reason", "TICKET")).code())
                .isEqualTo("right-missing");
        assertThat(writer.put(BOARD + "/stages", Map.of("columns", List.of())).code())
                .isEqualTo("right-missing");
        id(writer.post(pursuit + "/notes", Map.of("words", "我的笔记")));
        String note =
                investor.get(pursuit).body().path("notes").path(0).path("note").asString();
        assertThat(investor.delete(pursuit + "/notes/" + note).code()).isEqualTo("not-the-writer-of-the-note");
    }

    @Test
    void neither_the_company_nor_another_firm_reads_or_changes_it() throws IOException, InterruptedException {
        String pursuit = followed();
        id(investor.post(pursuit + "/notes", Map.of("words", "秘密笔记")));
        for (Visitor other : List.of(founder, rival)) {
            assertThat(other.get(pursuit).status()).isEqualTo(404);
            assertThat(other.get(pursuit + "/history").status()).isEqualTo(404);
        }
        assertThat(founder.get(BOARD).code()).isEqualTo("not-your-role");
        assertThat(rival.get(BOARD).text()).doesNotContain(deal, "秘密笔记");
        assertThat(rival.get(BOARD + "/export").text()).doesNotContain("四十分钟分型");
        assertThat(rival.put(pursuit + "/stage", Map.of("column", "met")).code())
                .isEqualTo("not-of-the-firm");
        assertThat(founder.get("/api/v1/deals/" + deal).text()).doesNotContain("秘密笔记", "matched", firm.toString());
        assertThat(founder.get("/api/v1/deals/" + deal + "/history").text()).doesNotContain("pursuit");
    }

    @Test
    void the_company_is_told_of_a_pass_and_of_its_reason_alone() throws IOException, InterruptedException {
        String pursuit = followed();
        String passes = "/api/v1/deals/" + deal + "/passes";
        assertThat(founder.get(passes).body()).isEmpty();
        assertThat(investor.post(pursuit + "/pass", Map.of("reason", "OTHER", "words", " "))
                        .code())
                .isEqualTo("pass-words-missing");
        id(investor.post(pursuit + "/pass", Map.of("reason", "TICKET", "words", "金额超过上限")));
        JsonNode told = founder.get(passes).body();
        assertThat(told).hasSize(1);
        assertThat(told.path(0).path("words").asString()).isEqualTo("金额超过上限");
        assertThat(told.path(0).path("reason").asString()).isEqualTo("TICKET");
        assertThat(rival.get(passes).status()).isEqualTo(404);
        assertThat(investor.put(pursuit + "/stage", Map.of("column", "met")).code())
                .isEqualTo("pursuit-is-passed");
        id(investor.post(pursuit + "/resumption", Map.of("column", "met")));
        assertThat(founder.get(passes).body()).isEmpty();
    }

    @Test
    void a_firm_has_stages_of_its_own() throws IOException, InterruptedException {
        Map<String, Object> first = Map.of("code", "in", "name", AMarketplace.text("进", "In"));
        Map<String, Object> second = Map.of("code", "won", "name", AMarketplace.text("投", "Won"));
        id(investor.put(BOARD + "/stages", Map.of("columns", List.of(first, second))));
        id(investor.put(BOARD + "/stages", Map.of("columns", List.of(second, first))));
        String pursuit = followed();
        assertThat(investor.get(pursuit).body().path("pursuit").path("column").asString())
                .isEqualTo("won");
        assertThat(investor.put(pursuit + "/stage", Map.of("column", "matched")).code())
                .isEqualTo("pursuit-column-unknown");
        assertThat(investor.put(BOARD + "/stages", Map.of("columns", List.of(first)))
                        .code())
                .isEqualTo("pipeline-columns-too-few");
    }

    @Test
    void who_knows_whom_stays_inside_the_firm() throws IOException, InterruptedException {
        String pursuit = followed();
        Map<String, Object> body =
                Map.of("organisation", company.toString(), "closeness", "WORKED_TOGETHER", "words", "与创始人同事三年");
        String known = id(investor.post("/api/v1/acquaintances", body));
        assertThat(investor.post("/api/v1/acquaintances", body).code()).isEqualTo("acquaintance-already-named");
        assertThat(investor.get(pursuit)
                        .body()
                        .path("known")
                        .path(0)
                        .path("words")
                        .asString())
                .isEqualTo("与创始人同事三年");
        assertThat(colleague(Set.of()).get("/api/v1/acquaintances").text()).contains("与创始人同事三年");
        assertThat(rival.get("/api/v1/acquaintances").body().path("known")).isEmpty();
        assertThat(founder.get("/api/v1/acquaintances").code()).isEqualTo("not-your-role");
        assertThat(rival.delete("/api/v1/acquaintances/" + known).code()).isEqualTo("not-of-the-firm");
        assertThat(investor.delete("/api/v1/acquaintances/" + known).status()).isEqualTo(200);
        assertThat(investor.get("/api/v1/acquaintances").body().path("known")).isEmpty();
    }

    @Test
    void its_table_begins_no_formula_and_its_calendar_has_its_tasks() throws IOException, InterruptedException {
        String pursuit = followed();
        id(investor.post(pursuit + "/tasks", Map.of("words", "=1+1 打电话", "due", "2027-03-01")));
        Answer table = investor.get(BOARD + "/export");
        assertThat(table.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(table.text())
                .contains("'=1+1 打电话", "2027-03-01", "30000000.00")
                .doesNotContain(",=1+1");
        String calendar = investor.get(BOARD + "/calendar").text().replace("\r\n ", "");
        assertThat(calendar).contains("BEGIN:VEVENT", "20270301", "打电话", pursuit.substring(PURSUITS.length()));
        assertThat(rival.get(BOARD + "/calendar").text()).doesNotContain("VEVENT");
    }

    @Test
    void nonsense_is_told_so() throws IOException, InterruptedException {
        String pursuit = followed();
        assertThat(investor.post(PURSUITS, Map.of("deal", company.toString())).code())
                .isEqualTo("pursuit-deal-not-listed");
        assertThat(investor.post(pursuit + "/notes", Map.of("words", "长".repeat(4_001)))
                        .code())
                .isEqualTo("text-too-long");
        assertThat(investor.post(pursuit + "/notes", Map.of()).status()).isEqualTo(400);
        assertThat(investor.post(pursuit + "/tasks", Map.of("words", "看厂", "due", "gestern"))
                        .status())
                .isEqualTo(400);
        assertThat(investor.post(pursuit + "/pass", Map.of("reason", "BORED")).status())
                .isEqualTo(400);
        assertThat(investor.get(PURSUITS + "/" + company).status()).isEqualTo(404);
        assertThat(server.visitor().get(BOARD).status()).isEqualTo(401);
        assertThat(investor.put(pursuit + "/owner", Map.of("owner", founder.id().toString()))
                        .code())
                .isEqualTo("pursuit-not-a-colleague");
    }

    @Test
    void a_round_is_circled_led_and_closed_with_evidence() throws IOException, InterruptedException {
        Map<String, Object> terms = new HashMap<>();
        terms.put("amount", cny("20000000.00"));
        terms.put("most", cny("25000000.00"));
        terms.put("valuation", cny("90000000.00"));
        terms.put("basis", "PRE_MONEY");
        terms.put("instrument", "EQUITY");
        terms.put("smallestTicket", cny("1000000.00"));
        String round = "/api/v1/rounds/" + id(founder.post("/api/v1/rounds", Map.of("deal", deal, "terms", terms)));
        assertThat(investor.get(round).status()).isEqualTo(404);
        assertThat(investor.put(round + "/circle", Map.of("amount", cny("5000000.00")))
                        .status())
                .isEqualTo(404);
        String introduction = id(investor.post("/api/v1/introductions", Map.of("deal", deal, "message", "想聊聊量产。")));
        id(founder.post("/api/v1/introductions/" + introduction + "/acceptance", Map.of()));
        assertThat(investor.put(round + "/circle", Map.of("amount", cny("500.00")))
                        .code())
                .isEqualTo("round-below-smallest-ticket");
        id(investor.put(round + "/circle", Map.of("amount", cny("26000000.00"))));
        assertThat(founder.get(round).body().path("circled").path("amount").asString())
                .isEqualTo("26000000.00");
        id(founder.put(round + "/lead", Map.of("investor", firm.toString())));
        assertThat(investor.get(round).body().path("side").asString()).isEqualTo("LEAD");
        Answer deposited = founder.send(
                "POST",
                "/api/v1/organisations/" + company + "/vault/documents?kind=project-plan&name=a.pdf",
                "application/octet-stream",
                PDF);
        assertThat(deposited.status()).as(deposited.text()).isBetween(200, 201);
        String vault = "/api/v1/organisations/" + company + "/vault";
        AMarketplace.eventually(
                () -> !founder.get(vault).body().path("documents").isEmpty());
        String evidence =
                founder.get(vault).body().path("documents").path(0).path("id").asString();
        Map<String, Object> closing = new HashMap<>();
        closing.put("investments", List.of(Map.of("investor", firm.toString(), "amount", cny("26000000.00"))));
        closing.put("closedOn", LocalDate.now(ZoneOffset.UTC).toString());
        closing.put("evidence", evidence);
        assertThat(founder.post(round + "/closing", closing).code()).isEqualTo("round-over-subscribed");
        closing.put("investments", List.of(Map.of("investor", firm.toString(), "amount", cny("20000000.00"))));
        assertThat(investor.post(round + "/closing", closing).code()).isEqualTo("round-evidence-unknown");
        assertThat(rival.post(round + "/closing", closing).code()).isEqualTo("only-company-or-lead-closes");
        id(founder.post(round + "/closing", closing));
        assertThat(investor.get(round).body().path("raised").path("amount").asString())
                .isEqualTo("20000000.00");
        assertThat(founder.get("/api/v1/deals/" + deal + "/rounds").body()).hasSize(1);
        assertThat(rival.get("/api/v1/deals/" + deal + "/rounds").body()).isEmpty();
        assertThat(rival.get(round + "/history").status()).isEqualTo(404);
        assertThat(investor.get(round + "/history").text()).contains("round-closed");
        assertThat(founder.post(round + "/cancellation", Map.of("reason", "晚了")).code())
                .isEqualTo("round-is-over");
        String pursuit = followed();
        id(rival.post(PURSUITS, Map.of("deal", deal)));
        for (JsonNode shown : List.of(
                investor.get(BOARD).body().path("cards").path(0),
                investor.get(pursuit).body())) {
            assertThat(shown.path("invested").path("amount").path("amount").asString())
                    .isEqualTo("20000000.00");
            assertThat(shown.path("invested").path("besideAward").asBoolean()).isFalse();
        }
        assertThat(investor.get(BOARD + "/export").text()).contains("20000000.00", "CNY");
        assertThat(rival.get(BOARD)
                        .body()
                        .path("cards")
                        .path(0)
                        .path("invested")
                        .isNull())
                .isTrue();
        assertThat(rival.get(BOARD + "/export").text()).doesNotContain("20000000.00");
    }

    @Test
    void a_card_leads_to_the_room_that_is_open_to_its_firm_and_to_no_other() throws IOException, InterruptedException {
        String pursuit = followed();
        id(rival.post(PURSUITS, Map.of("deal", deal)));
        String room =
                id(founder.post("/api/v1/rooms", Map.of("deal", deal, "title", AMarketplace.text("资料室", "Room"))));
        assertThat(investor.get(pursuit).body().path("room").isNull()).isTrue();
        id(founder.post("/api/v1/rooms/" + room + "/accesses", Map.of("firm", firm.toString(), "download", false)));
        assertThat(investor.get(BOARD).body().path("cards").path(0).path("room").asString())
                .isEqualTo(room);
        assertThat(investor.get(pursuit).body().path("room").asString()).isEqualTo(room);
        assertThat(rival.get(BOARD).text()).doesNotContain(room);
        id(founder.post("/api/v1/rooms/" + room + "/pause", Map.of()));
        assertThat(investor.get(BOARD).text()).doesNotContain(room);
    }
}
