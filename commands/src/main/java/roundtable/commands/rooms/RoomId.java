package roundtable.commands.rooms;

import java.util.UUID;
import roundtable.commands.Id;

/** One room of one deal. */
public record RoomId(UUID value) implements Id {

    public static RoomId of(String text) {
        return new RoomId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
