package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.text.Text;
import roundtable.search.deals.DealQuery.Finer;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.DealSuggestions.Kind;
import roundtable.search.deals.DealSuggestions.Suggestion;
import roundtable.search.deals.Found.CityCount;
import roundtable.search.deals.Found.Condition;
import roundtable.search.deals.Found.Count;
import roundtable.search.deals.Found.Instead;

/** What is raised, in bands of each currency, and the cities that companies write themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NarrowingByAmountAndCity {

    private AMarket market;
    private Reader verified;

    @BeforeAll
    void fiveCompaniesRaiseMoney() throws SQLException {
        market = AMarket.open();
        verified = new Reader(market.firm("青石资本", "Bluestone Capital").organisation());
        list("One", AnOffer.of("甲", "One").asking("CNY 9999999.99"));
        list("Two", AnOffer.of("乙", "Two").asking("CNY 10000000").sitting(Text.of("蘇州市", "Suzhou")));
        list("Three", AnOffer.of("丙", "Three").asking("JPY 30000000").sitting(Text.en("Osaka")));
        list(
                "Four",
                AnOffer.of("丁", "Four")
                        .asking("CNY 250000000")
                        .valuedAt("CNY 900000000")
                        .holding(12)
                        .showing(Part.ASKED, Audience.VERIFIED)
                        .showing(Part.VALUATION, Audience.VERIFIED)
                        .showing(Part.PATENTS, Audience.VERIFIED)
                        .sitting(Text.zh("杭州市")));
        market.caughtUp();
    }

    private void list(String name, AnOffer offer) {
        market.list(market.company(name, name), offer);
    }

    @AfterAll
    void close() {
        market.close();
    }

    private static DealQuery choosing(Set<String> amounts, Set<String> cities) {
        return DealQuery.everything(Reader.PUBLIC)
                .choosing(new Finer(
                        Set.copyOf(amounts.stream()
                                .map(code -> Objects.requireNonNull(AmountBand.find(code)))
                                .toList()),
                        cities,
                        Set.of(),
                        Set.of()));
    }

    private List<String> typed(Reader reader, String box) {
        return market.names(DealQuery.everything(reader).looking(box, Sort.RELEVANCE));
    }

    @Test
    void each_band_counts_the_amounts_of_its_currency_that_the_reader_sees() {
        assertThat(market.find(DealQuery.everything(Reader.PUBLIC)).facets().amounts())
                .containsExactly(
                        new Count("CNY:5000000-10000000", 1),
                        new Count("CNY:10000000-30000000", 1),
                        new Count("JPY:30000000-100000000", 1));
        assertThat(market.find(DealQuery.everything(verified)).facets().amounts())
                .contains(new Count("CNY:100000000-", 1));
    }

    @Test
    void a_city_is_one_however_it_is_written() {
        assertThat(market.find(DealQuery.everything(Reader.PUBLIC)).facets().cities())
                .extracting(CityCount::code, CityCount::deals)
                .containsExactlyInAnyOrder(tuple("苏州", 2L), tuple("杭州", 1L), tuple("osaka", 1L));
        assertThat(market.names(choosing(Set.of(), Set.of("苏州")))).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    void what_a_facet_promises_is_what_its_choice_finds() {
        Found found = market.find(choosing(Set.of("CNY:10000000-30000000"), Set.of("苏州")));
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facets().amounts()).extracting(Count::deals).containsExactly(1L, 1L);
        Stream.of("CNY:5000000-10000000", "CNY:10000000-30000000")
                .forEach(code -> assertThat(market.find(choosing(Set.of(code), Set.of("苏州")))
                                .total())
                        .isEqualTo(1));
        assertThat(market.find(choosing(Set.of("CNY:5000000-10000000", "CNY:10000000-30000000"), Set.of()))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void where_nothing_is_left_each_of_them_is_told_to_be_dropped() {
        assertThat(market.find(choosing(Set.of("CNY:100000000-"), Set.of("osaka")))
                        .instead())
                .containsExactly(new Instead(Condition.AMOUNTS, "", "", 1));
    }

    @Test
    void a_city_is_suggested_by_either_of_its_names() {
        DealSuggestions suggestions = market.node.bean(DealSuggestions.class);
        Suggestion suzhou = new Suggestion(Kind.CITY, "苏州", Text.of("苏州", "Suzhou"));
        for (String typed : List.of("苏", "蘇州", "su", "SUZHOU")) {
            assertThat(suggestions.to(typed, Reader.PUBLIC)).as(typed).contains(suzhou);
        }
        assertThat(suggestions.to("osa", Reader.PUBLIC))
                .containsExactly(new Suggestion(Kind.CITY, "osaka", Text.en("Osaka")));
        for (String typed : List.of("*", "?", "\\", "|", "zhou", "su*")) {
            assertThat(suggestions.to(typed, Reader.PUBLIC)).as(typed).isEmpty();
        }
    }

    @Test
    void a_city_without_an_english_name_is_suggested_and_found_by_its_sound() {
        DealSuggestions suggestions = market.node.bean(DealSuggestions.class);
        Suggestion hangzhou = new Suggestion(Kind.CITY, "杭州", Text.zh("杭州市"));
        for (String typed : List.of("hang", "hang zhou", "HangZhou", "hz")) {
            assertThat(suggestions.to(typed, Reader.PUBLIC)).as(typed).contains(hangzhou);
        }
        assertThat(suggestions.to("sz", Reader.PUBLIC))
                .contains(new Suggestion(Kind.CITY, "苏州", Text.of("苏州", "Suzhou")));
        for (String box : List.of("city:hangzhou", "city:\"hang zhou\"", "城市:杭州")) {
            assertThat(typed(Reader.PUBLIC, box)).as(box).containsExactly("Four");
        }
    }

    @Test
    void a_band_is_one_of_ours_or_none() {
        assertThat(AmountBand.find("CNY:5000000-10000000")).isNotNull();
        for (String code : List.of("CNY:1-2", "cny:5000000-10000000", "CNY", "", "CNY:100000000-5", "<script>")) {
            assertThat(AmountBand.find(code)).as(code).isNull();
        }
        for (long amount : List.of(0L, 999_999L, 1_000_000L, 99_999_999L, 100_000_000L, 999_999_999_999L)) {
            assertThat(AmountBand.find(String.valueOf(AmountBand.codeOf(Money.parse("USD " + amount)))))
                    .as("%s", amount)
                    .isNotNull();
        }
    }

    @Test
    void valuation_and_patents_typed_into_the_box_find_only_where_they_are_shown() {
        for (String box : List.of("valuation:>500M", "patents:>=10", "估值:5亿-10亿 专利:12")) {
            assertThat(typed(Reader.PUBLIC, box)).as(box).isEmpty();
            assertThat(typed(verified, box)).as(box).containsExactly("Four");
        }
    }
}
