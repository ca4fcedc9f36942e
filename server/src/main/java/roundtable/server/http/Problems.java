package roundtable.server.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import roundtable.commands.Refusal;
import roundtable.commands.text.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refusals as RFC 9457 problem details: {@code type} (a path ending in the code), {@code title}, {@code status}, {@code detail}
 * (the sentence in the reader's language), {@code code}, {@code facts}. Under {@code /common-grants} as its protocol wants errors.
 */
@Component
public class Problems {

    private static final Map<String, HttpStatus> STATUS = Map.ofEntries(
            Map.entry("sign-in-needed", HttpStatus.UNAUTHORIZED),
            Map.entry("sign-in-failed", HttpStatus.UNAUTHORIZED),
            Map.entry("session-ended", HttpStatus.UNAUTHORIZED),
            Map.entry("token-dead", HttpStatus.UNAUTHORIZED),
            Map.entry("token-not-for-this", HttpStatus.FORBIDDEN),
            Map.entry("forbidden", HttpStatus.FORBIDDEN),
            Map.entry("not-your-role", HttpStatus.FORBIDDEN),
            Map.entry("right-missing", HttpStatus.FORBIDDEN),
            Map.entry("not-found", HttpStatus.NOT_FOUND),
            Map.entry("page-not-found", HttpStatus.NOT_FOUND),
            Map.entry("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
            Map.entry("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
            Map.entry("already-exists", HttpStatus.CONFLICT),
            Map.entry("race-lost", HttpStatus.CONFLICT),
            Map.entry("upload-moved-on", HttpStatus.CONFLICT),
            Map.entry("upload-busy", HttpStatus.LOCKED),
            Map.entry("upload-longer-than-announced", HttpStatus.BAD_REQUEST),
            Map.entry("version-stale", HttpStatus.PRECONDITION_FAILED),
            Map.entry("tus-version-unknown", HttpStatus.PRECONDITION_FAILED),
            Map.entry("draft-changed", HttpStatus.PRECONDITION_FAILED),
            Map.entry("if-match-missing", HttpStatus.PRECONDITION_REQUIRED),
            Map.entry("document-too-large", HttpStatus.CONTENT_TOO_LARGE),
            Map.entry("document-too-large-to-scan", HttpStatus.CONTENT_TOO_LARGE),
            Map.entry("scanner-away", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("drawing-busy", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("body-too-large", HttpStatus.CONTENT_TOO_LARGE),
            Map.entry("content-type-not-supported", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
            Map.entry("body-unreadable", HttpStatus.BAD_REQUEST),
            Map.entry("field-unknown", HttpStatus.BAD_REQUEST),
            Map.entry("field-wrong", HttpStatus.BAD_REQUEST),
            Map.entry("parameter-wrong", HttpStatus.BAD_REQUEST),
            Map.entry("if-match-wrong", HttpStatus.BAD_REQUEST),
            Map.entry("cursor-wrong", HttpStatus.BAD_REQUEST),
            Map.entry("idempotency-key-wrong", HttpStatus.BAD_REQUEST),
            Map.entry("request-malformed", HttpStatus.BAD_REQUEST),
            Map.entry("too-many-requests", HttpStatus.TOO_MANY_REQUESTS),
            Map.entry("searches-too-fast", HttpStatus.TOO_MANY_REQUESTS),
            Map.entry("search-unavailable", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("database-unavailable", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("room-access-ended", HttpStatus.FORBIDDEN),
            Map.entry("room-access-expired", HttpStatus.FORBIDDEN),
            Map.entry("room-is-paused", HttpStatus.FORBIDDEN),
            Map.entry("room-firm-no-longer-verified", HttpStatus.FORBIDDEN),
            Map.entry("nda-not-accepted", HttpStatus.FORBIDDEN),
            Map.entry("room-code-needed", HttpStatus.FORBIDDEN),
            Map.entry("room-download-not-allowed", HttpStatus.FORBIDDEN),
            Map.entry("room-document-unknown", HttpStatus.NOT_FOUND),
            Map.entry("room-document-withdrawn", HttpStatus.GONE),
            Map.entry("room-codes-too-many", HttpStatus.TOO_MANY_REQUESTS),
            Map.entry("internal-error", HttpStatus.INTERNAL_SERVER_ERROR));

    /** How a refusal's code begins that is about who asks. */
    private static final Set<String> FORBIDDING =
            Set.of("only-", "nobody-", "not-a-", "not-an-", "not-the-", "not-this-", "not-of-the-");

    private final Sentences sentences;
    private final JsonMapper json;

    public Problems(Sentences sentences, JsonMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    /** The status of a refusal: 422 for a rule that says no, unless the code means something that HTTP has a word for. */
    public static HttpStatus status(Refusal refusal) {
        HttpStatus known = STATUS.get(refusal.code());
        if (known != null) {
            return known;
        }
        return FORBIDDING.stream().anyMatch(refusal.code()::startsWith)
                ? HttpStatus.FORBIDDEN
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public ResponseEntity<Map<String, @Nullable Object>> answer(Refusal refusal, HttpServletRequest request) {
        Language language = Languages.of(request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status(refusal))
                .contentType(mediaType(request))
                .header("Content-Language", Languages.tag(language));
        if (refusal instanceof RetryLater later) {
            answer.header("Retry-After", Long.toString(later.seconds()));
        }
        return answer.body(body(refusal, language, request));
    }

    /** The same as bytes, for where no message converter runs. */
    public byte[] bytes(Refusal refusal, HttpServletRequest request) {
        return json.writeValueAsBytes(body(refusal, Languages.of(request), request));
    }

    /** What {@link #bytes} are. */
    public static MediaType mediaType(HttpServletRequest request) {
        return speaksCommonGrants(request) ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON;
    }

    /** The protocol at these addresses has an envelope of its own for errors; ours stands in it. */
    private static boolean speaksCommonGrants(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return String.valueOf(failed == null ? request.getRequestURI() : failed).startsWith("/common-grants");
    }

    private Map<String, @Nullable Object> body(Refusal refusal, Language language, HttpServletRequest request) {
        return speaksCommonGrants(request) ? envelope(refusal, language) : problem(refusal, language);
    }

    private Map<String, @Nullable Object> envelope(Refusal refusal, Language language) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("status", status(refusal).value());
        body.put("message", sentences.of(refusal, language));
        body.put("errors", List.of(Map.of("code", refusal.code(), "facts", Sentences.facts(refusal))));
        return body;
    }

    private Map<String, @Nullable Object> problem(Refusal refusal, Language language) {
        HttpStatus status = status(refusal);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("type", URI.create("/problems/" + refusal.code()));
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", sentences.of(refusal, language));
        body.put("code", refusal.code());
        body.put("facts", Sentences.facts(refusal));
        return body;
    }
}
