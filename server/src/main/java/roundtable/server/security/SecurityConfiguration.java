package roundtable.server.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import roundtable.commands.Refusal;
import roundtable.server.http.HttpRefusal.Forbidden;
import roundtable.server.http.HttpRefusal.SignInNeeded;
import roundtable.server.http.Problems;
import roundtable.server.security.TokenRefusal.TokenNotForThis;

/** Who gets in: every request stands in {@link Access}, or is denied. No session lives on the server, so nothing can be ridden. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The hash is of the one style element that React Aria writes. */
    private static final String CONTENT_POLICY = "default-src 'self'; "
            + "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** The camera is for scanning a letter's code on the verify page. */
    private static final String DEVICES = "camera=(self), microphone=(), geolocation=(), payment=(), usb=()";

    /** Where a session begins or is renewed: a token that has died, still sent along, must not stand in the way. */
    private static final Pattern WITHOUT_TOKEN = Pattern.compile("/api/v1/(?:session|people)(?:/.*)?");

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int PASSES = 2;

    /** The least that OWASP names for two passes: 19 MiB. */
    static final int OWASP_KIB = 19_456;

    /** How far two nodes' clocks may be apart. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    @Bean
    SecurityFilterChain rules(HttpSecurity http, Problems problems, JwtDecoder decoder, ProgramTokens programs)
            throws Exception {
        BearerTokenResolver tokens = new DefaultBearerTokenResolver();
        return http.csrf(csrf ->
                        csrf.disable()) // no cookie opens anything but the refresh, and that one is SameSite=Strict
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ASYNC, DispatcherType.ERROR)
                            .permitAll();
                    for (Access.Row row : Access.TABLE) {
                        requests.requestMatchers(row.method(), row.path())
                                .access((asking, _) -> new AuthorizationDecision(mayAsk(row, asking.get())));
                    }
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder))
                        .bearerTokenResolver(request ->
                                WITHOUT_TOKEN.matcher(request.getRequestURI()).matches()
                                                || TokensOfPrograms.secretOf(request) != null
                                        ? null
                                        : tokens.resolve(request))
                        .authenticationEntryPoint(
                                (request, response, _) -> answer(problems, new SignInNeeded(), request, response)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, _) -> answer(problems, new SignInNeeded(), request, response))
                        .accessDeniedHandler((request, response, _) -> answer(
                                problems,
                                asking() instanceof ByProgram ? new TokenNotForThis() : new Forbidden(),
                                request,
                                response)))
                .addFilterBefore(new TokensOfPrograms(programs, problems), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new AccessLogFacts(), BearerTokenAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                        // an address of the page may carry a link's secret out of a mail
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** As in a JSON body (WholeTexts): a NUL, which no database keeps, stands in no parameter either. */
    @Bean
    HttpFirewall wholeParameters() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> name.indexOf(0) < 0);
        firewall.setAllowedParameterValues(value -> value.indexOf(0) < 0);
        return firewall;
    }

    @Bean
    JwtDecoder sessionTokens(SessionKey key, LivingSessions sessions) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(Tokens.TYPE)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key.key().toPublicJWK()))));
        processor.setJWTClaimsSetVerifier((claims, _) -> {}); // times are checked by the decoder's own validator
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        // The type has been checked above, the default would take none but "JWT"; what time changes is asked at each
        // request.
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        return new VerifiedOnce(
                decoder, new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(SKEW), sessions));
    }

    /** Nobody reads them: without an exporter they would only cost each request its share. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Argon2id with one lane and two passes, as the OWASP Password Storage Cheat Sheet asks at this much memory. What was
     * stored with another cost is still compared with that.
     *
     * @param kib how much memory a hash fills, in KiB
     */
    @Bean
    PasswordEncoder passwordEncoder(@Value("${roundtable.password-memory:" + OWASP_KIB + "}") int kib) {
        if (kib < OWASP_KIB) {
            LOG.warn("passwords are hashed with {} KiB: that is for tests alone, {} is the least", kib, OWASP_KIB);
        }
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kib, PASSES);
    }

    private static boolean mayAsk(Access.Row row, Authentication asking) {
        return switch (asking) {
            case ByProgram program -> program.may(row);
            case JwtAuthenticationToken session -> session.isAuthenticated();
            default -> row.rule() == Access.Rule.PUBLIC;
        };
    }

    private static @Nullable Authentication asking() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    static void answer(Problems problems, Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(Problems.status(refusal).value());
        response.setContentType(Problems.mediaType(request).toString());
        response.getOutputStream().write(problems.bytes(refusal, request));
    }
}
