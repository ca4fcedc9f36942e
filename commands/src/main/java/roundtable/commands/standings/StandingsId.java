package roundtable.commands.standings;

import java.util.UUID;
import roundtable.commands.Id;
import roundtable.commands.Uuids;
import roundtable.commands.calls.CallId;

/** The standings of one call: there is one for each, so its identity follows from the call's. */
public record StandingsId(UUID value) implements Id {

    public static StandingsId of(CallId call) {
        return new StandingsId(Uuids.derived(call.toString(), "standings"));
    }

    public static StandingsId of(String text) {
        return new StandingsId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
