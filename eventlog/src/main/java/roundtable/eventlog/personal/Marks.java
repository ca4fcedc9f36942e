package roundtable.eventlog.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells that two texts are the same without keeping either: an HMAC (RFC 2104) under a key of its own, drawn from the master
 * key. Whoever has the rows alone can neither read a text nor try texts out. With another master key the marks are made anew.
 */
public final class Marks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "marks of texts that recur";

    private final SecretKeySpec key;

    public Marks(MasterKey master) {
        key = new SecretKeySpec(mac(master.key().getEncoded(), PURPOSE), ALGORITHM);
    }

    /** The mark of a text, lower-case hex. */
    public String of(String text) {
        return HexFormat.of().formatHex(mac(key.getEncoded(), text));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows " + ALGORITHM, e);
        }
    }
}
