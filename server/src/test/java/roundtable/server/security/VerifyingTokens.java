package roundtable.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifyingTokens {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final AtomicInteger verified = new AtomicInteger();

    private Jwt verify(String token) {
        verified.incrementAndGet();
        if (!token.startsWith("good")) {
            throw new BadJwtException("the signature is not ours");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .claim("sub", "somebody")
                .issuedAt(NOON)
                .expiresAt(NOON.plus(Tokens.ACCESS))
                .build();
    }

    @Test
    void a_signature_is_verified_once() {
        VerifiedOnce tokens = new VerifiedOnce(this::verify, _ -> OAuth2TokenValidatorResult.success());

        assertThat(tokens.decode("good")).isSameAs(tokens.decode("good"));
        assertThat(verified).hasValue(1);
        tokens.decode("good too");
        assertThat(verified).hasValue(2);
    }

    @Test
    void a_token_that_was_good_is_refused_when_its_time_is_over() {
        JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
        VerifiedOnce tokens = new VerifiedOnce(this::verify, times);
        times.setClock(Clock.fixed(NOON.plus(Duration.ofMinutes(4)), ZoneOffset.UTC));
        assertThat(tokens.decode("good").getSubject()).isEqualTo("somebody");

        times.setClock(Clock.fixed(NOON.plus(Duration.ofMinutes(6)), ZoneOffset.UTC));

        assertThatThrownBy(() -> tokens.decode("good")).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void a_bad_signature_is_looked_at_each_time() {
        VerifiedOnce tokens = new VerifiedOnce(this::verify, _ -> OAuth2TokenValidatorResult.success());

        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(verified).hasValue(2);
    }
}
