package roundtable.server.deals;

import java.util.List;
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
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.deals.MandateCommand.ChooseMandateUse;
import roundtable.commands.deals.MandateCommand.DeclareMandate;
import roundtable.commands.deals.MandateCommand.PauseMandate;
import roundtable.commands.deals.MandateCommand.ReviseMandate;
import roundtable.commands.deals.MandateId;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.deals.Mandates;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;

/** {@code /api/v1/mandates}: what a firm looks for. */
@RestController
@RequestMapping("/api/v1/mandates")
class MandateRoutes {

    private final Desk desk;
    private final Mandates mandates;
    private final HistoryTab histories;

    MandateRoutes(Desk desk, Mandates mandates, HistoryTab histories) {
        this.desk = desk;
        this.mandates = mandates;
        this.histories = histories;
    }

    /** Declares what the firm acted for looks for. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> declare(@RequestBody Wishes body, Asked asked) {
        OrganisationId firm = asked.actingAs(Role.INVESTOR, Right.WRITE);
        return desk.make(
                new DeclareMandate(new MandateId(Uuids.next()), firm, body),
                asked,
                DealRoutes.READER,
                "/api/v1/mandates");
    }

    @PutMapping("/{mandate}")
    ResponseEntity<Done> revise(@PathVariable MandateId mandate, @RequestBody Wishes body, Asked asked) {
        asked.actingAs(Role.INVESTOR, Right.WRITE);
        return desk.change(new ReviseMandate(mandate, body), asked, DealRoutes.READER);
    }

    /**
     * How the mandate is used.
     *
     * @param byMandateOnly whether deals are ranked by the mandate alone, and nothing is learned of what the firm does
     * @param shownToCompanies whether companies may see that the firm looks for what they are
     */
    record Use(boolean byMandateOnly, boolean shownToCompanies) {}

    @PutMapping("/{mandate}/use")
    ResponseEntity<Done> use(@PathVariable MandateId mandate, @RequestBody Use body, Asked asked) {
        asked.actingAs(Role.INVESTOR, Right.WRITE);
        return desk.change(
                new ChooseMandateUse(mandate, body.byMandateOnly(), body.shownToCompanies()), asked, DealRoutes.READER);
    }

    /** A paused mandate is over; another may then be declared. */
    @PostMapping("/{mandate}/pause")
    ResponseEntity<Done> pause(@PathVariable MandateId mandate, Asked asked) {
        asked.actingAs(Role.INVESTOR, Right.WRITE);
        return desk.change(new PauseMandate(mandate), asked, DealRoutes.READER);
    }

    /** The mandates of the viewer's own firms, the active ones first. */
    @GetMapping
    List<Mandates.Entry> own(Viewer viewer) {
        return mandates.own(viewer);
    }

    @GetMapping("/{mandate}")
    ResponseEntity<Mandates.Entry> entry(@PathVariable MandateId mandate, Viewer viewer) {
        Mandates.Entry entry = mandates.entry(mandate, viewer).orElseThrow(() -> new Refused(new NotFound()));
        return ResponseEntity.ok().eTag(Desk.etag(entry.version())).body(entry);
    }

    @GetMapping("/{mandate}/history")
    List<HistoryTab.Line> history(@PathVariable MandateId mandate, Viewer viewer) {
        if (mandates.entry(mandate, viewer).isEmpty()) {
            throw new Refused(new NotFound());
        }
        return histories.of(mandate);
    }
}
