package roundtable.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class HashingPasswords {

    private final SecurityConfiguration configuration = new SecurityConfiguration();

    @Test
    void a_password_is_stored_as_argon2id_at_the_cost_that_owasp_asks() {
        PasswordEncoder usual = configuration.passwordEncoder(SecurityConfiguration.OWASP_KIB);

        String stored = usual.encode("a round table");

        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(usual.matches("a round table", stored)).isTrue();
        assertThat(usual.matches("a square table", stored)).isFalse();
    }

    @Test
    void what_was_stored_at_another_cost_still_fits() {
        String before = configuration.passwordEncoder(1_024).encode("a round table");

        assertThat(configuration
                        .passwordEncoder(SecurityConfiguration.OWASP_KIB)
                        .matches("a round table", before))
                .isTrue();
    }
}
