package roundtable.server.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.people.People;

class SavingASearch {

    private static final String SEARCHES = "/api/v1/saved-searches";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static GreenMail smtp;
    private static TestServer server;
    private static AGrantOffice office;

    @BeforeAll
    static void start() throws Exception {
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        server = TestServer.fresh(Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(smtp.getSmtp().getPort()),
                "roundtable.tell-searches-every", "PT0.2S",
                "roundtable.public-url", "https://roundtable.example"));
        office = new AGrantOffice(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        smtp.stop();
    }

    private static String save(Visitor person, Map<String, Object> search) throws Exception {
        Answer saved = person.post(SEARCHES, search);
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        return saved.body().path("id").asString();
    }

    /** Publishes a call with this title; its id. */
    private static String publish(String title, Instant opens) throws Exception {
        Map<String, Object> body = new HashMap<>(office.fromTemplate("competition"));
        body.put("title", Map.of("zh", title, "original", "ZH", "machine", false));
        body.put(
                "window",
                AGrantOffice.window(
                        opens, Instant.now().truncatedTo(ChronoUnit.HOURS).plus(30, ChronoUnit.DAYS)));
        Answer drafted = office.officer.post("/api/v1/calls", body);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String call = drafted.body().path("id").asString();
        assertThat(office.officer
                        .post("/api/v1/calls/" + call + "/opening", Map.of())
                        .status())
                .isEqualTo(200);
        return call;
    }

    private static Instant yesterday() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.DAYS);
    }

    private static List<MimeMessage> mailsTo(Visitor person) throws Exception {
        List<MimeMessage> mails = new ArrayList<>();
        for (MimeMessage mail : smtp.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(person.mail())) {
                mails.add(mail);
            }
        }
        return mails;
    }

    /** All searches have been told of a call. */
    private static void told(String call) {
        await().atMost(PATIENCE)
                .until(() -> server.bean(JdbcClient.class)
                        .sql("select exists (select from call_told where call = cast(? as uuid))")
                        .param(call)
                        .query(Boolean.class)
                        .single());
    }

    private static int written(Visitor person) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from mail_outbox where recipient = ? and reason like 'saved-search/%'")
                .param(person.mail())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_new_call_that_fits_is_mailed_once_with_a_link_that_ends_the_mails_without_signing_in() throws Exception {
        Visitor person = server.person("何远");
        String search = save(person, Map.of("name", "质谱", "q", "质谱 竞赛", "phase", "RECEIVING"));
        String call = publish("质谱仪竞赛", yesterday());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mailsTo(person)).hasSize(1));
        MimeMessage mail = mailsTo(person).getFirst();
        assertThat(mail.getSubject()).isEqualTo("新公告：质谱仪竞赛");
        String unsubscribe = mail.getHeader("List-Unsubscribe")[0];
        assertThat(unsubscribe)
                .startsWith("<https://roundtable.example/api/v1/")
                .endsWith(">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        told(call);
        assertThat(written(person)).isEqualTo(1);
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from mail_outbox where recipient = ? and unsubscribe is not null")
                        .param(person.mail())
                        .query(Integer.class)
                        .single())
                .as("the link is not kept when the mail is gone")
                .isZero();

        String path =
                URI.create(unsubscribe.substring(1, unsubscribe.length() - 1)).getPath();
        for (int again = 0; again < 2; again++) {
            assertThat(server.visitor()
                            .send(
                                    "POST",
                                    path,
                                    "application/x-www-form-urlencoded",
                                    "List-Unsubscribe=One-Click".getBytes(StandardCharsets.US_ASCII))
                            .status())
                    .isEqualTo(204);
        }
        assertThat(person.get(SEARCHES).body().path(0).path("mails").asBoolean())
                .isFalse();
        told(publish("又一个质谱仪竞赛", yesterday()));
        assertThat(written(person)).isEqualTo(1);

        assertThat(person.send("PATCH", SEARCHES + "/" + search, "application/json", bytes("{\"mails\":true}"))
                        .body()
                        .path("mails")
                        .asBoolean())
                .isTrue();
        told(publish("第三个质谱仪竞赛", yesterday()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(written(person)).isEqualTo(2));
    }

    @Test
    void what_does_not_fit_in_the_list_is_not_mailed_and_a_call_is_new_again_when_it_begins_to_receive()
            throws Exception {
        Visitor person = server.person("何远");
        save(person, Map.of("name", "受理中", "q", "芯片", "phase", "RECEIVING"));
        save(person, Map.of("name", "别的行业", "q", "芯片", "kind", "FUND"));
        Visitor other = server.person("江岸");
        save(other, Map.of("name", "全部芯片", "q", "芯片"));
        Instant soon = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        String call = publish("芯片竞赛", soon);
        told(call);
        assertThat(written(person)).isZero();
        assertThat(written(other)).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(written(person)).isEqualTo(1));
        assertThat(written(other)).as("of one call once").isEqualTo(1);
    }

    @Test
    void a_search_is_its_persons_alone_renamed_deleted_and_erased_with_them() throws Exception {
        Visitor person = server.person("何远");
        Visitor other = server.person("江岸");
        String search = save(person, Map.of("name", " 生物医药 ", "industry", "biomedicine"));
        assertThat(person.get(SEARCHES).body().path(0).path("name").asString()).isEqualTo("生物医药");
        assertThat(person.get(SEARCHES).text()).doesNotContain("secret");
        assertThat(other.get(SEARCHES).body()).isEmpty();
        byte[] renamed = bytes("{\"name\":\"医药\"}");
        assertThat(other.send("PATCH", SEARCHES + "/" + search, "application/json", renamed)
                        .status())
                .isEqualTo(404);
        assertThat(other.delete(SEARCHES + "/" + search).status()).isEqualTo(404);
        assertThat(person.send("PATCH", SEARCHES + "/" + search, "application/json", renamed)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("医药");
        assertThat(person.delete(SEARCHES + "/" + search).status()).isEqualTo(204);
        assertThat(person.delete(SEARCHES + "/" + search).status()).isEqualTo(404);
        save(person, Map.of("name", "留下的"));
        server.bean(People.class).erase(person.id());
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from saved_search where person = ?")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_could_never_be_new_or_has_no_name_or_is_too_long_is_not_saved() throws Exception {
        Visitor person = server.person("何远");
        assertThat(person.post(SEARCHES, Map.of("name", " ")).code()).isEqualTo("search-name-missing");
        assertThat(person.post(SEARCHES, Map.of("name", "x".repeat(81))).status())
                .isEqualTo(422);
        assertThat(person.post(SEARCHES, Map.of("name", "x", "q", "x".repeat(201)))
                        .status())
                .isEqualTo(422);
        assertThat(person.post(SEARCHES, Map.of("name", "x", "phase", "CLOSED")).code())
                .isEqualTo("search-of-the-past");
        assertThat(person.post(SEARCHES, Map.of("name", "x", "phase", "NEVER")).status())
                .isEqualTo(400);
        assertThat(person.post(SEARCHES, Map.of("name", "x", "industry", "alchemy"))
                        .status())
                .isEqualTo(400);
        assertThat(person.post(SEARCHES, Map.of()).status()).isEqualTo(400);
        assertThat(server.visitor().post(SEARCHES, Map.of("name", "x")).status())
                .isEqualTo(401);
        assertThat(server.visitor()
                        .post(SEARCHES + "/unsubscriptions/no-such-secret", Map.of())
                        .status())
                .as("nobody learns which secrets there are")
                .isEqualTo(204);
        for (int saved = 0; saved < 50; saved++) {
            save(person, Map.of("name", "搜索 " + saved));
        }
        assertThat(person.post(SEARCHES, Map.of("name", "x")).code()).isEqualTo("too-many-searches");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
