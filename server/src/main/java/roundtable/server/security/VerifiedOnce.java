package roundtable.server.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Access tokens whose signature is verified when they are first met: a signature does not change, and verifying it was a
 * quarter of what a small request cost. What does change, the time and whether the session lives, is asked at each request.
 */
final class VerifiedOnce implements JwtDecoder {

    private static final int MOST_KEPT = 20_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> eachTime;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(Tokens.ACCESS)
            .build();

    /**
     * @param signatures verifies a token's signature and type
     * @param eachTime what else a token must meet at each request
     */
    VerifiedOnce(JwtDecoder signatures, OAuth2TokenValidator<Jwt> eachTime) {
        this.signatures = signatures;
        this.eachTime = eachTime;
    }

    /** A token that is refused is not remembered. */
    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified.get(token, signatures::decode);
        OAuth2TokenValidatorResult result = eachTime.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("the token is not valid now", result.getErrors());
        }
        return jwt;
    }
}
