package roundtable.commands.deals;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theProseFits;

import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.deals.MandateRefusal.MandateCurrenciesDiffer;
import roundtable.commands.deals.MandateRefusal.MandateExcludesTooMany;
import roundtable.commands.deals.MandateRefusal.MandateRegionNotWellFormed;
import roundtable.commands.deals.MandateRefusal.MandateRegionsTooMany;
import roundtable.commands.deals.MandateRefusal.MandateTicketNotPossible;
import roundtable.commands.deals.MandateRefusal.MandateTicketUpsideDown;
import roundtable.commands.deals.MandateRefusal.MandateWantsWhatItExcludes;
import roundtable.commands.deals.MandateRefusal.NotAnInvestorOfTheFirm;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;

/** The rules of mandates that need no state. */
final class MandatePolicies {

    static final int LONGEST_THESIS = 1_000;
    static final int MOST_REGIONS = 60;
    static final int MOST_COMPANIES = 200;

    private MandatePolicies() {}

    static void anInvestorOf(OrganisationId firm, Actor actor) {
        refuse(!actor.is(Role.INVESTOR, firm), new NotAnInvestorOfTheFirm(firm));
    }

    static void theWishesAreSound(Wishes wishes) {
        theProseFits("thesis", wishes.thesis(), LONGEST_THESIS);
        theRegionsAreSound(wishes.regions());
        theExclusionsAreSound(wishes);
        theTicketIsOrdered(wishes.smallestTicket(), wishes.largestTicket());
    }

    private static void theRegionsAreSound(Set<String> regions) {
        refuse(regions.size() > MOST_REGIONS, new MandateRegionsTooMany(MOST_REGIONS, regions.size()));
        for (String region : regions) {
            refuse(!Regions.isWellFormed(region), new MandateRegionNotWellFormed(region));
        }
    }

    private static void theExclusionsAreSound(Wishes wishes) {
        Exclusions excluded = wishes.excluded();
        theRegionsAreSound(excluded.regions());
        int companies = excluded.companies().size();
        refuse(companies > MOST_COMPANIES, new MandateExcludesTooMany(MOST_COMPANIES, companies));
        for (Industry industry : excluded.industries()) {
            refuse(wishes.industries().contains(industry), new MandateWantsWhatItExcludes(industry.code()));
        }
        for (String region : excluded.regions()) {
            refuse(wishes.regions().contains(region), new MandateWantsWhatItExcludes(region));
        }
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
