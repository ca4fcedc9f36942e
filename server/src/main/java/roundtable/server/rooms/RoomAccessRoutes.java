package roundtable.server.rooms;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.AccessId;
import roundtable.commands.rooms.RoomCommand;
import roundtable.commands.rooms.RoomCommand.AcceptNda;
import roundtable.commands.rooms.RoomCommand.ChangeAccess;
import roundtable.commands.rooms.RoomCommand.DenyAddresses;
import roundtable.commands.rooms.RoomCommand.EndAccess;
import roundtable.commands.rooms.RoomCommand.GrantAccess;
import roundtable.commands.rooms.RoomDoor.Gate;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomRefusal.NdaNotAccepted;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.rooms.Rooms;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.rooms.RoomDoors.AtTheDoor;
import roundtable.server.seals.KeptRoomSeals;

/** {@code /api/v1/rooms/{room}/accesses …}: who is let in, and how a guest comes in: by a text, then by a code. */
@RestController
@RequestMapping("/api/v1/rooms/{room}")
class RoomAccessRoutes {

    private final Desk desk;
    private final RoomDoors doors;
    private final RoomCodes codes;
    private final Rooms rooms;
    private final KeptRoomSeals seals;

    RoomAccessRoutes(Desk desk, RoomDoors doors, RoomCodes codes, Rooms rooms, KeptRoomSeals seals) {
        this.desk = desk;
        this.doors = doors;
        this.codes = codes;
        this.rooms = rooms;
        this.seals = seals;
    }

    /** A firm, or an address or domain: one of both. */
    record Grant(
            @Nullable OrganisationId firm,
            @Nullable String address,
            @Nullable Instant until,
            boolean download) {}

    record Change(@Nullable Instant until, boolean download) {}

    record Deny(List<String> addresses) {}

    /** @param number of the text that was read */
    record Accept(int number) {}

    record Code(String code) {}

    /**
     * A text that was accepted, under seal.
     *
     * @param text canonical JSON; null once whoever accepted it is erased
     * @param jws the seal; null once they are erased
     * @param verified whether it fits the text, by the published key
     */
    record SealedCopy(
            PersonId person,
            OrganisationId firm,
            @Nullable Text firmName,
            int number,
            Instant signedAt,
            @Nullable String text,
            @Nullable String jws,
            String key,
            String sha256,
            boolean verified) {}

    @PostMapping("/accesses")
    ResponseEntity<Done> grant(@PathVariable RoomId room, @RequestBody Grant body, Asked asked) {
        return signed(
                new GrantAccess(
                        room, new AccessId(Uuids.next()), body.firm(), body.address(), body.until(), body.download()),
                asked);
    }

    @PutMapping("/accesses/{access}")
    ResponseEntity<Done> change(
            @PathVariable RoomId room, @PathVariable AccessId access, @RequestBody Change body, Asked asked) {
        return signed(new ChangeAccess(room, access, body.until(), body.download()), asked);
    }

    /** At once: the guest's next request is refused, and their page is told. */
    @DeleteMapping("/accesses/{access}")
    ResponseEntity<Done> end(@PathVariable RoomId room, @PathVariable AccessId access, Asked asked) {
        return signed(new EndAccess(room, access), asked);
    }

    @PutMapping("/denied-addresses")
    ResponseEntity<Done> deny(@PathVariable RoomId room, @RequestBody Deny body, Asked asked) {
        return signed(new DenyAddresses(room, body.addresses()), asked);
    }

    /** Accepts the room's text for the firm acted for. */
    @PostMapping("/signatures")
    ResponseEntity<Done> accept(@PathVariable RoomId room, @RequestBody Accept body, Asked asked) {
        AtTheDoor guest = doors.guest(room, asked);
        OrganisationId firm = asked.actingAs(Role.INVESTOR, Right.SIGN);
        return desk.change(new AcceptNda(room, firm, body.number(), guest.guest()), asked, RoomRoutes.READER);
    }

    /** One's own sealed copies; for the room's company everybody's. */
    @GetMapping("/signatures")
    List<SealedCopy> signatures(@PathVariable RoomId room, Asked asked) {
        PersonId person = asked.person();
        if (doors.isOurs(doors.door(room), asked)) {
            return rooms.signaturesForCompany(room).stream().map(this::copy).toList();
        }
        // What one has accepted stays one's own to look at, also when the access is over.
        List<Rooms.Signature> own = rooms.signaturesOf(person, room);
        if (own.isEmpty()) {
            throw new Refused(new NotFound());
        }
        return own.stream().map(this::copy).toList();
    }

    /** Has a code mailed to the guest's own address. */
    @PostMapping("/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> send(@PathVariable RoomId room, Asked asked) {
        AtTheDoor guest = pastTheText(room, asked);
        codes.send(
                room,
                Objects.requireNonNull(guest.door().title()),
                guest.visit().session(),
                guest.person());
        return ResponseEntity.accepted().build();
    }

    /** Comes in with the code: for the rest of this session. */
    @PostMapping("/entries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> enter(@PathVariable RoomId room, @RequestBody Code body, Asked asked) {
        AtTheDoor guest = pastTheText(room, asked);
        codes.enter(room, guest.visit().session(), body.code());
        return ResponseEntity.noContent().build();
    }

    private AtTheDoor pastTheText(RoomId room, Asked asked) {
        AtTheDoor guest = doors.guest(room, asked);
        if (guest.standing().gate() == Gate.NDA) {
            throw new Refused(new NdaNotAccepted(guest.door().ndaNumber()));
        }
        return guest;
    }

    private ResponseEntity<Done> signed(RoomCommand command, Asked asked) {
        doors.ours(command.room(), asked, Right.SIGN);
        return desk.change(command, asked, RoomRoutes.READER);
    }

    private SealedCopy copy(Rooms.Signature signature) {
        return new SealedCopy(
                signature.person(),
                signature.firm(),
                signature.firmName(),
                signature.number(),
                signature.signedAt(),
                signature.text(),
                signature.jws(),
                signature.key(),
                signature.sha256(),
                seals.verifies(signature.jws(), signature.text()));
    }
}
