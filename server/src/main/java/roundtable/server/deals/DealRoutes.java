package roundtable.server.deals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealCommand.BlockFirm;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealCommand.ReviseDeal;
import roundtable.commands.deals.DealCommand.UnblockFirm;
import roundtable.commands.deals.DealCommand.UnlistDeal;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.deals.DealPage;
import roundtable.projections.deals.Deals;
import roundtable.projections.deals.Introductions;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;

/** {@code /api/v1/deals}: list, revise, unlist, read. */
@RestController
@RequestMapping("/api/v1/deals")
class DealRoutes {

    static final String READER = "deals";

    private final Desk desk;
    private final Deals deals;
    private final Introductions introductions;
    private final HistoryTab histories;
    private final Matching matching;
    private final Looks looks;
    private final FittingFirms firms;

    DealRoutes(
            Desk desk,
            Deals deals,
            Introductions introductions,
            HistoryTab histories,
            Matching matching,
            Looks looks,
            FittingFirms firms) {
        this.desk = desk;
        this.deals = deals;
        this.introductions = introductions;
        this.histories = histories;
        this.matching = matching;
        this.looks = looks;
        this.firms = firms;
    }

    /**
     * A deal, and what the reader's firm has to do with it.
     *
     * @param match how it fits the firm's mandate; null for who has none
     * @param introduction what the firm has asked last; null where it has not
     */
    record PageAnswer(
            DealPage deal, Matching.@Nullable MatchAnswer match, Introductions.@Nullable Asked introduction) {}

    /** Lists a round of the company acted for. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> list(@RequestBody Offer body, Asked asked) {
        OrganisationId company = asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.make(new ListDeal(new DealId(Uuids.next()), company, body), asked, READER, "/api/v1/deals");
    }

    @PutMapping("/{deal}")
    ResponseEntity<Done> revise(@PathVariable DealId deal, @RequestBody Offer body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new ReviseDeal(deal, body), asked, READER);
    }

    /** Keeps the deal from a firm: for its members it is nowhere to be seen. */
    @PutMapping("/{deal}/blocked/{firm}")
    ResponseEntity<Done> block(@PathVariable DealId deal, @PathVariable OrganisationId firm, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new BlockFirm(deal, firm), asked, READER);
    }

    @DeleteMapping("/{deal}/blocked/{firm}")
    ResponseEntity<Done> unblock(@PathVariable DealId deal, @PathVariable OrganisationId firm, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new UnblockFirm(deal, firm), asked, READER);
    }

    @DeleteMapping("/{deal}")
    ResponseEntity<Done> unlist(@PathVariable DealId deal, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new UnlistDeal(deal), asked, READER);
    }

    /** The deals of the viewer's own companies, whole. */
    @GetMapping("/own")
    List<DealPage> own(Viewer viewer) {
        return deals.own(viewer);
    }

    /** The applications whose band in a tier's review the viewer's companies may release beside a deal. */
    @GetMapping("/reviews")
    List<Deals.Releasable> reviews(Viewer viewer) {
        return deals.releasable(viewer);
    }

    /** A deal as far as the reader may see it. */
    @GetMapping("/{deal}")
    ResponseEntity<PageAnswer> page(@PathVariable DealId deal, Asked asked) {
        DealPage page = deals.page(deal, asked.viewer()).orElseThrow(() -> new Refused(new NotFound()));
        OrganisationId firm = Matching.firm(asked);
        Map<DealId, Introductions.Asked> askedFor =
                firm == null ? Map.of() : introductions.askedBy(firm, List.of(deal), asked.viewer());
        PersonId person = asked.viewer().person();
        if (firm != null && person != null && page.own() == null) {
            looks.note(firm, person, deal);
        }
        return ResponseEntity.ok()
                .eTag(Desk.etag(page.version()))
                .body(new PageAnswer(page, matching.of(page, asked), askedFor.get(deal)));
    }

    /** The firms that look for what its company is, as far as they let themselves be seen, for its founders. */
    @GetMapping("/{deal}/investors")
    List<FittingFirms.FirmAnswer> investors(@PathVariable DealId deal, Viewer viewer) {
        DealPage page = deals.page(deal, viewer)
                .filter(shown -> shown.own() != null)
                .orElseThrow(() -> new Refused(new NotFound()));
        return firms.of(page, viewer);
    }

    /** Everything that happened to it, for its company's founders. */
    @GetMapping("/{deal}/history")
    List<HistoryTab.Line> history(@PathVariable DealId deal, Viewer viewer) {
        if (!deals.isOwn(deal, viewer)) {
            throw new Refused(new NotFound());
        }
        return histories.of(deal);
    }
}
