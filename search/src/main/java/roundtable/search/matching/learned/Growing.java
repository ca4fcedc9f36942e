package roundtable.search.matching.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gradient boosting of {@link Trees} (Friedman 2001) under the softmax of each group: those who came together are to be likelier than all
 * others of their group. The same examples grow the same trees, on however many threads.
 * Several forests may be grown, each beside others of its own, and their mean is taken: what is chance in one is not in the next.
 */
final class Growing {

    /** Drawn towards nothing, as if so much had been seen that says nothing. */
    private static final double NOTHING_SEEN = 20;

    private static final double LEAST_SEEN = 5;
    private static final int SLICES = 16;
    private static final long SEED = 5;

    private final Examples examples;
    private final Way way;
    private final byte[][] bins;
    private final double[] scores;
    private final double[] gradients;
    private final double[] curvatures;
    private final int[] drawn;

    /**
     * @param forests how many
     * @param trees how many in each
     * @param rate how much of each is taken
     * @param crowding what a group of n that came together counts: n to the power of one less this
     * @param features how many of the features may be asked for, from the first
     * @param groupShare of the groups, and {@code featureShare} of the features, each tree is grown on a draw of so many
     */
    record Way(
            int forests,
            int trees,
            double rate,
            double crowding,
            int features,
            double groupShare,
            double featureShare) {}

    private record Cut(int feature, int upTo, double gain, double lowShare) {}

    private Growing(Examples examples, Scale scale, Way way) {
        this.examples = examples;
        this.way = way;
        int rows = examples.rows();
        bins = new byte[Feature.COUNT][rows];
        IntStream.range(0, Feature.COUNT).parallel().forEach(f -> {
            for (int row = 0; row < rows; row++) {
                bins[f][row] = scale.bin(f, examples.values[f][row]);
            }
        });
        scores = new double[rows];
        gradients = new double[rows];
        curvatures = new double[rows];
        drawn = new int[rows];
    }

    static Trees grow(Examples examples, Scale scale, Way way) {
        return new Growing(examples, scale, way).grow();
    }

    private Trees grow() {
        List<Trees.Tree> all = new ArrayList<>();
        for (int forest = 0; forest < way.forests(); forest++) {
            for (Trees.Tree tree : grow(forest)) {
                all.add(tree.times(1.0 / way.forests()));
            }
        }
        return new Trees(all);
    }

    private List<Trees.Tree> grow(int forest) {
        List<Trees.Tree> trees = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED + forest);
        for (int row = 0; row < scores.length; row++) {
            scores[row] = examples.weights[row] + (examples.joined[row] ? 0 : Math.log(way.forests()));
        }
        for (int t = 0; t < way.trees(); t++) {
            int rows = draw(random, forest);
            int[] features = IntStream.range(0, way.features())
                    .filter(_ -> random.nextDouble() < way.featureShare())
                    .toArray();
            Trees.Tree tree = tree(features, rows);
            if (tree != null) {
                trees.add(tree);
                addToScores(tree);
            }
        }
        return trees;
    }

    private void addToScores(Trees.Tree tree) {
        long rows = scores.length;
        IntStream.range(0, SLICES)
                .parallel()
                .forEach(slice ->
                        tree.addTo(scores, bins, (int) (rows * slice / SLICES), (int) (rows * (slice + 1) / SLICES)));
    }

    /** Draws some of the groups, and of each those who came together and its forest's others. */
    private int draw(SplittableRandom random, int forest) {
        int rows = 0;
        for (int g = 0; g + 1 < examples.groups.length; g++) {
            if (random.nextDouble() >= way.groupShare()) {
                continue;
            }
            int from = rows;
            int together = 0;
            for (int row = examples.groups[g]; row < examples.groups[g + 1]; row++) {
                together += examples.joined[row] ? 1 : 0;
                if (examples.joined[row] || (row - examples.groups[g]) % way.forests() == forest) {
                    drawn[rows++] = row;
                }
            }
            step(from, rows, together);
        }
        return rows;
    }

    /** How far each of the rows that were drawn of one group is off. */
    private void step(int from, int to, int together) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = from; k < to; k++) {
            highest = Math.max(highest, scores[drawn[k]]);
        }
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += Math.exp(scores[drawn[k]] - highest);
        }
        double weight = Math.pow(together, -way.crowding());
        for (int k = from; k < to; k++) {
            int row = drawn[k];
            double chance = Math.exp(scores[row] - highest) / sum;
            gradients[row] = weight * (together * chance - (examples.joined[row] ? 1 : 0));
            curvatures[row] = weight * together * chance * (1 - chance);
        }
    }

    /** Rows, and beside them what is to be summed of them: the gradient and the curvature of each, in turn. */
    private static final class Node {

        private final int[] rows;
        private final float[] steps;

        Node(int[] rows, float[] steps) {
            this.rows = rows;
            this.steps = steps;
        }

        /** A step of Newton's, shortened. */
        double value(double rate) {
            double gradient = 0;
            double curvature = 0;
            for (int at = 0; at < steps.length; at += 2) {
                gradient += steps[at];
                curvature += steps[at + 1];
            }
            return -rate * gradient / (curvature + NOTHING_SEEN);
        }
    }

    private Node node(IntStream rows) {
        int[] chosen = rows.toArray();
        float[] steps = new float[2 * chosen.length];
        for (int k = 0; k < chosen.length; k++) {
            steps[2 * k] = (float) gradients[chosen[k]];
            steps[2 * k + 1] = (float) curvatures[chosen[k]];
        }
        return new Node(chosen, steps);
    }

    private Node low(Node node, Cut cut) {
        byte[] asked = bins[cut.feature()];
        return node(Arrays.stream(node.rows).filter(row -> asked[row] != Scale.UNKNOWN && asked[row] <= cut.upTo()));
    }

    private Node high(Node node, Cut cut) {
        byte[] asked = bins[cut.feature()];
        return node(Arrays.stream(node.rows).filter(row -> asked[row] > cut.upTo()));
    }

    private Trees.@Nullable Tree tree(int[] features, int rows) {
        Node all = node(Arrays.stream(drawn, 0, rows));
        Cut first = best(features, all);
        return first == null
                ? null
                : new Trees.Tree(
                        first.feature(),
                        first.upTo(),
                        first.lowShare(),
                        split(features, low(all, first), first.feature()),
                        split(features, high(all, first), first.feature()));
    }

    private Trees.Split split(int[] features, Node node, int before) {
        Cut cut = best(features, node);
        if (cut == null) {
            double all = node.value(way.rate());
            return new Trees.Split(before, MOST_BINS, 1, all, all);
        }
        return new Trees.Split(
                cut.feature(),
                cut.upTo(),
                cut.lowShare(),
                low(node, cut).value(way.rate()),
                high(node, cut).value(way.rate()));
    }

    private static final int MOST_BINS = Scale.MOST_BINS;

    private @Nullable Cut best(int[] features, Node node) {
        return Arrays.stream(features)
                .parallel()
                .mapToObj(feature -> best(feature, node))
                .filter(cut -> cut != null)
                .min(Comparator.comparingDouble((Cut cut) -> -cut.gain()).thenComparingInt(Cut::feature))
                .orElse(null);
    }

    private @Nullable Cut best(int feature, Node node) {
        double[] sums = new double[2 * MOST_BINS];
        byte[] of = bins[feature];
        int[] rows = node.rows;
        float[] steps = node.steps;
        for (int k = 0; k < rows.length; k++) {
            int bin = 2 * of[rows[k]];
            sums[bin] += steps[2 * k];
            sums[bin + 1] += steps[2 * k + 1];
        }
        double allGradient = 0;
        double allCurvature = 0;
        for (int bin = 1; bin < MOST_BINS; bin++) {
            allGradient += sums[2 * bin];
            allCurvature += sums[2 * bin + 1];
        }
        double undivided = gain(allGradient, allCurvature);
        double most = 1e-9;
        Cut best = null;
        double low = 0;
        double lowCurvature = 0;
        for (int bin = 1; bin < MOST_BINS - 1; bin++) {
            low += sums[2 * bin];
            lowCurvature += sums[2 * bin + 1];
            if (lowCurvature < LEAST_SEEN || allCurvature - lowCurvature < LEAST_SEEN) {
                continue;
            }
            double gain = gain(low, lowCurvature) + gain(allGradient - low, allCurvature - lowCurvature) - undivided;
            if (gain > most) {
                most = gain;
                best = new Cut(feature, bin, gain, lowCurvature / allCurvature);
            }
        }
        return best;
    }

    private static double gain(double gradient, double curvature) {
        return gradient * gradient / (curvature + NOTHING_SEEN);
    }
}
