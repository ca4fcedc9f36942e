package roundtable.commands.pipeline;

import java.util.List;
import roundtable.commands.Command;
import roundtable.commands.organisations.OrganisationId;

/** What can be asked of a firm's pipeline. */
public sealed interface PipelineCommand extends Command {

    PipelineId pipeline();

    @Override
    default PipelineId target() {
        return pipeline();
    }

    /** Gives a firm stages of its own for the first time. */
    record OpenPipeline(PipelineId pipeline, OrganisationId firm, List<Column> columns) implements PipelineCommand {}

    /** Other stages, or the same in another order. What stands in a stage that is no more is shown in the first. */
    record ArrangeColumns(PipelineId pipeline, List<Column> columns) implements PipelineCommand {}
}
