package roundtable.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationCommand.AskVerification;
import roundtable.commands.organisations.OrganisationCommand.LapseVerification;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Role;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.AMarketplace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

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
        String document = deposited(investor, path);
        String evidence = path + "/verification-evidence/" + document;
        assertThat(officer.get(evidence).status()).isEqualTo(404);
        assertThat(investor.post(path + "/verification-requests", Map.of("evidence", List.of()))
                        .code())
                .isEqualTo("verification-evidence-missing");
        done(investor.post(path + "/verification-requests", Map.of("evidence", List.of(document))));

        assertThat(page(officer, firm).path("evidence").path(0).path("name").asString())
                .isEqualTo("licence.pdf");
        Visitor auditor = market.auditor(server.person("Xue Shenyan"));
        assertThat(page(auditor, firm).path("evidence").path(0).path("sha256").asString())
                .as("an auditor sees what was shown by its name and fingerprint")
                .hasSize(64);
        assertThat(auditor.get(evidence).status())
                .as("and does not open it: it was shown to officers")
                .isEqualTo(404);
        assertThat(auditor.get("/api/v1/organisations/awaiting-verification").text())
                .contains(firm.toString());
        assertThat(stranger.get("/api/v1/organisations/awaiting-verification").body())
                .isEmpty();
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
        assertThat(Instant.parse(waiting(officer, firm).path("since").asString()))
                .isAfterOrEqualTo(asked.minusSeconds(1));
        done(officer.post(path + "/verification", Map.of()));
        assertThat(page(investor, firm).path("verification").asString()).isEqualTo("DONE");
    }

    @Test
    void it_is_renewed_before_its_last_day_and_holds_meanwhile() throws Exception {
        AGrantOffice office = new AGrantOffice(server);
        Visitor officer = office.officer;
        AMarketplace market = new AMarketplace(server);
        Visitor investor = server.person("Gu Lan");
        OrganisationId firm = market.member(investor, "INVESTOR", Role.INVESTOR, false);
        Visitor stranger = server.person("Lu Ming");
        market.member(stranger, "INVESTOR", Role.INVESTOR, true);
        String path = "/api/v1/organisations/" + firm;
        String document = deposited(investor, path);
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        office.tell(office.theOfficer(), new VerifyOrganisation(firm), on(last.minusYears(1)));
        AMarketplace.eventually(
                () -> page(investor, firm).path("verifiedUntil").asString().equals(last.toString()));
        assertThat(page(investor, firm).path("renewableFrom").asString())
                .isEqualTo(last.minusDays(30).toString());
        assertThat(page(investor, firm).path("renewalAsked").asBoolean()).isFalse();

        Map<String, Object> shown = Map.of("evidence", List.of(document));
        done(investor.post(path + "/verification-requests", shown));
        assertThat(page(investor, firm).path("verification").asString()).isEqualTo("DONE");
        assertThat(page(investor, firm).path("renewalAsked").asBoolean()).isTrue();
        assertThat(page(stranger, firm).path("renewalAsked").asBoolean()).isFalse();
        assertThat(waiting(officer, firm).path("verifiedUntil").asString()).isEqualTo(last.toString());
        done(officer.post(path + "/verification-declines", Map.of("reason", "缺基金备案证明。")));
        assertThat(page(investor, firm).path("verification").asString()).isEqualTo("DONE");
        assertThat(page(investor, firm).path("declineReason").asString()).isEqualTo("缺基金备案证明。");
        assertThat(page(stranger, firm).path("declineReason").isNull()).isTrue();
        assertThat(waiting(officer, firm).isMissingNode()).isTrue();
        AMarketplace.eventually(() -> mailsTo(investor).contains("某机构的核验续期未通过"));

        done(investor.post(path + "/verification-requests", shown));
        done(officer.post(path + "/verification", Map.of()));
        JsonNode renewed = page(investor, firm);
        assertThat(LocalDate.parse(renewed.path("verifiedUntil").asString())).isAfter(last.plusMonths(11));
        assertThat(renewed.path("declineReason").isNull()).isTrue();
        assertThat(renewed.path("renewalAsked").asBoolean()).isFalse();
        Answer early = investor.post(path + "/verification-requests", shown);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.code()).isEqualTo("verification-renewed-too-early");
        assertThat(early.body().path("detail").asString()).contains("Evidence can be shown anew from");
    }

    @Test
    void one_whose_renewal_nobody_looked_at_lapses_and_waits_on() throws Exception {
        AGrantOffice office = new AGrantOffice(server);
        AMarketplace market = new AMarketplace(server);
        Visitor investor = server.person("Gu Lan");
        OrganisationId firm = market.member(investor, "INVESTOR", Role.INVESTOR, false);
        String path = "/api/v1/organisations/" + firm;
        String document = deposited(investor, path);
        LocalDate last = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        office.tell(office.theOfficer(), new VerifyOrganisation(firm), on(last.minusYears(1)));
        office.tell(
                new Actor(investor.id(), firm, Role.INVESTOR),
                new AskVerification(firm, List.of(new VaultDocumentId(UUID.fromString(document)))),
                on(last.minusDays(9)));
        office.tell(Actor.automation(), new LapseVerification(firm));
        office.caughtUp("organisations");
        assertThat(page(investor, firm).path("verification").asString()).isEqualTo("PENDING");
        assertThat(waiting(office.officer, firm).path("verifiedUntil").isNull()).isTrue();
        done(office.officer.post(path + "/verification", Map.of()));
        assertThat(page(investor, firm).path("verification").asString()).isEqualTo("DONE");
    }

    private static Instant on(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** A licence that lies in the firm's vault. */
    private static String deposited(Visitor investor, String path) throws IOException, InterruptedException {
        done(investor.send(
                "POST",
                path + "/vault/documents?kind=business-licence&name=licence.pdf",
                "application/octet-stream",
                PDF));
        AMarketplace.eventually(
                () -> investor.get(path + "/vault").body().path("documents").size() == 1);
        return investor.get(path + "/vault")
                .body()
                .path("documents")
                .path(0)
                .path("id")
                .asString();
    }

    /** The firm in the officers' queue; missing where it does not wait. */
    private static JsonNode waiting(Visitor officer, OrganisationId firm) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        officer.get("/api/v1/organisations/awaiting-verification")
                                .body()
                                .spliterator(),
                        false)
                .filter(each -> each.path("id").asString().equals(firm.toString()))
                .findFirst()
                .orElse(MissingNode.getInstance());
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
