package roundtable.server.http;

import static roundtable.commands.Refused.refuse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import roundtable.commands.Actor;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.Conditions;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;
import roundtable.server.http.HttpRefusal.IdempotencyKeyWrong;
import roundtable.server.http.HttpRefusal.IfMatchWrong;
import roundtable.server.http.HttpRefusal.NotYourRole;

/** Reads a request's circumstances from its token and headers. */
@Component
class AskedResolver implements HandlerMethodArgumentResolver {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final int LONGEST_KEY = 200;
    private static final Pattern KEY = Pattern.compile("[!-~]{1," + LONGEST_KEY + "}");
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})");
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Memberships memberships;

    AskedResolver(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asked.class || parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Viewer viewer = viewer();
        return parameter.getParameterType() == Viewer.class
                ? viewer
                : new Asked(
                        viewer, actor(viewer, request), conditions(request), Languages.of(request), patience(request));
    }

    private Viewer viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? Viewer.PUBLIC
                : memberships.viewer(PersonId.of(authentication.getName()));
    }

    private static Actor actor(Viewer viewer, HttpServletRequest request) {
        PersonId person = viewer.person() == null ? PersonId.NOBODY : viewer.person();
        String acting = request.getHeader("Acting-As");
        if (acting == null || acting.isBlank()) {
            return Actor.themselves(person);
        }
        int slash = acting.indexOf('/');
        try {
            OrganisationId organisation = OrganisationId.of(acting.substring(0, Math.max(slash, 0)));
            Role role = Role.valueOf(acting.substring(slash + 1));
            if (viewer.membership(organisation, role).isPresent()) {
                return new Actor(person, organisation, role);
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(new NotYourRole());
        }
        throw new Refused(new NotYourRole());
    }

    private static Conditions conditions(HttpServletRequest request) {
        return new Conditions(
                ifMatch(request.getHeader("If-Match")), once(request.getHeader("Idempotency-Key"), request));
    }

    private static Conditions.@Nullable Once once(@Nullable String header, HttpServletRequest request) {
        if (header == null || header.isBlank()) {
            return null;
        }
        String key = header.strip();
        refuse(!KEY.matcher(key).matches(), new IdempotencyKeyWrong(LONGEST_KEY));
        return new Conditions.Once(key, JsonBodies.sha256(request));
    }

    private static @Nullable Long ifMatch(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher etag = ETAG.matcher(header.strip());
        if (!etag.matches()) {
            throw new Refused(new IfMatchWrong());
        }
        return Long.valueOf(etag.group(1));
    }

    private static Duration patience(HttpServletRequest request) {
        String prefer = request.getHeader("Prefer");
        Matcher wait = prefer == null ? null : WAIT.matcher(prefer);
        if (wait == null || !wait.find()) {
            return Duration.ZERO;
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
