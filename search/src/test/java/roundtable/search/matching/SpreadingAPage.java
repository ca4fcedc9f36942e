package roundtable.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import roundtable.search.matching.Spread.Kind;
import roundtable.search.matching.Spread.Placed;
import roundtable.search.matching.Spread.Standing;

/** How far a page of a ranking may concentrate on one region, industry, stage or kind of founder. */
class SpreadingAPage {

    private static final Comparator<Standing> RANKING =
            Comparator.comparing(Standing::within).reversed().thenComparingInt(one -> -one.score());

    @Provide
    Arbitrary<List<Standing>> rankings() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(-20, 120),
                        Arbitraries.of("CN-JS", "CN-JS", "CN-JS", "CN-ZJ"),
                        Arbitraries.of("robotics", "robotics", "energy"),
                        Arbitraries.of("A", "B"),
                        Arbitraries.of("awarded", "not-awarded"))
                .as((within, score, region, industry, stage, founders) -> new Standing(
                        within,
                        score,
                        Map.of(
                                Kind.REGION, region,
                                Kind.INDUSTRY, industry,
                                Kind.STAGE, stage,
                                Kind.FOUNDERS, founders)))
                .list()
                .ofMaxSize(80)
                .map(some -> some.stream().sorted(RANKING).toList());
    }

    private static List<Placed<Integer>> spread(List<Standing> ranked, int page) {
        return Spread.over(IntStream.range(0, ranked.size()).boxed().toList(), ranked::get, page);
    }

    @Property
    void a_group_takes_more_than_its_share_only_where_nothing_else_would_do(
            @ForAll("rankings") List<Standing> ranked, @ForAll @IntRange(min = 1, max = 25) int page) {
        Map<String, Integer> taken = new HashMap<>();
        Set<Integer> waiting =
                new HashSet<>(IntStream.range(0, ranked.size()).boxed().toList());
        List<Placed<Integer>> placed = spread(ranked, page);
        for (int i = 0; i < placed.size(); i++) {
            if (i % page == 0) {
                taken.clear();
            }
            Standing one = ranked.get(placed.get(i).one());
            if (!Spread.hasRoom(one, taken, page)) {
                Map<String, Integer> now = Map.copyOf(taken);
                assertThat(waiting.stream()
                                .map(ranked::get)
                                .filter(other -> other.within() == one.within())
                                .filter(other -> other.score() >= one.score() - Spread.MOST_BEHIND)
                                .filter(other -> Spread.hasRoom(other, now, page)))
                        .isEmpty();
            }
            waiting.remove(placed.get(i).one());
            one.groups().forEach((kind, code) -> taken.merge(Spread.key(kind, code), 1, Integer::sum));
        }
    }

    @Property
    void nothing_is_lost_or_shown_twice_and_every_move_is_told(
            @ForAll("rankings") List<Standing> ranked, @ForAll @IntRange(min = 1, max = 25) int page) {
        List<Placed<Integer>> placed = spread(ranked, page);
        assertThat(placed).extracting(Placed::one).hasSize(ranked.size()).doesNotHaveDuplicates();
        for (int i = 0; i < placed.size(); i++) {
            assertThat(placed.get(i).moved()).isEqualTo(i - placed.get(i).one());
        }
    }

    @Property
    void what_breaks_a_limit_never_comes_before_what_breaks_none(
            @ForAll("rankings") List<Standing> ranked, @ForAll @IntRange(min = 1, max = 25) int page) {
        List<Boolean> within = spread(ranked, page).stream()
                .map(placed -> ranked.get(placed.one()).within())
                .toList();
        assertThat(within.lastIndexOf(true)).isLessThan(within.contains(false) ? within.indexOf(false) : ranked.size());
    }

    @Property
    void nothing_is_moved_up_by_more_than_it_may_be_behind(
            @ForAll("rankings") List<Standing> ranked, @ForAll @IntRange(min = 1, max = 25) int page) {
        List<Standing> order = spread(ranked, page).stream()
                .map(placed -> ranked.get(placed.one()))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            for (int later = i + 1; later < order.size(); later++) {
                if (order.get(later).within() == order.get(i).within()) {
                    assertThat(order.get(later).score() - order.get(i).score()).isLessThanOrEqualTo(Spread.MOST_BEHIND);
                }
            }
        }
    }

    @Example
    void a_page_that_is_all_of_one_region_lets_others_in_from_the_thirteenth_place() {
        List<Standing> ranked = IntStream.range(0, 30)
                .mapToObj(i -> new Standing(true, 90 - i / 2, Map.of(Kind.REGION, i < 20 ? "CN-JS" : "CN-ZJ")))
                .toList();
        List<Placed<Integer>> placed = spread(ranked, 20);
        Function<Integer, String> region =
                i -> String.valueOf(ranked.get(placed.get(i).one()).groups().get(Kind.REGION));
        assertThat(IntStream.range(0, 12).mapToObj(region::apply)).containsOnly("CN-JS");
        assertThat(IntStream.range(12, 20).mapToObj(region::apply)).containsOnly("CN-ZJ");
        assertThat(placed.get(12).moved()).isEqualTo(-8);
        assertThat(placed.get(20).moved()).isEqualTo(8);
    }
}
