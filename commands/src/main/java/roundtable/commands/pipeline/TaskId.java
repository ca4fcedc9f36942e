package roundtable.commands.pipeline;

import java.util.UUID;
import roundtable.commands.Id;

/** One task of a pursuit. */
public record TaskId(UUID value) implements Id {

    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
