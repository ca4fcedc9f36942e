package roundtable.commands.deals;

import java.util.UUID;
import roundtable.commands.Id;

/** One firm's request to be introduced to one deal. */
public record IntroductionId(UUID value) implements Id {

    public static IntroductionId of(String text) {
        return new IntroductionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
