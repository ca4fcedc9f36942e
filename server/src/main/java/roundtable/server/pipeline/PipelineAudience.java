package roundtable.server.pipeline;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.projections.people.Viewer;
import roundtable.projections.pipeline.Pursuits;
import roundtable.server.updates.UpdateAudience;

/** A firm's members, and nobody else, hear of its pipeline. */
@Component
class PipelineAudience implements UpdateAudience {

    private final Pursuits pursuits;

    PipelineAudience(Pursuits pursuits) {
        this.pursuits = pursuits;
    }

    @Override
    public String reader() {
        return PipelineRoutes.READER;
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return pursuits.concerns(stream, viewer);
    }
}
