package roundtable.commands.calls;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theLineFits;

import java.util.List;
import roundtable.commands.calls.CallRefusal.NextTierUnsound;
import roundtable.commands.calls.CallRefusal.PlacesOnlyAdded;
import roundtable.commands.calls.CallRefusal.PlacesUnsound;
import roundtable.commands.calls.CallRefusal.PrizeUnsound;
import roundtable.commands.calls.CallRefusal.TierOnlyInCompetitions;
import roundtable.commands.calls.Places.Quota;
import roundtable.commands.calls.Tier.Prize;
import roundtable.commands.organisations.OrganisationId;

/** The rules of a competition's tiers. */
final class TierPolicies {

    private static final int MOST_QUOTAS = 60;

    private TierPolicies() {}

    static void theTierIsSound(Tier tier, CallKind kind) {
        refuse(kind != CallKind.COMPETITION, new TierOnlyInCompetitions());
        thePlacesAreSound(tier.places());
        refuse(tier.next() == null && tier.places().total() > 0, new PlacesUnsound("no-tier-above"));
        refuse(tier.next() != null && tier.places().total() == 0, new PlacesUnsound("none"));
        refuse(tier.byPromotion() && tier.level() == Tier.Level.DISTRICT, new NextTierUnsound("nothing-below"));
        refuse(tier.next() != null && tier.level() == Tier.Level.NATION, new NextTierUnsound("nothing-above"));
        thePrizesAreSound(tier.prizes());
    }

    /** @param next what is known of the call above */
    static void theNextTierTakesIt(Tier tier, CallId call, OrganisationId authority, CallTerms next) {
        refuse(call.equals(tier.next()), new NextTierUnsound("itself"));
        Tier above = next.tier();
        if (above == null) {
            refuse(true, new NextTierUnsound("not-a-tier"));
            return;
        }
        refuse(next.state() == CallTerms.State.CANCELLED, new NextTierUnsound("cancelled"));
        refuse(above.level().compareTo(tier.level()) <= 0, new NextTierUnsound("not-higher"));
        refuse(!above.byPromotion(), new NextTierUnsound("not-by-promotion"));
        refuse(!above.takesFrom(authority, next.authority()), new NextTierUnsound("not-from-here"));
    }

    /** Once a call is open, those who applied count on what was announced: places are added, never taken. */
    static void placesAreOnlyAdded(Places now, Places before) {
        thePlacesAreSound(now);
        refuse(!now.onlyAddTo(before), new PlacesOnlyAdded(before.total(), now.total()));
        refuse(now.total() == before.total(), new PlacesOnlyAdded(before.total(), now.total()));
    }

    private static void thePlacesAreSound(Places places) {
        List<Quota> quotas = places.quotas();
        refuse(quotas.size() > MOST_QUOTAS, new PlacesUnsound("too-many-quotas"));
        refuse(places.open() < 0 || places.total() > Places.MOST, new PlacesUnsound("out-of-range"));
        for (int i = 0; i < quotas.size(); i++) {
            Quota quota = quotas.get(i);
            refuse(quota.places() < 1 || quota.places() > Places.MOST, new PlacesUnsound("out-of-range"));
            refuse(quota.industry() == null && quota.group() == null, new PlacesUnsound("for-nobody-in-particular"));
            refuse(
                    quota.industry() != null && quota.industry().leading() != quota.industry(),
                    new PlacesUnsound("not-a-leading-industry"));
            for (Quota other : quotas.subList(0, i)) {
                refuse(quota.meets(other), new PlacesUnsound("overlapping"));
            }
        }
    }

    private static void thePrizesAreSound(List<Prize> prizes) {
        refuse(prizes.size() > Tier.MOST_PRIZES, new PrizeUnsound("too-many"));
        Prize before = null;
        for (Prize prize : prizes) {
            refuse(prize.name().isEmpty(), new PrizeUnsound("name"));
            theLineFits("prize", prize.name(), CallPolicies.LONGEST_TITLE);
            refuse(prize.places() < 1 || prize.places() > Places.MOST, new PrizeUnsound("places"));
            refuse(prize.amount() != null && !prize.amount().isPositive(), new PrizeUnsound("amount"));
            refuse(before != null && before.kind().compareTo(prize.kind()) > 0, new PrizeUnsound("order"));
            before = prize;
        }
    }
}
