package roundtable.search.matching.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import roundtable.search.matching.learned.Trees.Split;
import roundtable.search.matching.learned.Trees.Tree;

/** The closed form of the Shapley values, held beside their definition. */
class ExplainingTrees {

    private static final int FEATURES = 4;

    @Property
    void the_parts_and_the_base_sum_to_the_score(@ForAll("manyTrees") List<Tree> grown, @ForAll("bins") byte[] bins) {
        Trees trees = new Trees(grown);
        double sum = trees.base();
        for (double part : trees.explain(bins)) {
            sum += part;
        }
        assertThat(sum).isCloseTo(trees.score(bins), within(1e-9));
    }

    @Property
    void a_tree_adds_to_many_rows_what_it_says_of_each(
            @ForAll("trees") Tree tree, @ForAll("bins") byte[] one, @ForAll("bins") byte[] other) {
        byte[][] columns = new byte[Feature.COUNT][];
        for (int feature = 0; feature < Feature.COUNT; feature++) {
            columns[feature] = new byte[] {one[feature], other[feature]};
        }
        double[] sums = {1, 1};
        tree.addTo(sums, columns, 0, 1);
        tree.addTo(sums, columns, 1, 2);
        assertThat(sums).containsExactly(1 + tree.of(one), 1 + tree.of(other));
    }

    @Property
    void many_at_once_score_as_each_by_itself(
            @ForAll("manyTrees") List<Tree> grown, @ForAll("bins") byte[] one, @ForAll("bins") byte[] other) {
        Trees trees = new Trees(grown);
        byte[][] columns = new byte[Feature.COUNT][];
        for (int feature = 0; feature < Feature.COUNT; feature++) {
            columns[feature] = new byte[] {one[feature], other[feature]};
        }
        assertThat(trees.scores(columns, 2)).containsExactly(trees.score(one), trees.score(other));
    }

    @Property
    void half_a_tree_says_half(@ForAll("trees") Tree tree, @ForAll("bins") byte[] bins) {
        assertThat(tree.times(0.5).of(bins)).isCloseTo(tree.of(bins) / 2, within(1e-12));
    }

    @Property
    void each_part_is_the_mean_of_what_a_feature_adds_in_every_order(
            @ForAll("trees") Tree tree, @ForAll("bins") byte[] bins) {
        double[] parts = new Trees(List.of(tree)).explain(bins);
        for (int feature = 0; feature < FEATURES; feature++) {
            double added = 0;
            for (int[] order : ORDERS) {
                int playing = 0;
                for (int next : order) {
                    if (next == feature) {
                        added += value(tree, bins, playing | 1 << next) - value(tree, bins, playing);
                    }
                    playing |= 1 << next;
                }
            }
            assertThat(parts[feature]).isCloseTo(added / ORDERS.size(), within(1e-9));
        }
    }

    @Property
    void an_unknown_feature_has_no_part(@ForAll("manyTrees") List<Tree> grown, @ForAll("bins") byte[] bins) {
        double[] parts = new Trees(grown).explain(bins);
        for (int feature = 0; feature < FEATURES; feature++) {
            if (bins[feature] == Scale.UNKNOWN) {
                assertThat(parts[feature]).isZero();
            }
        }
    }

    /** A feature that does not play is averaged over, as one that is unknown. */
    private static double value(Tree tree, byte[] bins, int playing) {
        byte[] some = bins.clone();
        for (int feature = 0; feature < FEATURES; feature++) {
            if ((playing & 1 << feature) == 0) {
                some[feature] = Scale.UNKNOWN;
            }
        }
        return tree.of(some);
    }

    private static final List<int[]> ORDERS = orders();

    private static List<int[]> orders() {
        return IntStream.range(0, FEATURES * FEATURES * FEATURES * FEATURES)
                .mapToObj(code -> new int[] {code % 4, code / 4 % 4, code / 16 % 4, code / 64})
                .filter(order -> Set.of(0, 1, 2, 3).stream()
                        .allMatch(wanted -> Arrays.stream(order)
                                        .filter(one -> one == wanted)
                                        .count()
                                == 1))
                .toList();
    }

    @Provide
    Arbitrary<Tree> trees() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, FEATURES - 1),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.doubles().between(0.05, 0.95),
                        splits(),
                        splits())
                .as(Tree::new);
    }

    @Provide
    Arbitrary<List<Tree>> manyTrees() {
        return trees().list().ofMaxSize(60);
    }

    private static Arbitrary<Split> splits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, FEATURES - 1),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.doubles().between(0.05, 0.95),
                        Arbitraries.doubles().between(-2, 2),
                        Arbitraries.doubles().between(-2, 2))
                .as(Split::new);
    }

    @Provide
    Arbitrary<byte[]> bins() {
        return Arbitraries.bytes()
                .between((byte) 0, (byte) 6)
                .array(byte[].class)
                .ofSize(Feature.COUNT);
    }
}
