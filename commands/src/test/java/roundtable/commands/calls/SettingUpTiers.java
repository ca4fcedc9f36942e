package roundtable.commands.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.commands.calls.CallBuilder.aCall;

import java.util.List;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.calls.CallCommand.AddPlaces;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallCommand.ReviseCall;
import roundtable.commands.calls.CallEvent.CallCancelled;
import roundtable.commands.calls.CallEvent.CallClosed;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallEvent.CallOpened;
import roundtable.commands.calls.CallEvent.PlacesAdded;
import roundtable.commands.calls.CallRefusal.CallNotATier;
import roundtable.commands.calls.CallRefusal.CallNotOpen;
import roundtable.commands.calls.CallRefusal.CallReasonMissing;
import roundtable.commands.calls.CallRefusal.NextTierUnsound;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.calls.CallRefusal.PlacesOnlyAdded;
import roundtable.commands.calls.CallRefusal.PlacesUnsound;
import roundtable.commands.calls.CallRefusal.PrizeUnsound;
import roundtable.commands.calls.CallRefusal.TierOnlyInCompetitions;
import roundtable.commands.calls.Places.Quota;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.calls.Tier.Prize;
import roundtable.commands.calls.Tier.PrizeClass;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

class SettingUpTiers extends CallSpecification {

    private static final Places PLACES =
            new Places(List.of(new Quota(Industry.BIOMEDICINE, null, 14), new Quota(Industry.ROBOTICS, null, 11)), 5);
    private static final Text REASON = Text.of("市里追加五个名额。", "The city has added five places.");

    private final CallId city = new CallId(Uuids.next());
    private final OrganisationId cityBureau = new OrganisationId(Uuids.next());

    SettingUpTiers() {
        theCityIs(new Tier(Level.CITY, null, true, List.of(authority), Places.NONE, false, List.of()));
    }

    private void theCityIs(@Nullable Tier tier, Event... more) {
        Event[] all = new Event[more.length + 1];
        all[0] = new CallDrafted(city, cityBureau, aCall().standingAt(tier).content());
        System.arraycopy(more, 0, all, 1, more.length);
        neighbour(city, all);
    }

    private Tier district(Places places, Prize... prizes) {
        return new Tier(Level.DISTRICT, city, false, List.of(), places, false, List.of(prizes));
    }

    private static Prize prize(PrizeClass kind) {
        return new Prize(kind, Text.of("雏鹰杯", "Young Eagle"), null, 1, Money.parse("CNY 300000"));
    }

    private DraftCall draft(Tier tier) {
        return new DraftCall(call, authority, aCall().standingAt(tier).content());
    }

    private void isRefused(Tier tier, CallRefusal refusal) {
        nothing().when(draft(tier)).by(anOfficer).thenRefused(refusal);
    }

    private Given givenADistrict(Event... more) {
        Event[] all = new Event[more.length + 2];
        all[0] = new CallDrafted(
                call, authority, aCall().standingAt(district(PLACES)).content());
        all[1] = new CallOpened(call);
        System.arraycopy(more, 0, all, 2, more.length);
        return given(all);
    }

    private AddPlaces add(UnaryOperator<List<Quota>> quotas, int open) {
        return new AddPlaces(call, new Places(quotas.apply(PLACES.quotas()), open), REASON);
    }

    @Test
    void a_call_leads_to_the_tier_above_that_takes_it() {
        Tier tier = district(PLACES, prize(PrizeClass.FIRST), prize(PrizeClass.EXCELLENCE));
        nothing()
                .when(draft(tier))
                .by(anOfficer)
                .then(new CallDrafted(call, authority, aCall().standingAt(tier).content()));
    }

    @Test
    void only_a_competition_has_tiers() {
        CallContent content = aCall().standingAt(district(PLACES)).content();
        CallContent fund = new CallContent(
                CallKind.FUND,
                content.number(),
                content.title(),
                content.summary(),
                content.description(),
                content.industries(),
                content.ceiling(),
                content.budget(),
                content.form(),
                content.rubric(),
                content.window(),
                2,
                null,
                null,
                content.tier());
        nothing().when(new DraftCall(call, authority, fund)).by(anOfficer).thenRefused(new TierOnlyInCompetitions());
    }

    @Test
    void the_tier_above_is_higher_takes_only_the_promoted_and_takes_from_here() {
        isRefused(
                new Tier(Level.DISTRICT, call, false, List.of(), PLACES, false, List.of()),
                new NextTierUnsound("itself"));
        isRefused(
                new Tier(Level.CITY, city, false, List.of(), PLACES, false, List.of()),
                new NextTierUnsound("not-higher"));
        theCityIs(null);
        isRefused(district(PLACES), new NextTierUnsound("not-a-tier"));
        theCityIs(new Tier(Level.CITY, null, false, List.of(authority), Places.NONE, false, List.of()));
        isRefused(district(PLACES), new NextTierUnsound("not-by-promotion"));
        theCityIs(new Tier(Level.CITY, null, true, List.of(), Places.NONE, false, List.of()));
        isRefused(district(PLACES), new NextTierUnsound("not-from-here"));
        theCityIs(
                new Tier(Level.CITY, null, true, List.of(authority), Places.NONE, false, List.of()),
                new CallCancelled(city, REASON));
        isRefused(district(PLACES), new NextTierUnsound("cancelled"));
    }

    @Test
    void the_lowest_tier_is_entered_by_applying_and_the_highest_leads_nowhere() {
        isRefused(
                new Tier(Level.DISTRICT, city, true, List.of(), PLACES, false, List.of()),
                new NextTierUnsound("nothing-below"));
        isRefused(
                new Tier(Level.NATION, city, true, List.of(), PLACES, false, List.of()),
                new NextTierUnsound("nothing-above"));
    }

    @Test
    void what_the_tier_above_has_become_counts_when_the_call_is_revised_and_opened() {
        theCityIs(new Tier(Level.CITY, null, true, List.of(), Places.NONE, false, List.of()));
        CallContent content = aCall().standingAt(district(PLACES)).content();
        given(new CallDrafted(call, authority, content))
                .when(new OpenCall(call))
                .by(anOfficer)
                .thenRefused(new NextTierUnsound("not-from-here"));
        givenADraft()
                .when(new ReviseCall(call, content))
                .by(anOfficer)
                .thenRefused(new NextTierUnsound("not-from-here"));
    }

    @Test
    void nobody_falls_under_two_quotas() {
        Quota robots = new Quota(Industry.ROBOTICS, null, 3);
        isRefused(
                district(new Places(List.of(robots, new Quota(null, Group.GROWTH, 3)), 0)),
                new PlacesUnsound("overlapping"));
        isRefused(
                district(new Places(List.of(robots, new Quota(Industry.ROBOTICS, Group.GROWTH, 3)), 0)),
                new PlacesUnsound("overlapping"));
        Tier apart = district(new Places(
                List.of(
                        new Quota(Industry.ROBOTICS, Group.GROWTH, 3),
                        new Quota(Industry.ROBOTICS, Group.START_UP, 3),
                        new Quota(Industry.BIOMEDICINE, null, 2)),
                0));
        nothing()
                .when(draft(apart))
                .by(anOfficer)
                .then(new CallDrafted(call, authority, aCall().standingAt(apart).content()));
    }

    @Test
    void places_are_numbers_that_make_sense() {
        isRefused(district(Places.NONE), new PlacesUnsound("none"));
        isRefused(district(new Places(List.of(), -1)), new PlacesUnsound("out-of-range"));
        isRefused(district(new Places(List.of(), 1_001)), new PlacesUnsound("out-of-range"));
        isRefused(
                district(new Places(List.of(new Quota(Industry.ROBOTICS, null, 0)), 3)),
                new PlacesUnsound("out-of-range"));
        isRefused(
                district(new Places(List.of(new Quota(null, null, 2)), 3)),
                new PlacesUnsound("for-nobody-in-particular"));
        isRefused(
                district(new Places(List.of(new Quota(Industry.MOTION, null, 2)), 3)),
                new PlacesUnsound("not-a-leading-industry"));
        isRefused(
                new Tier(Level.CITY, null, true, List.of(), new Places(List.of(), 3), false, List.of()),
                new PlacesUnsound("no-tier-above"));
    }

    @Test
    void prizes_are_named_and_go_from_the_highest_down() {
        isRefused(district(PLACES, prize(PrizeClass.SECOND), prize(PrizeClass.FIRST)), new PrizeUnsound("order"));
        isRefused(district(PLACES, new Prize(PrizeClass.FIRST, Text.zh(""), null, 1, null)), new PrizeUnsound("name"));
        isRefused(
                district(PLACES, new Prize(PrizeClass.FIRST, Text.zh("一等奖"), null, 0, null)),
                new PrizeUnsound("places"));
        isRefused(
                district(PLACES, new Prize(PrizeClass.FIRST, Text.zh("一等奖"), null, 1, Money.parse("CNY 0"))),
                new PrizeUnsound("amount"));
    }

    @Test
    void places_are_added_also_after_the_call_has_closed() {
        Places more = new Places(PLACES.quotas(), 10);
        givenADistrict()
                .when(new AddPlaces(call, more, REASON))
                .by(anOfficer)
                .then(new PlacesAdded(call, more, REASON));
        givenADistrict(new CallClosed(call))
                .when(new AddPlaces(call, more, REASON))
                .by(anOfficer)
                .then(new PlacesAdded(call, more, REASON));
    }

    @Test
    void no_place_that_was_announced_is_ever_taken_away() {
        givenADistrict().when(add(quotas -> quotas, 4)).by(anOfficer).thenRefused(new PlacesOnlyAdded(30, 29));
        givenADistrict().when(add(quotas -> quotas, 5)).by(anOfficer).thenRefused(new PlacesOnlyAdded(30, 30));
        givenADistrict()
                .when(add(quotas -> List.of(quotas.getFirst()), 50))
                .by(anOfficer)
                .thenRefused(new PlacesOnlyAdded(30, 64));
        givenADistrict(new PlacesAdded(call, new Places(PLACES.quotas(), 10), REASON))
                .when(add(quotas -> quotas, 9))
                .by(anOfficer)
                .thenRefused(new PlacesOnlyAdded(35, 34));
    }

    @Test
    void places_are_added_by_its_officers_for_a_reason_and_where_there_are_any() {
        givenADistrict()
                .when(add(quotas -> quotas, 9))
                .by(anOfficerOfAnother)
                .thenRefused(new NotAnOfficerOfTheAuthority(authority));
        givenADistrict()
                .when(new AddPlaces(call, new Places(PLACES.quotas(), 9), Text.zh(" ")))
                .by(anOfficer)
                .thenRefused(new CallReasonMissing());
        givenAnOpenCall().when(add(quotas -> quotas, 9)).by(anOfficer).thenRefused(new CallNotATier());
        givenADraft().when(add(quotas -> quotas, 9)).by(anOfficer).thenRefused(new CallNotOpen(CallTerms.State.DRAFT));
    }

    @Test
    void what_others_know_of_the_call_has_the_places_that_were_added() {
        CallTerms terms = CallTerms.FOLDING.start();
        for (Event event : List.of(
                new CallDrafted(
                        call, authority, aCall().standingAt(district(PLACES)).content()),
                new PlacesAdded(call, new Places(PLACES.quotas(), 10), REASON))) {
            terms = CallTerms.FOLDING.step().apply(terms, event);
        }
        assertThat(terms.tier()).isEqualTo(district(new Places(PLACES.quotas(), 10)));
    }
}
