package roundtable.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

class SigningIn {

    private final TestServer server = TestServer.shared();

    @Test
    void a_signed_in_person_is_known() throws IOException, InterruptedException {
        Visitor person = server.person("沈知微");
        Answer me = person.get("/api/v1/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().path("person").path("name").asString()).isEqualTo("沈知微");
        assertThat(me.body().path("memberships").isEmpty()).isTrue();
    }

    @Test
    void a_stranger_is_asked_to_sign_in() throws IOException, InterruptedException {
        assertThat(server.visitor().get("/api/v1/me").code()).isEqualTo("sign-in-needed");
        assertThat(server.visitor()
                        .with("Authorization", "Bearer forged.token.here")
                        .get("/api/v1/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_address_is_confirmed_by_the_link_in_its_mail() throws IOException, InterruptedException {
        String mail = UUID.randomUUID() + "@test.example";
        Visitor visitor = server.visitor();
        Map<String, String> signUp =
                Map.of("mail", mail, "name", "Zhou Nan", "password", TestServer.PASSWORD, "language", "EN");
        assertThat(visitor.post("/api/v1/people", signUp).status()).isEqualTo(202);
        assertThat(visitor.signIn(mail, TestServer.PASSWORD).code()).isEqualTo("sign-in-failed");

        String token = mailedToken(mail);
        assertThat(visitor.with("Authorization", null)
                        .post("/api/v1/people/confirmations", Map.of("token", token))
                        .status())
                .isEqualTo(204);
        assertThat(visitor.signIn(mail, TestServer.PASSWORD).status()).isEqualTo(200);
        assertThat(visitor.post("/api/v1/people/confirmations", Map.of("token", token))
                        .code())
                .isEqualTo("link-dead");
    }

    @Test
    void an_older_link_never_takes_over_a_confirmed_account() throws IOException, InterruptedException {
        String mail = UUID.randomUUID() + "@test.example";
        Visitor somebodyElse = server.visitor();
        somebodyElse.post(
                "/api/v1/people",
                Map.of("mail", mail, "name", "Mallory", "password", "mallorys-round-table", "language", "EN"));
        String older = mailedToken(mail);
        Visitor owner = server.visitor();
        owner.post(
                "/api/v1/people",
                Map.of("mail", mail, "name", "Zhou Nan", "password", TestServer.PASSWORD, "language", "EN"));
        owner.post("/api/v1/people/confirmations", Map.of("token", mailedToken(mail)));
        assertThat(owner.post("/api/v1/people/confirmations", Map.of("token", older))
                        .code())
                .isEqualTo("link-dead");
        assertThat(owner.signIn(mail, TestServer.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_forgotten_password_is_reset_by_mail() throws IOException, InterruptedException {
        Visitor person = server.person("Gu Mingyue");
        Visitor visitor = server.visitor();
        assertThat(visitor.post("/api/v1/people/password-resets", Map.of("mail", person.mail()))
                        .status())
                .isEqualTo(202);
        String token = mailedToken(person.mail());
        assertThat(visitor.put("/api/v1/people/password-resets/" + token, Map.of("password", "short"))
                        .code())
                .isEqualTo("password-too-short");
        assertThat(visitor.put("/api/v1/people/password-resets/" + token, Map.of("password", "another-round-table"))
                        .status())
                .isEqualTo(204);
        assertThat(visitor.signIn(person.mail(), TestServer.PASSWORD).code()).isEqualTo("sign-in-failed");
        assertThat(visitor.with("Authorization", null)
                        .signIn(person.mail(), "another-round-table")
                        .status())
                .isEqualTo(200);
        assertThat(person.post("/api/v1/session/refresh", Map.of()).code()).isEqualTo("session-ended");
    }

    private String mailedToken(String mail) {
        String body = server.bean(JdbcClient.class)
                .sql("select body from mail_outbox where recipient = ? order by written_at desc limit 1")
                .param(mail)
                .query(String.class)
                .single();
        return body.replaceAll("(?s).*token=(\\S+).*", "$1");
    }
}
