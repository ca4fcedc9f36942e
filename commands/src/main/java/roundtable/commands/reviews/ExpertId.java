package roundtable.commands.reviews;

import java.util.UUID;
import roundtable.commands.Id;

/** An expert of an authority's pool. */
public record ExpertId(UUID value) implements Id {

    public static ExpertId of(String text) {
        return new ExpertId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
