package roundtable.commands.deals;

import java.util.UUID;
import roundtable.commands.Id;

/** One round of a deal, from its terms to its closing. */
public record RoundId(UUID value) implements Id {

    public static RoundId of(String text) {
        return new RoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
