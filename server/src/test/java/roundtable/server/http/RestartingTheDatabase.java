package roundtable.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.embedded.EmbeddedServices;
import roundtable.embedded.EmbeddedServices.Options;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

/** PostgreSQL is stopped and started again while people work. */
class RestartingTheDatabase {

    private static final int PEOPLE = 4;
    private static final int EACH = 40;
    private static final int STOPPED_AFTER = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();

    @Test
    void whoever_tries_again_is_served_and_nothing_is_lost_or_done_twice(@TempDir Path data) throws Exception {
        int port = freePort();
        EmbeddedServices postgres = postgres(data, port);
        TestServer server = TestServer.on(
                postgres.jdbcUrl(),
                data.resolve("server"),
                Map.of("spring.datasource.hikari.connection-timeout", "500"));
        try {
            List<Visitor> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(server.person("林知远"));
            }
            Visitor founder = server.person("许蔚");
            List<CompletableFuture<List<String>>> work = people.stream()
                    .map(person -> CompletableFuture.supplyAsync(() -> registerAll(person), Thread::startVirtualThread))
                    .toList();
            await().atMost(PATIENCE).until(() -> accepted.get() >= STOPPED_AFTER);

            postgres.close();
            Answer away =
                    await().atMost(PATIENCE).until(() -> founder.get("/api/v1/me"), answer -> answer.status() != 200);
            assertThat(away.status()).as(away.text()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("database-unavailable");
            assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
            Answer inChinese = server.visitor().with("Accept-Language", "zh-CN").get("/api/v1/calls");
            assertThat(inChinese.status()).as(inChinese.text()).isEqualTo(503);
            assertThat(inChinese.body().path("detail").asString()).contains("数据库暂时连接不上");
            assertThat(server.visitor().get("/actuator/health/readiness").status())
                    .isEqualTo(503);
            await().atMost(PATIENCE).until(() -> turnedAway.get() >= PEOPLE);

            postgres = postgres(data, port);
            List<String> companies =
                    work.stream().flatMap(answers -> answers.join().stream()).toList();

            assertThat(companies).hasSize(PEOPLE * EACH).doesNotHaveDuplicates();
            JdbcClient jdbc = server.bean(JdbcClient.class);
            assertThat(jdbc.sql("select aggregate_identifier from events where name = 'organisation-registered'")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(companies);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(jdbc.sql("select id::text from organisation")
                                    .query(String.class)
                                    .list())
                            .containsExactlyInAnyOrderElementsOf(companies));
            assertThat(server.visitor().get("/actuator/health/readiness").status())
                    .isEqualTo(200);
        } finally {
            server.close();
            postgres.close();
        }
    }

    private List<String> registerAll(Visitor person) {
        List<String> companies = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            companies.add(register(person, i));
        }
        return companies;
    }

    /** As any client should: the same request under the same key until it is answered. */
    private String register(Visitor person, int number) {
        person.with("Idempotency-Key", UUID.randomUUID().toString());
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            Answer answer = person.post("/api/v1/organisations", company(number));
                            if (answer.status() == 503) {
                                assertThat(answer.code()).isEqualTo("database-unavailable");
                                turnedAway.incrementAndGet();
                                return "";
                            }
                            assertThat(answer.status()).as(answer.text()).isIn(200, 201);
                            accepted.incrementAndGet();
                            return answer.body().path("id").asString();
                        },
                        id -> !id.isEmpty());
    }

    private static Map<String, Object> company(int number) {
        return Map.of(
                "kind",
                "COMPANY",
                "registration",
                Map.of("kind", "foreign", "country", "DE", "register", "Jena", "number", "HRB " + number),
                "name",
                Map.of("en", "Lumen " + number, "original", "EN", "machine", false));
    }

    private static EmbeddedServices postgres(Path data, int port) throws IOException {
        return EmbeddedServices.start(
                EmbeddedServices.homeGivenByTheBuild(),
                data.resolve("stores"),
                Options.postgresOnly().onPorts(port, 0));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
