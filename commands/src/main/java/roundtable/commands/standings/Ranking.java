package roundtable.commands.standings;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.text.Fingerprint;

/**
 * Puts what was judged in order: by total; among equals by the tie criteria in their order; then, where the call says so, by
 * the total of the tier before; then by lot, or not at all.
 *
 * <p>A lot is the SHA-256 of the seed and the application's number. The seed is the SHA-256 of every application's number and
 * hash, as they stand in the receipts: whoever has them draws the same lots again, and nobody could choose them.
 */
final class Ranking {

    private static final Comparator<Placing> BY_MERIT = comparingInt(Placing::hundredths)
            .thenComparing(Placing::criteria, Ranking::lexically)
            .thenComparing(Placing::before, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    private Ranking() {}

    /** @param hashes of the answers of each application */
    static String seed(Map<String, String> hashes) {
        return Fingerprint.of(hashes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(joining("\n")));
    }

    /**
     * @param judged in any order, unranked
     * @return the best first
     */
    static List<Placing> of(List<Placing> judged, StillTied stillTied, String seed) {
        List<Placing> inOrder =
                judged.stream().sorted(BY_MERIT.thenComparing(Placing::number)).toList();
        List<Placing> ranked = new ArrayList<>();
        int from = 0;
        while (from < inOrder.size()) {
            int to = from + 1;
            while (to < inOrder.size() && BY_MERIT.compare(inOrder.get(from), inOrder.get(to)) == 0) {
                to++;
            }
            add(inOrder.subList(from, to), stillTied, seed, ranked);
            from = to;
        }
        return ranked;
    }

    private static void add(List<Placing> equals, StillTied stillTied, String seed, List<Placing> ranked) {
        int first = ranked.size() + 1;
        if (equals.size() == 1 || stillTied == StillTied.ALL_TAKEN) {
            equals.forEach(placing -> ranked.add(placing.ranked(first)));
            return;
        }
        equals.stream()
                .map(placing -> placing.drawn(Fingerprint.of(seed + "/" + placing.number())))
                .sorted(comparing(placing -> Objects.requireNonNull(placing.lot())))
                .forEach(placing -> ranked.add(placing.ranked(ranked.size() + 1)));
    }

    private static int lexically(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int difference = Integer.compare(one.get(i), other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
