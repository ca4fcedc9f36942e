package roundtable.server.decisions;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
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
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.decisions.DecisionCommand.ConfirmDecision;
import roundtable.commands.decisions.DecisionCommand.PrepareDecision;
import roundtable.commands.decisions.DecisionCommand.RatifyDecision;
import roundtable.commands.decisions.DecisionCommand.RevokeDecision;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.decisions.DecisionRefusal.DecisionNumberTaken;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.decisions.DecisionPage;
import roundtable.projections.decisions.Decisions;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;

/** {@code /api/v1/decisions}: prepared by officers, ratified and confirmed by those who check them, sealed, revoked. */
@RestController
@RequestMapping("/api/v1")
class DecisionRoutes {

    private static final String READER = "decisions";
    private static final ZoneId YEARS = ZoneId.of("Asia/Shanghai");
    private static final int TRIES = 20;

    private final Desk desk;
    private final Decisions decisions;
    private final People people;
    private final HistoryTab histories;
    private final InstantSource clock;

    DecisionRoutes(Desk desk, Decisions decisions, People people, HistoryTab histories, InstantSource clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.people = people;
        this.histories = histories;
        this.clock = clock;
    }

    /** @param amount null unless awarded */
    record Prepare(
            ApplicationId application,
            PanelId panel,
            Outcome outcome,
            @Nullable Money amount,
            Text reasons) {}

    record Revoke(Text reason) {}

    /**
     * What is on the table.
     *
     * @param undecided applications whose reviews are all in, on which nothing is prepared yet
     * @param names by person id
     */
    record TableAnswer(List<DecisionPage> decisions, List<Decisions.Undecided> undecided, Map<String, String> names) {}

    /** @param names by person id; empty for the company */
    record DecisionAnswer(DecisionPage decision, Map<String, String> names) {}

    @GetMapping("/decisions")
    TableAnswer table(Viewer viewer) {
        List<DecisionPage> found = decisions.ofAuthorities(viewer);
        return new TableAnswer(found, decisions.undecided(viewer), names(found));
    }

    /** The next free number of the year is given: {@code JD-2026-0318}. */
    @PostMapping("/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> prepare(@RequestBody Prepare body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.WRITE);
        String year = "JD-" + clock.instant().atZone(YEARS).getYear() + "-";
        DecisionId decision = new DecisionId(Uuids.next());
        int next = decisions.highestNumber(year) + 1;
        for (int tried = 1; ; tried++) {
            String number = year + String.format(Locale.ROOT, "%04d", next++);
            try {
                return desk.make(
                        new PrepareDecision(
                                decision,
                                body.application(),
                                body.panel(),
                                number,
                                body.outcome(),
                                body.amount(),
                                body.reasons()),
                        asked,
                        READER,
                        "/api/v1/decisions");
            } catch (Refused refused) {
                if (tried == TRIES || !(refused.refusal() instanceof DecisionNumberTaken)) {
                    throw refused;
                }
            }
        }
    }

    @GetMapping("/decisions/{decision}")
    ResponseEntity<DecisionAnswer> page(@PathVariable DecisionId decision, Viewer viewer) {
        return answer(decisions.page(decision, viewer).orElseThrow(() -> new Refused(new NotFound())));
    }

    @GetMapping("/applications/{application}/decision")
    ResponseEntity<DecisionAnswer> on(@PathVariable ApplicationId application, Viewer viewer) {
        return answer(decisions.on(application, viewer).orElseThrow(() -> new Refused(new NotFound())));
    }

    @PostMapping("/decisions/{decision}/ratification")
    ResponseEntity<Done> ratify(@PathVariable DecisionId decision, Asked asked) {
        asked.actingAs(Role.PANELLIST, Right.SIGN);
        return desk.change(new RatifyDecision(decision), asked, READER);
    }

    /** Confirms and seals. */
    @PostMapping("/decisions/{decision}/confirmation")
    ResponseEntity<Done> confirm(@PathVariable DecisionId decision, Asked asked) {
        Role role = asked.actor().is(Role.OFFICER) ? Role.OFFICER : Role.PANELLIST;
        asked.actingAs(role, Right.SIGN);
        return desk.change(new ConfirmDecision(decision), asked, READER);
    }

    @PostMapping("/decisions/{decision}/revocation")
    ResponseEntity<Done> revoke(@PathVariable DecisionId decision, @RequestBody Revoke body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new RevokeDecision(decision, body.reason()), asked, READER);
    }

    @GetMapping("/decisions/{decision}/history")
    List<HistoryTab.Line> history(@PathVariable DecisionId decision, Viewer viewer) {
        if (!decisions.seesInside(decision, viewer)) {
            throw new Refused(new NotFound());
        }
        return histories.of(decision);
    }

    private ResponseEntity<DecisionAnswer> answer(DecisionPage page) {
        return ResponseEntity.ok().eTag(Desk.etag(page.version())).body(new DecisionAnswer(page, names(List.of(page))));
    }

    private Map<String, String> names(List<DecisionPage> pages) {
        Set<PersonId> all = new HashSet<>();
        for (DecisionPage page : pages) {
            Stream.of(page.preparedBy(), page.ratifiedBy(), page.confirmedBy(), page.revokedBy())
                    .forEach(person -> {
                        if (person != null) {
                            all.add(person);
                        }
                    });
        }
        return HistoryTab.byText(people.names(all));
    }
}
