package roundtable.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.embedded.EmbeddedServices;
import roundtable.server.TestServer.Answer;

class StartingTheServer {

    private final TestServer server = TestServer.shared();

    @Test
    void it_is_ready_without_sign_in() throws IOException, InterruptedException {
        assertThat(server.visitor().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void the_page_comes_with_a_strict_policy() throws IOException, InterruptedException {
        Answer page = server.visitor().get("/zh/home");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<div id=\"page\">");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void the_code_on_a_letter_leads_to_the_page() throws IOException, InterruptedException {
        Answer page = server.visitor().get("/verify/JD-2026-0318");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<div id=\"page\">");
    }

    @Test
    void what_no_rule_names_is_shut() throws IOException, InterruptedException {
        assertThat(server.visitor().get("/api/v1/nothing-of-the-kind").status()).isIn(401, 403);
        assertThat(server.visitor().get("/actuator/env").status()).isIn(401, 403);
    }

    @Test
    void a_production_server_has_no_demo_and_shows_no_mail_even_when_told_to(@TempDir Path data) throws Exception {
        String database = EmbeddedServices.shared().freshDatabase();
        TestServer.on(database, data, Map.of()).close(); // in production no key is made by itself
        try (TestServer production = TestServer.on(
                database, data, Map.of("spring.profiles.active", "production", "roundtable.demo", "true"))) {
            assertThat(production
                            .bean(JdbcClient.class)
                            .sql("select (select count(*) from person) + (select count(*) from events)")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(production
                            .visitor()
                            .post(
                                    "/api/v1/session",
                                    Map.of("mail", "officer@demo.roundtable.example", "password", "demo-round-table"))
                            .code())
                    .isEqualTo("sign-in-failed");
            assertThat(production.visitor().get("/api/v1/outbox").status()).isIn(401, 403, 404);
            assertThat(data.resolve("demo-accounts.txt")).doesNotExist();
        }
    }

    @Test
    void no_answer_tells_what_it_runs_on() throws IOException, InterruptedException {
        Answer answer = server.visitor().post("/api/v1/session", "no object at all");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("body-unreadable");
        assertThat(answer.text()).doesNotContain("tools.jackson").doesNotContain("Exception");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
}
