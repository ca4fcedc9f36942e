package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

class CopyingTheMarket {

    @Test
    void who_reads_faster_than_people_do_is_held_up() throws Exception {
        try (TestServer server = TestServer.fresh(Map.of("roundtable.searches-per-minute", "12"))) {
            Visitor scraper = server.visitor();
            Answer first = scraper.get("/api/v1/deals/search?size=100");
            assertThat(first.status()).isIn(200, 503);
            Answer held = scraper.get("/api/v1/deals/search?size=100");
            assertThat(held.status()).isEqualTo(429);
            assertThat(held.code()).isEqualTo("searches-too-fast");
            assertThat(held.headers().firstValue("Retry-After")).isPresent();
            assertThat(server.person("何远").get("/api/v1/deals/search").status())
                    .as("a person is counted by who they are")
                    .isIn(200, 503);
        }
    }
}
