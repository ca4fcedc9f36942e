package roundtable.search.matching.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.DealId;
import roundtable.commands.text.Language;

/**
 * What is like one thing that a firm says or does.
 *
 * @param compared the languages in which there was something to compare; none where nothing could be
 * @param near the deals whose places give points
 */
public record Side(Set<Language> compared, Map<DealId, Near> near) {

    static final Side UNKNOWN = new Side(Set.of(), Map.of());

    /**
     * A deal's place.
     *
     * @param place 1 for the nearest; of deals that are equally near the same
     * @param among how many deals were compared
     * @param to the deal that it is most like; null where it was compared with the firm's words
     */
    public record Near(
            Step step, int place, long among, @Nullable Liked to) {}

    /**
     * What was compared in one language. What two languages' models reckon does not compare, but places do.
     *
     * @param among how many deals say something in it
     * @param nearest at least the {@link Step#FURTHEST} nearest to each thing that they were compared with, in any order
     */
    public record Comparison(Language language, long among, List<Found> nearest) {}

    /** @param nearness the more the nearer */
    public record Found(
            DealId deal, double nearness, @Nullable Liked to) {}

    private static final Comparator<Found> NEAREST_FIRST = Comparator.comparingDouble(
                    (Found found) -> -found.nearness())
            .thenComparing(found -> found.deal().toString())
            .thenComparing(found -> found.to() == null ? "" : found.to().deal().toString());

    /** A deal has the best of its places. */
    public static Side of(List<Comparison> comparisons) {
        Set<Language> compared = EnumSet.noneOf(Language.class);
        Map<DealId, Near> near = new HashMap<>();
        for (Comparison comparison : comparisons) {
            compared.add(comparison.language());
            places(comparison).forEach((deal, place) -> near.merge(deal, place, Side::better));
        }
        return new Side(Set.copyOf(compared), Map.copyOf(near));
    }

    private static Near better(Near one, Near other) {
        return other.step().compareTo(one.step()) < 0 ? other : one;
    }

    private static Map<DealId, Near> places(Comparison comparison) {
        Map<DealId, Found> best = new HashMap<>();
        comparison.nearest().stream().sorted(NEAREST_FIRST).forEach(found -> best.putIfAbsent(found.deal(), found));
        List<Found> ordered = new ArrayList<>(best.values());
        ordered.sort(NEAREST_FIRST);
        Map<DealId, Near> places = new HashMap<>();
        int place = 1;
        for (int i = 0; i < ordered.size(); i++) {
            Found found = ordered.get(i);
            if (i > 0 && found.nearness() < ordered.get(i - 1).nearness()) {
                place = i + 1;
            }
            Step step = Step.at(place, comparison.among());
            if (step == null) {
                break;
            }
            places.put(found.deal(), new Near(step, place, comparison.among(), found.to()));
        }
        return places;
    }

    /** The deals of each step. */
    Map<Step, Set<DealId>> bySteps() {
        Map<Step, Set<DealId>> deals = new TreeMap<>();
        near.forEach((deal, place) ->
                deals.computeIfAbsent(place.step(), _ -> new LinkedHashSet<>()).add(deal));
        return deals;
    }
}
