package roundtable.server.rooms;

import static roundtable.commands.Refused.refuse;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import roundtable.commands.Neighbours;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.Guest;
import roundtable.commands.rooms.RoomDoor;
import roundtable.commands.rooms.RoomDoor.Gate;
import roundtable.commands.rooms.RoomDoor.Standing;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.commands.rooms.RoomRefusal.NdaNotAccepted;
import roundtable.commands.rooms.RoomRefusal.RoomAccessEnded;
import roundtable.commands.rooms.RoomRefusal.RoomAccessExpired;
import roundtable.commands.rooms.RoomRefusal.RoomDocumentUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomFirmNoLongerVerified;
import roundtable.commands.rooms.RoomRefusal.RoomIsPaused;
import roundtable.commands.rooms.RoomShelf;
import roundtable.commands.rooms.VaultShelf;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.people.Membership;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;
import roundtable.server.documents.GivingDocuments;
import roundtable.server.http.Asked;
import roundtable.server.http.HttpRefusal.Forbidden;
import roundtable.server.people.People;
import roundtable.server.people.People.Person;
import roundtable.server.rooms.RoomEntryRefusal.RoomCodeNeeded;
import roundtable.server.rooms.RoomEntryRefusal.RoomDocumentWithdrawn;
import roundtable.server.security.Tokens;

/**
 * Asks the door at every request, from the log itself: for a room's company, for a guest as far as they get, and for a guest
 * inside. Whoever has nothing to do with a room is told that there is none.
 */
@Component
class RoomDoors {

    private final Neighbours neighbours;
    private final People people;
    private final Memberships memberships;
    private final RoomCodes codes;
    private final InstantSource clock;

    RoomDoors(Neighbours neighbours, People people, Memberships memberships, RoomCodes codes, InstantSource clock) {
        this.neighbours = neighbours;
        this.people = people;
        this.memberships = memberships;
        this.codes = codes;
        this.clock = clock;
    }

    /** Somebody at the door, past what only says no. */
    record AtTheDoor(RoomDoor door, Standing standing, Person person, Visit visit) {
        Guest guest() {
            return new Guest(person.name(), person.mail());
        }

        boolean mayDownload() {
            return standing.access() != null && standing.access().download();
        }
    }

    /**
     * A document as it is shown now.
     *
     * @param kept how its bytes are found
     */
    record Shown(RoomShelf.Item item, VaultShelf.Version version, GivingDocuments.Kept kept) {}

    /** Whether the request acts for the room's company; a room that is not there is nobody's. */
    boolean isOurs(RoomDoor door, Asked asked) {
        return door.company() != null && asked.actor().is(Role.FOUNDER, door.company());
    }

    RoomDoor door(RoomId room) {
        return neighbours.fold(room, RoomDoor.FOLDING);
    }

    /** For the room's company alone. */
    RoomDoor ours(RoomId room, Asked asked) {
        asked.person();
        RoomDoor door = door(room);
        refuse(!isOurs(door, asked), new NotFound());
        return door;
    }

    /** The same, and the membership carries {@code right}. */
    RoomDoor ours(RoomId room, Asked asked, Right right) {
        RoomDoor door = ours(room, asked);
        asked.actingAs(Role.FOUNDER, right);
        return door;
    }

    /** A guest who gets as far as the text at least. */
    AtTheDoor guest(RoomId room, Asked asked) {
        Person person = people.find(asked.person()).orElseThrow(() -> new Refused(new NotFound()));
        RoomDoor door = door(room);
        OrganisationId firm = asked.actor().organisation();
        if (firm == null || !asked.actor().is(Role.INVESTOR)) {
            throw new Refused(new NotFound());
        }
        return new AtTheDoor(door, standing(door, person, firm), person, new Visit(room, person.id(), firm, session()));
    }

    private Standing standing(RoomDoor door, Person person, OrganisationId firm) {
        Standing standing = door.standing(person.id(), person.mail(), firm, clock.instant());
        switch (standing.gate()) {
            case SHUT -> throw new Refused(new NotFound());
            case ENDED -> throw new Refused(new RoomAccessEnded());
            case EXPIRED -> throw new Refused(new RoomAccessExpired(until(standing)));
            case PAUSED -> throw new Refused(new RoomIsPaused());
            case OPEN -> refuse(!isVerified(firm), new RoomFirmNoLongerVerified(firm));
            case NDA -> {}
        }
        return standing;
    }

    /**
     * The same guest, asked anew while something is made for them that takes its time: what was ended meanwhile is not given out.
     */
    AtTheDoor again(AtTheDoor guest) {
        Visit visit = guest.visit();
        Person person = people.find(visit.person()).orElseThrow(() -> new Refused(new NotFound()));
        refuse(!memberships.viewer(visit.person()).is(Role.INVESTOR, visit.firm()), new NotFound());
        RoomDoor door = door(visit.room());
        Standing standing = standing(door, person, visit.firm());
        refuse(standing.gate() == Gate.NDA, new NdaNotAccepted(door.ndaNumber()));
        return new AtTheDoor(door, standing, person, visit);
    }

    /** How far somebody gets for each of their firms, without being told; empty for who is nobody here any more. */
    List<Gate> gates(RoomDoor door, Viewer viewer) {
        Person person = viewer.person() == null || !viewer.is(Role.INVESTOR)
                ? null
                : people.find(viewer.person()).orElse(null);
        return person == null
                ? List.of()
                : viewer.memberships().stream()
                        .filter(membership -> membership.role() == Role.INVESTOR)
                        .map(membership -> gate(door, person, membership))
                        .toList();
    }

    /** For a firm that is verified no more an open door is as good as one whose time is over. */
    private Gate gate(RoomDoor door, Person person, Membership firm) {
        Gate gate = door.standing(person.id(), person.mail(), firm.organisation(), clock.instant())
                .gate();
        return gate == Gate.OPEN && !firm.verified() ? Gate.EXPIRED : gate;
    }

    /** A guest who has accepted the text and typed the code. */
    AtTheDoor inside(RoomId room, Asked asked) {
        AtTheDoor guest = guest(room, asked);
        refuse(
                guest.standing().gate() == Gate.NDA,
                new NdaNotAccepted(guest.door().ndaNumber()));
        refuse(!entered(guest), new RoomCodeNeeded());
        return guest;
    }

    /** Also that is asked of the log: a verification that was revoked opens no door any more. */
    private boolean isVerified(OrganisationId firm) {
        return OrganisationFacts.isVerified(firm, neighbours);
    }

    boolean entered(AtTheDoor guest) {
        return codes.entered(guest.visit().room(), guest.visit().session());
    }

    /** All that lies in a room, for its company. */
    RoomShelf shelf(RoomId room) {
        return neighbours.fold(room, RoomShelf.FOLDING);
    }

    /** What of it is there for a guest. */
    RoomShelf shelf(AtTheDoor guest) {
        return shelf(guest.visit().room()).openTo(guest.standing().by());
    }

    VaultShelf vault(RoomDoor door) {
        return neighbours.fold(Objects.requireNonNull(door.company()), VaultShelf.FOLDING);
    }

    /** A document that lies on the shelf and was not taken back. */
    Shown shown(RoomShelf shelf, RoomDoor door, RoomItemId item) {
        RoomShelf.Item lying = shelf.item(item);
        if (lying == null) {
            throw new Refused(new RoomDocumentUnknown());
        }
        Shown shown = shown(door, lying);
        if (shown == null) {
            throw new Refused(new RoomDocumentWithdrawn());
        }
        return shown;
    }

    /** Null where it was taken back. */
    @Nullable Shown shown(RoomDoor door, RoomShelf.Item item) {
        VaultShelf vault = vault(door);
        VaultShelf.Version version = vault.standing(item.shown(vault));
        return version == null
                ? null
                : new Shown(
                        item,
                        version,
                        new GivingDocuments.Kept(
                                Objects.requireNonNull(door.company()),
                                version.sha256(),
                                version.mediaType(),
                                item.title().value()));
    }

    private static Instant until(Standing standing) {
        return Objects.requireNonNull(Objects.requireNonNull(standing.access()).until());
    }

    /** Only a person's own session comes in; a program has none. */
    private static UUID session() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return Tokens.sessionOf(token.getToken());
        }
        throw new Refused(new Forbidden());
    }
}
