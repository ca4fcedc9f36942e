package roundtable.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the access log who asked and for what: the path without the secrets that some paths carry. */
final class AccessLogFacts extends OncePerRequestFilter {

    private static final Pattern SECRET = Pattern.compile(
            "(?<=/password-resets/|/unsubscriptions/|/unsubscribe/deals/|/unsubscribe/(?!deals/))[^/]+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(
                "roundtable.path", SECRET.matcher(request.getRequestURI()).replaceAll("***"));
        try {
            chain.doFilter(request, response);
        } finally {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication instanceof JwtAuthenticationToken || authentication instanceof ByProgram) {
                request.setAttribute("roundtable.person", authentication.getName());
            }
        }
    }
}
