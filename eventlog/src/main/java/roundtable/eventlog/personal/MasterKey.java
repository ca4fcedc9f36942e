package roundtable.eventlog.personal;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that wraps all data keys: 256 bits, kept outside the database and its backups. */
public final class MasterKey {

    private static final int BYTES = 32;

    private final SecretKey key;

    /** @param bytes exactly 32 */
    public MasterKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a master key has " + BYTES + " bytes, not " + bytes.length);
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    public static MasterKey ofBase64(String text) {
        return new MasterKey(Base64.getDecoder().decode(text.strip()));
    }

    SecretKey key() {
        return key;
    }
}
