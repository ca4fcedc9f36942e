package roundtable.commands.people;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Id;

/**
 * A value that may hold personal data, stored encrypted under its subject's key (AES-256-GCM). When that key is destroyed
 * the value reads as erased for ever, in every rebuild; it never becomes an error.
 */
public final class Personal<T> {

    private final UUID subject;
    private final Holding<T> holding;

    /** Where the value is. One that was read from a store stays sealed there, and is opened each time somebody asks for it. */
    public interface Holding<T> {
        boolean isErased();

        /** Null once erased. */
        @Nullable T value();
    }

    private record InClear<T>(@Nullable T value) implements Holding<T> {
        @Override
        public boolean isErased() {
            return value == null;
        }
    }

    private Personal(UUID subject, Holding<T> holding) {
        this.subject = subject;
        this.holding = holding;
    }

    public static <T> Personal<T> of(Id subject, T value) {
        return of(subject.value(), value);
    }

    public static <T> Personal<T> of(UUID subject, T value) {
        return new Personal<>(subject, new InClear<>(value));
    }

    public static <T> Personal<T> erased(UUID subject) {
        return new Personal<>(subject, new InClear<>(null));
    }

    public static <T> Personal<T> heldBy(UUID subject, Holding<T> holding) {
        return new Personal<>(subject, holding);
    }

    /** Whose key: a person, or a dossier such as one application. */
    public UUID subject() {
        return subject;
    }

    /** Null once erased. */
    public @Nullable T value() {
        return holding.value();
    }

    public boolean isErased() {
        return holding.isErased();
    }

    public Holding<T> holding() {
        return holding;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Personal<?> personal
                && subject.equals(personal.subject)
                && Objects.equals(value(), personal.value());
    }

    @Override
    public int hashCode() {
        return subject.hashCode();
    }

    /** Never the value: a log line must not undo the encryption. */
    @Override
    public String toString() {
        return "Personal[" + subject + "]";
    }
}
