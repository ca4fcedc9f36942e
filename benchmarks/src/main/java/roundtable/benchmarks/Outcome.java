package roundtable.benchmarks;

import java.util.Locale;

/**
 * What a benchmark ends with.
 *
 * @param ours with its unit
 * @param yardstick with its unit
 */
record Outcome(double ratio, String ours, String yardstick) {

    String line(String name) {
        return String.format(Locale.ROOT, "%s: ratio %.2f (ours %s, yardstick %s)", name, ratio, ours, yardstick);
    }
}
