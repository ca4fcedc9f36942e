package roundtable.server.deals;

import static roundtable.commands.Refused.refuse;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.Stage;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.server.deals.DealSearches.Search;
import roundtable.server.deals.DealSearches.Wanted;
import roundtable.server.http.Asked;

/** {@code /api/v1/deal-searches}: what a person looks for among the deals, and is told of when it is new. */
@RestController
@RequestMapping("/api/v1/deal-searches")
class SavedDealSearchRoutes {

    private final DealSearches searches;

    SavedDealSearchRoutes(DealSearches searches) {
        this.searches = searches;
    }

    /**
     * What the list's address says; what is left out takes all.
     *
     * @param telling how to tell of a deal that begins to fit; in the page alone where it is left out
     */
    record Save(
            String name,
            @Nullable String q,
            @Nullable Set<Industry> industry,
            @Nullable Set<Stage> stage,
            @Nullable Set<String> region,
            @Nullable Set<String> amount,
            @Nullable Set<String> city,
            @Nullable Set<Level> rung,
            @Nullable Set<ReviewBand> band,
            @Nullable Boolean awarded,
            @Nullable Boolean within,
            @Nullable Sort sort,
            @Nullable Telling telling) {

        Wanted wanted() {
            return new Wanted(
                    q == null ? "" : q,
                    industry == null ? Set.of() : industry,
                    stage == null ? Set.of() : stage,
                    region == null ? Set.of() : region,
                    amount == null ? Set.of() : amount,
                    city == null ? Set.of() : city,
                    rung == null ? Set.of() : rung,
                    band == null ? Set.of() : band,
                    awarded != null && awarded,
                    within != null && within,
                    sort);
        }
    }

    /** What is left out stays as it is. */
    record Change(@Nullable String name, @Nullable Telling telling) {}

    @GetMapping
    List<Search> all(Asked asked) {
        return searches.of(asked.person());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Search save(@RequestBody Save body, Asked asked) {
        return searches.save(
                asked.person(),
                Matching.firm(asked),
                body.name(),
                body.wanted(),
                Objects.requireNonNullElse(body.telling(), Telling.IN_PAGE));
    }

    @PatchMapping("/{search}")
    Search change(@PathVariable UUID search, @RequestBody Change body, Asked asked) {
        return searches.change(asked.person(), search, body.name(), body.telling())
                .orElseThrow(() -> new Refused(new NotFound()));
    }

    @DeleteMapping("/{search}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> forget(@PathVariable UUID search, Asked asked) {
        refuse(!searches.forget(asked.person(), search), new NotFound());
        return ResponseEntity.noContent().build();
    }
}
