package roundtable.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.security.ProgramTokens;
import roundtable.server.security.Scope;

class ResettingAPassword {

    private static final String NEW = "four quiet mountains";

    private final TestServer server = TestServer.shared();
    private Visitor founder;
    private Mailbox mailbox;

    @BeforeEach
    void somebody() throws Exception {
        founder = server.person("林知远");
        mailbox = new Mailbox(server, founder.mail());
    }

    @Test
    void the_link_sets_a_new_password_and_ends_every_session() throws Exception {
        String program = server.bean(ProgramTokens.class)
                .make(founder.id(), "报表", List.of(Scope.CALLS_READ), 30)
                .secret();
        assertThat(ask(founder.mail()).status()).isEqualTo(202);

        assertThat(reset(mailbox.latestToken(), NEW).status()).isEqualTo(204);

        assertThat(founder.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(server.visitor()
                        .with("Authorization", "Bearer " + program)
                        .get("/api/v1/calls")
                        .code())
                .isEqualTo("token-dead");
        assertThat(founder.post("/api/v1/session/refresh", Map.of()).code()).isEqualTo("session-ended");
        assertThat(signIn(TestServer.PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(NEW).status()).isEqualTo(200);
    }

    @Test
    void one_reset_kills_every_other_link() throws Exception {
        ask(founder.mail());
        String first = mailbox.latestToken();
        ask(founder.mail());

        reset(mailbox.latestToken(), NEW);

        assertThat(reset(first, "five quiet mountains").code()).isEqualTo("link-dead");
        assertThat(reset(mailbox.latestToken(), "five quiet mountains").code()).isEqualTo("link-dead");
        assertThat(signIn(NEW).status()).isEqualTo(200);
    }

    @Test
    void a_weak_new_password_leaves_the_link_alive() throws Exception {
        ask(founder.mail());

        assertThat(reset(mailbox.latestToken(), "short").code()).isEqualTo("password-too-short");
        assertThat(reset(mailbox.latestToken(), NEW).status()).isEqualTo(204);
    }

    @Test
    void an_unknown_address_is_answered_alike_and_nothing_is_mailed() throws Exception {
        String unknown = "nobody-" + founder.mail();

        assertThat(ask(unknown).status()).isEqualTo(202);

        assertThat(new Mailbox(server, unknown).subjects()).isEmpty();
    }

    @Test
    void a_link_to_confirm_resets_nothing() throws Exception {
        String mail = "new-" + founder.mail();
        server.visitor().post("/api/v1/people", Map.of("mail", mail, "name", "林知远", "password", NEW, "language", "EN"));

        assertThat(reset(new Mailbox(server, mail).latestToken(), NEW).code()).isEqualTo("link-dead");
    }

    private Answer ask(String mail) throws Exception {
        return server.visitor().post("/api/v1/people/password-resets", Map.of("mail", mail));
    }

    private Answer reset(String token, String password) throws Exception {
        return server.visitor().put("/api/v1/people/password-resets/" + token, Map.of("password", password));
    }

    private Answer signIn(String password) throws Exception {
        return server.visitor().post("/api/v1/session", Map.of("mail", founder.mail(), "password", password));
    }
}
