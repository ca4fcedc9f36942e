package roundtable.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.server.ARound;
import roundtable.server.TestServer;

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
        assertThat(accounts).hasSize(7);
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
        ARound.eventually(() -> count("expert"), 12L);
        ARound.eventually(() -> count("call"), 3L);
        assertThat(server.visitor().get("/api/v1/calls").body().path("items").size())
                .isEqualTo(3);
    }

    @Test
    void applications_stand_in_every_state_of_their_life() throws Exception {
        ARound.eventually(
                () -> rows.sql("select distinct state from application order by state")
                        .query(String.class)
                        .list(),
                List.of("ADMITTED", "DECLINED", "STARTED", "SUBMITTED", "WITHDRAWN"));
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
    void two_tables_are_talked_at_and_a_meeting_is_agreed_to() throws Exception {
        ARound.eventually(() -> count("conversation"), 2L);
        ARound.eventually(() -> count("conversation_message"), 5L);
        ARound.eventually(() -> count("conversation_meeting where state = 'AGREED'"), 1L);
    }

    @Test
    void no_event_of_the_story_is_parked() {
        assertThat(count("dead_letters")).isZero();
    }

    private static long count(String from) {
        return rows.sql("select count(*) from " + from).query(Long.class).single();
    }
}
