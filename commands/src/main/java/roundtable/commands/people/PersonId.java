package roundtable.commands.people;

import java.util.UUID;
import roundtable.commands.Id;

/** A person. Who it is stands in rows that can be erased. */
public record PersonId(UUID value) implements Id {

    /** Behind automations: no person at all. */
    public static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
