package roundtable.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.pattern.PathPatternParser;
import roundtable.commands.people.PersonId;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.people.People;

class LimitingPrograms {

    private static final String TOKENS = "/api/v1/program-tokens";

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;

    @BeforeEach
    void start() throws Exception {
        office = new AGrantOffice(server);
    }

    private static Answer make(Visitor person, List<String> scopes) throws Exception {
        return person.post(TOKENS, Map.of("name", "夜间报表", "scopes", scopes, "days", 30));
    }

    private Visitor program(Visitor person, List<String> scopes) throws Exception {
        Answer made = make(person, scopes);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return by(made.body().path("secret").asString());
    }

    private Visitor by(String secret) {
        return server.visitor().with("Authorization", "Bearer " + secret);
    }

    private static List<String> codes(Scope... scopes) {
        return Arrays.stream(scopes).map(Scope::code).toList();
    }

    @Test
    void a_token_is_told_once_kept_as_a_hash_and_opens_what_its_person_may_read() throws Exception {
        Answer made = make(office.officer, codes(Scope.CALLS_READ, Scope.EXPORTS_READ));
        String secret = made.body().path("secret").asString();
        assertThat(secret).startsWith("rtp_").hasSizeGreaterThan(40);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
        Answer listed = office.officer.get(TOKENS);
        assertThat(listed.text()).doesNotContain(secret).contains("calls:read", "exports:read");
        assertThat(listed.body().path(0).path("usedAt").isNull()).isTrue();
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from program_token where hash = ? or name = ?")
                        .params(secret, secret)
                        .query(Integer.class)
                        .single())
                .isZero();

        String call = office.openCompetition();
        Visitor program = by(secret);
        assertThat(program.get("/api/v1/calls/" + call).body().path("counts").isNull())
                .as("its officer's authority sees the counts")
                .isFalse();
        assertThat(program.get("/api/v1/calls/" + call + "/applications/export?format=json")
                        .status())
                .isEqualTo(200);
        assertThat(office.officer.get(TOKENS).body().path(0).path("usedAt").asString())
                .startsWith("20");
    }

    @Test
    void a_token_never_reads_more_than_its_person_may() throws Exception {
        Visitor stranger = office.company(false).founder();
        Visitor program = program(stranger, codes(Scope.values()));
        String call = office.openCompetition();
        assertThat(program.get("/api/v1/calls/" + call + "/applications/export?format=json")
                        .status())
                .isEqualTo(stranger.get("/api/v1/calls/" + call + "/applications/export?format=json")
                        .status())
                .isBetween(400, 404);
        Company company = office.company(false);
        String application = office.start(company, call);
        assertThat(program.get(application).status()).isEqualTo(404);
        assertThat(program(company.founder(), codes(Scope.APPLICATIONS_READ))
                        .get(application)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void each_operation_is_opened_by_its_scope_alone_and_one_without_a_scope_by_none() throws Exception {
        Visitor all = program(office.officer, codes(Scope.values()));
        Map<Scope, Visitor> without = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            List<Scope> others = new ArrayList<>(List.of(Scope.values()));
            others.remove(scope);
            without.put(scope, program(office.officer, codes(others.toArray(Scope[]::new))));
        }
        for (Access.Row row : Access.TABLE) {
            String path = row.path()
                    .replace("/*.*", "/a.txt")
                    .replace("**", "x")
                    .replace("*", UUID.randomUUID().toString());
            Access.Row first = first(row, path);
            String method = row.method().name();
            if (first.scope() == null) {
                assertThat(all.statusOf(method, path)).as("%s %s", method, path).isEqualTo(403);
            } else {
                assertThat(all.statusOf(method, path)).as("%s %s", method, path).isNotIn(401, 403);
                assertThat(Objects.requireNonNull(without.get(first.scope())).statusOf(method, path))
                        .as("%s %s", method, path)
                        .isEqualTo(403);
            }
        }
        assertThat(all.get("/api/v1/me").code()).isEqualTo("token-not-for-this");
        assertThat(all.get(TOKENS).code()).as("no token reads or makes another").isEqualTo("token-not-for-this");
    }

    @Test
    void every_scope_only_reads() {
        assertThat(Access.TABLE)
                .filteredOn(row -> row.scope() != null)
                .allSatisfy(row -> assertThat(row.method().name()).isEqualTo("GET"))
                .extracting(Access.Row::scope)
                .contains(Scope.values());
    }

    @Test
    void one_that_was_revoked_has_expired_or_never_was_opens_nothing_and_says_so() throws Exception {
        Answer made = make(office.officer, codes(Scope.CALLS_READ));
        Visitor program = by(made.body().path("secret").asString());
        assertThat(program.get("/api/v1/calls").status()).isEqualTo(200);
        String token = TOKENS + "/" + made.body().path("token").path("id").asString();
        assertThat(office.company(false).founder().delete(token).status()).isEqualTo(404);
        assertThat(office.officer.delete(token).status()).isEqualTo(204);
        assertThat(office.officer.delete(token).status()).isEqualTo(404);
        assertThat(program.get("/api/v1/calls").status()).isEqualTo(401);
        assertThat(program.get("/api/v1/calls").code()).isEqualTo("token-dead");
        assertThat(by("rtp_" + "x".repeat(43)).get("/api/v1/calls").code()).isEqualTo("token-dead");

        Instant longAgo = Instant.now().minus(31, ChronoUnit.DAYS);
        PersonId officer = office.officer.id();
        String expired = new ProgramTokens(server.bean(JdbcClient.class), InstantSource.fixed(longAgo))
                .make(officer, "alt", List.of(Scope.CALLS_READ), 30)
                .secret();
        assertThat(by(expired).get("/api/v1/calls").code()).isEqualTo("token-dead");
    }

    @Test
    void a_person_who_is_erased_takes_their_tokens_along() throws Exception {
        Visitor founder = office.company(false).founder();
        Visitor program = program(founder, codes(Scope.CALLS_READ));
        server.bean(People.class).erase(founder.id());
        assertThat(program.get("/api/v1/calls").code()).isEqualTo("token-dead");
    }

    @Test
    void officers_and_founders_make_them_with_a_name_a_scope_and_an_end() throws Exception {
        assertThat(make(server.person("何远"), codes(Scope.CALLS_READ)).code())
                .isEqualTo("only-officers-and-founders-make-tokens");
        assertThat(make(server.visitor(), codes(Scope.CALLS_READ)).status()).isEqualTo(401);
        Visitor officer = office.officer;
        assertThat(make(officer, List.of()).code()).isEqualTo("token-without-scopes");
        assertThat(make(officer, List.of("calls:write")).status()).isEqualTo(400);
        for (int days : new int[] {0, -1, 367}) {
            assertThat(officer.post(TOKENS, Map.of("name", "a", "scopes", codes(Scope.CALLS_READ), "days", days))
                            .code())
                    .isEqualTo("token-days-out-of-range");
        }
        assertThat(officer.post(TOKENS, Map.of("name", " ", "scopes", codes(Scope.CALLS_READ), "days", 1))
                        .code())
                .isEqualTo("token-name-missing");
        assertThat(officer.post(TOKENS, Map.of("name", "x".repeat(81), "scopes", codes(Scope.CALLS_READ), "days", 1))
                        .status())
                .isEqualTo(422);
        for (int made = 0; made < 20; made++) {
            assertThat(make(officer, codes(Scope.CALLS_READ)).status()).isEqualTo(201);
        }
        assertThat(make(officer, codes(Scope.CALLS_READ)).code()).isEqualTo("too-many-tokens");
    }

    /** The row that decides, of those that fit. */
    private static Access.Row first(Access.Row row, String path) {
        PathPatternParser patterns = new PathPatternParser();
        return Access.TABLE.stream()
                .filter(each -> each.method().equals(row.method()))
                .filter(each -> patterns.parse(each.path()).matches(PathContainer.parsePath(path)))
                .findFirst()
                .orElseThrow();
    }
}
