package roundtable.server.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import roundtable.commands.calls.Form;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published call where its QR code leads: without script, without signing in, in both languages. */
class ReadingALeaflet {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String HOSTILE = "<script>alert('题')</script> & \"引\"";
    private static final List<String> SHEETS = List.of("", "/form", "/guide", "/poster");
    private static final int LARGEST = 60_000;
    private static final int PIXELS_A_MODULE = 8;

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private String id = "";

    @BeforeEach
    void open() throws Exception {
        office = new AGrantOffice(server);
    }

    private static Map<String, Object> text(String zh, String en) {
        return Map.of("zh", zh, "en", en, "original", "ZH", "machine", false);
    }

    private static Map<String, Object> rule(String code, String answer, List<?> choices, String met, String unmet) {
        return Map.of(
                "code", code,
                "asks", text("问" + code, "Asked: " + code),
                "answer", answer,
                "choices", choices,
                "met", met,
                "unmet", text(unmet, unmet));
    }

    private static final Map<String, Object> ELIGIBILITY = Map.of(
            "rules",
            List.of(
                    rule("local", "YES_NO", List.of(), "{\"const\":true}", "Not of the zone."),
                    rule("years", "NUMBER", List.of(), "{\"minimum\":1,\"maximum\":5}", "Too young or too old."),
                    rule(
                            "round",
                            "CHOICE",
                            List.of(
                                    Map.of("value", "seed", "label", text("种子轮", "Seed")),
                                    Map.of("value", "listed", "label", text("已上市", "Listed"))),
                            "{\"enum\":[\"seed\"]}",
                            "Only before listing.")));

    /** A fund's draft, as the template has it but for what is given; its id stays in {@link #id}, its number comes back. */
    private String drafted(Map<String, Object> changes) throws Exception {
        Map<String, Object> body = office.fromTemplate("fund");
        body.putAll(changes);
        Answer drafted = office.officer.post("/api/v1/calls", body);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        id = drafted.body().path("id").asString();
        return office.officer.get("/api/v1/calls/" + id).body().path("number").asString();
    }

    private String published(Map<String, Object> changes) throws Exception {
        String number = drafted(changes);
        assertThat(office.officer
                        .post("/api/v1/calls/" + id + "/opening", Map.of())
                        .status())
                .isEqualTo(200);
        return number;
    }

    private Instant closes() throws Exception {
        return Instant.parse(server.visitor()
                .get("/api/v1/calls/" + id)
                .body()
                .path("closes")
                .asString());
    }

    private String page(String path) throws Exception {
        Answer page = server.visitor().get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.text();
    }

    /** Read as XML: what is not well-formed fails here. */
    private static Document document(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static Set<String> attributes(String html) throws Exception {
        Set<String> found = new TreeSet<>();
        NodeList all = document(html).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            for (int j = 0; j < all.item(i).getAttributes().getLength(); j++) {
                found.add(all.item(i).getAttributes().item(j).getNodeName());
            }
        }
        return found;
    }

    /** The values of an attribute, in the order of the document. */
    private static List<String> marked(String html, String attribute) throws Exception {
        List<String> found = new ArrayList<>();
        NodeList all = document(html).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.hasAttribute(attribute)) {
                found.add(element.getAttribute(attribute));
            }
        }
        return found;
    }

    // The address

    @Test
    void a_call_is_found_by_its_number_in_capitals_or_not() throws Exception {
        String number = published(Map.of());
        assertThat(page("/q/" + number)).contains(number);
        assertThat(page("/q/" + number.toLowerCase(Locale.ROOT))).contains(number);
        assertThat(server.visitor().statusOf("HEAD", "/q/" + number)).isEqualTo(200);
    }

    @Test
    void a_call_whose_number_does_not_fit_an_address_is_found_by_its_id() throws Exception {
        String number =
                published(Map.of("number", "澄高新〔2026〕" + UUID.randomUUID().hashCode() + "/号"));
        assertThat(page("/q/" + id)).contains(number, "localhost/q/" + id);
    }

    @Test
    void what_is_unknown_or_not_yet_published_is_a_page_that_says_so() throws Exception {
        String draft = drafted(Map.of());
        for (String path :
                List.of(draft, draft + "/poster", draft + "/code.svg", draft + "/calendar.ics", id, "0", "0/x/y")) {
            Answer missing = server.visitor().with("Accept-Language", "zh-CN").get("/q/" + path);
            assertThat(missing.status()).as(path).isEqualTo(404);
            assertThat(missing.text()).contains("没有这份公告", "/zh/calls");
            document(missing.text());
        }
        assertThat(server.visitor().get("/q/0?lang=en").text()).contains("There is no such call");
    }

    @Test
    void its_language_is_the_one_asked_for_and_else_the_readers() throws Exception {
        String number = published(Map.of());
        Visitor reader = server.visitor().with("Accept-Language", "zh-CN");
        assertThat(reader.get("/q/" + number).text()).contains("lang=\"zh-CN\"", "一次性告知", "科技成果转化资助");
        assertThat(reader.get("/q/" + number + "?lang=en").text())
                .contains("lang=\"en\"", "told once", "Support for Bringing Research to Market")
                .doesNotContain("一次性告知");
        assertThat(reader.get("/q/" + number).headers().allValues("Vary")).contains("Accept-Language");
    }

    // The pages

    @Test
    void every_page_is_well_formed_without_script_and_small_in_both_languages() throws Exception {
        String number = published(Map.of("eligibility", ELIGIBILITY));
        for (String sheet : SHEETS) {
            for (String lang : List.of("zh", "en")) {
                String html = page("/q/" + number + sheet + "?lang=" + lang);
                assertThat(document(html).getElementsByTagName("script").getLength())
                        .isZero();
                assertThat(html.getBytes(UTF_8)).as(sheet + lang).hasSizeLessThan(LARGEST);
                assertThat(html).doesNotContain("http-equiv", "null");
                assertThat(attributes(html)).noneMatch(name -> name.equals("style") || name.startsWith("on"));
                assertThat(html).contains("/q/" + number + sheet + "?lang=" + (lang.equals("zh") ? "en" : "zh"));
            }
        }
    }

    @Test
    void nothing_of_a_page_may_come_from_elsewhere_or_run() throws Exception {
        String number = published(Map.of());
        Answer page = server.visitor().get("/q/" + number);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "script-src");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void what_an_officer_writes_is_text_and_never_markup() throws Exception {
        String number = published(Map.of(
                "title",
                text(HOSTILE, HOSTILE),
                "summary",
                text(HOSTILE, HOSTILE),
                "description",
                text(HOSTILE, HOSTILE)));
        for (String sheet : SHEETS) {
            String html = page("/q/" + number + sheet + "?lang=zh");
            assertThat(html).doesNotContain("<script", "alert('");
            assertThat(document(html).getElementsByTagName("h1").getLength()).isEqualTo(1);
            assertThat(document(html).getDocumentElement().getTextContent()).contains(HOSTILE);
        }
        assertThat(events(number, "zh"))
                .allSatisfy(event -> assertThat(said(event, Property.SUMMARY)).endsWith(HOSTILE));
    }

    static Stream<Form> forms() {
        return TestServer.shared().bean(CallTemplates.class).all().stream().map(CallTemplates.Template::form);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void form_and_guide_have_every_question_once_and_the_notice_every_paper(Form form) throws Exception {
        String number = published(Map.of("form", Map.of("schema", form.schema(), "layout", form.layout())));
        List<String> questions = new ArrayList<>();
        List<String> papers = new ArrayList<>();
        for (JsonNode section : JsonMapper.shared().readTree(form.layout()).path("sections")) {
            for (JsonNode question : section.path("questions")) {
                questions.add(question.path("name").asString());
                if (question.path("widget").asString().equals("files")) {
                    papers.add(question.path("name").asString());
                }
            }
        }
        assertThat(marked(page("/q/" + number + "/form"), "data-question")).containsExactlyElementsOf(questions);
        assertThat(marked(page("/q/" + number + "/guide"), "data-question")).containsExactlyElementsOf(questions);
        assertThat(marked(page("/q/" + number), "data-paper")).containsExactlyElementsOf(papers);
    }

    @Test
    void the_notice_says_of_each_paper_whether_it_is_needed_and_in_what_form() throws Exception {
        String number = published(Map.of());
        assertThat(page("/q/" + number + "?lang=zh"))
                .contains("4 份材料", "项目实施方案", "PDF、至多 1 份、每份不超过 100 MB", "须提交", "PDF、图片、至多 5 份", "选交");
    }

    @Test
    void the_guide_says_of_whom_a_question_is_asked_how_long_it_may_be_what_the_vault_knows_and_what_experts_see()
            throws Exception {
        String number = published(Map.of());
        assertThat(page("/q/" + number + "/guide?lang=zh"))
                .contains(
                        "“同一成果是否得过政府资助？”答“是”的才问",
                        "问到时必填",
                        "50 至 1200 字",
                        "数字，5 至 9",
                        "2 至 8 行",
                        "企业资料库里有“技术成熟度”的",
                        "可能看出申请人是谁");
        assertThat(page("/q/" + number + "/guide?lang=en"))
                .contains("whoever answers “yes” to “Has the same result been publicly funded before?”");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_guide_shows_each_example_and_those_of_our_templates_keep_their_own_limits(Form form) throws Exception {
        JsonNode properties = JsonMapper.shared().readTree(form.schema()).path("properties");
        String number = published(Map.of("form", Map.of("schema", form.schema(), "layout", form.layout())));
        for (String lang : List.of("zh", "en")) {
            String guide = document(page("/q/" + number + "/guide?lang=" + lang))
                    .getDocumentElement()
                    .getTextContent();
            for (JsonNode section : JsonMapper.shared().readTree(form.layout()).path("sections")) {
                for (JsonNode question : section.path("questions")) {
                    String example = question.path("example").path(lang).asString("");
                    example.lines().forEach(line -> assertThat(guide).contains(line));
                    JsonNode schema = properties.path(question.path("name").asString());
                    if (schema.has("maxLength") && !example.isEmpty()) {
                        assertThat(example.codePointCount(0, example.length()))
                                .as(example)
                                .isBetween(
                                        schema.path("minLength").asInt(0),
                                        schema.path("maxLength").asInt());
                    }
                }
            }
            assertThat(guide).contains(lang.equals("zh") ? "不是标准答案" : "no model answer");
        }
    }

    @Test
    void a_guide_without_examples_speaks_of_none() throws Exception {
        Form form = server.bean(CallTemplates.class).all().getFirst().form();
        String bare = form.layout().replace("\"example\":", "\"remark\":");
        String number = published(Map.of("form", Map.of("schema", form.schema(), "layout", bare)));
        assertThat(page("/q/" + number + "?lang=zh")).contains("每一问怎么填").doesNotContain("范例");
        assertThat(page("/q/" + number + "/guide?lang=zh")).contains("逐题说明").doesNotContain("范例");
    }

    @Test
    void the_form_on_paper_has_a_box_for_each_choice_and_rows_for_a_table() throws Exception {
        String number = published(Map.of());
        Document form = document(page("/q/" + number + "/form?lang=zh"));
        assertThat(form.getElementsByTagName("li").getLength()).isEqualTo(20 + 5 + 2 + 3 + 1);
        assertThat(form.getElementsByTagName("td").getLength()).isEqualTo(3 * 6);
    }

    /** Where a sentence leads. */
    private static String led(String html, String sentence) throws Exception {
        NodeList links = document(html).getElementsByTagName("a");
        for (int i = 0; i < links.getLength(); i++) {
            if (links.item(i).getTextContent().contains(sentence)) {
                return ((Element) links.item(i)).getAttribute("href");
            }
        }
        return "";
    }

    @Test
    void whoever_is_signed_in_is_led_to_what_their_company_already_has_while_the_call_receives() throws Exception {
        String number = published(Map.of());
        assertThat(led(page("/q/" + number + "?lang=en"), "What your company already has, and what it still lacks"))
                .isEqualTo("/en/calls/" + id);
        assertThat(led(page("/q/" + number + "?lang=zh"), "贵企业已经有哪几份、还缺哪几份")).isEqualTo("/zh/calls/" + id);
        office.officer.post(
                "/api/v1/calls/" + id + "/cancellation", Map.of("reason", text("预算调整", "The budget changed.")));
        assertThat(page("/q/" + number + "?lang=en")).doesNotContain("what it still lacks");
    }

    @Test
    void what_a_machine_drafted_is_marked_in_that_language_and_not_in_the_original() throws Exception {
        String number = published(
                Map.of("summary", Map.of("zh", "支持转化。", "en", "Supports it.", "original", "ZH", "machine", true)));
        for (String sheet : List.of("", "/poster")) {
            assertThat(page("/q/" + number + sheet + "?lang=en")).contains("machine draft", "the original counts");
            assertThat(page("/q/" + number + sheet + "?lang=zh")).doesNotContain("机初译");
        }
        assertThat(page("/q/" + published(Map.of()) + "?lang=en")).doesNotContain("machine draft");
    }

    @Test
    void a_call_that_is_over_or_cancelled_or_yet_to_open_says_so_and_begins_no_application() throws Exception {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        String coming = published(
                Map.of("window", AGrantOffice.window(hour.plus(5, ChronoUnit.DAYS), hour.plus(40, ChronoUnit.DAYS))));
        assertThat(page("/q/" + coming + "?lang=en"))
                .contains("Opens soon", "Applications are received from")
                .doesNotContain("/apply");
        String cancelled = published(Map.of());
        assertThat(page("/q/" + cancelled + "?lang=en")).contains("/en/calls/" + id + "/apply", "days left");
        office.officer.post(
                "/api/v1/calls/" + id + "/cancellation", Map.of("reason", text("预算调整", "The budget changed.")));
        assertThat(page("/q/" + cancelled + "?lang=en"))
                .contains("This call is cancelled", "The budget changed.")
                .doesNotContain("/apply", "days left");
        assertThat(events(cancelled, "en"))
                .allSatisfy(event -> assertThat(said(event, Property.STATUS)).isEqualTo("CANCELLED"));
    }

    // The self-check

    @Test
    void the_self_check_names_each_rule_that_is_not_met_and_no_other() throws Exception {
        String number = published(Map.of("eligibility", ELIGIBILITY));
        String before = page("/q/" + number + "?lang=en");
        assertThat(marked(before, "data-failed")).isEmpty();
        assertThat(before)
                .contains("Wanted: yes", "Wanted: 1 to 5", "Wanted: Seed")
                .doesNotContain("not answered");
        String failed = page("/q/" + number + "?lang=en&a.local=false&a.years=3&a.round=listed");
        assertThat(marked(failed, "data-failed")).containsExactly("a.local", "a.round");
        assertThat(failed).contains("2 rules are not met", "Not of the zone.", "Only before listing.");
        String met = page("/q/" + number + "?lang=en&a.local=true&a.years=5&a.round=seed");
        assertThat(marked(met, "data-failed")).isEmpty();
        assertThat(met).contains("Every rule is met");
    }

    @Test
    void what_is_left_out_or_is_no_answer_at_all_counts_as_not_answered() throws Exception {
        String number = published(Map.of("eligibility", ELIGIBILITY));
        String html =
                page("/q/" + number + "?lang=en&a.local=perhaps&a.years=9e999999999&a.round=seed&a.other=%3Cscript%3E");
        assertThat(html).contains("2 questions are not answered").doesNotContain("<script", "Every rule is met");
        assertThat(marked(html, "data-failed")).isEmpty();
        assertThat(page("/q/" + number + "?lang=en&a.years=%22%3E%3Cscript%3E")).doesNotContain("<script");
    }

    @Test
    void where_everybody_may_apply_nothing_is_asked() throws Exception {
        String number = published(Map.of());
        String html = page("/q/" + number + "?lang=en");
        assertThat(html).contains("Anybody may apply.");
        assertThat(document(html).getElementsByTagName("form").getLength()).isZero();
    }

    // The code

    @Test
    void the_code_on_page_poster_and_alone_reads_back_as_the_leaflets_own_address() throws Exception {
        String number = published(Map.of());
        for (String path : List.of("", "/poster", "/code.svg")) {
            assertThat(read(page("/q/" + number + path))).as(path).isEqualTo("http://localhost/q/" + number);
        }
        assertThat(server.visitor().get("/q/" + number + "/code.svg").headers().firstValue("Content-Type"))
                .hasValue("image/svg+xml");
        assertThat(page("/q/" + number + "/poster")).contains("localhost/q/" + number);
    }

    /** Draws the dark runs of the drawing, eight pixels a module, and reads them as a phone would. */
    private static String read(String page) throws Exception {
        Matcher size =
                Pattern.compile("viewBox=\"0 0 (\\d+) \\1\" role=\"img\"").matcher(page);
        assertThat(size.find()).isTrue();
        int side = Integer.parseInt(size.group(1)) * PIXELS_A_MODULE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(page);
        while (run.find()) {
            int left = Integer.parseInt(run.group(1)) * PIXELS_A_MODULE;
            int top = Integer.parseInt(run.group(2)) * PIXELS_A_MODULE;
            for (int y = top; y < top + PIXELS_A_MODULE; y++) {
                int from = y * side + left;
                Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * PIXELS_A_MODULE, 0x13211C);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }

    // The calendar

    private List<VEvent> events(String number, String lang) throws Exception {
        Answer answer = server.visitor().get("/q/" + number + "/calendar.ics?lang=" + lang);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.text().split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.text()));
        calendar.validate();
        return calendar.getComponents("VEVENT");
    }

    private static String said(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static int sequence(VEvent event) {
        return Integer.parseInt(said(event, Property.SEQUENCE));
    }

    private static Temporal start(VEvent event) {
        return Objects.requireNonNull(event.getDateTimeStart()).getDate();
    }

    private static Map<String, Object> procedure(LocalDate review) {
        Map<String, Object> undated = new HashMap<>();
        undated.put("kind", "SCREENING");
        undated.put("on", null);
        return Map.of(
                "graceMinutes",
                30,
                "noticeDays",
                5,
                "tieCriteria",
                List.of(),
                "stillTied",
                "DRAWN",
                "stages",
                List.of(undated, Map.of("kind", "REVIEW", "on", review.toString())));
    }

    @Test
    void the_calendar_has_the_deadline_at_its_instant_and_each_planned_stage_on_its_day() throws Exception {
        LocalDate review = LocalDate.now(SHANGHAI).plusDays(60);
        String number = published(Map.of("procedure", procedure(review)));
        List<VEvent> events = events(number, "en");
        assertThat(events).hasSize(2);
        VEvent deadline = events.getFirst();
        assertThat(deadline.getUid().orElseThrow().getValue()).isEqualTo(id + ".deadline@roundtable");
        assertThat(Instant.from(start(deadline))).isEqualTo(closes());
        assertThat(said(deadline, Property.SUMMARY)).startsWith("Deadline: ");
        assertThat(said(deadline, Property.DESCRIPTION)).contains("(Beijing time)");
        assertThat(deadline.getAlarms()).hasSize(1);
        VEvent stage = events.getLast();
        assertThat(start(stage)).isEqualTo(review);
        assertThat(said(stage, Property.URL)).isEqualTo("http://localhost/q/" + number);
        assertThat(page("/q/" + number + "?lang=en")).contains("30 minutes", "Expert review", "day to be told");
    }

    @Test
    void an_extended_deadline_replaces_the_one_in_the_calendar() throws Exception {
        String number = published(Map.of("title", text("延期🚀".repeat(20), "Later 🚀")));
        VEvent before = events(number, "zh").getFirst();
        Instant later = closes().plus(10, ChronoUnit.DAYS);
        office.officer.post(
                "/api/v1/calls/" + id + "/extensions",
                Map.of("closes", AGrantOffice.deadline(later), "reason", text("顺延。", "Extended.")));
        VEvent after = events(number, "zh").getFirst();
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(Instant.from(start(after))).isEqualTo(later);
        assertThat(sequence(after)).isGreaterThan(sequence(before));
        assertThat(said(after, Property.SUMMARY)).isEqualTo("截止：" + "延期🚀".repeat(20));
        assertThat(page("/q/" + number + "?lang=en")).contains("The deadline is now", "Extended.");
    }
}
