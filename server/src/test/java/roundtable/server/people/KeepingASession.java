package roundtable.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.security.Tokens;
import tools.jackson.databind.JsonNode;

class KeepingASession {

    private final TestServer server = TestServer.shared();
    private Visitor founder;
    private Answer opened;

    @BeforeEach
    void signIn() throws Exception {
        founder = server.person("林知远");
        opened = server.visitor()
                .post("/api/v1/session", Map.of("mail", founder.mail(), "password", TestServer.PASSWORD));
    }

    @Test
    void each_refresh_gives_the_next_token() throws Exception {
        Answer second = refresh(cookie(opened));
        Answer third = refresh(cookie(second));

        assertThat(third.status()).isEqualTo(200);
        assertThat(List.of(cookie(opened), cookie(second), cookie(third))).doesNotHaveDuplicates();
        assertThat(bearing(third).get("/api/v1/me").status()).isEqualTo(200);
        assertThat(third.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void two_tabs_at_once_get_the_same_successor() throws Exception {
        Callable<Answer> tab = () -> refresh(cookie(opened));
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = tabs.invokeAll(List.of(tab, tab, tab, tab));

            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
                assertThat(cookie(answer.get()))
                        .isEqualTo(cookie(answers.getFirst().get()));
            }
            assertThat(refresh(cookie(answers.getFirst().get())).status()).isEqualTo(200);
        }
    }

    @Test
    void a_token_used_again_later_ends_the_whole_family() throws Exception {
        Answer second = refresh(cookie(opened));
        elevenSecondsPass(cookie(opened));

        assertThat(refresh(cookie(opened)).code()).isEqualTo("session-ended");

        assertThat(refresh(cookie(second)).code()).isEqualTo("session-ended");
        assertThat(bearing(second).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_made_up_token_ends_nothing() throws Exception {
        assertThat(refresh("made-up").code()).isEqualTo("session-ended");
        assertThat(server.visitor().post("/api/v1/session/refresh", Map.of()).status())
                .isEqualTo(401);
        assertThat(refresh(cookie(opened)).status()).isEqualTo(200);
    }

    @Test
    void an_expired_token_opens_nothing() throws Exception {
        server.bean(JdbcClient.class)
                .sql("update refresh_token set expires_at = now() - interval '1 second' where hash = ?")
                .param(Tokens.hash(cookie(opened)))
                .update();

        assertThat(refresh(cookie(opened)).code()).isEqualTo("session-ended");
    }

    @Test
    void signing_out_ends_it_at_once() throws Exception {
        assertThat(bearing(opened).get("/api/v1/me").status()).isEqualTo(200);

        Answer out = server.visitor()
                .with("Cookie", "roundtable_refresh=" + cookie(opened))
                .delete("/api/v1/session");

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(bearing(opened).get("/api/v1/me").code()).isEqualTo("sign-in-needed");
        assertThat(refresh(cookie(opened)).code()).isEqualTo("session-ended");
    }

    @Test
    void a_token_with_another_ones_name_in_it_opens_nothing() throws Exception {
        String token = opened.body().path("accessToken").asString();
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged =
                claims.replace(founder.id().toString(), server.person("许蔚").id().toString());
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));

        assertThat(forged).isNotEqualTo(claims);
        assertThat(bearing(opened).get("/api/v1/me").status()).isEqualTo(200);
        assertThat(server.visitor()
                        .with("Authorization", "Bearer " + String.join(".", parts))
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_dead_token_does_not_stand_in_the_way_of_signing_in_again() throws Exception {
        founder.delete("/api/v1/session");

        assertThat(founder.get("/api/v1/me").code()).isEqualTo("sign-in-needed");
        assertThat(founder.signIn(founder.mail(), TestServer.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void sessions_are_listed_and_can_be_ended_from_another_one() throws Exception {
        JsonNode sessions = founder.get("/api/v1/sessions").body();
        assertThat(sessions).hasSize(2);
        JsonNode other = sessions.get(0).path("current").asBoolean() ? sessions.get(1) : sessions.get(0);
        assertThat(other.path("current").asBoolean()).isFalse();
        assertThat(other.path("device").asString()).contains("Java-http-client");

        assertThat(founder.delete("/api/v1/sessions/" + other.path("id").asString())
                        .status())
                .isEqualTo(204);

        assertThat(bearing(opened).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(founder.get("/api/v1/sessions").body()).hasSize(1);
    }

    @Test
    void nobody_ends_a_strangers_session() throws Exception {
        String session =
                founder.get("/api/v1/sessions").body().get(0).path("id").asString();

        server.person("路人").delete("/api/v1/sessions/" + session);

        assertThat(founder.get("/api/v1/sessions").body()).hasSize(2);
    }

    @Test
    void wrong_password_and_unknown_address_are_told_apart_by_nothing() throws Exception {
        Answer wrong = attempt(founder.mail(), "not the password");
        Answer unknown = attempt("nobody-" + founder.mail(), "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void too_many_tries_for_one_address_are_slowed_down() throws Exception {
        String mail = "tried-" + founder.mail();
        Answer last = attempt(mail, "guess");
        for (int tries = 1; tries < 12 && last.status() == 401; tries++) {
            last = attempt(mail, "guess");
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.code()).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 60L);
        assertThat(server.visitor()
                        .post("/api/v1/people/password-resets", Map.of("mail", mail))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void one_changes_ones_name_and_language() throws Exception {
        Answer changed = founder.send(
                "PATCH",
                "/api/v1/me",
                "application/json",
                "{\"name\":\"Lin Zhiyuan\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(changed.body().path("person").path("name").asString()).isEqualTo("Lin Zhiyuan");
        assertThat(changed.body().path("person").path("language").asString()).isEqualTo("ZH");
        assertThat(changed.body().path("memberships").isArray()).isTrue();
    }

    private Answer attempt(String mail, String password) throws Exception {
        return server.visitor().post("/api/v1/session", Map.of("mail", mail, "password", password));
    }

    private Answer refresh(String token) throws Exception {
        return server.visitor().with("Cookie", "roundtable_refresh=" + token).post("/api/v1/session/refresh", Map.of());
    }

    private Visitor bearing(Answer session) {
        return server.visitor()
                .with(
                        "Authorization",
                        "Bearer " + session.body().path("accessToken").asString());
    }

    private void elevenSecondsPass(String token) {
        server.bean(JdbcClient.class)
                .sql("update refresh_token set used_at = used_at - interval '11 seconds' where hash = ?")
                .param(Tokens.hash(token))
                .update();
    }

    private static String cookie(Answer answer) {
        String header = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
    }
}
