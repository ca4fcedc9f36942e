package roundtable.projections.applications;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A title without what people write differently when they mean the same: width and compatible forms (NFKC, Unicode Standard
 * Annex #15), capitals, spaces and punctuation. Letters and digits stay, so that titles that differ in a word, or in the number
 * of a phase, differ.
 */
final class FoldedTitle {

    /** Shorter ones are said of many things. */
    private static final int SHORTEST = 4;

    private FoldedTitle() {}

    /** Empty where too little is left to tell anything by. */
    static Optional<String> of(String title) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.codePointCount(0, folded.length()) < SHORTEST ? Optional.empty() : Optional.of(folded.toString());
    }
}
