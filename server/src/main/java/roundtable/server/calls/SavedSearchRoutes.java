package roundtable.server.calls;

import static roundtable.commands.Refused.refuse;

import java.util.List;
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
import roundtable.commands.calls.CallKind;
import roundtable.commands.taxonomy.Industry;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.calls.CallPage;
import roundtable.projections.calls.Calls;
import roundtable.server.calls.SavedSearches.Search;
import roundtable.server.http.Asked;

/** {@code /api/v1/saved-searches}: what a person looks for among the calls, and is mailed about. */
@RestController
@RequestMapping("/api/v1/saved-searches")
class SavedSearchRoutes {

    private final SavedSearches searches;

    SavedSearchRoutes(SavedSearches searches) {
        this.searches = searches;
    }

    /** The filters of the list's address; what is left out takes all. */
    record Save(
            String name,
            @Nullable String q,
            CallPage.@Nullable Phase phase,
            @Nullable CallKind kind,
            @Nullable Industry industry) {}

    /** What is left out stays as it is. */
    record Change(@Nullable String name, @Nullable Boolean mails) {}

    @GetMapping
    List<Search> all(Asked asked) {
        return searches.of(asked.person());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Search save(@RequestBody Save body, Asked asked) {
        return searches.save(
                asked.person(),
                body.name(),
                new Calls.Wanted(body.q(), body.phase(), body.kind(), body.industry(), null));
    }

    @PatchMapping("/{search}")
    Search change(@PathVariable UUID search, @RequestBody Change body, Asked asked) {
        return searches.change(asked.person(), search, body.name(), body.mails())
                .orElseThrow(() -> new Refused(new NotFound()));
    }

    @DeleteMapping("/{search}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> forget(@PathVariable UUID search, Asked asked) {
        refuse(!searches.forget(asked.person(), search), new NotFound());
        return ResponseEntity.noContent().build();
    }

    /**
     * Ends the mails of a search by one request without a sign-in, as mail programs make it (RFC 8058); whatever its body. Asked
     * again, and for a secret that there is not, the answer is the same.
     */
    @PostMapping("/unsubscriptions/{secret}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> unsubscribe(@PathVariable String secret) {
        searches.endMails(secret);
        return ResponseEntity.noContent().build();
    }
}
