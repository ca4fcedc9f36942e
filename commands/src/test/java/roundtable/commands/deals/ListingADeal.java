package roundtable.commands.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.commands.deals.OfferBuilder.anOffer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.awards.AwardEvent.AwardAccepted;
import roundtable.commands.awards.AwardEvent.AwardOffered;
import roundtable.commands.awards.AwardId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.deals.DealCommand.BlockFirm;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealCommand.ReviseDeal;
import roundtable.commands.deals.DealCommand.UnblockFirm;
import roundtable.commands.deals.DealCommand.UnlistDeal;
import roundtable.commands.deals.DealEvent.DealFirmBlocked;
import roundtable.commands.deals.DealEvent.DealFirmUnblocked;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.DealEvent.DealRevised;
import roundtable.commands.deals.DealEvent.DealUnlisted;
import roundtable.commands.deals.DealRefusal.DealAlreadyListed;
import roundtable.commands.deals.DealRefusal.DealAmountNotPossible;
import roundtable.commands.deals.DealRefusal.DealAwardNotItsOwn;
import roundtable.commands.deals.DealRefusal.DealBlocksNoInvestor;
import roundtable.commands.deals.DealRefusal.DealBlocksTooMany;
import roundtable.commands.deals.DealRefusal.DealClosesInThePast;
import roundtable.commands.deals.DealRefusal.DealCompanyNotVerified;
import roundtable.commands.deals.DealRefusal.DealCurrenciesDiffer;
import roundtable.commands.deals.DealRefusal.DealHeadlineMissing;
import roundtable.commands.deals.DealRefusal.DealInvitesNoInvestor;
import roundtable.commands.deals.DealRefusal.DealInvitesTooMany;
import roundtable.commands.deals.DealRefusal.DealNotListed;
import roundtable.commands.deals.DealRefusal.DealPatentsNegative;
import roundtable.commands.deals.DealRefusal.DealQuartersTooMany;
import roundtable.commands.deals.DealRefusal.DealRegionNotWellFormed;
import roundtable.commands.deals.DealRefusal.DealReviewInLowerHalf;
import roundtable.commands.deals.DealRefusal.DealReviewNotAnnounced;
import roundtable.commands.deals.DealRefusal.NotAFounderOfTheCompany;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.VerificationRevoked;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.standings.Placing;
import roundtable.commands.standings.StandingsEvent.StandingsAnnounced;
import roundtable.commands.standings.StandingsEvent.StandingsDrawnUp;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextNotLegible;
import roundtable.commands.text.TextRefusal.TextTooLong;

class ListingADeal extends Specification<Deal> {

    private final DealId deal = new DealId(Uuids.next());
    private final OrganisationId company = new OrganisationId(Uuids.next());
    private final OrganisationId firm = new OrganisationId(Uuids.next());
    private final OrganisationId authority = new OrganisationId(Uuids.next());
    private final AwardId award = new AwardId(Uuids.next());
    private final PersonId founder = new PersonId(Uuids.next());
    private final Actor theFounder = new Actor(founder, company, Role.FOUNDER);
    private final Actor aRival = new Actor(founder, new OrganisationId(Uuids.next()), Role.FOUNDER);

    ListingADeal() {
        super(Deal.class);
    }

    @BeforeEach
    void theNeighbours() {
        neighbour(company, registered(company, OrganisationKind.COMPANY), new OrganisationVerified(company, authority));
        neighbour(firm, registered(firm, OrganisationKind.INVESTOR));
        neighbour(award, offered(company), new AwardAccepted(award, founder));
    }

    private Event registered(OrganisationId organisation, OrganisationKind kind) {
        return new OrganisationRegistered(
                organisation, kind, new Registration.Chinese("91350100M000100Y43"), Text.zh("衡析生物"), founder);
    }

    private Event offered(OrganisationId to) {
        return new AwardOffered(
                award,
                new DecisionId(Uuids.next()),
                new ApplicationId(Uuids.next()),
                new CallId(Uuids.next()),
                authority,
                to,
                "JD-2026-0318",
                Text.zh("生物医药揭榜挂帅"),
                Money.parse("CNY 2000000"));
    }

    private ListDeal list(OfferBuilder offer) {
        return new ListDeal(deal, company, offer.offer());
    }

    private Event listed() {
        return new DealListed(deal, company, anOffer().offer());
    }

    private void refused(OfferBuilder offer, DealRefusal why) {
        nothing().when(list(offer)).by(theFounder).thenRefused(why);
        given(listed()).when(new ReviseDeal(deal, offer.offer())).by(theFounder).thenRefused(why);
    }

    @Test
    void a_founder_lists_the_companys_round_with_its_own_award() {
        Offer offer = anOffer().awarded(award).inviting(firm).offer();
        nothing().when(new ListDeal(deal, company, offer)).by(theFounder).then(new DealListed(deal, company, offer));
    }

    @Test
    void what_must_be_said_is_little() {
        Offer offer = anOffer().sayingLittle().offer();
        nothing().when(new ListDeal(deal, company, offer)).by(theFounder).then(new DealListed(deal, company, offer));
    }

    @Test
    void only_a_founder_of_the_company_lists_revises_and_unlists() {
        NotAFounderOfTheCompany why = new NotAFounderOfTheCompany(company);
        nothing().when(list(anOffer())).by(aRival).thenRefused(why);
        nothing()
                .when(list(anOffer()))
                .by(new Actor(founder, company, Role.INVESTOR))
                .thenRefused(why);
        given(listed()).when(new ReviseDeal(deal, anOffer().offer())).by(aRival).thenRefused(why);
        given(listed()).when(new UnlistDeal(deal)).by(aRival).thenRefused(why);
    }

    @Test
    void a_company_that_nobody_has_verified_lists_nothing() {
        neighbour(company, registered(company, OrganisationKind.COMPANY));
        nothing().when(list(anOffer())).by(theFounder).thenRefused(new DealCompanyNotVerified(company));
    }

    @Test
    void one_round_at_a_time_and_another_once_it_is_unlisted() {
        claimed("deal", company.toString(), new DealId(Uuids.next()));
        nothing().when(list(anOffer())).by(theFounder).thenRefused(new DealAlreadyListed(company));
        claimed("deal", company.toString(), deal);
        given(listed()).when(new UnlistDeal(deal)).by(theFounder).then(new DealUnlisted(deal));
        DealId next = new DealId(Uuids.next());
        nothing()
                .when(new ListDeal(next, company, anOffer().offer()))
                .by(theFounder)
                .then(new DealListed(next, company, anOffer().offer()));
    }

    @Test
    void an_automation_unlists_only_what_is_of_a_company_verified_no_more() {
        given(listed())
                .when(new UnlistDeal(deal))
                .by(Actor.automation())
                .thenRefused(new NotAFounderOfTheCompany(company));
        neighbour(
                company,
                registered(company, OrganisationKind.COMPANY),
                new OrganisationVerified(company, authority),
                new VerificationRevoked(company, authority, Personal.of(company, "执照是别人的。")));
        given(listed()).when(new UnlistDeal(deal)).by(Actor.automation()).then(new DealUnlisted(deal));
    }

    @Test
    void what_is_unlisted_is_over() {
        Event unlisted = new DealUnlisted(deal);
        given(listed(), unlisted)
                .when(new ReviseDeal(deal, anOffer().offer()))
                .by(theFounder)
                .thenRefused(new DealNotListed());
        given(listed(), unlisted).when(new UnlistDeal(deal)).by(theFounder).thenRefused(new DealNotListed());
    }

    @Test
    void a_revision_replaces_the_offer() {
        Offer offer = anOffer().asking("CNY 25000000").offer();
        given(listed()).when(new ReviseDeal(deal, offer)).by(theFounder).then(new DealRevised(deal, offer));
    }

    @Test
    void another_companys_award_or_one_not_accepted_does_not_stand_beside_it() {
        neighbour(award, offered(company));
        refused(anOffer().awarded(award), new DealAwardNotItsOwn(award));
        neighbour(award, offered(authority), new AwardAccepted(award, founder));
        refused(anOffer().awarded(award), new DealAwardNotItsOwn(award));
        AwardId unknown = new AwardId(Uuids.next());
        refused(anOffer().awarded(unknown), new DealAwardNotItsOwn(unknown));
    }

    private final CallId tier = new CallId(Uuids.next());
    private final StandingsId standings = StandingsId.of(tier);
    private final ApplicationId first = new ApplicationId(Uuids.next());
    private final ApplicationId last = new ApplicationId(Uuids.next());

    private Event drawnUp(OrganisationId whose) {
        return new StandingsDrawnUp(
                standings,
                tier,
                authority,
                null,
                StillTied.DRAWN,
                "seed",
                List.of(placing(1, first, whose), placing(2, last, whose)),
                founder);
    }

    private Placing placing(int rank, ApplicationId application, OrganisationId whose) {
        return new Placing(
                rank,
                application,
                "A-" + rank,
                whose,
                null,
                null,
                application,
                tier,
                9_000,
                List.of(),
                null,
                false,
                null,
                null,
                false);
    }

    private Event announced() {
        return new StandingsAnnounced(
                standings, new Deadline(Instant.parse("2026-11-20T09:00:00Z"), ZoneId.of("Asia/Shanghai")), founder);
    }

    @Test
    void the_band_of_an_announced_review_is_released_and_taken_back() {
        neighbour(standings, drawnUp(company), announced());
        Offer offer = anOffer().releasing(standings, first).offer();
        nothing().when(new ListDeal(deal, company, offer)).by(theFounder).then(new DealListed(deal, company, offer));
        given(new DealListed(deal, company, offer))
                .when(new ReviseDeal(deal, anOffer().offer()))
                .by(theFounder)
                .then(new DealRevised(deal, anOffer().offer()));
    }

    @Test
    void no_band_is_released_before_it_is_announced_nor_another_companys() {
        refused(anOffer().releasing(standings, first), new DealReviewNotAnnounced(first));
        neighbour(standings, drawnUp(company));
        refused(anOffer().releasing(standings, first), new DealReviewNotAnnounced(first));
        neighbour(standings, drawnUp(authority), announced());
        refused(anOffer().releasing(standings, first), new DealReviewNotAnnounced(first));
    }

    @Test
    void the_lower_half_is_no_band() {
        neighbour(standings, drawnUp(company), announced());
        refused(anOffer().releasing(standings, last), new DealReviewInLowerHalf(last));
    }

    @Test
    void money_is_possible_and_of_one_currency() {
        refused(anOffer().asking("CNY 0"), new DealAmountNotPossible("asked"));
        refused(anOffer().asking("CNY 1000000000001"), new DealAmountNotPossible("asked"));
        refused(anOffer().valuedAt("CNY -1"), new DealAmountNotPossible("valuation"));
        refused(anOffer().earning("CNY 1", "CNY -1"), new DealAmountNotPossible("revenue"));
        refused(anOffer().valuedAt("USD 1000"), new DealCurrenciesDiffer("CNY", "USD"));
        refused(anOffer().earning("CNY 1", "EUR 1"), new DealCurrenciesDiffer("CNY", "EUR"));
        refused(anOffer().holding(-1), new DealPatentsNegative());
    }

    @Test
    void at_most_eight_quarters_are_told() {
        String[] nine = Collections.nCopies(9, "CNY 1").toArray(String[]::new);
        refused(anOffer().earning(nine), new DealQuartersTooMany(8, 9));
    }

    @Test
    void words_are_there_short_enough_and_legible() {
        refused(anOffer().headed(Text.zh(" ")), new DealHeadlineMissing());
        nothing()
                .when(list(anOffer().headed(Text.zh("衡".repeat(121)))))
                .by(theFounder)
                .thenRefused(new TextTooLong("headline", 120, 121));
        nothing()
                .when(list(anOffer().telling(Text.en("a".repeat(4_001)))))
                .by(theFounder)
                .thenRefused(new TextTooLong("story", 4_000, 4_001));
        nothing()
                .when(list(anOffer().headed(Text.en("A\u202Eround"))))
                .by(theFounder)
                .thenRefused(new TextNotLegible("headline"));
        refused(anOffer().in("Jiangsu"), new DealRegionNotWellFormed("Jiangsu"));
    }

    @Test
    void a_round_is_over_only_when_its_last_day_has_ended_everywhere() {
        LocalDate yesterday = LocalDate.of(2026, 5, 30);
        refused(anOffer().until(yesterday), new DealClosesInThePast(yesterday));
        Offer today = anOffer().until(LocalDate.of(2026, 5, 31)).offer();
        nothing().when(new ListDeal(deal, company, today)).by(theFounder).then(new DealListed(deal, company, today));
    }

    @Test
    void only_investors_are_invited_and_not_everybody() {
        refused(anOffer().inviting(company), new DealInvitesNoInvestor(company));
        OrganisationId[] many = new OrganisationId[101];
        for (int i = 0; i < many.length; i++) {
            many[i] = new OrganisationId(Uuids.next());
        }
        refused(anOffer().inviting(many), new DealInvitesTooMany(100, 101));
    }

    @Test
    void a_part_that_is_not_named_is_for_verified_investors() {
        Offer offer = anOffer().offer();
        assertThat(offer.audienceOf(Offer.Part.STORY)).isEqualTo(Audience.PUBLIC);
        assertThat(offer.audienceOf(Offer.Part.VALUATION)).isEqualTo(Audience.INVITED);
        assertThat(offer.audienceOf(Offer.Part.REVENUE)).isEqualTo(Audience.VERIFIED);
    }

    @Test
    void a_founder_keeps_the_deal_from_a_firm_and_lets_it_in_again() {
        BlockFirm block = new BlockFirm(deal, firm);
        UnblockFirm unblock = new UnblockFirm(deal, firm);
        DealFirmBlocked blocked = new DealFirmBlocked(deal, firm);
        given(listed()).when(block).by(theFounder).then(blocked);
        given(listed(), blocked).when(block).by(theFounder).then();
        given(listed(), blocked).when(unblock).by(theFounder).then(new DealFirmUnblocked(deal, firm));
        given(listed()).when(unblock).by(theFounder).then();
        given(listed()).when(block).by(aRival).thenRefused(new NotAFounderOfTheCompany(company));
        given(listed(), blocked).when(unblock).by(aRival).thenRefused(new NotAFounderOfTheCompany(company));
        given(listed())
                .when(new BlockFirm(deal, company))
                .by(theFounder)
                .thenRefused(new DealBlocksNoInvestor(company));
        given(listed(), new DealUnlisted(deal)).when(block).by(theFounder).thenRefused(new DealNotListed());
    }

    @Test
    void it_is_kept_from_two_hundred_at_most() {
        List<Event> happened = new ArrayList<>();
        happened.add(listed());
        for (int i = 0; i < DealPolicies.MOST_BLOCKED; i++) {
            happened.add(new DealFirmBlocked(deal, new OrganisationId(Uuids.next())));
        }
        given(happened.toArray(Event[]::new))
                .when(new BlockFirm(deal, firm))
                .by(theFounder)
                .thenRefused(new DealBlocksTooMany(DealPolicies.MOST_BLOCKED));
    }
}
