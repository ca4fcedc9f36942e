package roundtable.server.rooms;

import static roundtable.commands.Refused.refuse;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.AccessId;
import roundtable.commands.rooms.Download;
import roundtable.commands.rooms.FolderId;
import roundtable.commands.rooms.RoomCommand;
import roundtable.commands.rooms.RoomCommand.AddFolder;
import roundtable.commands.rooms.RoomCommand.FreezeRoom;
import roundtable.commands.rooms.RoomCommand.LockFolder;
import roundtable.commands.rooms.RoomCommand.LockItem;
import roundtable.commands.rooms.RoomCommand.OpenRoom;
import roundtable.commands.rooms.RoomCommand.OrderFolders;
import roundtable.commands.rooms.RoomCommand.OrderItems;
import roundtable.commands.rooms.RoomCommand.PauseRoom;
import roundtable.commands.rooms.RoomCommand.PinVersion;
import roundtable.commands.rooms.RoomCommand.PlaceDocument;
import roundtable.commands.rooms.RoomCommand.RemoveFolder;
import roundtable.commands.rooms.RoomCommand.RemoveItem;
import roundtable.commands.rooms.RoomCommand.RenameFolder;
import roundtable.commands.rooms.RoomCommand.RenameRoom;
import roundtable.commands.rooms.RoomCommand.ResumeRoom;
import roundtable.commands.rooms.RoomCommand.ReviseItem;
import roundtable.commands.rooms.RoomCommand.ReviseNda;
import roundtable.commands.rooms.RoomCommand.ShareProfile;
import roundtable.commands.rooms.RoomCommand.UnlockFolder;
import roundtable.commands.rooms.RoomCommand.UnlockItem;
import roundtable.commands.rooms.RoomDoor;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.commands.text.Text;
import roundtable.projections.people.Viewer;
import roundtable.projections.rooms.Rooms;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.rooms.RoomEntryRefusal.RoomNotFrozen;
import roundtable.server.rooms.RoomEntryRefusal.RoomProfileRoomsWrong;

/** {@code /api/v1/rooms}: a company opens its rooms and lays into them what its vault holds; a guest reads as far as the door lets. */
@RestController
@RequestMapping("/api/v1")
class RoomRoutes {

    static final String READER = "rooms";
    private static final int MOST_AT_ONCE = 20;

    private final Desk desk;
    private final RoomDoors doors;
    private final RoomPages pages;
    private final RoomDownloads downloads;
    private final NdaTexts ndaTexts;
    private final Rooms rooms;
    private final RoomsAtHand atHand;
    private final HistoryTab histories;

    RoomRoutes(
            Desk desk,
            RoomDoors doors,
            RoomPages pages,
            RoomDownloads downloads,
            NdaTexts ndaTexts,
            Rooms rooms,
            RoomsAtHand atHand,
            HistoryTab histories) {
        this.desk = desk;
        this.doors = doors;
        this.pages = pages;
        this.downloads = downloads;
        this.ndaTexts = ndaTexts;
        this.rooms = rooms;
        this.atHand = atHand;
        this.histories = histories;
    }

    /** @param nda null takes the house's text */
    record Open(DealId deal, Text title, @Nullable Text nda) {}

    record Title(Text title) {}

    record FolderName(Text name) {}

    record FolderOrder(List<FolderId> folders) {}

    record Place(FolderId folder, VaultDocumentId source, String title, Download download) {}

    record Revise(String title, Download download) {}

    record Pin(VaultDocumentId source) {}

    record Order(List<RoomItemId> items) {}

    /** @param accesses whoever comes in by one of these reads it; none keeps it for the company */
    record Lock(List<AccessId> accesses) {}

    record NdaText(Text nda) {}

    /** @param rooms in which it is shown from now on, all at once */
    record Profile(VaultDocumentId source, String title, List<RoomId> rooms) {}

    /** The rooms of the viewer's companies, then those that they may come into. */
    @GetMapping("/rooms")
    List<Rooms.Line> own(Viewer viewer) {
        return atHand.of(viewer);
    }

    /** The text that guests accept where a company gives none of its own. */
    @GetMapping("/nda")
    NdaText nda() {
        return new NdaText(ndaTexts.ofTheHouse());
    }

    @PostMapping("/rooms")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> open(@RequestBody Open body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        Text nda = body.nda() == null ? ndaTexts.ofTheHouse() : body.nda();
        return desk.make(
                new OpenRoom(new RoomId(Uuids.next()), body.deal(), body.title(), nda), asked, READER, "/api/v1/rooms");
    }

    /** As far as whoever asks gets: its company sees all, a guest first its title and the text to accept. */
    @GetMapping("/rooms/{room}")
    ResponseEntity<RoomPages.RoomAnswer> page(@PathVariable RoomId room, Asked asked) {
        RoomPages.RoomAnswer answer = pages.page(room, asked);
        return ResponseEntity.ok().eTag(Desk.etag(answer.version())).body(answer);
    }

    @PutMapping("/rooms/{room}/title")
    ResponseEntity<Done> rename(@PathVariable RoomId room, @RequestBody Title body, Asked asked) {
        return written(new RenameRoom(room, body.title()), asked);
    }

    @PostMapping("/rooms/{room}/folders")
    ResponseEntity<Done> addFolder(@PathVariable RoomId room, @RequestBody FolderName body, Asked asked) {
        return written(new AddFolder(room, new FolderId(Uuids.next()), body.name()), asked);
    }

    @PutMapping("/rooms/{room}/folders")
    ResponseEntity<Done> orderFolders(@PathVariable RoomId room, @RequestBody FolderOrder body, Asked asked) {
        return written(new OrderFolders(room, body.folders()), asked);
    }

    @PutMapping("/rooms/{room}/folders/{folder}")
    ResponseEntity<Done> renameFolder(
            @PathVariable RoomId room, @PathVariable FolderId folder, @RequestBody FolderName body, Asked asked) {
        return written(new RenameFolder(room, folder, body.name()), asked);
    }

    @DeleteMapping("/rooms/{room}/folders/{folder}")
    ResponseEntity<Done> removeFolder(@PathVariable RoomId room, @PathVariable FolderId folder, Asked asked) {
        return written(new RemoveFolder(room, folder), asked);
    }

    /** All that is to lie in a folder, in its order. */
    @PutMapping("/rooms/{room}/folders/{folder}/documents")
    ResponseEntity<Done> order(
            @PathVariable RoomId room, @PathVariable FolderId folder, @RequestBody Order body, Asked asked) {
        return written(new OrderItems(room, folder, body.items()), asked);
    }

    /** Keeps it for some: for all others it is not there. */
    @PutMapping("/rooms/{room}/folders/{folder}/lock")
    ResponseEntity<Done> lockFolder(
            @PathVariable RoomId room, @PathVariable FolderId folder, @RequestBody Lock body, Asked asked) {
        return signed(new LockFolder(room, folder, body.accesses()), asked);
    }

    @DeleteMapping("/rooms/{room}/folders/{folder}/lock")
    ResponseEntity<Done> unlockFolder(@PathVariable RoomId room, @PathVariable FolderId folder, Asked asked) {
        return signed(new UnlockFolder(room, folder), asked);
    }

    /** The same of one document. */
    @PutMapping("/rooms/{room}/documents/{item}/lock")
    ResponseEntity<Done> lockDocument(
            @PathVariable RoomId room, @PathVariable RoomItemId item, @RequestBody Lock body, Asked asked) {
        return signed(new LockItem(room, item, body.accesses()), asked);
    }

    @DeleteMapping("/rooms/{room}/documents/{item}/lock")
    ResponseEntity<Done> unlockDocument(@PathVariable RoomId room, @PathVariable RoomItemId item, Asked asked) {
        return signed(new UnlockItem(room, item), asked);
    }

    /** Lays a version of a vault document into a folder. */
    @PostMapping("/rooms/{room}/documents")
    ResponseEntity<Done> place(@PathVariable RoomId room, @RequestBody Place body, Asked asked) {
        return written(
                new PlaceDocument(
                        room,
                        new RoomItemId(Uuids.next()),
                        body.folder(),
                        body.source(),
                        body.title(),
                        body.download()),
                asked);
    }

    @PutMapping("/rooms/{room}/documents/{item}")
    ResponseEntity<Done> revise(
            @PathVariable RoomId room, @PathVariable RoomItemId item, @RequestBody Revise body, Asked asked) {
        return written(new ReviseItem(room, item, body.title(), body.download()), asked);
    }

    @PutMapping("/rooms/{room}/documents/{item}/version")
    ResponseEntity<Done> pin(
            @PathVariable RoomId room, @PathVariable RoomItemId item, @RequestBody Pin body, Asked asked) {
        return written(new PinVersion(room, item, body.source()), asked);
    }

    @DeleteMapping("/rooms/{room}/documents/{item}")
    ResponseEntity<Done> remove(@PathVariable RoomId room, @PathVariable RoomItemId item, Asked asked) {
        return written(new RemoveItem(room, item), asked);
    }

    /** One profile of the company, in several of its rooms at once. Whatever replaces it in the vault is shown in all of them. */
    @PutMapping("/room-profile")
    List<Done> share(@RequestBody Profile body, Asked asked) {
        List<RoomId> all = body.rooms().stream().distinct().toList();
        refuse(all.isEmpty() || all.size() > MOST_AT_ONCE, new RoomProfileRoomsWrong(MOST_AT_ONCE));
        all.forEach(room -> doors.ours(room, asked, Right.WRITE));
        return all.stream()
                .map(room -> desk.change(
                                new ShareProfile(room, body.source(), body.title()),
                                asked.once("room-profile/" + room + "/" + Uuids.next()),
                                READER)
                        .getBody())
                .map(Objects::requireNonNull)
                .toList();
    }

    @PutMapping("/rooms/{room}/nda")
    ResponseEntity<Done> reviseNda(@PathVariable RoomId room, @RequestBody NdaText body, Asked asked) {
        return signed(new ReviseNda(room, body.nda()), asked);
    }

    /** Nobody comes in until it is resumed. */
    @PostMapping("/rooms/{room}/pause")
    ResponseEntity<Done> pause(@PathVariable RoomId room, Asked asked) {
        return signed(new PauseRoom(room), asked);
    }

    @DeleteMapping("/rooms/{room}/pause")
    ResponseEntity<Done> resume(@PathVariable RoomId room, Asked asked) {
        return signed(new ResumeRoom(room), asked);
    }

    /** For good. */
    @PostMapping("/rooms/{room}/freezing")
    ResponseEntity<Done> freeze(@PathVariable RoomId room, Asked asked) {
        return signed(new FreezeRoom(room), asked);
    }

    /** All documents of a frozen room with the sealed list of their hashes. */
    @GetMapping(path = "/rooms/{room}/archive", produces = "application/zip")
    void archive(@PathVariable RoomId room, Asked asked, HttpServletResponse response) throws IOException {
        RoomDoor door = doors.ours(room, asked, Right.SIGN);
        Rooms.Archive archive = rooms.archiveForCompany(room).orElseThrow(() -> new Refused(new RoomNotFrozen()));
        downloads.archive(Objects.requireNonNull(door.company()), archive, asked.language(), response);
    }

    /** Everything that happened to it, for its company. */
    @GetMapping("/rooms/{room}/history")
    List<HistoryTab.Line> history(@PathVariable RoomId room, Asked asked) {
        doors.ours(room, asked);
        return histories.of(room);
    }

    private ResponseEntity<Done> written(RoomCommand command, Asked asked) {
        doors.ours(command.room(), asked, Right.WRITE);
        return desk.change(command, asked, READER);
    }

    private ResponseEntity<Done> signed(RoomCommand command, Asked asked) {
        doors.ours(command.room(), asked, Right.SIGN);
        return desk.change(command, asked, READER);
    }
}
