package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Window;
import roundtable.commands.text.Fingerprint;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.calls.CallTemplates;
import roundtable.server.calls.CallTemplates.Template;
import tools.jackson.databind.JsonNode;

class HandingInAnApplication {

    private static final Map<String, Object> REVISION_ONE = Map.of("draft", 1);

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;

    @BeforeEach
    void open() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(false);
    }

    @Test
    void it_gets_a_number_a_hash_and_a_mail_as_its_receipt() throws Exception {
        String application = office.handedIn(company, office.openCompetition());
        JsonNode page = company.founder().get(application).body().path("application");
        assertThat(page.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(page.path("number").asString()).matches("A-20\\d\\d-\\d{4,}");
        assertThat(page.path("title").path("zh").asString()).isEqualTo("片上微型质谱仪");
        assertThat(page.path("requested").path("amount").asString()).isEqualTo("480000.00");
        assertThat(page.path("industry").asString()).isEqualTo("biomedicine/diagnostics");
        String answers = page.path("answers").asString();
        assertThat(page.path("answersHash").asString()).isEqualTo(Fingerprint.of(answers));
        assertThat(answers).startsWith("{\"amount\":{\"amount\":\"480000.00\",\"currency\":\"CNY\"},\"industry\"");
        assertThat(page.path("papers").path(0).path("name").asString()).isEqualTo("plan.pdf");
        office.caughtUp("mail");
        assertThat(mailTo(company.founder().mail()))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains(
                                page.path("number").asString(),
                                page.path("answersHash").asString(),
                                "北京时间"));
    }

    @Test
    void what_is_not_right_is_not_handed_in_and_every_place_is_told() throws Exception {
        String application = office.start(company, office.openCompetition());
        Answer empty = company.founder().post(application + "/submission", Map.of("draft", 0));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.code()).isEqualTo("answers-unsound");
        assertThat(empty.body().path("facts").path("findings").size()).isGreaterThan(5);
        assertThat(empty.body().path("detail").asString()).contains("places still need your attention");
    }

    @Test
    void more_than_the_ceiling_is_refused_in_figures() throws Exception {
        String call = office.openCompetition();
        String application = office.start(company, call);
        Map<String, Object> answers = new HashMap<>(AGrantOffice.answers(office.uploadPlan(company, application)));
        answers.put("amount", Map.of("amount", "500000.01", "currency", "CNY"));
        office.save(company, application, office.form(call), answers, 0);
        Answer refused = company.founder().post(application + "/submission", REVISION_ONE);
        assertThat(refused.code()).isEqualTo("amount-above-ceiling");
        assertThat(refused.body().path("detail").asString()).contains("¥500,000.01", "¥500,000.");
    }

    @Test
    void late_is_late_by_the_servers_clock_and_said_in_words() throws Exception {
        ApplicationId application = startedLongAgo();
        Answer refused = company.founder()
                .with("Accept-Language", "zh-CN")
                .post("/api/v1/applications/" + application + "/submission", REVISION_ONE);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("deadline-passed");
        assertThat(refused.body().path("detail").asString())
                .contains("已过截止时间：截止于 2026 年 6 月 30 日 18:00（北京时间）", "逾期不予接收");
    }

    @Test
    void clock_skew_of_a_client_neither_lets_in_what_is_late_nor_keeps_out_what_is_in_time() throws Exception {
        Answer late = company.founder()
                .with("Date", "Mon, 29 Jun 2026 10:00:00 GMT")
                .with("If-Unmodified-Since", "Mon, 29 Jun 2026 10:00:00 GMT")
                .post("/api/v1/applications/" + startedLongAgo() + "/submission", REVISION_ONE);
        assertThat(late.code()).isEqualTo("deadline-passed");
        company.founder().with("Date", null).with("If-Unmodified-Since", null);
        String application = office.written(company, office.openCompetition());
        Answer inTime = company.founder()
                .with("Date", "Mon, 29 Dec 2036 10:00:00 GMT")
                .post(application + "/submission", REVISION_ONE);
        assertThat(inTime.status()).isEqualTo(200);
        String date = inTime.headers().firstValue("Date").orElseThrow();
        assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                .as("by which the page sets its own clock right")
                .isBetween(Instant.now().minusSeconds(30), Instant.now().plusSeconds(1));
    }

    @Test
    void a_double_click_hands_in_once_and_both_get_the_same_answer() throws Exception {
        String application = office.written(company, office.openCompetition());
        company.founder().with("Idempotency-Key", UUID.randomUUID().toString());
        List<Answer> answers = atOnce(List.of(
                () -> company.founder().post(application + "/submission", REVISION_ONE),
                () -> company.founder().post(application + "/submission", REVISION_ONE)));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.body().path("version").asInt())
                .containsOnly(1);
        Answer third = company.founder().post(application + "/submission", REVISION_ONE);
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.body().path("version").asInt()).isEqualTo(1);
        assertThat(company.founder().get(application + "/history").body()).hasSize(2);
    }

    @Test
    void a_second_hand_in_without_a_key_is_told_the_number_of_the_first() throws Exception {
        String application = office.handedIn(company, office.openCompetition());
        String number = company.founder()
                .get(application)
                .body()
                .path("application")
                .path("number")
                .asString();
        Answer again = company.founder().post(application + "/submission", REVISION_ONE);
        assertThat(again.code()).isEqualTo("application-already-submitted");
        assertThat(again.body().path("detail").asString()).contains(number);
    }

    @Test
    void a_tab_that_has_not_seen_the_latest_words_does_not_hand_them_in() throws Exception {
        String call = office.openCompetition();
        String application = office.written(company, call);
        String plan = office.uploadPlan(company, application);
        office.save(company, application, office.form(call), AGrantOffice.answers(plan), 1);
        Answer stale = company.founder().post(application + "/submission", REVISION_ONE);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("draft-changed");
    }

    @Test
    void a_deadline_extended_while_twenty_submissions_arrive_refuses_nobody() throws Exception {
        String call = office.openCompetition();
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Company one = office.company(false);
            String application = office.written(one, call);
            requests.add(() -> one.founder().post(application + "/submission", REVISION_ONE));
        }
        Instant closes = Instant.parse(office.officer
                .get("/api/v1/calls/" + call)
                .body()
                .path("closes")
                .asString());
        requests.add(
                10,
                () -> office.officer.post(
                        "/api/v1/calls/" + call + "/extensions",
                        Map.of(
                                "closes",
                                AGrantOffice.deadline(closes.plus(10, ChronoUnit.DAYS)),
                                "reason",
                                Map.of("zh", "顺延。", "original", "ZH", "machine", false))));
        assertThat(atOnce(requests))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(200));
        office.caughtUp("applications");
        Answer handedIn = office.officer.get("/api/v1/calls/" + call + "/applications");
        assertThat(handedIn.body()).hasSize(20);
        assertThat(handedIn.body())
                .extracting(line -> line.path("number").asString())
                .doesNotHaveDuplicates();
    }

    /** The call of last summer, and an application that was started in time. */
    private ApplicationId startedLongAgo() throws Exception {
        CallId call = new CallId(Uuids.next());
        ApplicationId application = new ApplicationId(Uuids.next());
        Instant june = Instant.parse("2026-06-01T02:00:00Z");
        Template template = server.bean(CallTemplates.class).all().getFirst();
        office.tell(
                office.theOfficer(),
                new DraftCall(
                        call,
                        office.authority,
                        new CallContent(
                                template.kind(),
                                UUID.randomUUID().toString(),
                                template.title(),
                                template.summary(),
                                template.description(),
                                template.industries(),
                                template.ceiling(),
                                template.budget(),
                                template.form(),
                                template.rubric(),
                                new Window(
                                        june,
                                        new Deadline(
                                                Instant.parse("2026-06-30T10:00:00Z"), ZoneId.of("Asia/Shanghai"))),
                                2)),
                june);
        office.tell(office.theOfficer(), new OpenCall(call), june);
        office.tell(company.actor(), new StartApplication(application, call, company.id()), june);
        office.caughtUp("applications");
        String path = "/api/v1/applications/" + application;
        String plan = office.uploadPlan(company, path);
        Answer saved = office.save(company, path, template.form().fingerprint(), AGrantOffice.answers(plan), 0);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        return application;
    }

    private List<String> mailTo(String recipient) {
        return server.bean(JdbcClient.class)
                .sql("select subject || chr(10) || body from mail_outbox where recipient = ? order by written_at")
                .param(recipient)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : threads.invokeAll(requests)) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
