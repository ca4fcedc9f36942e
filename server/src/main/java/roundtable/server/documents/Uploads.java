package roundtable.server.documents;

import static roundtable.commands.Refused.refuse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.UploadLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import roundtable.commands.Id;
import roundtable.commands.Refused;
import roundtable.commands.people.PersonId;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.server.documents.UploadRefusal.UploadLongerThanAnnounced;
import roundtable.server.documents.UploadRefusal.UploadUnfinished;

/**
 * Files on their way to an application or a vault, in pieces: a folder for each of these below the data folder, and in it one
 * for each upload. What has arrived waits for a day, so that a broken upload goes on where it stopped, after a restart too. The
 * protocol is tus-java-server's; the storage is its own with two weaknesses mended ({@link ArrivingFiles}).
 *
 * @see <a href="https://tus.io/protocols/resumable-upload">tus 1.0</a>
 */
@Component
public class Uploads {

    static final String VERSION = TusFileUploadService.TUS_API_VERSION;

    /** Since the last byte; docs/runbook.md states it. */
    static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final InstantSource clock;
    private final OneRequestAtATime locks = new OneRequestAtATime();

    public Uploads(@Value("${roundtable.data}") Path data, InstantSource clock) {
        this.folder = data.toAbsolutePath().resolve("uploads");
        this.clock = clock;
    }

    /** What an upload says it is, and where its bytes are. */
    public record Arrived(Announced announced, Path bytes) {}

    /** What is announced of a file: {@code Upload-Metadata}, names with Base64. */
    public record Announced(Map<String, String> told) {
        public static Announced in(String metadata) {
            UploadInfo info = new UploadInfo();
            info.setEncodedMetadata(metadata);
            return new Announced(info.getMetadata());
        }

        /** What is not said is empty. */
        public String said(String name) {
            String value = told.get(name);
            return value == null ? "" : value;
        }
    }

    /**
     * Lets the library answer a request about a person's own uploads.
     *
     * @param to what they are for
     * @param address below which they are
     * @throws Refused where it says no
     */
    public void answer(Id to, String address, PersonId by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // of a piece whose length is not told, the library would not notice that it is too long
        boolean untold = request.getMethod().equals("PATCH") && request.getContentLengthLong() < 0;
        refuse(untold, new UploadLongerThanAnnounced());
        new TusFileUploadService()
                .disableTusExtension("checksum")
                .disableTusExtension("concatenation")
                .disableTusExtension("expiration")
                .withUploadUri(address)
                .withUploadStorageService(files(to))
                .withUploadLockingService(locks)
                .withMaxUploadSize(Documents.LARGEST)
                .process(request, new TusAnswer(response), by.toString());
    }

    /**
     * A person's upload that is whole.
     *
     * @throws Refused where there is none, or it is not whole
     */
    public Arrived arrived(Id to, UUID upload, PersonId by) throws IOException {
        UploadId id = new UploadId(upload);
        ArrivingFiles files = files(to);
        try (UploadLock _ = locks.lock(id)) {
            UploadInfo info = files.getUploadInfo(id);
            if (info == null || !by.toString().equals(info.getOwnerKey())) {
                throw new Refused(new NotFound());
            }
            refuse(info.isUploadInProgress(), new UploadUnfinished(info.getOffset(), info.getLength()));
            return new Arrived(new Announced(info.getMetadata()), files.bytes(id));
        }
    }

    /** How many are on their way there. */
    public int of(Id to) throws IOException {
        return in(folder.resolve(to.toString())).size();
    }

    /** Forgets those that nothing has been added to for a day; how many they were. */
    public int forgetOld() throws IOException {
        Instant before = clock.instant().minus(KEPT);
        int forgotten = 0;
        for (Path place : in(folder)) {
            for (Path upload : in(place)) {
                if (touched(upload).isBefore(before)) {
                    FileSystemUtils.deleteRecursively(upload);
                    forgotten++;
                }
            }
            if (touched(place).isBefore(before)) {
                deleteIfEmpty(place);
            }
        }
        return forgotten;
    }

    private ArrivingFiles files(Id to) {
        return new ArrivingFiles(folder.resolve(to.toString()));
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        }
    }

    private static Instant touched(Path place) throws IOException {
        Path bytes = ArrivingFiles.bytesIn(place);
        return Files.getLastModifiedTime(Files.exists(bytes) ? bytes : place).toInstant();
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // some of its uploads are younger
        }
    }
}
