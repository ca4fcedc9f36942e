package roundtable.server.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import roundtable.commands.people.PersonId;

/** Access tokens (RFC 7519, ES256, five minutes), and the random secrets behind refresh tokens and mailed links. */
@Component
public class Tokens {

    /** The {@code typ} of an access token: nothing else signed here passes for one. */
    static final String TYPE = "roundtable-session+jwt";

    public static final Duration ACCESS = Duration.ofMinutes(5);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionKey key;

    Tokens(SessionKey key) {
        this.key = key;
    }

    /** Names the person and the session, and no right at all. */
    public String access(PersonId person, UUID session, Instant now) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(TYPE))
                        .keyID(key.key().getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .subject(person.toString())
                        .claim("sid", session.toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(ACCESS)))
                        .build());
        try {
            token.sign(new ECDSASigner(key.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign a session token", e);
        }
        return token.serialize();
    }

    /** The session that an access token belongs to. */
    public static UUID sessionOf(Jwt token) {
        return UUID.fromString(Objects.requireNonNull(token.getClaimAsString("sid")));
    }

    /** 256 random bits, for a link or a first refresh token. */
    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The one successor of a refresh token: the same however often it is asked for, and to be guessed by nobody. */
    public String successor(String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.key().getD().decode(), "HmacSHA256"));
            byte[] bytes = mac.doFinal(("refresh-successor\n" + token).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** SHA-256, lower-case hex: what is stored of a secret. */
    public static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
