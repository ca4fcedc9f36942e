package roundtable.search.matching.observed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Ladder;
import roundtable.search.matching.Rule;
import roundtable.search.matching.advised.Advice;

/**
 * What a firm's deeds say of a deal: points for each value of each trait. What the reader may not know of a deal, and what
 * nobody has dealt with, gives none.
 *
 * @param version by which method it was learned, and from which history
 * @param points whole points of log-odds, ten a doubling, by trait and value; what is not there has none
 * @param seen what the firm itself has done, by trait and value
 * @param advice what the market teaches beside; null where there is not enough of it
 */
public record Taste(
        String version,
        Map<Trait, SortedMap<String, Integer>> points,
        Map<Trait, SortedMap<String, Seen>> seen,
        @Nullable Advice advice) {

    /** The same beside what the market teaches. */
    public Taste with(@Nullable Advice more) {
        return more == null ? this : new Taste(version + "+" + more.version(), points, seen, more);
    }

    /** What the market gives a deal, by theme; none where it does not lead, or nothing was learned. */
    public List<Advice.Part> advised(Facts facts) {
        return advice == null ? List.of() : advice.parts(facts);
    }

    /**
     * What it was learned from: the deeds with deals of one value.
     *
     * @param together how often firms that this one has invested with have invested in such
     * @param last when the firm itself did any of it last; null where it never has
     */
    public record Seen(
            int viewed,
            int followed,
            int asked,
            int introduced,
            int invested,
            int passed,
            int together,
            @Nullable LocalDate last) {

        static final Seen NOTHING = new Seen(0, 0, 0, 0, 0, 0, 0, null);

        Seen and(Deed deed) {
            return new Seen(
                    viewed + one(deed, Deed.Kind.VIEWED),
                    followed + one(deed, Deed.Kind.FOLLOWED),
                    asked + one(deed, Deed.Kind.ASKED),
                    introduced + one(deed, Deed.Kind.INTRODUCED),
                    invested + one(deed, Deed.Kind.INVESTED),
                    passed + one(deed, Deed.Kind.PASSED),
                    together,
                    last == null || deed.on().isAfter(last) ? deed.on() : last);
        }

        Seen andTogether() {
            return new Seen(viewed, followed, asked, introduced, invested, passed, together + 1, last);
        }

        private static int one(Deed deed, Deed.Kind kind) {
            return deed.kind() == kind ? 1 : 0;
        }

        /** Whether the firm itself has done anything with such deals. */
        public boolean isOwn() {
            return last != null;
        }
    }

    /**
     * What one trait of a deal is given.
     *
     * @param known whether the reader may know the trait of this deal
     * @param seen what it was learned from; nothing of the firm's own where all firms' deeds, or none, stand in
     */
    public record Part(Trait trait, int points, boolean known, Seen seen) {}

    /** In the order of {@link Trait}. */
    public List<Part> parts(Facts facts) {
        return Arrays.stream(Trait.values()).map(trait -> part(trait, facts)).toList();
    }

    private Part part(Trait trait, Facts facts) {
        String value = trait.of(facts);
        if (value == null) {
            return new Part(trait, 0, false, Seen.NOTHING);
        }
        return new Part(
                trait,
                of(points, trait).getOrDefault(value, 0),
                true,
                of(seen, trait).getOrDefault(trait.countedAs(value), Seen.NOTHING));
    }

    private static <T> SortedMap<String, T> of(Map<Trait, SortedMap<String, T>> map, Trait trait) {
        SortedMap<String, T> found = map.get(trait);
        return found == null ? new TreeMap<>() : found;
    }

    /** The same points, and the market's, as rules: at most one of a ladder's rules holds for any deal. */
    public List<Ladder> ladders() {
        List<Ladder> ladders = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            SortedMap<Integer, Set<String>> byWorth = new TreeMap<>();
            of(points, trait).forEach((value, worth) -> {
                if (worth != 0) {
                    byWorth.computeIfAbsent(worth, _ -> new TreeSet<>()).add(value);
                }
            });
            List<Rule> rules = new ArrayList<>();
            byWorth.forEach((worth, values) -> trait.are(values).forEach(when -> rules.add(new Rule(worth, when))));
            if (!rules.isEmpty()) {
                ladders.add(new Ladder(List.copyOf(rules)));
            }
        }
        if (advice != null) {
            ladders.addAll(advice.ladders());
        }
        return ladders;
    }
}
