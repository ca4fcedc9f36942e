package roundtable.server.deals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Stage;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.projections.deals.DealPage;
import roundtable.server.http.Asked;

/** {@code /api/v1/deal-finds}: the deals that a person was told of because they look for such. */
@RestController
@RequestMapping("/api/v1/deal-finds")
class FindRoutes {

    private static final int MOST = 100;

    private final Finds finds;
    private final FoundDeals deals;
    private final FindMails mails;
    private final MandateTellings tellings;

    FindRoutes(Finds finds, FoundDeals deals, FindMails mails, MandateTellings tellings) {
        this.finds = finds;
        this.deals = deals;
        this.mails = mails;
        this.tellings = tellings;
    }

    /** @param unseen how many of these the person has not seen */
    record FindsAnswer(long unseen, List<FindAnswer> finds) {}

    /**
     * A deal as its person may see it just now.
     *
     * @param asked null where it is not shown
     * @param searches those of the person's searches that found it
     * @param mandated whether it is within the mandate of a firm of theirs
     */
    record FindAnswer(
            DealId deal,
            @Nullable Text companyName,
            Text headline,
            Industry industry,
            Stage stage,
            String region,
            @Nullable Money asked,
            Instant foundAt,
            boolean seen,
            List<Finds.Named> searches,
            boolean mandated) {}

    record Seen(Set<DealId> deals) {}

    record Wanted(Telling telling) {}

    /** The last hundred, the newest first; what was withdrawn or is over is left out. */
    @GetMapping
    FindsAnswer all(Asked asked) {
        List<FindAnswer> all = deals.shown(asked.person(), finds.of(asked.person(), MOST)).stream()
                .map(shown -> answer(shown.find(), shown.deal()))
                .toList();
        return new FindsAnswer(all.stream().filter(find -> !find.seen()).count(), all);
    }

    private static FindAnswer answer(Finds.Find find, DealPage deal) {
        return new FindAnswer(
                deal.deal(),
                deal.companyName(),
                deal.headline(),
                deal.industry(),
                deal.stage(),
                deal.region(),
                deal.asked(),
                find.foundAt(),
                find.seen(),
                find.searches(),
                find.mandated());
    }

    /** Says that these were seen; those that one was not told of are passed over. */
    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> see(@RequestBody Seen body, Asked asked) {
        finds.see(asked.person(), body.deals());
        return ResponseEntity.noContent().build();
    }

    /** How one is told of deals within the mandate of the firm acted for. */
    @GetMapping("/mandate")
    Wanted mandate(Asked asked) {
        return new Wanted(tellings.of(asked.person(), asked.actingAs(Role.INVESTOR)));
    }

    @PutMapping("/mandate")
    Wanted wantOfMandate(@RequestBody Wanted body, Asked asked) {
        tellings.want(asked.person(), asked.actingAs(Role.INVESTOR), body.telling());
        return mandate(asked);
    }

    /**
     * Ends the mails of new deals by one request without a sign-in, as mail programs make it (RFC 8058); whatever its body. Asked
     * again, and for a secret that there is not, the answer is the same.
     */
    @PostMapping("/unsubscriptions/{secret}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> unsubscribe(@PathVariable String secret) {
        mails.end(secret);
        return ResponseEntity.noContent().build();
    }
}
