package roundtable.server.pipeline;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.deals.DealId;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.deals.Deals;
import roundtable.projections.people.Viewer;
import roundtable.projections.pipeline.Pursuits;

/** {@code /api/v1/deals/…/passes}: all that a company learns of firms' pipelines. */
@RestController
class PassRoutes {

    private final Deals deals;
    private final Pursuits pursuits;

    PassRoutes(Deals deals, Pursuits pursuits) {
        this.deals = deals;
        this.pursuits = pursuits;
    }

    /** Who has passed on a deal, and why, for its company's founders. */
    @GetMapping("/api/v1/deals/{deal}/passes")
    List<Pursuits.Passed> passes(@PathVariable DealId deal, Viewer viewer) {
        if (!deals.isOwn(deal, viewer)) {
            throw new Refused(new NotFound());
        }
        return pursuits.passesOn(deal, viewer);
    }
}
