package roundtable.commands.decisions;

import java.util.UUID;
import roundtable.commands.Id;

/** One decision on one application. */
public record DecisionId(UUID value) implements Id {

    public static DecisionId of(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
