package roundtable.commands.pipeline;

import java.util.List;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/** What happens to a firm's pipeline. */
public sealed interface PipelineEvent extends Event {

    PipelineId pipeline();

    @Named("pipeline-opened")
    record PipelineOpened(PipelineId pipeline, OrganisationId firm, List<Column> columns, PersonId by)
            implements PipelineEvent {}

    @Named("pipeline-arranged")
    record PipelineArranged(PipelineId pipeline, List<Column> columns, PersonId by) implements PipelineEvent {}
}
