package roundtable.search.matching.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Match;
import roundtable.search.matching.Matchings;
import roundtable.search.matching.Rule;
import roundtable.search.matching.observed.Deed.Kind;

/** What a firm does becomes a taste, each part of it explained by what it was learned from. */
@Domain(Matchings.class)
class LearningATaste {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 3);
    private static final OrganisationId BLUESTONE = firm(0);

    private static OrganisationId firm(int number) {
        return new OrganisationId(new UUID(9, number));
    }

    private static Facts facts(int company, Industry industry, Stage stage, String region) {
        return new Facts(
                new OrganisationId(new UUID(7, company)),
                industry,
                stage,
                region,
                new Facts.Amount("CNY", 3_000_000_000L),
                Set.of(Evidence.STORY));
    }

    private static final Facts ROBOT = facts(1, Industry.SPECIAL_ROBOTS, Stage.A, "CN-JS");
    private static final Facts DRUG = facts(2, Industry.THERAPEUTICS, Stage.A, "CN-JS");
    private static final List<Facts> OFFERED = List.of(
            ROBOT, DRUG, facts(3, Industry.STORAGE, Stage.B, "CN-ZJ"), facts(4, Industry.STORAGE, Stage.A, "CN-SD"));

    private static Deed deed(int firm, int deal, Facts facts, Kind kind) {
        return new Deed(firm(firm), new DealId(new UUID(8, deal)), facts, kind, MAY.minusDays(deal));
    }

    private static Tastes learned(Deed... deeds) {
        return Learning.of(new History(List.of(deeds), OFFERED, Map.of()));
    }

    private static Taste.Part part(Taste taste, Facts facts, Trait trait) {
        return taste.parts(facts).stream()
                .filter(part -> part.trait() == trait)
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 150)
    void the_parts_sum_to_the_score(@ForAll Facts facts, @ForAll Wishes wishes, @ForAll History history) {
        Match match = Match.of(facts, wishes, Learning.of(history).of(BLUESTONE));
        double sum = match.parts().stream().mapToDouble(Match.Scored::points).sum()
                + match.observed().stream().mapToDouble(Taste.Part::points).sum();
        assertThat(Math.abs(sum - match.score())).isLessThan(1e-9);
        assertThat(match.observed())
                .allSatisfy(part -> assertThat(Math.abs(part.points())).isLessThanOrEqualTo(Learning.MOST_POINTS));
    }

    @Property(tries = 150)
    void the_rules_that_rank_give_the_points_that_are_explained(@ForAll Facts facts, @ForAll History history) {
        Taste taste = Learning.of(history).of(BLUESTONE);
        int ranked = taste.ladders().stream()
                .mapToInt(ladder -> ladder.rules().stream()
                        .filter(rule -> rule.when().holds(facts))
                        .mapToInt(Rule::points)
                        .findFirst()
                        .orElse(0))
                .sum();
        assertThat(taste.parts(facts).stream().mapToInt(Taste.Part::points).sum())
                .isEqualTo(ranked);
    }

    @Property(tries = 100)
    void the_same_history_teaches_the_same_in_whatever_order_it_is_read(@ForAll History history) {
        List<Deed> deeds = new ArrayList<>(history.deeds());
        Collections.shuffle(deeds, new Random(history.deeds().size()));
        assertThat(Learning.of(new History(deeds, history.offered(), history.together())))
                .isEqualTo(Learning.of(history));
    }

    @Property(tries = 100)
    void the_same_history_orders_the_same_deals_the_same(
            @ForAll History history, @ForAll List<Facts> deals, @ForAll Wishes wishes) {
        assertThat(ordered(deals, wishes, Learning.of(history)))
                .isEqualTo(ordered(deals, wishes, Learning.of(history)));
    }

    private static List<Facts> ordered(List<Facts> deals, Wishes wishes, Tastes tastes) {
        return deals.stream()
                .sorted(Comparator.comparingInt(
                        facts -> -Match.of(facts, wishes, tastes.of(BLUESTONE)).score()))
                .toList();
    }

    @Property(tries = 100)
    void what_the_reader_may_not_know_gives_no_points(@ForAll Facts facts, @ForAll History history) {
        Facts hidden =
                new Facts(facts.company(), facts.industry(), facts.stage(), facts.region(), null, facts.evidence());
        assertThat(part(Learning.of(history).of(BLUESTONE), hidden, Trait.TICKET))
                .returns(0, Taste.Part::points)
                .returns(false, Taste.Part::known);
    }

    @Example
    void what_a_firm_follows_gains_and_what_it_passes_on_loses() {
        Taste taste = learned(
                        deed(0, 1, ROBOT, Kind.FOLLOWED),
                        deed(0, 2, ROBOT, Kind.INTRODUCED),
                        deed(0, 3, DRUG, Kind.PASSED),
                        deed(0, 4, DRUG, Kind.PASSED))
                .of(BLUESTONE);
        assertThat(part(taste, ROBOT, Trait.SECTOR).points()).isPositive();
        assertThat(part(taste, DRUG, Trait.SECTOR).points()).isNegative();
        assertThat(part(taste, DRUG, Trait.SECTOR).seen())
                .isEqualTo(new Taste.Seen(0, 0, 0, 0, 0, 2, 0, MAY.minusDays(3)));
        Facts neighbour = facts(5, Industry.MOTION, Stage.A, "CN-JS");
        assertThat(part(taste, neighbour, Trait.SECTOR).seen())
                .as("counted by leading industries")
                .returns(1, Taste.Seen::followed)
                .returns(1, Taste.Seen::introduced);
    }

    @Example
    void more_deeds_move_it_further_and_none_move_nothing() {
        Deed[] many = new Deed[12];
        for (int i = 0; i < many.length; i++) {
            many[i] = deed(0, i, ROBOT, Kind.FOLLOWED);
        }
        int few = part(learned(many[0]).of(BLUESTONE), ROBOT, Trait.SECTOR).points();
        assertThat(part(learned(many).of(BLUESTONE), ROBOT, Trait.SECTOR).points())
                .isGreaterThan(few);
        assertThat(Tastes.NOTHING.of(BLUESTONE).parts(ROBOT))
                .allSatisfy(part -> assertThat(part.points()).isZero());
    }

    @Example
    void a_new_firm_has_the_taste_of_all_once_they_are_enough_to_hide_each() {
        Deed[] four = {
            deed(1, 1, ROBOT, Kind.INVESTED), deed(2, 2, ROBOT, Kind.INVESTED),
            deed(3, 3, ROBOT, Kind.INVESTED), deed(4, 4, ROBOT, Kind.INVESTED)
        };
        assertThat(part(learned(four).of(BLUESTONE), ROBOT, Trait.SECTOR).points())
                .isZero();
        List<Deed> five = new ArrayList<>(List.of(four));
        five.add(deed(5, 5, ROBOT, Kind.INVESTED));
        Taste.Part part = part(learned(five.toArray(Deed[]::new)).of(BLUESTONE), ROBOT, Trait.SECTOR);
        assertThat(part.points()).isPositive();
        assertThat(part.seen().isOwn()).isFalse();
    }

    @Example
    void what_those_do_that_one_has_invested_with_tells_a_little_once_they_are_three() {
        List<Deed> deeds = List.of(
                deed(0, 1, facts(3, Industry.STORAGE, Stage.B, "CN-ZJ"), Kind.INVESTED),
                deed(1, 2, ROBOT, Kind.INVESTED),
                deed(2, 3, ROBOT, Kind.INVESTED),
                deed(3, 4, ROBOT, Kind.INVESTED));
        for (Set<OrganisationId> others : List.of(Set.of(firm(1), firm(2)), Set.of(firm(1), firm(2), firm(3)))) {
            Taste taste = Learning.of(new History(deeds, OFFERED, Map.of(BLUESTONE, others)))
                    .of(BLUESTONE);
            Taste.Part part = part(taste, ROBOT, Trait.SECTOR);
            assertThat(part.seen().together()).isEqualTo(others.size() == 3 ? 3 : 0);
            assertThat(part.points() > 0).isEqualTo(others.size() == 3);
        }
    }

    @Example
    void a_version_names_the_history() {
        String version = learned(deed(0, 1, ROBOT, Kind.FOLLOWED)).of(BLUESTONE).version();
        assertThat(version).startsWith(Learning.METHOD + "-");
        assertThat(learned(deed(0, 1, ROBOT, Kind.PASSED)).of(BLUESTONE).version())
                .isNotEqualTo(version);
    }
}
