package roundtable.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtable.search.text.PartedLines;

/** The judged searches of {@code relevance/queries.psv}, and how good an order of deals is by them. */
final class Judgements {

    private static final int DEEP = 10;

    private Judgements() {}

    /**
     * A search, and what it should find.
     *
     * @param grades by the company's Chinese name: 3 is what was meant, 1 is near, what is not named is 0
     */
    record Judged(String language, String query, Map<String, Integer> grades) {

        /** nDCG@10 (Järvelin, Kekäläinen 2002, with gains 2^grade − 1): 1 for the best order there is. */
        double ndcg(List<String> found) {
            List<String> best = grades.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .toList();
            return gain(found) / gain(best);
        }

        private double gain(List<String> order) {
            double gain = 0;
            for (int rank = 0; rank < Math.min(DEEP, order.size()); rank++) {
                int grade = grades.getOrDefault(order.get(rank), 0);
                gain += (Math.pow(2, grade) - 1) / (Math.log(rank + 2.0) / Math.log(2));
            }
            return gain;
        }
    }

    static List<Judged> all() {
        return PartedLines.of("/relevance/queries.psv").stream()
                .map(parts -> new Judged(parts.get(0), parts.get(1), grades(parts.get(2))))
                .toList();
    }

    private static Map<String, Integer> grades(String listed) {
        Map<String, Integer> grades = new HashMap<>();
        for (String one : listed.split(",", -1)) {
            int equals = one.indexOf('=');
            grades.put(one.substring(0, equals), Integer.parseInt(one.substring(equals + 1)));
        }
        return Map.copyOf(grades);
    }
}
