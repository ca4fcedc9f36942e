package roundtable.commands.conversations;

import java.util.UUID;
import roundtable.commands.Id;

/** One meeting of a conversation. */
public record MeetingId(UUID value) implements Id {

    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
