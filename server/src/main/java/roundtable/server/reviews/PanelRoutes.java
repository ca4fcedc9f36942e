package roundtable.server.reviews;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ExpertId;
import roundtable.commands.reviews.PanelCommand.AssignExpert;
import roundtable.commands.reviews.PanelCommand.ConvenePanel;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.reviews.ReviewId;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.people.Viewer;
import roundtable.projections.reviews.AssignmentMatrix;
import roundtable.projections.reviews.Panels;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;

/** The panel of a call's round: its matrix and its assignments, for officers of the authority. */
@RestController
@RequestMapping("/api/v1")
class PanelRoutes {

    private static final String READER = "reviews";

    /** Without I and O, which are read as digits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Desk desk;
    private final Panels panels;
    private final People people;
    private final HistoryTab histories;
    private final SecureRandom random = new SecureRandom();

    PanelRoutes(Desk desk, Panels panels, People people, HistoryTab histories) {
        this.desk = desk;
        this.panels = panels;
        this.people = people;
        this.histories = histories;
    }

    record Assign(ApplicationId application, ExpertId expert) {}

    /** @param names by person id */
    record MatrixAnswer(AssignmentMatrix matrix, Map<String, String> names) {}

    @GetMapping("/calls/{call}/panel")
    ResponseEntity<MatrixAnswer> matrix(@PathVariable CallId call, Viewer viewer) {
        AssignmentMatrix matrix = panels.matrix(call, viewer).orElseThrow(() -> new Refused(new NotFound()));
        return ResponseEntity.ok()
                .eTag(Desk.etag(matrix.version()))
                .body(new MatrixAnswer(
                        matrix,
                        HistoryTab.byText(people.names(matrix.experts().stream()
                                .map(AssignmentMatrix.ExpertColumn::person)
                                .toList()))));
    }

    @PostMapping("/calls/{call}/panel")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> convene(@PathVariable CallId call, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.WRITE);
        return desk.make(new ConvenePanel(new PanelId(Uuids.next()), call), asked, READER, "/api/v1/panels");
    }

    /** The review that follows gets an id and, where it is the application's first, a random code. */
    @PostMapping("/panels/{panel}/assignments")
    ResponseEntity<Done> assign(@PathVariable PanelId panel, @RequestBody Assign body, Asked asked) {
        asked.actingAs(Role.OFFICER, Right.WRITE);
        return desk.change(
                new AssignExpert(
                        panel, body.application(), body.expert(), new ReviewId(Uuids.next()), freshCode(panel)),
                asked,
                READER);
    }

    @GetMapping("/panels/{panel}/history")
    List<HistoryTab.Line> history(@PathVariable PanelId panel, Viewer viewer) {
        if (!panels.seesInside(panel, viewer)) {
            throw new Refused(new NotFound());
        }
        return histories.of(panel);
    }

    /** Says nothing of order or time. */
    private String freshCode(PanelId panel) {
        Set<String> taken = new HashSet<>(panels.codes(panel));
        int digits = taken.size() < 1_000 ? 2 : 4;
        while (true) {
            String code = LETTERS.charAt(random.nextInt(LETTERS.length()))
                    + "-"
                    + String.format(Locale.ROOT, "%0" + digits + "d", random.nextInt((int) Math.pow(10, digits)));
            if (!taken.contains(code)) {
                return code;
            }
        }
    }
}
