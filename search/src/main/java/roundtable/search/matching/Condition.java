package roundtable.search.matching;

import java.util.Set;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;

/** When a rule holds: asked of a deal's facts here, and written as a filter for the index. */
public sealed interface Condition {

    boolean holds(Facts facts);

    /** The deal's industry is one of these. */
    record InIndustries(Set<Industry> industries) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return industries.contains(facts.industry());
        }
    }

    /** The round is at one of these stages. */
    record AtStages(Set<Stage> stages) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return stages.contains(facts.stage());
        }
    }

    record InRegions(Set<String> regions) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return regions.contains(facts.region());
        }
    }

    /** The amount asked is known, in this currency, and between the two, both included. */
    record AsksBetween(String currency, long from, long to) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            Facts.Amount asked = facts.asked();
            return asked != null && asked.currency().equals(currency) && asked.minor() >= from && asked.minor() <= to;
        }
    }

    record Shows(Evidence evidence) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.evidence().contains(evidence);
        }
    }

    record OfCompanies(Set<OrganisationId> companies) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return companies.contains(facts.company());
        }
    }

    record OfDeals(Set<DealId> deals) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            Facts.Told told = facts.told();
            return told != null && deals.contains(told.deal());
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !condition.holds(facts);
        }
    }

    record Both(Condition first, Condition second) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return first.holds(facts) && second.holds(facts);
        }
    }

    record Always() implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return true;
        }
    }
}
