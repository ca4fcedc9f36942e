package roundtable.search.matching.learned;

import java.util.stream.IntStream;

/**
 * Linear regression of many answers on the same sparse questions, each drawn towards nothing (Hoerl and Kennard 1970), solved whole by
 * Cholesky's factors. The same rows give the same numbers to the last bit, on however many threads.
 */
final class Regression {

    /** So many rows of the factors, and so many answers, are worked on while they are near. */
    private static final int BLOCK = 32;

    private static final int ANSWERS = 64;

    /** Above the diagonal alone. */
    private final double[][] products;

    private final double[][] sums;
    private final int answers;

    /** @param towardsNothing as if so much had been seen of each column that says nothing */
    Regression(int columns, int answers, double towardsNothing) {
        this.answers = answers;
        products = new double[columns][columns];
        sums = new double[columns][answers];
        for (int column = 0; column < columns; column++) {
            products[column][column] = towardsNothing;
        }
    }

    /**
     * Adds a row.
     *
     * @param columns those that are not 0, and {@code values} beside them
     * @param ones the answers that are 1; all others are 0
     */
    void add(int[] columns, double[] values, double weight, int[] ones) {
        for (int a = 0; a < columns.length; a++) {
            double weighed = weight * values[a];
            for (int b = a; b < columns.length; b++) {
                products[Math.min(columns[a], columns[b])][Math.max(columns[a], columns[b])] += weighed * values[b];
            }
            for (int one : ones) {
                sums[columns[a]][one] += weighed;
            }
        }
    }

    /** By column, then by answer. To be asked once: the factors take the place of what was added. */
    double[][] solve() {
        factor();
        double[][] solved = new double[products.length][answers];
        IntStream.range(0, (answers + ANSWERS - 1) / ANSWERS)
                .parallel()
                .forEach(slice -> solve(slice * ANSWERS, Math.min(answers, (slice + 1) * ANSWERS), solved));
        return solved;
    }

    private void factor() {
        int size = products.length;
        for (int from = 0; from < size; from += BLOCK) {
            int first = from;
            int next = Math.min(size, from + BLOCK);
            for (int k = first; k < next; k++) {
                double[] pivot = products[k];
                double root = Math.sqrt(pivot[k]);
                for (int j = k; j < size; j++) {
                    pivot[j] /= root;
                }
                for (int i = k + 1; i < next; i++) {
                    subtract(products[i], pivot[i], pivot, i, size);
                }
            }
            IntStream.range(next, size).parallel().forEach(i -> {
                for (int k = first; k < next; k++) {
                    subtract(products[i], products[k][i], products[k], i, size);
                }
            });
        }
    }

    private void solve(int from, int to, double[][] into) {
        int size = products.length;
        int width = to - from;
        double[][] some = new double[size][width];
        for (int k = 0; k < size; k++) {
            System.arraycopy(sums[k], from, some[k], 0, width);
        }
        for (int k = 0; k < size; k++) {
            divide(some[k], products[k][k]);
            for (int i = k + 1; i < size; i++) {
                subtract(some[i], products[k][i], some[k], 0, width);
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int i = k + 1; i < size; i++) {
                subtract(some[k], products[k][i], some[i], 0, width);
            }
            divide(some[k], products[k][k]);
            System.arraycopy(some[k], 0, into[k], from, width);
        }
    }

    private static void divide(double[] values, double by) {
        for (int j = 0; j < values.length; j++) {
            values[j] /= by;
        }
    }

    private static void subtract(double[] from, double times, double[] what, int first, int end) {
        if (times == 0) {
            return;
        }
        for (int j = first; j < end; j++) {
            from[j] -= times * what[j];
        }
    }
}
