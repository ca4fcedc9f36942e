package roundtable.search.matching;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import roundtable.commands.Coded;
import roundtable.commands.Named;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.taxonomy.Industry;

/**
 * A bound of a mandate that a deal is outside of (硬性条件), and the smallest change of the mandate by which it would be within. What is
 * unknown breaks no limit: it is unknown.
 */
public sealed interface Limit extends Coded {

    /** The part of the match that it belongs to. */
    Part part();

    @Named("limit-sector")
    record SectorOutside(Industry industry) implements Limit {
        @Override
        public Part part() {
            return Part.SECTOR;
        }
    }

    @Named("limit-stage")
    record StageOutside(Stage stage) implements Limit {
        @Override
        public Part part() {
            return Part.STAGE;
        }
    }

    @Named("limit-ticket-above")
    record TicketAbove(Money asked, Money largest) implements Limit {
        @Override
        public Part part() {
            return Part.TICKET;
        }
    }

    @Named("limit-ticket-below")
    record TicketBelow(Money asked, Money smallest) implements Limit {
        @Override
        public Part part() {
            return Part.TICKET;
        }
    }

    @Named("limit-region")
    record PlaceOutside(String region) implements Limit {
        @Override
        public Part part() {
            return Part.REGION;
        }
    }

    @Named("limit-award")
    record AwardMissing() implements Limit {
        @Override
        public Part part() {
            return Part.EVIDENCE;
        }
    }

    /** Those that this deal breaks, in the order of {@link Part}. */
    static List<Limit> broken(Facts facts, Wishes wishes) {
        List<Limit> broken = new ArrayList<>();
        if (!wishes.industries().isEmpty()
                && !Model.withChildren(wishes.industries()).contains(facts.industry())) {
            broken.add(new SectorOutside(facts.industry()));
        }
        if (!wishes.stages().isEmpty() && !wishes.stages().contains(facts.stage())) {
            broken.add(new StageOutside(facts.stage()));
        }
        ticket(facts, wishes, broken);
        if (!wishes.regions().isEmpty() && !wishes.regions().contains(facts.region())) {
            broken.add(new PlaceOutside(facts.region()));
        }
        if (wishes.awardedOnly() && !facts.evidence().contains(Evidence.AWARD)) {
            broken.add(new AwardMissing());
        }
        return List.copyOf(broken);
    }

    private static void ticket(Facts facts, Wishes wishes, List<Limit> broken) {
        Facts.Amount amount = facts.asked();
        if (amount == null) {
            return;
        }
        Money asked = Money.ofMinor(CurrencyUnit.of(amount.currency()), amount.minor());
        Money largest = wishes.largestTicket();
        Money smallest = wishes.smallestTicket();
        if (largest != null && asked.isSameCurrency(largest) && asked.isGreaterThan(largest)) {
            broken.add(new TicketAbove(asked, largest));
        }
        if (smallest != null && asked.isSameCurrency(smallest) && asked.isLessThan(smallest)) {
            broken.add(new TicketBelow(asked, smallest));
        }
    }
}
