package roundtable.server.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

class ForgettingOldRequests {

    @Test
    void after_a_week_a_request_is_forgotten_by_itself_and_its_key_is_free_again() throws Exception {
        try (TestServer server = TestServer.fresh(Map.of("roundtable.sweep-every", "PT0.2S"))) {
            Visitor founder = server.person("林知远");
            String old = register(founder, "old").body().path("id").asString();
            String young = register(founder, "young").body().path("id").asString();
            age(server, "old", "7 days 1 minute");
            age(server, "young", "6 days 23 hours");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(keys(server)).containsExactly("young"));

            assertThat(register(founder, "young").body().path("id").asString()).isEqualTo(young);
            assertThat(register(founder, "old").body().path("id").asString()).isNotEqualTo(old);
        }
    }

    /** A registration may be there twice until one of them is verified. */
    private static Answer register(Visitor founder, String key) throws Exception {
        Answer answer = founder.with("Idempotency-Key", key)
                .post(
                        "/api/v1/organisations",
                        Map.of(
                                "kind",
                                "COMPANY",
                                "registration",
                                Map.of("kind", "foreign", "country", "DE", "register", "Jena", "number", "HRB 1"),
                                "name",
                                Map.of("en", "Lumen " + key, "original", "EN", "machine", false)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static void age(TestServer server, String key, String interval) {
        server.bean(JdbcClient.class)
                .sql("update idempotency set received_at = received_at - ?::interval where key = ?")
                .params(interval, key)
                .update();
    }

    private static List<String> keys(TestServer server) {
        return server.bean(JdbcClient.class)
                .sql("select key from idempotency order by key")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
