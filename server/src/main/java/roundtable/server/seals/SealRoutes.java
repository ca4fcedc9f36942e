package roundtable.server.seals;

import com.nimbusds.jose.jwk.Curve;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.decisions.Decisions;
import roundtable.projections.decisions.Decisions.UnderSeal;

/** Verification, the letter itself, and the public keys: for everybody, signed in or not. */
@RestController
class SealRoutes {

    private final Verifier verifier;
    private final Decisions decisions;
    private final SealKeys keys;
    private final LetterPage page;
    private final LetterPdf pdf;

    SealRoutes(Verifier verifier, Decisions decisions, SealKeys keys, LetterPage page, LetterPdf pdf) {
        this.verifier = verifier;
        this.decisions = decisions;
        this.keys = keys;
        this.page = page;
        this.pdf = pdf;
    }

    /** @param document a compact JWS, or the letter's JSON, as somebody holds it */
    record Shown(String document) {}

    /**
     * One public key (RFC 7517, RFC 8037).
     *
     * @param kid RFC 7638 thumbprint
     * @param status {@code active}, or {@code retired}: seals nothing new, and what it sealed still verifies
     */
    record PublicKeyAnswer(
            String kty,
            String crv,
            String x,
            String kid,
            String alg,
            String use,
            String status,
            OrganisationId authority,
            @Nullable Text authorityName) {}

    /** A JWK set. */
    record KeySetAnswer(List<PublicKeyAnswer> keys) {}

    @GetMapping("/.well-known/roundtable-seals.json")
    KeySetAnswer publicKeys() {
        return new KeySetAnswer(keys.published().stream()
                .map(key -> new PublicKeyAnswer(
                        "OKP",
                        Curve.Ed25519.getName(),
                        key.x().toString(),
                        key.id(),
                        "EdDSA",
                        "sig",
                        key.status(),
                        key.authority(),
                        key.authorityName()))
                .toList());
    }

    @GetMapping("/api/v1/verifications/{number}")
    Verification verify(@PathVariable String number) {
        return verifier.byNumber(number);
    }

    /** Nothing of the document is kept. */
    @PostMapping("/api/v1/verifications")
    Verification verify(@RequestBody Shown body) {
        return verifier.of(body.document());
    }

    /** The letter as a page to read and print. */
    @GetMapping(value = "/api/v1/verifications/{number}/letter", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> letter(@PathVariable String number, @RequestParam(required = false) @Nullable String lang) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                .cacheControl(CacheControl.noCache())
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(page.html(sealed(number), language(lang)));
    }

    @GetMapping(value = "/api/v1/verifications/{number}/letter.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String number, @RequestParam(required = false) @Nullable String lang) {
        UnderSeal sealed = sealed(number);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(sealed.number() + ".pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf.of(page.html(sealed, language(lang))));
    }

    private UnderSeal sealed(String number) {
        return decisions.underSeal(number).orElseThrow(() -> new Refused(new NotFound()));
    }

    private static Language language(@Nullable String lang) {
        return "en".equals(lang) ? Language.EN : Language.ZH;
    }
}
