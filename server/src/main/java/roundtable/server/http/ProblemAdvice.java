package roundtable.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import roundtable.commands.Refused;
import roundtable.server.http.HttpRefusal.BodyUnreadable;
import roundtable.server.http.HttpRefusal.ContentTypeNotSupported;
import roundtable.server.http.HttpRefusal.FieldUnknown;
import roundtable.server.http.HttpRefusal.FieldWrong;
import roundtable.server.http.HttpRefusal.Forbidden;
import roundtable.server.http.HttpRefusal.MethodNotAllowed;
import roundtable.server.http.HttpRefusal.NotAcceptable;
import roundtable.server.http.HttpRefusal.PageNotFound;
import roundtable.server.http.HttpRefusal.ParameterWrong;
import roundtable.server.http.HttpRefusal.RequestMalformed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns whatever goes wrong into a problem in the reader's language. No stack trace leaves the server. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /** Once a part of the answer has gone out, it is cut off there: thrown on, the container closes the line. */
    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> refused(
            Refused refused, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            throw refused;
        }
        return problems.answer(refused.refusal(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return problems.answer(
                switch (unreadable.getCause()) {
                    case UnrecognizedPropertyException unknown -> new FieldUnknown(path(unknown));
                    case DatabindException wrong when !wrong.getPath().isEmpty() -> new FieldWrong(path(wrong));
                    case JacksonException broken -> new BodyUnreadable(place(broken));
                    case null, default -> new BodyUnreadable("1:1");
                },
                request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> wrongType(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return problems.answer(new ParameterWrong(mismatch.getName()), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> missing(
            ServletRequestBindingException missing, HttpServletRequest request) {
        return problems.answer(
                switch (missing) {
                    case MissingServletRequestParameterException parameter ->
                        new ParameterWrong(parameter.getParameterName());
                    case MissingRequestHeaderException header -> new ParameterWrong(header.getHeaderName());
                    default -> new RequestMalformed();
                },
                request);
    }

    /** A query that is not encoded as queries are. */
    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> malformed(
            InvalidParameterException malformed, HttpServletRequest request) {
        return problems.answer(new RequestMalformed(), request);
    }

    /** A query that holds what no text may. */
    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> rejected(
            RequestRejectedException rejected, HttpServletRequest request) {
        return problems.answer(new RequestMalformed(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> notFound(NoResourceFoundException none, HttpServletRequest request) {
        return problems.answer(new PageNotFound(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> wrongMethod(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return problems.answer(new MethodNotAllowed(wrong.getMethod()), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> wrongContentType(
            HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return problems.answer(new ContentTypeNotSupported(found(wrong, request)), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> notAcceptable(
            HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return problems.answer(new NotAcceptable(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable Object>> denied(AccessDeniedException denied, HttpServletRequest request) {
        return problems.answer(new Forbidden(), request);
    }

    /** Null where the reader went away: there is nobody to answer. */
    @ExceptionHandler
    @Nullable ResponseEntity<Map<String, @Nullable Object>> broken(Exception broken, HttpServletRequest request) {
        // an outage first: a connection to the database that breaks reads like one to the reader
        if (!Outages.isOne(broken) && DisconnectedClientHelper.isClientDisconnectedException(broken)) {
            LOG.debug("{} {}: the reader went away", request.getMethod(), request.getRequestURI(), broken);
            return null;
        }
        return problems.answer(Unforeseen.told(request.getMethod(), request.getRequestURI(), broken), request);
    }

    private static String found(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        MediaType known = wrong.getContentType();
        return known != null ? known.toString() : String.valueOf(request.getContentType());
    }

    /** Where in the document: {@code registration.creditCode}. */
    private static String path(DatabindException thrown) {
        StringBuilder path = new StringBuilder();
        thrown.getPath().forEach(step -> {
            String name = step.getPropertyName();
            path.append(name == null ? "[" + step.getIndex() + "]" : (path.isEmpty() ? "" : ".") + name);
        });
        return path.toString();
    }

    private static String place(JacksonException thrown) {
        TokenStreamLocation location = thrown.getLocation();
        return location == null || location.getLineNr() < 1
                ? "1:1"
                : location.getLineNr() + ":" + location.getColumnNr();
    }
}
