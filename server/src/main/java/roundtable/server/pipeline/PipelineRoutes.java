package roundtable.server.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.pipeline.Column;
import roundtable.commands.pipeline.PipelineCommand.ArrangeColumns;
import roundtable.commands.pipeline.PipelineCommand.OpenPipeline;
import roundtable.commands.pipeline.PipelineId;
import roundtable.commands.pipeline.PursuitId;
import roundtable.commands.rooms.RoomId;
import roundtable.projections.deals.DealPage;
import roundtable.projections.deals.Deals;
import roundtable.projections.deals.Rounds;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;
import roundtable.projections.pipeline.Pursuits;
import roundtable.server.deals.Matching;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.http.Languages;
import roundtable.server.people.People;
import roundtable.server.rooms.RoomsAtHand;
import roundtable.server.tables.Csv;

/** {@code /api/v1/pipeline}: the board of the firm acted for, its stages, its table and its calendar. */
@RestController
@RequestMapping("/api/v1/pipeline")
class PipelineRoutes {

    static final String READER = "pipeline";

    private final Desk desk;
    private final Pursuits pursuits;
    private final Deals deals;
    private final Matching matching;
    private final Rounds rounds;
    private final RoomsAtHand rooms;
    private final Memberships memberships;
    private final People people;
    private final PipelineCalendar calendar;
    private final InstantSource clock;

    PipelineRoutes(
            Desk desk,
            Pursuits pursuits,
            Deals deals,
            Matching matching,
            Rounds rounds,
            RoomsAtHand rooms,
            Memberships memberships,
            People people,
            PipelineCalendar calendar,
            InstantSource clock) {
        this.desk = desk;
        this.pursuits = pursuits;
        this.deals = deals;
        this.matching = matching;
        this.rounds = rounds;
        this.rooms = rooms;
        this.memberships = memberships;
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
    }

    record Arrange(List<Column> columns) {}

    /**
     * All that a firm follows.
     *
     * @param colleagues the members who may look after something, by the order in which they joined
     * @param names of everybody named on it, by person id; whoever is erased has none
     */
    record BoardAnswer(
            OrganisationId firm,
            Pursuits.Columns stages,
            List<CardAnswer> cards,
            List<PersonId> colleagues,
            Map<String, String> names) {}

    /**
     * One pursuit on the board.
     *
     * @param deal as far as the reader may see it; null once it is listed no more
     * @param match how well the deal fits the firm's mandate; null without one, once it was passed on, and once it is listed no more
     * @param next what is to be done next; null where nothing is
     * @param tasks how many are still to be done
     * @param room of the deal that the firm may come into now; null where there is none
     * @param invested what the firm has put in; null where it has not
     */
    record CardAnswer(
            Pursuits.Pursued pursuit,
            @Nullable DealPage deal,
            Matching.@Nullable MatchAnswer match,
            Pursuits.@Nullable Task next,
            int tasks,
            @Nullable RoomId room,
            Rounds.@Nullable Invested invested) {}

    /** The board of the firm acted for. */
    @GetMapping
    BoardAnswer board(Asked asked) {
        OrganisationId firm = asked.actingAs(Role.INVESTOR);
        Viewer viewer = asked.viewer();
        List<CardAnswer> cards = cards(firm, asked);
        List<PersonId> colleagues = memberships.holding(Right.WRITE, firm, Role.INVESTOR);
        Collection<PersonId> named = new HashSet<>(colleagues);
        for (CardAnswer card : cards) {
            add(named, card.pursuit().owner());
            add(named, card.next() == null ? null : card.next().assignee());
        }
        return new BoardAnswer(
                firm, pursuits.columns(firm, viewer), cards, colleagues, HistoryTab.byText(people.names(named)));
    }

    /** Gives the firm acted for other stages. */
    @PutMapping("/stages")
    ResponseEntity<Done> arrange(@RequestBody Arrange body, Asked asked) {
        OrganisationId firm = asked.actingAs(Role.INVESTOR, Right.MANAGE);
        PipelineId pipeline = pursuits.columns(firm, asked.viewer()).pipeline();
        return pipeline == null
                ? desk.change(new OpenPipeline(PipelineId.of(firm), firm, body.columns()), asked, READER)
                : desk.change(new ArrangeColumns(pipeline, body.columns()), asked, READER);
    }

    /** The board as a table, a row a pursuit, in the language that is asked for. */
    @GetMapping("/export")
    ResponseEntity<Resource> export(Asked asked) {
        OrganisationId firm = asked.actingAs(Role.INVESTOR);
        Viewer viewer = asked.viewer();
        List<CardAnswer> cards = cards(firm, asked);
        Set<PersonId> named = new HashSet<>();
        cards.forEach(card -> add(named, card.pursuit().owner()));
        byte[] table = Csv.of(PipelineTable.of(
                cards, pursuits.columns(firm, viewer).columns(), people.names(named), asked.language()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(asked.language()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attached("pipeline.csv"))
                .body(new ByteArrayResource(table));
    }

    /** What is still to be done in the firm acted for, and when the rounds that it is in are to close. */
    @GetMapping("/calendar")
    ResponseEntity<String> calendar(Asked asked) {
        OrganisationId firm = asked.actingAs(Role.INVESTOR);
        Viewer viewer = asked.viewer();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, attached("pipeline.ics"))
                .cacheControl(CacheControl.noCache())
                .body(calendar.of(
                        pursuits.open(firm, viewer), rounds.closings(firm, viewer), asked.language(), clock.instant()));
    }

    private List<CardAnswer> cards(OrganisationId firm, Asked asked) {
        Viewer viewer = asked.viewer();
        List<Pursuits.Pursued> followed = pursuits.of(firm, viewer);
        Map<DealId, DealPage> pages = deals.pagesFor(
                firm, followed.stream().map(Pursuits.Pursued::deal).toList(), viewer);
        Map<PursuitId, Pursuits.Task> next = new HashMap<>();
        Map<PursuitId, Integer> open = new HashMap<>();
        for (Pursuits.Task task : pursuits.open(firm, viewer)) {
            next.putIfAbsent(task.pursuit(), task);
            open.merge(task.pursuit(), 1, Integer::sum);
        }
        Map<DealId, Matching.MatchAnswer> matches = matching.of(
                followed.stream()
                        .filter(pursuit -> !pursuit.passed() && pages.containsKey(pursuit.deal()))
                        .map(pursuit -> pages.get(pursuit.deal()))
                        .toList(),
                asked);
        Map<DealId, RoomId> rooms = this.rooms.openTo(firm, viewer);
        Map<DealId, Rounds.Invested> invested = rounds.investedBy(firm, viewer);
        return followed.stream()
                .map(pursuit -> new CardAnswer(
                        pursuit,
                        pages.get(pursuit.deal()),
                        pursuit.passed() ? null : matches.get(pursuit.deal()),
                        next.get(pursuit.pursuit()),
                        open.getOrDefault(pursuit.pursuit(), 0),
                        rooms.get(pursuit.deal()),
                        invested.get(pursuit.deal())))
                .toList();
    }

    private static void add(Collection<PersonId> people, @Nullable PersonId person) {
        if (person != null) {
            people.add(person);
        }
    }

    private static String attached(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
