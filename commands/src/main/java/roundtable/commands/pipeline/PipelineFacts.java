package roundtable.commands.pipeline;

import java.util.List;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;

/** Which stages a firm's pipeline has now. */
public record PipelineFacts(List<Column> columns) {

    public static final Folding<PipelineFacts> FOLDING =
            new Folding<>(PipelineFacts.class, new PipelineFacts(Column.DEFAULT), PipelineFacts::after);

    private PipelineFacts after(Event event) {
        if (!(event instanceof PipelineEvent happened)) {
            return this;
        }
        return switch (happened) {
            case PipelineEvent.PipelineOpened e -> new PipelineFacts(e.columns());
            case PipelineEvent.PipelineArranged e -> new PipelineFacts(e.columns());
        };
    }
}
