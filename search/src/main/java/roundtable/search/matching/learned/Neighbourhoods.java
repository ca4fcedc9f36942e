package roundtable.search.matching.learned;

import java.util.stream.IntStream;

/**
 * Values of a trait that stand in the same portfolios: who funds one of them is apt to fund another. By it an investor's taste reaches
 * further than what they have funded themselves.
 */
final class Neighbourhoods {

    private static final double TOWARDS_THE_USUAL = 5;
    private static final double TOWARDS_NOTHING = 0.5;
    private static final int LEAST_COMPANIES = 2;

    private final Known known;
    private final Trait trait;
    private final double[][] together;
    private final double[] sums;

    Neighbourhoods(Known known, Trait trait) {
        this.known = known;
        this.trait = trait;
        int size = trait.size(known.market);
        together = new double[size][size];
        sums = new double[size];
        for (int i = 0; i < known.market.investors(); i++) {
            double[] tastes = known.tastes(trait, i);
            if (tastes == null || known.habits[i].companies() < LEAST_COMPANIES) {
                continue;
            }
            int[] held = held(tastes);
            double sum = IntStream.of(held).mapToDouble(v -> tastes[v]).sum();
            for (int v : held) {
                for (int u : held) {
                    double other = u == v ? Math.max(0, tastes[u] - 1) : tastes[u];
                    double weight = tastes[v] * other / sum;
                    together[v][u] += weight;
                    sums[v] += weight;
                }
            }
        }
    }

    private static int[] held(double[] tastes) {
        return IntStream.range(0, tastes.length).filter(v -> tastes[v] > 0).toArray();
    }

    /** How much likelier than usual this investor is to fund each of the values, as logarithms. */
    double[] leanings(int investor) {
        double[] usual = known.usual[trait.at()];
        double[] leanings = new double[usual.length];
        double[] tastes = known.tastes(trait, investor);
        double sum = 0;
        if (tastes != null) {
            for (int v : held(tastes)) {
                sum += tastes[v];
                for (int u = 0; u < leanings.length; u++) {
                    leanings[u] +=
                            tastes[v] * (together[v][u] + TOWARDS_THE_USUAL * usual[u]) / (sums[v] + TOWARDS_THE_USUAL);
                }
            }
        }
        for (int u = 0; u < leanings.length; u++) {
            leanings[u] = Math.log((leanings[u] + TOWARDS_NOTHING * usual[u]) / ((sum + TOWARDS_NOTHING) * usual[u]));
        }
        return leanings;
    }
}
