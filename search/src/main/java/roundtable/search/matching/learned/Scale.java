package roundtable.search.matching.learned;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Where each feature is cut into bins: half of the cuts by all rows, half by those that came together, where it matters most. */
final class Scale {

    static final int UNKNOWN = 0;
    static final int MOST_BINS = 128;

    private static final int CUTS = MOST_BINS / 2 - 1;
    private static final int SAMPLE = 20_000;

    private final double[][] cuts = new double[Feature.COUNT][];

    Scale(Examples examples) {
        for (int f = 0; f < Feature.COUNT; f++) {
            TreeSet<Double> chosen = new TreeSet<>();
            int step = Math.max(1, examples.rows() / SAMPLE);
            chosen.addAll(quantiles(examples, f, step, false));
            chosen.addAll(quantiles(examples, f, 1, true));
            cuts[f] = chosen.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    private static Set<Double> quantiles(Examples examples, int feature, int step, boolean joinedOnly) {
        double[] values = new double[examples.rows() / step + 1];
        int count = 0;
        for (int row = 0; row < examples.rows(); row += step) {
            float value = examples.values[feature][row];
            if (!Float.isNaN(value) && (!joinedOnly || examples.joined[row])) {
                values[count++] = value;
            }
        }
        Arrays.sort(values, 0, count);
        Set<Double> quantiles = new TreeSet<>();
        for (int cut = 1; cut <= CUTS && count > 0; cut++) {
            quantiles.add(values[(int) ((long) (count - 1) * cut / (CUTS + 1))]);
        }
        return quantiles;
    }

    /** From 1; 0 where the value is unknown. */
    byte bin(int feature, float value) {
        if (Float.isNaN(value)) {
            return UNKNOWN;
        }
        double[] at = cuts[feature];
        int low = 0;
        int high = at.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value > at[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (byte) (low + 1);
    }

    /** Of rows by feature: by feature, then by row. */
    byte[][] bins(float[][] rows) {
        byte[][] bins = new byte[Feature.COUNT][rows.length];
        for (int row = 0; row < rows.length; row++) {
            for (int f = 0; f < Feature.COUNT; f++) {
                bins[f][row] = bin(f, rows[row][f]);
            }
        }
        return bins;
    }

    void bins(float[] values, byte[] into) {
        for (int f = 0; f < Feature.COUNT; f++) {
            into[f] = bin(f, values[f]);
        }
    }
}
