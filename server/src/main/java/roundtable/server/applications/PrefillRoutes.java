package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.server.applications.Papers.Kept;
import roundtable.server.applications.Prefill.Held;
import roundtable.server.applications.Prefill.Offers;
import roundtable.server.applications.Writing.Ground;
import roundtable.server.http.Asked;
import roundtable.server.organisations.Vault;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/applications}: what the vault of the company acted for has for a call, taking its papers over, and which calls suit it. */
@RestController
@RequestMapping("/api/v1/applications")
class PrefillRoutes {

    private final Prefill prefill;
    private final Vault vault;
    private final Writing writing;
    private final SuitingCalls suiting;
    private final InstantSource clock;

    PrefillRoutes(Prefill prefill, Vault vault, Writing writing, SuitingCalls suiting, InstantSource clock) {
        this.prefill = prefill;
        this.vault = vault;
        this.writing = writing;
        this.suiting = suiting;
        this.clock = clock;
    }

    /** @param sha256 of a document that the vault offers for this question */
    record Take(String question, String sha256) {}

    /** @param answers to the rules of this call, by their codes */
    record TurnedAway(CallId call, JsonNode answers) {}

    @GetMapping("/prefill")
    Offers offers(@RequestParam CallId call, Asked asked) {
        OrganisationId company = asked.actingAs(Role.FOUNDER);
        CallContent content = writing.published(call);
        Instant now = clock.instant();
        return prefill.offers(vault.asOf(company, asked.viewer(), now), content, now);
    }

    /** Open calls that suit the company acted for, with the reasons; at most five. */
    @GetMapping("/suiting-calls")
    List<SuitingCalls.Suiting> suiting(Asked asked) {
        return suiting.suiting(asked.actingAs(Role.FOUNDER), asked.viewer(), clock.instant());
    }

    /** Where another call could be applied to by who answered so to this one's rules; at most five, the nearest first. */
    @PostMapping("/nearest-calls")
    List<SuitingCalls.Nearest> nearest(@RequestBody TurnedAway body, Asked asked) {
        asked.person();
        return suiting.nearest(body.call(), body.answers(), clock.instant());
    }

    /** Attaches a document of the vault to an application that is being written: nothing is uploaded again. */
    @PostMapping("/{application}/papers/from-vault")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Kept> take(@PathVariable ApplicationId application, @RequestBody Take body, Asked asked)
            throws IOException {
        Ground ground = writing.beingWritten(application, asked);
        Instant now = clock.instant();
        Vault.Contents contents = vault.asOf(ground.company(), asked.viewer(), now);
        Held paper = prefill.offers(contents, ground.call(), now).documents().stream()
                .filter(held ->
                        held.question().equals(body.question()) && held.sha256().equals(body.sha256()))
                .findFirst()
                .orElseThrow(() -> new Refused(new NotFound()));
        boolean attached = prefill.attach(application, contents, paper, asked.person(), now);
        refuse(!attached, new NotFound());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Kept(paper.question(), paper.sha256(), paper.mediaType(), paper.name(), paper.size()));
    }
}
