package roundtable.server.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import roundtable.commands.Refusal;
import roundtable.server.http.HttpRefusal.DatabaseUnavailable;
import roundtable.server.http.HttpRefusal.MethodNotAllowed;
import roundtable.server.http.HttpRefusal.PageNotFound;
import roundtable.server.http.HttpRefusal.RequestMalformed;
import roundtable.server.http.HttpRefusal.SomethingBroke;

/** What went wrong before or behind every route, said like everything else. No part of the API by itself. */
@Controller
class ErrorRoutes implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorRoutes.class);

    private final Problems problems;

    ErrorRoutes(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        return problems.answer(refusal(status, request), request);
    }

    private static Refusal refusal(int status, HttpServletRequest request) {
        if (status == 404) {
            return new PageNotFound();
        }
        if (status == 405) {
            return new MethodNotAllowed(request.getMethod());
        }
        if (status < 500) {
            return new RequestMalformed();
        }
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (thrown != null && Outages.isOne(thrown)) {
            LOG.warn("{} {}: the database is away: {}", request.getMethod(), path, thrown.toString());
            return new DatabaseUnavailable();
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} failed outside of any route, number {}", request.getMethod(), path, number, thrown);
        return new SomethingBroke(number);
    }
}
