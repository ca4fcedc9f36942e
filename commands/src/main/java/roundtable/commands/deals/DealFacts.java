package roundtable.commands.deals;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.OrganisationId;

/**
 * What other aggregates' rules may know of a deal.
 *
 * @param company whose it is
 * @param blocked the firms that it is kept from
 */
public record DealFacts(@Nullable OrganisationId company, boolean listed, Set<OrganisationId> blocked) {

    public static final Folding<DealFacts> FOLDING =
            new Folding<>(DealFacts.class, new DealFacts(null, false, Set.of()), DealFacts::after);

    /** Whether it is listed as far as this firm is concerned. */
    public boolean listedFor(OrganisationId firm) {
        return listed && !blocked.contains(firm);
    }

    private Set<OrganisationId> with(OrganisationId firm) {
        Set<OrganisationId> all = new HashSet<>(blocked);
        all.add(firm);
        return Set.copyOf(all);
    }

    private Set<OrganisationId> without(OrganisationId firm) {
        Set<OrganisationId> rest = new HashSet<>(blocked);
        rest.remove(firm);
        return Set.copyOf(rest);
    }

    private DealFacts after(Event event) {
        if (!(event instanceof DealEvent happened)) {
            return this;
        }
        return switch (happened) {
            case DealEvent.DealListed e -> new DealFacts(e.company(), true, Set.of());
            case DealEvent.DealRevised e -> this;
            case DealEvent.DealFirmBlocked e -> new DealFacts(company, listed, with(e.firm()));
            case DealEvent.DealFirmUnblocked e -> new DealFacts(company, listed, without(e.firm()));
            case DealEvent.DealUnlisted e -> new DealFacts(company, false, blocked);
        };
    }
}
