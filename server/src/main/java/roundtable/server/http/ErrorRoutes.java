package roundtable.server.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import roundtable.commands.Refusal;
import roundtable.server.http.HttpRefusal.MethodNotAllowed;
import roundtable.server.http.HttpRefusal.PageNotFound;
import roundtable.server.http.HttpRefusal.RequestMalformed;

/** What went wrong before or behind every route, said like everything else. No part of the API by itself. */
@Controller
class ErrorRoutes implements ErrorController {

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
        return Unforeseen.told(
                request.getMethod(), request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable)
                        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }
}
