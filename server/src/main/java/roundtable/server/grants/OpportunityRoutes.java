package roundtable.server.grants;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.calls.CallId;
import roundtable.commands.text.Language;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.Numbered;
import roundtable.projections.Numbered.Place;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.projections.calls.PublishedCalls;
import roundtable.server.grants.Filters.Some;
import roundtable.server.grants.Said.ApplicationForm;
import roundtable.server.grants.Said.Competition;
import roundtable.server.grants.Said.Many;
import roundtable.server.grants.Said.One;
import roundtable.server.grants.Said.Opportunity;
import roundtable.server.grants.Said.Searched;
import roundtable.server.grants.Said.SortInfo;
import roundtable.server.http.Languages;

/** {@code /common-grants}: opportunities, as CommonGrants 0.4 requires, with their competitions and forms. For everybody. */
@RestController
@RequestMapping("/common-grants")
class OpportunityRoutes {

    /** By the protocol's names; the rest of its list nobody states here. */
    private static final Map<String, PublishedCalls.Order> ORDERS = Map.of(
            "lastModifiedAt", PublishedCalls.Order.MODIFIED,
            "createdAt", PublishedCalls.Order.DRAFTED,
            "title", PublishedCalls.Order.TITLE,
            "status.value", PublishedCalls.Order.PHASE,
            "keyDates.closeDate", PublishedCalls.Order.CLOSES,
            "funding.maxAwardAmount", PublishedCalls.Order.CEILING,
            "funding.totalAmountAvailable", PublishedCalls.Order.BUDGET);

    private final PublishedCalls calls;
    private final Published published;
    private final InstantSource clock;

    OpportunityRoutes(PublishedCalls calls, Published published, InstantSource clock) {
        this.calls = calls;
        this.published = published;
        this.clock = clock;
    }

    @GetMapping("/opportunities")
    ResponseEntity<Many<Opportunity>> opportunities(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int pageSize,
            HttpServletRequest request) {
        Language language = Languages.of(request);
        Place place = Search.place(page, pageSize);
        return Said.in(
                language,
                Many.of(
                        latest(PublishedCalls.Order.MODIFIED, place),
                        place,
                        call -> published.opportunity(call, language)));
    }

    @GetMapping("/opportunities/{opportunity}")
    ResponseEntity<One<Opportunity>> opportunity(@PathVariable CallId opportunity, HttpServletRequest request) {
        Language language = Languages.of(request);
        return Said.in(language, One.of(published.withCompetition(found(opportunity), language)));
    }

    @PostMapping("/opportunities/search")
    ResponseEntity<Searched<Opportunity>> searchOpportunities(@RequestBody Search body, HttpServletRequest request) {
        Language language = Languages.of(request);
        Filters filters = new Filters(body.filters(), language);
        PublishedCalls.Wanted wanted = new PublishedCalls.Wanted(
                body.search(),
                phases(filters.some("status")),
                filters.moments("closeDateRange"),
                filters.amounts("totalFundingAvailableRange"),
                filters.amounts("maxAwardAmountRange"));
        filters.nothingSays("minAwardAmountRange");
        SortInfo sorting = body.sortedBy(ORDERS.keySet(), language);
        PublishedCalls.Sorted sorted = new PublishedCalls.Sorted(
                ORDERS.getOrDefault(sorting.sortBy(), PublishedCalls.Order.MODIFIED),
                sorting.sortOrder().equals("desc"),
                language);
        Place place = body.place();
        Numbered<PublishedCalls.Published> found = calls.page(wanted, sorted, place, clock.instant());
        return Said.in(
                language,
                Searched.of(found, place, call -> published.opportunity(call, language), sorting, filters.info()));
    }

    @GetMapping("/competitions/{competition}")
    ResponseEntity<One<Competition>> competition(@PathVariable UUID competition, HttpServletRequest request) {
        Language language = Languages.of(request);
        return Said.in(language, One.of(published.competition(found(Published::competition, competition), language)));
    }

    @GetMapping("/forms")
    ResponseEntity<Many<ApplicationForm>> forms(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int pageSize,
            HttpServletRequest request) {
        Language language = Languages.of(request);
        Place place = Search.place(page, pageSize);
        return Said.in(
                language,
                Many.of(
                        latest(PublishedCalls.Order.FORM_MODIFIED, place),
                        place,
                        call -> published.form(call, language)));
    }

    @GetMapping("/forms/{form}")
    ResponseEntity<One<ApplicationForm>> form(@PathVariable UUID form, HttpServletRequest request) {
        Language language = Languages.of(request);
        return Said.in(language, One.of(published.form(found(Published::form, form), language)));
    }

    private Numbered<PublishedCalls.Published> latest(PublishedCalls.Order order, Place place) {
        return calls.page(
                PublishedCalls.Wanted.ALL, new PublishedCalls.Sorted(order, true, Language.ZH), place, clock.instant());
    }

    private PublishedCalls.Published found(CallId call) {
        Instant now = clock.instant();
        return calls.one(call, now).orElseThrow(() -> new Refused(new NotFound()));
    }

    /** Derived ids are not kept: those of all published calls are derived anew. */
    private PublishedCalls.Published found(Function<CallId, UUID> derived, UUID wanted) {
        return found(calls.ids().stream()
                .filter(call -> derived.apply(call).equals(wanted))
                .findAny()
                .orElseThrow(() -> new Refused(new NotFound())));
    }

    private static @Nullable Set<Phase> phases(@Nullable Some statuses) {
        if (statuses == null) {
            return null;
        }
        Set<Phase> phases = EnumSet.allOf(Phase.class);
        phases.removeIf(phase -> !statuses.has(Published.status(phase)));
        return phases;
    }
}
