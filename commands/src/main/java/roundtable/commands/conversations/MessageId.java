package roundtable.commands.conversations;

import java.util.UUID;
import roundtable.commands.Id;

/** One message of a conversation. */
public record MessageId(UUID value) implements Id {

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
