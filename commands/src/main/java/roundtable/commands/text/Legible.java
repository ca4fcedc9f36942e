package roundtable.commands.text;

import org.jspecify.annotations.Nullable;

/**
 * What a line of text that others must be able to read and quote may hold. Letters of any script and emoji are welcome;
 * characters that hide, halves of characters, and those that turn the direction of the words around them, are not (Unicode
 * Technical Report 36). The joiners stay: emoji and Persian are written with them.
 */
public final class Legible {

    private Legible() {}

    /** Whether every character can be seen and none reorders its neighbours. */
    public static boolean is(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(Legible::hidesOrReorders);
    }

    public static boolean is(Text text) {
        return is(text.zh()) && is(text.en());
    }

    private static boolean hidesOrReorders(int c) {
        boolean bidirectionalControl = c == 0x061C
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
        boolean withoutWidth = c == 0x00AD || c == 0x200B || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
        return bidirectionalControl
                || withoutWidth
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }
}
