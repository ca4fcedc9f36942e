package roundtable.search.meaning;

import org.jspecify.annotations.Nullable;

/**
 * What a document is about, a vector in each language's space, as the index takes it: two hexadecimal digits a number. Null where
 * the document says nothing in that language, or it is not reckoned yet.
 */
public record Meant(@Nullable String zh, @Nullable String en) {

    /** How many of them are known; it only grows as long as the texts stay the same. */
    public int known() {
        return (zh == null ? 0 : 1) + (en == null ? 0 : 1);
    }
}
