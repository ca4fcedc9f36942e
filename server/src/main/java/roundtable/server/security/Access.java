package roundtable.server.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static roundtable.server.security.Access.Rule.PUBLIC;
import static roundtable.server.security.Access.Rule.SIGNED_IN;
import static roundtable.server.security.Scope.APPLICATIONS_READ;
import static roundtable.server.security.Scope.AWARDS_READ;
import static roundtable.server.security.Scope.CALLS_READ;
import static roundtable.server.security.Scope.EXPORTS_READ;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Who may ask at all, endpoint by endpoint. Whatever no row names is denied, so a new endpoint stays shut until somebody
 * has thought about it here. Roles and rights are not asked here: each query takes its viewer, each command its actor.
 *
 * <p>A program's token asks by the row's scope alone, also where everybody may ask. Rows stand under their feature. {@code *} is one step of a path.
 */
public final class Access {

    /** What is needed to ask. */
    public enum Rule {
        PUBLIC,
        SIGNED_IN
    }

    /**
     * One line of the table.
     *
     * @param scope by which a program's token may ask too; null lets none
     */
    public record Row(
            HttpMethod method,
            String path,
            Rule rule,
            @Nullable Scope scope) {
        Row(HttpMethod method, String path, Rule rule) {
            this(method, path, rule, null);
        }
    }

    private static final List<Row> PAGES = List.of(
            new Row(GET, "/", PUBLIC),
            new Row(GET, "/*.*", PUBLIC),
            new Row(GET, "/assets/**", PUBLIC),
            new Row(GET, "/zh/**", PUBLIC),
            new Row(GET, "/en/**", PUBLIC),
            new Row(GET, "/verify/**", PUBLIC),
            new Row(GET, "/feeds/**", PUBLIC),
            new Row(GET, "/q/**", PUBLIC),
            new Row(HEAD, "/q/**", PUBLIC),
            new Row(GET, "/.well-known/**", PUBLIC),
            new Row(GET, "/api/v1/openapi.json", PUBLIC),
            new Row(GET, "/actuator/health/**", PUBLIC));

    private static final List<Row> PEOPLE = List.of(
            new Row(POST, "/api/v1/people", PUBLIC),
            new Row(POST, "/api/v1/people/confirmations", PUBLIC),
            new Row(POST, "/api/v1/people/password-resets", PUBLIC),
            new Row(PUT, "/api/v1/people/password-resets/*", PUBLIC),
            new Row(POST, "/api/v1/session", PUBLIC),
            new Row(POST, "/api/v1/session/refresh", PUBLIC),
            new Row(DELETE, "/api/v1/session", PUBLIC),
            new Row(GET, "/api/v1/sessions", SIGNED_IN),
            new Row(DELETE, "/api/v1/sessions/*", SIGNED_IN),
            new Row(GET, "/api/v1/me", SIGNED_IN),
            new Row(PATCH, "/api/v1/me", SIGNED_IN),
            new Row(GET, "/api/v1/me/mail", SIGNED_IN),
            new Row(PUT, "/api/v1/me/mail", SIGNED_IN),
            new Row(GET, "/api/v1/program-tokens", SIGNED_IN),
            new Row(POST, "/api/v1/program-tokens", SIGNED_IN),
            new Row(DELETE, "/api/v1/program-tokens/*", SIGNED_IN),
            new Row(GET, "/api/v1/outbox", PUBLIC));

    private static final List<Row> UPDATES = List.of(new Row(GET, "/api/v1/updates", SIGNED_IN));

    private static final List<Row> ORGANISATIONS = List.of(
            new Row(GET, "/api/v1/organisations/**", SIGNED_IN),
            new Row(POST, "/api/v1/organisations/**", SIGNED_IN),
            new Row(PUT, "/api/v1/organisations/**", SIGNED_IN),
            new Row(DELETE, "/api/v1/organisations/**", SIGNED_IN),
            new Row(OPTIONS, "/api/v1/organisations/*/vault/uploads", SIGNED_IN),
            new Row(HEAD, "/api/v1/organisations/*/vault/uploads/*", SIGNED_IN),
            new Row(PATCH, "/api/v1/organisations/*/vault/uploads/*", SIGNED_IN),
            new Row(GET, "/api/v1/vault/*", SIGNED_IN));

    private static final List<Row> CALLS = List.of(
            new Row(GET, "/api/v1/call-templates", SIGNED_IN, CALLS_READ),
            new Row(GET, "/api/v1/calls", PUBLIC, CALLS_READ),
            new Row(GET, "/api/v1/calls/*", PUBLIC, CALLS_READ),
            new Row(GET, "/api/v1/calls/*/applications", SIGNED_IN, APPLICATIONS_READ),
            new Row(GET, "/api/v1/calls/*/applications/export", SIGNED_IN, EXPORTS_READ),
            new Row(GET, "/api/v1/calls/*/history", SIGNED_IN, CALLS_READ),
            new Row(POST, "/api/v1/calls", SIGNED_IN),
            new Row(PUT, "/api/v1/calls/*", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/opening", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/extensions", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/form-corrections", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/places", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/closing", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/cancellation", SIGNED_IN),
            new Row(GET, "/api/v1/saved-searches", SIGNED_IN),
            new Row(POST, "/api/v1/saved-searches", SIGNED_IN),
            new Row(PATCH, "/api/v1/saved-searches/*", SIGNED_IN),
            new Row(DELETE, "/api/v1/saved-searches/*", SIGNED_IN),
            new Row(POST, "/api/v1/saved-searches/unsubscriptions/*", PUBLIC));

    private static final List<Row> APPLICATIONS = List.of(
            new Row(GET, "/api/v1/applications", SIGNED_IN, APPLICATIONS_READ),
            new Row(GET, "/api/v1/applications/awaiting-screening", SIGNED_IN, APPLICATIONS_READ),
            new Row(GET, "/api/v1/applications/awaiting-sign-off", SIGNED_IN),
            new Row(GET, "/api/v1/screening-views", SIGNED_IN),
            new Row(POST, "/api/v1/screening-views", SIGNED_IN),
            new Row(PUT, "/api/v1/screening-views/*", SIGNED_IN),
            new Row(DELETE, "/api/v1/screening-views/*", SIGNED_IN),
            new Row(GET, "/api/v1/screening-jobs", SIGNED_IN),
            new Row(GET, "/api/v1/screening-jobs/*", SIGNED_IN),
            new Row(POST, "/api/v1/screening-jobs", SIGNED_IN),
            new Row(POST, "/api/v1/screening-jobs/*/cancellation", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*", SIGNED_IN, APPLICATIONS_READ),
            new Row(GET, "/api/v1/applications/*/history", SIGNED_IN, APPLICATIONS_READ),
            new Row(POST, "/api/v1/applications", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/draft", SIGNED_IN),
            new Row(PUT, "/api/v1/applications/*/draft", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/draft/revisions", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/draft/last-hands", SIGNED_IN),
            new Row(PUT, "/api/v1/applications/*/draft/presence", SIGNED_IN),
            new Row(DELETE, "/api/v1/applications/*/draft/presence/*", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/draft/sign-offs", SIGNED_IN),
            new Row(PUT, "/api/v1/applications/*/draft/sign-offs", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/draft/sign-offs/own", SIGNED_IN),
            new Row(DELETE, "/api/v1/applications/*/draft/sign-offs/own", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/papers", SIGNED_IN),
            new Row(POST, "/api/v1/applications/nearest-calls", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/papers/from-vault", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/papers/*", SIGNED_IN, APPLICATIONS_READ),
            new Row(GET, "/api/v1/applications/*/papers/*/preview", SIGNED_IN, APPLICATIONS_READ),
            new Row(GET, "/api/v1/applications/*/papers/*/preview/*", SIGNED_IN, APPLICATIONS_READ),
            new Row(DELETE, "/api/v1/applications/*/papers/*/*", SIGNED_IN),
            new Row(OPTIONS, "/api/v1/applications/*/uploads", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/uploads", SIGNED_IN),
            new Row(HEAD, "/api/v1/applications/*/uploads/*", SIGNED_IN),
            new Row(PATCH, "/api/v1/applications/*/uploads/*", SIGNED_IN),
            new Row(DELETE, "/api/v1/applications/*/uploads/*", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/uploads/*/paper", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/submission", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/withdrawal", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/admission", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/return", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/decline", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/appeal", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/appeal/acceptance", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/appeal/rejection", SIGNED_IN));

    private static final List<Row> CONVERSATIONS = List.of(
            new Row(GET, "/api/v1/tables", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/table", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/table", SIGNED_IN),
            new Row(PUT, "/api/v1/applications/*/table/reading", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/table/messages", SIGNED_IN),
            new Row(PUT, "/api/v1/applications/*/table/messages/*", SIGNED_IN),
            new Row(DELETE, "/api/v1/applications/*/table/messages/*", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/table/documents", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/table/documents/*", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/table/meetings", SIGNED_IN),
            new Row(PUT, "/api/v1/applications/*/table/meetings/*", SIGNED_IN),
            new Row(DELETE, "/api/v1/applications/*/table/meetings/*", SIGNED_IN),
            new Row(POST, "/api/v1/applications/*/table/meetings/*/acceptance", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/table/meetings/*/calendar", SIGNED_IN));

    private static final List<Row> REVIEWS = List.of(
            new Row(GET, "/api/v1/experts/**", SIGNED_IN),
            new Row(POST, "/api/v1/experts/**", SIGNED_IN),
            new Row(PUT, "/api/v1/experts/**", SIGNED_IN),
            new Row(DELETE, "/api/v1/experts/**", SIGNED_IN),
            new Row(GET, "/api/v1/calls/*/panel", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/panel", SIGNED_IN),
            new Row(GET, "/api/v1/panels/**", SIGNED_IN),
            new Row(POST, "/api/v1/panels/**", SIGNED_IN),
            new Row(GET, "/api/v1/reviews/**", SIGNED_IN),
            new Row(POST, "/api/v1/reviews/**", SIGNED_IN),
            new Row(PUT, "/api/v1/reviews/**", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/reviews", SIGNED_IN));

    private static final List<Row> STANDINGS = List.of(
            new Row(GET, "/api/v1/calls/*/tiers", PUBLIC),
            new Row(GET, "/api/v1/calls/*/standings", PUBLIC),
            new Row(POST, "/api/v1/calls/*/standings", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/standings/announcement", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/standings/confirmation", SIGNED_IN),
            new Row(POST, "/api/v1/calls/*/standings/given-up-places", SIGNED_IN),
            new Row(GET, "/api/v1/calls/*/standings/history", SIGNED_IN),
            new Row(GET, "/api/v1/applications/*/climb", SIGNED_IN),
            new Row(GET, "/api/v1/standings/promotions", SIGNED_IN),
            new Row(GET, "/api/v1/standings/awaiting", SIGNED_IN));

    private static final List<Row> DECISIONS = List.of(
            new Row(GET, "/api/v1/verifications/**", PUBLIC),
            new Row(POST, "/api/v1/verifications", PUBLIC),
            new Row(GET, "/api/v1/applications/*/decision", SIGNED_IN),
            new Row(GET, "/api/v1/decisions/**", SIGNED_IN),
            new Row(POST, "/api/v1/decisions/**", SIGNED_IN));

    private static final List<Row> AWARDS = List.of(
            new Row(GET, "/api/v1/awards/register", PUBLIC, AWARDS_READ),
            new Row(GET, "/api/v1/awards/**", SIGNED_IN, AWARDS_READ),
            new Row(POST, "/api/v1/awards/**", SIGNED_IN));

    private static final List<Row> DEALS = List.of(
            new Row(GET, "/api/v1/deals/search", PUBLIC),
            new Row(GET, "/api/v1/deals/suggestions", PUBLIC),
            new Row(GET, "/api/v1/deals/*/similar", PUBLIC),
            new Row(GET, "/api/v1/deals/index", SIGNED_IN),
            new Row(GET, "/api/v1/deals/exposure", SIGNED_IN),
            new Row(GET, "/api/v1/deals/*/investors", SIGNED_IN),
            new Row(GET, "/api/v1/deal-searches", SIGNED_IN),
            new Row(POST, "/api/v1/deal-searches", SIGNED_IN),
            new Row(PATCH, "/api/v1/deal-searches/*", SIGNED_IN),
            new Row(DELETE, "/api/v1/deal-searches/*", SIGNED_IN),
            new Row(GET, "/api/v1/deal-finds", SIGNED_IN),
            new Row(POST, "/api/v1/deal-finds/seen", SIGNED_IN),
            new Row(GET, "/api/v1/deal-finds/mandate", SIGNED_IN),
            new Row(PUT, "/api/v1/deal-finds/mandate", SIGNED_IN),
            new Row(POST, "/api/v1/deal-finds/unsubscriptions/*", PUBLIC),
            new Row(GET, "/api/v1/deals/own", SIGNED_IN),
            new Row(GET, "/api/v1/deals/reviews", SIGNED_IN),
            new Row(POST, "/api/v1/deals", SIGNED_IN),
            new Row(GET, "/api/v1/deals/*", PUBLIC),
            new Row(PUT, "/api/v1/deals/*", SIGNED_IN),
            new Row(PUT, "/api/v1/deals/*/blocked/*", SIGNED_IN),
            new Row(DELETE, "/api/v1/deals/*/blocked/*", SIGNED_IN),
            new Row(DELETE, "/api/v1/deals/*", SIGNED_IN),
            new Row(GET, "/api/v1/deals/*/history", SIGNED_IN),
            new Row(GET, "/api/v1/mandates", SIGNED_IN),
            new Row(POST, "/api/v1/mandates", SIGNED_IN),
            new Row(GET, "/api/v1/mandates/*", SIGNED_IN),
            new Row(PUT, "/api/v1/mandates/*", SIGNED_IN),
            new Row(PUT, "/api/v1/mandates/*/use", SIGNED_IN),
            new Row(POST, "/api/v1/mandates/*/pause", SIGNED_IN),
            new Row(GET, "/api/v1/mandates/*/history", SIGNED_IN),
            new Row(GET, "/api/v1/introductions", SIGNED_IN),
            new Row(POST, "/api/v1/introductions", SIGNED_IN),
            new Row(GET, "/api/v1/introductions/*", SIGNED_IN),
            new Row(POST, "/api/v1/introductions/*/acceptance", SIGNED_IN),
            new Row(POST, "/api/v1/introductions/*/decline", SIGNED_IN),
            new Row(GET, "/api/v1/introductions/*/history", SIGNED_IN),
            new Row(GET, "/api/v1/deals/*/rounds", SIGNED_IN),
            new Row(POST, "/api/v1/rounds", SIGNED_IN),
            new Row(GET, "/api/v1/rounds/*", SIGNED_IN),
            new Row(PUT, "/api/v1/rounds/*/terms", SIGNED_IN),
            new Row(PUT, "/api/v1/rounds/*/circle", SIGNED_IN),
            new Row(DELETE, "/api/v1/rounds/*/circle", SIGNED_IN),
            new Row(PUT, "/api/v1/rounds/*/lead", SIGNED_IN),
            new Row(POST, "/api/v1/rounds/*/closing", SIGNED_IN),
            new Row(POST, "/api/v1/rounds/*/cancellation", SIGNED_IN),
            new Row(GET, "/api/v1/rounds/*/history", SIGNED_IN));

    private static final List<Row> PIPELINE = List.of(
            new Row(GET, "/api/v1/pipeline", SIGNED_IN),
            new Row(GET, "/api/v1/pipeline/export", SIGNED_IN),
            new Row(GET, "/api/v1/pipeline/calendar", SIGNED_IN),
            new Row(PUT, "/api/v1/pipeline/stages", SIGNED_IN),
            new Row(GET, "/api/v1/pipeline/pursuits/**", SIGNED_IN),
            new Row(POST, "/api/v1/pipeline/pursuits/**", SIGNED_IN),
            new Row(PUT, "/api/v1/pipeline/pursuits/**", SIGNED_IN),
            new Row(DELETE, "/api/v1/pipeline/pursuits/**", SIGNED_IN),
            new Row(GET, "/api/v1/deals/*/passes", SIGNED_IN),
            new Row(GET, "/api/v1/acquaintances", SIGNED_IN),
            new Row(POST, "/api/v1/acquaintances", SIGNED_IN),
            new Row(DELETE, "/api/v1/acquaintances/*", SIGNED_IN));

    private static final List<Row> ROOMS = List.of(
            new Row(GET, "/api/v1/nda", SIGNED_IN),
            new Row(PUT, "/api/v1/room-profile", SIGNED_IN),
            new Row(GET, "/api/v1/rooms", SIGNED_IN),
            new Row(POST, "/api/v1/rooms", SIGNED_IN),
            new Row(GET, "/api/v1/rooms/**", SIGNED_IN),
            new Row(POST, "/api/v1/rooms/**", SIGNED_IN),
            new Row(PUT, "/api/v1/rooms/**", SIGNED_IN),
            new Row(DELETE, "/api/v1/rooms/**", SIGNED_IN));

    /** For everybody's programs: what is published, and nothing that could be changed. */
    private static final List<Row> GRANTS = List.of(
            new Row(GET, "/common-grants/**", PUBLIC),
            new Row(POST, "/common-grants/opportunities/search", PUBLIC),
            new Row(POST, "/common-grants/awards/search", PUBLIC));

    /** Every row; the first that fits decides. */
    public static final List<Row> TABLE = Stream.of(
                    PAGES,
                    PEOPLE,
                    UPDATES,
                    ORGANISATIONS,
                    CALLS,
                    APPLICATIONS,
                    CONVERSATIONS,
                    REVIEWS,
                    STANDINGS,
                    DECISIONS,
                    AWARDS,
                    DEALS,
                    PIPELINE,
                    ROOMS,
                    GRANTS)
            .flatMap(List::stream)
            .toList();

    private Access() {}
}
