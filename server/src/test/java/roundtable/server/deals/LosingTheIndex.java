package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.people.Role;
import roundtable.embedded.EmbeddedServices;
import roundtable.embedded.EmbeddedServices.Options;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

/** Elasticsearch is stopped while people list and search. */
class LosingTheIndex {

    @Test
    void search_says_so_and_what_is_listed_meanwhile_is_found_once_it_is_back(@TempDir Path data)
            throws IOException, InterruptedException, SQLException {
        int port = freePort();
        EmbeddedServices first = elasticsearch(data, port);
        TestServer server = TestServer.fresh(Map.of("roundtable.elasticsearch.url", "http://127.0.0.1:" + port));
        try {
            AMarketplace market = new AMarketplace(server);
            Visitor early = founder(server, market);
            list(early, "beforehand");
            Visitor leaving = founder(server, market);
            String unlisted = list(leaving, "withdrawn");
            Visitor shy = founder(server, market);
            String narrowed = list(shy, "narrowed");
            AMarketplace.eventually(
                    () -> isFound(server, "beforehand") && isFound(server, "withdrawn") && isFound(server, "narrowed"));

            first.close();
            Answer away = server.visitor().get("/api/v1/deals/search?q=beforehand");
            assertThat(away.status()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("search-unavailable");
            assertThat(away.body().path("detail").asString()).contains("nothing that was listed is lost");
            assertThat(server.visitor()
                            .with("Accept-Language", "zh-CN")
                            .get("/api/v1/deals/search")
                            .body()
                            .path("detail")
                            .asString())
                    .contains("搜索暂时不可用");

            String deal = list(founder(server, market), "meanwhile");
            assertThat(server.visitor().get("/api/v1/deals/" + deal).status()).isEqualTo(200);
            assertThat(leaving.delete("/api/v1/deals/" + unlisted).status()).isEqualTo(200);
            Map<String, Object> shown = AMarketplace.offer("other");
            shown.put("headline", AMarketplace.text("另一句", "Another sentence of its own"));
            assertThat(shy.put("/api/v1/deals/" + narrowed, shown).status()).isEqualTo(200);
            assertThat(server.visitor().get("/actuator/health/readiness").status())
                    .isEqualTo(200);

            try (EmbeddedServices _ = elasticsearch(data, port)) {
                AMarketplace.eventually(() -> isFound(server, "meanwhile") && isFound(server, "beforehand"));
                AMarketplace.eventually(() -> !isFound(server, "withdrawn") && !isFound(server, "narrowed"));
                assertThat(server.visitor()
                                .get("/api/v1/deals/search")
                                .body()
                                .path("total")
                                .asInt())
                        .isEqualTo(3);
            }
        } finally {
            first.close();
            server.close();
        }
    }

    private static Visitor founder(TestServer server, AMarketplace market) throws IOException, InterruptedException {
        Visitor founder = server.person("Shen Zhiwei");
        market.member(founder, "COMPANY", Role.FOUNDER, true);
        return founder;
    }

    private static String list(Visitor founder, String word) throws IOException, InterruptedException {
        Answer listed = founder.post("/api/v1/deals", AMarketplace.offer(word));
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
        return listed.body().path("id").asString();
    }

    private static boolean isFound(TestServer server, String word) throws IOException, InterruptedException {
        Answer answer = server.visitor().get("/api/v1/deals/search?q=" + word);
        assertThat(answer.status()).as(answer.text()).isIn(200, 503);
        return answer.body().path("total").asInt() == 1;
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
