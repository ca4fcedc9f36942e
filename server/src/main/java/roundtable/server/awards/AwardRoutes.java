package roundtable.server.awards;

import java.util.List;
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
import roundtable.commands.awards.AwardCommand.AcceptAward;
import roundtable.commands.awards.AwardCommand.DeclineAward;
import roundtable.commands.awards.AwardId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.awards.Awards;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;

/** {@code /api/v1/awards}: the viewer's own, the answer to one, and the register that everybody reads. */
@RestController
@RequestMapping("/api/v1/awards")
class AwardRoutes {

    private static final String READER = "awards";

    private final Desk desk;
    private final Awards awards;
    private final HistoryTab histories;

    AwardRoutes(Desk desk, Awards awards, HistoryTab histories) {
        this.desk = desk;
        this.awards = awards;
        this.histories = histories;
    }

    record Decline(String reason) {}

    /** Public. */
    @GetMapping("/register")
    Awards.Register register(@RequestParam(required = false) @Nullable String after) {
        return awards.register(after);
    }

    @GetMapping
    List<Awards.Entry> own(Viewer viewer) {
        return awards.own(viewer);
    }

    @GetMapping("/{award}")
    ResponseEntity<Awards.Entry> page(@PathVariable AwardId award, Viewer viewer) {
        Awards.Entry entry = seen(award, viewer);
        return ResponseEntity.ok().eTag(Desk.etag(entry.version())).body(entry);
    }

    @PostMapping("/{award}/acceptance")
    ResponseEntity<Done> accept(@PathVariable AwardId award, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new AcceptAward(award), asked, READER);
    }

    @PostMapping("/{award}/decline")
    ResponseEntity<Done> decline(@PathVariable AwardId award, @RequestBody Decline body, Asked asked) {
        asked.actingAs(Role.FOUNDER, Right.SIGN);
        return desk.change(new DeclineAward(award, body.reason()), asked, READER);
    }

    @GetMapping("/{award}/history")
    List<HistoryTab.Line> history(@PathVariable AwardId award, Viewer viewer) {
        seen(award, viewer);
        return histories.of(award);
    }

    /** What closed rounds have put beside it, each with the hash of its evidence: for its company and its authority. */
    @GetMapping("/{award}/closings")
    List<Awards.Closing> closings(@PathVariable AwardId award, Viewer viewer) {
        return awards.closings(award, viewer).orElseThrow(() -> new Refused(new NotFound()));
    }

    private Awards.Entry seen(AwardId award, Viewer viewer) {
        return awards.entry(award, viewer).orElseThrow(() -> new Refused(new NotFound()));
    }
}
