package roundtable.server.people;

import static roundtable.commands.Refused.refuse;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
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
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Asked;
import roundtable.server.security.ProgramTokens;
import roundtable.server.security.ProgramTokens.Made;
import roundtable.server.security.ProgramTokens.Token;
import roundtable.server.security.Scope;
import roundtable.server.security.TokenRefusal.OnlyOfficersAndFoundersMakeTokens;

/** {@code /api/v1/program-tokens}: by which an officer's or a founder's own programs ask. No token makes or revokes another. */
@RestController
@RequestMapping("/api/v1/program-tokens")
class ProgramTokenRoutes {

    private final ProgramTokens tokens;

    ProgramTokenRoutes(ProgramTokens tokens) {
        this.tokens = tokens;
    }

    /** @param days for how many days it is good */
    record Make(String name, List<Scope> scopes, int days) {}

    /** One's own, the latest first; those that have expired or were revoked among them. */
    @GetMapping
    List<Token> all(Asked asked) {
        return tokens.of(asked.person());
    }

    /** The answer alone has the token itself. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Made> make(@RequestBody Make body, Asked asked) {
        PersonId person = asked.person();
        Viewer viewer = asked.viewer();
        refuse(!viewer.is(Role.OFFICER) && !viewer.is(Role.FOUNDER), new OnlyOfficersAndFoundersMakeTokens());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(tokens.make(person, body.name(), body.scopes(), body.days()));
    }

    /** From the next request on, nothing opens to it. */
    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> revoke(@PathVariable UUID token, Asked asked) {
        refuse(!tokens.revoke(asked.person(), token), new NotFound());
        return ResponseEntity.noContent().build();
    }
}
