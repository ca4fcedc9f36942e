package roundtable.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.Money;
import roundtable.commands.deals.Exclusions;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/** Which of a mandate's bounds a deal is outside of, and what would bring it within. */
@Domain(Matchings.class)
class NamingTheLimitsADealBreaks {

    private static final OrganisationId COMPANY = new OrganisationId(new UUID(7, 0));
    private static final Facts HENGXI = new Facts(
            COMPANY,
            Industry.DIAGNOSTICS,
            Stage.A,
            "CN-JS",
            new Facts.Amount("CNY", 3_000_000_000L),
            Set.of(Evidence.REVENUE));

    @Property
    void the_change_that_is_named_mends_that_limit_and_no_other(@ForAll Facts facts, @ForAll Wishes wishes) {
        List<Limit> broken = Limit.broken(facts, wishes);
        for (Limit limit : broken) {
            assertThat(Limit.broken(facts, relaxed(limit, wishes)))
                    .containsExactlyElementsOf(broken.stream()
                            .filter(other -> !other.equals(limit))
                            .toList());
        }
    }

    @Property
    void with_all_changes_the_deal_has_full_points_but_for_evidence_and_what_is_unknown(
            @ForAll Facts facts, @ForAll Wishes wishes) {
        Wishes relaxed = wishes;
        for (Limit limit : Limit.broken(facts, wishes)) {
            relaxed = relaxed(limit, relaxed);
        }
        assertThat(Limit.broken(facts, relaxed)).isEmpty();
        assertThat(Match.of(facts, relaxed).parts())
                .filteredOn(part -> part.part() != Part.EVIDENCE && part.known())
                .allSatisfy(part -> assertThat(part.points()).isEqualTo(part.of()));
    }

    @Property
    void what_is_unknown_breaks_no_limit(@ForAll Facts facts, @ForAll Wishes wishes) {
        Set<Part> unknown = Match.of(facts, wishes).parts().stream()
                .filter(part -> !part.known())
                .map(Match.Scored::part)
                .collect(Collectors.toSet());
        assertThat(Limit.broken(facts, wishes)).noneMatch(limit -> unknown.contains(limit.part()));
    }

    @Example
    void each_limit_is_named_with_what_would_fit() {
        Money largest = Money.parse("CNY 25000000");
        Wishes wishes = new Wishes(
                Set.of(Industry.ROBOTICS), Set.of(Stage.SEED), Set.of("CN-ZJ"), null, largest, true, Text.zh(""));
        assertThat(Limit.broken(HENGXI, wishes))
                .containsExactly(
                        new Limit.SectorOutside(Industry.DIAGNOSTICS),
                        new Limit.StageOutside(Stage.A),
                        new Limit.TicketAbove(Money.parse("CNY 30000000"), largest),
                        new Limit.PlaceOutside("CN-JS"),
                        new Limit.AwardMissing());
    }

    @Example
    void what_is_excluded_is_a_limit_however_well_it_fits() {
        Exclusions excluded = new Exclusions(Set.of(Industry.BIOMEDICINE), Set.of("CN-JS"), Set.of(COMPANY));
        Wishes wishes =
                new Wishes(Set.of(Industry.DIAGNOSTICS), Set.of(), Set.of(), null, null, false, Text.zh(""), excluded);
        assertThat(Limit.broken(HENGXI, wishes))
                .containsExactly(
                        new Limit.SectorExcluded(Industry.DIAGNOSTICS),
                        new Limit.CompanyExcluded(COMPANY),
                        new Limit.PlaceExcluded("CN-JS"));
    }

    /** The mandate by which this limit would hold; all else stays. */
    private static Wishes relaxed(Limit limit, Wishes wishes) {
        return new Wishes(
                limit instanceof Limit.SectorOutside(Industry one)
                        ? with(wishes.industries(), one)
                        : wishes.industries(),
                limit instanceof Limit.StageOutside(Stage one) ? with(wishes.stages(), one) : wishes.stages(),
                limit instanceof Limit.PlaceOutside(String one) ? with(wishes.regions(), one) : wishes.regions(),
                limit instanceof Limit.TicketBelow(Money asked, Money _) ? asked : wishes.smallestTicket(),
                limit instanceof Limit.TicketAbove(Money asked, Money _) ? asked : wishes.largestTicket(),
                wishes.awardedOnly() && !(limit instanceof Limit.AwardMissing),
                wishes.thesis(),
                relaxed(limit, wishes.excluded()));
    }

    private static Exclusions relaxed(Limit limit, Exclusions excluded) {
        return new Exclusions(
                limit instanceof Limit.SectorExcluded(Industry one)
                        ? without(without(excluded.industries(), one), one.leading())
                        : excluded.industries(),
                limit instanceof Limit.PlaceExcluded(String one)
                        ? without(excluded.regions(), one)
                        : excluded.regions(),
                limit instanceof Limit.CompanyExcluded(OrganisationId one)
                        ? without(excluded.companies(), one)
                        : excluded.companies());
    }

    private static <T> Set<T> without(Set<T> some, T one) {
        return some.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
    }

    private static <T> Set<T> with(Set<T> some, T one) {
        return Stream.concat(some.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }
}
