package roundtable.server.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.server.ARound.eventually;
import static roundtable.server.ARound.id;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import roundtable.commands.calls.CallId;
import roundtable.server.AGrantOffice;
import roundtable.server.ARound;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpeakingCommonGrants {

    private static final String OPPORTUNITIES = "/common-grants/opportunities";
    private static final String AWARDS = "/common-grants/awards";

    private static TheProtocol protocol;
    private static final TestServer server = TestServer.shared();
    private static AGrantOffice office;

    /** One that has not opened, one that receives, one that was cancelled, and a draft. */
    private static String upcoming;

    private static String receiving;
    private static String cancelled;
    private static String draft;

    private final Visitor anybody = server.visitor();

    @BeforeAll
    static void publish() throws Exception {
        protocol = new TheProtocol();
        office = new AGrantOffice(server);
        Instant today = Instant.now().truncatedTo(ChronoUnit.HOURS);
        upcoming =
                drafted("fund", AGrantOffice.window(today.plus(10, ChronoUnit.DAYS), today.plus(400, ChronoUnit.DAYS)));
        receiving = office.openCompetition();
        cancelled =
                drafted("fund", AGrantOffice.window(today.minus(1, ChronoUnit.DAYS), today.plus(50, ChronoUnit.DAYS)));
        draft = drafted("fund", AGrantOffice.window(today, today.plus(60, ChronoUnit.DAYS)));
        for (String call : List.of(upcoming, cancelled)) {
            assertThat(office.officer
                            .post("/api/v1/calls/" + call + "/opening", Map.of())
                            .status())
                    .isEqualTo(200);
        }
        Map<String, Object> reason = Map.of("zh", "资金另有安排。", "original", "ZH", "machine", false);
        assertThat(office.officer
                        .post("/api/v1/calls/" + cancelled + "/cancellation", Map.of("reason", reason))
                        .status())
                .isEqualTo(200);
        office.caughtUp("calls");
    }

    private static String drafted(String template, Map<String, Object> window) throws Exception {
        Map<String, Object> body = office.fromTemplate(template);
        body.put("window", window);
        return id(office.officer.post("/api/v1/calls", body));
    }

    // Opportunities

    @Test
    void the_published_calls_are_opportunities_and_those_changed_last_come_first() throws Exception {
        Answer list = anybody.get(OPPORTUNITIES);
        protocol.describes(list, "get", OPPORTUNITIES);
        assertThat(ids(list)).contains(upcoming, receiving, cancelled);
        List<Instant> modified = StreamSupport.stream(list.body().path("items").spliterator(), false)
                .map(item -> Instant.parse(item.path("lastModifiedAt").asString()))
                .toList();
        assertThat(modified).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(list.body().path("paginationInfo").path("pageSize").asInt()).isEqualTo(100);
    }

    @Test
    void a_list_is_read_page_by_page_and_each_stands_on_one_page() throws Exception {
        List<String> first = ids(anybody.get(OPPORTUNITIES + "?page=1&pageSize=1"));
        List<String> second = ids(anybody.get(OPPORTUNITIES + "?page=2&pageSize=1"));
        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        Answer beyond = anybody.get(OPPORTUNITIES + "?page=2000000000&pageSize=100");
        protocol.describes(beyond, "get", OPPORTUNITIES);
        assertThat(beyond.body().path("items")).isEmpty();
        assertThat(beyond.body().path("paginationInfo").path("totalItems").asInt())
                .isPositive();
        JsonNode pages = anybody.get(OPPORTUNITIES + "?pageSize=2").body().path("paginationInfo");
        assertThat(pages.path("totalPages").asInt())
                .isEqualTo(Math.ceilDiv(pages.path("totalItems").asInt(), 2));
    }

    @Test
    void a_page_that_cannot_be_is_refused() throws Exception {
        for (String query : List.of("page=0", "pageSize=0", "pageSize=101", "page=one", "page=99999999999")) {
            Answer refused = anybody.get(OPPORTUNITIES + "?" + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            protocol.describesTheError(refused);
        }
        Answer refused = search(Map.of("pagination", Map.of("page", 0)));
        assertThat(refused.status()).isEqualTo(400);
        protocol.describesTheError(refused);
    }

    @Test
    void an_opportunity_says_its_competition_money_days_and_zone() throws Exception {
        Answer answer = anybody.get(OPPORTUNITIES + "/" + receiving);
        protocol.describes(answer, "get", OPPORTUNITIES + "/{oppId}");
        JsonNode opportunity = answer.body().path("data");
        JsonNode page = anybody.get("/api/v1/calls/" + receiving).body();
        assertThat(opportunity.path("status").path("value").asString()).isEqualTo("open");
        assertThat(opportunity
                        .path("funding")
                        .path("maxAwardAmount")
                        .path("amount")
                        .asString())
                .isEqualTo("500000.00");
        Instant closes = Instant.parse(page.path("closes").asString());
        LocalDate inChina = closes.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        assertThat(opportunity.path("keyDates").path("closeDate").path("date").asString())
                .isEqualTo(inChina.toString());
        assertThat(opportunity
                        .path("keyDates")
                        .path("closeDate")
                        .path("description")
                        .asString())
                .isEqualTo("Asia/Shanghai, UTC+08:00");
        JsonNode fields = opportunity.path("customFields");
        assertThat(fields.path("timeZone").path("value").asString()).isEqualTo("Asia/Shanghai");
        assertThat(fields.path("number").path("value").asString())
                .isEqualTo(page.path("number").asString());
        assertThat(opportunity.path("source").asString()).isEqualTo("http://localhost/en/calls/" + receiving);
        JsonNode competition = opportunity.path("competitions").path(0);
        assertThat(competition.path("opportunityId").asString()).isEqualTo(receiving);
        assertThat(competition.path("id").asString()).isNotEqualTo(receiving);
    }

    @Test
    void the_same_is_told_in_both_languages() throws Exception {
        assertThat(anybody.get(OPPORTUNITIES + "/" + receiving)
                        .body()
                        .path("data")
                        .path("title")
                        .asString())
                .isEqualTo("Innovation and Entrepreneurship Competition");
        anybody.with("Accept-Language", "zh-CN");
        Answer chinese = anybody.get(OPPORTUNITIES + "/" + receiving);
        JsonNode data = chinese.body().path("data");
        assertThat(data.path("title").asString()).isEqualTo("创新创业大赛");
        assertThat(data.path("customFields")
                        .path("translations")
                        .path("value")
                        .path("en")
                        .path("title")
                        .asString())
                .isEqualTo("Innovation and Entrepreneurship Competition");
        assertThat(chinese.headers().firstValue("Content-Language")).contains("zh-CN");
    }

    @Test
    void a_draft_is_never_shown() throws Exception {
        assertThat(office.officer.get("/api/v1/calls/" + draft).status()).isEqualTo(200);
        Visitor officer = office.officer;
        for (String path : List.of(
                OPPORTUNITIES + "/" + draft,
                "/common-grants/competitions/" + Published.competition(callId(draft)),
                "/common-grants/forms/" + Published.form(callId(draft)))) {
            assertThat(officer.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(everything(OPPORTUNITIES)).doesNotContain(draft).contains(receiving);
        assertThat(everything("/common-grants/forms"))
                .doesNotContain(Published.form(callId(draft)).toString())
                .contains(Published.form(callId(receiving)).toString());
    }

    @Test
    void what_is_not_there_is_told_in_the_protocols_envelope() throws Exception {
        Answer unknown = anybody.get(OPPORTUNITIES + "/" + UUID.randomUUID());
        assertThat(unknown.status()).isEqualTo(404);
        protocol.describes(unknown, "get", OPPORTUNITIES + "/{oppId}");
        Answer award = anybody.get(AWARDS + "/" + UUID.randomUUID());
        protocol.describes(award, "get", AWARDS + "/{awdId}");
        Answer competition = anybody.get("/common-grants/competitions/" + UUID.randomUUID());
        protocol.describes(competition, "get", "/common-grants/competitions/{compId}");
        for (String path :
                List.of("/common-grants/forms/" + UUID.randomUUID(), "/common-grants/orgs", "/common-grants")) {
            Answer none = anybody.get(path);
            assertThat(none.status()).as(path).isEqualTo(404);
            protocol.describesTheError(none);
        }
        Answer noId = anybody.get(OPPORTUNITIES + "/nonsense");
        assertThat(noId.status()).isEqualTo(400);
        protocol.describesTheError(noId);
    }

    @Test
    void whatever_else_goes_wrong_comes_in_the_envelope_too() throws Exception {
        Answer broken = anybody.send(
                "POST", OPPORTUNITIES + "/search", "application/json", "{".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.status()).isEqualTo(400);
        protocol.describesTheError(broken);
        Answer large = anybody.send("POST", OPPORTUNITIES + "/search", "application/json", new byte[(1 << 20) + 1]);
        assertThat(large.status()).isEqualTo(413);
        protocol.describesTheError(large);
        Answer shut = anybody.post(OPPORTUNITIES, Map.of());
        assertThat(shut.status()).isEqualTo(401);
        protocol.describesTheError(shut);
        Answer kind = anybody.send(
                "POST", OPPORTUNITIES + "/search", "text/plain", "deadline".getBytes(StandardCharsets.UTF_8));
        assertThat(kind.status()).isEqualTo(415);
        protocol.describesTheError(kind);
    }

    // Search

    @Test
    void a_search_without_wishes_is_the_list() throws Exception {
        Answer all = search(Map.of());
        protocol.describes(all, "post", OPPORTUNITIES + "/search");
        assertThat(all.body().path("paginationInfo"))
                .isEqualTo(anybody.get(OPPORTUNITIES).body().path("paginationInfo"));
        assertThat(all.body().path("filterInfo").has("errors")).isFalse();
    }

    @Test
    void words_of_either_language_find_a_call() throws Exception {
        assertThat(ids(search(Map.of("search", "创新创业 EARLY-nonsense")))).isEmpty();
        assertThat(ids(search(Map.of("search", "Entrepreneurship competition"))))
                .contains(receiving);
        assertThat(ids(search(Map.of("search", "创新创业")))).contains(receiving).doesNotContain(upcoming);
    }

    @Test
    void a_status_finds_those_that_stand_there_or_all_others() throws Exception {
        Answer open = filtered("status", "in", List.of("open"));
        protocol.describes(open, "post", OPPORTUNITIES + "/search");
        assertThat(ids(open)).contains(receiving).doesNotContain(upcoming, cancelled);
        assertThat(ids(filtered("status", "in", List.of("forecasted", "custom"))))
                .contains(upcoming, cancelled)
                .doesNotContain(receiving);
        assertThat(ids(filtered("status", "notIn", List.of("open"))))
                .contains(upcoming, cancelled)
                .doesNotContain(receiving);
        JsonNode status =
                anybody.get(OPPORTUNITIES + "/" + cancelled).body().path("data").path("status");
        assertThat(status.path("customValue").asString()).isEqualTo("cancelled");
        assertThat(status.path("description").asString()).isEqualTo("资金另有安排。");
    }

    @Test
    void a_range_of_days_counts_by_the_calls_own_clocks_and_one_of_moments_by_the_moment() throws Exception {
        Instant closes = Instant.parse(
                anybody.get("/api/v1/calls/" + receiving).body().path("closes").asString());
        String day = closes.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
        Map<String, Object> theDay = Map.of("min", day, "max", day);
        assertThat(ids(filtered("closeDateRange", "between", theDay)))
                .contains(receiving)
                .doesNotContain(upcoming);
        assertThat(ids(filtered("closeDateRange", "outside", theDay)))
                .contains(upcoming)
                .doesNotContain(receiving);
        Map<String, Object> later = Map.of("min", closes.plusSeconds(1).toString(), "max", "2099-12-31");
        assertThat(ids(filtered("closeDateRange", "between", later)))
                .contains(upcoming)
                .doesNotContain(receiving);
        String bare = closes.toString().replace("Z", "");
        assertThat(ids(filtered("closeDateRange", "between", Map.of("min", bare, "max", bare))))
                .contains(receiving);
    }

    @Test
    void a_day_is_also_right_in_a_zone_that_is_but_an_offset() throws Exception {
        Instant evening = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(90, ChronoUnit.DAYS)
                .plus(20, ChronoUnit.HOURS);
        String offset = drafted(
                "fund",
                Map.of(
                        "opens",
                        evening.minus(99, ChronoUnit.DAYS).toString(),
                        "closes",
                        Map.of("at", evening.toString(), "zone", "+08:00")));
        assertThat(office.officer
                        .post("/api/v1/calls/" + offset + "/opening", Map.of())
                        .status())
                .isEqualTo(200);
        String day = evening.atOffset(ZoneOffset.ofHours(8)).toLocalDate().toString();
        assertThat(ids(filtered("closeDateRange", "between", Map.of("min", day, "max", day))))
                .contains(offset);
        assertThat(anybody.get(OPPORTUNITIES + "/" + offset)
                        .body()
                        .findValue("closeDate")
                        .path("description")
                        .asString())
                .isEqualTo("UTC+08:00");
        Answer ever = filtered("closeDateRange", "outside", Map.of("min", "0000-01-01", "max", "9999-12-31"));
        assertThat(ids(ever)).isEmpty();
    }

    @Test
    void a_range_of_money_leaves_out_other_currencies() throws Exception {
        assertThat(ids(filtered("maxAwardAmountRange", "between", range("500000", "500000.00", "CNY"))))
                .contains(receiving)
                .doesNotContain(upcoming);
        assertThat(ids(filtered("maxAwardAmountRange", "outside", range("500000", "500000.00", "CNY"))))
                .contains(upcoming)
                .doesNotContain(receiving);
        assertThat(ids(filtered("totalFundingAvailableRange", "between", range("0", "99999999999", "USD"))))
                .isEmpty();
    }

    @Test
    void a_filter_that_cannot_be_kept_to_is_left_out_and_said() throws Exception {
        Answer answer = search(Map.of(
                "filters",
                Map.of(
                        "status", Map.of("operator", "like", "value", "op"),
                        "closeDateRange",
                                Map.of("operator", "between", "value", Map.of("min", "2026-02-31", "max", "soon")),
                        "maxAwardAmountRange", Map.of("operator", "between", "value", range("1", "2", "")),
                        "minAwardAmountRange", Map.of("operator", "between", "value", range("1", "2", "CNY")),
                        "customFilters", Map.of("mood", Map.of("operator", "eq", "value", "good")),
                        "colour", Map.of("operator", "eq", "value", "red"))));
        protocol.describes(answer, "post", OPPORTUNITIES + "/search");
        JsonNode info = answer.body().path("filterInfo");
        assertThat(info.path("filters")).isEmpty();
        assertThat(info.path("errors").toString())
                .contains(
                        "status: it does not take this operator",
                        "closeDateRange: its value",
                        "maxAwardAmountRange: its value",
                        "minAwardAmountRange: nothing here says it",
                        "customFilters.mood: there is no such filter",
                        "colour: there is no such filter");
        assertThat(ids(answer)).contains(receiving, upcoming);
    }

    @Test
    void opportunities_are_sorted_as_asked_for() throws Exception {
        for (String by : List.of(
                "lastModifiedAt",
                "createdAt",
                "title",
                "status.value",
                "keyDates.closeDate",
                "funding.maxAwardAmount",
                "funding.totalAmountAvailable")) {
            Answer ascending = search(Map.of("sorting", Map.of("sortBy", by, "sortOrder", "asc")));
            protocol.describes(ascending, "post", OPPORTUNITIES + "/search");
            assertThat(ascending.body().path("sortInfo").path("sortBy").asString())
                    .isEqualTo(by);
            assertThat(ascending.body().path("sortInfo").has("errors")).isFalse();
        }
        List<String> byDeadline = new ArrayList<>();
        for (int page = 1; !byDeadline.contains(upcoming); page++) {
            List<String> more = ids(search(Map.of(
                    "sorting", Map.of("sortBy", "keyDates.closeDate", "sortOrder", "asc"),
                    "pagination", Map.of("page", page))));
            assertThat(more).isNotEmpty();
            byDeadline.addAll(more);
        }
        assertThat(byDeadline).contains(receiving);
        assertThat(byDeadline.indexOf(receiving)).isLessThan(byDeadline.indexOf(upcoming));
        Answer unknown = search(Map.of("sorting", Map.of("sortBy", "funding.estimatedAwardCount", "sortOrder", "up")));
        protocol.describes(unknown, "post", OPPORTUNITIES + "/search");
        assertThat(unknown.body().path("sortInfo").path("sortBy").asString()).isEqualTo("lastModifiedAt");
        assertThat(unknown.body().path("sortInfo").path("errors")).hasSize(2);
    }

    // Competitions and forms

    @Test
    void a_competition_is_found_by_the_id_that_its_opportunity_gives() throws Exception {
        JsonNode told = anybody.get(OPPORTUNITIES + "/" + receiving)
                .body()
                .path("data")
                .path("competitions")
                .path(0);
        Answer answer =
                anybody.get("/common-grants/competitions/" + told.path("id").asString());
        protocol.describes(answer, "get", "/common-grants/competitions/{compId}");
        assertThat(answer.body().path("data")).isEqualTo(told);
        assertThat(told.path("forms")
                        .path("validation")
                        .path("required")
                        .path(0)
                        .asString())
                .isEqualTo("application");
        assertThat(told.path("status").path("value").asString()).isEqualTo("open");
    }

    @Test
    void a_form_brings_its_schema_and_its_layout_as_json_forms() throws Exception {
        Answer list = anybody.get("/common-grants/forms");
        protocol.describes(list, "get", "/common-grants/forms");
        String form = Published.form(callId(receiving)).toString();
        assertThat(everything("/common-grants/forms")).contains(form);
        Answer answer = anybody.get("/common-grants/forms/" + form);
        protocol.describes(answer, "get", "/common-grants/forms/{formId}");
        JsonNode data = answer.body().path("data");
        JsonNode page = anybody.get("/api/v1/calls/" + receiving).body();
        assertThat(data.path("version").asString())
                .isEqualTo(page.path("formFingerprint").asString());
        assertThat(data.path("jsonSchema")
                        .path("properties")
                        .path("title")
                        .path("maxLength")
                        .asInt())
                .isEqualTo(60);
        JsonNode layout = data.path("uiSchema");
        assertThat(layout.path("type").asString()).isEqualTo("VerticalLayout");
        JsonNode group = layout.path("elements").path(0);
        assertThat(group.path("type").asString()).isEqualTo("Group");
        assertThat(group.path("label").asString()).isEqualTo("The project");
        assertThat(group.path("elements").path(0).path("scope").asString()).isEqualTo("#/properties/title");
        assertThat(layout.findValuesAsString("scope"))
                .allSatisfy(scope -> assertThat(scope).startsWith("#/properties/"));
        assertThat(layout.findValues("choices").getFirst().path(0).path("label").asString())
                .isEqualTo("Biomedicine");
        assertThat(layout.findValues("detail")
                        .getFirst()
                        .path("elements")
                        .path(0)
                        .path("scope")
                        .asString())
                .isEqualTo("#/properties/name");
        JsonNode rule = layout.findParents("rule").getFirst();
        assertThat(rule.path("scope").asString()).isEqualTo("#/properties/partner");
        assertThat(rule.path("rule")
                        .path("condition")
                        .path("schema")
                        .path("const")
                        .asBoolean())
                .isTrue();
    }

    // Awards

    @Test
    void the_register_is_read_as_awards_and_a_revoked_one_is_cancelled() throws Exception {
        ARound round = new ARound(server);
        Told told = awarded(round);
        String number = told.number();
        Answer list = anybody.get(AWARDS);
        protocol.describes(list, "get", AWARDS);
        JsonNode award = list.body().path("items").path(0);
        assertThat(award.path("identifiers")
                        .path("otherIds")
                        .path("awd:roundtable:number")
                        .path("id")
                        .asString())
                .isEqualTo(number);
        Answer one = anybody.get(AWARDS + "/" + award.path("id").asString());
        protocol.describes(one, "get", AWARDS + "/{awdId}");
        assertThat(one.body().path("data")).isEqualTo(award);
        assertThat(award.path("status").path("value").asString()).isEqualTo("awarded");
        assertThat(award.path("funding").path("awardedAmount").path("amount").asString())
                .isEqualTo("2000000.00");
        assertThat(award.path("opportunity").path("id").asString()).isEqualTo(round.call.toString());
        assertThat(award.path("funders").path("primary").path("name").asString())
                .isEqualTo("Chenghu Zone");
        assertThat(award.path("recipientOrganizations")
                        .path("primary")
                        .path("name")
                        .asString())
                .isEqualTo("Hengxi Bio");

        assertThat(ids(awards("opportunityId", "in", List.of(round.call.toString()))))
                .containsExactly(award.path("id").asString());
        assertThat(ids(awards("opportunityId", "notIn", List.of(round.call.toString(), "nonsense"))))
                .doesNotContain(award.path("id").asString());
        assertThat(ids(awards("status", "in", List.of("cancelled"))))
                .doesNotContain(award.path("id").asString());
        assertThat(ids(awards("awardedAmountRange", "between", range("2000000", "2000000", "CNY"))))
                .contains(award.path("id").asString());
        assertThat(ids(awards("awardDateRange", "between", Map.of("min", "2020-01-01", "max", "2020-12-31"))))
                .doesNotContain(award.path("id").asString());
        for (String by : List.of(
                "lastModifiedAt",
                "createdAt",
                "title",
                "status.value",
                "keyDates.awardDate",
                "funding.awardedAmount")) {
            Answer sorted = anybody.post(AWARDS + "/search", Map.of("search", number, "sorting", Map.of("sortBy", by)));
            protocol.describes(sorted, "post", AWARDS + "/search");
            assertThat(ids(sorted)).containsExactly(award.path("id").asString());
        }

        Answer revoked = round.officer.post(
                "/api/v1/decisions/" + told.decision() + "/revocation",
                Map.of("reason", Map.of("zh", "材料不实。", "original", "ZH", "machine", false)));
        assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
        eventually(
                () -> anybody.get(AWARDS + "/" + award.path("id").asString())
                        .body()
                        .path("data")
                        .path("status")
                        .path("value")
                        .asString(),
                "cancelled");
    }

    private record Told(String decision, String number) {}

    private static Told awarded(ARound round) throws Exception {
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
                        "amount", Map.of("amount", "2000000.00", "currency", "CNY"),
                        "reasons", Map.of("zh", "盲测数据完整。", "original", "ZH", "machine", false))));
        id(round.panellist.post("/api/v1/decisions/" + decision + "/ratification", Map.of()));
        id(round.chair.post("/api/v1/decisions/" + decision + "/confirmation", Map.of()));
        eventually(() -> round.founder.get("/api/v1/awards").body().size(), 1);
        JsonNode award = round.founder.get("/api/v1/awards").body().path(0);
        id(round.founder.post("/api/v1/awards/" + award.path("award").asString() + "/acceptance", Map.of()));
        return new Told(decision, award.path("number").asString());
    }

    private Answer awards(String filter, String operator, Object value) throws Exception {
        Answer answer = anybody.post(
                AWARDS + "/search", Map.of("filters", Map.of(filter, Map.of("operator", operator, "value", value))));
        protocol.describes(answer, "post", AWARDS + "/search");
        return answer;
    }

    // The yardstick

    @Test
    void an_answer_that_the_protocol_does_not_know_would_be_noticed() throws Exception {
        Answer good = anybody.get(OPPORTUNITIES + "/" + receiving);
        Map<String, String> faults = Map.of(
                "\"title\":",
                "\"name\":",
                "\"value\":\"open\"",
                "\"value\":\"RECEIVING\"",
                "\"amount\":\"500000.00\"",
                "\"amount\":500000",
                "\"eventType\":\"singleDate\"",
                "\"eventType\":\"deadline\"",
                "\"fieldType\":\"string\"",
                "\"fieldType\":\"text\"",
                "\"opportunityId\":\"" + receiving,
                "\"opportunityId\":\"the call of " + receiving);
        faults.forEach((right, wrong) -> {
            assertThat(good.text()).contains(right);
            String text = good.text().replace(right, wrong);
            Answer bad = new Answer(200, JsonMapper.shared().readTree(text), good.headers(), text);
            assertThatThrownBy(() -> protocol.describes(bad, "get", OPPORTUNITIES + "/{oppId}"))
                    .as(wrong)
                    .isInstanceOf(AssertionError.class);
        });
    }

    // The language of these tests

    private Answer search(Map<String, Object> body) throws Exception {
        return anybody.post(OPPORTUNITIES + "/search", body);
    }

    private Answer filtered(String filter, String operator, Object value) throws Exception {
        return search(Map.of("filters", Map.of(filter, Map.of("operator", operator, "value", value))));
    }

    private static Map<String, Object> range(String min, String max, String currency) {
        return Map.of(
                "min", Map.of("amount", min, "currency", currency), "max", Map.of("amount", max, "currency", currency));
    }

    private static List<String> ids(Answer list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        return StreamSupport.stream(list.body().path("items").spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<String> everything(String list) throws Exception {
        List<String> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            List<String> some = ids(anybody.get(list + "?page=" + page));
            if (some.isEmpty()) {
                return all;
            }
            all.addAll(some);
        }
    }

    private static CallId callId(String id) {
        return new CallId(UUID.fromString(id));
    }
}
