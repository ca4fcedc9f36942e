package roundtable.search.matching.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks rounds for investors or investors for rounds, and says why. The sum that ranks is the sum that is explained. Learned from the
 * years that are over, by {@link #learn}; where there is nothing to learn from, taste alone puts things in order.
 */
public final class Ranker {

    /** How many companies an investor must have funded to be learned from, at most and at least. */
    private static final int WELL_KNOWN = 5;

    private static final int YEARS = 3;

    private final Market market;
    private final Trees trees;
    private final Scale scale;
    private final Pairs pairs;
    /** Those who are ranked, where investors are ranked for rounds. */
    private final @Nullable Field field;

    /** @param place its number in what was given to be ranked */
    public record Ranked(int place, double score) {}

    /**
     * A part of a score.
     *
     * @param logOdds how much likelier the theme makes it; 0 where it is unknown
     * @param known false where nothing of the theme is known of this pair
     */
    public record Part(Theme theme, double logOdds, boolean known) {}

    /**
     * Why.
     *
     * @param base what a pair scores of which nothing is known; it and the parts sum to the score
     * @param coverage of 100, how many of the features are known
     */
    public record Explanation(double score, double base, int coverage, List<Part> parts) {}

    private record Candidate(int place, double score, double taste) {}

    private Ranker(Market market, Trees trees, Scale scale, Pairs pairs, @Nullable Field field) {
        this.market = market;
        this.trees = trees;
        this.scale = scale;
        this.pairs = pairs;
        this.field = field;
    }

    /**
     * Learns from all that the market knows.
     *
     * @param investors those that will be ranked or ranked for: who is learned from is known as well as the least known of them
     */
    public static Ranker learn(Market market, List<Round> open, int[] investors, Direction direction) {
        Known known = new Known(market, market.today());
        int least = IntStream.of(investors)
                .map(i -> known.habits[i].companies())
                .min()
                .orElse(WELL_KNOWN);
        Examples examples = Examples.of(market, direction, YEARS, Math.clamp(least, 1, WELL_KNOWN));
        Scale scale = new Scale(examples);
        int features = Feature.asked(direction);
        Growing.Way way = direction == Direction.DEALS_FOR_INVESTORS
                ? new Growing.Way(1, 500, 0.08, 0.5, features, 0.5, 0.5)
                : new Growing.Way(2, 700, 0.06, 1, features, 0.2, 0.2);
        Trees trees = Growing.grow(examples, scale, way);
        Pairs pairs = new Pairs(known, open);
        Field field = direction == Direction.INVESTORS_FOR_DEALS ? new Field(pairs, investors) : null;
        return new Ranker(market, trees, scale, pairs, field);
    }

    /**
     * Ranks for investors, by what was learned, what is open in a market with the same past, to which companies may have come since.
     *
     * @throws IllegalStateException where investors are ranked
     */
    public Ranker of(Market other, List<Round> open) {
        if (field != null) {
            throw new IllegalStateException("learned to rank investors");
        }
        return new Ranker(other, trees, scale, new Pairs(new Known(other, other.today()), open), null);
    }

    /** The best rounds for an investor, without the companies they have funded. */
    public List<Ranked> rounds(int investor, int most) {
        Pairs.Investor one = pairs.investor(investor);
        float[] features = new float[Feature.COUNT];
        byte[] bins = new byte[Feature.COUNT];
        List<Candidate> candidates = new ArrayList<>();
        for (int round = 0; round < pairs.rounds().size(); round++) {
            if (!isFunded(investor, round)) {
                features = describe(one, round, features);
                scale.bins(features, bins);
                candidates.add(new Candidate(round, trees.score(bins), features[Feature.ALL_LEANINGS.at()]));
            }
        }
        return best(candidates, most);
    }

    /**
     * For each of the open rounds the best of the investors that were learned for, without those who funded the company.
     *
     * @throws IllegalStateException where rounds are ranked
     */
    public List<List<Ranked>> investors(int most) {
        if (field == null) {
            throw new IllegalStateException("learned to rank rounds");
        }
        return IntStream.range(0, pairs.rounds().size())
                .parallel()
                .mapToObj(round -> investors(field, round, most))
                .toList();
    }

    private List<Ranked> investors(Field field, int round, int most) {
        float[][] features = field.of(round);
        double[] scores = trees.scores(scale.bins(features), features.length);
        List<Candidate> candidates = new ArrayList<>();
        for (int place = 0; place < features.length; place++) {
            if (!isFunded(field.investor(place), round)) {
                candidates.add(new Candidate(place, scores[place], features[place][Feature.ALL_LEANINGS.at()]));
            }
        }
        return best(candidates, most);
    }

    private boolean isFunded(int investor, int round) {
        return pairs.known().funded(investor, pairs.rounds().get(round).company());
    }

    /** Into {@code into}, or as it stands in the field. */
    private float[] describe(Pairs.Investor investor, int round, float[] into) {
        if (field != null) {
            return field.of(round)[field.place(investor.number())];
        }
        pairs.fill(investor, round, into);
        return into;
    }

    private static List<Ranked> best(List<Candidate> candidates, int most) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .thenComparingDouble(Candidate::taste)
                        .reversed()
                        .thenComparingInt(Candidate::place))
                .limit(most)
                .map(candidate -> new Ranked(candidate.place(), candidate.score()))
                .toList();
    }

    /** Why an investor and a round are ranked as they are. */
    public Explanation explain(int investor, int round) {
        float[] features = describe(pairs.investor(investor), round, new float[Feature.COUNT]);
        byte[] bins = new byte[Feature.COUNT];
        scale.bins(features, bins);
        double[] byFeature = trees.explain(bins);
        Map<Theme, Double> sums = new EnumMap<>(Theme.class);
        Set<Theme> known = EnumSet.noneOf(Theme.class);
        int knownFeatures = 0;
        for (Feature feature : Feature.values()) {
            sums.merge(feature.theme(), byFeature[feature.at()], Double::sum);
            if (bins[feature.at()] != Scale.UNKNOWN) {
                known.add(feature.theme());
                knownFeatures++;
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            parts.add(new Part(theme, sums.getOrDefault(theme, 0.0), known.contains(theme)));
        }
        return new Explanation(trees.score(bins), trees.base(), 100 * knownFeatures / asked(), parts);
    }

    private int asked() {
        return Feature.asked(field == null ? Direction.DEALS_FOR_INVESTORS : Direction.INVESTORS_FOR_DEALS);
    }

    /** How many trees were learned: none where the market has no year that is over. */
    public int size() {
        return trees.size();
    }

    public Market market() {
        return market;
    }
}
