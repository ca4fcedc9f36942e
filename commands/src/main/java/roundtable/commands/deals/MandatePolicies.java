package roundtable.commands.deals;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theProseFits;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.deals.MandateRefusal.MandateCurrenciesDiffer;
import roundtable.commands.deals.MandateRefusal.MandateRegionNotWellFormed;
import roundtable.commands.deals.MandateRefusal.MandateRegionsTooMany;
import roundtable.commands.deals.MandateRefusal.MandateTicketNotPossible;
import roundtable.commands.deals.MandateRefusal.MandateTicketUpsideDown;
import roundtable.commands.deals.MandateRefusal.NotAnInvestorOfTheFirm;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;

/** The rules of mandates that need no state. */
final class MandatePolicies {

    static final int LONGEST_THESIS = 1_000;
    static final int MOST_REGIONS = 60;

    private MandatePolicies() {}

    static void anInvestorOf(OrganisationId firm, Actor actor) {
        refuse(!actor.is(Role.INVESTOR, firm), new NotAnInvestorOfTheFirm(firm));
    }

    static void theWishesAreSound(Wishes wishes) {
        theProseFits("thesis", wishes.thesis(), LONGEST_THESIS);
        refuse(
                wishes.regions().size() > MOST_REGIONS,
                new MandateRegionsTooMany(MOST_REGIONS, wishes.regions().size()));
        for (String region : wishes.regions()) {
            refuse(!Regions.isWellFormed(region), new MandateRegionNotWellFormed(region));
        }
        theTicketIsOrdered(wishes.smallestTicket(), wishes.largestTicket());
    }

    private static void theTicketIsOrdered(@Nullable Money smallest, @Nullable Money largest) {
        refuse(smallest != null && !DealPolicies.isPossible(smallest), new MandateTicketNotPossible());
        refuse(largest != null && !DealPolicies.isPossible(largest), new MandateTicketNotPossible());
        if (smallest == null || largest == null) {
            return;
        }
        refuse(
                !smallest.isSameCurrency(largest),
                new MandateCurrenciesDiffer(
                        smallest.getCurrencyUnit().getCode(),
                        largest.getCurrencyUnit().getCode()));
        refuse(smallest.isGreaterThan(largest), new MandateTicketUpsideDown(smallest.toString(), largest.toString()));
    }
}
