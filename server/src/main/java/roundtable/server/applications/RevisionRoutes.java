package roundtable.server.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;
import roundtable.projections.people.Viewer;
import roundtable.server.applications.DraftChanges.Change;
import roundtable.server.applications.DraftChanges.LastHand;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/applications/{id}/draft/revisions}: who changed what in a draft. For whoever may read it. */
@RestController
@RequestMapping("/api/v1/applications/{application}/draft")
class RevisionRoutes {

    private final Writing writing;
    private final DraftChanges changes;
    private final People people;

    RevisionRoutes(Writing writing, DraftChanges changes, People people) {
        this.writing = writing;
        this.changes = changes;
        this.people = people;
    }

    /**
     * Some changes, the latest first.
     *
     * @param next what the next request says as {@code before}; null where there are none before
     */
    record RevisionsAnswer(
            List<ChangeLine> changes, @Nullable Long next) {}

    /**
     * One answer, changed by one person.
     *
     * @param by the person's name
     * @param own whether it is who asks
     * @param setAside whether {@code after} was answered at the same time as a colleague's answer and not chosen
     * @param before null where it was not answered before
     * @param after null where the answer was removed
     */
    record ChangeLine(
            long id,
            long revision,
            String question,
            String by,
            boolean own,
            Instant at,
            boolean setAside,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    /** Who changed an answer last. */
    record LastHandLine(String question, String by, boolean own, Instant at) {}

    /**
     * At most fifty at a time.
     *
     * @param before those before this one
     * @param question those of this question
     */
    @GetMapping("/revisions")
    RevisionsAnswer revisions(
            @PathVariable ApplicationId application,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String question,
            Viewer viewer) {
        writing.ground(application, viewer);
        List<Change> found = changes.page(application, before, question, DraftChanges.MOST_READ + 1);
        List<Change> shown = found.subList(0, Math.min(found.size(), DraftChanges.MOST_READ));
        Map<PersonId, String> names =
                people.names(shown.stream().map(Change::by).collect(Collectors.toSet()));
        return new RevisionsAnswer(
                shown.stream()
                        .map(change -> new ChangeLine(
                                change.id(),
                                change.revision(),
                                change.question(),
                                String.valueOf(names.get(change.by())),
                                change.by().equals(viewer.person()),
                                change.at(),
                                change.setAside(),
                                change.before(),
                                change.after()))
                        .toList(),
                found.size() > shown.size() ? shown.getLast().id() : null);
    }

    /** Whose hand was last on each answer. */
    @GetMapping("/last-hands")
    List<LastHandLine> lastHands(@PathVariable ApplicationId application, Viewer viewer) {
        writing.ground(application, viewer);
        List<LastHand> hands = changes.lastHands(application);
        Map<PersonId, String> names =
                people.names(hands.stream().map(LastHand::by).collect(Collectors.toSet()));
        return hands.stream()
                .map(hand -> new LastHandLine(
                        hand.question(),
                        String.valueOf(names.get(hand.by())),
                        hand.by().equals(viewer.person()),
                        hand.at()))
                .toList();
    }
}
