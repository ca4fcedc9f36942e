package roundtable.commands.rooms;

import java.util.UUID;
import roundtable.commands.Id;

/** One document where it lies in a room. */
public record RoomItemId(UUID value) implements Id {

    public static RoomItemId of(String text) {
        return new RoomItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
