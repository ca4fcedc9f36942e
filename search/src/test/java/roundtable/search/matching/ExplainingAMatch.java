package roundtable.search.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.matching.Match.Scored;

@Domain(Matchings.class)
class ExplainingAMatch {

    private static final OrganisationId COMPANY = new OrganisationId(new UUID(7, 0));
    private static final Facts HENGXI = new Facts(
            COMPANY,
            Industry.DIAGNOSTICS,
            Stage.A,
            "CN-JS",
            new Facts.Amount("CNY", 3_000_000_000L),
            Matchings.everything());

    private static Wishes wishes(Set<Industry> industries, Set<Stage> stages, @Nullable String largest) {
        return new Wishes(
                industries,
                stages,
                Set.of("CN-JS", "CN-ZJ"),
                null,
                largest == null ? null : Money.parse(largest),
                false,
                Text.zh(""));
    }

    private static Scored part(Match match, Part part) {
        return match.parts().stream()
                .filter(one -> one.part() == part)
                .findFirst()
                .orElseThrow();
    }

    @Example
    void the_weights_sum_to_a_hundred_and_the_evidence_to_its_weight() {
        assertThat(Arrays.stream(Part.values()).mapToInt(Part::weight).sum()).isEqualTo(100);
        assertThat(Arrays.stream(Evidence.values()).mapToInt(Evidence::points).sum())
                .isEqualTo(Part.EVIDENCE.weight());
    }

    @Property
    void the_parts_sum_to_the_score_and_none_gives_more_than_its_weight(@ForAll Facts facts, @ForAll Wishes wishes) {
        Match match = Match.of(facts, wishes);
        assertThat(match.parts().stream().mapToInt(Scored::points).sum()).isEqualTo(match.score());
        assertThat(match.score()).isBetween(0, 100);
        assertThat(match.parts()).extracting(Scored::part).containsExactly(Part.values());
        assertThat(match.parts()).allSatisfy(part -> assertThat(part.points()).isBetween(0, part.of()));
    }

    @Property
    void what_is_unknown_has_no_points_and_lessens_the_coverage(@ForAll Facts facts, @ForAll Wishes wishes) {
        Match match = Match.of(facts, wishes);
        int unknown = match.parts().stream()
                .filter(part -> !part.known())
                .mapToInt(Scored::of)
                .sum();
        assertThat(match.coverage()).isEqualTo(100 - unknown);
        assertThat(match.score()).isLessThanOrEqualTo(match.coverage());
        assertThat(match.parts())
                .filteredOn(part -> !part.known())
                .allSatisfy(part -> assertThat(part.points()).isZero());
    }

    @Property
    void showing_more_evidence_never_costs_points(@ForAll Facts facts, @ForAll Wishes wishes) {
        Facts everything = new Facts(
                COMPANY, facts.industry(), facts.stage(), facts.region(), facts.asked(), Matchings.everything());
        assertThat(Match.of(everything, wishes).score())
                .isGreaterThanOrEqualTo(Match.of(facts, wishes).score());
    }

    @Property
    void who_asks_for_nothing_gives_full_marks_but_for_evidence(@ForAll Facts facts) {
        Wishes nothing = new Wishes(Set.of(), Set.of(), Set.of(), null, null, false, Text.zh(""));
        Match match = Match.of(facts, nothing);
        assertThat(match.parts())
                .filteredOn(part -> part.part() != Part.EVIDENCE)
                .allSatisfy(part -> assertThat(part.points()).isEqualTo(part.of()));
        assertThat(match.coverage()).isEqualTo(100);
    }

    @Example
    void a_leading_industry_includes_its_children_and_a_sibling_is_near() {
        assertThat(part(Match.of(HENGXI, wishes(Set.of(Industry.BIOMEDICINE), Set.of(), null)), Part.SECTOR))
                .isEqualTo(new Scored(Part.SECTOR, 30, 30, true, new Reason.SectorWanted(Industry.DIAGNOSTICS)));
        assertThat(part(Match.of(HENGXI, wishes(Set.of(Industry.THERAPEUTICS), Set.of(), null)), Part.SECTOR))
                .isEqualTo(new Scored(Part.SECTOR, 15, 30, true, new Reason.SectorNear(Industry.DIAGNOSTICS)));
        assertThat(part(Match.of(HENGXI, wishes(Set.of(Industry.ROBOTICS), Set.of(), null)), Part.SECTOR))
                .isEqualTo(new Scored(Part.SECTOR, 0, 30, true, new Reason.SectorOther(Industry.DIAGNOSTICS)));
    }

    @Example
    void a_stage_beside_a_wanted_one_is_near() {
        assertThat(part(Match.of(HENGXI, wishes(Set.of(), Set.of(Stage.B), null)), Part.STAGE))
                .isEqualTo(new Scored(Part.STAGE, 10, 20, true, new Reason.StageNear(Stage.A)));
        assertThat(part(Match.of(HENGXI, wishes(Set.of(), Set.of(Stage.SEED), null)), Part.STAGE)
                        .points())
                .isZero();
    }

    @Example
    void an_amount_a_little_above_the_ticket_loses_a_little() {
        assertThat(part(Match.of(HENGXI, wishes(Set.of(), Set.of(), "CNY 25000000")), Part.TICKET))
                .isEqualTo(new Scored(Part.TICKET, 16, 20, true, new Reason.TicketAbove(120)));
        assertThat(List.of(
                        "CNY 30000000", "CNY 24000000", "CNY 23999999", "CNY 15000000", "CNY 7500000", "CNY 7499999"))
                .extracting(largest -> part(Match.of(HENGXI, wishes(Set.of(), Set.of(), largest)), Part.TICKET)
                        .points())
                .containsExactly(20, 16, 10, 10, 5, 0);
    }

    @Example
    void an_amount_that_is_hidden_or_in_another_currency_is_said_to_be_unknown() {
        Facts hidden = new Facts(COMPANY, Industry.DIAGNOSTICS, Stage.A, "CN-JS", null, Set.of());
        Match match = Match.of(hidden, wishes(Set.of(), Set.of(), "CNY 25000000"));
        assertThat(part(match, Part.TICKET))
                .isEqualTo(new Scored(Part.TICKET, 0, 20, false, new Reason.TicketUnknown()));
        assertThat(match.coverage()).isEqualTo(80);
        assertThat(part(Match.of(HENGXI, wishes(Set.of(), Set.of(), "USD 1")), Part.TICKET))
                .isEqualTo(new Scored(Part.TICKET, 0, 20, false, new Reason.TicketOtherCurrency("CNY", "USD")));
    }

    @Example
    void who_wants_awarded_companies_only_gives_the_others_nothing_for_evidence() {
        Wishes awardedOnly = new Wishes(Set.of(), Set.of(), Set.of(), null, null, true, Text.zh(""));
        Facts without = new Facts(COMPANY, Industry.DIAGNOSTICS, Stage.A, "CN-JS", null, Set.of(Evidence.REVENUE));
        assertThat(part(Match.of(without, awardedOnly), Part.EVIDENCE))
                .isEqualTo(new Scored(Part.EVIDENCE, 0, 20, true, new Reason.EvidenceWithoutAward()));
        assertThat(part(Match.of(HENGXI, awardedOnly), Part.EVIDENCE))
                .isEqualTo(new Scored(Part.EVIDENCE, 20, 20, true, new Reason.EvidenceShown(5, 5, List.of())));
    }
}
