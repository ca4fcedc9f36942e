package roundtable.commands.rooms;

import java.util.UUID;
import roundtable.commands.Id;

/** One access that was granted to a firm, an address or a domain. */
public record AccessId(UUID value) implements Id {

    public static AccessId of(String text) {
        return new AccessId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
