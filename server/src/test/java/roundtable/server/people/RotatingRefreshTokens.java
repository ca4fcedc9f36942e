package roundtable.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import roundtable.commands.text.Language;
import roundtable.server.TestServer;
import roundtable.server.security.Tokens;

class RotatingRefreshTokens {

    private final TestServer server = TestServer.shared();
    private Instant now = Instant.now();
    private final InstantSource clock = () -> now;
    private final Sessions sessions = new Sessions(
            server.bean(JdbcClient.class),
            new Passwords(server.bean(PasswordEncoder.class)),
            server.bean(Tokens.class),
            clock,
            server.bean(PlatformTransactionManager.class));

    private Sessions.Opened opened() {
        String mail = UUID.randomUUID() + "@test.example";
        server.bean(People.class).enrol(mail, "Two Tabs", Language.EN, TestServer.PASSWORD);
        return sessions.open(mail, TestServer.PASSWORD, null).orElseThrow();
    }

    @Test
    void two_tabs_within_ten_seconds_get_the_same_successor() {
        Sessions.Opened opened = opened();
        String first = sessions.refresh(opened.refresh()).orElseThrow().refresh();
        now = now.plus(Duration.ofSeconds(9));
        String second = sessions.refresh(opened.refresh()).orElseThrow().refresh();
        assertThat(second).isEqualTo(first).isNotEqualTo(opened.refresh());
        assertThat(sessions.refresh(first)).isPresent();
    }
}
