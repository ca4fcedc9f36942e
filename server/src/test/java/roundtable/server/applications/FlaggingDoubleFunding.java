package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.eventually;
import static roundtable.server.ARound.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.server.ARound;
import roundtable.server.TestServer;
import tools.jackson.databind.JsonNode;

class FlaggingDoubleFunding {

    private static final String LIST = "/api/v1/applications/resemblances";
    private static final String ANSWERS = "{\"summary\":\"四十分钟分型芯片\"}";

    private final TestServer server = TestServer.shared();

    @Test
    void a_project_that_holds_an_award_is_flagged_with_amount_call_and_day() throws Exception {
        ARound round = new ARound(server);
        award(round);
        ApplicationId again = handsInAgain(round);
        eventually(() -> round.officer.get(LIST).body().size(), 1);
        JsonNode flag = round.officer.get(LIST).body().path(0);
        assertThat(flag.path("application").asString()).isEqualTo(again.toString());
        assertThat(flag.path("reason").asString()).isEqualTo("FUNDED_ALREADY");
        assertThat(flag.path("number").asString()).isEqualTo(round.applicationNumber);
        assertThat(flag.path("awarded").path("amount").asString()).isEqualTo("1800000.00");
        assertThat(flag.path("awardedAt").asString()).isNotEmpty();
        assertThat(flag.path("callNumber").asString()).startsWith("2026-CT-");
        for (var other : List.of(round.founder, round.panellist, round.gu, new ARound(server).officer)) {
            assertThat(other.get(LIST).body()).isEmpty();
        }
        assertThat(server.visitor().get(LIST).status()).isEqualTo(401);
    }

    private static void award(ARound round) throws Exception {
        ARound.Ids ids = round.reviewed();
        eventually(
                () -> round.officer
                        .get("/api/v1/decisions")
                        .body()
                        .path("undecided")
                        .size(),
                1);
        String decision = id(round.officer.post(
                "/api/v1/decisions",
                Map.of(
                        "application", round.application.toString(),
                        "panel", ids.panel(),
                        "outcome", "AWARDED",
                        "amount", Map.of("amount", "1800000.00", "currency", "CNY"),
                        "reasons", Map.of("zh", "盲测数据完整。", "original", "ZH", "machine", false))));
        id(round.panellist.post("/api/v1/decisions/" + decision + "/ratification", Map.of()));
        id(round.chair.post("/api/v1/decisions/" + decision + "/confirmation", Map.of()));
        eventually(() -> round.founder.get("/api/v1/awards").body().size(), 1);
    }

    private static ApplicationId handsInAgain(ARound round) {
        CallId next = round.publishes(
                Instant.now().minus(Duration.ofDays(2)), Instant.now().plus(Duration.ofDays(20)));
        ApplicationId again = new ApplicationId(Uuids.next());
        Actor founder = new Actor(round.founder.id(), round.company, Role.FOUNDER);
        round.ask(founder, new StartApplication(again, next, round.company));
        round.ask(
                founder,
                new SubmitApplication(
                        again,
                        "A-2026-" + again.toString().substring(24),
                        ANSWERS,
                        Fingerprint.of(ANSWERS),
                        ARound.formFingerprint(),
                        List.of(),
                        Text.zh("四十分钟　分型芯片！"),
                        null,
                        null,
                        null));
        return again;
    }
}
