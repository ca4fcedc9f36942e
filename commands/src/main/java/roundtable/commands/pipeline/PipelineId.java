package roundtable.commands.pipeline;

import java.util.UUID;
import roundtable.commands.Id;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationId;

/** A firm's pipeline, of which it has one. */
public record PipelineId(UUID value) implements Id {

    public static PipelineId of(OrganisationId firm) {
        return new PipelineId(Uuids.derived(firm.toString(), "pipeline"));
    }

    public static PipelineId of(String text) {
        return new PipelineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
