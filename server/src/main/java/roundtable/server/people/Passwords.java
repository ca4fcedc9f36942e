package roundtable.server.people;

import static roundtable.commands.Refused.refuse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import roundtable.server.people.PeopleRefusal.PasswordGuessable;
import roundtable.server.people.PeopleRefusal.PasswordTooLong;
import roundtable.server.people.PeopleRefusal.PasswordTooShort;

/** Passwords: long rather than odd (NIST SP 800-63B), compared in normal form, stored as Argon2id. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** The likeliest of those long enough. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "password123",
            "password1234",
            "qwertyuiop",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwerty12345",
            "qwertyuiop123",
            "iloveyou123",
            "11111111111",
            "aa123456789",
            "woaini1314520",
            "a1234567890",
            "administrator",
            "letmein1234",
            "welcome1234",
            "1234567890a");

    private final PasswordEncoder encoder;
    private final String nobodys;

    /** Argon2id takes a core and 19 MB each time: a rush at sign-in waits here, in order, and not in the heap. */
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encoder.encode("nobody has this password");
    }

    /** What is stored of an acceptable password. */
    String encoded(String password, String mail) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        refuse(length < SHORTEST, new PasswordTooShort(SHORTEST));
        refuse(length > LONGEST, new PasswordTooLong(LONGEST));
        String folded = normal.toLowerCase(Locale.ROOT);
        boolean oneCharacter = folded.codePoints().distinct().count() == 1;
        refuse(oneCharacter || COMMON.contains(folded) || folded.equals(mail), new PasswordGuessable());
        return inTurn(() -> encoder.encode(normal));
    }

    /** Whether it fits; takes as long where there is nothing to fit. */
    boolean fits(String password, @Nullable String stored) {
        boolean fits = inTurn(() -> encoder.matches(normal(password), stored == null ? nobodys : stored));
        return fits && stored != null;
    }

    private <T> T inTurn(Supplier<T> hashing) {
        atOnce.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            atOnce.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
