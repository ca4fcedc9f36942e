package roundtable.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
    }
}
