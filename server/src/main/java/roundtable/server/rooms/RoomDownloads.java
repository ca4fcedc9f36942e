package roundtable.server.rooms;

import static roundtable.commands.Refused.refuse;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.rooms.Download;
import roundtable.commands.rooms.FolderId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.commands.rooms.RoomShelf;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.rooms.Rooms;
import roundtable.server.documents.Documents;
import roundtable.server.documents.GivingDocuments;
import roundtable.server.documents.MarkedCopies;
import roundtable.server.rooms.RoomDoors.AtTheDoor;
import roundtable.server.rooms.RoomDoors.Shown;
import roundtable.server.rooms.RoomEntryRefusal.RoomDocumentWithdrawn;
import roundtable.server.rooms.RoomEntryRefusal.RoomDownloadNotAllowed;
import roundtable.server.rooms.RoomEntryRefusal.RoomTooManyChosen;
import roundtable.server.rooms.RoomViews.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files that leave a room, streamed as they are made: one document, a folder, the whole room, or the archive of a frozen one.
 * What is refused is refused before the first byte; what is given is noted before its own first byte. Before each document the door
 * is asked again: where an access ends while copies are made, the line is cut there.
 */
@Component
class RoomDownloads {

    private static final String PDF = "application/pdf";
    private static final String ZIP = "application/zip";

    /** So many ids fit into the line of a request. */
    private static final int MOST_AT_ONCE = 100;

    private final RoomDoors doors;
    private final RoomViews views;
    private final GivingDocuments giving;
    private final MarkedCopies copies;
    private final Documents documents;
    private final JsonMapper json;

    RoomDownloads(
            RoomDoors doors,
            RoomViews views,
            GivingDocuments giving,
            MarkedCopies copies,
            Documents documents,
            JsonMapper json) {
        this.doors = doors;
        this.views = views;
        this.giving = giving;
        this.copies = copies;
        this.documents = documents;
        this.json = json;
    }

    /** One document, in the form in which its company lets it out. */
    void one(AtTheDoor guest, Shown shown, String words, HttpServletResponse response) throws IOException {
        Download form = shown.item().download();
        refuse(!guest.mayDownload() || form == Download.NONE, new RoomDownloadNotAllowed());
        if (form == Download.MARKED) {
            copies.pagesToCopy(shown.kept());
        }
        write(shown, form, words, () -> {
            goesOut(guest, shown, Kind.FILE);
            begin(response, form == Download.MARKED ? PDF : shown.version().mediaType(), nameOf(shown, form));
            return response.getOutputStream();
        });
    }

    /** Asks the door and the shelf again, then notes it. */
    private void goesOut(AtTheDoor guest, Shown shown, Kind kind) {
        AtTheDoor still = doors.again(guest);
        Shown now = doors.shown(doors.shelf(still), still.door(), shown.item().id());
        refuse(!now.version().sha256().equals(shown.version().sha256()), new RoomDocumentWithdrawn());
        refuse(!still.mayDownload() || now.item().download() != shown.item().download(), new RoomDownloadNotAllowed());
        views.note(guest.visit(), shown.item().id(), shown.version().sha256(), null, kind);
    }

    /** All that may be taken of a folder, or of the room: one by one in a ZIP. */
    void many(AtTheDoor guest, @Nullable FolderId folder, String words, Language language, HttpServletResponse response)
            throws IOException {
        RoomShelf shelf = doors.shelf(guest);
        List<Shown> taken = new ArrayList<>();
        for (RoomShelf.Item item : shelf.items()) {
            boolean wanted = folder == null || folder.equals(item.folder());
            Shown shown = wanted && item.download() != Download.NONE ? doors.shown(guest.door(), item) : null;
            if (shown != null) {
                taken.add(shown);
            }
        }
        refuse(!guest.mayDownload() || taken.isEmpty(), new RoomDownloadNotAllowed());
        zip(guest, shelf, taken, folder == null ? Kind.ROOM : Kind.FOLDER, words, language, response);
    }

    /** Those named, and no others: one that is not there for this guest, or is not given out, stops them all. */
    void chosen(AtTheDoor guest, List<RoomItemId> items, String words, Language language, HttpServletResponse response)
            throws IOException {
        refuse(items.size() > MOST_AT_ONCE, new RoomTooManyChosen(MOST_AT_ONCE));
        RoomShelf shelf = doors.shelf(guest);
        List<Shown> taken = new ArrayList<>();
        for (RoomItemId item : new LinkedHashSet<>(items)) {
            Shown shown = doors.shown(shelf, guest.door(), item);
            refuse(!guest.mayDownload() || shown.item().download() == Download.NONE, new RoomDownloadNotAllowed());
            taken.add(shown);
        }
        zip(guest, shelf, taken, Kind.CHOICE, words, language, response);
    }

    private void zip(
            AtTheDoor guest,
            RoomShelf shelf,
            List<Shown> taken,
            Kind kind,
            String words,
            Language language,
            HttpServletResponse response)
            throws IOException {
        for (Shown shown : taken) {
            if (shown.item().download() == Download.MARKED) {
                copies.pagesToCopy(shown.kept());
            }
        }
        Set<String> names = new HashSet<>();
        ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8);
        for (Shown shown : taken) {
            Download form = shown.item().download();
            String name = unique(names, folderName(shelf, shown.item().folder(), language) + nameOf(shown, form));
            write(shown, form, words, () -> {
                goesOut(guest, shown, kind);
                if (!response.isCommitted()) {
                    begin(response, ZIP, "room.zip");
                }
                zip.putNextEntry(new ZipEntry(name));
                return zip;
            });
            zip.closeEntry();
        }
        // Only now: what was cut off in the middle must not look whole.
        zip.close();
    }

    /** Every document of a frozen room byte for byte as its sealed list names it, with that list and its seal. */
    void archive(OrganisationId company, Rooms.Archive archive, Language language, HttpServletResponse response)
            throws IOException {
        String text = archive.text();
        String jws = archive.jws();
        if (text == null || jws == null) {
            throw new Refused(new NotFound());
        }
        List<JsonNode> lines = new ArrayList<>();
        json.readTree(text).path("documents").forEach(lines::add);
        List<Path> files = new ArrayList<>();
        for (JsonNode line : lines) {
            files.add(documents
                    .find(company, line.path("sha256").asString())
                    .orElseThrow(() -> new Refused(new NotFound())));
        }
        begin(response, ZIP, "archive.zip");
        Set<String> names = new HashSet<>();
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            write(zip, unique(names, "archive.json"), text);
            write(zip, unique(names, "archive.jws"), jws);
            for (int i = 0; i < lines.size(); i++) {
                JsonNode line = lines.get(i);
                String name = line.path("name").asString("");
                String place = folder(line.path("folder"), language);
                zip.putNextEntry(new ZipEntry(unique(
                        names,
                        place + withEnding(safe(name), line.path("mediaType").asString("")))));
                Files.copy(files.get(i), zip);
                zip.closeEntry();
            }
        }
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void write(Shown shown, Download form, String words, MarkedCopies.Opening out) throws IOException {
        if (form == Download.MARKED) {
            copies.pdf(shown.kept(), words, () -> new StaysOpen(out.open()));
        } else {
            Path original = giving.file(shown.kept());
            Files.copy(original, out.open());
        }
    }

    private static void begin(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static String nameOf(Shown shown, Download form) {
        String title = shown.item().title().value();
        String name = safe(title == null ? shown.version().sha256() : title);
        return form == Download.MARKED
                ? withEnding(name, PDF)
                : withEnding(name, shown.version().mediaType());
    }

    private static String withEnding(String name, String mediaType) {
        String ending = switch (mediaType) {
            case PDF -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "text/plain" -> ".txt";
            default -> "";
        };
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
    }

    private static String folderName(RoomShelf shelf, @Nullable FolderId folder, Language language) {
        return shelf.folders().stream()
                .filter(each -> each.id().equals(folder))
                .map(each -> safe(each.name().in(language)) + "/")
                .findFirst()
                .orElse("");
    }

    private static String folder(JsonNode words, Language language) {
        Text name = new Text(words.path("zh").asString(null), words.path("en").asString(null), Language.ZH, false);
        return name.isEmpty() ? "" : safe(name.in(language)) + "/";
    }

    /** No way out of the folder into which it is unpacked, on any machine. */
    private static String safe(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
        return plain.isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
    }

    private static String unique(Set<String> names, String wanted) {
        String name = wanted;
        for (int number = 2; !names.add(name); number++) {
            int dot = wanted.lastIndexOf('.');
            name = dot > wanted.lastIndexOf('/')
                    ? wanted.substring(0, dot) + " (" + number + ")" + wanted.substring(dot)
                    : wanted + " (" + number + ")";
        }
        return name;
    }

    /** What writes a PDF closes its output; the answer, or the ZIP around it, goes on. */
    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
