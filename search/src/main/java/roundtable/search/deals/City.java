package roundtable.search.deals;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;
import roundtable.search.text.Folding;

/**
 * A city as a facet counts it. Companies write its name themselves, so it is told by that: 苏州, 苏州市 and 蘇州 are one.
 *
 * @param code the name in simplified characters without 市, else the English one in small letters
 * @param name the name in both languages, as whoever listed the deal wrote it: {@code 苏州|Suzhou}
 */
public record City(String code, String name) {

    private static final String BETWEEN = "|";

    static @Nullable City of(@Nullable Text city) {
        if (city == null) {
            return null;
        }
        String zh = Objects.requireNonNullElse(city.zh(), "").strip();
        String en = Objects.requireNonNullElse(city.en(), "").strip();
        String code =
                zh.isEmpty() ? en.toLowerCase(Locale.ROOT) : Folding.folded(zh).replaceFirst("(?<=..)市$", "");
        return code.isEmpty() ? null : new City(code, zh + BETWEEN + en);
    }

    /** The name that {@link #name} holds. */
    static Text named(String name) {
        int between = name.indexOf(BETWEEN);
        String zh = name.substring(0, between);
        String en = name.substring(between + 1);
        return zh.isEmpty() ? Text.en(en) : en.isEmpty() ? Text.zh(zh) : Text.of(zh, en);
    }
}
