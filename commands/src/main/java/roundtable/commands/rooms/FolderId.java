package roundtable.commands.rooms;

import java.util.UUID;
import roundtable.commands.Id;

/** One folder of a room. */
public record FolderId(UUID value) implements Id {

    public static FolderId of(String text) {
        return new FolderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
