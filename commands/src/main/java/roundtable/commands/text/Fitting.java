package roundtable.commands.text;

import static roundtable.commands.Refused.refuse;

import org.jspecify.annotations.Nullable;
import roundtable.commands.text.TextRefusal.TextNotLegible;
import roundtable.commands.text.TextRefusal.TextTooLong;

/** Whether a text fits the field it is written for: short enough, and legible. Lengths are Unicode code points. */
public final class Fitting {

    private Fitting() {}

    /** One line. */
    public static void theLineFits(String field, Text line, int longest) {
        refuse(line.length() > longest, new TextTooLong(field, longest, line.length()));
        refuse(!Legible.is(line), new TextNotLegible(field));
    }

    /** Paragraphs: line breaks and tabs are welcome too. */
    public static void theProseFits(String field, Text prose, int longest) {
        refuse(prose.length() > longest, new TextTooLong(field, longest, prose.length()));
        refuse(!legibleLines(prose.zh()) || !legibleLines(prose.en()), new TextNotLegible(field));
    }

    private static boolean legibleLines(@Nullable String prose) {
        return prose == null || prose.lines().allMatch(line -> Legible.is(line.replace('\t', ' ')));
    }
}
