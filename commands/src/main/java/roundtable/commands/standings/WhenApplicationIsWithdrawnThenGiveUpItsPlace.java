package roundtable.commands.standings;

import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Reactions;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.applications.Promotion;
import roundtable.commands.standings.StandingsCommand.GiveUpPlace;
import roundtable.commands.standings.StandingsRefusal.NoPlaceToGiveUp;

@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenApplicationIsWithdrawnThenGiveUpItsPlace {

    private final Reactions reactions;

    WhenApplicationIsWithdrawnThenGiveUpItsPlace(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ApplicationWithdrawn event, Cause cause) {
        Promotion promotion = event.promotion();
        if (promotion != null) {
            reactions.ask(
                    cause,
                    new GiveUpPlace(StandingsId.of(promotion.tier()), promotion.from()),
                    Set.of(NoPlaceToGiveUp.class));
        }
    }
}
