package roundtable.server.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.projections.people.Membership;
import roundtable.projections.people.Memberships;
import roundtable.server.http.Asked;
import roundtable.server.http.HttpRefusal.SignInNeeded;
import roundtable.server.http.Languages;
import roundtable.server.people.People.Person;
import roundtable.server.people.PeopleRefusal.SessionEnded;
import roundtable.server.people.PeopleRefusal.SignInFailed;
import roundtable.server.people.Sessions.Session;
import roundtable.server.security.Tokens;

/** {@code /api/v1/people}, {@code /api/v1/session}, {@code /api/v1/me}: accounts and who one is. */
@RestController
@RequestMapping("/api/v1")
class PeopleRoutes {

    private static final String COOKIE = "roundtable_refresh";

    private final Accounts accounts;
    private final Sessions sessions;
    private final RateLimits limits;
    private final People people;
    private final Memberships memberships;
    private final boolean secure;

    PeopleRoutes(
            Accounts accounts,
            Sessions sessions,
            RateLimits limits,
            People people,
            Memberships memberships,
            @Value("${roundtable.public-url}") String address) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limits = limits;
        this.people = people;
        this.memberships = memberships;
        this.secure = address.startsWith("https:");
    }

    record SignUp(String mail, String name, String password, Language language) {}

    record Confirm(String token) {}

    record SignIn(String mail, String password) {}

    record AskReset(String mail) {}

    record Reset(String password) {}

    /** What is left out stays as it is. */
    record Rename(@Nullable String name, @Nullable Language language) {}

    /**
     * An open session.
     *
     * @param expiresIn seconds
     */
    record SessionAnswer(String accessToken, long expiresIn, Person person) {}

    record MeAnswer(Person person, List<Membership> memberships) {}

    /** Always accepted; the mailbox is told what comes of it. */
    @PostMapping("/people")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> signUp(@RequestBody SignUp body, HttpServletRequest request) {
        limits.count(request.getRemoteAddr(), MailAddress.folded(body.mail()));
        accounts.signUp(body.mail(), body.name(), body.password(), body.language());
        return ResponseEntity.accepted().build();
    }

    @PostMapping("/people/confirmations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> confirm(@RequestBody Confirm body) {
        accounts.confirm(body.token());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/people/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Void> askForReset(@RequestBody AskReset body, HttpServletRequest request) {
        limits.count(request.getRemoteAddr(), MailAddress.folded(body.mail()));
        accounts.askForReset(body.mail(), Languages.of(request));
        return ResponseEntity.accepted().build();
    }

    @PutMapping("/people/password-resets/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> reset(@PathVariable String token, @RequestBody Reset body) {
        accounts.reset(token, body.password());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/session")
    ResponseEntity<SessionAnswer> signIn(@RequestBody SignIn body, HttpServletRequest request) {
        String folded = MailAddress.folded(body.mail());
        limits.count(request.getRemoteAddr(), folded);
        return opened(sessions.open(folded, body.password(), request.getHeader(HttpHeaders.USER_AGENT))
                .orElseThrow(() -> new Refused(new SignInFailed())));
    }

    @PostMapping("/session/refresh")
    ResponseEntity<SessionAnswer> refresh(@CookieValue(name = COOKIE, required = false) @Nullable String token) {
        if (token == null) {
            throw new Refused(new SignInNeeded());
        }
        return opened(sessions.refresh(token).orElseThrow(() -> new Refused(new SessionEnded())));
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(@CookieValue(name = COOKIE, required = false) @Nullable String token) {
        if (token != null) {
            sessions.close(token);
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO))
                .build();
    }

    /** Where one is signed in. */
    @GetMapping("/sessions")
    List<Session> sessions(Asked asked) {
        return sessions.of(asked.person(), currentSession());
    }

    @DeleteMapping("/sessions/{session}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> endSession(@PathVariable UUID session, Asked asked) {
        sessions.end(asked.person(), session);
        return ResponseEntity.noContent().build();
    }

    private static UUID currentSession() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn
                ? Tokens.sessionOf(signedIn.getToken())
                : new UUID(0, 0);
    }

    @GetMapping("/me")
    MeAnswer me(Asked asked) {
        return new MeAnswer(person(asked.person()), memberships.of(asked.person()));
    }

    @PatchMapping("/me")
    MeAnswer rename(@RequestBody Rename body, Asked asked) {
        people.rename(asked.person(), body.name(), body.language());
        return me(asked);
    }

    private ResponseEntity<SessionAnswer> opened(Sessions.Opened opened) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie(opened.refresh(), Sessions.REFRESH))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new SessionAnswer(opened.access(), Tokens.ACCESS.toSeconds(), person(opened.person())));
    }

    private Person person(PersonId id) {
        return people.find(id).orElseThrow(() -> new Refused(new SessionEnded()));
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/api/v1/session")
                .maxAge(age)
                .build()
                .toString();
    }
}
