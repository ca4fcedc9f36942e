package roundtable.server.security;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Looks at every request whether its session still lives: signing out, a new password or erasure ends it on every node at once. */
@Component
public class LivingSessions implements OAuth2TokenValidator<Jwt> {

    private static final OAuth2Error ENDED = new OAuth2Error("invalid_token", "the session has ended", null);

    private final JdbcClient jdbc;

    LivingSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return lives(Tokens.sessionOf(token))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(ENDED);
    }

    /** Whether a session still lives: what goes on longer than a request asks again. */
    public boolean lives(UUID session) {
        return jdbc.sql("select revoked_at is null from session_family where id = ?")
                .param(session)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
