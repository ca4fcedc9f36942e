package roundtable.server.deals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.IntroductionCommand.AcceptIntroduction;
import roundtable.commands.deals.IntroductionCommand.AskIntroduction;
import roundtable.commands.deals.IntroductionCommand.DeclineIntroduction;
import roundtable.commands.deals.IntroductionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.deals.Introductions;
import roundtable.projections.deals.Introductions.Side;
import roundtable.projections.deals.Introductions.State;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;

/** {@code /api/v1/introductions}: asked by a firm, answered by a company, seen by both and nobody else. */
@RestController
@RequestMapping("/api/v1/introductions")
class IntroductionRoutes {

    private final Desk desk;
    private final Introductions introductions;
    private final People people;
    private final HistoryTab histories;

    IntroductionRoutes(Desk desk, Introductions introductions, People people, HistoryTab histories) {
        this.desk = desk;
        this.introductions = introductions;
        this.people = people;
        this.histories = histories;
    }

    record Ask(DealId deal, String message) {}

    record Decline(@Nullable String reason) {}

    /**
     * An introduction and, once it is accepted, whom to write to.
     *
     * @param contact who speaks for the other side; null before it is accepted, and once that person is erased
     */
    record EntryAnswer(
            Introductions.Entry introduction, @Nullable Contact contact) {}

    record Contact(String name, String mail) {}

    /** The firm acted for asks to be introduced. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> ask(@RequestBody Ask body, Asked asked) {
        OrganisationId firm = asked.actingAs(Role.INVESTOR, Right.SIGN);
        return desk.make(
                new AskIntroduction(new IntroductionId(Uuids.next()), body.deal(), firm, body.message()),
                asked,
                DealRoutes.READER,
                "/api/v1/introductions");
    }

    @PostMapping("/{introduction}/acceptance")
    ResponseEntity<Done> accept(@PathVariable IntroductionId introduction, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new AcceptIntroduction(introduction), asked, DealRoutes.READER);
    }

    @PostMapping("/{introduction}/decline")
    ResponseEntity<Done> decline(@PathVariable IntroductionId introduction, @RequestBody Decline body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        String reason = body.reason() == null ? "" : body.reason();
        return desk.change(new DeclineIntroduction(introduction, reason), asked, DealRoutes.READER);
    }

    /** Those of the viewer's companies and firms: those that wait for an answer first. */
    @GetMapping
    List<EntryAnswer> own(Viewer viewer) {
        return introductions.own(viewer).stream().map(this::answer).toList();
    }

    @GetMapping("/{introduction}")
    ResponseEntity<EntryAnswer> entry(@PathVariable IntroductionId introduction, Viewer viewer) {
        Introductions.Entry entry =
                introductions.entry(introduction, viewer).orElseThrow(() -> new Refused(new NotFound()));
        return ResponseEntity.ok().eTag(Desk.etag(entry.version())).body(answer(entry));
    }

    /** Everything that happened to it. Until it is accepted, who acted for the other side has neither name nor id here either. */
    @GetMapping("/{introduction}/history")
    List<HistoryTab.Line> history(@PathVariable IntroductionId introduction, Viewer viewer) {
        Introductions.Entry entry =
                introductions.entry(introduction, viewer).orElseThrow(() -> new Refused(new NotFound()));
        List<HistoryTab.Line> lines = histories.of(introduction);
        Role others = entry.side() == Side.COMPANY ? Role.INVESTOR : Role.FOUNDER;
        return entry.state() == State.ACCEPTED
                ? lines
                : lines.stream()
                        .map(line -> line.role() == others ? withoutName(line) : line)
                        .toList();
    }

    private static HistoryTab.Line withoutName(HistoryTab.Line line) {
        return new HistoryTab.Line(
                        line.event(),
                        line.version(),
                        line.at(),
                        line.recordedAt(),
                        null,
                        line.role(),
                        line.automation(),
                        line.facts(),
                        line.hash())
                .without("by");
    }

    private EntryAnswer answer(Introductions.Entry entry) {
        PersonId contact = entry.contact();
        return new EntryAnswer(
                entry,
                contact == null
                        ? null
                        : people.find(contact)
                                .map(person -> new Contact(person.name(), person.mail()))
                                .orElse(null));
    }
}
