package roundtable.server.decisions;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.decisions.DecisionId;
import roundtable.projections.decisions.Decisions;
import roundtable.projections.people.Viewer;
import roundtable.server.updates.UpdateAudience;

/** Those who make a decision hear of it, and once it is sealed the company too. */
@Component
class DecisionAudience implements UpdateAudience {

    private final Decisions decisions;

    DecisionAudience(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String reader() {
        return "decisions";
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return decisions.page(new DecisionId(stream), viewer).isPresent();
    }
}
