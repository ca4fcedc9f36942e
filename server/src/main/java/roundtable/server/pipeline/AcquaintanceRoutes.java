package roundtable.server.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.pipeline.AcquaintanceCommand.NameAcquaintance;
import roundtable.commands.pipeline.AcquaintanceCommand.RetractAcquaintance;
import roundtable.commands.pipeline.AcquaintanceId;
import roundtable.commands.pipeline.Closeness;
import roundtable.projections.pipeline.Pursuits;
import roundtable.server.http.Asked;
import roundtable.server.http.Desk;
import roundtable.server.http.Desk.Done;
import roundtable.server.http.HistoryTab;
import roundtable.server.people.People;

/** {@code /api/v1/acquaintances}: who knows whom, inside the firm acted for. Every member may say so, whatever their rights. */
@RestController
@RequestMapping("/api/v1/acquaintances")
class AcquaintanceRoutes {

    private final Desk desk;
    private final Pursuits pursuits;
    private final People people;

    AcquaintanceRoutes(Desk desk, Pursuits pursuits, People people) {
        this.desk = desk;
        this.pursuits = pursuits;
        this.people = people;
    }

    record Name(
            OrganisationId organisation,
            Closeness closeness,
            @Nullable String words) {}

    /** @param names of who said so, by person id */
    record KnownAnswer(List<Pursuits.Known> known, Map<String, String> names) {}

    @GetMapping
    KnownAnswer known(Asked asked) {
        List<Pursuits.Known> known = pursuits.known(asked.actingAs(Role.INVESTOR), asked.viewer());
        return new KnownAnswer(
                known,
                HistoryTab.byText(
                        people.names(known.stream().map(Pursuits.Known::person).collect(Collectors.toSet()))));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Done> name(@RequestBody Name body, Asked asked) {
        OrganisationId firm = asked.actingAs(Role.INVESTOR);
        return desk.make(
                new NameAcquaintance(
                        new AcquaintanceId(Uuids.next()),
                        firm,
                        body.organisation(),
                        body.closeness(),
                        body.words() == null ? "" : body.words()),
                asked,
                PipelineRoutes.READER,
                "/api/v1/acquaintances");
    }

    @DeleteMapping("/{acquaintance}")
    ResponseEntity<Done> retract(@PathVariable AcquaintanceId acquaintance, Asked asked) {
        asked.actingAs(Role.INVESTOR);
        return desk.change(new RetractAcquaintance(acquaintance), asked, PipelineRoutes.READER);
    }
}
