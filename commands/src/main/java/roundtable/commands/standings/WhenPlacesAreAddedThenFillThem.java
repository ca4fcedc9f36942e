package roundtable.commands.standings;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Reactions;
import roundtable.commands.calls.CallEvent.PlacesAdded;
import roundtable.commands.standings.StandingsCommand.FillPlaces;

/** Places added before there are standings are simply there when these are confirmed. */
@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenPlacesAreAddedThenFillThem {

    private final Reactions reactions;

    WhenPlacesAreAddedThenFillThem(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(PlacesAdded event, Cause cause) {
        reactions.askIfThere(cause, new FillPlaces(StandingsId.of(event.call())));
    }
}
