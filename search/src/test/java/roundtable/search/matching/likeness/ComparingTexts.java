package roundtable.search.matching.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.search.matching.Matchings.deal;
import static roundtable.search.matching.Matchings.told;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Language;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Match;
import roundtable.search.matching.Matchings;
import roundtable.search.matching.Rule;
import roundtable.search.matching.observed.Deed;
import roundtable.search.matching.observed.Deed.Kind;
import roundtable.search.matching.observed.History;
import roundtable.search.matching.observed.Learning;
import roundtable.search.matching.observed.Taste;

/** How a deal reads beside what a firm says and has dealt well with gives points by its place, and says to what it is like. */
@Domain(Matchings.class)
@Domain(DomainContext.Global.class)
class ComparingTexts {

    private static final Instant COMPARED = Instant.parse("2026-11-30T08:00:00Z");
    private static final OrganisationId BLUESTONE = new OrganisationId(new UUID(9, 0));
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 3);
    private static final Liked FOLLOWED = new Liked(deal(300), Kind.FOLLOWED, NOVEMBER);
    private static final Liked INVESTED = new Liked(deal(301), Kind.INVESTED, NOVEMBER.minusDays(200));

    private static Side.Comparison comparison(Language language, int among, List<Side.Found> found) {
        return new Side.Comparison(language, among, found);
    }

    private static Side.Found found(int deal, double nearness) {
        return new Side.Found(deal(deal), nearness, null);
    }

    private static Side.Near near(Side side, int deal) {
        return Objects.requireNonNull(side.near().get(deal(deal)));
    }

    private static Facts listed(Facts facts, int deal) {
        return told(facts, deal(deal), Set.of(Language.ZH), COMPARED.minus(Duration.ofDays(1)));
    }

    @Property(tries = 200)
    void the_parts_sum_to_the_score_and_each_side_gives_nine_points_at_most(
            @ForAll Facts facts,
            @ForAll Wishes wishes,
            @ForAll History history,
            @ForAll Likeness likeness,
            @ForAll @IntRange(max = 399) int deal) {
        Match match = Match.of(listed(facts, deal), wishes, Learning.of(history).of(BLUESTONE), likeness);
        assertThat(match.score())
                .isEqualTo(match.stated()
                        + match.observed().stream().mapToInt(Taste.Part::points).sum()
                        + match.likeness().stream()
                                .mapToInt(Likeness.Part::points)
                                .sum());
        assertThat(match.likeness())
                .allSatisfy(part -> assertThat(part.points()).isIn(0, 3, 6, 9));
        assertThat(match.coverage()).isBetween(0, 100);
    }

    @Property(tries = 200)
    void the_rules_that_rank_give_the_points_that_are_explained(
            @ForAll Facts facts, @ForAll Likeness likeness, @ForAll @IntRange(max = 399) int deal) {
        Facts told = listed(facts, deal);
        int ranked = likeness.ladders().stream()
                .mapToInt(ladder -> ladder.rules().stream()
                        .filter(rule -> rule.when().holds(told))
                        .mapToInt(Rule::points)
                        .sum())
                .sum();
        assertThat(likeness.parts(told).stream().mapToInt(Likeness.Part::points).sum())
                .isEqualTo(ranked);
    }

    @Property(tries = 100)
    void what_is_unknown_gives_nothing_and_lessens_the_coverage(@ForAll Facts facts, @ForAll Wishes wishes) {
        Match without = Match.of(listed(facts, 1), wishes, null);
        Match unknown = Match.of(listed(facts, 1), wishes, null, Likeness.unknown(true, true));
        assertThat(unknown.score()).isEqualTo(without.score());
        assertThat(unknown.coverage()).isEqualTo(without.coverage() * 100 / (100 + Step.MOST_POINTS));
        assertThat(unknown.version()).isEqualTo(without.version());
        assertThat(unknown.likeness())
                .hasSize(2)
                .allSatisfy(part -> assertThat(part.known()).isFalse());
    }

    @Property(tries = 20)
    void a_firm_without_words_and_deeds_is_asked_nothing(@ForAll Facts facts, @ForAll Wishes wishes) {
        Match match = Match.of(listed(facts, 1), wishes, null, Likeness.unknown(false, false));
        assertThat(match.likeness()).isEmpty();
        assertThat(match.coverage())
                .isEqualTo(Match.of(listed(facts, 1), wishes, null).coverage());
    }

    @Example
    void a_twentieth_a_tenth_and_a_fifth_of_what_is_on_offer_are_close() {
        List<Side.Found> all = IntStream.range(0, 100)
                .mapToObj(number -> found(number, 1 - number / 100.0))
                .toList();
        Side side = Side.of(List.of(comparison(Language.ZH, 100, all)));
        assertThat(IntStream.of(0, 4, 5, 9, 10, 19)
                        .mapToObj(number -> near(side, number).step()))
                .containsExactly(
                        Step.CLOSEST, Step.CLOSEST, Step.CLOSE, Step.CLOSE, Step.FAIRLY_CLOSE, Step.FAIRLY_CLOSE);
        assertThat(side.near()).hasSize(20);
        assertThat(Side.of(List.of(comparison(Language.ZH, 1_000_000, all)))
                        .near()
                        .values())
                .extracting(near -> near.step().points())
                .as("however large the market")
                .filteredOn(points -> points == 9)
                .hasSize(40);
    }

    @Example
    void what_is_equally_near_has_the_same_place() {
        List<Side.Found> found = new ArrayList<>(List.of(found(1, 0.9), found(2, 0.5), found(3, 0.5), found(4, 0.4)));
        Side side = Side.of(List.of(comparison(Language.EN, 30, found)));
        assertThat(near(side, 2).place()).isEqualTo(2);
        assertThat(near(side, 3).place()).isEqualTo(2);
        assertThat(near(side, 4).place()).isEqualTo(4);
    }

    @Example
    void a_deal_has_the_better_place_of_two_languages_and_names_the_deal_it_is_most_like() {
        Side side = Side.of(List.of(
                comparison(Language.ZH, 20, List.of(found(1, 0.9), new Side.Found(deal(2), 0.8, FOLLOWED))),
                comparison(
                        Language.EN,
                        20,
                        List.of(
                                new Side.Found(deal(2), 0.6, FOLLOWED),
                                new Side.Found(deal(2), 0.7, INVESTED),
                                found(1, 0.1)))));
        assertThat(near(side, 1).step()).isEqualTo(Step.CLOSEST);
        assertThat(side.near().get(deal(2))).isEqualTo(new Side.Near(Step.CLOSEST, 1, 20, INVESTED));
    }

    @Property(tries = 20)
    void a_deal_in_another_language_or_listed_since_is_unknown(@ForAll Facts facts) {
        Side side = Side.of(List.of(comparison(Language.ZH, 20, List.of(found(1, 0.9)))));
        Likeness likeness = new Likeness(side, null, COMPARED);
        Instant before = COMPARED.minusSeconds(1);
        assertThat(likeness.parts(told(facts, deal(2), Set.of(Language.ZH), before)))
                .containsExactly(new Likeness.Part(Likeness.Kind.WORDS, 0, true, null));
        for (Facts unknown : List.of(
                told(facts, deal(2), Set.of(Language.EN), before),
                told(facts, deal(2), Set.of(Language.ZH), COMPARED.plusSeconds(1)),
                facts)) {
            assertThat(likeness.parts(unknown)).containsExactly(new Likeness.Part(Likeness.Kind.WORDS, 0, false, null));
        }
    }

    @Example
    void a_version_names_all_places_that_give_points() {
        Side one = Side.of(List.of(comparison(Language.ZH, 20, List.of(found(1, 0.9)))));
        Side other = Side.of(List.of(comparison(Language.ZH, 20, List.of(found(2, 0.9)))));
        String version = new Likeness(one, null, COMPARED).version();
        assertThat(version).matches(Likeness.METHOD + "-[0-9a-f]{8}");
        assertThat(new Likeness(one, null, COMPARED.plusSeconds(60)).version()).isEqualTo(version);
        assertThat(new Likeness(other, null, COMPARED).version()).isNotEqualTo(version);
        assertThat(new Likeness(null, one, COMPARED).version()).isNotEqualTo(version);
    }

    @Property(tries = 50)
    void a_firms_latest_and_furthest_deals_are_compared_and_never_what_it_passed_on(@ForAll List<Deed> deeds) {
        Liked.of(deeds).values().forEach(liked -> {
            assertThat(liked).hasSizeBetween(1, Liked.MOST);
            assertThat(liked).extracting(Liked::as).doesNotContain(Kind.PASSED, Kind.VIEWED);
        });
    }

    @Example
    void what_a_firm_put_money_into_tells_more_than_what_it_follows_for_two_years() {
        Facts facts = new Matchings().facts().sample();
        List<Deed> deeds = List.of(
                new Deed(BLUESTONE, deal(1), facts, Kind.FOLLOWED, NOVEMBER),
                new Deed(BLUESTONE, deal(2), facts, Kind.INVESTED, NOVEMBER.minusDays(729)),
                new Deed(BLUESTONE, deal(3), facts, Kind.INVESTED, NOVEMBER.minusDays(731)),
                new Deed(BLUESTONE, deal(4), facts, Kind.PASSED, NOVEMBER));
        assertThat(Liked.of(deeds).get(BLUESTONE)).extracting(Liked::deal).containsExactly(deal(2), deal(1), deal(3));
    }
}
