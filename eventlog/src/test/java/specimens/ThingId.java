package specimens;

import java.util.UUID;
import roundtable.commands.Id;
import roundtable.commands.Uuids;

public record ThingId(UUID value) implements Id {

    public static ThingId next() {
        return new ThingId(Uuids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
