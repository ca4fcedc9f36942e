package roundtable.search.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import roundtable.commands.Coded;
import roundtable.commands.Named;
import roundtable.commands.deals.Exclusions;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
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

    @Named("limit-excluded-sector")
    record SectorExcluded(Industry industry) implements Limit {
        @Override
        public Part part() {
            return Part.SECTOR;
        }
    }

    @Named("limit-excluded-region")
    record PlaceExcluded(String region) implements Limit {
        @Override
        public Part part() {
            return Part.REGION;
        }
    }

    @Named("limit-excluded-company")
    record CompanyExcluded(OrganisationId company) implements Limit {
        @Override
        public Part part() {
            return Part.SECTOR;
        }
    }

    /**
     * A bound as a rule: the index sorts by the very condition that names the limit.
     *
     * @param broken when a deal is outside of it
     * @param named what is then said of the deal
     */
    record Bound(Condition broken, Function<Facts, Limit> named) {}

    /** All bounds of a mandate, in the order of {@link Part}; exclusions after the wishes of their part. */
    static List<Bound> bounds(Wishes wishes) {
        List<Bound> bounds = new ArrayList<>();
        Exclusions excluded = wishes.excluded();
        if (!wishes.industries().isEmpty()) {
            bounds.add(new Bound(
                    new Condition.Not(new Condition.InIndustries(Model.withChildren(wishes.industries()))),
                    facts -> new SectorOutside(facts.industry())));
        }
        if (!excluded.industries().isEmpty()) {
            bounds.add(new Bound(
                    new Condition.InIndustries(Model.withChildren(excluded.industries())),
                    facts -> new SectorExcluded(facts.industry())));
        }
        if (!excluded.companies().isEmpty()) {
            bounds.add(new Bound(
                    new Condition.OfCompanies(excluded.companies()), facts -> new CompanyExcluded(facts.company())));
        }
        if (!wishes.stages().isEmpty()) {
            bounds.add(new Bound(
                    new Condition.Not(new Condition.AtStages(wishes.stages())),
                    facts -> new StageOutside(facts.stage())));
        }
        tickets(wishes, bounds);
        if (!wishes.regions().isEmpty()) {
            bounds.add(new Bound(
                    new Condition.Not(new Condition.InRegions(wishes.regions())),
                    facts -> new PlaceOutside(facts.region())));
        }
        if (!excluded.regions().isEmpty()) {
            bounds.add(
                    new Bound(new Condition.InRegions(excluded.regions()), facts -> new PlaceExcluded(facts.region())));
        }
        if (wishes.awardedOnly()) {
            bounds.add(new Bound(new Condition.Not(new Condition.Shows(Evidence.AWARD)), _ -> new AwardMissing()));
        }
        return List.copyOf(bounds);
    }

    private static void tickets(Wishes wishes, List<Bound> bounds) {
        Money largest = wishes.largestTicket();
        if (largest != null) {
            bounds.add(new Bound(
                    asks(largest, largest.getAmountMinorLong() + 1, Long.MAX_VALUE),
                    facts -> new TicketAbove(asked(facts), largest)));
        }
        Money smallest = wishes.smallestTicket();
        if (smallest != null) {
            bounds.add(new Bound(
                    asks(smallest, 0, smallest.getAmountMinorLong() - 1),
                    facts -> new TicketBelow(asked(facts), smallest)));
        }
    }

    private static Condition asks(Money ticket, long from, long to) {
        return new Condition.AsksBetween(ticket.getCurrencyUnit().getCode(), from, to);
    }

    private static Money asked(Facts facts) {
        Facts.Amount asked = Objects.requireNonNull(facts.asked());
        return Money.ofMinor(CurrencyUnit.of(asked.currency()), asked.minor());
    }

    /** Those that this deal breaks, in the order of {@link Part}. */
    static List<Limit> broken(Facts facts, Wishes wishes) {
        return broken(facts, bounds(wishes));
    }

    static List<Limit> broken(Facts facts, List<Bound> bounds) {
        return bounds.stream()
                .filter(bound -> bound.broken().holds(facts))
                .map(bound -> bound.named().apply(facts))
                .toList();
    }
}
