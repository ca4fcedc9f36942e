package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import roundtable.commands.applications.ApplicationCommand.AcceptAppeal;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.applications.ApplicationCommand.LodgeAppeal;
import roundtable.commands.applications.ApplicationCommand.RejectAppeal;
import roundtable.commands.applications.ApplicationCommand.Remark;
import roundtable.commands.applications.ApplicationCommand.ReturnApplication;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.WithdrawApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.WorkingClock;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.applications.ApplicationPage;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.applications.Applications;
import roundtable.projections.applications.Resemblances;
import roundtable.projections.people.Viewer;
import roundtable.server.applications.DraftRefusal.AnswersUnsound;
import roundtable.server.applications.Drafts.Draft;
import roundtable.server.applications.Writing.Ground;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/applications}: start, hand in, screen, appeal, withdraw; lists and the page. Drafts have routes of their own. */
@RestController
@RequestMapping("/api/v1/applications")
class ApplicationRoutes {

    private static final String READER = "applications";

    private final Desk desk;
    private final Applications applications;
    private final Writing writing;
    private final Prefill prefill;
    private final Returning returning;
    private final Drafts drafts;
    private final SignOffs signOffs;
    private final People people;
    private final HistoryTab histories;
    private final ScreeningClocks clocks;
    private final Resemblances resemblances;
    private final InstantSource clock;

    ApplicationRoutes(
            Desk desk,
            Applications applications,
            Writing writing,
            Prefill prefill,
            Returning returning,
            Drafts drafts,
            SignOffs signOffs,
            People people,
            HistoryTab histories,
            ScreeningClocks clocks,
            Resemblances resemblances,
            InstantSource clock) {
        this.desk = desk;
        this.applications = applications;
        this.writing = writing;
        this.prefill = prefill;
        this.returning = returning;
        this.drafts = drafts;
        this.signOffs = signOffs;
        this.people = people;
        this.histories = histories;
        this.clocks = clocks;
        this.resemblances = resemblances;
        this.clock = clock;
    }

    /**
     * @param eligibility answers to what the call asks before anything is written, by the codes of its rules
     * @param promotedFrom the application whose place in the tier below leads to this one; null where one enters by applying
     */
    record Start(
            CallId call,
            @Nullable JsonNode eligibility,
            @Nullable ApplicationId promotedFrom) {}

    /** @param draft the revision that its writer has looked through */
    record Submit(long draft) {}

    record Decline(String reasons) {}

    record Appeal(String grounds) {}

    /**
     * All that is wrong, told at one time.
     *
     * @param workingDays how many the applicant has to mend it
     */
    record GiveBack(List<Remark> remarks, int workingDays) {}

    /**
     * A page with the names of its people.
     *
     * @param names by person id; whoever is erased reads as such
     * @param appealTerm how the term for an appeal stands; null where none can be lodged any more
     */
    record PageAnswer(
            ApplicationPage application,
            Map<String, String> names,
            @Nullable WorkingClock appealTerm) {}

    /** Those of the viewer's own companies and laboratories. */
    @GetMapping
    List<Applications.Line> own(Viewer viewer) {
        return applications.own(viewer);
    }

    /** What waits for an officer's screening. */
    @GetMapping("/awaiting-screening")
    List<Applications.Line> awaitingScreening(Viewer viewer) {
        return applications.awaitingScreening(viewer);
    }

    /** Drafts of the viewer's own companies that wait for their signature: not signed yet, or changed since. */
    @GetMapping("/awaiting-sign-off")
    List<Applications.Line> awaitingSignOff(Asked asked) {
        List<ApplicationId> wanted = signOffs.askedOf(asked.person());
        return applications.own(asked.viewer()).stream()
                .filter(line -> line.state() == State.STARTED || line.state() == State.RETURNED)
                .filter(line -> wanted.contains(line.id()) && !hasSigned(asked.person(), line.id()))
                .toList();
    }

    /** How the term of each screening stands: of what waits for this viewer, and of what their companies have handed in. */
    @GetMapping("/screening-clocks")
    List<ScreeningClocks.Clock> screeningClocks(Viewer viewer) {
        return clocks.of(viewer, clock.instant());
    }

    /** Other applications that are like those that wait for this viewer's screening, each with what is the same. */
    @GetMapping("/resemblances")
    List<Resemblances.Resemblance> resemblances(Viewer viewer) {
        return resemblances.of(
                applications.awaitingScreening(viewer).stream()
                        .map(Applications.Line::id)
                        .toList(),
                viewer);
    }

    @GetMapping("/{application}")
    ResponseEntity<PageAnswer> page(@PathVariable ApplicationId application, Viewer viewer) {
        ApplicationPage page = applications.page(application, viewer).orElseThrow(() -> new Refused(new NotFound()));
        Collection<PersonId> mentioned = new HashSet<>();
        mentioned.add(page.startedBy());
        addIfThere(mentioned, page.submittedBy());
        addIfThere(mentioned, page.screenedBy());
        page.signOffs().forEach(signOff -> mentioned.add(signOff.by()));
        ApplicationPage.Appeal appeal = page.appeal();
        if (appeal != null) {
            mentioned.add(appeal.by());
            addIfThere(mentioned, appeal.judgedBy());
        }
        return ResponseEntity.ok()
                .eTag(Desk.etag(page.version()))
                .body(new PageAnswer(
                        page,
                        HistoryTab.byText(people.names(mentioned)),
                        clocks.ofAppeal(page, clock.instant()).orElse(null)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> start(@RequestBody Start body, Asked asked) throws IOException {
        OrganisationId company = asked.actingAs(Role.FOUNDER, Right.WRITE);
        String answered = writing.eligible(body.call(), body.eligibility());
        ApplicationId below = body.promotedFrom();
        ApplicationId application = below == null ? new ApplicationId(Uuids.next()) : below.inTheNextTier();
        boolean known = writing.isKnown(application);
        if (!known) { // before it is begun: whoever hears that it is reads its draft at once
            prefill.begin(application, company, body.call(), below, asked.viewer(), asked.person(), clock.instant());
        }
        boolean begun = known;
        try {
            ResponseEntity<Done> done = desk.make(
                    new StartApplication(application, body.call(), company, answered, below),
                    asked,
                    READER,
                    "/api/v1/applications");
            begun = Objects.requireNonNull(done.getBody()).id().equals(application.value());
            return done;
        } finally {
            if (!begun && !writing.isKnown(application)) {
                prefill.forget(application); // it was refused, or had been begun by an earlier request
            }
        }
    }

    /** Hands the draft in as its writer has seen it. */
    @PostMapping("/{application}/submission")
    ResponseEntity<Done> submit(@PathVariable ApplicationId application, @RequestBody Submit body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        Ground ground = writing.ground(application, asked.viewer());
        if (asked.conditions().once() == null) {
            ground.isBeingWritten(); // a repeated request goes on, to get the first one's answer
        }
        Draft draft = drafts.find(application)
                .orElseThrow(() -> new Refused(new AnswersUnsound(writing.findings(ground, "{}"))));
        refuse(
                draft.revision() != body.draft(),
                drafts.changed(
                        Optional.of(draft), ground.call().window().closes().zone()));
        return desk.change(writing.submission(ground, draft, clock.instant()), asked, READER);
    }

    @PostMapping("/{application}/withdrawal")
    ResponseEntity<Done> withdraw(@PathVariable ApplicationId application, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new WithdrawApplication(application), asked, READER);
    }

    @PostMapping("/{application}/admission")
    ResponseEntity<Done> admit(@PathVariable ApplicationId application, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new AdmitApplication(application), asked, READER);
    }

    /** Gives it back to be mended, once. It is handed in again as it was the first time: {@code /submission}. */
    @PostMapping("/{application}/return")
    ResponseEntity<Done> giveBack(@PathVariable ApplicationId application, @RequestBody GiveBack body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        Instant now = clock.instant();
        ReturnApplication command =
                returning.command(application, body.remarks(), body.workingDays(), asked.viewer(), now);
        ResponseEntity<Done> done = desk.change(command, asked, READER);
        returning.layOut(application, asked.viewer(), now);
        return done;
    }

    @PostMapping("/{application}/decline")
    ResponseEntity<Done> decline(@PathVariable ApplicationId application, @RequestBody Decline body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new DeclineApplication(application, body.reasons()), asked, READER);
    }

    /** The company asks, once, that its decline be looked at anew. */
    @PostMapping("/{application}/appeal")
    ResponseEntity<Done> appeal(@PathVariable ApplicationId application, @RequestBody Appeal body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new LodgeAppeal(application, body.grounds()), asked, READER);
    }

    /** The appeal is right; the application is admitted with that. */
    @PostMapping("/{application}/appeal/acceptance")
    ResponseEntity<Done> accept(@PathVariable ApplicationId application, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new AcceptAppeal(application), asked, READER);
    }

    /** The decline stands, for good. */
    @PostMapping("/{application}/appeal/rejection")
    ResponseEntity<Done> reject(@PathVariable ApplicationId application, @RequestBody Decline body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new RejectAppeal(application, body.reasons()), asked, READER);
    }

    /** Everything that happened to it, for whoever may read it. */
    @GetMapping("/{application}/history")
    List<HistoryTab.Line> history(@PathVariable ApplicationId application, Viewer viewer) {
        refuse(applications.page(application, viewer).isEmpty(), new NotFound());
        return histories.of(application);
    }

    private boolean hasSigned(PersonId person, ApplicationId application) {
        String fingerprint = drafts.find(application).map(writing::fingerprint).orElse("");
        return signOffs.of(application).stream()
                .anyMatch(each -> each.person().equals(person) && each.hasSigned(fingerprint));
    }

    private static void addIfThere(Collection<PersonId> people, @Nullable PersonId person) {
        if (person != null) {
            people.add(person);
        }
    }
}
