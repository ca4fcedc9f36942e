package roundtable.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.server.ARound;
import roundtable.server.TestServer;
import tools.jackson.databind.JsonNode;

/** The demo's story, told on a server of its own, as the first start of {@code ./roundtable} tells it. */
class TellingTheDemo {

    private static TestServer server;
    private static JdbcClient rows;

    @BeforeAll
    static void tell() throws Exception {
        server = TestServer.fresh(Map.of("roundtable.demo", "true"));
        rows = server.bean(JdbcClient.class);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void everybody_named_as_an_account_can_sign_in() throws Exception {
        List<String> accounts = Files.readAllLines(server.data().resolve("demo-accounts.txt"));
        assertThat(accounts).hasSize(11);
        for (String account : accounts) {
            List<String> parts = List.of(account.split("\\s+", -1));
            assertThat(server.visitor().signIn(parts.get(1), parts.get(2)).status())
                    .as(account)
                    .isEqualTo(200);
        }
    }

    @Test
    void there_are_sixty_companies_twelve_experts_eight_investors_and_three_calls() throws Exception {
        ARound.eventually(() -> count("organisation where kind = 'COMPANY'"), 60L);
        ARound.eventually(() -> count("organisation where kind = 'INVESTOR'"), 8L);
        ARound.eventually(() -> count("expert where authority = '019400a0-0000-7000-8000-000000000001'"), 12L);
        ARound.eventually(() -> count("call where authority = '019400a0-0000-7000-8000-000000000001'"), 3L);
        assertThat(server.visitor().get("/api/v1/calls").body().path("items").size())
                .isEqualTo(6);
    }

    @Test
    void applications_stand_in_every_state_of_their_life() throws Exception {
        ARound.eventually(
                () -> rows.sql("select distinct state from application order by state")
                        .query(String.class)
                        .list(),
                List.of("ADMITTED", "APPEALED", "DECLINED", "STARTED", "SUBMITTED", "WITHDRAWN"));
    }

    @Test
    void a_draft_of_the_first_company_was_written_by_two() {
        assertThat(count("(select application from application_draft_change group by application "
                        + "having count(distinct person) = 2) both_wrote"))
                .isEqualTo(1);
    }

    @Test
    void awards_are_offered_accepted_and_declined_and_the_accepted_ones_are_public() throws Exception {
        ARound.eventually(
                () -> server.visitor()
                        .get("/api/v1/awards/register")
                        .body()
                        .path("awards")
                        .size(),
                6);
    }

    @Test
    void the_closed_round_counts_towards_its_award_by_what_stands_beside_it() throws Exception {
        ARound.eventually(this::leverages, List.of("2.33"));
    }

    @Test
    void an_auditor_reads_by_which_document_money_stands_beside_an_award_and_nothing_of_rooms_rounds_or_meetings()
            throws Exception {
        TestServer.Visitor auditor = server.visitor();
        auditor.signIn("auditor@demo.roundtable.example", Cast.PASSWORD);
        ARound.eventually(this::leverages, List.of("2.33"));
        List<String> closings = new ArrayList<>();
        for (JsonNode award : auditor.get("/api/v1/awards").body()) {
            String path = "/api/v1/awards/" + award.path("award").asString() + "/closings";
            for (JsonNode closing : auditor.get(path).body()) {
                assertThat(closing.path("sha256").asString()).hasSize(64);
                assertThat(server.visitor().get(path).status()).isEqualTo(401);
                assertThat(expert().get(path).status()).isEqualTo(404);
                closings.add(closing.path("beside").path("amount").asString());
            }
        }
        assertThat(closings).hasSize(1);
        for (String shut : List.of("/api/v1/rooms", "/api/v1/introductions", "/api/v1/mandates", "/api/v1/deals/own")) {
            assertThat(auditor.get(shut).body()).as(shut).isEmpty();
        }
        assertThat(auditor.get("/api/v1/pipeline").status()).isEqualTo(403);
    }

    private TestServer.Visitor expert() throws Exception {
        TestServer.Visitor expert = server.visitor();
        expert.signIn("expert@demo.roundtable.example", Cast.PASSWORD);
        return expert;
    }

    private List<String> leverages() throws Exception {
        List<String> found = new ArrayList<>();
        for (JsonNode award :
                server.visitor().get("/api/v1/awards/register").body().path("awards")) {
            if (!award.path("leverage").isNull()) {
                found.add(award.path("leverage").path("ratio").asString());
            }
        }
        return found;
    }

    @Test
    void the_first_company_has_climbed_to_the_province_which_receives_it_now() throws Exception {
        TestServer.Visitor founder = server.visitor();
        founder.signIn("founder@demo.roundtable.example", Cast.PASSWORD);
        ARound.eventually(
                () -> founder.get("/api/v1/standings/promotions")
                        .body()
                        .path(0)
                        .path("receives")
                        .asBoolean(),
                true);
    }

    @Test
    void a_project_that_holds_an_award_is_flagged_when_it_is_handed_in_again() throws Exception {
        TestServer.Visitor officer = server.visitor();
        officer.signIn("officer@demo.roundtable.example", "demo-round-table");
        ARound.eventually(
                () -> officer.get("/api/v1/applications/resemblances")
                        .body()
                        .valueStream()
                        .anyMatch(each -> each.path("reason").asString().equals("FUNDED_ALREADY")),
                true);
    }

    @Test
    void two_tables_are_talked_at_and_a_meeting_is_agreed_to() throws Exception {
        ARound.eventually(() -> count("conversation"), 2L);
        ARound.eventually(() -> count("conversation_message"), 5L);
        ARound.eventually(() -> count("conversation_meeting where state = 'AGREED'"), 1L);
    }

    @Test
    void a_room_has_three_folders_a_firm_that_has_looked_and_one_that_has_not_signed_yet() throws Exception {
        ARound.eventually(() -> count("room"), 1L);
        ARound.eventually(() -> count("room_access"), 2L);
        ARound.eventually(() -> count("room_signature"), 1L);
        ARound.eventually(() -> count("room_question"), 2L);
        assertThat(count("(select distinct item from room_view) looked_at")).isEqualTo(3);
        TestServer.Visitor investor = server.visitor();
        investor.signIn("investor@demo.roundtable.example", Cast.PASSWORD);
        String firm = investor.get("/api/v1/me")
                .body()
                .path("memberships")
                .path(0)
                .path("organisation")
                .asString();
        investor.with("Acting-As", firm + "/INVESTOR");
        String room = investor.get("/api/v1/rooms").body().path(0).path("room").asString();
        assertThat(investor.get("/api/v1/rooms/" + room).body().path("step").asString())
                .isEqualTo("NDA");
    }

    @Test
    void no_event_of_the_story_is_parked() {
        assertThat(count("dead_letters")).isZero();
    }

    private static long count(String from) {
        return rows.sql("select count(*) from " + from).query(Long.class).single();
    }
}
