package roundtable.server.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.eventually;
import static roundtable.server.ARound.id;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.eventlog.reading.Readers;
import roundtable.server.ARound;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

class DecidingOverHttp {

    private static final Map<String, String> GRANTED = Map.of("amount", "2000000.00", "currency", "CNY");

    private ARound round;
    private ARound.Ids ids;
    private Visitor anybody;

    @TempDir
    private Path folder;

    @BeforeEach
    void tell() throws Exception {
        round = new ARound(TestServer.shared());
        ids = round.reviewed();
        anybody = round.server.visitor();
    }

    private Map<String, Object> proposal(Object amount) {
        return Map.of(
                "application",
                round.application.toString(),
                "panel",
                ids.panel(),
                "outcome",
                "AWARDED",
                "amount",
                amount,
                "reasons",
                Map.of("zh", "盲测数据完整。", "en", "The blind test is complete.", "original", "ZH", "machine", false));
    }

    private String prepared() throws Exception {
        eventually(
                () -> round.officer
                        .get("/api/v1/decisions")
                        .body()
                        .path("undecided")
                        .path(0)
                        .path("number")
                        .asString(),
                round.applicationNumber);
        return id(round.officer.post("/api/v1/decisions", proposal(GRANTED)));
    }

    /** A decision sealed by the chair; its number. */
    private String sealed() throws Exception {
        String decision = prepared();
        assertThat(round.panellist
                        .post("/api/v1/decisions/" + decision + "/ratification", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(round.chair
                        .post("/api/v1/decisions/" + decision + "/confirmation", Map.of())
                        .status())
                .isEqualTo(200);
        return decision;
    }

    private String numberOf(String decision) throws Exception {
        return round.officer
                .get("/api/v1/decisions/" + decision)
                .body()
                .path("decision")
                .path("number")
                .asString();
    }

    private JsonNode verified(String number) throws Exception {
        return anybody.get("/api/v1/verifications/" + number).body();
    }

    private JsonNode shown(String document) throws Exception {
        return anybody.post("/api/v1/verifications", Map.of("document", document))
                .body();
    }

    private static String verdict(JsonNode verification) {
        return verification.path("verdict").asString();
    }

    @Test
    void a_decision_is_prepared_ratified_confirmed_by_another_and_verified_by_anybody() throws Exception {
        String decision = prepared();
        assertThat(round.founder.get("/api/v1/decisions/" + decision).status()).isEqualTo(404);
        String number = numberOf(decision);
        assertThat(number).matches("JD-\\d{4}-\\d{4,}");
        assertThat(verdict(verified(number))).as("before the seal").isEqualTo("UNKNOWN");
        assertThat(round.officer
                        .post("/api/v1/decisions/" + decision + "/ratification", Map.of())
                        .status())
                .isEqualTo(403);
        round.panellist.post("/api/v1/decisions/" + decision + "/ratification", Map.of());
        assertThat(round.panellist
                        .post("/api/v1/decisions/" + decision + "/confirmation", Map.of())
                        .code())
                .isEqualTo("ratifier-does-not-confirm");
        round.chair.post("/api/v1/decisions/" + decision + "/confirmation", Map.of());

        JsonNode verification = verified(number);
        assertThat(verdict(verification)).isEqualTo("VALID");
        assertThat(verification.path("checks"))
                .hasSize(4)
                .allMatch(check -> check.path("passed").asBoolean());
        assertThat(verification.path("sentence").path("zh").asString()).isEqualTo("这封决定书是真的，现在有效。");
        assertThat(verification.path("letter").path("amountInChinese").asString())
                .isEqualTo("贰佰万元整");
        assertThat(round.founder.get("/api/v1/decisions/" + decision).text())
                .contains("\"state\":\"SEALED\"")
                .doesNotContain("林知远", round.panellist.id().toString());
        assertThat(round.officer
                        .get("/api/v1/decisions/" + decision + "/history")
                        .text())
                .contains("decision-prepared", "decision-ratified", "decision-confirmed", "decision-sealed", "林知远");
    }

    @Test
    void more_than_the_call_gives_is_refused_with_the_bound() throws Exception {
        eventually(
                () -> round.officer
                        .post("/api/v1/decisions", proposal(Map.of("amount", "3000000.01", "currency", "CNY")))
                        .code(),
                "award-above-ceiling");
    }

    @Test
    void a_changed_character_anywhere_in_the_letter_is_found_out() throws Exception {
        String number = numberOf(sealed());
        String jws = verified(number).path("letter").path("jws").asString();
        assertThat(verdict(shown(jws))).isEqualTo("VALID");
        for (int place = 0; place < jws.length(); place += 29) {
            char other = jws.charAt(place) == 'A' ? 'B' : 'A';
            String altered = jws.substring(0, place) + other + jws.substring(place + 1);
            assertThat(verdict(shown(altered))).as("at " + place).isEqualTo("ALTERED");
        }
        String last = jws.substring(0, jws.length() - 1) + (jws.endsWith("A") ? "B" : "A");
        assertThat(verdict(shown(last))).isEqualTo("ALTERED");
        assertThat(verdict(shown(jws.substring(0, jws.length() - 10)))).isEqualTo("ALTERED");
    }

    @Test
    void a_changed_amount_is_named_and_the_sealed_one_shown() throws Exception {
        String number = numberOf(sealed());
        String text = verified(number).path("letter").path("text").asString();
        assertThat(verdict(shown(text))).isEqualTo("VALID");
        JsonNode altered = shown(text.replace("2000000.00", "3000000.00"));
        assertThat(verdict(altered)).isEqualTo("ALTERED");
        assertThat(altered.path("differences")).hasSize(1);
        assertThat(altered.path("differences").path(0).path("field").asString()).isEqualTo("amount.amount");
        assertThat(altered.path("differences").path(0).path("sealed").asString())
                .isEqualTo("2000000.00");
        assertThat(altered.path("differences").path(0).path("shown").asString()).isEqualTo("3000000.00");
    }

    @Test
    void what_nobody_ever_sealed_is_unknown() throws Exception {
        assertThat(verdict(verified("JD-1999-0001"))).isEqualTo("UNKNOWN");
        assertThat(verdict(shown("{\"number\":\"JD-1999-0001\"}"))).isEqualTo("UNKNOWN");
        assertThat(verdict(shown("这不是决定书"))).isEqualTo("UNKNOWN");
        assertThat(anybody.get("/api/v1/verifications/JD-1999-0001/letter.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void a_forger_with_a_key_of_their_own_is_found_out() throws Exception {
        String number = numberOf(sealed());
        String jws = verified(number).path("letter").path("jws").asString();
        String payload = jws.substring(jws.indexOf('.') + 1, jws.lastIndexOf('.'));
        String richer = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8)
                .replace("2000000.00", "9000000.00");
        String forged = jws.substring(0, jws.indexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(richer.getBytes(StandardCharsets.UTF_8))
                + jws.substring(jws.lastIndexOf('.'));
        JsonNode verification = shown(forged);
        assertThat(verdict(verification)).isEqualTo("ALTERED");
        assertThat(verification.path("letter").path("amount").path("amount").asString())
                .isEqualTo("2000000.00");
    }

    @Test
    void a_revoked_decision_stays_genuine_and_says_so_and_its_award_can_no_longer_be_accepted() throws Exception {
        String decision = sealed();
        String number = numberOf(decision);
        String award = offered();
        assertThat(round.officer
                        .post(
                                "/api/v1/decisions/" + decision + "/revocation",
                                Map.of("reason", Map.of("zh", "金额有误。", "original", "ZH", "machine", false)))
                        .status())
                .isEqualTo(200);
        JsonNode verification = verified(number);
        assertThat(verdict(verification)).isEqualTo("REVOKED");
        assertThat(verification.path("letter").path("revocation").path("zh").asString())
                .isEqualTo("金额有误。");
        assertThat(verdict(shown(verification.path("letter").path("jws").asString())))
                .isEqualTo("REVOKED");
        assertThat(round.founder
                        .post("/api/v1/awards/" + award + "/acceptance", Map.of())
                        .code())
                .isEqualTo("award-decision-revoked");
    }

    @Test
    void an_award_is_offered_accepted_once_and_stands_in_the_public_register() throws Exception {
        String number = numberOf(sealed());
        String award = offered();
        assertThat(anybody.get("/api/v1/awards/register").text()).doesNotContain(number);
        assertThat(anybody.get("/api/v1/awards").status()).isEqualTo(401);
        assertThat(round.founder
                        .post("/api/v1/awards/" + award + "/acceptance", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(anybody.get("/api/v1/awards/register").text()).contains(number, "Hengxi Bio", "2000000.00");
        assertThat(round.founder
                        .post("/api/v1/awards/" + award + "/decline", Map.of("reason", "晚了"))
                        .code())
                .isEqualTo("award-already-answered");
        assertThat(round.founder.get("/api/v1/awards/" + award + "/history").text())
                .contains("award-offered", "award-accepted");
        assertThat(round.gu.get("/api/v1/awards/" + award).status()).isEqualTo(404);
    }

    @Test
    void the_company_reads_what_the_experts_said_once_it_is_decided_but_not_who_they_were() throws Exception {
        sealed();
        Answer reviews = round.founder.get("/api/v1/applications/" + round.application + "/reviews");
        assertThat(reviews.body().path("reviews").size()).isEqualTo(2);
        assertThat(reviews.text())
                .doesNotContain("顾明岳", round.gu.id().toString(), round.shen.id().toString());
    }

    @Test
    void the_letter_is_a_page_and_a_pdf_in_both_languages() throws Exception {
        String number = numberOf(sealed());
        Answer zh = anybody.get("/api/v1/verifications/" + number + "/letter");
        assertThat(zh.text()).contains("资助决定书", "贰佰万元整", "衡析生物");
        assertThat(zh.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(anybody.get("/api/v1/verifications/" + number + "/letter?lang=en")
                        .text())
                .contains("Award decision", "CNY 2,000,000.00");
        Answer pdf = anybody.get("/api/v1/verifications/" + number + "/letter.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
    }

    @Test
    void a_letter_and_the_published_keys_are_all_that_an_offline_check_needs() throws Exception {
        String number = numberOf(sealed());
        Path letter = Files.writeString(
                folder.resolve("letter.jws"),
                verified(number).path("letter").path("jws").asString());
        Path keys = Files.writeString(
                folder.resolve("keys.json"),
                anybody.get("/.well-known/roundtable-seals.json").text());
        Process script = new ProcessBuilder(
                        "sh", Path.of("..", "docs", "verify-offline.sh").toString(), letter.toString(), keys.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isZero();
        assertThat(said).contains(number, "澄湖高新区");
    }

    @Test
    void the_private_keys_are_published_nowhere() throws Exception {
        sealed();
        assertThat(anybody.get("/.well-known/roundtable-seals.json").body().path("keys"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key.toString()).doesNotContain("\"d\"", "wrapped"));
    }

    @Test
    void decisions_and_awards_dropped_and_replayed_have_the_same_rows() throws Exception {
        sealed();
        String award = offered();
        round.founder.post("/api/v1/awards/" + award + "/acceptance", Map.of());
        Readers readers = round.server.bean(Readers.class);
        for (Map.Entry<String, String> reader :
                Map.of("decisions", "decision", "awards", "award").entrySet()) {
            readers.awaitCaughtUp(reader.getKey(), Duration.ofSeconds(20));
            String before = rows(reader.getValue());
            readers.rebuild(reader.getKey());
            readers.awaitCaughtUp(reader.getKey(), Duration.ofSeconds(20));
            assertThat(rows(reader.getValue())).isEqualTo(before);
        }
    }

    private String offered() throws Exception {
        eventually(() -> round.founder.get("/api/v1/awards").body().size(), 1);
        return round.founder.get("/api/v1/awards").body().path(0).path("award").asString();
    }

    private String rows(String table) {
        return round.server
                .bean(JdbcClient.class)
                .sql("select string_agg(t::text, chr(10) order by id) from " + table + " t")
                .query(String.class)
                .single()
                .replaceAll("sealed[^}]*", "");
    }
}
