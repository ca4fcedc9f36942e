package roundtable.search.matching.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of an investor only because the others stand there too. */
class StandingBesideOthers {

    private static final InventedMarket INVENTED = InventedMarket.of(12);
    private static final List<Feature> SHARES = List.of(
            Feature.LIKE_SUM_SHARE,
            Feature.LIKE_BY_PLACE_SHARE,
            Feature.LIKE_BY_STAGE_SHARE,
            Feature.LIKE_LATELY_SHARE,
            Feature.ALL_LEANINGS_SHARE,
            Feature.PULL_SHARE);
    private static final List<Feature> AHEAD = List.of(
            Feature.LIKE_SUM_AHEAD,
            Feature.LIKE_BY_PLACE_AHEAD,
            Feature.LIKE_BY_STAGE_AHEAD,
            Feature.LIKE_LATELY_AHEAD,
            Feature.ALL_LEANINGS_AHEAD,
            Feature.PULL_AHEAD);

    private final Market market = INVENTED.market();
    private final int[] investors =
            INVENTED.investors().stream().mapToInt(market::investor).toArray();
    private final List<Round> rounds = Stream.concat(
                    INVENTED.asks().entrySet().stream().limit(20),
                    Stream.of(Map.entry(INVENTED.before().getFirst().company(), 200_000.0)))
            .map(ask -> new Round(market.company(ask.getKey()), ask.getValue()))
            .toList();
    private final Pairs pairs = new Pairs(new Known(market, market.today()), rounds);
    private final Field field = new Field(pairs, investors);

    private static double[] column(float[][] features, Feature feature) {
        return IntStream.range(0, features.length)
                .mapToDouble(place -> features[place][feature.at()])
                .toArray();
    }

    @Test
    void all_likeness_is_shared_out_and_nobody_is_ahead_of_whoever_has_most() {
        for (int round = 0; round < rounds.size(); round++) {
            float[][] features = field.of(round);
            for (int k = 0; k < SHARES.size(); k++) {
                double[] shares = column(features, SHARES.get(k));
                double[] ahead = column(features, AHEAD.get(k));
                assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-5));
                for (int place = 0; place < shares.length; place++) {
                    double mine = shares[place];
                    long more = Arrays.stream(shares)
                            .filter(share -> share > mine + 1e-9)
                            .count();
                    assertThat(ahead[place]).isGreaterThanOrEqualTo(Math.log1p((double) more) - 1e-5);
                }
                assertThat(Arrays.stream(ahead).min()).hasValue(0);
            }
        }
    }

    @Test
    void in_whatever_order_they_stand_each_is_described_the_same() {
        int[] turned = IntStream.range(0, investors.length)
                .map(place -> investors[investors.length - 1 - place])
                .toArray();
        Field other = new Field(pairs, turned);
        for (int round = 0; round < rounds.size(); round++) {
            float[][] one = field.of(round);
            float[][] two = other.of(round);
            for (int investor : investors) {
                float[] here = one[field.place(investor)];
                float[] there = two[other.place(investor)];
                for (Feature feature : Feature.values()) {
                    if (Float.isNaN(here[feature.at()])) {
                        assertThat(there[feature.at()]).isNaN();
                    } else {
                        assertThat(there[feature.at()]).isCloseTo(here[feature.at()], within(1e-5f));
                    }
                }
            }
        }
    }

    @Test
    void only_who_was_funded_before_has_earlier_investors_to_come_by() {
        float[][] first = field.of(0);
        float[][] again = field.of(rounds.size() - 1);
        for (int place = 0; place < investors.length; place++) {
            assertThat(first[place][Feature.PARTNERS_OF_PARTNERS.at()]).isEqualTo(Pairs.NOBODY);
            assertThat(first[place][Feature.PULL_OF_THE_EARLIER_AHEAD.at()]).isEqualTo(Pairs.NOBODY);
            assertThat(again[place][Feature.PARTNERS_OF_PARTNERS.at()]).isNotNegative();
        }
        assertThat(Arrays.stream(column(again, Feature.TIES_SUM_SHARE)).sum()).isCloseTo(1, within(1e-5));
        assertThat(Arrays.stream(column(again, Feature.PULL_OF_THE_EARLIER_SHARE))
                        .sum())
                .isCloseTo(1, within(1e-5));
    }

    @Test
    void where_only_ones_own_past_may_be_known_nothing_of_the_others_is() {
        Market own = new Market(INVENTED.companies(), INVENTED.before(), Market.Past.OF_ONESELF);
        Pairs alone = new Pairs(
                new Known(own, own.today()), List.of(new Round(rounds.getFirst().company(), 0)));
        for (float[] features : new Field(alone, investors).of(0)) {
            for (Feature feature : Feature.ofOthers()) {
                assertThat(features[feature.at()]).isNaN();
            }
        }
    }

    @Test
    void who_does_not_stand_there_has_no_place() {
        Field few = new Field(pairs, Arrays.copyOf(investors, 3));
        assertThatThrownBy(() -> few.place(investors[5])).isInstanceOf(IllegalArgumentException.class);
    }
}
