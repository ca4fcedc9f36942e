package roundtable.commands.pipeline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.pipeline.PipelinePolicies.aMemberOf;
import static roundtable.commands.pipeline.PipelinePolicies.theColumnsAreSound;
import static roundtable.commands.pipeline.PipelinePolicies.theFirmInvests;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.pipeline.PipelineCommand.ArrangeColumns;
import roundtable.commands.pipeline.PipelineCommand.OpenPipeline;
import roundtable.commands.pipeline.PipelineEvent.PipelineArranged;
import roundtable.commands.pipeline.PipelineEvent.PipelineOpened;

/** A firm's own stages (跟进阶段). Before it says any, it has those of {@link Column#DEFAULT}. */
@Aggregate(
        type = "pipeline",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Pipeline {

    @AggregateIdentifier
    private PipelineId id;

    private OrganisationId firm;

    Pipeline() {}

    @CommandHandler
    Pipeline(OpenPipeline command, Actor actor, Neighbours neighbours) {
        aMemberOf(command.firm(), actor);
        theFirmInvests(command.firm(), neighbours);
        theColumnsAreSound(command.columns());
        apply(new PipelineOpened(PipelineId.of(command.firm()), command.firm(), command.columns(), actor.person()));
    }

    @CommandHandler
    void arrange(ArrangeColumns command, Actor actor) {
        aMemberOf(firm, actor);
        theColumnsAreSound(command.columns());
        apply(new PipelineArranged(id, command.columns(), actor.person()));
    }

    @EventSourcingHandler
    void on(PipelineOpened event) {
        id = event.pipeline();
        firm = event.firm();
    }
}
