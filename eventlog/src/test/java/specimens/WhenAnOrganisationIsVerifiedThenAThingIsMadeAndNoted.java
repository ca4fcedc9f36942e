package specimens;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import roundtable.commands.Cause;
import roundtable.commands.Reactions;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteThing;

/** A creation, and a change that the aggregate would accept any number of times. */
@ProcessingGroup("automations")
@DisallowReplay
class WhenAnOrganisationIsVerifiedThenAThingIsMadeAndNoted {

    private final Reactions reactions;

    WhenAnOrganisationIsVerifiedThenAThingIsMadeAndNoted(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrganisationVerified event, Cause cause) {
        ThingId thing = new ThingId(Uuids.derived(cause.event(), "thing"));
        reactions.ask(cause, new MakeThing(thing));
        reactions.ask(cause, new NoteThing(thing, "verified"));
    }
}
