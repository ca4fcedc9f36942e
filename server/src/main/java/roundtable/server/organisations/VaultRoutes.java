package roundtable.server.organisations;

import static roundtable.commands.Refused.refuse;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.organisations.OrganisationCommand.StateFact;
import roundtable.commands.organisations.OrganisationCommand.WithdrawDocument;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.organisations.Vaults;
import roundtable.projections.people.Viewer;
import roundtable.server.documents.GivingDocuments;
import roundtable.server.documents.GivingDocuments.Preview;
import roundtable.server.forms.CanonicalJson;
import roundtable.server.forms.VaultVocabulary;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.organisations.TakingDeposits.Expected;
import roundtable.server.organisations.TakingDeposits.Paper;
import roundtable.server.organisations.VaultRefusal.FactNotOfItsKind;
import roundtable.server.organisations.VaultRefusal.FactUnknown;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/organisations/{id}/vault}: what an organisation says and hands in once. */
@RestController
@RequestMapping("/api/v1")
class VaultRoutes {

    private static final String READER = "organisations";

    private final Desk desk;
    private final Vault vault;
    private final Vaults vaults;
    private final VaultVocabulary vocabulary;
    private final TakingDeposits taking;
    private final GivingDocuments giving;
    private final InstantSource clock;

    VaultRoutes(
            Desk desk,
            Vault vault,
            Vaults vaults,
            VaultVocabulary vocabulary,
            TakingDeposits taking,
            GivingDocuments giving,
            InstantSource clock) {
        this.desk = desk;
        this.vault = vault;
        this.vaults = vaults;
        this.vocabulary = vocabulary;
        this.taking = taking;
        this.giving = giving;
        this.clock = clock;
    }

    /** Which facts and kinds of documents there are. */
    record VocabularyAnswer(List<VaultVocabulary.Fact> facts, List<VaultVocabulary.Document> documents) {}

    /** @param code of a fact, or for files of a kind of document; null where none is near */
    record Suggestion(@Nullable String code) {}

    /**
     * A vault as it stood at a moment.
     *
     * @param facts those of the vocabulary, in its order
     */
    record VaultAnswer(Instant at, List<FactLine> facts, List<DocumentLine> documents) {}

    /**
     * A fact there is.
     *
     * @param said the words of the form for a choice; null where the value speaks for itself
     * @param fresh whether forms take it over unasked
     */
    record FactLine(String fact, JsonNode value, @Nullable Text said, boolean fresh, Vault.Origin origin) {}

    /**
     * A document there is.
     *
     * @param id null where it was handed in with an application
     * @param application below which its bytes are read then
     */
    record DocumentLine(
            @Nullable VaultDocumentId id,
            @Nullable ApplicationId application,
            String kind,
            String sha256,
            String mediaType,
            @Nullable String name,
            long size,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate goodUntil,
            boolean good,
            Vault.Origin origin) {}

    /** @param value as a form's answer */
    record Statement(JsonNode value) {}

    @GetMapping("/vault/vocabulary")
    VocabularyAnswer vocabulary() {
        return new VocabularyAnswer(vocabulary.facts(), vocabulary.documents());
    }

    /** What a question worded so asks the vault for. */
    @GetMapping("/vault/suggestions")
    Suggestion suggestion(
            @RequestParam String widget,
            @RequestParam(required = false) @Nullable String zh,
            @RequestParam(required = false) @Nullable String en) {
        Text label = Text.of(zh == null ? "" : zh, en == null ? "" : en);
        return new Suggestion(vocabulary.suggested(label, widget).orElse(null));
    }

    /** @param at as of which moment; now where none is given */
    @GetMapping("/organisations/{organisation}/vault")
    VaultAnswer page(
            @PathVariable OrganisationId organisation,
            @RequestParam(required = false) @Nullable Instant at,
            Viewer viewer) {
        refuse(!Vaults.opensTo(organisation, viewer), new NotFound());
        Instant moment = at == null ? clock.instant() : at;
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        Vault.Contents contents = vault.asOf(organisation, viewer, moment);
        List<FactLine> facts = vocabulary.facts().stream()
                .map(fact -> contents.facts().get(fact.code()))
                .flatMap(fact -> Optional.ofNullable(fact).stream())
                .map(fact -> new FactLine(fact.key(), fact.value(), fact.said(), fact.isFreshAt(moment), fact.origin()))
                .toList();
        List<DocumentLine> held = contents.documents().stream()
                .filter(document -> vocabulary.document(document.key()).isPresent())
                .map(document -> line(document, day))
                .toList();
        return new VaultAnswer(moment, facts, held);
    }

    @PutMapping("/organisations/{organisation}/vault/facts/{fact}")
    ResponseEntity<Done> state(
            @PathVariable OrganisationId organisation,
            @PathVariable String fact,
            @RequestBody Statement body,
            Asked asked) {
        TakingDeposits.itIsTheirs(organisation, asked);
        VaultVocabulary.Fact known = vocabulary.fact(fact).orElseThrow(() -> new Refused(new FactUnknown(fact)));
        refuse(!FactValues.fit(known, body.value()), new FactNotOfItsKind(fact, known.type()));
        return desk.change(new StateFact(organisation, fact, CanonicalJson.of(body.value())), asked, READER);
    }

    /**
     * The body is the file itself, of any content type but JSON.
     *
     * @param kind a code of the vocabulary
     * @param replaces the version whose place it takes
     */
    @PostMapping("/organisations/{organisation}/vault/documents")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> deposit(
            @PathVariable OrganisationId organisation,
            @RequestParam String kind,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable LocalDate issuedOn,
            @RequestParam(required = false) @Nullable LocalDate expiresOn,
            @RequestParam(required = false) @Nullable VaultDocumentId replaces,
            Asked asked,
            HttpServletRequest request)
            throws IOException {
        Expected expected = taking.expect(organisation, kind, name, asked);
        try (InputStream bytes = request.getInputStream()) {
            return taking.take(expected, bytes, new Paper(issuer, issuedOn, expiresOn, replaces), asked);
        }
    }

    @DeleteMapping("/organisations/{organisation}/vault/documents/{document}")
    ResponseEntity<Done> withdraw(
            @PathVariable OrganisationId organisation, @PathVariable VaultDocumentId document, Asked asked) {
        TakingDeposits.itIsTheirs(organisation, asked);
        return desk.change(new WithdrawDocument(organisation, document), asked, READER);
    }

    /** A document's bytes, whether it counts still or not. Always to be saved, never shown as a page of ours. */
    @GetMapping("/organisations/{organisation}/vault/documents/{document}")
    ResponseEntity<Resource> bytes(
            @PathVariable OrganisationId organisation, @PathVariable VaultDocumentId document, Viewer viewer) {
        return giving.bytes(held(organisation, document, viewer));
    }

    /** How many of its pages can be looked at, and whether it was scanned for malware. */
    @GetMapping("/organisations/{organisation}/vault/documents/{document}/preview")
    Preview preview(@PathVariable OrganisationId organisation, @PathVariable VaultDocumentId document, Viewer viewer) {
        return giving.preview(held(organisation, document, viewer));
    }

    /** @param page from 1 */
    @GetMapping(
            path = "/organisations/{organisation}/vault/documents/{document}/preview/{page}",
            produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> pageOf(
            @PathVariable OrganisationId organisation,
            @PathVariable VaultDocumentId document,
            @PathVariable int page,
            Viewer viewer) {
        return giving.page(held(organisation, document, viewer), page);
    }

    /** A document that an organisation has shown to be verified, for officers too. */
    @GetMapping("/organisations/{organisation}/verification-evidence/{document}")
    ResponseEntity<Resource> evidence(
            @PathVariable OrganisationId organisation, @PathVariable VaultDocumentId document, Viewer viewer) {
        return giving.bytes(vaults.evidence(organisation, document, viewer)
                .map(found -> new GivingDocuments.Kept(organisation, found.sha256(), found.mediaType(), found.name()))
                .orElseThrow(() -> new Refused(new NotFound())));
    }

    private GivingDocuments.Kept held(OrganisationId organisation, VaultDocumentId document, Viewer viewer) {
        return vaults.document(organisation, document, viewer)
                .map(found -> new GivingDocuments.Kept(organisation, found.sha256(), found.mediaType(), found.name()))
                .orElseThrow(() -> new Refused(new NotFound()));
    }

    private static DocumentLine line(Vault.Document document, LocalDate day) {
        return new DocumentLine(
                document.id(),
                document.origin().application(),
                document.key(),
                document.sha256(),
                document.mediaType(),
                document.name(),
                document.size(),
                document.issuer(),
                document.issuedOn(),
                document.goodUntil(),
                document.isGoodOn(day),
                document.origin());
    }
}
