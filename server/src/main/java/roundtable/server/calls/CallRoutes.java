package roundtable.server.calls;

import static roundtable.commands.Refused.refuse;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import roundtable.commands.Uuids;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.AddPlaces;
import roundtable.commands.calls.CallCommand.CancelCall;
import roundtable.commands.calls.CallCommand.CloseCall;
import roundtable.commands.calls.CallCommand.CorrectForm;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.ExtendDeadline;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallCommand.ReviseCall;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Places;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Rubric;
import roundtable.commands.calls.Tier;
import roundtable.commands.calls.Window;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.Slice;
import roundtable.projections.applications.Applications;
import roundtable.projections.calls.CallPage;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;
import roundtable.server.calls.CallTemplates.Template;
import roundtable.server.calls.FormRefusal.EligibilityUnsound;
import roundtable.server.calls.FormRefusal.FormUnsound;
import roundtable.server.calls.FormRefusal.TierQuestionsMissing;
import roundtable.server.forms.EligibilityCheck;
import roundtable.server.forms.Finding;
import roundtable.server.forms.FormRules;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;

/** {@code /api/v1/calls}: templates, drafting, publishing, extending, the public list and page. */
@RestController
@RequestMapping("/api/v1")
class CallRoutes {

    private static final String READER = "calls";

    private final Desk desk;
    private final Calls calls;
    private final Applications applications;
    private final CallTemplates templates;
    private final FormRules rules;
    private final EligibilityCheck eligibility;
    private final TierQuestions tierQuestions;
    private final Numbers numbers;
    private final HistoryTab histories;
    private final InstantSource clock;

    CallRoutes(
            Desk desk,
            Calls calls,
            Applications applications,
            CallTemplates templates,
            FormRules rules,
            EligibilityCheck eligibility,
            TierQuestions tierQuestions,
            Numbers numbers,
            HistoryTab histories,
            InstantSource clock) {
        this.desk = desk;
        this.calls = calls;
        this.applications = applications;
        this.templates = templates;
        this.rules = rules;
        this.eligibility = eligibility;
        this.tierQuestions = tierQuestions;
        this.numbers = numbers;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * What an officer composes.
     *
     * @param number null lets the next free number be given; revising, the call keeps its own
     * @param eligibility who may apply; null or without rules lets everybody
     * @param procedure how it goes on after its deadline; null says nothing of it
     * @param tier its step in a competition of several tiers; null where it stands alone
     */
    record Content(
            CallKind kind,
            @Nullable String number,
            Text title,
            Text summary,
            Text description,
            List<Industry> industries,
            @Nullable Money ceiling,
            @Nullable Money budget,
            Form form,
            Rubric rubric,
            Window window,
            int expertsPerApplication,
            @Nullable Eligibility eligibility,
            @Nullable Procedure procedure,
            @Nullable Tier tier) {

        CallContent numbered(String given) {
            return new CallContent(
                    kind,
                    given,
                    title,
                    summary,
                    description,
                    industries,
                    ceiling,
                    budget,
                    form,
                    rubric,
                    window,
                    expertsPerApplication,
                    eligibility == null || eligibility.rules().isEmpty() ? null : eligibility,
                    procedure,
                    tier);
        }
    }

    record Extend(Deadline closes, Text reason) {}

    record Correct(Form form, Text reason) {}

    record Cancel(Text reason) {}

    /** @param places all of them, as they are to be from now on */
    record Add(Places places, Text reason) {}

    @GetMapping("/call-templates")
    List<Template> templates() {
        return templates.all();
    }

    /** What is published, and for an authority's people their drafts too. */
    @GetMapping("/calls")
    Slice<Calls.Line> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) CallPage.@Nullable Phase phase,
            @RequestParam(required = false) @Nullable CallKind kind,
            @RequestParam(required = false) @Nullable Industry industry,
            @RequestParam(required = false) @Nullable OrganisationId authority,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        Instant now = clock.instant();
        return calls.list(new Calls.Wanted(q, phase, kind, industry, authority), viewer, now, after, limit);
    }

    @GetMapping("/calls/{call}")
    ResponseEntity<CallPage> page(@PathVariable CallId call, Viewer viewer) {
        CallPage page = found(call, viewer);
        return ResponseEntity.ok().eTag(Desk.etag(page.version())).body(page);
    }

    @PostMapping("/calls")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> draft(@RequestBody Content body, Asked asked) {
        OrganisationId authority = asked.actingAs(Role.OFFICER, Right.WRITE);
        theContentIsSound(body);
        String number = body.number() != null
                ? body.number()
                : numbers.nextCall(
                        body.kind(), clock.instant(), body.window().closes().zone());
        return desk.make(
                new DraftCall(new CallId(Uuids.next()), authority, body.numbered(number)),
                asked,
                READER,
                "/api/v1/calls");
    }

    @PutMapping("/calls/{call}")
    ResponseEntity<Done> revise(@PathVariable CallId call, @RequestBody Content body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.WRITE);
        theContentIsSound(body);
        String number = body.number() != null
                ? body.number()
                : found(call, asked.viewer()).number();
        return desk.change(new ReviseCall(call, body.numbered(number)), asked, READER);
    }

    @PostMapping("/calls/{call}/opening")
    ResponseEntity<Done> open(@PathVariable CallId call, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new OpenCall(call), asked, READER);
    }

    @PostMapping("/calls/{call}/extensions")
    ResponseEntity<Done> extend(@PathVariable CallId call, @RequestBody Extend body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new ExtendDeadline(call, body.closes(), body.reason()), asked, READER);
    }

    @PostMapping("/calls/{call}/form-corrections")
    ResponseEntity<Done> correct(@PathVariable CallId call, @RequestBody Correct body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        theFormIsSound(body.form());
        return desk.change(new CorrectForm(call, body.form(), body.reason()), asked, READER);
    }

    /** Places that were announced are only added to. */
    @PostMapping("/calls/{call}/places")
    ResponseEntity<Done> add(@PathVariable CallId call, @RequestBody Add body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new AddPlaces(call, body.places(), body.reason()), asked, READER);
    }

    @PostMapping("/calls/{call}/closing")
    ResponseEntity<Done> close(@PathVariable CallId call, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new CloseCall(call), asked, READER);
    }

    @PostMapping("/calls/{call}/cancellation")
    ResponseEntity<Done> cancel(@PathVariable CallId call, @RequestBody Cancel body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.SIGN);
        return desk.change(new CancelCall(call, body.reason()), asked, READER);
    }

    /** What was handed in to it, for its authority; empty for everybody else. */
    @GetMapping("/calls/{call}/applications")
    List<Applications.Line> applications(@PathVariable CallId call, Viewer viewer) {
        return applications.ofCall(call, viewer);
    }

    /** Everything that happened to it, for its authority; the public reads the changes on its page. */
    @GetMapping("/calls/{call}/history")
    List<HistoryTab.Line> history(@PathVariable CallId call, Viewer viewer) {
        OrganisationId authority = found(call, viewer).authority();
        refuse(!Calls.seesInside(authority, viewer), new NotFound());
        return histories.of(call);
    }

    private CallPage found(CallId call, Viewer viewer) {
        return calls.page(call, viewer, clock.instant()).orElseThrow(() -> new Refused(new NotFound()));
    }

    private void theContentIsSound(Content content) {
        theFormIsSound(content.form());
        if (content.eligibility() != null) {
            List<Finding> findings = eligibility.unsound(content.eligibility());
            refuse(!findings.isEmpty(), new EligibilityUnsound(findings));
        }
        if (content.tier() != null) {
            theFormAsksWhatPlacesGoBy(content.tier(), content.form());
        }
    }

    private void theFormAsksWhatPlacesGoBy(Tier tier, Form form) {
        List<String> missing = tierQuestions.missing(tier, form);
        refuse(!missing.isEmpty(), new TierQuestionsMissing(missing));
    }

    private void theFormIsSound(Form form) {
        List<Finding> findings = rules.check(form);
        refuse(!findings.isEmpty(), new FormUnsound(findings));
    }
}
