package roundtable.commands.pipeline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.pipeline.PipelinePolicies.aMemberOf;
import static roundtable.commands.pipeline.PipelinePolicies.theFirmInvests;
import static roundtable.commands.text.Fitting.theProseFits;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.pipeline.AcquaintanceCommand.NameAcquaintance;
import roundtable.commands.pipeline.AcquaintanceCommand.RetractAcquaintance;
import roundtable.commands.pipeline.AcquaintanceEvent.AcquaintanceNamed;
import roundtable.commands.pipeline.AcquaintanceEvent.AcquaintanceRetracted;
import roundtable.commands.pipeline.PipelineRefusal.AcquaintanceAlreadyNamed;
import roundtable.commands.pipeline.PipelineRefusal.AcquaintanceOfSomebodyElse;
import roundtable.commands.pipeline.PipelineRefusal.AcquaintanceOver;
import roundtable.commands.pipeline.PipelineRefusal.AcquaintanceUnknownOrganisation;
import roundtable.commands.text.Text;

/** A member's word to their own firm that they know somebody (人脉). Each says it for themselves, and takes it back alone. */
@Aggregate(
        type = "acquaintance",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Acquaintance {

    private static final String ACQUAINTANCE = "acquaintance";
    private static final int LONGEST_WORDS = 200;

    @AggregateIdentifier
    private AcquaintanceId id;

    private OrganisationId firm;
    private OrganisationId organisation;
    private PersonId by;
    private boolean over;

    Acquaintance() {}

    @CommandHandler
    Acquaintance(NameAcquaintance command, Actor actor, Claims claims, Neighbours neighbours) {
        aMemberOf(command.firm(), actor);
        theFirmInvests(command.firm(), neighbours);
        OrganisationFacts known = neighbours.fold(command.organisation(), OrganisationFacts.FOLDING);
        refuse(!known.verified(), new AcquaintanceUnknownOrganisation(command.organisation()));
        theProseFits("words", Text.zh(command.words()), LONGEST_WORDS);
        refuse(
                !claims.take(
                        ACQUAINTANCE,
                        claim(command.firm(), command.organisation(), actor.person()),
                        command.acquaintance()),
                new AcquaintanceAlreadyNamed(command.organisation()));
        apply(new AcquaintanceNamed(
                command.acquaintance(),
                command.firm(),
                command.organisation(),
                command.closeness(),
                Personal.of(command.acquaintance(), command.words().strip()),
                actor.person()));
    }

    @CommandHandler
    void retract(RetractAcquaintance command, Actor actor, Claims claims) {
        aMemberOf(firm, actor);
        refuse(!actor.person().equals(by), new AcquaintanceOfSomebodyElse());
        refuse(over, new AcquaintanceOver());
        claims.free(ACQUAINTANCE, claim(firm, organisation, by), id);
        apply(new AcquaintanceRetracted(id, actor.person()));
    }

    private static String claim(OrganisationId firm, OrganisationId organisation, PersonId person) {
        return firm + "/" + organisation + "/" + person;
    }

    @EventSourcingHandler
    void on(AcquaintanceNamed event) {
        id = event.acquaintance();
        firm = event.firm();
        organisation = event.organisation();
        by = event.by();
    }

    @EventSourcingHandler
    void on(AcquaintanceRetracted event) {
        over = true;
    }
}
