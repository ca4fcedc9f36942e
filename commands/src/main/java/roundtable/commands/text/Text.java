package roundtable.commands.text;

import org.jspecify.annotations.Nullable;

/**
 * A text in Chinese, English or both. One of which nothing can be seen is missing.
 *
 * @param zh Chinese (simplified), or null where missing
 * @param en English, or null where missing
 * @param original the language the author wrote in
 * @param machine whether the other language is a machine's draft that nobody has confirmed
 */
public record Text(@Nullable String zh, @Nullable String en, Language original, boolean machine) {

    public Text {
        zh = blankToNull(zh);
        en = blankToNull(en);
    }

    public static Text zh(String zh) {
        return new Text(zh, null, Language.ZH, false);
    }

    public static Text en(String en) {
        return new Text(null, en, Language.EN, false);
    }

    public static Text of(String zh, String en) {
        return new Text(zh, en, Language.ZH, false);
    }

    /** The text in the wanted language, else in the other; empty when there is none. */
    public String in(Language wanted) {
        String first = wanted == Language.ZH ? zh : en;
        String second = wanted == Language.ZH ? en : zh;
        return first != null ? first : second != null ? second : "";
    }

    /** Whether what a reader of this language reads is a machine's draft that nobody has confirmed. */
    public boolean isMachineDraftIn(Language wanted) {
        return machine && wanted != original && (wanted == Language.ZH ? zh : en) != null;
    }

    public boolean isEmpty() {
        return zh == null && en == null;
    }

    /** The longer of the two, in Unicode code points. */
    public int length() {
        return Math.max(codePoints(zh), codePoints(en));
    }

    private static int codePoints(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || Legible.saysNothing(text) ? null : text.strip();
    }
}
