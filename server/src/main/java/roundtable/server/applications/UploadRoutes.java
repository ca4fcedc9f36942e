package roundtable.server.applications;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import roundtable.commands.applications.ApplicationId;
import roundtable.server.applications.Papers.Kept;
import roundtable.server.applications.TakingPapers.Expected;
import roundtable.server.documents.Uploads;
import roundtable.server.documents.Uploads.Announced;
import roundtable.server.documents.Uploads.Arrived;
import roundtable.server.http.Asked;

/**
 * {@code /api/v1/applications/{id}/uploads}: papers that come in pieces by tus 1.0, so that a broken upload goes on where it
 * stopped. An upload is its sender's own; whole, it is made a paper by asking for that. The headers that stand here and are
 * not read are read by the library.
 */
@RestController
@RequestMapping("/api/v1/applications/{application}/uploads")
class UploadRoutes {

    private static final String PIECE = "application/offset+octet-stream";
    private static final String QUESTION = "question";
    private static final String NAME = "name";

    private final Writing writing;
    private final TakingPapers papers;
    private final Uploads uploads;

    UploadRoutes(Writing writing, TakingPapers papers, Uploads uploads) {
        this.writing = writing;
        this.papers = papers;
        this.uploads = uploads;
    }

    /** What of tus is spoken here. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable ApplicationId application, Asked asked, ServletWebRequest exchange) throws IOException {
        answer(application, asked, exchange);
    }

    /**
     * Begins an upload; {@code Location} says where it is.
     *
     * @param size in bytes, of the whole file
     * @param metadata {@code question} and {@code name}, each with its value in Base64 of UTF-8
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void begin(
            @PathVariable ApplicationId application,
            @RequestHeader("Tus-Resumable") String version,
            @RequestHeader("Upload-Length") long size,
            @RequestHeader("Upload-Metadata") String metadata,
            Asked asked,
            ServletWebRequest exchange)
            throws IOException {
        Announced announced = Announced.in(metadata);
        Expected paper = papers.expect(application, announced.said(QUESTION), announced.said(NAME), asked);
        papers.hasRoom(paper, size);
        answer(application, asked, exchange);
    }

    /** Says by {@code Upload-Offset} how much has arrived. */
    @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void offset(
            @PathVariable ApplicationId application,
            @PathVariable UUID upload,
            @RequestHeader("Tus-Resumable") String version,
            Asked asked,
            ServletWebRequest exchange)
            throws IOException {
        answer(application, asked, exchange);
    }

    /** Adds the body to what has arrived. */
    @PatchMapping(path = "/{upload}", consumes = PIECE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(
            @PathVariable ApplicationId application,
            @PathVariable UUID upload,
            @RequestHeader("Tus-Resumable") String version,
            @RequestHeader("Upload-Offset") long offset,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(application, asked, new ServletWebRequest(request, response));
    }

    /** Gives an upload up. */
    @DeleteMapping("/{upload}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(
            @PathVariable ApplicationId application,
            @PathVariable UUID upload,
            @RequestHeader("Tus-Resumable") String version,
            Asked asked,
            ServletWebRequest exchange)
            throws IOException {
        answer(application, asked, exchange);
    }

    /**
     * Makes a paper of an upload that is whole, or says why it is none. Asked again because the answer was lost, it is the same
     * paper; the upload stays until it is given up or a day has passed.
     */
    @PostMapping("/{upload}/paper")
    @ResponseStatus(HttpStatus.CREATED)
    Kept finish(@PathVariable ApplicationId application, @PathVariable UUID upload, Asked asked) throws IOException {
        writing.beingWritten(application, asked);
        Arrived arrived = uploads.arrived(application, upload, asked.person());
        Expected paper = papers.expect(
                application,
                arrived.announced().said(QUESTION),
                arrived.announced().said(NAME),
                asked);
        try (InputStream bytes = Files.newInputStream(arrived.bytes())) {
            return papers.take(paper, bytes);
        }
    }

    private void answer(ApplicationId application, Asked asked, ServletWebRequest exchange) throws IOException {
        writing.beingWritten(application, asked);
        uploads.answer(
                application,
                "/api/v1/applications/" + application + "/uploads",
                asked.person(),
                exchange.getRequest(),
                Objects.requireNonNull(exchange.getResponse()));
    }
}
