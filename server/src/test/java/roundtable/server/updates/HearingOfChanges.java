package roundtable.server.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;

class HearingOfChanges {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_page_hears_of_what_becomes_of_its_company() throws Exception {
        Visitor founder = TestServer.shared().person("林知远");
        try (BufferedReader heard = reader(founder.stream("/api/v1/updates"))) {
            assertThat(heard.readLine()).isEqualTo(":listening");
            String company = register(founder);
            assertThat(heard.lines()
                            .filter(line -> line.startsWith("data:"))
                            .findFirst()
                            .orElseThrow())
                    .contains("\"feature\":\"organisations\"")
                    .contains(company);
        }
    }

    @Test
    void a_page_whose_session_has_ended_hears_no_more() throws Exception {
        Visitor founder = TestServer.shared().person("林知远");
        Visitor elsewhere = TestServer.shared().visitor();
        elsewhere.signIn(founder.mail(), TestServer.PASSWORD);
        try (BufferedReader heard = reader(founder.stream("/api/v1/updates"))) {
            assertThat(heard.readLine()).isEqualTo(":listening");
            assertThat(founder.delete("/api/v1/session").status()).isEqualTo(204);
            String company = register(elsewhere);
            assertThat(heard.lines().toList())
                    .as("the line ends, and says nothing before")
                    .noneMatch(line -> line.contains(company));
        }
    }

    @Test
    void a_page_that_hangs_up_stands_in_the_access_log_as_such() throws Exception {
        Visitor founder = TestServer.shared().person("林知远");
        InputStream stream = founder.stream("/api/v1/updates");
        assertThat(stream.read()).isEqualTo(':');
        stream.close();
        await().atMost(PATIENCE).untilAsserted(() -> {
            register(founder); // the server finds out as it tells
            assertThat(accessesOf(founder))
                    .anyMatch(line -> line.contains("GET /api/v1/updates ") && line.endsWith("ms X"));
        });
    }

    @Test
    void a_server_that_stops_ends_what_it_was_telling_whole() throws Exception {
        TestServer server = TestServer.fresh(Map.of());
        try {
            InputStream stream = server.person("林知远").stream("/api/v1/updates");
            assertThat(stream.read()).isEqualTo(':');
            server.close();
            // a stream cut off in the middle would throw
            assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("listening")
                    .endsWith("\n\n");
        } finally {
            server.close();
        }
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static String register(Visitor founder) throws IOException, InterruptedException {
        return founder.post(
                        "/api/v1/organisations",
                        Map.of(
                                "kind",
                                "COMPANY",
                                "registration",
                                Map.of("kind", "foreign", "country", "DE", "register", "Jena", "number", "HRB 1"),
                                "name",
                                Map.of("en", "Lumen", "original", "EN", "machine", false)))
                .body()
                .path("id")
                .asString();
    }

    private static List<String> accessesOf(Visitor person) throws IOException {
        try (Stream<Path> logs = Files.list(TestServer.shared().data().resolve("logs"))) {
            List<String> lines = new ArrayList<>();
            for (Path log : logs.filter(file -> file.getFileName().toString().startsWith("access"))
                    .toList()) {
                lines.addAll(Files.readAllLines(log));
            }
            return lines.stream()
                    .filter(line -> line.contains(person.id().toString()))
                    .toList();
        }
    }
}
