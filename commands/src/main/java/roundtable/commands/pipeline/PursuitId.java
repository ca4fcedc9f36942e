package roundtable.commands.pipeline;

import java.util.UUID;
import roundtable.commands.Id;

/** One deal as one firm follows it. */
public record PursuitId(UUID value) implements Id {

    public static PursuitId of(String text) {
        return new PursuitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
