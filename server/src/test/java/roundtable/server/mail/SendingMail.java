package roundtable.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.text.Language;
import roundtable.embedded.EmbeddedServices;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;

class SendingMail {

    private static final long AT_MOST = 30_000;

    private static GreenMail smtp;
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        server = TestServer.fresh(Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(smtp.getSmtp().getPort()),
                "roundtable.mail-from", "roundtable@zone.example",
                "roundtable.demo", "false",
                "roundtable.public-url", "https://roundtable.example"));
    }

    @AfterAll
    static void stop() {
        server.close();
        smtp.stop();
    }

    @Test
    void reaches_a_real_server_as_text_and_html_and_leaves_nothing_behind() throws Exception {
        String mail = UUID.randomUUID() + "@test.example";

        server.visitor()
                .post(
                        "/api/v1/people",
                        Map.of(
                                "mail",
                                mail,
                                "name",
                                "<b>林</b>",
                                "password",
                                "three quiet mountains",
                                "language",
                                "EN"));

        MimeMessage received = theMailTo(mail);
        String content = GreenMailUtil.getWholeMessage(received);
        assertThat(received.getFrom()[0].toString()).isEqualTo("roundtable@zone.example");
        assertThat(received.getContentType()).startsWith("multipart/");
        assertThat(content).contains("text/plain", "text/html");
        assertThat(parts(received))
                .anySatisfy(part -> assertThat(part)
                        .contains("<a style=", "href=\"https://roundtable.example/en/confirm?token=", "&lt;b&gt;")
                        .doesNotContain("<b>"));
        await().atMost(Duration.ofMillis(AT_MOST))
                .until(() -> server.bean(JdbcClient.class)
                        .sql("select sent_at is not null and subject is null and body is null from mail_outbox "
                                + "where recipient = ?")
                        .param(mail)
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void an_invited_person_is_told_once_by_whom_and_where() throws Exception {
        Visitor founder = server.person("林知远");
        String company = founder.post(
                        "/api/v1/organisations",
                        Map.of(
                                "kind", "COMPANY",
                                "registration",
                                        Map.of(
                                                "kind", "foreign",
                                                "country", "DE",
                                                "register", "Amtsgericht Jena",
                                                "number", "HRB " + UUID.randomUUID()),
                                "name", Map.of("en", "Lumen Optics", "original", "EN", "machine", false)))
                .body()
                .path("id")
                .asString();
        String mail = UUID.randomUUID() + "@test.example";
        int before = smtp.getReceivedMessages().length;

        founder.with("Acting-As", company + "/FOUNDER")
                .post(
                        "/api/v1/organisations/" + company + "/invitations",
                        Map.of("mail", mail, "role", "FOUNDER", "rights", List.of("WRITE")));

        MimeMessage received = theMailTo(mail);
        assertThat(received.getSubject()).contains("Lumen Optics");
        assertThat(parts(received))
                .anySatisfy(part -> assertThat(part).contains("https://roundtable.example/en/sign-up"));
        assertThat(smtp.getReceivedMessages()).hasSize(before + 1);
    }

    @Test
    void what_is_rolled_back_is_not_mailed_and_what_has_a_reason_is_mailed_once() throws Exception {
        Mail mail = server.bean(Mail.class);
        TransactionTemplate transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        String address = UUID.randomUUID() + "@test.example";
        transaction.executeWithoutResult(rolledBack -> {
            mail.send(address, Language.EN, "reset", Map.of("link", "https://roundtable.example/rolled-back"));
            rolledBack.setRollbackOnly();
        });

        mail.sendOnce("event-1/" + address, address, Language.EN, "reset", Map.of("link", "https://a.example/first"));
        mail.sendOnce("event-1/" + address, address, Language.EN, "reset", Map.of("link", "https://a.example/second"));

        assertThat(parts(theMailTo(address)))
                .anySatisfy(part -> assertThat(part).contains("/first"));
        assertThat(server.bean(JdbcClient.class)
                        .sql("select count(*) from mail_outbox where recipient = ?")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_name_in_braces_that_somebody_has_written_stays_as_they_wrote_it() {
        Map<String, String> facts =
                Map.of("call", "{search} {number} {link} $1", "search", "secret", "number", "C-1", "closes", "noon");

        assertThat(Mail.subject("call-fits", Language.EN, facts)).isEqualTo("New call: {search} {number} {link} $1");
    }

    @Test
    void waits_for_a_mail_server_that_is_away() throws Exception {
        GreenMail later = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        later.start();
        int port = later.getSmtp().getPort();
        later.stop();
        String address = UUID.randomUUID() + "@test.example";
        try (TestServer patient = TestServer.on(
                EmbeddedServices.shared().freshDatabase(),
                Files.createTempDirectory("roundtable-test"),
                Map.of("spring.mail.host", "127.0.0.1", "spring.mail.port", Integer.toString(port)))) {
            patient.bean(Mail.class).send(address, Language.ZH, "reset", Map.of("link", "https://a.example/x"));
            awaitFailure(patient, address);
            GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            back.start();
            try {
                assertThat(back.waitForIncomingEmail(AT_MOST, 1)).isTrue();
                assertThat(back.getReceivedMessages()[0].getSubject()).contains("密码");
            } finally {
                back.stop();
            }
        }
    }

    @Test
    void the_outbox_page_is_shut_beside_a_mail_server() throws Exception {
        assertThat(server.visitor().get("/api/v1/outbox").status()).isEqualTo(404);
    }

    private static void awaitFailure(TestServer server, String address) {
        await().atMost(Duration.ofMillis(AT_MOST))
                .until(() -> server.bean(JdbcClient.class)
                        .sql("select failure is not null from mail_outbox where recipient = ?")
                        .param(address)
                        .query(Boolean.class)
                        .single());
    }

    private static MimeMessage theMailTo(String address) {
        return await().atMost(Duration.ofMillis(AT_MOST))
                .until(
                        () -> Arrays.stream(smtp.getReceivedMessages())
                                .filter(message -> isTo(message, address))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every text in it, however deep. */
    private static List<String> parts(Part part) throws Exception {
        Object content = part.getContent();
        if (!(content instanceof Multipart several)) {
            return List.of(content.toString());
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            texts.addAll(parts(several.getBodyPart(i)));
        }
        return texts;
    }
}
