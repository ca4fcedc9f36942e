package roundtable.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.taxonomy.Industry;

/**
 * Other words for the same, in both languages, and the industry a word speaks of: {@code thesaurus.psv}, with the taxonomy's own
 * labels. Asked when somebody searches, so that a new word needs no index built anew.
 */
public final class Thesaurus {

    private static final Thesaurus KNOWN = new Thesaurus(PartedLines.of("/thesaurus.psv"));

    /**
     * One thing that somebody looks for.
     *
     * @param said as it was said, folded
     * @param same other words for it, folded
     * @param near the industries that the word speaks of
     */
    public record Unit(String said, Set<String> same, Set<Industry> near) {}

    private record Meaning(Set<String> same, Set<Industry> near) {}

    private final Map<String, Meaning> meanings = new HashMap<>();
    private int longest = 1;

    private Thesaurus(List<List<String>> lines) {
        for (Industry industry : Industry.all()) {
            for (String label : List.of(
                    String.valueOf(industry.label().zh()),
                    String.valueOf(industry.label().en()))) {
                learn(Folding.folded(label), Set.of(), industry);
            }
        }
        for (List<String> line : lines) {
            Industry industry = Industry.find(line.get(0));
            List<String> terms = listed(line.get(1));
            // An industry's words speak of the same field and not of the same thing: 检测 and 筛查 stay apart.
            Set<String> same = new LinkedHashSet<>(industry == null ? terms : List.of());
            same.addAll(listed(line.get(2)));
            terms.forEach(term -> learn(term, same, industry));
        }
    }

    public static Thesaurus known() {
        return KNOWN;
    }

    private void learn(String term, Set<String> same, @Nullable Industry near) {
        Meaning before = meanings.getOrDefault(term, new Meaning(Set.of(), Set.of()));
        Set<String> all = new LinkedHashSet<>(before.same());
        all.addAll(same);
        all.remove(term);
        Set<Industry> industries = EnumSet.noneOf(Industry.class);
        industries.addAll(before.near());
        if (near != null) {
            industries.add(near);
        }
        meanings.put(term, new Meaning(all, industries));
        longest = Math.max(longest, term.length());
    }

    /** What a text looks for, the longest known words first. */
    public List<Unit> units(String folded) {
        List<Unit> units = new ArrayList<>();
        int unknownFrom = 0;
        int at = 0;
        while (at < folded.length()) {
            int to = knownAt(folded, at);
            if (to < 0) {
                at++;
                continue;
            }
            add(folded.substring(unknownFrom, at), units);
            String term = folded.substring(at, to);
            Meaning meaning = Objects.requireNonNull(meanings.get(term));
            units.add(new Unit(term, meaning.same(), meaning.near()));
            at = to;
            unknownFrom = to;
        }
        add(folded.substring(unknownFrom), units);
        return units;
    }

    private static void add(String unknown, List<Unit> units) {
        Words.of(unknown).forEach(word -> units.add(new Unit(word, Set.of(), Set.of())));
    }

    /** Where the longest known word that begins here ends; -1 where none begins. */
    private int knownAt(String text, int from) {
        for (int to = Math.min(text.length(), from + longest); to > from; to--) {
            if (isWhole(text, from) && isWhole(text, to) && meanings.containsKey(text.substring(from, to))) {
                return to;
            }
        }
        return -1;
    }

    /** Whether no Latin word is cut here: “solar” is none in “solaris”, and 电池 is one in 钠电池. */
    private static boolean isWhole(String text, int at) {
        return at == 0 || at == text.length() || !(isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at)));
    }

    private static boolean isLatin(char character) {
        return Character.isLetterOrDigit(character) && !Folding.isHan(character);
    }

    private static List<String> listed(String terms) {
        return terms.isEmpty()
                ? List.of()
                : Arrays.stream(terms.split(",", -1)).map(Folding::folded).toList();
    }
}
