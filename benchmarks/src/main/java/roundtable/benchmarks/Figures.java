package roundtable.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Several measurements of the same, and what can be said of them together. */
final class Figures {

    private final double[] sorted;

    Figures(Collection<Double> measured) {
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest measurement that at least {@code share} of all do not exceed. */
    double quantile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }

    /** Median, and from the smallest to the largest. */
    String spread(String unit) {
        return String.format(
                Locale.ROOT, "median %,.0f %s (%,.0f to %,.0f)", median(), unit, sorted[0], sorted[sorted.length - 1]);
    }
}
