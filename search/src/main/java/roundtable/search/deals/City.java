package roundtable.search.deals;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;
import roundtable.search.text.Folding;

/**
 * A city as a facet counts it. Companies write its name themselves, so it is told by that: 苏州, 苏州市 and 蘇州 are one.
 *
 * @param code the name in simplified characters without 市, else the English one in small letters
 * @param name the name in both languages, as whoever listed the deal wrote it: {@code 苏州|Suzhou}
 * @param sounds how the Chinese name is said: {@code suzhou} and {@code sz}; empty where there is none
 */
public record City(String code, String name, List<String> sounds) {

    private static final String BETWEEN = "|";

    static @Nullable City of(@Nullable Text city) {
        if (city == null) {
            return null;
        }
        String zh = Objects.requireNonNullElse(city.zh(), "").strip();
        String en = Objects.requireNonNullElse(city.en(), "").strip();
        String code =
                zh.isEmpty() ? en.toLowerCase(Locale.ROOT) : Folding.folded(zh).replaceFirst("(?<=..)市$", "");
        return code.isEmpty() ? null : new City(code, zh + BETWEEN + en, zh.isEmpty() ? List.of() : said(code));
    }

    private static List<String> said(String name) {
        List<String> syllables = Folding.syllables(name);
        return Stream.of(String.join("", syllables), Folding.initials(syllables))
                .distinct()
                .toList();
    }

    /** The name that {@link #name} holds. */
    static Text named(String name) {
        int between = name.indexOf(BETWEEN);
        String zh = name.substring(0, between);
        String en = name.substring(between + 1);
        return zh.isEmpty() ? Text.en(en) : en.isEmpty() ? Text.zh(zh) : Text.of(zh, en);
    }
}
