package roundtable.server.organisations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.server.documents.Uploads;
import roundtable.server.documents.Uploads.Announced;
import roundtable.server.documents.Uploads.Arrived;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk.Done;
import roundtable.server.organisations.TakingDeposits.Expected;
import roundtable.server.organisations.TakingDeposits.Paper;

/**
 * {@code /api/v1/organisations/{id}/vault/uploads}: documents that come in pieces by tus 1.0, as papers of applications do. An
 * upload is its sender's own; whole, it is deposited by asking for that. The headers that stand here and are not read are read
 * by the library.
 */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/vault/uploads")
class VaultUploadRoutes {

    private static final String PIECE = "application/offset+octet-stream";
    private static final String KIND = "kind";
    private static final String NAME = "name";

    private final TakingDeposits taking;
    private final Uploads uploads;

    VaultUploadRoutes(TakingDeposits taking, Uploads uploads) {
        this.taking = taking;
        this.uploads = uploads;
    }

    /** What of tus is spoken here. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable OrganisationId organisation, Asked asked, ServletWebRequest exchange) throws IOException {
        answer(organisation, asked, exchange);
    }

    /**
     * Begins an upload; {@code Location} says where it is.
     *
     * @param size in bytes, of the whole file
     * @param metadata {@code kind} and {@code name}, each with its value in Base64 of UTF-8
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void begin(
            @PathVariable OrganisationId organisation,
            @RequestHeader("Tus-Resumable") String version,
            @RequestHeader("Upload-Length") long size,
            @RequestHeader("Upload-Metadata") String metadata,
            Asked asked,
            ServletWebRequest exchange)
            throws IOException {
        Announced announced = Announced.in(metadata);
        taking.hasRoom(taking.expect(organisation, announced.said(KIND), announced.said(NAME), asked), size);
        answer(organisation, asked, exchange);
    }

    /** Says by {@code Upload-Offset} how much has arrived. */
    @RequestMapping(path = "/{upload}", method = RequestMethod.HEAD)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void offset(
            @PathVariable OrganisationId organisation,
            @PathVariable UUID upload,
            @RequestHeader("Tus-Resumable") String version,
            Asked asked,
            ServletWebRequest exchange)
            throws IOException {
        answer(organisation, asked, exchange);
    }

    /** Adds the body to what has arrived. */
    @PatchMapping(path = "/{upload}", consumes = PIECE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(
            @PathVariable OrganisationId organisation,
            @PathVariable UUID upload,
            @RequestHeader("Tus-Resumable") String version,
            @RequestHeader("Upload-Offset") long offset,
            Asked asked,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(organisation, asked, new ServletWebRequest(request, response));
    }

    /** Gives an upload up. */
    @DeleteMapping("/{upload}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(
            @PathVariable OrganisationId organisation,
            @PathVariable UUID upload,
            @RequestHeader("Tus-Resumable") String version,
            Asked asked,
            ServletWebRequest exchange)
            throws IOException {
        answer(organisation, asked, exchange);
    }

    /**
     * Deposits an upload that is whole, or says why not. Asked again because the answer was lost, it is the same document; the
     * upload stays until it is given up or a day has passed.
     *
     * @param replaces the version whose place it takes
     */
    @PostMapping("/{upload}/document")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> finish(
            @PathVariable OrganisationId organisation,
            @PathVariable UUID upload,
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable LocalDate issuedOn,
            @RequestParam(required = false) @Nullable LocalDate expiresOn,
            @RequestParam(required = false) @Nullable VaultDocumentId replaces,
            Asked asked)
            throws IOException {
        TakingDeposits.itIsTheirs(organisation, asked);
        Arrived arrived = uploads.arrived(organisation, upload, asked.person());
        Announced announced = arrived.announced();
        Expected expected = taking.expect(organisation, announced.said(KIND), announced.said(NAME), asked);
        try (InputStream bytes = Files.newInputStream(arrived.bytes())) {
            return taking.take(
                    expected,
                    bytes,
                    new Paper(issuer, issuedOn, expiresOn, replaces),
                    asked.once("vault-upload/" + upload));
        }
    }

    private void answer(OrganisationId organisation, Asked asked, ServletWebRequest exchange) throws IOException {
        TakingDeposits.itIsTheirs(organisation, asked);
        uploads.answer(
                organisation,
                "/api/v1/organisations/" + organisation + "/vault/uploads",
                asked.person(),
                exchange.getRequest(),
                Objects.requireNonNull(exchange.getResponse()));
    }
}
