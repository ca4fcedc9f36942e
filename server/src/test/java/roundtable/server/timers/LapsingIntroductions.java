package roundtable.server.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import roundtable.commands.people.Role;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.AMarketplace;

class LapsingIntroductions {

    private final TestServer server = TestServer.shared();

    @Test
    void what_nobody_has_answered_in_time_lapses_by_itself_and_may_be_asked_again() throws Exception {
        AMarketplace market = new AMarketplace(server);
        Visitor founder = server.person("Shen Zhiwei");
        market.member(founder, "COMPANY", Role.FOUNDER, true);
        Visitor investor = server.person("Gu Lan");
        market.member(investor, "INVESTOR", Role.INVESTOR, true);
        Answer listed = founder.post("/api/v1/deals", AMarketplace.offer("lapsing"));
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
        Map<String, String> ask = Map.of("deal", listed.body().path("id").asString(), "message", "想聊聊量产。");
        Answer asked = investor.post("/api/v1/introductions", ask);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String path = "/api/v1/introductions/" + asked.body().path("id").asString();
        WhenNobodyHasAnsweredThenLapseIntroduction timer =
                server.bean(WhenNobodyHasAnsweredThenLapseIntroduction.class);

        timer.lapse(Instant.now().plus(Duration.ofDays(13)));
        assertThat(state(investor, path)).isEqualTo("ASKED");
        timer.lapse(Instant.now().plus(Duration.ofDays(15)));
        AMarketplace.eventually(() -> state(investor, path).equals("LAPSED"));
        assertThat(founder.post(path + "/acceptance", Map.of()).code()).isEqualTo("introduction-lapsed");
        assertThat(founder.get(path).body().path("contact").isNull()).isTrue();
        assertThat(investor.post("/api/v1/introductions", ask).status()).isEqualTo(201);
    }

    private static String state(Visitor reader, String path) throws IOException, InterruptedException {
        return reader.get(path).body().path("introduction").path("state").asString();
    }
}
