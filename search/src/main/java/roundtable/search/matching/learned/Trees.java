package roundtable.search.matching.learned;

import java.util.ArrayList;
import java.util.List;

/**
 * Many small trees whose log-odds are summed. Each asks one question and then one more, so that the sum has single and pairwise terms
 * and nothing else; that is why {@link #explain} is exact. What is unknown is asked nothing: the tree then gives the mean of both
 * answers, so that an unknown feature has exactly no part in a score.
 */
final class Trees {

    private final List<Tree> trees;
    private final double base;

    /**
     * A question and its two answers.
     *
     * @param upTo the last bin that answers with {@code low}
     * @param lowShare how much of what was learned from was low
     */
    record Split(int feature, int upTo, double lowShare, double low, double high) {

        double mean() {
            return lowShare * low + (1 - lowShare) * high;
        }

        Split times(double factor) {
            return new Split(feature, upTo, lowShare, factor * low, factor * high);
        }

        double of(byte[] bins) {
            return of(bins[feature], mean());
        }

        double of(byte bin, double mean) {
            return bin == Scale.UNKNOWN ? mean : bin <= upTo ? low : high;
        }
    }

    /** The first question, and what each of its answers is asked next. */
    record Tree(int feature, int upTo, double lowShare, Split low, Split high) {

        double of(byte[] bins) {
            int bin = bins[feature];
            return bin == Scale.UNKNOWN
                    ? lowShare * low.of(bins) + (1 - lowShare) * high.of(bins)
                    : bin <= upTo ? low.of(bins) : high.of(bins);
        }

        /**
         * Adds what {@link #of} says of each row.
         *
         * @param bins by feature, then by row
         */
        void addTo(double[] scores, byte[][] bins, int from, int to) {
            byte[] first = bins[feature];
            byte[] second = bins[low.feature()];
            byte[] third = bins[high.feature()];
            double lowMean = low.mean();
            double highMean = high.mean();
            for (int row = from; row < to; row++) {
                double ofLow = low.of(second[row], lowMean);
                double ofHigh = high.of(third[row], highMean);
                scores[row] += first[row] == Scale.UNKNOWN
                        ? lowShare * ofLow + (1 - lowShare) * ofHigh
                        : first[row] <= upTo ? ofLow : ofHigh;
            }
        }

        double mean() {
            return lowShare * low.mean() + (1 - lowShare) * high.mean();
        }

        Tree times(double factor) {
            return new Tree(feature, upTo, lowShare, low.times(factor), high.times(factor));
        }

        /**
         * Shapley values of the game in which a feature that does not play is averaged over (Lundberg and others 2020, path-dependent).
         * With two questions it has a closed form: what the second answers alone is its own, what only both together say is halved.
         */
        void explain(byte[] bins, double[] into) {
            double ofLow = low.of(bins) - low.mean();
            double ofHigh = high.of(bins) - high.mean();
            into[low.feature()] += lowShare * ofLow;
            into[high.feature()] += (1 - lowShare) * ofHigh;
            int bin = bins[feature];
            if (bin == Scale.UNKNOWN) {
                return;
            }
            double sign = bin <= upTo ? 1 - lowShare : -lowShare;
            into[feature] += sign * (low.mean() - high.mean());
            into[feature] += sign * (ofLow - ofHigh) / 2;
            into[low.feature()] += sign * ofLow / 2;
            into[high.feature()] -= sign * ofHigh / 2;
        }
    }

    Trees(List<Tree> trees) {
        this.trees = new ArrayList<>(trees);
        this.base = trees.stream().mapToDouble(Tree::mean).sum();
    }

    double score(byte[] bins) {
        double score = 0;
        for (int t = 0; t < trees.size(); t++) {
            score += trees.get(t).of(bins);
        }
        return score;
    }

    /**
     * Of many at once, each the very sum that {@link #score} gives.
     *
     * @param bins by feature, then by row
     */
    double[] scores(byte[][] bins, int rows) {
        double[] scores = new double[rows];
        trees.forEach(tree -> tree.addTo(scores, bins, 0, rows));
        return scores;
    }

    /** What a pair scores of which nothing is known. */
    double base() {
        return base;
    }

    int size() {
        return trees.size();
    }

    /** By feature: they and {@link #base} sum to the score. */
    double[] explain(byte[] bins) {
        double[] parts = new double[Feature.COUNT];
        trees.forEach(tree -> tree.explain(bins, parts));
        return parts;
    }
}
