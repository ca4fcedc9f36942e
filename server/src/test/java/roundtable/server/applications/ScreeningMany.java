package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.embedded.EmbeddedServices;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.applications.ScreeningJobs.Held;
import roundtable.server.applications.ScreeningJobs.Item;
import tools.jackson.databind.JsonNode;

/** On servers of its own: it stops their workers, and two of them share one database. */
class ScreeningMany {

    private static final String JOBS = "/api/v1/screening-jobs";

    private static String database;
    private static TestServer server;
    private AGrantOffice office;
    private String call;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedServices.shared().freshDatabase();
        server = TestServer.on(database, Files.createTempDirectory("roundtable-test"), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws Exception {
        server.bean(ScreeningWorker.class).start();
        office = new AGrantOffice(server);
        call = office.openCompetition();
    }

    private String handedIn(boolean verified) throws Exception {
        Company company = office.company(verified);
        String application = office.handedIn(company, call);
        office.caughtUp("applications");
        return application.substring(application.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> admit(List<String> applications) {
        return Map.of("act", "ADMIT", "applications", applications);
    }

    private String accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        String address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address)
                .isEqualTo(JOBS + "/" + answer.body().path("job").path("id").asString());
        return address;
    }

    private JsonNode job(String address) throws IOException, InterruptedException {
        return office.officer.get(address).body().path("job");
    }

    private JsonNode ended(String address) throws Exception {
        eventually(() -> job(address).path("standing").asString(), "ENDED");
        return job(address);
    }

    private String state(String application) throws Exception {
        office.caughtUp("applications");
        return office.officer
                .get("/api/v1/applications/" + application)
                .body()
                .path("application")
                .path("state")
                .asString();
    }

    private static int admissions(String application) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from events where aggregate_identifier = ? and name = 'application-admitted'")
                .param(application)
                .query(Integer.class)
                .single();
    }

    @Test
    void each_is_admitted_as_if_the_officer_had_asked_for_it_alone() throws Exception {
        List<String> three = List.of(handedIn(true), handedIn(true), handedIn(true));
        JsonNode job = ended(accepted(office.officer.post(JOBS, admit(three))));
        assertThat(job.path("done").asInt()).isEqualTo(3);
        assertThat(job.path("refused").asInt()).isZero();
        assertThat(job.path("left").asInt()).isZero();
        for (String application : three) {
            assertThat(state(application)).isEqualTo("ADMITTED");
            JsonNode history = office.officer
                    .get("/api/v1/applications/" + application + "/history")
                    .body();
            assertThat(history.path(0).path("actor").asString()).isEqualTo("周允");
        }
        assertThat(office.officer.get(JOBS).body().path(0).path("id")).isEqualTo(job.path("id"));
    }

    @Test
    void one_that_is_refused_in_between_says_why_and_the_others_are_done() throws Exception {
        String unverified = handedIn(false);
        List<String> three = List.of(handedIn(true), unverified, handedIn(true));
        JsonNode job = ended(accepted(office.officer.post(JOBS, admit(three))));
        assertThat(job.path("done").asInt()).isEqualTo(2);
        assertThat(job.path("refusals")).singleElement().satisfies(refusal -> {
            assertThat(refusal.path("application").asString()).isEqualTo(unverified);
            assertThat(refusal.path("code").asString()).isEqualTo("company-not-verified");
            assertThat(refusal.path("said").path("zh").asString()).contains("核验");
            assertThat(refusal.path("said").path("en").asString()).contains("verified");
        });
        assertThat(state(unverified)).isEqualTo("SUBMITTED");
    }

    @Test
    void many_are_declined_with_the_same_reasons_which_the_job_forgets() throws Exception {
        List<String> two = List.of(handedIn(true), handedIn(true));
        Map<String, Object> body = new HashMap<>(admit(two));
        body.put("act", "DECLINE");
        body.put("reasons", "项目不属于本公告支持的领域。");
        String address = accepted(office.officer.post(JOBS, body));
        assertThat(ended(address).path("done").asInt()).isEqualTo(2);
        assertThat(state(two.getFirst())).isEqualTo("DECLINED");
        assertThat(office.officer
                        .get("/api/v1/applications/" + two.getLast())
                        .body()
                        .path("application")
                        .path("declineReasons")
                        .asString())
                .isEqualTo("项目不属于本公告支持的领域。");
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from screening_job where reasons is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void cancelled_in_the_middle_it_leaves_the_rest_as_it_was() throws Exception {
        List<String> three = List.of(handedIn(true), handedIn(true), handedIn(true));
        ScreeningWorker worker = server.bean(ScreeningWorker.class);
        worker.stop();
        String address = accepted(office.officer.post(JOBS, admit(three)));
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        try (Connection connection = DriverManager.getConnection(database, EmbeddedServices.USER, "")) {
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement(
                    "select from screening_job_item where job = ? and place = 1 for update")) {
                lock.setObject(1, id);
                lock.executeQuery();
            }
            worker.start();
            eventually(() -> admissions(three.get(1)), 1); // it cannot note the second one while we hold its row
            Answer cancelled = office.officer.post(address + "/cancellation", Map.of());
            assertThat(cancelled.body().path("job").path("standing").asString()).isEqualTo("CANCELLED");
            assertThat(cancelled.body().path("job").path("left").asInt()).isEqualTo(2);
            connection.rollback();
        }
        eventually(() -> job(address).path("done").asInt(), 2);
        assertThat(job(address).path("left").asInt()).isEqualTo(1);
        assertThat(state(three.get(2))).isEqualTo("SUBMITTED");
        assertThat(admissions(three.get(2))).isZero();
    }

    @Test
    void what_a_node_did_and_did_not_note_before_it_died_another_does_not_do_again() throws Exception {
        List<String> two = List.of(handedIn(true), handedIn(true));
        ScreeningWorker worker = server.bean(ScreeningWorker.class);
        worker.stop();
        String address = accepted(office.officer.post(JOBS, admit(two)));
        ScreeningJobs jobs = server.bean(ScreeningJobs.class);
        Held held = jobs.take().orElseThrow();
        Item first = jobs.next(held).orElseThrow();
        assertThat(worker.send(held, first)).isEmpty(); // and here it dies
        assertThat(jobs.take()).isEmpty(); // nobody else takes it before its lease has run out
        server.bean(JdbcClient.class)
                .sql("update screening_job set leased_until = now() - interval '1 second' where id = ?")
                .param(held.id())
                .update();
        try (TestServer another = TestServer.on(database, server.data(), Map.of())) {
            assertThat(another.bean(ScreeningWorker.class).isRunning()).isTrue();
            JsonNode job = ended(address);
            assertThat(job.path("done").asInt()).isEqualTo(2);
        }
        for (String application : two) {
            assertThat(admissions(application)).isEqualTo(1);
        }
        assertThat(jobs.next(held)).isEmpty(); // the dead one, come back, has nothing to do
    }

    @Test
    void the_same_request_once_more_is_the_same_job() throws Exception {
        List<String> one = List.of(handedIn(true));
        office.officer.with("Idempotency-Key", UUID.randomUUID().toString());
        String first = accepted(office.officer.post(JOBS, admit(one)));
        assertThat(accepted(office.officer.post(JOBS, admit(one)))).isEqualTo(first);
        assertThat(office.officer.post(JOBS, admit(List.of(handedIn(true)))).code())
                .isEqualTo("idempotency-key-reused");
        office.officer.with("Idempotency-Key", null);
        assertThat(ended(first).path("done").asInt()).isEqualTo(1);
        assertThat(office.officer.post(first + "/cancellation", Map.of()).code())
                .isEqualTo("job-has-ended");
    }

    @Test
    void a_right_that_was_taken_away_ends_with_the_next_application() throws Exception {
        List<String> one = List.of(handedIn(true));
        server.bean(ScreeningWorker.class).stop();
        String address = accepted(office.officer.post(JOBS, admit(one)));
        server.bean(JdbcClient.class)
                .sql("update membership set rights = 'WRITE' where person = ?")
                .param(office.officer.id().value())
                .update();
        server.bean(ScreeningWorker.class).start();
        assertThat(ended(address).path("refusals").path(0).path("code").asString())
                .isEqualTo("right-missing");
        assertThat(state(one.getFirst())).isEqualTo("SUBMITTED");
    }

    @Test
    void an_application_to_another_authority_is_refused_and_its_officers_see_no_job() throws Exception {
        String foreign = handedIn(true);
        AGrantOffice elsewhere = new AGrantOffice(server);
        Answer asked = elsewhere.officer.post(
                JOBS, admit(List.of(foreign, UUID.randomUUID().toString())));
        assertThat(asked.status()).isEqualTo(202);
        String address = JOBS + "/" + asked.body().path("job").path("id").asString();
        eventually(
                () -> elsewhere
                        .officer
                        .get(address)
                        .body()
                        .path("job")
                        .path("standing")
                        .asString(),
                "ENDED");
        JsonNode refusals = elsewhere.officer.get(address).body().path("job").path("refusals");
        assertThat(refusals.path(0).path("code").asString()).isEqualTo("not-an-officer-of-the-authority");
        assertThat(refusals.path(1).path("code").asString()).isEqualTo("not-found");
        assertThat(state(foreign)).isEqualTo("SUBMITTED");
        assertThat(office.officer.get(address).status()).isEqualTo(404);
        assertThat(office.officer.post(address + "/cancellation", Map.of()).status())
                .isEqualTo(404);
        assertThat(office.officer.get(JOBS).body()).isEmpty();
    }

    @Test
    void a_request_that_says_too_little_or_too_much_is_refused_whole() throws Exception {
        String one = handedIn(true);
        assertThat(office.officer.post(JOBS, admit(List.of())).code()).isEqualTo("nothing-chosen");
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            many.add(UUID.randomUUID().toString());
        }
        assertThat(office.officer.post(JOBS, admit(many)).code()).isEqualTo("too-many-chosen");
        assertThat(office.officer
                        .post(JOBS, Map.of("act", "DECLINE", "applications", List.of(one)))
                        .code())
                .isEqualTo("decline-reasons-missing");
        assertThat(office.officer
                        .post(
                                JOBS,
                                Map.of("act", "DECLINE", "applications", List.of(one), "reasons", "长".repeat(4_001)))
                        .code())
                .isEqualTo("text-too-long");
        assertThat(office.officer
                        .post(JOBS, Map.of("act", "ADMIT", "applications", List.of(one), "reasons", "好"))
                        .code())
                .isEqualTo("admission-has-no-reasons");
        assertThat(office.officer
                        .post(JOBS, Map.of("act", "SHRED", "applications", List.of(one)))
                        .status())
                .isEqualTo(400);
        assertThat(office.officer
                        .post(JOBS, Map.of("act", "ADMIT", "applications", List.of("seven")))
                        .status())
                .isEqualTo(400);
        assertThat(office.officer.get(JOBS + "/seven").status()).isEqualTo(400);
        assertThat(office.officer.get(JOBS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(office.company(true)
                        .founder()
                        .post(JOBS, admit(List.of(one)))
                        .code())
                .isEqualTo("not-your-role");
        assertThat(state(one)).isEqualTo("SUBMITTED");
    }
}
