package roundtable.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.eventually;
import static roundtable.server.ARound.id;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import roundtable.server.ARound;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;

/** From the assignment to the award, everybody hears of their turn: through a real mail server. */
class MailingEachTurn {

    private static GreenMail smtp;
    private static TestServer server;
    private static ARound round;

    @BeforeAll
    static void decide() throws Exception {
        smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        smtp.start();
        server = TestServer.fresh(Map.of(
                "spring.mail.host", "127.0.0.1",
                "spring.mail.port", Integer.toString(smtp.getSmtp().getPort()),
                "roundtable.mail-from", "roundtable@zone.example",
                "roundtable.public-url", "https://roundtable.example"));
        round = new ARound(server);
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
                        "application",
                        round.application.toString(),
                        "panel",
                        ids.panel(),
                        "outcome",
                        "AWARDED",
                        "amount",
                        Map.of("amount", "2000000.00", "currency", "CNY"),
                        "reasons",
                        Map.of("zh", "盲测数据完整。", "en", "Complete.", "original", "ZH", "machine", false))));
        id(round.panellist.post("/api/v1/decisions/" + decision + "/ratification", Map.of()));
        id(round.chair.post("/api/v1/decisions/" + decision + "/confirmation", Map.of()));
    }

    @AfterAll
    static void stop() {
        server.close();
        smtp.stop();
    }

    @Test
    void an_expert_is_told_of_an_assignment_by_its_code_alone() throws Exception {
        eventually(() -> got(round.gu, "请您评审"), true);
        assertThat(subjects(round.gu)).noneMatch(subject -> subject.contains("衡析"));
    }

    @Test
    void a_panellist_is_told_of_a_decision_to_ratify_and_another_of_one_to_confirm() throws Exception {
        eventually(() -> got(round.panellist, "等待审议"), true);
        eventually(() -> got(round.chair, "等待确认盖章"), true);
        assertThat(subjects(round.panellist))
                .as("who ratified does not confirm")
                .noneMatch(subject -> subject.contains("等待确认盖章"));
    }

    @Test
    void the_company_is_told_of_its_award() throws Exception {
        eventually(() -> got(round.founder, "等待您接受"), true);
    }

    private static boolean got(Visitor visitor, String subject) {
        return subjects(visitor).anyMatch(each -> each.contains(subject));
    }

    private static Stream<String> subjects(Visitor visitor) {
        return Arrays.stream(smtp.getReceivedMessages())
                .filter(message -> isTo(message, visitor.mail()))
                .map(MailingEachTurn::subject);
    }

    private static boolean isTo(MimeMessage message, String mail) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(Address::toString)
                    .anyMatch(mail::equalsIgnoreCase);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
