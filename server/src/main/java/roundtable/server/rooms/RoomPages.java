package roundtable.server.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Neighbours;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.rooms.AccessId;
import roundtable.commands.rooms.Download;
import roundtable.commands.rooms.FolderId;
import roundtable.commands.rooms.RoomDoor;
import roundtable.commands.rooms.RoomDoor.Gate;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.commands.rooms.RoomShelf;
import roundtable.commands.rooms.VaultShelf;
import roundtable.commands.text.Text;
import roundtable.projections.rooms.Rooms;
import roundtable.server.http.Asked;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;
import roundtable.server.rooms.RoomDoors.AtTheDoor;
import roundtable.server.seals.KeptRoomSeals;

/** Puts a room together for whoever reads it. */
@Component
class RoomPages {

    private final RoomDoors doors;
    private final Rooms rooms;
    private final People people;
    private final Neighbours neighbours;
    private final KeptRoomSeals seals;

    RoomPages(RoomDoors doors, Rooms rooms, People people, Neighbours neighbours, KeptRoomSeals seals) {
        this.doors = doors;
        this.rooms = rooms;
        this.people = people;
        this.neighbours = neighbours;
        this.seals = seals;
    }

    /** How far the reader gets. */
    enum Step {
        /** The text is to be accepted. */
        NDA,
        /** The code is to be typed. */
        CODE,
        INSIDE,
        /** The room is the reader's own company's. */
        OURS
    }

    /** @param number from 1; a text that was changed is accepted anew */
    record NdaLine(int number, @Nullable Text text) {}

    /**
     * A document.
     *
     * @param title null once erased
     * @param withdrawn whether the vault's version was taken back: then nobody sees its pages
     * @param source the version that is shown; null for a guest
     * @param newer a version that has taken its place in the vault; null where there is none, and for a guest
     * @param lock by which accesses it is there at all; null where it is for all, and for a guest
     */
    record DocumentLine(
            RoomItemId item,
            @Nullable String title,
            String mediaType,
            long size,
            Download download,
            boolean withdrawn,
            @Nullable VaultDocumentId source,
            @Nullable VaultDocumentId newer,
            @Nullable List<AccessId> lock) {}

    /** @param lock as that of a document */
    record FolderLine(
            FolderId folder,
            Text name,
            List<DocumentLine> documents,
            @Nullable List<AccessId> lock) {}

    /**
     * Somebody who has accepted the text.
     *
     * @param current whether it is the text of now
     */
    record SignatureLine(
            PersonId person,
            String name,
            OrganisationId firm,
            @Nullable Text firmName,
            int number,
            boolean current,
            String sha256,
            Instant signedAt) {}

    /**
     * What a frozen room is known by.
     *
     * @param sha256 of the sealed list
     * @param verified whether the seal under it fits; for its company
     */
    record FrozenLine(Instant at, String sha256, @Nullable Boolean verified) {}

    /**
     * A room, as far as its reader gets. Up to the code there is nothing in it but the title and the text.
     *
     * @param denied addresses and domains that never come in; for its company
     * @param names by person id; for its company
     * @param download whether the reader may take out what the documents allow
     * @param until when the reader's access is over, or null
     */
    record RoomAnswer(
            RoomId room,
            Step step,
            @Nullable Text title,
            @Nullable NdaLine nda,
            @Nullable DealId deal,
            @Nullable OrganisationId company,
            @Nullable Text companyName,
            @Nullable DocumentLine profile,
            List<FolderLine> folders,
            List<Rooms.Access> accesses,
            List<String> denied,
            List<SignatureLine> signatures,
            List<Rooms.Question> questions,
            Map<String, String> names,
            boolean paused,
            @Nullable FrozenLine frozen,
            boolean download,
            @Nullable Instant until,
            long version) {}

    RoomAnswer page(RoomId room, Asked asked) {
        asked.person();
        RoomDoor door = doors.door(room);
        if (doors.isOurs(door, asked)) {
            return forCompany(room, door);
        }
        AtTheDoor guest = doors.guest(room, asked);
        Step step = guest.standing().gate() == Gate.NDA ? Step.NDA : doors.entered(guest) ? Step.INSIDE : Step.CODE;
        return step == Step.INSIDE ? inside(room, guest) : atTheDoor(room, guest, step);
    }

    private RoomAnswer forCompany(RoomId room, RoomDoor door) {
        List<SignatureLine> signatures = signatures(room, door);
        List<Rooms.Question> questions = rooms.questionsForCompany(room);
        Set<PersonId> named = new HashSet<>();
        questions.forEach(question -> named.add(Objects.requireNonNull(question.askedBy())));
        FrozenLine frozen = rooms.archiveForCompany(room)
                .map(archive -> new FrozenLine(
                        archive.frozenAt(), archive.sha256(), seals.verifies(archive.jws(), archive.text())))
                .orElse(null);
        return new RoomAnswer(
                room,
                Step.OURS,
                door.title(),
                new NdaLine(door.ndaNumber(), door.nda()),
                door.deal(),
                door.company(),
                name(door),
                profile(doors.shelf(room), door, true),
                folders(doors.shelf(room), door, true),
                rooms.accessesForCompany(room),
                door.denied().stream()
                        .map(Personal::value)
                        .filter(Objects::nonNull)
                        .toList(),
                signatures,
                questions,
                HistoryTab.byText(people.names(named)),
                door.paused(),
                frozen,
                true,
                null,
                version(room));
    }

    private List<SignatureLine> signatures(RoomId room, RoomDoor door) {
        List<Rooms.Signature> signed = rooms.signaturesForCompany(room);
        Map<PersonId, String> names =
                people.names(signed.stream().map(Rooms.Signature::person).toList());
        return signed.stream()
                .map(each -> new SignatureLine(
                        each.person(),
                        names.getOrDefault(each.person(), ""),
                        each.firm(),
                        each.firmName(),
                        each.number(),
                        each.number() == door.ndaNumber(),
                        each.sha256(),
                        each.signedAt()))
                .toList();
    }

    private RoomAnswer atTheDoor(RoomId room, AtTheDoor guest, Step step) {
        RoomDoor door = guest.door();
        return new RoomAnswer(
                room,
                step,
                door.title(),
                new NdaLine(door.ndaNumber(), door.nda()),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                false,
                null,
                false,
                until(guest),
                version(room));
    }

    private RoomAnswer inside(RoomId room, AtTheDoor guest) {
        RoomDoor door = guest.door();
        RoomShelf shelf = doors.shelf(guest);
        FrozenLine frozen = rooms.archiveForCompany(room)
                .map(archive -> new FrozenLine(archive.frozenAt(), archive.sha256(), null))
                .orElse(null);
        return new RoomAnswer(
                room,
                Step.INSIDE,
                door.title(),
                new NdaLine(door.ndaNumber(), door.nda()),
                door.deal(),
                door.company(),
                name(door),
                profile(shelf, door, false),
                folders(shelf, door, false),
                List.of(),
                List.of(),
                List.of(),
                rooms.questionsForGuest(room, guest.visit().firm()).stream()
                        .map(question -> question.about(shelf))
                        .toList(),
                Map.of(),
                false,
                frozen,
                guest.mayDownload(),
                until(guest),
                version(room));
    }

    private static @Nullable Instant until(AtTheDoor guest) {
        RoomDoor.Access access = guest.standing().access();
        return access == null ? null : access.until();
    }

    private @Nullable Text name(RoomDoor door) {
        return neighbours
                .fold(Objects.requireNonNull(door.company()), OrganisationFacts.FOLDING)
                .name();
    }

    private @Nullable DocumentLine profile(RoomShelf shelf, RoomDoor door, boolean ours) {
        VaultShelf vault = doors.vault(door);
        return shelf.items().stream()
                .filter(item -> item.folder() == null)
                .map(item -> line(item, vault, ours))
                .findFirst()
                .orElse(null);
    }

    private List<FolderLine> folders(RoomShelf shelf, RoomDoor door, boolean ours) {
        VaultShelf vault = doors.vault(door);
        List<FolderLine> folders = new ArrayList<>();
        for (RoomShelf.Folder folder : shelf.folders()) {
            folders.add(new FolderLine(
                    folder.id(),
                    folder.name(),
                    shelf.items().stream()
                            .filter(item -> folder.id().equals(item.folder()))
                            .map(item -> line(item, vault, ours))
                            .toList(),
                    ours ? folder.lock() : null));
        }
        return folders;
    }

    private static DocumentLine line(RoomShelf.Item item, VaultShelf vault, boolean ours) {
        VaultDocumentId source = item.shown(vault);
        VaultShelf.Version version = Objects.requireNonNull(vault.versions().get(source));
        VaultDocumentId latest = vault.latest(source);
        boolean newer = ours && !latest.equals(source) && vault.standing(latest) != null;
        return new DocumentLine(
                item.id(),
                item.title().value(),
                version.mediaType(),
                version.size(),
                item.download(),
                version.withdrawn(),
                ours ? source : null,
                newer ? latest : null,
                ours ? item.lock() : null);
    }

    /** The rows may be behind the log by a moment. */
    private long version(RoomId room) {
        return rooms.version(room).orElse(0L);
    }
}
