package roundtable.server.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.RemoveMember;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.projections.deals.Deals;
import roundtable.projections.people.Membership;
import roundtable.projections.people.Memberships;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.AMarketplace;
import tools.jackson.databind.JsonNode;

/** A table or a calendar that leaves the page holds what its firm may see at that moment, and nothing else. */
class TakingThePipelineAway {

    private static final String TABLE = "/api/v1/pipeline/export";
    private static final String CALENDAR = "/api/v1/pipeline/calendar";
    private static final String AMOUNT = "30000000.00";
    private static final String HEADLINE = "taken typing in 40 minutes";

    private final TestServer server = TestServer.shared();

    private AMarketplace market;
    private Visitor founder;
    private Visitor investor;
    private Visitor rival;
    private OrganisationId company;
    private OrganisationId firm;
    private OrganisationId rivals;
    private String deal;

    @BeforeEach
    void twoFirmsFollowADealToWhichOneIsInvited() throws IOException, InterruptedException {
        market = new AMarketplace(server);
        founder = server.person("Shen Zhiwei");
        company = market.member(founder, "COMPANY", Role.FOUNDER, true);
        investor = server.person("Gu Lan");
        firm = market.member(investor, "INVESTOR", Role.INVESTOR, true);
        rival = server.person("Lu Ming");
        rivals = market.member(rival, "INVESTOR", Role.INVESTOR, true);
        deal = id(founder.post("/api/v1/deals", offer(List.of(firm.toString()), "INVITED")));
        id(investor.post("/api/v1/pipeline/pursuits", Map.of("deal", deal)));
        id(rival.post("/api/v1/pipeline/pursuits", Map.of("deal", deal)));
    }

    private static Map<String, Object> offer(List<String> invited, String whoSeesTheAmount) {
        Map<String, Object> offer = AMarketplace.offer("taken");
        offer.put("audiences", Map.of("ASKED", whoSeesTheAmount, "STORY", "INVITED", "VALUATION", "INVITED"));
        offer.put("invited", invited);
        return offer;
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer.body().path("id").asString();
    }

    private void tell(Command command, Actor actor) {
        server.bean(Dispatcher.class).send(command, Asking.now(actor, Instant.now()));
    }

    private void theRivalJoinsTheFirm(Set<Right> rights) {
        tell(new InviteMember(firm, rival.id(), Role.INVESTOR, rights), new Actor(investor.id(), firm, Role.INVESTOR));
        tell(new AcceptInvitation(firm, Role.INVESTOR), Actor.themselves(rival.id()));
    }

    private void aRoundClosesOnADay() throws IOException, InterruptedException {
        Map<String, Object> terms = new HashMap<>();
        terms.put("amount", AMarketplace.cny("20000000.00"));
        terms.put("most", AMarketplace.cny("25000000.00"));
        terms.put("valuation", AMarketplace.cny("90000000.00"));
        terms.put("basis", "PRE_MONEY");
        terms.put("instrument", "EQUITY");
        terms.put("smallestTicket", AMarketplace.cny("1000000.00"));
        terms.put("closes", "2031-03-14");
        id(founder.post("/api/v1/rounds", Map.of("deal", deal, "terms", terms)));
    }

    private String theFirmAsksToMeet() throws IOException, InterruptedException {
        return "/api/v1/introductions/"
                + id(investor.post("/api/v1/introductions", Map.of("deal", deal, "message", "想聊聊量产。")));
    }

    private void theCompanyMeetsTheFirm() throws IOException, InterruptedException {
        id(founder.post(theFirmAsksToMeet() + "/acceptance", Map.of()));
    }

    private static String table(Visitor reader) throws IOException, InterruptedException {
        Answer table = reader.get(TABLE);
        assertThat(table.status()).as(table.text()).isEqualTo(200);
        return table.text();
    }

    @Test
    void the_amount_is_in_the_table_of_the_invited_firm_alone_and_no_more_once_it_is_revoked()
            throws IOException, InterruptedException {
        assertThat(table(investor)).contains(HEADLINE, AMOUNT);
        assertThat(table(rival)).contains(HEADLINE).doesNotContain(AMOUNT);
        for (Visitor reader : List.of(investor, rival)) {
            assertThat(table(reader)).doesNotContain("yttrium", "180000000", firm.toString());
        }
        id(founder.put("/api/v1/deals/" + deal, offer(List.of(), "INVITED")));
        assertThat(table(investor)).contains(HEADLINE).doesNotContain(AMOUNT);
        id(founder.put("/api/v1/deals/" + deal, offer(List.of(), "VERIFIED")));
        assertThat(table(investor)).contains(AMOUNT);
        assertThat(table(rival)).contains(AMOUNT);
        market.revoke(firm);
        AMarketplace.eventually(() -> !table(investor).contains(AMOUNT));
        assertThat(table(rival)).contains(AMOUNT);
        id(founder.delete("/api/v1/deals/" + deal));
        for (Visitor reader : List.of(investor, rival)) {
            assertThat(table(reader))
                    .as("that it followed something of this company is the firm's own knowledge")
                    .contains("Some Company")
                    .doesNotContain(HEADLINE, AMOUNT);
        }
    }

    @Test
    void what_a_colleague_may_see_for_another_firm_is_not_in_this_ones_table()
            throws IOException, InterruptedException {
        theRivalJoinsTheFirm(Set.of(Right.WRITE));
        AMarketplace.eventually(() -> rival.get("/api/v1/deals/" + deal).text().contains(AMOUNT));
        assertThat(table(rival)).contains(HEADLINE).doesNotContain(AMOUNT);
        assertThat(rival.get("/api/v1/pipeline").text()).doesNotContain(AMOUNT);
        rival.actingAs(Role.INVESTOR, firm);
        assertThat(table(rival)).contains(AMOUNT);
        tell(new RemoveMember(firm, rival.id(), Role.INVESTOR), new Actor(investor.id(), firm, Role.INVESTOR));
        AMarketplace.eventually(() -> rival.get(TABLE).status() != 200);
        assertThat(rival.get(TABLE).text()).doesNotContain(HEADLINE, AMOUNT);
        assertThat(rival.get(CALENDAR).text()).doesNotContain("VEVENT");
    }

    @Test
    void what_is_kept_from_one_of_two_firms_is_in_no_page_table_or_calendar_of_the_other()
            throws IOException, InterruptedException {
        theRivalJoinsTheFirm(Set.of(Right.WRITE));
        aRoundClosesOnADay();
        theCompanyMeetsTheFirm();
        rival.actingAs(Role.INVESTOR, firm);
        AMarketplace.eventually(() -> rival.get(TABLE).text().contains(AMOUNT));
        assertThat(rival.get(CALENDAR).text()).contains("20310314");
        id(founder.put("/api/v1/deals/" + deal + "/blocked/" + rivals, Map.of()));
        String pursuit = investor.get("/api/v1/pipeline/pursuits/of-deal/" + deal)
                .body()
                .path("pursuit")
                .asString();
        for (String path : List.of(
                TABLE,
                CALENDAR,
                "/api/v1/pipeline",
                "/api/v1/pipeline/pursuits/" + pursuit,
                "/api/v1/deals/" + deal + "/rounds")) {
            assertThat(rival.get(path).text()).as(path).doesNotContain(HEADLINE, AMOUNT, "20310314", "2031-03-14");
        }
        assertThat(table(investor)).contains(HEADLINE, AMOUNT);
        assertThat(investor.get(CALENDAR).text()).contains("20310314");
    }

    @Test
    void a_page_about_a_deal_shows_what_its_firm_may_see_and_not_what_another_of_its_readers_may()
            throws IOException, InterruptedException {
        theRivalJoinsTheFirm(Set.of());
        AMarketplace.eventually(() -> rival.get("/api/v1/deals/" + deal).text().contains(AMOUNT));
        String pursuit = rival.get("/api/v1/pipeline/pursuits/of-deal/" + deal)
                .body()
                .path("pursuit")
                .asString();
        assertThat(rival.get("/api/v1/pipeline/pursuits/" + pursuit).text())
                .contains(HEADLINE)
                .doesNotContain(AMOUNT);
    }

    @Test
    void a_firm_that_is_kept_out_hears_nothing_more_and_of_closed_rounds_sees_those_that_hold_its_money()
            throws IOException, InterruptedException {
        String introduction = theFirmAsksToMeet();
        id(founder.post(introduction + "/acceptance", Map.of()));
        id(rival.post("/api/v1/introductions", Map.of("deal", deal, "message", "也想聊聊。")));
        for (JsonNode each : founder.get("/api/v1/introductions").body()) {
            if (each.path("introduction").path("state").asString().equals("ASKED")) {
                id(founder.post(
                        "/api/v1/introductions/"
                                + each.path("introduction").path("introduction").asString() + "/acceptance",
                        Map.of()));
            }
        }
        aRoundClosesOnADay();
        String round = founder.get("/api/v1/deals/" + deal + "/rounds")
                .body()
                .path(0)
                .path("round")
                .asString();
        String path = "/api/v1/rounds/" + round;
        id(investor.put(path + "/circle", Map.of("amount", AMarketplace.cny("5000000.00"))));
        id(founder.put("/api/v1/deals/" + deal + "/blocked/" + rivals, Map.of()));
        assertThat(hears(rival, round)).isFalse();
        assertThat(hears(rival, introduction(rival))).isFalse();
        assertThat(hears(investor, round)).isTrue();
        id(founder.put("/api/v1/deals/" + deal + "/blocked/" + firm, Map.of()));
        assertThat(hears(investor, round)).isFalse();
        assertThat(investor.get(path).status()).isEqualTo(404);
        assertThat(investor.get("/api/v1/pipeline").text()).doesNotContain("ACCEPTED");

        Map<String, Object> closing = new HashMap<>();
        closing.put(
                "investments", List.of(Map.of("investor", firm.toString(), "amount", AMarketplace.cny("5000000.00"))));
        closing.put("closedOn", LocalDate.now(ZoneOffset.UTC).toString());
        closing.put("evidence", deposited());
        id(founder.post(path + "/closing", closing));
        assertThat(investor.get(path).body().path("raised").path("amount").asString())
                .isEqualTo("5000000.00");
        assertThat(rival.get(path).status()).isEqualTo(404);
        assertThat(rival.get(path + "/history").status()).isEqualTo(404);
        assertThat(rival.get("/api/v1/deals/" + deal + "/rounds").body()).isEmpty();
        market.revoke(firm);
        AMarketplace.eventually(() -> !server.bean(Memberships.class).viewer(investor.id()).memberships().stream()
                .allMatch(Membership::verified));
        assertThat(investor.get(path).status()).isEqualTo(200);
    }

    private String deposited() throws IOException, InterruptedException {
        String vault = "/api/v1/organisations/" + company + "/vault";
        assertThat(founder.send(
                                "POST",
                                vault + "/documents?kind=project-plan&name=a.pdf",
                                "application/octet-stream",
                                "%PDF-1.4 closing".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(201);
        AMarketplace.eventually(
                () -> !founder.get(vault).body().path("documents").isEmpty());
        return founder.get(vault).body().path("documents").path(0).path("id").asString();
    }

    private String introduction(Visitor visitor) {
        return server.bean(JdbcClient.class)
                .sql("select id::text from introduction where asked_by = ?")
                .param(visitor.id().value())
                .query(String.class)
                .single();
    }

    private boolean hears(Visitor visitor, String stream) {
        return server.bean(Deals.class)
                .concerns(
                        UUID.fromString(stream), server.bean(Memberships.class).viewer(visitor.id()));
    }

    @Test
    void whoever_belongs_to_a_firm_that_is_kept_out_sees_no_introduction_of_their_other_firm()
            throws IOException, InterruptedException {
        theRivalJoinsTheFirm(Set.of(Right.WRITE));
        String introduction = theFirmAsksToMeet();
        AMarketplace.eventually(() -> rival.get(introduction).status() == 200);
        id(founder.put("/api/v1/deals/" + deal + "/blocked/" + rivals, Map.of()));
        assertThat(rival.get(introduction).status()).isEqualTo(404);
        assertThat(rival.get("/api/v1/introductions").body()).isEmpty();
        assertThat(investor.get(introduction).status()).isEqualTo(200);
    }

    @Test
    void of_a_note_that_was_taken_back_its_history_says_no_more_than_that_it_was_there()
            throws IOException, InterruptedException {
        String pursuit = "/api/v1/pipeline/pursuits/"
                + investor.get("/api/v1/pipeline/pursuits/of-deal/" + deal)
                        .body()
                        .path("pursuit")
                        .asString();
        id(investor.post(pursuit + "/notes", Map.of("words", "留下的话")));
        id(investor.post(pursuit + "/notes", Map.of("words", "不该写的话")));
        String note =
                investor.get(pursuit).body().path("notes").path(0).path("note").asString();
        id(investor.delete(pursuit + "/notes/" + note));
        assertThat(investor.get(pursuit + "/history").text())
                .contains(note, "pursuit-note-removed", "留下的话")
                .doesNotContain("不该写的话");
    }

    @Test
    void the_same_key_for_another_firm_is_another_request() throws IOException, InterruptedException {
        theRivalJoinsTheFirm(Set.of(Right.WRITE));
        AMarketplace.eventually(() -> rival.get("/api/v1/deals/" + deal).text().contains(AMOUNT));
        rival.with("Idempotency-Key", "once-" + UUID.randomUUID());
        id(rival.post("/api/v1/mandates", AMarketplace.wishes()));
        id(rival.post("/api/v1/mandates", AMarketplace.wishes()));
        rival.actingAs(Role.INVESTOR, firm);
        assertThat(rival.post("/api/v1/mandates", AMarketplace.wishes()).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_company_that_is_verified_no_more_is_told_of_no_firm_that_looks_for_what_it_is()
            throws IOException, InterruptedException {
        String mandate = id(investor.post("/api/v1/mandates", AMarketplace.wishes()));
        id(investor.put(
                "/api/v1/mandates/" + mandate + "/use", Map.of("byMandateOnly", false, "shownToCompanies", true)));
        String investors = "/api/v1/deals/" + deal + "/investors";
        assertThat(founder.get(investors).text()).contains(firm.toString());
        market.revoke(company);
        AMarketplace.eventually(() -> founder.get(investors).body().isEmpty());
    }

    @Test
    void the_day_of_a_closing_is_in_the_calendar_of_who_was_introduced_alone()
            throws IOException, InterruptedException {
        aRoundClosesOnADay();
        for (Visitor reader : List.of(investor, rival)) {
            assertThat(reader.get(CALENDAR).text()).doesNotContain("20310314", "90000000");
        }
        String introduction = theFirmAsksToMeet();
        assertThat(investor.get(CALENDAR).text()).doesNotContain("20310314");
        id(founder.post(introduction + "/acceptance", Map.of()));
        assertThat(investor.get(CALENDAR).text()).contains("20310314").doesNotContain("90000000");
        assertThat(rival.get(CALENDAR).text()).doesNotContain("20310314");
        market.revoke(firm);
        AMarketplace.eventually(() -> !investor.get(CALENDAR).text().contains("20310314"));
    }
}
