package roundtable.server.rooms;

import java.util.UUID;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.rooms.RoomId;

/** Who is in a room, for which firm, in which session. */
public record Visit(RoomId room, PersonId person, OrganisationId firm, UUID session) {}
