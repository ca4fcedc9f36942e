package roundtable.commands.deals;

import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.OrganisationId;

/** What other aggregates' rules may know of a deal: whose it is, and whether it is listed. */
public record DealFacts(@Nullable OrganisationId company, boolean listed) {

    public static final Folding<DealFacts> FOLDING =
            new Folding<>(DealFacts.class, new DealFacts(null, false), DealFacts::after);

    private DealFacts after(Event event) {
        if (!(event instanceof DealEvent happened)) {
            return this;
        }
        return switch (happened) {
            case DealEvent.DealListed e -> new DealFacts(e.company(), true);
            case DealEvent.DealRevised e -> this;
            case DealEvent.DealUnlisted e -> new DealFacts(company, false);
        };
    }
}
