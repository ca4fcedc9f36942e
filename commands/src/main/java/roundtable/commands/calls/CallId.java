package roundtable.commands.calls;

import java.util.UUID;
import roundtable.commands.Id;

/** A competition or a fund's call (申报公告). */
public record CallId(UUID value) implements Id {

    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
