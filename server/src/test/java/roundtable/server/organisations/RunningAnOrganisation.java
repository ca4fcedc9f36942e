package roundtable.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.CreditCode;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

class RunningAnOrganisation {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final TestServer server = TestServer.shared();

    private static String code() {
        String body = "91370100MB%07d".formatted(SERIAL.incrementAndGet());
        return body + CreditCode.checkCharacter(body + "0");
    }

    private static Map<String, Object> registration(String code) {
        return Map.of(
                "kind", "COMPANY",
                "registration", Map.of("kind", "credit-code", "creditCode", code),
                "name", Map.of("zh", "衡析生物", "en", "Hengxi Bio", "original", "ZH", "machine", false));
    }

    private OrganisationId registered(Visitor founder, String code) throws IOException, InterruptedException {
        Answer answer = founder.post("/api/v1/organisations", registration(code));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().path("readable").asBoolean()).isTrue();
        OrganisationId organisation = OrganisationId.of(answer.body().path("id").asString());
        founder.actingAs(Role.FOUNDER, organisation);
        return organisation;
    }

    private Visitor officer() throws IOException, InterruptedException {
        Visitor officer = server.person("Zhou Yun");
        OrganisationId authority = new OrganisationId(Uuids.next());
        server.bean(Dispatcher.class)
                .send(
                        new EstablishAuthority(authority, Text.en("Science Bureau"), null, officer.id()),
                        Asking.now(Actor.automation(), Instant.now()));
        while (officer.get("/api/v1/me").body().path("memberships").isEmpty()) {
            Thread.onSpinWait();
        }
        return officer.actingAs(Role.OFFICER, authority);
    }

    @Test
    void it_is_registered_verified_and_shown_to_everybody_inside() throws IOException, InterruptedException {
        Visitor founder = server.person("Shen Zhiwei");
        OrganisationId company = registered(founder, code());
        String page = "/api/v1/organisations/" + company;
        assertThat(founder.get(page)
                        .body()
                        .path("organisation")
                        .path("verification")
                        .asString())
                .isEqualTo("PENDING");
        assertThat(server.person("A stranger").get(page).code()).isEqualTo("not-found");

        Visitor officer = officer();
        assertThat(officer.get("/api/v1/organisations/awaiting-verification").text())
                .contains(company.toString());
        assertThat(officer.post(page + "/verification", Map.of()).status()).isEqualTo(200);
        assertThat(founder.get(page)
                        .body()
                        .path("organisation")
                        .path("verification")
                        .asString())
                .isEqualTo("DONE");
        assertThat(founder.get(page + "/history").body().get(0).path("event").asString())
                .isEqualTo("organisation-verified");
    }

    @Test
    void it_is_found_by_a_part_of_its_name_or_its_whole_code_once_it_is_verified()
            throws IOException, InterruptedException {
        String code = code();
        Visitor founder = server.person("Shen Zhiwei");
        OrganisationId company = registered(founder, code);
        Visitor reader = server.person("A reader");
        String byCode = "/api/v1/organisations/named?named=" + code.toLowerCase(Locale.ROOT);
        assertThat(reader.get(byCode).body().size()).isZero();

        officer().post("/api/v1/organisations/" + company + "/verification", Map.of());
        Answer found = reader.get(byCode);
        assertThat(found.body().size()).isEqualTo(1);
        assertThat(found.body().path(0).path("id").asString()).isEqualTo(company.toString());
        assertThat(reader.get(byCode + "&kind=INVESTOR").body().size()).isZero();
        for (String part : List.of("HENGXI", "xi%20bio", "%E6%9E%90%E7%94%9F")) { // 析生
            assertThat(reader.get("/api/v1/organisations/named?kind=COMPANY&named=" + part)
                            .text())
                    .as(part)
                    .contains("衡析生物");
        }
        for (String part : List.of("%25", "_", "%20", "Hengxi%25", code.substring(0, 17))) {
            assertThat(reader.get("/api/v1/organisations/named?named=" + part)
                            .body()
                            .size())
                    .as(part)
                    .isZero();
        }
        assertThat(server.visitor().get(byCode).status()).isEqualTo(401);
    }

    @Test
    void a_founder_cannot_verify() throws IOException, InterruptedException {
        Visitor founder = server.person("Shen Zhiwei");
        OrganisationId company = registered(founder, code());
        Answer answer = founder.post("/api/v1/organisations/" + company + "/verification", Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("not-your-role");
    }

    @Test
    void a_role_one_does_not_hold_is_refused() throws IOException, InterruptedException {
        Visitor founder = server.person("Shen Zhiwei");
        OrganisationId company = registered(founder, code());
        Visitor stranger = server.person("A stranger").actingAs(Role.FOUNDER, company);
        assertThat(stranger.put("/api/v1/organisations/" + company + "/profile", Map.of())
                        .code())
                .isIn("not-your-role", "field-wrong");
        assertThat(stranger.get("/api/v1/organisations/" + company + "/history").status())
                .isEqualTo(404);
    }

    @Test
    void a_wrong_code_is_told_in_words() throws IOException, InterruptedException {
        Visitor founder = server.person("Shen Zhiwei");
        Answer refused = founder.post("/api/v1/organisations", registration("91370100MB000000O1"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("detail").asString()).contains("never uses I, O, S, V or Z");
        assertThat(refused.body().path("facts").path("position").asInt()).isEqualTo(17);
    }

    @Test
    void a_repeated_request_is_answered_once() throws IOException, InterruptedException {
        Visitor founder = server.person("Shen Zhiwei");
        founder.with("Idempotency-Key", UUID.randomUUID().toString());
        String code = code();
        Answer first = founder.post("/api/v1/organisations", registration(code));
        Answer again = founder.post("/api/v1/organisations", registration(code));
        assertThat(again.body().path("id").asString())
                .isEqualTo(first.body().path("id").asString());
        assertThat(founder.post("/api/v1/organisations", registration(code())).code())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void a_stale_version_is_refused() throws IOException, InterruptedException {
        Visitor founder = server.person("Shen Zhiwei");
        OrganisationId company = registered(founder, code());
        Map<String, Object> correction = Map.of(
                "registration", Map.of("kind", "credit-code", "creditCode", code()),
                "name", Map.of("zh", "新名", "original", "ZH", "machine", false));
        String path = "/api/v1/organisations/" + company + "/registration";
        founder.with("If-Match", "\"1\"");
        assertThat(founder.put(path, correction).status()).isEqualTo(200);
        Answer stale = founder.put(path, correction);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("version-stale");
        assertThat(founder.with("If-Match", "yesterday's").put(path, correction).code())
                .isEqualTo("if-match-wrong");
    }

    @Test
    void of_many_who_claim_one_code_one_is_verified() throws IOException, InterruptedException, ExecutionException {
        String code = code();
        List<OrganisationId> rivals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rivals.add(registered(server.person("Rival " + i), code));
        }
        Visitor officer = officer();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> asks = rivals.stream()
                    .<Callable<Integer>>map(
                            rival -> () -> officer.post("/api/v1/organisations/" + rival + "/verification", Map.of())
                                    .status())
                    .toList();
            for (Future<Integer> answer : threads.invokeAll(asks)) {
                statuses.add(answer.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(Set.copyOf(statuses)).isEqualTo(Set.of(200, 422));
    }

    @Test
    void what_a_request_does_not_know_is_told_by_name() throws IOException, InterruptedException {
        Visitor founder = server.person("Shen Zhiwei");
        Map<String, Object> body = new HashMap<>(registration(code()));
        body.put("kindd", "COMPANY");
        Answer unknown = founder.post("/api/v1/organisations", body);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.code()).isEqualTo("field-unknown");
        assertThat(unknown.body().path("facts").path("field").asString()).isEqualTo("kindd");
        assertThat(founder.send("POST", "/api/v1/organisations", "text/plain", "x".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("content-type-not-supported");
        assertThat(founder.send("POST", "/api/v1/organisations", "application/json", new byte[2_000_000])
                        .code())
                .isEqualTo("body-too-large");
        assertThat(founder.send(
                                "POST",
                                "/api/v1/organisations",
                                "application/json",
                                "{".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_invited_colleague_joins_and_is_mailed() throws IOException, InterruptedException {
        Visitor founder = server.person("Shen Zhiwei");
        OrganisationId company = registered(founder, code());
        Visitor colleague = server.person("Zhou Nan");
        String path = "/api/v1/organisations/" + company;
        assertThat(founder.post(
                                path + "/invitations",
                                Map.of("mail", colleague.mail(), "role", "FOUNDER", "rights", List.of("WRITE")))
                        .status())
                .isEqualTo(200);
        assertThat(colleague
                        .get("/api/v1/me")
                        .body()
                        .path("memberships")
                        .get(0)
                        .path("joined")
                        .asBoolean())
                .isFalse();
        assertThat(colleague
                        .post(path + "/memberships", Map.of("role", "FOUNDER"))
                        .status())
                .isEqualTo(200);
        assertThat(founder.get(path)
                        .body()
                        .path("names")
                        .path(colleague.id().toString())
                        .asString())
                .isEqualTo("Zhou Nan");
    }
}
