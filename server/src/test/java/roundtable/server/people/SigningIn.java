package roundtable.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
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
}
