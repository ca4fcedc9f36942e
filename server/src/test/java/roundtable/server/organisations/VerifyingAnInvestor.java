package roundtable.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.AMarketplace;
import tools.jackson.databind.JsonNode;

/** An investor shows papers, an officer looks at them, accepts, and may revoke. */
class VerifyingAnInvestor {

    private static final byte[] PDF = "%PDF-1.4 fund registration".getBytes(StandardCharsets.US_ASCII);

    private final TestServer server = TestServer.shared();

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private static JsonNode page(Visitor reader, OrganisationId firm) throws IOException, InterruptedException {
        return reader.get("/api/v1/organisations/" + firm).body().path("organisation");
    }

    @Test
    void evidence_is_shown_looked_at_accepted_and_revoked() throws Exception {
        Visitor officer = new AGrantOffice(server).officer;
        AMarketplace market = new AMarketplace(server);
        Visitor investor = server.person("Gu Lan");
        OrganisationId firm = market.member(investor, "INVESTOR", Role.INVESTOR, false);
        Visitor stranger = server.person("Lu Ming");
        market.member(stranger, "INVESTOR", Role.INVESTOR, true);
        String path = "/api/v1/organisations/" + firm;
        done(investor.send(
                "POST",
                path + "/vault/documents?kind=business-licence&name=licence.pdf",
                "application/octet-stream",
                PDF));
        AMarketplace.eventually(
                () -> investor.get(path + "/vault").body().path("documents").size() == 1);
        String document = investor.get(path + "/vault")
                .body()
                .path("documents")
                .path(0)
                .path("id")
                .asString();
        String evidence = path + "/verification-evidence/" + document;
        assertThat(officer.get(evidence).status()).isEqualTo(404);
        assertThat(investor.post(path + "/verification-requests", Map.of("evidence", List.of()))
                        .code())
                .isEqualTo("verification-evidence-missing");
        done(investor.post(path + "/verification-requests", Map.of("evidence", List.of(document))));

        assertThat(page(officer, firm).path("evidence").path(0).path("name").asString())
                .isEqualTo("licence.pdf");
        assertThat(officer.get(evidence).text()).startsWith("%PDF-1.4");
        assertThat(stranger.get(evidence).status()).isEqualTo(404);
        assertThat(officer.get(path + "/vault/documents/" + document).status()).isEqualTo(404);
        done(officer.post(path + "/verification-declines", Map.of("reason", "缺基金备案证明。")));
        assertThat(page(investor, firm).path("declineReason").asString()).isEqualTo("缺基金备案证明。");
        done(investor.post(path + "/verification-requests", Map.of("evidence", List.of(document))));
        done(officer.post(path + "/verification", Map.of()));
        assertThat(page(investor, firm).path("verification").asString()).isEqualTo("DONE");
        assertThat(page(stranger, firm).path("verifiedUntil").asString()).isNotBlank();
        assertThat(page(stranger, firm).path("evidence")).isEmpty();

        assertThat(investor.post(path + "/verification-revocations", Map.of("reason", "x"))
                        .code())
                .isEqualTo("not-your-role");
        assertThat(officer.post(path + "/verification-revocations", Map.of("reason", " "))
                        .code())
                .isEqualTo("verification-reason-missing");
        done(officer.post(path + "/verification-revocations", Map.of("reason", "备案已注销。")));
        assertThat(page(investor, firm).path("verification").asString()).isEqualTo("REVOKED");
        assertThat(page(investor, firm).path("declineReason").asString()).isEqualTo("备案已注销。");
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(officer.post(path + "/verification", Map.of()).code()).isEqualTo("verification-not-pending");
        AMarketplace.eventually(() -> mailsTo(investor).size() == 3);
        assertThat(mailsTo(investor)).containsExactly("某机构未通过核验", "某机构已通过核验", "某机构的核验已撤销");
        assertThat(mailsTo(stranger)).as("of their own firm alone").containsExactly("某机构已通过核验");

        Instant asked = Instant.now();
        done(investor.post(path + "/verification-requests", Map.of("evidence", List.of(document))));
        JsonNode waiting = StreamSupport.stream(
                        officer.get("/api/v1/organisations/awaiting-verification")
                                .body()
                                .spliterator(),
                        false)
                .filter(each -> each.path("id").asString().equals(firm.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(Instant.parse(waiting.path("since").asString())).isAfterOrEqualTo(asked.minusSeconds(1));
        done(officer.post(path + "/verification", Map.of()));
        assertThat(page(investor, firm).path("verification").asString()).isEqualTo("DONE");
    }

    @Test
    void a_firm_that_is_verified_no_more_reads_no_open_round_and_is_met_by_nobody() throws Exception {
        AMarketplace market = new AMarketplace(server);
        Visitor founder = server.person("Shen Zhiwei");
        market.member(founder, "COMPANY", Role.FOUNDER, true);
        Visitor investor = server.person("Gu Lan");
        OrganisationId firm = market.member(investor, "INVESTOR", Role.INVESTOR, true);
        String deal = founder.post("/api/v1/deals", AMarketplace.offer("round"))
                .body()
                .path("id")
                .asString();
        String introduction = "/api/v1/introductions/"
                + investor.post("/api/v1/introductions", Map.of("deal", deal, "message", "您好"))
                        .body()
                        .path("id")
                        .asString();
        market.revoke(firm);
        AMarketplace.eventually(() -> !founder.get(introduction)
                .body()
                .path("introduction")
                .path("investorVerified")
                .asBoolean());
        assertThat(founder.post(introduction + "/acceptance", Map.of()).code())
                .isEqualTo("introduction-investor-no-longer-verified");

        Visitor other = server.person("Lu Ming");
        OrganisationId circling = market.member(other, "INVESTOR", Role.INVESTOR, true);
        String second = "/api/v1/introductions/"
                + other.post("/api/v1/introductions", Map.of("deal", deal, "message", "您好"))
                        .body()
                        .path("id")
                        .asString();
        done(founder.post(second + "/acceptance", Map.of()));
        String round = "/api/v1/rounds/"
                + founder.post("/api/v1/rounds", Map.of("deal", deal, "terms", terms()))
                        .body()
                        .path("id")
                        .asString();
        done(other.put(round + "/circle", Map.of("amount", AMarketplace.cny("3000000.00"))));
        assertThat(other.get(round).status()).isEqualTo(200);
        market.revoke(circling);
        AMarketplace.eventually(() -> other.get(round).status() == 404);
        assertThat(other.get("/api/v1/deals/" + deal + "/rounds").body()).isEmpty();
        JsonNode share = founder.get(round).body().path("shares").path(0);
        assertThat(share.path("verified").asBoolean()).isFalse();
        assertThat(founder.put(round + "/lead", Map.of("investor", circling.toString()))
                        .code())
                .isEqualTo("round-firm-no-longer-verified");
    }

    private static Map<String, Object> terms() {
        return Map.of(
                "amount", AMarketplace.cny("30000000.00"),
                "most", AMarketplace.cny("30000000.00"),
                "instrument", "EQUITY");
    }

    private List<String> mailsTo(Visitor person) {
        return server.bean(JdbcClient.class)
                .sql(
                        "select subject from mail_outbox where recipient = ? and subject like '%核验%' order by written_at, id")
                .param(person.mail())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
