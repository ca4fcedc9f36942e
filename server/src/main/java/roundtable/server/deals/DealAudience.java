package roundtable.server.deals;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.projections.deals.Deals;
import roundtable.projections.people.Viewer;
import roundtable.server.updates.UpdateAudience;

/** A deal's company, a mandate's firm and both sides of an introduction hear of its changes. */
@Component
class DealAudience implements UpdateAudience {

    private final Deals deals;

    DealAudience(Deals deals) {
        this.deals = deals;
    }

    @Override
    public String reader() {
        return DealRoutes.READER;
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return deals.concerns(stream, viewer);
    }
}
