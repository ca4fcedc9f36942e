package roundtable.server.grants;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import roundtable.commands.awards.AwardId;
import roundtable.commands.calls.CallId;
import roundtable.commands.text.Language;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.Numbered;
import roundtable.projections.Numbered.Place;
import roundtable.projections.awards.RegisteredAwards;
import roundtable.server.grants.Filters.Some;
import roundtable.server.grants.Said.Award;
import roundtable.server.grants.Said.Many;
import roundtable.server.grants.Said.One;
import roundtable.server.grants.Said.Searched;
import roundtable.server.grants.Said.SortInfo;
import roundtable.server.http.Languages;

/** {@code /common-grants/awards}: the register, as CommonGrants 0.4 says awards. For everybody. */
@RestController
@RequestMapping("/common-grants")
class RegisteredAwardRoutes {

    private static final Map<String, RegisteredAwards.Order> ORDERS = Map.of(
            "lastModifiedAt", RegisteredAwards.Order.MODIFIED,
            "createdAt", RegisteredAwards.Order.ACCEPTED,
            "title", RegisteredAwards.Order.TITLE,
            "status.value", RegisteredAwards.Order.REVOKED,
            "keyDates.awardDate", RegisteredAwards.Order.ACCEPTED,
            "funding.awardedAmount", RegisteredAwards.Order.AMOUNT);

    private final RegisteredAwards awards;
    private final Published published;

    RegisteredAwardRoutes(RegisteredAwards awards, Published published) {
        this.awards = awards;
        this.published = published;
    }

    @GetMapping("/awards")
    ResponseEntity<Many<Award>> awards(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "100") int pageSize,
            HttpServletRequest request) {
        Language language = Languages.of(request);
        Place place = Search.place(page, pageSize);
        Numbered<RegisteredAwards.Registered> found = awards.page(
                RegisteredAwards.Wanted.ALL,
                new RegisteredAwards.Sorted(RegisteredAwards.Order.MODIFIED, true, language),
                place);
        return Said.in(language, Many.of(found, place, award -> published.award(award, language)));
    }

    @GetMapping("/awards/{award}")
    ResponseEntity<One<Award>> award(@PathVariable AwardId award, HttpServletRequest request) {
        Language language = Languages.of(request);
        RegisteredAwards.Registered found = awards.one(award).orElseThrow(() -> new Refused(new NotFound()));
        return Said.in(language, One.of(published.award(found, language)));
    }

    @PostMapping("/awards/search")
    ResponseEntity<Searched<Award>> searchAwards(@RequestBody Search body, HttpServletRequest request) {
        Language language = Languages.of(request);
        Filters filters = new Filters(body.filters(), language);
        RegisteredAwards.Wanted wanted = new RegisteredAwards.Wanted(
                body.search(),
                revoked(filters.some("status")),
                among(filters.some("opportunityId")),
                filters.moments("awardDateRange"),
                filters.amounts("awardedAmountRange"));
        SortInfo sorting = body.sortedBy(ORDERS.keySet(), language);
        RegisteredAwards.Sorted sorted = new RegisteredAwards.Sorted(
                ORDERS.getOrDefault(sorting.sortBy(), RegisteredAwards.Order.MODIFIED),
                sorting.sortOrder().equals("desc"),
                language);
        Place place = body.place();
        Numbered<RegisteredAwards.Registered> found = awards.page(wanted, sorted, place);
        return Said.in(
                language,
                Searched.of(found, place, award -> published.award(award, language), sorting, filters.info()));
    }

    private static @Nullable Set<Boolean> revoked(@Nullable Some statuses) {
        if (statuses == null) {
            return null;
        }
        Set<Boolean> revoked = new HashSet<>(Set.of(true, false));
        revoked.removeIf(each -> !statuses.has(Published.status(each)));
        return revoked;
    }

    private static RegisteredAwards.@Nullable Among among(@Nullable Some calls) {
        return calls == null
                ? null
                : new RegisteredAwards.Among(
                        calls.values().stream()
                                .flatMap(RegisteredAwardRoutes::call)
                                .toList(),
                        calls.others());
    }

    private static Stream<CallId> call(String id) {
        try {
            return Stream.of(new CallId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }
}
