package roundtable.server.pipeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Named;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.pipeline.NoteId;
import roundtable.commands.pipeline.PassReason;
import roundtable.commands.pipeline.PursuitCommand.AddNote;
import roundtable.commands.pipeline.PursuitCommand.AssignPursuit;
import roundtable.commands.pipeline.PursuitCommand.DropTask;
import roundtable.commands.pipeline.PursuitCommand.FinishTask;
import roundtable.commands.pipeline.PursuitCommand.MovePursuit;
import roundtable.commands.pipeline.PursuitCommand.PassPursuit;
import roundtable.commands.pipeline.PursuitCommand.PlanTask;
import roundtable.commands.pipeline.PursuitCommand.RemoveNote;
import roundtable.commands.pipeline.PursuitCommand.ResumePursuit;
import roundtable.commands.pipeline.PursuitCommand.StartPursuit;
import roundtable.commands.pipeline.PursuitEvent.NoteRemoved;
import roundtable.commands.pipeline.PursuitId;
import roundtable.commands.pipeline.TaskId;
import roundtable.commands.rooms.RoomId;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.deals.DealPage;
import roundtable.projections.deals.Deals;
import roundtable.projections.deals.Rounds;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;
import roundtable.projections.pipeline.Pursuits;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;
import roundtable.server.rooms.RoomsAtHand;

/** {@code /api/v1/pipeline/pursuits}: one deal as the firm acted for follows it. */
@RestController
@RequestMapping("/api/v1/pipeline/pursuits")
class PursuitRoutes {

    private static final String NOTE_REMOVED =
            NoteRemoved.class.getAnnotation(Named.class).value();
    private static final String NOTE = "note";
    private static final String WORDS = "words";

    private final Desk desk;
    private final Pursuits pursuits;
    private final Deals deals;
    private final Memberships memberships;
    private final People people;
    private final HistoryTab histories;
    private final RoomsAtHand rooms;
    private final Rounds rounds;

    PursuitRoutes(
            Desk desk,
            Pursuits pursuits,
            Deals deals,
            RoomsAtHand rooms,
            Rounds rounds,
            Memberships memberships,
            People people,
            HistoryTab histories) {
        this.desk = desk;
        this.pursuits = pursuits;
        this.deals = deals;
        this.rooms = rooms;
        this.rounds = rounds;
        this.memberships = memberships;
        this.people = people;
        this.histories = histories;
    }

    /** @param column the firm's first stage where it is left out */
    record Start(DealId deal, @Nullable String column) {}

    record Move(String column) {}

    record Assign(@Nullable PersonId owner) {}

    record Pass(PassReason reason, @Nullable String words) {}

    record AddWords(String words) {}

    record Plan(String words, LocalDate due, @Nullable PersonId assignee) {}

    /**
     * A pursuit with all that its firm has written about it.
     *
     * @param deal as far as the reader may see it; null once it is listed no more
     * @param room of the deal that the firm may come into now; null where there is none
     * @param invested what the firm has put in; null where it has not
     * @param known who in the firm knows somebody at the company
     * @param names of everybody named in it, by person id
     */
    record PageAnswer(
            Pursuits.Pursued pursuit,
            @Nullable DealPage deal,
            @Nullable RoomId room,
            Rounds.@Nullable Invested invested,
            Pursuits.Columns stages,
            List<Pursuits.Note> notes,
            List<Pursuits.Task> tasks,
            List<Pursuits.Known> known,
            List<PersonId> colleagues,
            Map<String, String> names) {}

    /** The firm acted for shortlists a deal. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> start(@RequestBody Start body, Asked asked) {
        OrganisationId firm = firm(asked);
        String column = body.column() == null
                ? pursuits.columns(firm, asked.viewer()).columns().getFirst().code()
                : body.column();
        return desk.make(
                new StartPursuit(new PursuitId(Uuids.next()), firm, body.deal(), column),
                asked,
                PipelineRoutes.READER,
                "/api/v1/pipeline/pursuits");
    }

    /** How the firm acted for follows a deal. */
    @GetMapping("/of-deal/{deal}")
    ResponseEntity<Pursuits.Pursued> ofDeal(@PathVariable DealId deal, Asked asked) {
        Pursuits.Pursued found = pursuits.ofDeal(deal, asked.actingAs(Role.INVESTOR), asked.viewer())
                .orElseThrow(() -> new Refused(new NotFound()));
        return ResponseEntity.ok().eTag(Desk.etag(found.version())).body(found);
    }

    @GetMapping("/{pursuit}")
    ResponseEntity<PageAnswer> page(@PathVariable PursuitId pursuit, Asked asked) {
        Viewer viewer = asked.viewer();
        Pursuits.Pursued found = found(pursuit, viewer);
        List<Pursuits.Note> notes = pursuits.notes(pursuit, viewer);
        List<Pursuits.Task> tasks = pursuits.tasks(pursuit, viewer);
        List<Pursuits.Known> known = pursuits.knowing(found.company(), found.firm(), viewer);
        List<PersonId> colleagues = memberships.holding(Right.WRITE, found.firm(), Role.INVESTOR);
        Collection<PersonId> named = new HashSet<>(colleagues);
        notes.forEach(note -> named.add(note.by()));
        known.forEach(each -> named.add(each.person()));
        tasks.forEach(task -> add(named, task.assignee()));
        add(named, found.owner());
        return ResponseEntity.ok()
                .eTag(Desk.etag(found.version()))
                .body(new PageAnswer(
                        found,
                        deals.pagesFor(found.firm(), List.of(found.deal()), viewer)
                                .get(found.deal()),
                        rooms.openTo(found.firm(), viewer).get(found.deal()),
                        rounds.investedBy(found.firm(), viewer).get(found.deal()),
                        pursuits.columns(found.firm(), viewer),
                        notes,
                        tasks,
                        known,
                        colleagues,
                        HistoryTab.byText(people.names(named))));
    }

    @PutMapping("/{pursuit}/stage")
    ResponseEntity<Done> move(@PathVariable PursuitId pursuit, @RequestBody Move body, Asked asked) {
        firm(asked);
        return desk.change(new MovePursuit(pursuit, body.column()), asked, PipelineRoutes.READER);
    }

    @PutMapping("/{pursuit}/owner")
    ResponseEntity<Done> assign(@PathVariable PursuitId pursuit, @RequestBody Assign body, Asked asked) {
        firm(asked);
        return desk.change(new AssignPursuit(pursuit, body.owner()), asked, PipelineRoutes.READER);
    }

    /** The company is told of it. */
    @PostMapping("/{pursuit}/pass")
    ResponseEntity<Done> pass(@PathVariable PursuitId pursuit, @RequestBody Pass body, Asked asked) {
        asked.actingAs(Role.INVESTOR, Right.SIGN);
        String words = body.words() == null ? "" : body.words();
        return desk.change(new PassPursuit(pursuit, body.reason(), words), asked, PipelineRoutes.READER);
    }

    @PostMapping("/{pursuit}/resumption")
    ResponseEntity<Done> resume(@PathVariable PursuitId pursuit, @RequestBody Move body, Asked asked) {
        asked.actingAs(Role.INVESTOR, Right.SIGN);
        return desk.change(new ResumePursuit(pursuit, body.column()), asked, PipelineRoutes.READER);
    }

    @PostMapping("/{pursuit}/notes")
    ResponseEntity<Done> note(@PathVariable PursuitId pursuit, @RequestBody AddWords body, Asked asked) {
        firm(asked);
        return desk.change(new AddNote(pursuit, new NoteId(Uuids.next()), body.words()), asked, PipelineRoutes.READER);
    }

    @DeleteMapping("/{pursuit}/notes/{note}")
    ResponseEntity<Done> removeNote(@PathVariable PursuitId pursuit, @PathVariable NoteId note, Asked asked) {
        firm(asked);
        return desk.change(new RemoveNote(pursuit, note), asked, PipelineRoutes.READER);
    }

    @PostMapping("/{pursuit}/tasks")
    ResponseEntity<Done> plan(@PathVariable PursuitId pursuit, @RequestBody Plan body, Asked asked) {
        firm(asked);
        return desk.change(
                new PlanTask(pursuit, new TaskId(Uuids.next()), body.words(), body.due(), body.assignee()),
                asked,
                PipelineRoutes.READER);
    }

    @PostMapping("/{pursuit}/tasks/{task}/completion")
    ResponseEntity<Done> finish(@PathVariable PursuitId pursuit, @PathVariable TaskId task, Asked asked) {
        firm(asked);
        return desk.change(new FinishTask(pursuit, task), asked, PipelineRoutes.READER);
    }

    @DeleteMapping("/{pursuit}/tasks/{task}")
    ResponseEntity<Done> drop(@PathVariable PursuitId pursuit, @PathVariable TaskId task, Asked asked) {
        firm(asked);
        return desk.change(new DropTask(pursuit, task), asked, PipelineRoutes.READER);
    }

    /** Everything that happened to it, for the firm's members; of a note that its writer took back, that it was there. */
    @GetMapping("/{pursuit}/history")
    List<HistoryTab.Line> history(@PathVariable PursuitId pursuit, Viewer viewer) {
        List<HistoryTab.Line> lines = histories.of(found(pursuit, viewer).pursuit());
        Set<String> takenBack = lines.stream()
                .filter(line -> line.event().equals(NOTE_REMOVED))
                .map(line -> line.facts().path(NOTE).asString())
                .collect(Collectors.toSet());
        return lines.stream()
                .map(line -> takenBack.contains(line.facts().path(NOTE).asString("")) ? line.without(WORDS) : line)
                .toList();
    }

    private Pursuits.Pursued found(PursuitId pursuit, Viewer viewer) {
        return pursuits.one(pursuit, viewer).orElseThrow(() -> new Refused(new NotFound()));
    }

    private static OrganisationId firm(Asked asked) {
        return asked.actingAs(Role.INVESTOR, Right.WRITE);
    }

    private static void add(Collection<PersonId> people, @Nullable PersonId person) {
        if (person != null) {
            people.add(person);
        }
    }
}
