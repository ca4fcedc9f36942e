package roundtable.server.reviews;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ReviewCommand.DeclareNoConflict;
import roundtable.commands.reviews.ReviewCommand.RecuseReview;
import roundtable.commands.reviews.ReviewCommand.SubmitReview;
import roundtable.commands.reviews.ReviewId;
import roundtable.commands.reviews.ReviewRefusal.NoConflictNotDeclared;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadySubmitted;
import roundtable.commands.reviews.ReviewRefusal.ReviewIsRecused;
import roundtable.commands.reviews.Scores;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.people.Viewer;
import roundtable.projections.reviews.ReviewPage;
import roundtable.projections.reviews.Reviews;
import roundtable.server.documents.GivingDocuments;
import roundtable.server.documents.GivingDocuments.Preview;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1/reviews}: an expert's own worklist, review and draft; and, once all are in, what was said. */
@RestController
@RequestMapping("/api/v1")
class ReviewRoutes {

    private static final String READER = "reviews";

    /** What a history keeps from whoever may not see scores, or must not learn what the code hides. */
    private static final Set<String> SEALED = Set.of("scores", "tenths");

    private static final Set<String> BLIND = Set.of("application", "reason");

    private final Desk desk;
    private final Reviews reviews;
    private final ReviewDrafts drafts;
    private final People people;
    private final HistoryTab histories;
    private final GivingDocuments giving;

    ReviewRoutes(
            Desk desk,
            Reviews reviews,
            ReviewDrafts drafts,
            People people,
            HistoryTab histories,
            GivingDocuments giving) {
        this.desk = desk;
        this.reviews = reviews;
        this.drafts = drafts;
        this.people = people;
        this.histories = histories;
        this.giving = giving;
    }

    record Recuse(String reason) {}

    /**
     * A review with the draft of its scores.
     *
     * @param draft null before the first saving, and once it was handed in
     */
    record ReviewAnswer(ReviewPage review, ReviewDrafts.@Nullable Draft draft) {}

    /** @param names by person id; empty for whoever does not learn who wrote them */
    record RevealedAnswer(List<Reviews.Revealed> reviews, Map<String, String> names) {}

    @GetMapping("/reviews")
    List<Reviews.Waiting> worklist(Viewer viewer) {
        return reviews.worklist(viewer);
    }

    @GetMapping("/reviews/{review}")
    ResponseEntity<ReviewAnswer> page(@PathVariable ReviewId review, Asked asked) {
        ReviewPage page = own(review, asked.viewer());
        ReviewDrafts.Draft draft = page.stage() == ReviewPage.Stage.DECLARED
                ? drafts.of(review, asked.person()).orElse(null)
                : null;
        return ResponseEntity.ok().eTag(Desk.etag(page.version())).body(new ReviewAnswer(page, draft));
    }

    /** A paper's bytes, under its hash as its name: the name that its writer gave it might tell who that was. */
    @GetMapping("/reviews/{review}/papers/{sha256}")
    ResponseEntity<Resource> paper(@PathVariable ReviewId review, @PathVariable String sha256, Viewer viewer) {
        return giving.bytes(held(review, sha256, viewer));
    }

    /** How many pages of a paper can be looked at, and whether it was scanned for malware. */
    @GetMapping("/reviews/{review}/papers/{sha256}/preview")
    Preview preview(@PathVariable ReviewId review, @PathVariable String sha256, Viewer viewer) {
        return giving.preview(held(review, sha256, viewer));
    }

    /** @param page from 1 */
    @GetMapping(path = "/reviews/{review}/papers/{sha256}/preview/{page}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> pageOf(
            @PathVariable ReviewId review, @PathVariable String sha256, @PathVariable int page, Viewer viewer) {
        return giving.page(held(review, sha256, viewer), page);
    }

    private GivingDocuments.Kept held(ReviewId review, String sha256, Viewer viewer) {
        ReviewPage.PaperBefore paper = own(review, viewer).papersBefore().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new Refused(new NotFound()));
        return reviews.before(review, viewer)
                .map(application -> new GivingDocuments.Kept(application, sha256, paper.mediaType(), null))
                .orElseThrow(() -> new Refused(new NotFound()));
    }

    @PostMapping("/reviews/{review}/declaration")
    ResponseEntity<Done> declare(@PathVariable ReviewId review, Asked asked) {
        asked.actingAs(Role.EXPERT);
        return desk.change(new DeclareNoConflict(review), asked, READER);
    }

    @PostMapping("/reviews/{review}/recusal")
    ResponseEntity<Done> recuse(@PathVariable ReviewId review, @RequestBody Recuse body, Asked asked) {
        asked.actingAs(Role.EXPERT);
        ResponseEntity<Done> done = desk.change(new RecuseReview(review, body.reason()), asked, READER);
        drafts.forget(review);
        return done;
    }

    /** Saved as one types; {@code If-Match} takes the draft's own version, 0 before the first saving. */
    @PutMapping("/reviews/{review}/draft")
    ResponseEntity<ReviewDrafts.Draft> save(@PathVariable ReviewId review, @RequestBody Scores body, Asked asked) {
        asked.actingAs(Role.EXPERT);
        itCanBeWritten(own(review, asked.viewer()).stage());
        ReviewDrafts.Draft saved =
                drafts.save(review, asked.person(), body, asked.conditions().ifMatch());
        return ResponseEntity.ok().eTag(Desk.etag(saved.version())).body(saved);
    }

    @PostMapping("/reviews/{review}/submission")
    ResponseEntity<Done> submit(@PathVariable ReviewId review, @RequestBody Scores body, Asked asked) {
        asked.actingAs(Role.EXPERT);
        ResponseEntity<Done> done = desk.change(new SubmitReview(review, body), asked, READER);
        drafts.forget(review);
        return done;
    }

    /**
     * For its expert and for officers and auditors of the authority: without scores until all are in, and for the expert
     * without what the code hides.
     */
    @GetMapping("/reviews/{review}/history")
    List<HistoryTab.Line> history(@PathVariable ReviewId review, Viewer viewer) {
        Reviews.Written written = reviews.written(review).orElseThrow(() -> new Refused(new NotFound()));
        boolean inside = viewer.is(Role.OFFICER, written.authority()) || viewer.is(Role.AUDITOR, written.authority());
        if (!written.isBy(viewer) && !inside) {
            throw new Refused(new NotFound());
        }
        List<HistoryTab.Line> lines = histories.of(review);
        if (written.isBy(viewer)) {
            return without(lines, BLIND);
        }
        return written.revealed() ? lines : without(lines, SEALED);
    }

    /** What was said of an application, once all reviews are in. */
    @GetMapping("/applications/{application}/reviews")
    RevealedAnswer revealed(@PathVariable ApplicationId application, Viewer viewer) {
        List<Reviews.Revealed> revealed = reviews.revealed(application, viewer);
        List<PersonId> writers = revealed.stream()
                .map(Reviews.Revealed::person)
                .filter(Objects::nonNull)
                .toList();
        return new RevealedAnswer(
                revealed, writers.isEmpty() ? new HashMap<>() : HistoryTab.byText(people.names(writers)));
    }

    private ReviewPage own(ReviewId review, Viewer viewer) {
        return reviews.page(review, viewer).orElseThrow(() -> new Refused(new NotFound()));
    }

    private static void itCanBeWritten(ReviewPage.Stage stage) {
        switch (stage) {
            case OPENED -> throw new Refused(new NoConflictNotDeclared());
            case RECUSED -> throw new Refused(new ReviewIsRecused());
            case SUBMITTED, REVEALED -> throw new Refused(new ReviewAlreadySubmitted());
            case DECLARED -> {}
        }
    }

    private static List<HistoryTab.Line> without(List<HistoryTab.Line> lines, Set<String> fields) {
        return lines.stream()
                .map(line -> new HistoryTab.Line(
                        line.event(),
                        line.version(),
                        line.at(),
                        line.recordedAt(),
                        line.actor(),
                        line.role(),
                        line.automation(),
                        line.facts() instanceof ObjectNode facts
                                ? facts.deepCopy().remove(fields)
                                : line.facts(),
                        line.hash()))
                .toList();
    }
}
