package roundtable.search.matching.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happened within years that are over, beside what might have: for each investor the rounds of the year, of which some were
 * joined, described by what was known before that year; or for each round the investors. Of those that did not come together a sample
 * is taken, and weighted for the rest.
 */
final class Examples {

    private static final int YEAR = 365;
    private static final int MOST_ROWS = 400_000;
    private static final int LEAST_OTHERS = 30;
    private static final int MOST_OTHERS = 200;
    private static final long SEED = 20;

    /** Begins of the groups among the rows, and the end of the last. */
    final int[] groups;

    final boolean[] joined;
    /** For how many each row stands, as a logarithm. */
    final double[] weights;
    /** By feature, then by row. */
    final float[][] values;

    /** One who is ranked for, with those that came and a sample of those that did not. */
    private static final class Group {

        private final Window window;
        private final int of;
        private final int[] joined;
        private final int[] others;
        private final int notTaken;

        Group(Window window, int of, int[] joined, int[] others, int notTaken) {
            this.window = window;
            this.of = of;
            this.joined = joined;
            this.others = others;
            this.notTaken = notTaken;
        }

        int rows() {
            return joined.length + others.length;
        }

        boolean isTogether(int row) {
            return row < joined.length;
        }

        int other(int row) {
            return isTogether(row) ? joined[row] : others[row - joined.length];
        }

        /** Row for row: the investor's rounds, or the investors as they stand beside one another for the round. */
        void describe(ObjIntConsumer<float[]> into) {
            Field field = window.field;
            if (field == null) {
                Pairs.Investor one = window.pairs.investor(of);
                float[] features = new float[Feature.COUNT];
                for (int row = 0; row < rows(); row++) {
                    window.pairs.fill(one, other(row), features);
                    into.accept(features, row);
                }
            } else {
                float[][] all = field.of(of);
                for (int row = 0; row < rows(); row++) {
                    into.accept(all[field.place(other(row))], row);
                }
            }
        }
    }

    private Examples(List<Group> drawn) {
        groups = new int[drawn.size() + 1];
        for (int g = 0; g < drawn.size(); g++) {
            groups[g + 1] = groups[g] + drawn.get(g).rows();
        }
        int rows = groups[drawn.size()];
        joined = new boolean[rows];
        weights = new double[rows];
        values = new float[Feature.COUNT][rows];
        IntStream.range(0, drawn.size()).parallel().forEach(g -> write(drawn.get(g), groups[g]));
    }

    int rows() {
        return joined.length;
    }

    /**
     * The last years that are over, each described from its first morning.
     *
     * @param leastKnown how many companies an investor must have funded before
     */
    static Examples of(Market market, Direction direction, int years, int leastKnown) {
        List<Window> windows = IntStream.rangeClosed(1, years)
                .map(back -> market.today() - (years + 1 - back) * YEAR)
                .filter(from -> from > market.firstDay())
                .parallel()
                .mapToObj(from -> new Window(market, direction, from, from + YEAR, leastKnown))
                .toList();
        int groups = windows.stream()
                .mapToInt(window -> window.groups(direction).length)
                .sum();
        int others = Math.clamp(MOST_ROWS / Math.max(1, groups), LEAST_OTHERS, MOST_OTHERS);
        List<Group> drawn = new ArrayList<>();
        for (Window window : windows) {
            for (int of : window.groups(direction)) {
                drawn.add(window.draw(of, direction, others));
            }
        }
        return new Examples(drawn);
    }

    private void write(Group group, int from) {
        double weight = group.others.length == 0
                ? 0
                : Math.log((group.others.length + group.notTaken) / (double) group.others.length);
        group.describe((features, row) -> {
            for (int f = 0; f < Feature.COUNT; f++) {
                values[f][from + row] = features[f];
            }
            joined[from + row] = group.isTogether(row);
            weights[from + row] = group.isTogether(row) ? 0 : weight;
        });
    }

    /** A year that is over. */
    private static final class Window {

        private final Pairs pairs;
        /** Where investors are ranked. */
        private final @Nullable Field field;

        private final int[] investors;
        private final boolean[][] came;

        Window(Market market, Direction direction, int from, int to, int leastKnown) {
            Known known = new Known(market, from);
            TreeMap<Integer, Double> asks = new TreeMap<>();
            for (int k = 0; k < market.links(); k++) {
                if (market.day(k) >= from && market.day(k) < to) {
                    asks.merge(market.companyOf(k), market.amount(k), Math::max);
                }
            }
            List<Round> rounds = asks.entrySet().stream()
                    .map(ask -> new Round(ask.getKey(), ask.getValue()))
                    .toList();
            pairs = new Pairs(known, rounds);
            investors = IntStream.range(0, market.investors())
                    .filter(i -> known.habits[i].companies() >= leastKnown)
                    .toArray();
            field = direction == Direction.INVESTORS_FOR_DEALS ? new Field(pairs, investors) : null;
            int[] companies = asks.keySet().stream().mapToInt(Integer::intValue).toArray();
            came = new boolean[investors.length][rounds.size()];
            for (int k = 0; k < market.links(); k++) {
                int investor = Arrays.binarySearch(investors, market.investorOf(k));
                boolean within = market.day(k) >= from && market.day(k) < to;
                if (within && investor >= 0 && !known.funded(investors[investor], market.companyOf(k))) {
                    came[investor][Arrays.binarySearch(companies, market.companyOf(k))] = true;
                }
            }
        }

        /** Whoever has come together with somebody: the others teach nothing. */
        int[] groups(Direction direction) {
            return direction == Direction.DEALS_FOR_INVESTORS
                    ? IntStream.range(0, investors.length)
                            .filter(i ->
                                    IntStream.range(0, pairs.rounds().size()).anyMatch(round -> came[i][round]))
                            .toArray()
                    : IntStream.range(0, pairs.rounds().size())
                            .filter(round ->
                                    IntStream.range(0, investors.length).anyMatch(i -> came[i][round]))
                            .toArray();
        }

        Group draw(int of, Direction direction, int most) {
            boolean forInvestor = direction == Direction.DEALS_FOR_INVESTORS;
            int size = forInvestor ? pairs.rounds().size() : investors.length;
            int[] joined = new int[size];
            int[] others = new int[size];
            int together = 0;
            int apart = 0;
            for (int k = 0; k < size; k++) {
                int investor = forInvestor ? of : k;
                int round = forInvestor ? k : of;
                if (came[investor][round]) {
                    joined[together++] = forInvestor ? k : investors[k];
                } else if (!pairs.known()
                        .funded(investors[investor], pairs.rounds().get(round).company())) {
                    others[apart++] = forInvestor ? k : investors[k];
                }
            }
            int taken = Math.min(most, apart);
            SplittableRandom random = new SplittableRandom(SEED + of);
            for (int k = 0; k < taken; k++) {
                int chosen = random.nextInt(k, apart);
                int swapped = others[k];
                others[k] = others[chosen];
                others[chosen] = swapped;
            }
            return new Group(
                    this,
                    forInvestor ? investors[of] : of,
                    Arrays.copyOf(joined, together),
                    Arrays.copyOf(others, taken),
                    apart - taken);
        }
    }
}
