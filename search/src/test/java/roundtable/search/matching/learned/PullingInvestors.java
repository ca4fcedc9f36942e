package roundtable.search.matching.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import roundtable.search.matching.learned.Market.Company;
import roundtable.search.matching.learned.Market.Investment;

/** What a round shows, and whom it pulls by all of that at once. */
class PullingInvestors {

    private static final InventedMarket INVENTED = InventedMarket.of(13);

    private static int[] investors(Market market) {
        return INVENTED.investors().stream().mapToInt(market::investor).toArray();
    }

    @Test
    void those_who_love_its_kind_and_place_are_pulled_most() {
        Market market = INVENTED.market();
        Pull pull = new Pull(new Known(market, market.today()), investors(market));
        int right = 0;
        int asked = 0;
        for (Map.Entry<String, Double> ask : INVENTED.asks().entrySet()) {
            int company = market.company(ask.getKey());
            if (market.trait(Trait.CATEGORY, company) < 0) {
                continue;
            }
            double[] pulls = pull.of(new Round(company, ask.getValue()));
            int most = IntStream.range(0, pulls.length)
                    .reduce((a, b) -> pulls[a] >= pulls[b] ? a : b)
                    .orElseThrow();
            Company shown = INVENTED.companies().get(company);
            asked++;
            right +=
                    shown.category().equals("kind " + most % 5) && shown.state().equals("S" + most % 4) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(asked * 9 / 10);
    }

    @Test
    void whoever_comes_after_an_investor_is_pulled_by_that_investor() {
        List<Company> companies = new ArrayList<>();
        List<Investment> investments = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            companies.add(new Company("C" + n, "", "", "", "", null));
            LocalDate first = LocalDate.of(2020, 1, 1).plusDays(n);
            investments.add(new Investment(first, "first " + n % 2, "C" + n, 0));
            investments.add(new Investment(first.plusDays(200), "after " + n % 2, "C" + n, 0));
        }
        companies.add(new Company("new", "", "", "", "", null));
        companies.add(new Company("funded", "", "", "", "", null));
        investments.add(new Investment(LocalDate.of(2020, 12, 1), "first 1", "funded", 0));
        Market market = new Market(companies, investments);
        int[] after = {market.investor("after 0"), market.investor("after 1")};
        Pull pull = new Pull(new Known(market, market.today()), after);
        double[] pulls = pull.ofTheEarlier(new Round(market.company("funded"), 0));
        assertThat(pulls[1]).isGreaterThan(0.05).isGreaterThan(pulls[0] + 0.05);
        double[] nobody = pull.ofTheEarlier(new Round(market.company("new"), 0));
        assertThat(nobody[1]).isLessThan(pulls[1]);
    }

    @Test
    void what_came_later_pulls_nobody_before() {
        Market all = INVENTED.market();
        int day = all.today() - 365;
        LocalDate morning = LocalDate.ofEpochDay(day);
        Market then = new Market(
                INVENTED.companies(),
                INVENTED.before().stream()
                        .filter(one -> one.on().isBefore(morning))
                        .toList());
        Pull one = new Pull(new Known(all, day), investors(all));
        Pull other = new Pull(new Known(then, day), investors(then));
        INVENTED.asks().forEach((company, ask) -> {
            assertThat(one.of(new Round(all.company(company), ask)))
                    .isEqualTo(other.of(new Round(then.company(company), ask)));
        });
    }

    @Test
    void what_is_unknown_leaves_no_mark() {
        Market market = new Market(
                List.of(
                        new Company("bare", "", "", "", "", null),
                        new Company("whole", "kind", "S", "R", "city", LocalDate.of(2019, 1, 1))),
                List.of());
        assertThat(Mark.of(market, new Round(0, 0), 0, Double.NaN, new int[0]))
                .extracting(Mark::kind)
                .containsExactly(Mark.Kind.ROUND, Mark.Kind.TRAIT, Mark.Kind.NO_EARLIER_INVESTOR);
        assertThat(Mark.of(market, new Round(1, 500_000), 1, 2, new int[] {4, 7}))
                .doesNotHaveDuplicates()
                .extracting(Mark::kind)
                .contains(Mark.Kind.TWO_TRAITS, Mark.Kind.AMOUNT)
                .doesNotContain(Mark.Kind.NO_EARLIER_INVESTOR)
                .endsWith(Mark.Kind.EARLIER_INVESTOR, Mark.Kind.EARLIER_INVESTOR);
    }
}
