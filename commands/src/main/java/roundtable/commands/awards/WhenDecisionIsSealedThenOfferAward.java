package roundtable.commands.awards;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Reactions;
import roundtable.commands.Uuids;
import roundtable.commands.awards.AwardCommand.OfferAward;
import roundtable.commands.decisions.DecisionEvent.DecisionSealed;
import roundtable.commands.decisions.Letter;
import roundtable.commands.decisions.Outcome;

@Component
@ProcessingGroup("automations")
@DisallowReplay
class WhenDecisionIsSealedThenOfferAward {

    private final Reactions reactions;

    WhenDecisionIsSealedThenOfferAward(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(DecisionSealed event, Cause cause) {
        Letter letter = event.letter();
        Money amount = letter.amount();
        if (letter.outcome() != Outcome.AWARDED || amount == null) {
            return;
        }
        reactions.ask(
                cause,
                new OfferAward(
                        new AwardId(Uuids.derived(cause.event(), "award")),
                        event.decision(),
                        event.application(),
                        event.call(),
                        event.authority(),
                        event.company(),
                        letter.number(),
                        letter.call(),
                        amount));
    }
}
