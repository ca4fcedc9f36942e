package roundtable.server.documents;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import roundtable.commands.Id;
import roundtable.commands.Refused;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.server.documents.DocumentRefusal.DocumentNotShown;

/**
 * How a document goes out, wherever it is kept: its bytes always to be saved and never as a page of ours, its pages as pictures
 * that this server has drawn. Who may have it, the route has asked before.
 */
@Component
public class GivingDocuments {

    /** What a browser does with it should it come to be shown all the same: nothing. */
    private static final String NOTHING = "default-src 'none'; sandbox";

    private static final String POLICY = "Content-Security-Policy";

    private static final Set<String> DRAWN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff");

    private final Documents documents;
    private final Drawing drawing;
    private final MalwareWatch malware;

    GivingDocuments(Documents documents, Drawing drawing, MalwareWatch malware) {
        this.documents = documents;
        this.drawing = drawing;
        this.malware = malware;
    }

    /**
     * A document that somebody may have.
     *
     * @param mediaType as it was sniffed
     * @param name under which it is saved; null calls it by its hash
     */
    public record Kept(
            Id owner,
            String sha256,
            String mediaType,
            @Nullable String name) {}

    /**
     * What there is to be looked at.
     *
     * @param pages 0 where nothing is shown
     * @param whyNot why nothing is shown
     * @param scannedAt when it was found free of malware; null where it was never scanned
     */
    public record Preview(
            int pages, @Nullable WhyNot whyNot, @Nullable Instant scannedAt) {}

    /** Its bytes, to be saved. */
    public ResponseEntity<Resource> bytes(Kept kept) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, named(ContentDisposition.attachment(), nameOf(kept)))
                .header(POLICY, NOTHING)
                .eTag("\"" + kept.sha256() + "\"")
                .body(new FileSystemResource(place(kept)));
    }

    /** How many pages can be looked at. */
    public Preview preview(Kept kept) {
        Path place = place(kept);
        Instant scanned = malware.cleanSince(kept.owner(), kept.sha256()).orElse(null);
        if (!DRAWN.contains(kept.mediaType())) {
            return new Preview(0, WhyNot.NO_PICTURES, scanned);
        }
        Drawing.Drawn drawn = drawing.draw(place, kept.mediaType(), 0);
        return new Preview(drawn.pages(), drawn.whyNot(), scanned);
    }

    /**
     * A page as a picture.
     *
     * @param page from 1
     */
    public ResponseEntity<byte[]> page(Kept kept, int page) {
        byte[] picture = picture(kept, page);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(ContentDisposition.inline(), page + ".jpg"))
                .header(POLICY, NOTHING)
                .eTag("\"" + kept.sha256() + "-" + page + "\"")
                .body(picture);
    }

    /** The same picture for somebody here who puts a mark on it. */
    byte[] picture(Kept kept, int page) {
        Drawing.Drawn drawn = drawn(kept, Math.max(page, 0));
        if (drawn.jpeg().length == 0) {
            throw new Refused(new NotFound());
        }
        return drawn.jpeg();
    }

    /**
     * How many pages it has.
     *
     * @throws Refused where none of them is shown
     */
    int pages(Kept kept) {
        return drawn(kept, 0).pages();
    }

    private Drawing.Drawn drawn(Kept kept, int page) {
        Path place = place(kept);
        Drawing.Drawn drawn = DRAWN.contains(kept.mediaType())
                ? drawing.draw(place, kept.mediaType(), page)
                : Drawing.Drawn.not(WhyNot.NO_PICTURES);
        if (drawn.whyNot() != null) {
            throw new Refused(new DocumentNotShown(nameOf(kept), drawn.whyNot()));
        }
        return drawn;
    }

    /** Where its bytes are, to be packed with others. */
    public Path file(Kept kept) {
        return place(kept);
    }

    /** Where its bytes are; what no scanner has seen yet is seen by it now. */
    private Path place(Kept kept) {
        Path place = documents.find(kept.owner(), kept.sha256()).orElseThrow(() -> new Refused(new NotFound()));
        malware.look(kept.owner(), kept.sha256(), place, nameOf(kept));
        return place;
    }

    private static String nameOf(Kept kept) {
        return kept.name() == null ? kept.sha256() : kept.name();
    }

    private static String named(ContentDisposition.Builder how, String name) {
        return how.filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
