package roundtable.commands.rooms;

import java.util.UUID;
import roundtable.commands.Id;

/** One question asked in a room. */
public record QuestionId(UUID value) implements Id {

    public static QuestionId of(String text) {
        return new QuestionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
