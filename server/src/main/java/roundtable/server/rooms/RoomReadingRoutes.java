package roundtable.server.rooms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Neighbours;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.rooms.FolderId;
import roundtable.commands.rooms.RoomDoor;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.commands.rooms.RoomShelf;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.rooms.Rooms;
import roundtable.server.documents.GivingDocuments;
import roundtable.server.documents.GivingDocuments.Preview;
import roundtable.server.documents.MarkedCopies;
import roundtable.server.http.Asked;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;
import roundtable.server.rooms.RoomDoors.AtTheDoor;
import roundtable.server.rooms.RoomDoors.Shown;
import roundtable.server.rooms.RoomViews.Kind;

/** {@code /api/v1/rooms/{room}/documents …}: pages with their reader's watermark, files, and who has seen what. */
@RestController
@RequestMapping("/api/v1/rooms/{room}")
class RoomReadingRoutes {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final RoomDoors doors;
    private final RoomViews views;
    private final RoomDownloads downloads;
    private final GivingDocuments giving;
    private final MarkedCopies copies;
    private final Rooms rooms;
    private final People people;
    private final Neighbours neighbours;
    private final InstantSource clock;
    private final ZoneId zone;

    RoomReadingRoutes(
            RoomDoors doors,
            RoomViews views,
            RoomDownloads downloads,
            GivingDocuments giving,
            MarkedCopies copies,
            Rooms rooms,
            People people,
            Neighbours neighbours,
            InstantSource clock,
            @Value("${roundtable.zone}") ZoneId zone) {
        this.doors = doors;
        this.views = views;
        this.downloads = downloads;
        this.giving = giving;
        this.copies = copies;
        this.rooms = rooms;
        this.people = people;
        this.neighbours = neighbours;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Who has looked at what, as the server knows it.
     *
     * @param longestSeconds the most that one look at a page counts
     * @param names by person id
     * @param firms by organisation id
     */
    record ViewsAnswer(
            long longestSeconds,
            List<RoomViews.Looked> pages,
            List<RoomViews.Taken> files,
            Map<String, String> names,
            Map<String, Text> firms) {}

    /** How many pages can be looked at. */
    @GetMapping("/documents/{item}/preview")
    Preview preview(@PathVariable RoomId room, @PathVariable RoomItemId item, Asked asked) {
        RoomDoor door = doors.door(room);
        asked.person();
        RoomShelf shelf = doors.isOurs(door, asked) ? doors.shelf(room) : doors.shelf(doors.inside(room, asked));
        return giving.preview(doors.shown(shelf, door, item).kept());
    }

    /**
     * A page with a watermark. That a guest has seen it is noted before it is sent; what the company looks at itself is not.
     *
     * @param page from 1
     * @param as for the company: whose watermark it bears, of those who have accepted the text; none is its own
     */
    @GetMapping(path = "/documents/{item}/preview/{page}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> pageOf(
            @PathVariable RoomId room,
            @PathVariable RoomItemId item,
            @PathVariable int page,
            @RequestParam(required = false) @Nullable PersonId as,
            Asked asked) {
        asked.person();
        RoomDoor door = doors.door(room);
        if (doors.isOurs(door, asked)) {
            Shown shown = doors.shown(doors.shelf(room), door, item);
            return copies.page(shown.kept(), page, wordsForCompany(room, door, as, asked));
        }
        AtTheDoor guest = doors.inside(room, asked);
        Shown shown = doors.shown(doors.shelf(guest), guest.door(), item);
        ResponseEntity<byte[]> picture = copies.page(shown.kept(), page, words(guest, asked.language()));
        // Drawing has its turns: what was ended while it was waited for is not shown.
        AtTheDoor still = doors.again(guest);
        doors.shown(doors.shelf(still), still.door(), item);
        views.note(guest.visit(), item, shown.version().sha256(), page, Kind.PAGE);
        return picture;
    }

    /** The document, in the form in which its company lets it out: with the watermark on each page, or as it is. */
    @GetMapping("/documents/{item}/file")
    void file(@PathVariable RoomId room, @PathVariable RoomItemId item, Asked asked, HttpServletResponse response)
            throws IOException {
        asked.person();
        AtTheDoor guest = doors.inside(room, asked);
        downloads.one(
                guest, doors.shown(doors.shelf(guest), guest.door(), item), words(guest, asked.language()), response);
    }

    /**
     * Several documents at once.
     *
     * @param item each of those chosen; where one of them may not be taken, nothing is given
     * @param folder where no document is named: all of it that may be taken, and without a folder all of the room
     */
    @GetMapping(path = "/files", produces = "application/zip")
    void files(
            @PathVariable RoomId room,
            @RequestParam(required = false) @Nullable List<RoomItemId> item,
            @RequestParam(required = false) @Nullable FolderId folder,
            Asked asked,
            HttpServletResponse response)
            throws IOException {
        asked.person();
        AtTheDoor guest = doors.inside(room, asked);
        String words = words(guest, asked.language());
        if (item == null || item.isEmpty()) {
            downloads.many(guest, folder, words, asked.language(), response);
        } else {
            downloads.chosen(guest, item, words, asked.language(), response);
        }
    }

    /** For its company. */
    @GetMapping("/views")
    ViewsAnswer views(@PathVariable RoomId room, Asked asked) {
        doors.ours(room, asked);
        List<RoomViews.Looked> looked = views.pages(room);
        List<RoomViews.Taken> taken = views.files(room);
        Set<PersonId> named = new HashSet<>();
        Set<OrganisationId> firms = new HashSet<>();
        looked.forEach(each -> {
            named.add(each.person());
            firms.add(each.firm());
        });
        taken.forEach(each -> {
            named.add(each.person());
            firms.add(each.firm());
        });
        Map<String, Text> firmNames = new HashMap<>();
        firms.forEach(firm -> {
            Text name = neighbours.fold(firm, OrganisationFacts.FOLDING).name();
            if (name != null) {
                firmNames.put(firm.toString(), name);
            }
        });
        return new ViewsAnswer(
                RoomViews.LONGEST.toSeconds(), looked, taken, HistoryTab.byText(people.names(named)), firmNames);
    }

    private String words(AtTheDoor guest, Language language) {
        return words(guest.visit().firm(), guest.person().name(), language);
    }

    private String wordsForCompany(RoomId room, RoomDoor door, @Nullable PersonId as, Asked asked) {
        OrganisationId company = Objects.requireNonNull(door.company());
        if (as == null) {
            String name = people.names(List.of(asked.person())).getOrDefault(asked.person(), "");
            return words(company, name, asked.language());
        }
        Rooms.Signature signature =
                rooms.signaturesOf(as, room).stream().findFirst().orElseThrow(() -> new Refused(new NotFound()));
        return words(signature.firm(), people.names(List.of(as)).getOrDefault(as, ""), asked.language());
    }

    private String words(OrganisationId organisation, String name, Language language) {
        Text said = neighbours.fold(organisation, OrganisationFacts.FOLDING).name();
        Instant now = clock.instant();
        return (said == null ? "" : said.in(language) + "  ") + name + "  " + MINUTE.format(now.atZone(zone));
    }
}
