package roundtable.eventlog.personal;

import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** A subject's data key; without a key once it is destroyed. */
record DataKey(@Nullable SecretKey key) {

    static final DataKey DESTROYED = new DataKey(null);

    boolean isDestroyed() {
        return key == null;
    }
}
