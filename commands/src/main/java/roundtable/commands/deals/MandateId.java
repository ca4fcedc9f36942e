package roundtable.commands.deals;

import java.util.UUID;
import roundtable.commands.Id;

/** One investor's mandate. */
public record MandateId(UUID value) implements Id {

    public static MandateId of(String text) {
        return new MandateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
