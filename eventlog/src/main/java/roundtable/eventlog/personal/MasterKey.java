package roundtable.eventlog.personal;

import java.util.Base64;
import java.util.UUID;
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

    /** Wraps a secret that is kept in a row, bound to its owner. */
    public byte[] wrap(UUID owner, byte[] secret) {
        return Sealing.seal(key, owner, secret);
    }

    /** @throws IllegalStateException when it was altered, or wrapped for another owner or by another master key */
    public byte[] unwrap(UUID owner, byte[] wrapped) {
        return Sealing.open(key, owner, wrapped);
    }

    SecretKey key() {
        return key;
    }
}
