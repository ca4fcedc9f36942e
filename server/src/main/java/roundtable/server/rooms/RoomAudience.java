package roundtable.server.rooms;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.RoomDoor;
import roundtable.commands.rooms.RoomDoor.Gate;
import roundtable.commands.rooms.RoomId;
import roundtable.projections.people.Viewer;
import roundtable.projections.rooms.Rooms;
import roundtable.server.updates.UpdateAudience;

/**
 * A room's company hears of its changes, and whoever comes in, or waits at its door. Whose access has just been ended hears of
 * that, and of nothing that happens in there afterwards.
 */
@Component
class RoomAudience implements UpdateAudience {

    /** For so long an end is news. */
    private static final Duration NEWS = Duration.ofSeconds(30);

    private final Rooms rooms;
    private final RoomDoors doors;
    private final InstantSource clock;

    RoomAudience(Rooms rooms, RoomDoors doors, InstantSource clock) {
        this.rooms = rooms;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public String reader() {
        return RoomRoutes.READER;
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        RoomId room = new RoomId(stream);
        RoomDoor door = doors.door(room);
        if (door.company() != null && viewer.is(Role.FOUNDER, door.company())) {
            return true;
        }
        List<Gate> gates = doors.gates(door, viewer);
        return gates.stream().anyMatch(Gate::hears)
                || (gates.contains(Gate.ENDED)
                        && rooms.hasEndedSomeAccess(room, clock.instant().minus(NEWS)));
    }
}
