package roundtable.commands.applications;

import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Reactions;
import roundtable.commands.applications.ApplicationCommand.ConcludeApplication;
import roundtable.commands.applications.ApplicationRefusal.ApplicationAlreadyDecided;
import roundtable.commands.decisions.DecisionEvent.DecisionSealed;

@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenDecisionIsSealedThenApplicationIsConcluded {

    private final Reactions reactions;

    WhenDecisionIsSealedThenApplicationIsConcluded(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(DecisionSealed event, Cause cause) {
        reactions.ask(
                cause,
                new ConcludeApplication(event.application(), event.decision()),
                Set.of(ApplicationAlreadyDecided.class));
    }
}
