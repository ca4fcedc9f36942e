package roundtable.server.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.commands.calls.CallId;
import roundtable.server.ARound;
import roundtable.server.TestServer;
import tools.jackson.databind.JsonNode;

class ClosingAtTheDeadline {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void once_its_deadline_has_passed_a_call_closes_by_itself_and_extending_it_reopens_it() throws Exception {
        try (TestServer server = TestServer.fresh(Map.of("roundtable.close-calls-every", "PT0.2S"))) {
            ARound round = new ARound(server);
            Instant opened = Instant.now().minus(Duration.ofDays(2));
            CallId over = round.publishes(opened, Instant.now().minusSeconds(1));
            CallId open = round.publishes(opened, Instant.now().plus(Duration.ofDays(2)));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(phase(round, over)).isEqualTo("CLOSED"));
            JsonNode history =
                    round.officer.get("/api/v1/calls/" + over + "/history").body();
            assertThat(history.toString()).contains("call-closed");
            assertThat(phase(round, open)).isEqualTo("RECEIVING");

            assertThat(round.officer
                            .post(
                                    "/api/v1/calls/" + over + "/extensions",
                                    Map.of(
                                            "closes",
                                            Map.of(
                                                    "at",
                                                    Instant.now()
                                                            .plus(Duration.ofDays(1))
                                                            .toString(),
                                                    "zone",
                                                    "Asia/Shanghai"),
                                            "reason",
                                            Map.of("zh", "系统维护，顺延一天。", "original", "ZH", "machine", false)))
                            .status())
                    .isEqualTo(200);
            assertThat(phase(round, over)).isEqualTo("RECEIVING");
        }
    }

    private static String phase(ARound round, CallId call) throws Exception {
        return round.officer.get("/api/v1/calls/" + call).body().path("phase").asString();
    }
}
