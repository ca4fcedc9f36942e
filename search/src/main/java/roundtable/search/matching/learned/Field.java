package roundtable.search.matching.learned;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Investors beside one another, for one round after the other: what share of all likeness to it is each one's, how many are ahead of
 * them, how much the round pulls them, and how much it is for those with whom they invest. Reads only, so threads may share it.
 */
final class Field {

    /** What is shared out and ranked, and where it stands then. */
    private enum Compared {
        LIKE_SUM(Feature.LIKE_SUM, Feature.LIKE_SUM_SHARE, Feature.LIKE_SUM_AHEAD),
        LIKE_BY_PLACE(Feature.LIKE_BY_PLACE, Feature.LIKE_BY_PLACE_SHARE, Feature.LIKE_BY_PLACE_AHEAD),
        LIKE_BY_STAGE(Feature.LIKE_BY_STAGE, Feature.LIKE_BY_STAGE_SHARE, Feature.LIKE_BY_STAGE_AHEAD),
        LIKE_LATELY(Feature.LIKE_LATELY, Feature.LIKE_LATELY_SHARE, Feature.LIKE_LATELY_AHEAD),
        ALL_LEANINGS(Feature.ALL_LEANINGS, Feature.ALL_LEANINGS_SHARE, Feature.ALL_LEANINGS_AHEAD),
        PULL(Feature.PULL, Feature.PULL_SHARE, Feature.PULL_AHEAD),
        PULL_OF_THE_EARLIER(
                Feature.PULL_OF_THE_EARLIER, Feature.PULL_OF_THE_EARLIER_SHARE, Feature.PULL_OF_THE_EARLIER_AHEAD);

        private final Feature of;
        private final Feature share;
        private final Feature ahead;

        Compared(Feature of, Feature share, Feature ahead) {
            this.of = of;
            this.share = share;
            this.ahead = ahead;
        }
    }

    /** A leaning is a logarithm; beyond this one it counts no more. */
    private static final double MOST_LEANINGS = 10;

    /** Whom nothing pulls is pulled so little. */
    private static final double LEAST_PULL = 1e-3;

    private static final double FEW_TIES = 0.1;
    private static final List<Feature> OF_THE_EARLIER = List.of(
            Feature.TIES_SUM_SHARE,
            Feature.PARTNERS_OF_PARTNERS,
            Feature.PULL_OF_THE_EARLIER,
            Feature.PULL_OF_THE_EARLIER_SHARE,
            Feature.PULL_OF_THE_EARLIER_AHEAD);

    private final Pairs pairs;
    private final Ties ties;
    private final Pairs.Investor[] investors;
    /** Null where nothing of others may be known. */
    private final @Nullable Pull pull;

    private final Places places;

    Field(Pairs pairs, int[] investors) {
        this.pairs = pairs;
        this.ties = pairs.known().ties;
        this.investors =
                Arrays.stream(investors).parallel().mapToObj(pairs::investor).toArray(Pairs.Investor[]::new);
        pull = pairs.known().market.isOfOneself() ? null : new Pull(pairs.known(), investors);
        places = new Places(investors, pairs.known().market.investors());
    }

    /** Where an investor stands. @throws IllegalArgumentException where they do not */
    int place(int investor) {
        int place = places.of(investor);
        if (place == Places.NONE) {
            throw new IllegalArgumentException("not in the field: " + investor);
        }
        return place;
    }

    int investor(int place) {
        return investors[place].number();
    }

    /** By place and feature. */
    float[][] of(int round) {
        float[][] features = new float[investors.length][Feature.COUNT];
        for (int place = 0; place < investors.length; place++) {
            pairs.fill(investors[place], round, features[place]);
        }
        if (pull != null) {
            new Filling(pull, pairs.rounds().get(round), features).fill();
        }
        return features;
    }

    private final class Filling {

        private final Pull pull;
        private final Round round;
        private final int[] before;
        private final float[][] features;

        Filling(Pull pull, Round round, float[][] features) {
            this.pull = pull;
            this.round = round;
            this.before = pairs.known().investorsOf[round.company()];
            this.features = features;
        }

        void fill() {
            write(Feature.PULL, pull.of(round));
            write(Feature.PULL_OF_THE_EARLIER, pull.ofTheEarlier(round));
            for (Compared compared : Compared.values()) {
                compare(compared);
            }
            partners(column(Feature.LIKE_SUM_SHARE));
            circle(column(Feature.LIKE_SUM_SHARE), Feature.CIRCLE_LIKE);
            circle(column(Feature.LIKE_BY_STAGE_SHARE), Feature.CIRCLE_LIKE_BY_STAGE);
            earlier();
        }

        private void compare(Compared compared) {
            double[] values = column(compared.of);
            for (int place = 0; place < values.length; place++) {
                values[place] = positive(compared, values[place]);
            }
            double[] shares = shares(values);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int place = 0; place < values.length; place++) {
                set(place, compared.share, shares[place]);
                set(place, compared.ahead, Math.log1p(sorted.length - upTo(sorted, values[place])));
            }
        }

        private static double positive(Compared compared, double value) {
            return switch (compared) {
                case ALL_LEANINGS -> Math.exp(Math.min(MOST_LEANINGS, value));
                case PULL, PULL_OF_THE_EARLIER -> Math.max(0, value) + LEAST_PULL;
                case LIKE_SUM, LIKE_BY_PLACE, LIKE_BY_STAGE, LIKE_LATELY -> value;
            };
        }

        private void write(Feature feature, double[] values) {
            for (int place = 0; place < values.length; place++) {
                set(place, feature, values[place]);
            }
        }

        private double[] column(Feature feature) {
            double[] column = new double[features.length];
            for (int place = 0; place < column.length; place++) {
                column[place] = features[place][feature.at()];
            }
            return column;
        }

        private void set(int place, Feature feature, double value) {
            features[place][feature.at()] = (float) value;
        }

        /** What those with whom one invests have of all likeness: what is for them comes to be shared. */
        private void partners(double[] likeness) {
            for (int place = 0; place < likeness.length; place++) {
                int[] partners = ties.partners(investors[place].number());
                double[] strengths = ties.strengths(investors[place].number());
                double like = 0;
                double all = 0;
                for (int k = 0; k < partners.length; k++) {
                    int other = places.of(partners[k]);
                    if (other != Places.NONE) {
                        like += strengths[k] * likeness[other];
                        all += strengths[k];
                    }
                }
                set(place, Feature.PARTNERS_LIKE, like);
                set(place, Feature.PARTNERS_LIKE_MEAN, like / (all + FEW_TIES));
            }
        }

        /** How near one stands to the middle of all that are like it. */
        private void circle(double[] likeness, Feature feature) {
            double[] middle = new double[Ties.CIRCLES];
            for (int place = 0; place < likeness.length; place++) {
                double[] circles = ties.circles(investors[place].number());
                for (int a = 0; a < middle.length; a++) {
                    middle[a] += circles[a] * likeness[place];
                }
            }
            double length = Math.sqrt(Ties.product(middle, middle));
            for (int place = 0; place < likeness.length; place++) {
                double along = Ties.product(middle, ties.circles(investors[place].number()));
                set(place, feature, length == 0 ? 0 : along / length);
            }
        }

        /** What comes from the company's earlier investors: directly, by its share, and by way of their partners. */
        private void earlier() {
            if (before.length == 0) {
                for (float[] one : features) {
                    OF_THE_EARLIER.forEach(feature -> one[feature.at()] = Pairs.NOBODY);
                }
                return;
            }
            double[] shares = shares(column(Feature.TIES_SUM));
            double[] reached = new double[pairs.known().market.investors()];
            for (int other : before) {
                int[] partners = ties.partners(other);
                for (int k = 0; k < partners.length; k++) {
                    int[] theirs = ties.partners(partners[k]);
                    double[] strengths = ties.strengths(partners[k]);
                    double strength = ties.strengths(other)[k];
                    for (int l = 0; l < theirs.length; l++) {
                        reached[theirs[l]] += strength * strengths[l];
                    }
                }
            }
            for (int place = 0; place < features.length; place++) {
                set(place, Feature.TIES_SUM_SHARE, shares[place]);
                set(place, Feature.PARTNERS_OF_PARTNERS, reached[investors[place].number()]);
            }
        }

        private static double[] shares(double[] values) {
            double sum = Arrays.stream(values).sum();
            return sum == 0
                    ? new double[values.length]
                    : Arrays.stream(values).map(value -> value / sum).toArray();
        }

        /** How many of them are no more than {@code value}. */
        private static int upTo(double[] sorted, double value) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] <= value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
