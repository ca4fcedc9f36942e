package roundtable.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;

class KeepingAnAccessLog {

    private final TestServer server = TestServer.shared();

    @Test
    void says_when_from_where_who_what_how_it_went_and_how_long_it_took() throws Exception {
        Visitor founder = server.person("林知远");
        String number = "JD-" + UUID.randomUUID();

        founder.get("/api/v1/verifications/" + number);

        assertThat(theLineOf(number))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S* \\S+ " + founder.id()
                        + " GET /api/v1/verifications/" + number + " 200 \\d+ \\d+ms [+-]");
    }

    @Test
    void a_refused_stranger_stands_in_it_without_a_name() throws Exception {
        String nowhere = "/api/v1/nowhere-" + UUID.randomUUID();

        server.visitor().get(nowhere);

        assertThat(theLineOf(nowhere)).contains(" - GET " + nowhere + " 401 ");
    }

    @Test
    void neither_secrets_nor_queries_nor_what_was_typed_stand_in_it() throws Exception {
        String secret = "secret-" + UUID.randomUUID();
        String trace = "trace-" + UUID.randomUUID();
        server.visitor()
                .put("/api/v1/people/password-resets/" + secret, Map.of("password", "a quiet mountain " + secret));
        server.visitor().post("/api/v1/session", Map.of("mail", secret + "@test.example", "password", secret));
        server.visitor().get("/api/v1/calls?q=" + secret);
        server.visitor().get("/api/v1/verifications/" + trace);

        assertThat(theLineOf(trace)).isNotEmpty();
        assertThat(theLineOf("/password-resets/***")).contains(" PUT ");
        assertThat(lines()).noneMatch(line -> line.contains(secret));
    }

    private String theLineOf(String words) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> lines().stream()
                                .filter(line -> line.contains(words))
                                .findFirst()
                                .orElse(""),
                        line -> !line.isEmpty());
    }

    private List<String> lines() throws IOException {
        try (Stream<Path> logs = Files.list(server.data().resolve("logs"))) {
            List<String> lines = new ArrayList<>();
            for (Path log : logs.filter(file -> file.getFileName().toString().startsWith("access"))
                    .toList()) {
                lines.addAll(Files.readAllLines(log));
            }
            return lines;
        }
    }
}
