package roundtable.server.seals;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;

/** The compact JWS of a letter (RFC 7515, RFC 8037): {@code EdDSA}, the key's id, and a type of its own. */
final class Jws {

    static final JOSEObjectType TYPE = new JOSEObjectType("roundtable-decision+jws");

    private Jws() {}

    static String of(String text, SealKeys.Signing key) {
        return of(text, key, TYPE);
    }

    /** The same over another kind of statement, which bears a type of its own. */
    static String of(String text, SealKeys.Signing key, JOSEObjectType type) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(type)
                .keyID(key.id())
                .build();
        String signed = header.toBase64URL() + "." + Base64URL.encode(text);
        byte[] signature = Ed25519.sign(key.key(), signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64URL.encode(signature);
    }

    /** The parts of what claims to be a sealed letter; empty where it is none at all. */
    static Optional<JWSObject> parsed(String compact) {
        try {
            return Optional.of(JWSObject.parse(compact));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** The signed text, as its bytes say. */
    static String text(JWSObject jws) {
        Payload payload = jws.getPayload();
        return new String(payload.toBytes(), StandardCharsets.UTF_8);
    }

    static boolean verifies(JWSObject jws, SealKeys.Published key) {
        return verifies(jws, key, TYPE);
    }

    static boolean verifies(JWSObject jws, SealKeys.Published key, JOSEObjectType type) {
        return JWSAlgorithm.EdDSA.equals(jws.getHeader().getAlgorithm())
                && type.equals(jws.getHeader().getType())
                && key.id().equals(jws.getHeader().getKeyID())
                && Ed25519.verifies(
                        key.x(), jws.getSigningInput(), jws.getSignature().decode());
    }
}
