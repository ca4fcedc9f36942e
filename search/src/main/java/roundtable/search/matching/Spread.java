package roundtable.search.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The spread rule (分散规则): bounds how much of a page of a ranking one group of deals may take. Within a stretch of several pages the
 * best comes first, but where it would be of a group that has its share of the page already, and another deal will do as well
 * as {@link #MOST_BEHIND} points allow, that one comes before it. What breaks a limit never comes before what breaks none.
 */
public final class Spread {

    /** By what deals are grouped, and how much of a page one group may take. */
    public enum Kind {
        REGION(60),
        INDUSTRY(60),
        STAGE(60),
        /** Whether the company shows an award: as near as the product knows to who was funded before. */
        FOUNDERS(80);

        private final int percent;

        Kind(int percent) {
            this.percent = percent;
        }

        /** How many of a page's deals may be of one group. */
        public int most(int page) {
            return Math.max(1, Math.ceilDiv(page * percent, 100));
        }

        public int percent() {
            return percent;
        }
    }

    public static final String AWARDED = "awarded";
    public static final String NOT_AWARDED = "not-awarded";

    /** Three doublings of the odds: a deal that is further behind does not stand in for another. */
    public static final int MOST_BEHIND = 30;

    /**
     * What is known of a deal for this.
     *
     * @param within whether it breaks no limit
     */
    public record Standing(boolean within, int score, Map<Kind, String> groups) {

        public static Standing of(Facts facts, boolean within, int score) {
            Map<Kind, String> groups = new EnumMap<>(Kind.class);
            groups.put(Kind.REGION, facts.region());
            groups.put(Kind.INDUSTRY, facts.industry().leading().code());
            groups.put(Kind.STAGE, facts.stage().name());
            groups.put(Kind.FOUNDERS, facts.evidence().contains(Evidence.AWARD) ? AWARDED : NOT_AWARDED);
            return new Standing(within, score, groups);
        }
    }

    /** @param moved by how many places the rule has moved it down; less than nothing where up */
    public record Placed<T>(T one, int moved) {}

    private Spread() {}

    /**
     * The same, page by page within the bound as far as there is anything else.
     *
     * @param ranked by what is within the limits, then by score
     * @param page how many stand on a page
     */
    public static <T> List<Placed<T>> over(List<T> ranked, Function<T, Standing> standing, int page) {
        List<Standing> standings = ranked.stream().map(standing).toList();
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            waiting.add(i);
        }
        List<Placed<T>> placed = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        while (!waiting.isEmpty()) {
            if (placed.size() % page == 0) {
                taken.clear();
            }
            int place = next(waiting, standings, taken, page);
            int next = waiting.get(place);
            waiting.subList(place, place + 1).clear();
            standings.get(next).groups().forEach((kind, code) -> taken.merge(key(kind, code), 1, Integer::sum));
            placed.add(new Placed<>(ranked.get(next), placed.size() - next));
        }
        return placed;
    }

    /** Where in {@code waiting} the one stands that comes next. */
    private static int next(List<Integer> waiting, List<Standing> standings, Map<String, Integer> taken, int page) {
        Standing first = standings.get(waiting.getFirst());
        for (int i = 0; i < waiting.size(); i++) {
            Standing one = standings.get(waiting.get(i));
            if (one.within() != first.within() || one.score() < first.score() - MOST_BEHIND) {
                return 0;
            }
            if (hasRoom(one, taken, page)) {
                return i;
            }
        }
        return 0;
    }

    static boolean hasRoom(Standing one, Map<String, Integer> taken, int page) {
        return one.groups().entrySet().stream()
                .allMatch(group -> taken.getOrDefault(key(group.getKey(), group.getValue()), 0)
                        < group.getKey().most(page));
    }

    static String key(Kind kind, String code) {
        return kind + " " + code;
    }
}
