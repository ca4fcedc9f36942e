package roundtable.server.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.people.Sessions;

class ForgettingOldSessions {

    private final TestServer server = TestServer.shared();

    @Test
    void sessions_ended_or_unused_for_a_month_are_forgotten_and_living_ones_are_not() throws Exception {
        Visitor living = server.person("林知远");
        Visitor endedToday = server.person("沈默");
        Visitor endedLongAgo = server.person("陈望");
        Visitor unused = server.person("顾明岳");
        Visitor oldAndStillUsed = server.person("许蔚");
        age(living, "begun_at = now() - interval '29 days'");
        age(endedToday, "begun_at = now() - interval '29 days', revoked_at = now()");
        age(endedLongAgo, "revoked_at = now() - interval '31 days'");
        age(unused, "begun_at = now() - interval '31 days'");
        expire(unused);
        age(oldAndStillUsed, "begun_at = now() - interval '300 days'");

        server.bean(Sessions.class).forgetOver();

        for (Visitor kept : List.of(living, endedToday, oldAndStillUsed)) {
            assertThat(sessionsOf(kept)).isEqualTo(1);
        }
        for (Visitor gone : List.of(endedLongAgo, unused)) {
            assertThat(sessionsOf(gone)).isZero();
        }
        assertThat(living.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(oldAndStillUsed.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(endedLongAgo.get("/api/v1/me").status()).isEqualTo(401);
    }

    private void age(Visitor person, String how) {
        server.bean(JdbcClient.class)
                .sql("update session_family set " + how + " where person = ?")
                .param(person.id().value())
                .update();
    }

    private void expire(Visitor person) {
        server.bean(JdbcClient.class)
                .sql("update refresh_token set expires_at = now() - interval '1 day' "
                        + "where family in (select id from session_family where person = ?)")
                .param(person.id().value())
                .update();
    }

    private long sessionsOf(Visitor person) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from session_family where person = ?")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }
}
