package roundtable.server.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.calls.Eligibility;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.forms.EligibilityCheck;
import roundtable.server.forms.FormRules;

class PublishingACall {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;

    @BeforeEach
    void open() throws Exception {
        office = new AGrantOffice(server);
    }

    private String drafted() throws Exception {
        Answer drafted = office.officer.post("/api/v1/calls", office.fromTemplate("fund"));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        assertThat(drafted.headers().firstValue("Location")).isPresent();
        return "/api/v1/calls/" + drafted.body().path("id").asString();
    }

    private static Map<String, Object> extension(Instant closes) {
        return Map.of(
                "closes",
                AGrantOffice.deadline(closes),
                "reason",
                Map.of("zh", "系统维护，顺延。", "original", "ZH", "machine", false));
    }

    @Test
    void every_template_is_sound_and_speaks_both_languages() {
        FormRules rules = server.bean(FormRules.class);
        assertThat(server.bean(CallTemplates.class).all()).hasSize(2).allSatisfy(template -> {
            assertThat(rules.check(template.form())).isEmpty();
            Eligibility eligibility = Objects.requireNonNull(template.eligibility());
            assertThat(server.bean(EligibilityCheck.class).unsound(eligibility)).isEmpty();
            assertThat(eligibility.rules()).allSatisfy(rule -> {
                assertThat(rule.asks().en()).isNotNull();
                assertThat(rule.unmet().en()).isNotNull();
            });
            assertThat(template.title().en()).isNotNull();
            assertThat(template.rubric().criteria())
                    .allSatisfy(criterion -> assertThat(criterion.levels())
                            .hasSize(5)
                            .allSatisfy(level -> {
                                assertThat(level.zh()).isNotNull();
                                assertThat(level.en()).isNotNull();
                            }));
        });
    }

    @Test
    void a_draft_is_its_authoritys_own_affair_until_it_is_opened() throws Exception {
        String call = drafted();
        assertThat(server.visitor().get(call).status()).isEqualTo(404);
        assertThat(office.officer.get(call).body().path("phase").asString()).isEqualTo("DRAFT");
        assertThat(office.officer.post(call + "/opening", Map.of()).status()).isEqualTo(200);
        Answer page = server.visitor().get(call);
        assertThat(page.body().path("phase").asString()).isEqualTo("RECEIVING");
        assertThat(page.body().path("number").asString()).matches("20\\d\\d-FD-\\d{4,}");
        assertThat(page.body().path("authorityName").path("en").asString()).isEqualTo("Chenghu Zone");
        assertThat(page.body().path("counts").isNull()).isTrue();
        Answer list = server.visitor().get("/api/v1/calls?phase=RECEIVING&authority=" + office.authority);
        assertThat(list.body().path("items")).hasSize(1);
    }

    @Test
    void only_an_officer_of_an_authority_drafts() throws Exception {
        Company company = office.company(false);
        Map<String, Object> body = office.fromTemplate("fund");
        assertThat(company.founder().post("/api/v1/calls", body).code()).isEqualTo("not-your-role");
        assertThat(server.visitor().post("/api/v1/calls", body).status()).isEqualTo(401);
        AGrantOffice another = new AGrantOffice(server);
        String call = drafted();
        assertThat(another.officer.get(call).status()).isEqualTo(404);
        Answer opened = another.officer.post(call + "/opening", Map.of());
        assertThat(opened.status()).isEqualTo(403);
        assertThat(opened.code()).isEqualTo("not-an-officer-of-the-authority");
    }

    @Test
    void a_form_that_the_page_might_read_differently_is_refused_with_the_places() throws Exception {
        Map<String, Object> body = office.fromTemplate("fund");
        body.put(
                "form",
                Map.of(
                        "schema",
                        "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"title\"],"
                                + "\"properties\":{\"title\":{\"type\":\"string\"}}}",
                        "layout",
                        "{\"sections\":[]}"));
        Answer refused = office.officer.post("/api/v1/calls", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("form-unsound");
        assertThat(refused.body().path("facts").path("findings").toString())
                .contains("/schema/properties/title/maxLength", "bounded", "not-shown");
    }

    @Test
    void whoever_revises_what_another_has_revised_meanwhile_is_told() throws Exception {
        String call = drafted();
        String etag = office.officer.get(call).etag();
        Map<String, Object> body = office.fromTemplate("fund");
        office.officer.with("If-Match", etag);
        assertThat(office.officer.put(call, body).status()).isEqualTo(200);
        assertThat(office.officer.put(call, body).code()).isEqualTo("version-stale");
        office.officer.with("If-Match", null);
    }

    @Test
    void a_deadline_that_would_move_earlier_is_refused_in_words_of_its_zone() throws Exception {
        String call = drafted();
        office.officer.post(call + "/opening", Map.of());
        Instant closes =
                Instant.parse(office.officer.get(call).body().path("closes").asString());
        Answer refused = office.officer.post(call + "/extensions", extension(closes.minus(1, ChronoUnit.DAYS)));
        assertThat(refused.code()).isEqualTo("deadline-moves-only-later");
        assertThat(refused.body().path("detail").asString()).contains("only moves later", "(Beijing time)");
        office.officer.with("Accept-Language", "zh-CN");
        assertThat(office.officer
                        .post(call + "/extensions", extension(closes.minus(1, ChronoUnit.DAYS)))
                        .body()
                        .path("detail")
                        .asString())
                .contains("截止时间只能推后", "（北京时间）");
    }

    @Test
    void an_extension_stands_on_the_public_page_with_its_reason() throws Exception {
        String call = drafted();
        office.officer.post(call + "/opening", Map.of());
        Instant closes =
                Instant.parse(office.officer.get(call).body().path("closes").asString());
        Instant later = closes.plus(10, ChronoUnit.DAYS);
        assertThat(office.officer.post(call + "/extensions", extension(later)).status())
                .isEqualTo(200);
        Answer page = server.visitor().get(call);
        assertThat(page.body().path("closes").asString()).isEqualTo(later.toString());
        assertThat(page.body().path("changes").path(0).path("kind").asString()).isEqualTo("DEADLINE_EXTENDED");
        assertThat(page.body().path("changes").path(0).path("reason").path("zh").asString())
                .isEqualTo("系统维护，顺延。");
    }

    @Test
    void its_history_is_for_the_authority() throws Exception {
        String call = drafted();
        office.officer.post(call + "/opening", Map.of());
        Answer history = office.officer.get(call + "/history");
        assertThat(history.body()).hasSize(2);
        assertThat(history.body().path(0).path("event").asString()).isEqualTo("call-opened");
        assertThat(history.body().path(0).path("actor").asString()).isEqualTo("周允");
        assertThat(office.company(false).founder().get(call + "/history").status())
                .isEqualTo(404);
        assertThat(server.visitor().get(call + "/history").status()).isEqualTo(401);
    }

    @Test
    void there_is_nothing_under_an_unknown_id_and_nothing_under_nonsense() throws Exception {
        assertThat(server.visitor().get("/api/v1/calls/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(server.visitor().get("/api/v1/calls/nonsense").code()).isEqualTo("parameter-wrong");
        assertThat(server.visitor().get("/api/v1/calls?phase=NEVER").code()).isEqualTo("parameter-wrong");
    }
}
