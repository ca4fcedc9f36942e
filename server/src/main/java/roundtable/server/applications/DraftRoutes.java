package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.applications.Applications;
import roundtable.projections.people.Viewer;
import roundtable.server.applications.DraftChanges.SetAside;
import roundtable.server.applications.DraftRefusal.AnswersAreNoObject;
import roundtable.server.applications.DraftRefusal.IfMatchMissing;
import roundtable.server.applications.Drafts.Draft;
import roundtable.server.applications.Papers.Kept;
import roundtable.server.applications.TakingPapers.Expected;
import roundtable.server.applications.Writing.Ground;
import roundtable.server.documents.GivingDocuments;
import roundtable.server.documents.GivingDocuments.Preview;
import roundtable.server.forms.Finding;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/applications/{id}/draft} and {@code /papers}: what is being written, saved as one types. */
@RestController
@RequestMapping("/api/v1/applications/{application}")
class DraftRoutes {

    private final Writing writing;
    private final Drafts drafts;
    private final DraftNews news;
    private final Papers papers;
    private final TakingPapers taking;
    private final GivingDocuments giving;
    private final Applications applications;
    private final People people;
    private final JsonMapper json;
    private final InstantSource clock;

    DraftRoutes(
            Writing writing,
            Drafts drafts,
            DraftNews news,
            Papers papers,
            TakingPapers taking,
            GivingDocuments giving,
            Applications applications,
            People people,
            JsonMapper json,
            InstantSource clock) {
        this.writing = writing;
        this.drafts = drafts;
        this.news = news;
        this.papers = papers;
        this.taking = taking;
        this.giving = giving;
        this.applications = applications;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is saved.
     *
     * @param form fingerprint of the form that the writer has before them
     * @param setAside what the writer had answered and gave up because a colleague had answered the same question; kept among
     *     the changes, so that neither is lost
     */
    record Save(String form, JsonNode answers, @Nullable List<SetAside> setAside) {}

    /**
     * A draft as it stands.
     *
     * @param revision 0 where nothing was saved yet
     * @param form fingerprint of the form it was written for
     * @param currentForm of the call's form now; another one means that the form was corrected under the writer
     * @param findings what still keeps it from being handed in
     */
    record DraftAnswer(
            long revision,
            String form,
            String currentForm,
            JsonNode answers,
            @Nullable Instant savedAt,
            @Nullable String savedBy,
            List<Finding> findings,
            List<Kept> papers) {}

    /** The answer to saving: no answers in it, the writer has them. */
    record Saved(long revision, Instant savedAt, String currentForm, List<Finding> findings) {}

    @GetMapping("/draft")
    ResponseEntity<DraftAnswer> draft(@PathVariable ApplicationId application, Viewer viewer) {
        Ground ground = writing.ground(application, viewer);
        String currentForm = ground.call().form().fingerprint();
        Optional<Draft> found = drafts.find(application);
        String answers = found.map(Draft::answers).orElse("{}");
        PersonId by = found.map(Draft::savedBy).orElse(null);
        DraftAnswer answer = new DraftAnswer(
                found.map(Draft::revision).orElse(0L),
                found.map(Draft::form).orElse(currentForm),
                currentForm,
                json.readTree(answers),
                found.map(Draft::savedAt).orElse(null),
                by == null ? null : people.names(Set.of(by)).get(by),
                writing.findings(ground, answers),
                papers.of(application));
        return ResponseEntity.ok().eTag(Desk.etag(answer.revision())).body(answer);
    }

    /** Saves whatever has been written; only handing in asks whether it is right. */
    @PutMapping("/draft")
    ResponseEntity<Saved> save(@PathVariable ApplicationId application, @RequestBody Save body, Asked asked) {
        Ground ground = writing.beingWritten(application, asked);
        refuse(!body.answers().isObject(), new AnswersAreNoObject());
        Long seen = asked.conditions().ifMatch();
        if (seen == null) {
            throw new Refused(new IfMatchMissing());
        }
        Draft saved = drafts.save(
                application,
                new Draft(body.form(), body.answers().toString(), 0, clock.instant(), asked.person()),
                seen,
                body.setAside() == null ? List.of() : body.setAside(),
                ground.call().window().closes().zone());
        news.tell(application, saved.revision());
        return ResponseEntity.ok()
                .eTag(Desk.etag(saved.revision()))
                .body(new Saved(
                        saved.revision(),
                        saved.savedAt(),
                        ground.call().form().fingerprint(),
                        writing.findings(ground, saved.answers())));
    }

    /** The body is the file itself, of any content type but JSON. */
    @PostMapping("/papers")
    @ResponseStatus(HttpStatus.CREATED)
    Kept upload(
            @PathVariable ApplicationId application,
            @RequestParam String question,
            @RequestParam String name,
            Asked asked,
            HttpServletRequest request)
            throws IOException {
        Expected paper = taking.expect(application, question, name, asked);
        taking.hasRoom(paper, request.getContentLengthLong());
        try (InputStream bytes = request.getInputStream()) {
            return taking.take(paper, bytes);
        }
    }

    /** Takes a paper out of the draft. Its bytes stay until the application is forgotten: another question may hold them. */
    @DeleteMapping("/papers/{question}/{sha256}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> remove(
            @PathVariable ApplicationId application,
            @PathVariable String question,
            @PathVariable String sha256,
            Asked asked) {
        writing.beingWritten(application, asked);
        refuse(!papers.remove(application, question, sha256), new NotFound());
        return ResponseEntity.noContent().build();
    }

    /** A paper's bytes, for whoever may read the application. Always to be saved, never shown as a page of ours. */
    @GetMapping("/papers/{sha256}")
    ResponseEntity<Resource> paper(
            @PathVariable ApplicationId application, @PathVariable String sha256, Viewer viewer) {
        return giving.bytes(held(application, sha256, viewer));
    }

    /** How many pages of a paper can be looked at, and whether it was scanned for malware. */
    @GetMapping("/papers/{sha256}/preview")
    Preview preview(@PathVariable ApplicationId application, @PathVariable String sha256, Viewer viewer) {
        return giving.preview(held(application, sha256, viewer));
    }

    /** @param page from 1 */
    @GetMapping(path = "/papers/{sha256}/preview/{page}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> pageOf(
            @PathVariable ApplicationId application,
            @PathVariable String sha256,
            @PathVariable int page,
            Viewer viewer) {
        return giving.page(held(application, sha256, viewer), page);
    }

    private GivingDocuments.Kept held(ApplicationId application, String sha256, Viewer viewer) {
        return readable(application, viewer)
                .filter(kept -> kept.sha256().equals(sha256))
                .findFirst()
                .map(paper -> new GivingDocuments.Kept(application, sha256, paper.mediaType(), paper.name()))
                .orElseThrow(() -> new Refused(new NotFound()));
    }

    private Stream<Kept> readable(ApplicationId application, Viewer viewer) {
        Stream<Kept> handedIn = applications.page(application, viewer).stream()
                .flatMap(page -> page.papers().stream())
                .map(paper ->
                        new Kept(paper.question(), paper.sha256(), paper.mediaType(), paper.name(), paper.size()));
        boolean own = applications
                .parties(application)
                .filter(parties -> viewer.is(Role.FOUNDER, parties.company()))
                .isPresent();
        return own ? Stream.concat(handedIn, papers.of(application).stream()) : handedIn;
    }
}
