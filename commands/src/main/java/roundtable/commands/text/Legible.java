package roundtable.commands.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line of text that others must be able to read and quote may hold. Letters of any script and emoji are welcome;
 * characters that hide, halves of characters, and those that turn the direction of the words around them, are not (Unicode
 * Technical Report 36). The joiners stay: emoji and Persian are written with them.
 */
public final class Legible {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int GRAPHEME_JOINER = 0x034F;
    private static final int BRAILLE_BLANK = 0x2800;

    /** Of regions such as Wales: a black flag and tags, which spell hidden words anywhere else (UTS 51, emoji tag sequences). */
    private static final Pattern FLAGS =
            Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F}");

    private Legible() {}

    /** Whether every character can be seen and none reorders its neighbours. */
    public static boolean is(@Nullable String text) {
        return text == null || FLAGS.matcher(text).replaceAll("").codePoints().noneMatch(Legible::hidesOrReorders);
    }

    /** Whether nothing at all can be seen of it: blanks, joiners that join nothing, and the blank of Braille. */
    public static boolean saysNothing(String text) {
        return text.codePoints().allMatch(Legible::isNotSeen);
    }

    private static boolean isNotSeen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == BRAILLE_BLANK
                || c == GRAPHEME_JOINER
                || (c >= NON_JOINER && c <= JOINER)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    public static boolean is(Text text) {
        return is(text.zh()) && is(text.en());
    }

    private static boolean hidesOrReorders(int c) {
        boolean bidirectionalControl = c == 0x061C
                || (c >= 0x200E && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
        boolean withoutWidth = c == 0x00AD
                || c == 0x180E
                || c == 0x200B
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c >= 0xE0000 && c <= 0xE007F);
        boolean filler = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x17B4 || c == 0x17B5;
        return bidirectionalControl
                || withoutWidth
                || filler
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE -> true;
                    default -> false;
                };
    }
}
