package roundtable.commands.awards;

import java.util.UUID;
import roundtable.commands.Id;

/** One award. */
public record AwardId(UUID value) implements Id {

    public static AwardId of(String text) {
        return new AwardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
