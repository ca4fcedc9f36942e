package roundtable.commands.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Id;

/**
 * A value that may hold personal data, stored encrypted under its subject's key (AES-256-GCM). When that key is destroyed
 * the value reads as erased for ever, in every rebuild; it never becomes an error.
 *
 * @param subject whose key: a person, or a dossier such as one application
 * @param value null once erased
 */
public record Personal<T>(UUID subject, @Nullable T value) {

    public static <T> Personal<T> of(Id subject, T value) {
        return new Personal<>(subject.value(), value);
    }

    public static <T> Personal<T> erased(UUID subject) {
        return new Personal<>(subject, null);
    }

    public boolean isErased() {
        return value == null;
    }

    /** Never the value: a log line must not undo the encryption. */
    @Override
    public String toString() {
        return "Personal[" + subject + "]";
    }
}
