package roundtable.search.matching.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.search.matching.learned.Market.Company;
import roundtable.search.matching.learned.Market.Investment;
import roundtable.search.matching.learned.MatchCommand.Line;

/** What a ranking that is learned promises, whatever it learns from. */
class LearningWhoFundsWhom {

    private static final InventedMarket INVENTED = InventedMarket.of(11);

    private static List<Line> ranked(Direction direction) {
        return MatchCommand.rank(INVENTED.market(), INVENTED.asks(), INVENTED.investors(), direction);
    }

    @Test
    void tastes_are_found_where_popularity_knows_nothing() {
        List<Line> lines = ranked(Direction.DEALS_FOR_INVESTORS);
        Set<List<String>> happened = INVENTED.later().stream()
                .map(one -> List.of(one.investor(), one.company()))
                .collect(Collectors.toSet());
        long right = lines.stream()
                .filter(line -> line.rank() <= 3 && happened.contains(List.of(line.of(), line.ranked())))
                .count();
        assertThat(right).isGreaterThan(InventedMarket.INVESTORS * 3 / 3);
    }

    @Test
    void the_investors_of_a_deal_are_found_too() {
        Set<List<String>> happened = INVENTED.later().stream()
                .map(one -> List.of(one.company(), one.investor()))
                .collect(Collectors.toSet());
        List<Line> lines = ranked(Direction.INVESTORS_FOR_DEALS);
        long first = lines.stream()
                .filter(line -> line.rank() <= 2 && happened.contains(List.of(line.of(), line.ranked())))
                .count();
        assertThat(first).isGreaterThan(INVENTED.asks().size() * 2L / 3);
    }

    @Test
    void the_same_history_is_ranked_the_same_way_each_time() {
        assertThat(ranked(Direction.DEALS_FOR_INVESTORS)).isEqualTo(ranked(Direction.DEALS_FOR_INVESTORS));
        assertThat(ranked(Direction.INVESTORS_FOR_DEALS)).isEqualTo(ranked(Direction.INVESTORS_FOR_DEALS));
    }

    @Test
    void ranks_run_from_one_to_twenty_and_name_nothing_twice() {
        Map<String, List<Line>> byInvestor =
                ranked(Direction.DEALS_FOR_INVESTORS).stream().collect(Collectors.groupingBy(Line::of));
        assertThat(byInvestor).hasSize(InventedMarket.INVESTORS);
        byInvestor.values().forEach(lines -> {
            assertThat(lines.stream().map(Line::rank))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 20).boxed().toList());
            assertThat(lines.stream().map(Line::ranked)).doesNotHaveDuplicates();
        });
    }

    @Test
    void what_an_investor_has_funded_is_not_offered_again() {
        Map<String, Double> again = new HashMap<>();
        INVENTED.before().forEach(one -> again.put(one.company(), one.amount()));
        Set<List<String>> funded = INVENTED.before().stream()
                .map(one -> List.of(one.investor(), one.company()))
                .collect(Collectors.toSet());
        List<Line> deals =
                MatchCommand.rank(INVENTED.market(), again, INVENTED.investors(), Direction.DEALS_FOR_INVESTORS);
        assertThat(deals).noneMatch(line -> funded.contains(List.of(line.of(), line.ranked())));
        List<Line> investors =
                MatchCommand.rank(INVENTED.market(), again, INVENTED.investors(), Direction.INVESTORS_FOR_DEALS);
        assertThat(investors).noneMatch(line -> funded.contains(List.of(line.ranked(), line.of())));
    }

    @Test
    void the_parts_sum_to_the_score_that_ranks_an_investors_deals() {
        Ranker ranker = learned(INVENTED.market(), Direction.DEALS_FOR_INVESTORS);
        assertThat(ranker.size()).isPositive();
        for (int investor : numbers(ranker.market())) {
            for (Ranker.Ranked ranked : ranker.rounds(investor, 20)) {
                assertSummed(ranker.explain(investor, ranked.place()), ranked.score());
            }
        }
    }

    @Test
    void the_parts_sum_to_the_score_that_ranks_a_deals_investors_whichever_way_it_is_asked() {
        Ranker ranker = learned(INVENTED.market(), Direction.INVESTORS_FOR_DEALS);
        int[] investors = numbers(ranker.market());
        List<List<Ranker.Ranked>> all = ranker.investors(3);
        assertThat(all).hasSize(INVENTED.asks().size());
        for (int round = 0; round < all.size(); round++) {
            for (Ranker.Ranked ranked : all.get(round)) {
                assertSummed(ranker.explain(investors[ranked.place()], round), ranked.score());
            }
        }
        for (Ranker.Ranked ranked : ranker.rounds(investors[0], 5)) {
            assertSummed(ranker.explain(investors[0], ranked.place()), ranked.score());
        }
    }

    @Test
    void a_ranking_is_asked_only_what_it_has_learned() {
        assertThatThrownBy(() -> learned(INVENTED.market(), Direction.DEALS_FOR_INVESTORS)
                        .investors(20))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> learned(INVENTED.market(), Direction.INVESTORS_FOR_DEALS)
                        .of(INVENTED.market(), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Ranker learned(Market market, Direction direction) {
        return Ranker.learn(market, open(market, INVENTED.asks()), numbers(market), direction);
    }

    private static int[] numbers(Market market) {
        return INVENTED.investors().stream().mapToInt(market::investor).toArray();
    }

    private static void assertSummed(Ranker.Explanation why, double score) {
        assertThat(why.score()).isEqualTo(score);
        assertThat(why.base()
                        + why.parts().stream().mapToDouble(Ranker.Part::logOdds).sum())
                .isCloseTo(score, within(1e-9));
    }

    @Test
    void what_is_unknown_has_no_part_and_lessens_the_coverage() {
        List<Company> companies = new ArrayList<>(INVENTED.companies());
        companies.add(new Company("whole", "kind 1", "S1", "R1", "city 1", null));
        companies.add(new Company("bare", "", "", "", "", null));
        Market market = new Market(companies, INVENTED.before());
        int investor = market.investor("I1");
        List<Round> open = List.of(new Round(market.company("whole"), 800_000), new Round(market.company("bare"), 0));
        Ranker ranker = Ranker.learn(market, open, new int[] {investor}, Direction.DEALS_FOR_INVESTORS);
        Ranker.Explanation whole = ranker.explain(investor, 0);
        Ranker.Explanation bare = ranker.explain(investor, 1);
        assertThat(bare.coverage()).isLessThan(whole.coverage());
        assertThat(bare.parts())
                .filteredOn(
                        part -> List.of(Theme.SECTOR, Theme.PLACE, Theme.TICKET).contains(part.theme()))
                .allSatisfy(part -> {
                    assertThat(part.known()).isFalse();
                    assertThat(part.logOdds()).isZero();
                });
        assertThat(whole.parts())
                .filteredOn(part -> part.theme() == Theme.SECTOR)
                .allSatisfy(part -> assertThat(part.known()).isTrue());
        assertThat(whole.score()).isGreaterThan(bare.score());
    }

    @Test
    void a_market_without_a_past_ranks_all_the_same() {
        List<Line> lines = MatchCommand.rank(
                new Market(INVENTED.companies(), List.of()),
                INVENTED.asks(),
                List.of("nobody knows me"),
                Direction.DEALS_FOR_INVESTORS);
        assertThat(lines).hasSize(20);
        assertThat(MatchCommand.rank(
                        new Market(INVENTED.companies(), List.of()),
                        Map.of(),
                        List.of(),
                        Direction.INVESTORS_FOR_DEALS))
                .isEmpty();
    }

    @Test
    void what_came_later_is_not_known_before() {
        Market market = INVENTED.market();
        Known known = new Known(market, market.today() - 365);
        Set<Integer> seen = new HashSet<>();
        for (int[] links : known.byInvestor) {
            for (int link : links) {
                seen.add(link);
                assertThat(market.day(link)).isLessThan(known.day);
            }
        }
        assertThat(seen).hasSizeLessThan(market.links()).isNotEmpty();
    }

    @Test
    void an_investment_told_twice_counts_once() {
        List<Investment> twice = new ArrayList<>(INVENTED.before());
        twice.addAll(INVENTED.before());
        assertThat(new Market(INVENTED.companies(), twice).links())
                .isEqualTo(INVENTED.market().links());
    }

    private static List<Round> open(Market market, Map<String, Double> asks) {
        return asks.entrySet().stream()
                .map(ask -> new Round(market.company(ask.getKey()), ask.getValue()))
                .toList();
    }
}
