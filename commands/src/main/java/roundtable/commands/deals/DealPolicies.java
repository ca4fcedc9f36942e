package roundtable.commands.deals;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.organisations.OrganisationFacts.isVerified;
import static roundtable.commands.text.Fitting.theLineFits;
import static roundtable.commands.text.Fitting.theProseFits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.awards.AwardFacts;
import roundtable.commands.awards.AwardId;
import roundtable.commands.deals.DealRefusal.DealAmountNotPossible;
import roundtable.commands.deals.DealRefusal.DealAwardNotItsOwn;
import roundtable.commands.deals.DealRefusal.DealBlocksNoInvestor;
import roundtable.commands.deals.DealRefusal.DealClosesInThePast;
import roundtable.commands.deals.DealRefusal.DealCompanyNotVerified;
import roundtable.commands.deals.DealRefusal.DealCurrenciesDiffer;
import roundtable.commands.deals.DealRefusal.DealHeadlineMissing;
import roundtable.commands.deals.DealRefusal.DealInvitesNoInvestor;
import roundtable.commands.deals.DealRefusal.DealInvitesTooMany;
import roundtable.commands.deals.DealRefusal.DealPatentsNegative;
import roundtable.commands.deals.DealRefusal.DealQuartersTooMany;
import roundtable.commands.deals.DealRefusal.DealRegionNotWellFormed;
import roundtable.commands.deals.DealRefusal.DealReviewInLowerHalf;
import roundtable.commands.deals.DealRefusal.DealReviewNotAnnounced;
import roundtable.commands.deals.DealRefusal.NotAFounderOfTheCompany;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.Role;
import roundtable.commands.standings.StandingsFacts;

/** The rules of deals that need no state. */
final class DealPolicies {

    static final int LONGEST_HEADLINE = 120;
    static final int LONGEST_STORY = 4_000;
    static final int LONGEST_CITY = 60;
    static final int MOST_QUARTERS = 8;
    static final int MOST_INVITED = 100;
    static final int MOST_BLOCKED = 200;

    /** A slip of the keyboard, not a round, lies beyond it: a million million, in whatever currency. */
    static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    /** Where a day ends last on Earth: until then a round's last day is not over everywhere. */
    private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

    private DealPolicies() {}

    static void aFounderOf(OrganisationId company, Actor actor) {
        refuse(!actor.is(Role.FOUNDER, company), new NotAFounderOfTheCompany(company));
    }

    static void theCompanyIsVerified(OrganisationId company, Neighbours neighbours) {
        refuse(!isVerified(company, neighbours), new DealCompanyNotVerified(company));
    }

    static void theOfferIsSound(Offer offer, OrganisationId company, Instant at, Neighbours neighbours) {
        theWordsFit(offer);
        theFiguresArePossible(offer);
        theRoundIsNotOver(offer.closes(), at);
        theAwardsAreItsOwn(offer.awards(), company, neighbours);
        theReviewIsItsOwn(offer.review(), company, neighbours);
        onlyInvestorsAreInvited(offer.invited(), neighbours);
    }

    private static void theWordsFit(Offer offer) {
        refuse(offer.headline().isEmpty(), new DealHeadlineMissing());
        theLineFits("headline", offer.headline(), LONGEST_HEADLINE);
        theProseFits("story", offer.story(), LONGEST_STORY);
        if (offer.city() != null) {
            theLineFits("city", offer.city(), LONGEST_CITY);
        }
        refuse(!Regions.isWellFormed(offer.region()), new DealRegionNotWellFormed(offer.region()));
    }

    private static void theFiguresArePossible(Offer offer) {
        refuse(!isPossible(offer.asked()), new DealAmountNotPossible("asked"));
        if (offer.valuation() != null) {
            refuse(!isPossible(offer.valuation()), new DealAmountNotPossible("valuation"));
            inTheSameCurrency(offer.asked(), offer.valuation());
        }
        int quarters = offer.quarterlyRevenue().size();
        refuse(quarters > MOST_QUARTERS, new DealQuartersTooMany(MOST_QUARTERS, quarters));
        for (Money quarter : offer.quarterlyRevenue()) {
            refuse(!quarter.isZero() && !isPossible(quarter), new DealAmountNotPossible("revenue"));
            inTheSameCurrency(offer.asked(), quarter);
        }
        refuse(offer.patents() != null && offer.patents() < 0, new DealPatentsNegative());
    }

    static boolean isPossible(Money amount) {
        return amount.isPositive() && amount.getAmount().compareTo(LARGEST) <= 0;
    }

    private static void inTheSameCurrency(Money expected, Money found) {
        refuse(
                !expected.isSameCurrency(found),
                new DealCurrenciesDiffer(
                        expected.getCurrencyUnit().getCode(),
                        found.getCurrencyUnit().getCode()));
    }

    private static void theRoundIsNotOver(@Nullable LocalDate closes, Instant at) {
        if (closes != null) {
            refuse(closes.isBefore(LocalDate.ofInstant(at, LAST_PLACE)), new DealClosesInThePast(closes));
        }
    }

    private static void theAwardsAreItsOwn(Set<AwardId> awards, OrganisationId company, Neighbours neighbours) {
        for (AwardId award : awards) {
            AwardFacts facts = neighbours.fold(award, AwardFacts.FOLDING);
            refuse(
                    !company.equals(facts.company()) || facts.state() != AwardFacts.State.ACCEPTED,
                    new DealAwardNotItsOwn(award));
        }
    }

    /** Whoever ranks something else, or has not announced it, says the same: it is nobody's business which. */
    private static void theReviewIsItsOwn(
            Offer.@Nullable Reviewed review, OrganisationId company, Neighbours neighbours) {
        if (review != null) {
            StandingsFacts facts = neighbours.fold(review.standings(), StandingsFacts.FOLDING);
            refuse(
                    !facts.announced() || !facts.ranks(review.application(), company),
                    new DealReviewNotAnnounced(review.application()));
            refuse(facts.bandOf(review.application()) == null, new DealReviewInLowerHalf(review.application()));
        }
    }

    static void anInvestorIsBlocked(OrganisationId firm, Neighbours neighbours) {
        refuse(
                neighbours.fold(firm, OrganisationFacts.FOLDING).kind() != OrganisationKind.INVESTOR,
                new DealBlocksNoInvestor(firm));
    }

    private static void onlyInvestorsAreInvited(Set<OrganisationId> invited, Neighbours neighbours) {
        refuse(invited.size() > MOST_INVITED, new DealInvitesTooMany(MOST_INVITED, invited.size()));
        for (OrganisationId firm : invited) {
            refuse(
                    neighbours.fold(firm, OrganisationFacts.FOLDING).kind() != OrganisationKind.INVESTOR,
                    new DealInvitesNoInvestor(firm));
        }
    }
}
