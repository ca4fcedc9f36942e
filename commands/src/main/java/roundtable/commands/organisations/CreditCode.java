package roundtable.commands.organisations;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The unified social credit code (统一社会信用代码) of a Chinese legal person: 18 characters, GB 32100-2015.
 *
 * <p>One character for the registering department, one for the kind, six digits of the administrative division, nine of the
 * organisation code (GB 11714), one check character: the code numbers Σ cᵢ · 3^(i−1) over the first 17, taken mod 31, fill up
 * to 31. The alphabet leaves out I, O, S, V and Z. The organisation code's own check character may be wrong in codes that
 * are valid and published, so it is never a reason to refuse.
 */
public final class CreditCode {

    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** In what way a code is wrong. */
    public enum Problem {
        MISSING,
        TOO_SHORT,
        TOO_LONG,
        /** A letter that the alphabet leaves out since it looks like a digit or another letter. */
        FORBIDDEN_LETTER,
        FOREIGN_CHARACTER,
        /** Characters three to eight, the administrative division, must be digits. */
        DIVISION_NOT_DIGITS,
        CHECK_CHARACTER
    }

    /**
     * What is wrong, and where.
     *
     * @param position of the first offending character, counted from 1; 0 where it concerns the whole
     * @param found the character or the length found
     */
    public record Finding(Problem problem, int position, String found) {}

    /** Full-width characters become half-width, letters upper case; spaces and hyphens that people type are dropped. */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00A0\\-\\u2010-\\u2015]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The first thing that is wrong with a normalised code, or null when it is right. */
    public static @Nullable Finding check(String code) {
        if (code.isEmpty()) {
            return new Finding(Problem.MISSING, 0, "");
        }
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if ("IOSVZ".indexOf(c) >= 0) {
                return new Finding(Problem.FORBIDDEN_LETTER, i + 1, String.valueOf(c));
            }
            if (ALPHABET.indexOf(c) < 0) {
                return new Finding(
                        Problem.FOREIGN_CHARACTER, i + 1, new String(Character.toChars(code.codePointAt(i))));
            }
        }
        if (code.length() != LENGTH) {
            Problem problem = code.length() < LENGTH ? Problem.TOO_SHORT : Problem.TOO_LONG;
            return new Finding(problem, 0, String.valueOf(code.length()));
        }
        for (int i = 2; i < 8; i++) {
            if (!Character.isDigit(code.charAt(i))) {
                return new Finding(Problem.DIVISION_NOT_DIGITS, i + 1, code.substring(i, i + 1));
            }
        }
        if (checkCharacter(code) != code.charAt(LENGTH - 1)) {
            return new Finding(Problem.CHECK_CHARACTER, LENGTH, code.substring(LENGTH - 1));
        }
        return null;
    }

    /** The check character that belongs to the first 17 of {@code code}. */
    public static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
