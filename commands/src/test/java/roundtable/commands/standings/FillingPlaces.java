package roundtable.commands.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Group;
import roundtable.commands.calls.Places;
import roundtable.commands.calls.Places.Quota;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.calls.Tier.Prize;
import roundtable.commands.calls.Tier.PrizeClass;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

class FillingPlaces {

    private static final List<Industry> INDUSTRIES =
            List.of(Industry.BIOMEDICINE, Industry.DIAGNOSTICS, Industry.ROBOTICS, Industry.NEW_ENERGY);

    /** A list as it comes from the ranking: few different totals, so that many are tied. */
    record Ranked(List<Placing> placings, StillTied rule) {

        List<Placing> unsunk() {
            return placings.stream().filter(placing -> !placing.sunk()).toList();
        }

        Ranked without(Set<ApplicationId> gone) {
            return new Ranked(
                    placings.stream()
                            .filter(placing -> !gone.contains(placing.application()))
                            .toList(),
                    rule);
        }
    }

    @Provide
    Arbitrary<Ranked> lists() {
        Arbitrary<Placing> placings = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(INDUSTRIES).injectNull(0.1),
                        Arbitraries.of(Group.class).injectNull(0.1),
                        Arbitraries.integers().between(0, 9))
                .as(FillingPlaces::judged);
        return Combinators.combine(placings.list().ofMaxSize(40), Arbitraries.of(StillTied.class))
                .as((judged, rule) -> new Ranked(Ranking.of(numbered(judged), rule, "seed"), rule));
    }

    private static Placing judged(int total, @Nullable Industry industry, @Nullable Group group, int luck) {
        ApplicationId application = new ApplicationId(Uuids.next());
        return new Placing(
                0,
                application,
                "",
                new OrganisationId(Uuids.next()),
                industry,
                group,
                application,
                new CallId(Uuids.next()),
                total * 1_000,
                List.of(),
                null,
                luck == 0,
                null,
                null,
                false);
    }

    private static List<Placing> numbered(List<Placing> judged) {
        List<Placing> numbered = new ArrayList<>();
        for (Placing each : judged) {
            numbered.add(new Placing(
                    0,
                    each.application(),
                    "A-" + numbered.size(),
                    each.company(),
                    each.industry(),
                    each.group(),
                    each.dossier(),
                    each.origin(),
                    each.hundredths(),
                    List.of(),
                    null,
                    each.sunk(),
                    null,
                    null,
                    false));
        }
        return numbered;
    }

    @Provide
    Arbitrary<Places> places() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 6);
        Arbitrary<Places> byIndustry = Combinators.combine(few, few, few)
                .as((bio, robots, open) -> new Places(
                        kept(Map.of(
                                new Quota(Industry.BIOMEDICINE, null, 1), bio,
                                new Quota(Industry.ROBOTICS, null, 1), robots)),
                        open));
        Arbitrary<Places> byBoth = Combinators.combine(few, few, few)
                .as((growing, starting, open) -> new Places(
                        kept(Map.of(
                                new Quota(Industry.BIOMEDICINE, Group.GROWTH, 1), growing,
                                new Quota(Industry.BIOMEDICINE, Group.START_UP, 1), starting)),
                        open));
        Arbitrary<Places> byGroup = Combinators.combine(few, few)
                .as((growing, open) -> new Places(kept(Map.of(new Quota(null, Group.GROWTH, 1), growing)), open));
        return Arbitraries.oneOf(byIndustry, byBoth, byGroup);
    }

    private static List<Quota> kept(Map<Quota, Integer> wanted) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry ->
                        new Quota(entry.getKey().industry(), entry.getKey().group(), entry.getValue()))
                .toList();
    }

    private static Set<ApplicationId> taken(Ranked list, Places places) {
        return Filling.taken(list.placings(), places, list.rule());
    }

    @Property
    void as_many_go_on_as_there_are_places_or_applicants(
            @ForAll("lists") Ranked list, @ForAll("places") Places places) {
        int sought = Math.min(places.total(), list.unsunk().size());
        int taken = taken(list, places).size();
        if (list.rule() == StillTied.DRAWN) {
            assertThat(taken).isEqualTo(sought);
        } else {
            assertThat(taken).isGreaterThanOrEqualTo(sought);
        }
    }

    @Property
    void nobody_goes_on_before_a_better_one_of_the_same_industry_and_group(
            @ForAll("lists") Ranked list, @ForAll("places") Places places) {
        Set<ApplicationId> taken = taken(list, places);
        for (Placing better : list.unsunk()) {
            for (Placing worse : list.unsunk()) {
                if (better.rank() < worse.rank()
                        && better.industry() == worse.industry()
                        && better.group() == worse.group()
                        && taken.contains(worse.application())) {
                    assertThat(taken).contains(better.application());
                }
            }
        }
    }

    @Property
    void every_quota_has_the_best_of_its_own(@ForAll("lists") Ranked list, @ForAll("places") Places places) {
        Set<ApplicationId> taken = taken(list, places);
        for (Quota quota : places.quotas()) {
            list.unsunk().stream()
                    .filter(placing -> quota.covers(placing.industry(), placing.group()))
                    .limit(quota.places())
                    .forEach(placing -> assertThat(taken).contains(placing.application()));
        }
    }

    @Property
    void who_shares_the_rank_of_the_last_one_taken_is_taken_too_where_the_call_says_so(
            @ForAll("lists") Ranked list, @ForAll @IntRange(max = 10) int open) {
        Set<ApplicationId> taken = Filling.taken(list.placings(), new Places(List.of(), open), StillTied.ALL_TAKEN);
        list.unsunk().stream()
                .filter(placing -> taken.contains(placing.application()))
                .mapToInt(Placing::rank)
                .max()
                .ifPresent(last -> assertThat(taken)
                        .containsExactlyInAnyOrderElementsOf(list.unsunk().stream()
                                .filter(placing -> placing.rank() <= last)
                                .map(Placing::application)
                                .toList()));
    }

    @Property
    void who_stayed_below_a_threshold_gets_no_place(@ForAll("lists") Ranked list, @ForAll("places") Places places) {
        Set<ApplicationId> taken = taken(list, places);
        list.placings().stream()
                .filter(Placing::sunk)
                .forEach(placing -> assertThat(taken).doesNotContain(placing.application()));
    }

    @Property
    void added_places_never_cost_anybody_theirs(
            @ForAll("lists") Ranked list,
            @ForAll("places") Places places,
            @ForAll @IntRange(max = 3) int more,
            @ForAll @IntRange(max = 3) int moreOpen) {
        Places added = new Places(
                places.quotas().stream()
                        .map(quota -> new Quota(quota.industry(), quota.group(), quota.places() + more))
                        .toList(),
                places.open() + moreOpen);
        assertThat(added.onlyAddTo(places)).isTrue();
        assertThat(taken(list, added)).containsAll(taken(list, places));
    }

    @Property
    void a_new_quota_never_costs_anybody_their_place(
            @ForAll("lists") Ranked list,
            @ForAll("places") Places places,
            @ForAll @IntRange(min = 1, max = 4) int more) {
        List<Quota> quotas = new ArrayList<>(places.quotas());
        if (quotas.stream().anyMatch(quota -> quota.industry() == null)) {
            return; // a quota for an industry would overlap with one for a group
        }
        quotas.add(new Quota(Industry.NEW_ENERGY, null, more));
        assertThat(taken(list, new Places(quotas, places.open()))).containsAll(taken(list, places));
    }

    @Property
    void a_place_given_up_goes_to_the_next_in_line_and_costs_nobody_theirs(
            @ForAll("lists") Ranked list, @ForAll("places") Places places, @ForAll @IntRange(max = 5) int leavers) {
        Set<ApplicationId> before = taken(list, places);
        Set<ApplicationId> gone = new HashSet<>(before.stream().limit(leavers).toList());
        Set<ApplicationId> after = taken(list.without(gone), places);
        Set<ApplicationId> stayed = new HashSet<>(before);
        stayed.removeAll(gone);
        assertThat(after).containsAll(stayed);
        gone.forEach(leaver -> assertThat(after).doesNotContain(leaver));
        if (list.rule() == StillTied.DRAWN) {
            int left = list.unsunk().size() - gone.size();
            assertThat(after).hasSize(Math.min(places.total(), left));
        }
    }

    @Property
    void prizes_go_down_the_list_each_to_its_group(
            @ForAll("lists") Ranked list,
            @ForAll @IntRange(min = 1, max = 4) int first,
            @ForAll @IntRange(min = 1, max = 4) int second) {
        List<Prize> prizes = List.of(
                new Prize(PrizeClass.FIRST, Text.zh("一等奖"), Group.GROWTH, first, null),
                new Prize(PrizeClass.SECOND, Text.zh("二等奖"), null, second, null));
        List<Placing> awarded = Filling.awarded(list.placings(), prizes, list.rule());
        assertThat(awarded.stream().map(Placing::application))
                .containsExactlyElementsOf(
                        list.placings().stream().map(Placing::application).toList());
        assertThat(awarded).allSatisfy(placing -> {
            if (placing.prize() != null) {
                assertThat(placing.sunk()).isFalse();
                assertThat(placing.prize() == 0 && placing.group() != Group.GROWTH)
                        .isFalse();
            }
        });
        long growing = list.unsunk().stream()
                .filter(placing -> placing.group() == Group.GROWTH)
                .count();
        long firsts = awarded.stream()
                .filter(placing -> Integer.valueOf(0).equals(placing.prize()))
                .count();
        if (list.rule() == StillTied.DRAWN) {
            assertThat(firsts).isEqualTo(Math.min(first, growing));
        } else {
            assertThat(firsts).isGreaterThanOrEqualTo(Math.min(first, growing));
        }
    }
}
