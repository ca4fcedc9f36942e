package roundtable.commands.pipeline;

import java.util.UUID;
import roundtable.commands.Id;

/** One member's word that they know somebody at an organisation. */
public record AcquaintanceId(UUID value) implements Id {

    public static AcquaintanceId of(String text) {
        return new AcquaintanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
