package roundtable.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import roundtable.server.http.Problems;
import roundtable.server.security.TokenRefusal.TokenDead;

/** Reads {@code Authorization: Bearer rtp_…}; every other token is a session's. */
final class TokensOfPrograms extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ProgramTokens tokens;
    private final Problems problems;

    TokensOfPrograms(ProgramTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secretOf(request);
        if (secret == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ProgramTokens.Bearer> bearer = tokens.bearer(secret);
        if (bearer.isEmpty()) {
            SecurityConfiguration.answer(problems, new TokenDead(), request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ByProgram(bearer.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** The token that a request bears, where it is a program's. */
    static @Nullable String secretOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean ours = header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && header.startsWith(ProgramTokens.PREFIX, SCHEME.length());
        return ours ? header.substring(SCHEME.length()).strip() : null;
    }
}
