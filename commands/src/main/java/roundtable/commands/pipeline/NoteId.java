package roundtable.commands.pipeline;

import java.util.UUID;
import roundtable.commands.Id;

/** One note on a pursuit. */
public record NoteId(UUID value) implements Id {

    public static NoteId of(String text) {
        return new NoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
