package roundtable.commands.reviews;

import java.util.UUID;
import roundtable.commands.Id;

/** One expert's review of one application. Never shown where it could tell order or time. */
public record ReviewId(UUID value) implements Id {

    public static ReviewId of(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
