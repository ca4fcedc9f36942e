package roundtable.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.security.Tokens;

class SigningUp {

    private static final String PASSWORD = "three quiet mountains";

    private final TestServer server = TestServer.shared();
    private final String mail = UUID.randomUUID() + "@test.example";
    private final Mailbox mailbox = new Mailbox(server, mail);

    @Test
    void the_link_in_the_mail_confirms_the_address_and_opens_the_account() throws Exception {
        assertThat(signUp(PASSWORD).status()).isEqualTo(202);
        assertThat(signIn(PASSWORD).code()).isEqualTo("sign-in-failed");

        assertThat(confirm(mailbox.latestToken()).status()).isEqualTo(204);

        Answer session = signIn(PASSWORD);
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.body().path("expiresIn").asInt()).isEqualTo(300);
        assertThat(session.body().path("person").path("name").asString()).isEqualTo("林知远");
        assertThat(session.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/session");
    }

    @Test
    void a_link_works_once() throws Exception {
        signUp(PASSWORD);
        String token = mailbox.latestToken();

        assertThat(confirm(token).status()).isEqualTo(204);

        assertThat(confirm(token).code()).isEqualTo("link-dead");
        assertThat(confirm("made-up").code()).isEqualTo("link-dead");
    }

    @Test
    void an_expired_link_is_dead() throws Exception {
        signUp(PASSWORD);
        server.bean(JdbcClient.class)
                .sql("update mail_token set expires_at = now() - interval '1 second' where hash = ?")
                .param(Tokens.hash(mailbox.latestToken()))
                .update();

        assertThat(confirm(mailbox.latestToken()).code()).isEqualTo("link-dead");
    }

    @Test
    void a_known_address_is_answered_alike_and_only_its_mailbox_is_told() throws Exception {
        signUp(PASSWORD);
        confirm(mailbox.latestToken());

        Answer again = signUp("a stranger's password");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEmpty();
        assertThat(mailbox.subjects()).hasSize(2).doesNotHaveDuplicates();
        assertThat(signIn(PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_strangers_earlier_link_never_changes_a_confirmed_account() throws Exception {
        signUp("a stranger's password");
        String strangers = mailbox.latestToken();
        signUp(PASSWORD);
        confirm(mailbox.latestToken());

        assertThat(confirm(strangers).code()).isEqualTo("link-dead");

        assertThat(signIn("a stranger's password").code()).isEqualTo("sign-in-failed");
        assertThat(signIn(PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void takes_over_what_was_prepared_for_an_invited_person() throws Exception {
        PersonId invited = server.bean(People.class).findOrInvite(mail.toUpperCase(Locale.ROOT), Language.ZH);

        signUp(PASSWORD);
        confirm(mailbox.latestToken());

        assertThat(signIn(PASSWORD).body().path("person").path("id").asString()).isEqualTo(invited.toString());
    }

    @ParameterizedTest
    @CsvSource({"short,password-too-short", "1234567890,password-guessable", "zzzzzzzzzzzz,password-guessable"})
    void a_weak_password_is_refused(String password, String code) throws Exception {
        assertThat(signUp(password).code()).isEqualTo(code);
        assertThat(mailbox.subjects()).isEmpty();
    }

    @Test
    void the_address_is_no_password() throws Exception {
        assertThat(signUp(mail).code()).isEqualTo("password-guessable");
    }

    @Test
    void full_width_letters_are_the_same_password() throws Exception {
        signUp("ｔｈｒｅｅ quiet mountains");
        confirm(mailbox.latestToken());

        assertThat(signIn(PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-at-sign", "a@b", "a b@test.example", "a@b@test.example"})
    void what_cannot_be_an_address_is_refused(String wrong) throws Exception {
        Answer answer = server.visitor()
                .post("/api/v1/people", Map.of("mail", wrong, "name", "林知远", "password", PASSWORD, "language", "ZH"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("mail-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail", "name", "password", "language"})
    void a_missing_field_is_named(String missing) throws Exception {
        Map<String, Object> body =
                new HashMap<>(Map.of("mail", mail, "name", "林知远", "password", PASSWORD, "language", "ZH"));
        body.remove(missing);
        Answer absent = server.visitor().post("/api/v1/people", body);
        body.put(missing, null);
        Answer empty = server.visitor().post("/api/v1/people", body);

        assertThat(absent.code()).isEqualTo("field-wrong");
        assertThat(absent.body().path("facts").path("field").asString()).isEqualTo(missing);
        assertThat(empty.code()).isEqualTo("field-wrong");
        assertThat(empty.body().path("facts").path("field").asString()).isEqualTo(missing);
    }

    @Test
    void a_name_that_hides_characters_is_refused() throws Exception {
        Answer answer = server.visitor()
                .post(
                        "/api/v1/people",
                        Map.of("mail", mail, "name", "abc\u202Ecba", "password", PASSWORD, "language", "ZH"));

        assertThat(answer.code()).isEqualTo("text-not-legible");
    }

    private Answer signUp(String password) throws Exception {
        return server.visitor()
                .post("/api/v1/people", Map.of("mail", mail, "name", "林知远", "password", password, "language", "ZH"));
    }

    private Answer confirm(String token) throws Exception {
        return server.visitor().post("/api/v1/people/confirmations", Map.of("token", token));
    }

    private Answer signIn(String password) throws Exception {
        return server.visitor().post("/api/v1/session", Map.of("mail", mail, "password", password));
    }
}
