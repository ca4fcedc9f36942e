package roundtable.server.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.At;
import roundtable.commands.Cause;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.people.People;
import tools.jackson.databind.JsonNode;

/** At once, in the morning or never: on a real server, with a real mail server. */
class ChoosingWhichMailsToGet {

    private static final String SETTINGS = "/api/v1/me/mail";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static GreenMail smtp;
    private static TestServer server;

    private Visitor reader;

    @BeforeAll
    static void start() throws Exception {
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        server = TestServer.fresh(Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(smtp.getSmtp().getPort()),
                "roundtable.mail-digests-every", "PT24H",
                "roundtable.public-url", "https://roundtable.example"));
    }

    @AfterAll
    static void stop() {
        server.close();
        smtp.stop();
    }

    @BeforeEach
    void enter() throws Exception {
        reader = server.person("沈知微");
    }

    private Answer want(Delivery delivery, MailKind... kinds) throws IOException, InterruptedException {
        return reader.put(
                SETTINGS,
                Map.of(
                        "deliveries",
                        Arrays.stream(kinds).collect(Collectors.toMap(Enum::name, _ -> delivery.name())),
                        "zone",
                        "Asia/Shanghai"));
    }

    private void told(String what) {
        server.bean(Addressed.class)
                .tell(
                        reader.id(),
                        new Cause(
                                UUID.nameUUIDFromBytes((reader.id() + what).getBytes(UTF_8))
                                        .toString(),
                                new At(Instant.now())),
                        "introduction-asked",
                        "/introductions",
                        _ -> Map.of("organisation", what));
    }

    private List<String> mails() {
        return server.bean(JdbcClient.class)
                .sql("select reason from mail_outbox where recipient = ? order by written_at")
                .param(reader.mail())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Digests digests() {
        return server.bean(Digests.class);
    }

    /** The next time that it is eight in the morning in a zone. */
    private static Instant morning(ZoneId zone) {
        Instant now = Instant.now();
        Instant today = now.atZone(zone).with(LocalTime.of(8, 0)).toInstant();
        return today.isAfter(now) ? today : today.plus(Duration.ofDays(1));
    }

    /** The mail that has come. */
    private String received() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Arrays.stream(smtp.getReceivedMessages())
                                .filter(mail -> isTo(mail, reader.mail()))
                                .findFirst()
                                .map(GreenMailUtil::getWholeMessage),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equalsIgnoreCase(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoever_has_said_nothing_is_told_at_once() throws Exception {
        JsonNode settings = reader.get(SETTINGS).body();
        assertThat(settings.path("deliveries")).hasSize(MailKind.values().length);
        settings.path("deliveries").forEach(each -> assertThat(each.asString()).isEqualTo("AT_ONCE"));
        assertThat(settings.path("zone").asString()).isEqualTo("Asia/Shanghai");
        told("澄海资本");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void what_is_wanted_once_a_day_comes_in_one_mail_after_eight_in_the_morning() throws Exception {
        assertThat(want(Delivery.DAILY, MailKind.INTRODUCTIONS).status()).isEqualTo(200);
        told("澄海资本");
        told("远帆资本");
        assertThat(mails()).isEmpty();
        digests().mailDue(morning(SHANGHAI).minus(Duration.ofMillis(1)));
        assertThat(mails()).isEmpty();
        assertThat(digests().mailDue(morning(SHANGHAI))).isPositive();
        assertThat(mails()).hasSize(1);
        assertThat(received()).contains("To: " + reader.mail());
        digests().mailDue(morning(SHANGHAI).plus(Duration.ofDays(1)));
        told("澄海资本");
        digests().mailDue(morning(SHANGHAI).plus(Duration.ofDays(2)));
        assertThat(mails()).as("nothing is told twice").hasSize(1);
        told("第三家");
        digests().mailDue(morning(SHANGHAI).plus(Duration.ofDays(3)));
        assertThat(mails()).hasSize(2);
    }

    @Test
    void however_many_look_it_is_mailed_once() throws Exception {
        want(Delivery.DAILY, MailKind.INTRODUCTIONS);
        told("澄海资本");
        Instant morning = morning(SHANGHAI);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> looks = IntStream.range(0, 4)
                    .mapToObj(_ -> nodes.submit(() -> digests().mailDue(morning)))
                    .toList();
            for (Future<Integer> look : looks) {
                look.get();
            }
        }
        assertThat(mails()).hasSize(1);
    }

    @Test
    void it_is_morning_by_each_readers_own_clock() throws Exception {
        want(Delivery.DAILY, MailKind.INTRODUCTIONS);
        ZoneId honolulu = ZoneId.of("Pacific/Honolulu");
        reader.put(SETTINGS, Map.of("deliveries", Map.of(), "zone", "Pacific/Honolulu"));
        told("澄海资本");
        Instant next = morning(honolulu);
        digests().mailDue(next.minus(Duration.ofMillis(1)));
        assertThat(mails()).isEmpty();
        digests().mailDue(next);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void what_is_not_wanted_does_not_come_nor_what_was_gathered_of_it() throws Exception {
        want(Delivery.DAILY, MailKind.INTRODUCTIONS);
        told("澄海资本");
        assertThat(want(Delivery.NEVER, MailKind.INTRODUCTIONS).status()).isEqualTo(200);
        told("远帆资本");
        digests().mailDue(morning(SHANGHAI).plus(Duration.ofDays(1)));
        assertThat(mails()).isEmpty();
    }

    @Test
    void what_belongs_to_an_account_always_comes() throws Exception {
        assertThat(want(Delivery.NEVER, MailKind.ACCOUNT).code()).isEqualTo("mail-always-comes");
        assertThat(want(Delivery.AT_ONCE, MailKind.values()).status()).isEqualTo(200);
        want(Delivery.NEVER, MailKind.APPLICATIONS, MailKind.TABLES, MailKind.INTRODUCTIONS);
        server.visitor().post("/api/v1/people/password-resets", Map.of("mail", reader.mail()));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void whoever_is_erased_is_told_nothing_more() throws Exception {
        want(Delivery.DAILY, MailKind.INTRODUCTIONS);
        told("澄海资本");
        server.bean(People.class).erase(reader.id());
        for (String rows : List.of("mail_digest", "mail_setting", "mail_zone")) {
            assertThat(server.bean(JdbcClient.class)
                            .sql("select count(*) from " + rows + " where person = ?")
                            .param(reader.id().value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void what_makes_no_sense_gets_a_clear_answer() throws Exception {
        for (String body : List.of(
                "{\"deliveries\":{\"TABLES\":\"SOMETIMES\"},\"zone\":\"Asia/Shanghai\"}",
                "{\"deliveries\":{\"WEATHER\":\"NEVER\"},\"zone\":\"Asia/Shanghai\"}",
                "{\"deliveries\":{\"TABLES\":null},\"zone\":\"Asia/Shanghai\"}",
                "{\"deliveries\":{},\"zone\":\"Asia/Atlantis\"}",
                "{\"deliveries\":{}}",
                "{}")) {
            assertThat(reader.send("PUT", SETTINGS, "application/json", body.getBytes(UTF_8))
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(server.visitor().get(SETTINGS).status()).isEqualTo(401);
        assertThat(server.visitor().put(SETTINGS, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void every_mail_has_its_kind_and_only_those_of_an_account_always_come() throws Exception {
        Resource[] templates = new PathMatchingResourcePatternResolver().getResources("classpath*:mail/*.zh.txt");
        assertThat(Arrays.stream(templates)
                        .map(file -> String.valueOf(file.getFilename()).replace(".zh.txt", ""))
                        .filter(template -> MailKind.of(template) == MailKind.ACCOUNT))
                .containsExactlyInAnyOrder(
                        "account-exists",
                        "confirm",
                        "reset",
                        "invited",
                        "digest",
                        "call-fits",
                        "verification-done",
                        "verification-declined",
                        "verification-lapsed",
                        "verification-lapses-soon",
                        "verification-renewal-declined",
                        "verification-revoked");
    }
}
