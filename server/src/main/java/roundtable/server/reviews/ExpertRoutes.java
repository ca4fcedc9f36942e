package roundtable.server.reviews;

import java.util.List;
import java.util.Map;
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
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ExpertCommand.DeclareConflict;
import roundtable.commands.reviews.ExpertCommand.DeclareFields;
import roundtable.commands.reviews.ExpertCommand.EnrolExpert;
import roundtable.commands.reviews.ExpertCommand.RestExpert;
import roundtable.commands.reviews.ExpertCommand.ReturnExpert;
import roundtable.commands.reviews.ExpertId;
import roundtable.commands.taxonomy.Industry;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.people.Viewer;
import roundtable.projections.reviews.Pool;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;

/** {@code /api/v1/experts}: the pool of the authority acted for, and an expert's own entries. */
@RestController
@RequestMapping("/api/v1/experts")
class ExpertRoutes {

    private static final String READER = "reviews";

    private final Desk desk;
    private final Pool pool;
    private final People people;
    private final HistoryTab histories;

    ExpertRoutes(Desk desk, Pool pool, People people, HistoryTab histories) {
        this.desk = desk;
        this.pool = pool;
        this.people = people;
        this.histories = histories;
    }

    record Enrol(PersonId person, List<Industry> fields) {}

    record Fields(List<Industry> fields) {}

    record Conflicting(OrganisationId organisation) {}

    /** @param names by person id */
    record PoolAnswer(List<Pool.Entry> experts, Map<String, String> names) {}

    @GetMapping
    PoolAnswer pool(Asked asked) {
        List<Pool.Entry> experts = pool.of(asked.actingAs(Role.OFFICER), asked.viewer());
        return new PoolAnswer(
                experts,
                HistoryTab.byText(
                        people.names(experts.stream().map(Pool.Entry::person).toList())));
    }

    @GetMapping("/mine")
    List<Pool.Entry> own(Viewer viewer) {
        return pool.own(viewer);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> enrol(@RequestBody Enrol body, Asked asked) {
        OrganisationId authority = asked.actingAs(Role.OFFICER, Right.WRITE);
        return desk.make(
                new EnrolExpert(new ExpertId(Uuids.next()), authority, body.person(), body.fields()),
                asked,
                READER,
                "/api/v1/experts");
    }

    @PutMapping("/{expert}/fields")
    ResponseEntity<Done> declareFields(@PathVariable ExpertId expert, @RequestBody Fields body, Asked asked) {
        return desk.change(new DeclareFields(expert, body.fields()), asked, READER);
    }

    @PostMapping("/{expert}/conflicts")
    ResponseEntity<Done> declareConflict(@PathVariable ExpertId expert, @RequestBody Conflicting body, Asked asked) {
        return desk.change(new DeclareConflict(expert, body.organisation()), asked, READER);
    }

    @PostMapping("/{expert}/rest")
    ResponseEntity<Done> rest(@PathVariable ExpertId expert, Asked asked) {
        return desk.change(new RestExpert(expert), asked, READER);
    }

    @DeleteMapping("/{expert}/rest")
    ResponseEntity<Done> comeBack(@PathVariable ExpertId expert, Asked asked) {
        return desk.change(new ReturnExpert(expert), asked, READER);
    }

    @GetMapping("/{expert}/history")
    List<HistoryTab.Line> history(@PathVariable ExpertId expert, Viewer viewer) {
        return pool.entry(expert, viewer)
                .map(entry -> histories.of(entry.id()))
                .orElseThrow(() -> new Refused(new NotFound()));
    }
}
