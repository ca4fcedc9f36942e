package roundtable.server.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;

/** What those at a table are mailed, through a real mail server. */
class MailingATable {

    private static final String WORDS = "检测报告还差一页，明天可以补吗？";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static GreenMail smtp;
    private static TestServer server;

    private AGrantOffice office;
    private Visitor founder;
    private String table;

    @BeforeAll
    static void start() throws Exception {
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        server = TestServer.fresh(Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(smtp.getSmtp().getPort()),
                "roundtable.mail-from", "roundtable@zone.example",
                "roundtable.public-url", "https://roundtable.example"));
    }

    @AfterAll
    static void stop() {
        server.close();
        smtp.stop();
    }

    @BeforeEach
    void sitDown() throws Exception {
        office = new AGrantOffice(server);
        Company company = office.company(true);
        founder = company.founder();
        table = office.handedIn(company, office.openCompetition()) + "/table";
        assertThat(founder.post(table, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void those_mentioned_are_told_and_the_other_side_and_never_in_which_words() throws Exception {
        say(founder, WORDS);
        String told = text(theMail(office.officer, "在圆桌上留言"));
        assertThat(told)
                .contains("衡析生物", "沈知微", "https://roundtable.example/zh" + page())
                .contains("https://roundtable.example/zh/account/mail")
                .doesNotContain("检测报告");
        say(office.officer, "请看第三页。", founder.id().toString());
        assertThat(text(theMail(founder, "提及您"))).contains("周允").doesNotContain("第三页");
        office.caughtUp("mail");
        assertThat(subjects(founder))
                .as("one mail for one message")
                .filteredOn(subject -> subject.contains("圆桌"))
                .hasSize(1);
    }

    @Test
    void an_authority_is_told_when_it_is_invited_early() throws Exception {
        Company another = office.company(true);
        String early = office.written(another, office.openCompetition()) + "/table";
        another.founder().post(early, Map.of());
        assertThat(text(theMail(office.officer, "邀请您提前介入"))).contains("https://roundtable.example/zh/applications/");
    }

    @Test
    void a_meeting_goes_into_both_calendars_and_out_again() throws Exception {
        String friday = Instant.now()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(Duration.ofDays(5))
                .toString();
        office.officer.post(
                table + "/meetings",
                Map.of("times", List.of(friday), "zone", "Asia/Shanghai", "minutes", 45, "place", "302 室"));
        assertThat(text(theMail(founder, "约您会面"))).contains("北京时间").doesNotContain("302");
        office.caughtUp("applications");
        office.caughtUp("conversations");
        String meeting = table + "/meetings/"
                + founder.get(table)
                        .body()
                        .path("table")
                        .path("meetings")
                        .path(0)
                        .path("id")
                        .asString();
        founder.post(meeting + "/acceptance", Map.of("time", friday));
        String taken = calendar(theMail(founder, "会面已约定"), "REQUEST");
        String officers = calendar(theMail(office.officer, "会面已约定"), "REQUEST");
        assertThat(unfolded(taken))
                .contains(
                        "METHOD:REQUEST", "SEQUENCE:1", "LOCATION:302 室", "ORGANIZER", "mailto:roundtable@zone.example")
                .contains("mailto:" + founder.mail())
                .doesNotContain(office.officer.mail());
        assertThat(unfolded(officers)).contains(office.officer.mail()).doesNotContain(founder.mail());
        assertThat(uid(officers)).isEqualTo(uid(taken));
        office.officer.delete(meeting);
        String out = calendar(theMail(founder, "会面已取消"), "CANCEL");
        assertThat(unfolded(out)).contains("METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED");
        assertThat(uid(out)).isEqualTo(uid(taken));
    }

    private void say(Visitor by, String words, Object... mentions) throws Exception {
        assertThat(by.post(
                                table + "/messages",
                                Map.of("words", words, "mentions", List.of(mentions), "enclosed", List.of()))
                        .status())
                .isEqualTo(200);
    }

    private String page() {
        return table.substring("/api/v1".length());
    }

    private static MimeMessage theMail(Visitor visitor, String subject) {
        return await().atMost(PATIENCE)
                .until(
                        () -> mails(visitor).stream()
                                .filter(mail -> subject(mail).contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<String> subjects(Visitor visitor) {
        return mails(visitor).stream().map(MailingATable::subject).toList();
    }

    private static List<MimeMessage> mails(Visitor visitor) {
        return Arrays.stream(smtp.getReceivedMessages())
                .filter(mail -> recipient(mail).equalsIgnoreCase(visitor.mail()))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return String.join(
                "\n", parts(mail).stream().map(MailingATable::content).toList());
    }

    /** What a mail has for its reader's calendar, and asks of it. */
    private static String calendar(MimeMessage mail, String method) throws Exception {
        Part found = parts(mail).stream()
                .filter(part -> type(part).toLowerCase(Locale.ROOT).startsWith("text/calendar"))
                .findFirst()
                .orElseThrow();
        assertThat(type(found)).contains("method=" + method);
        return content(found);
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    private static String uid(String calendar) {
        Matcher uid = Pattern.compile("UID:(\\S+)").matcher(unfolded(calendar));
        assertThat(uid.find()).isTrue();
        return uid.group(1);
    }

    private static String type(Part part) {
        try {
            return part.getContentType();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Part part) {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every part that holds something, however deep. */
    private static List<Part> parts(Part part) throws Exception {
        if (!(part.getContent() instanceof Multipart several)) {
            return List.of(part);
        }
        List<Part> all = new ArrayList<>();
        for (int i = 0; i < several.getCount(); i++) {
            all.addAll(parts(several.getBodyPart(i)));
        }
        return all;
    }
}
