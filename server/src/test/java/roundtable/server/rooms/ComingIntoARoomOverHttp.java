package roundtable.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.CorrectRegistration;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.RemoveMember;
import roundtable.commands.organisations.OrganisationCommand.RevokeVerification;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.projections.people.Memberships;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

class ComingIntoARoomOverHttp {

    private final TestServer server = TestServer.shared();
    private ARoom a;
    private String item;

    @BeforeEach
    void aRoomWithADocument() throws Exception {
        a = new ARoom(server);
        item = a.placed(a.deposited("审计报告.pdf", ARoom.pdf(2), null), "2025 审计报告", "NONE");
    }

    @Test
    void nobody_outside_is_told_that_there_is_a_room() throws Exception {
        Company other = a.office.company(true);
        for (Visitor stranger : List.of(a.investor, other.founder(), a.office.officer, server.person("路人"))) {
            for (String below : List.of(
                    "",
                    "/history",
                    "/views",
                    "/archive",
                    "/files",
                    "/signatures",
                    "/documents/" + item + "/preview",
                    "/documents/" + item + "/preview/1",
                    "/documents/" + item + "/file")) {
                assertThat(stranger.get(a.room + below).status()).as(below).isEqualTo(404);
            }
            assertThat(stranger.post(a.room + "/codes", Map.of()).status()).isEqualTo(404);
            assertThat(stranger.post(a.room + "/pause", Map.of()).status()).isEqualTo(404);
            assertThat(stranger.post(a.room + "/questions", Map.of("words", "?"))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.get("/api/v1/rooms").body()).isEmpty();
        }
        assertThat(server.visitor().get(a.room).status()).isEqualTo(401);
    }

    @Test
    void before_the_text_is_accepted_a_guest_sees_the_title_and_that_text_alone() throws Exception {
        a.granted(a.firm, false);
        Answer page = a.investor.get(a.room);
        assertThat(page.body().path("step").asString()).isEqualTo("NDA");
        assertThat(page.body().path("title").path("en").asString()).isEqualTo("Series A room");
        assertThat(page.body().path("nda").path("text").path("en").asString()).contains("Confidentiality");
        assertThat(page.body().path("folders")).isEmpty();
        assertThat(page.text())
                .doesNotContain("衡析生物", "财务", "审计报告", a.company.id().toString(), a.deal);
        for (String below : List.of("/documents/" + item + "/preview", "/documents/" + item + "/preview/1", "/files")) {
            assertThat(a.investor.get(a.room + below).code()).isEqualTo("nda-not-accepted");
        }
        assertThat(a.investor.post(a.room + "/codes", Map.of()).code()).isEqualTo("nda-not-accepted");
        Answer list = a.investor.get("/api/v1/rooms");
        assertThat(list.text()).contains("Series A room").doesNotContain(a.deal, "衡析生物");
        assertThat(list.body().path(0).path("companyName").isNull()).isTrue();
    }

    @Test
    void who_is_denied_is_told_of_the_room_by_no_list_no_mail_and_no_notice() throws Exception {
        Visitor colleague = colleague();
        ARoom.made(a.founder.put(a.room + "/denied-addresses", Map.of("addresses", List.of(colleague.mail()))));
        ARoom.made(colleague.post("/api/v1/pipeline/pursuits", Map.of("deal", a.deal)));
        a.granted(a.firm, false);
        String room = a.room.substring(a.room.lastIndexOf('/') + 1);
        assertThat(a.investor.get("/api/v1/rooms").text()).contains(room);
        assertThat(a.investor.get("/api/v1/pipeline").text()).contains(room);
        assertThat(colleague.get("/api/v1/rooms").body()).isEmpty();
        assertThat(colleague.get("/api/v1/pipeline").text()).doesNotContain(room);
        assertThat(hears(colleague)).isFalse();
        assertThat(hears(a.investor)).isTrue();
        a.office.caughtUp("mail");
        assertThat(mailsOfRooms(a.investor)).isOne();
        assertThat(mailsOfRooms(colleague)).isZero();
    }

    private Visitor colleague() throws Exception {
        Visitor colleague = server.person("顾南乔");
        a.office.tell(
                new Actor(a.investor.id(), a.firm, Role.INVESTOR),
                new InviteMember(a.firm, colleague.id(), Role.INVESTOR, Set.of(Right.SIGN, Right.WRITE)));
        a.office.tell(Actor.themselves(colleague.id()), new AcceptInvitation(a.firm, Role.INVESTOR));
        a.office.caughtUp("organisations");
        return colleague.actingAs(Role.INVESTOR, a.firm);
    }

    private boolean hears(Visitor visitor) {
        return server.bean(RoomAudience.class)
                .mayHear(
                        server.bean(Memberships.class).viewer(visitor.id()),
                        UUID.fromString(a.room.substring(a.room.lastIndexOf('/') + 1)));
    }

    private long mailsOfRooms(Visitor visitor) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from mail_outbox where recipient = ? and subject || body like '%资料室%'")
                .param(visitor.mail())
                .query(Long.class)
                .single();
    }

    @Test
    void whoever_comes_in_no_more_hears_nothing_of_what_happens_in_there() throws Exception {
        String access = a.granted(a.firm, false);
        a.enters(a.investor);
        assertThat(hears(a.investor)).isTrue();
        a.office.tell(a.office.theOfficer(), new RevokeVerification(a.firm, "备案已注销。"));
        a.office.caughtUp("organisations");
        assertThat(hears(a.investor)).isFalse();
        a.office.tell(
                new Actor(a.investor.id(), a.firm, Role.INVESTOR),
                new CorrectRegistration(
                        a.firm,
                        new Registration.Foreign("SG", "ACRA", a.firm.toString()),
                        Text.of("青石资本", "Bluestone")));
        a.office.tell(a.office.theOfficer(), new VerifyOrganisation(a.firm));
        a.office.caughtUp("organisations");
        assertThat(hears(a.investor)).isTrue();
        ARoom.made(a.founder.delete(a.room + "/accesses/" + access));
        assertThat(hears(a.investor)).as("that it was ended").isTrue();
        server.bean(JdbcClient.class)
                .sql("update room_access set ended_at = ended_at - interval '1 minute' where id = ?")
                .param(UUID.fromString(access))
                .update();
        assertThat(hears(a.investor)).isFalse();
        a.granted(a.firm, false);
        assertThat(hears(a.investor)).isTrue();
        Visitor colleague = colleague();
        assertThat(hears(colleague)).isTrue();
        a.office.tell(
                new Actor(a.investor.id(), a.firm, Role.INVESTOR),
                new RemoveMember(a.firm, colleague.id(), Role.INVESTOR));
        a.office.caughtUp("organisations");
        assertThat(hears(colleague)).isFalse();
    }

    @Test
    void the_accepted_text_is_kept_under_a_seal_that_can_be_looked_at_and_verified() throws Exception {
        a.granted(a.firm, false);
        assertThat(a.investor.post(a.room + "/signatures", Map.of("number", 2)).code())
                .isEqualTo("nda-has-changed");
        ARoom.made(a.investor.post(a.room + "/signatures", Map.of("number", 1)));
        assertThat(a.investor.post(a.room + "/signatures", Map.of("number", 1)).code())
                .isEqualTo("nda-already-accepted");
        JsonNode own = a.investor.get(a.room + "/signatures").body().path(0);
        assertThat(own.path("verified").asBoolean()).isTrue();
        assertThat(own.path("text").asString()).contains("roundtable-agreement-1", "陈砚秋", a.investor.mail());
        assertThat(own.path("jws").asString().split("\\.")).hasSize(3);
        JsonNode theirs = a.founder.get(a.room + "/signatures").body().path(0);
        assertThat(theirs.path("jws").asString()).isEqualTo(own.path("jws").asString());
        assertThat(a.founder
                        .get(a.room)
                        .body()
                        .path("signatures")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("陈砚秋");
    }

    @Test
    void a_session_comes_in_by_the_code_that_was_mailed_and_another_session_by_another() throws Exception {
        a.granted(a.firm, false);
        ARoom.made(a.investor.post(a.room + "/signatures", Map.of("number", 1)));
        JsonNode page = a.investor.get(a.room).body();
        assertThat(page.path("step").asString()).isEqualTo("CODE");
        assertThat(page.path("folders")).isEmpty();
        assertThat(a.investor.get(a.room + "/documents/" + item + "/preview/1").code())
                .isEqualTo("room-code-needed");
        assertThat(a.investor
                        .post(a.room + "/entries", Map.of("code", "123456"))
                        .code())
                .isEqualTo("room-code-dead");
        a.investor.post(a.room + "/codes", Map.of());
        assertThat(a.investor
                        .post(a.room + "/entries", Map.of("code", a.codeOf(a.investor)))
                        .status())
                .isEqualTo(204);
        assertThat(a.investor.get(a.room).body().path("step").asString()).isEqualTo("INSIDE");
        assertThat(a.investor.get(a.room).text()).contains("财务", "2025 审计报告");
        Visitor elsewhere = server.visitor();
        elsewhere.signIn(a.investor.mail(), TestServer.PASSWORD);
        elsewhere.with("Acting-As", a.firm + "/INVESTOR");
        assertThat(elsewhere.get(a.room).body().path("step").asString()).isEqualTo("CODE");
    }

    @Test
    void a_code_tried_ten_times_is_dead_and_no_more_than_five_are_sent_in_an_hour() throws Exception {
        a.granted(a.firm, false);
        ARoom.made(a.investor.post(a.room + "/signatures", Map.of("number", 1)));
        a.investor.post(a.room + "/codes", Map.of());
        String code = a.codeOf(a.investor);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int left = 4; left >= 0; left--) {
            Answer answer = a.investor.post(a.room + "/entries", Map.of("code", wrong));
            assertThat(answer.code()).isEqualTo("room-code-wrong");
            assertThat(answer.body().path("facts").path("left").asInt()).isEqualTo(left);
        }
        for (int tries = 6; tries <= 10; tries++) {
            assertThat(a.investor
                            .post(a.room + "/entries", Map.of("code", code))
                            .code())
                    .isEqualTo("room-code-tried-too-often");
        }
        for (int codes = 2; codes <= 5; codes++) {
            assertThat(a.investor.post(a.room + "/codes", Map.of()).status()).isEqualTo(202);
        }
        Answer tooMany = a.investor.post(a.room + "/codes", Map.of());
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void of_codes_asked_for_at_once_no_more_are_mailed_either() throws Exception {
        a.granted(a.firm, false);
        ARoom.made(a.investor.post(a.room + "/signatures", Map.of("number", 1)));
        List<Integer> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> asking = Collections.nCopies(
                    16, () -> a.investor.post(a.room + "/codes", Map.of()).status());
            answers = threads.invokeAll(asking).stream().map(Future::resultNow).toList();
        }
        assertThat(answers).filteredOn(status -> status == 202).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(11);
    }

    @Test
    void a_code_is_dead_when_its_minutes_are_over_and_once_it_was_used() throws Exception {
        a.granted(a.firm, false);
        ARoom.made(a.investor.post(a.room + "/signatures", Map.of("number", 1)));
        a.investor.post(a.room + "/codes", Map.of());
        server.bean(JdbcClient.class)
                .sql("update room_code set expires_at = now() - interval '1 second' where person = ?")
                .param(a.investor.id().value())
                .update();
        assertThat(a.investor
                        .post(a.room + "/entries", Map.of("code", a.codeOf(a.investor)))
                        .code())
                .isEqualTo("room-code-dead");
        a.investor.post(a.room + "/codes", Map.of());
        String code = a.codeOf(a.investor);
        assertThat(a.investor.post(a.room + "/entries", Map.of("code", code)).status())
                .isEqualTo(204);
        assertThat(a.investor.post(a.room + "/entries", Map.of("code", code)).code())
                .isEqualTo("room-code-dead");
    }

    @Test
    void a_firm_whose_verification_was_revoked_stands_outside_until_it_is_verified_anew() throws Exception {
        a.granted(a.firm, true);
        a.enters(a.investor);
        a.office.tell(a.office.theOfficer(), new RevokeVerification(a.firm, "备案已注销。"));
        for (String below : List.of(
                "",
                "/files",
                "/documents/" + item + "/preview",
                "/documents/" + item + "/preview/1",
                "/documents/" + item + "/file")) {
            Answer answer = a.investor.get(a.room + below);
            assertThat(answer.status()).as(below).isEqualTo(403);
            assertThat(answer.code()).as(below).isEqualTo("room-firm-no-longer-verified");
            assertThat(answer.text()).doesNotContain("财务", "审计报告", "衡析");
        }
        assertThat(a.investor.post(a.room + "/questions", Map.of("words", "？")).code())
                .isEqualTo("room-firm-no-longer-verified");
        assertThat(a.investor.get(a.room + "/signatures").body()).hasSize(1);
        assertThat(theFounderSeesItVerified()).isFalse();

        Actor investor = new Actor(a.investor.id(), a.firm, Role.INVESTOR);
        a.office.tell(
                investor,
                new CorrectRegistration(
                        a.firm,
                        new Registration.Foreign("SG", "ACRA", a.firm.toString()),
                        Text.of("青石资本", "Bluestone")));
        assertThat(a.investor.get(a.room).code()).isEqualTo("room-firm-no-longer-verified");
        a.office.tell(a.office.theOfficer(), new VerifyOrganisation(a.firm));
        assertThat(a.investor.get(a.room).body().path("step").asString()).isEqualTo("INSIDE");
        assertThat(theFounderSeesItVerified()).isTrue();
    }

    private boolean theFounderSeesItVerified() throws Exception {
        a.office.caughtUp("organisations");
        return a.founder
                .get(a.room)
                .body()
                .path("accesses")
                .path(0)
                .path("verified")
                .asBoolean();
    }

    @Test
    void an_access_that_is_ended_ends_with_the_next_request_and_the_page_is_told() throws Exception {
        String access = a.granted(a.firm, false);
        a.enters(a.investor);
        try (BufferedReader told = new BufferedReader(
                new InputStreamReader(a.investor.stream("/api/v1/updates"), StandardCharsets.UTF_8))) {
            assertThat(told.readLine()).isEqualTo(":listening");
            a.founder.with("Prefer", null);
            assertThat(a.founder.delete(a.room + "/accesses/" + access).status())
                    .isEqualTo(200);
            assertThat(a.investor.get(a.room).code()).isEqualTo("room-access-ended");
            assertThat(a.investor
                            .get(a.room + "/documents/" + item + "/preview/1")
                            .code())
                    .isEqualTo("room-access-ended");
            String room = a.room.substring(a.room.lastIndexOf('/') + 1);
            String line = told.readLine();
            while (!line.contains(room)) {
                line = told.readLine();
            }
            assertThat(line).contains("\"feature\":\"rooms\"");
        }
    }

    @Test
    void an_access_that_has_expired_says_when() throws Exception {
        String access = a.granted(a.firm, false);
        Instant soon = Instant.now().plus(600, ChronoUnit.MILLIS);
        ARoom.made(a.founder.put(a.room + "/accesses/" + access, Map.of("until", soon.toString(), "download", false)));
        Answer answer = a.investor.get(a.room);
        while (answer.status() == 200) {
            answer = a.investor.get(a.room);
        }
        assertThat(answer.code()).isEqualTo("room-access-expired");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(a.founder
                        .put(a.room + "/accesses/" + access, Map.of("until", soon.toString(), "download", false))
                        .code())
                .isEqualTo("room-expiry-not-ahead");
    }

    @Test
    void a_person_comes_in_by_address_a_house_by_its_domain_and_nobody_who_is_denied() throws Exception {
        Map<String, Object> byAddress = new HashMap<>();
        byAddress.put("address", a.investor.mail());
        byAddress.put("download", false);
        ARoom.made(a.founder.post(a.room + "/accesses", byAddress));
        assertThat(a.investor.get(a.room).body().path("step").asString()).isEqualTo("NDA");
        Visitor colleague = server.person("顾南乔");
        a.firm(colleague, "远帆资本", "Farsail");
        assertThat(colleague.get(a.room).status()).isEqualTo(404);
        ARoom.made(a.founder.post(a.room + "/accesses", Map.of("address", "@test.example", "download", false)));
        assertThat(colleague.get(a.room).body().path("step").asString()).isEqualTo("NDA");
        ARoom.made(a.founder.put(a.room + "/denied-addresses", Map.of("addresses", List.of(colleague.mail()))));
        assertThat(colleague.get(a.room).status()).isEqualTo(404);
        assertThat(a.investor.get(a.room).status()).isEqualTo(200);
        assertThat(a.founder.get(a.room).body().path("denied").path(0).asString())
                .isEqualTo(colleague.mail());
    }

    @Test
    void a_paused_room_lets_nobody_in() throws Exception {
        a.granted(a.firm, false);
        a.enters(a.investor);
        ARoom.made(a.founder.post(a.room + "/pause", Map.of()));
        assertThat(a.investor.get(a.room).code()).isEqualTo("room-is-paused");
        ARoom.made(a.founder.delete(a.room + "/pause"));
        assertThat(a.investor.get(a.room).body().path("step").asString()).isEqualTo("INSIDE");
    }

    @Test
    void another_text_is_accepted_before_anything_more_is_shown() throws Exception {
        a.granted(a.firm, false);
        a.enters(a.investor);
        ARoom.made(a.founder.put(a.room + "/nda", Map.of("nda", ARoom.text("另一份约定。", "Another agreement."))));
        assertThat(a.investor.get(a.room).body().path("step").asString()).isEqualTo("NDA");
        assertThat(a.investor.get(a.room + "/documents/" + item + "/preview/1").code())
                .isEqualTo("nda-not-accepted");
    }

    @Test
    void a_colleague_without_the_right_lets_nobody_in() throws Exception {
        Visitor colleague = a.office.colleague(a.company, "周南", Set.of(Right.WRITE));
        assertThat(colleague
                        .post(a.room + "/accesses", Map.of("address", "@test.example", "download", false))
                        .code())
                .isEqualTo("right-missing");
        ARoom.made(colleague.post(a.room + "/folders", Map.of("name", ARoom.text("合同", "Contracts"))));
    }
}
