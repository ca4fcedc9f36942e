package roundtable.commands.deals;

import java.util.UUID;
import roundtable.commands.Id;

/** One company's listing of one round. */
public record DealId(UUID value) implements Id {

    public static DealId of(String text) {
        return new DealId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
