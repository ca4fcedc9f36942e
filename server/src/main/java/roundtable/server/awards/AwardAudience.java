package roundtable.server.awards;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.awards.AwardId;
import roundtable.projections.awards.Awards;
import roundtable.projections.people.Viewer;
import roundtable.server.updates.UpdateAudience;

/** The company and the authority hear of an award. */
@Component
class AwardAudience implements UpdateAudience {

    private final Awards awards;

    AwardAudience(Awards awards) {
        this.awards = awards;
    }

    @Override
    public String reader() {
        return "awards";
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return awards.entry(new AwardId(stream), viewer).isPresent();
    }
}
