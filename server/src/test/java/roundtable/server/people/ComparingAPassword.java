package roundtable.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import roundtable.commands.text.Language;
import roundtable.server.TestServer;
import roundtable.server.security.Tokens;

class ComparingAPassword {

    private final TestServer server = TestServer.shared();
    private final PasswordEncoder encoder = server.bean(PasswordEncoder.class);
    private final String mail = UUID.randomUUID() + "@test.example";

    ComparingAPassword() {
        server.bean(People.class).enrol(mail, "In A Rush", Language.EN, TestServer.PASSWORD);
    }

    /** The server's own sessions, but for something that happens while a password is compared. */
    private Sessions sessions(Runnable meanwhile) {
        PasswordEncoder comparing = new PasswordEncoder() {

            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return encoder.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
                meanwhile.run();
                return encoder.matches(password, stored);
            }
        };
        return new Sessions(
                server.bean(JdbcClient.class),
                new Passwords(comparing),
                server.bean(Tokens.class),
                InstantSource.system(),
                server.bean(PlatformTransactionManager.class));
    }

    @Test
    void holds_no_connection_while_it_computes() {
        AtomicBoolean held = new AtomicBoolean(true);
        Sessions sessions = sessions(() -> held.set(TransactionSynchronizationManager.isActualTransactionActive()));
        assertThat(sessions.open(mail, TestServer.PASSWORD, null)).isPresent();
        assertThat(held).isFalse();
    }

    @Test
    void a_password_changed_meanwhile_opens_nothing() {
        String changed = encoder.encode("another password, set from another device");
        Sessions sessions = sessions(() -> server.bean(JdbcClient.class)
                .sql("update person set password = ? where mail = ?")
                .params(changed, mail)
                .update());
        assertThat(sessions.open(mail, TestServer.PASSWORD, null)).isEmpty();
    }
}
