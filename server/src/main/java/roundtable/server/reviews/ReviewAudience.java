package roundtable.server.reviews;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ExpertId;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.reviews.ReviewId;
import roundtable.projections.people.Viewer;
import roundtable.projections.reviews.Panels;
import roundtable.projections.reviews.Pool;
import roundtable.projections.reviews.Reviews;
import roundtable.server.updates.UpdateAudience;

/**
 * An expert hears of their own reviews and entry, officers and auditors of their pool, panels and reviews. Nobody else does:
 * that another expert is at work is already too much. What is heard never holds a score.
 */
@Component
class ReviewAudience implements UpdateAudience {

    private final Reviews reviews;
    private final Panels panels;
    private final Pool pool;

    ReviewAudience(Reviews reviews, Panels panels, Pool pool) {
        this.reviews = reviews;
        this.panels = panels;
        this.pool = pool;
    }

    @Override
    public String reader() {
        return "reviews";
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return reviews.written(new ReviewId(stream))
                .map(written -> written.isBy(viewer)
                        || viewer.is(Role.OFFICER, written.authority())
                        || viewer.is(Role.AUDITOR, written.authority()))
                .orElseGet(() -> panels.seesInside(new PanelId(stream), viewer)
                        || pool.entry(new ExpertId(stream), viewer).isPresent());
    }
}
