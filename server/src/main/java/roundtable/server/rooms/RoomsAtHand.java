package roundtable.server.rooms;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.rooms.RoomDoor.Gate;
import roundtable.commands.rooms.RoomId;
import roundtable.projections.people.Viewer;
import roundtable.projections.rooms.Rooms;

/** The rooms that lists lead to. Rows know firms alone; who is denied is nowhere told that there is a room, and the door knows. */
@Component
public class RoomsAtHand {

    private final Rooms rooms;
    private final RoomDoors doors;
    private final InstantSource clock;

    RoomsAtHand(Rooms rooms, RoomDoors doors, InstantSource clock) {
        this.rooms = rooms;
        this.doors = doors;
        this.clock = clock;
    }

    /** Those of the viewer's companies, then those whose door is not shut to them. */
    List<Rooms.Line> of(Viewer viewer) {
        return rooms.of(viewer).stream()
                .filter(line -> line.ours()
                        || doors.gates(doors.door(line.room()), viewer).stream().anyMatch(gate -> gate != Gate.SHUT))
                .toList();
    }

    /** Which room of each deal the viewer may come into now for a firm of theirs. */
    public Map<DealId, RoomId> openTo(OrganisationId firm, Viewer viewer) {
        Map<DealId, RoomId> open = new HashMap<>(rooms.openTo(firm, clock.instant(), viewer));
        open.values()
                .removeIf(room -> doors.gates(doors.door(room), viewer.readingFor(firm)).stream()
                        .noneMatch(gate -> gate == Gate.NDA || gate == Gate.OPEN));
        return open;
    }
}
