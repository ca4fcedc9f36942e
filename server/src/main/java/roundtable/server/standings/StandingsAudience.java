package roundtable.server.standings;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.standings.StandingsId;
import roundtable.projections.people.Viewer;
import roundtable.projections.standings.RankedTiers;
import roundtable.server.updates.UpdateAudience;

/** Its authority hears of a tier's standings from the first, everybody once they are announced. */
@Component
class StandingsAudience implements UpdateAudience {

    private final RankedTiers standings;

    StandingsAudience(RankedTiers standings) {
        this.standings = standings;
    }

    @Override
    public String reader() {
        return "standings";
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return standings.mayHear(new StandingsId(stream), viewer);
    }
}
