package roundtable.server.rooms;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.projections.people.Viewer;
import roundtable.projections.rooms.Rooms;
import roundtable.server.updates.UpdateAudience;

/** A room's company hears of its changes, and whoever was ever let in: also that they are let in no more. */
@Component
class RoomAudience implements UpdateAudience {

    private final Rooms rooms;

    RoomAudience(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public String reader() {
        return RoomRoutes.READER;
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return rooms.concerns(stream, viewer);
    }
}
