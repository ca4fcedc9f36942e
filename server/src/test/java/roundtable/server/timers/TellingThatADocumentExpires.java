package roundtable.server.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.people.Role;
import roundtable.embedded.EmbeddedServices;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

class TellingThatADocumentExpires {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private static void deposit(AGrantOffice office, Company company, String name, String more) throws Exception {
        Answer answer = company.founder()
                .send(
                        "POST",
                        "/api/v1/organisations/" + company.id() + "/vault/documents?name=" + name + "&" + more,
                        "application/octet-stream",
                        AGrantOffice.PDF);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        office.caughtUp("organisations");
    }

    private static List<String> mailsTo(TestServer server, Visitor person) {
        return server.bean(JdbcClient.class)
                .sql(
                        "select subject || ' ' || body from mail_outbox where recipient = ? and reason like 'document-expires/%' "
                                + "order by written_at, id")
                .param(person.mail())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void whoever_may_write_is_told_thirty_days_before_and_on_the_day_before_and_never_twice() throws Exception {
        TestServer server = TestServer.shared();
        AGrantOffice office = new AGrantOffice(server);
        Company company = office.company(false);
        Visitor reader = server.person("只读");
        office.tell(company.actor(), new InviteMember(company.id(), reader.id(), Role.FOUNDER, Set.of()));
        office.tell(Actor.themselves(reader.id()), new AcceptInvitation(company.id(), Role.FOUNDER));
        office.caughtUp("organisations");
        LocalDate last = today.plusDays(40);
        deposit(office, company, "a.pdf", "kind=business-licence&expiresOn=" + last);
        WhenDocumentExpiresSoonThenMailItsCompany timer = server.bean(WhenDocumentExpiresSoonThenMailItsCompany.class);

        timer.tell(last.minusDays(31));
        assertThat(mailsTo(server, company.founder())).isEmpty();
        timer.tell(last.minusDays(30));
        timer.tell(last.minusDays(30));
        timer.tell(last.minusDays(12));
        assertThat(mailsTo(server, company.founder()))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("营业执照", last.getMonthValue() + " 月 " + last.getDayOfMonth() + " 日")
                        .contains("/zh/organisations/" + company.id() + "?tab=vault"));
        timer.tell(last.minusDays(1));
        timer.tell(last);
        assertThat(mailsTo(server, company.founder())).hasSize(2);
        timer.tell(last.plusDays(1));
        assertThat(mailsTo(server, company.founder())).hasSize(2);
        assertThat(mailsTo(server, reader)).isEmpty();
    }

    @Test
    void a_document_that_says_no_day_expires_when_those_of_its_kind_do_and_one_that_was_replaced_is_not_told_of()
            throws Exception {
        TestServer server = TestServer.shared();
        AGrantOffice office = new AGrantOffice(server);
        Company company = office.company(false);
        String vault = "/api/v1/organisations/" + company.id() + "/vault";
        int months = 0;
        String kind = "";
        for (JsonNode each :
                company.founder().get("/api/v1/vault/vocabulary").body().path("documents")) {
            if (!each.path("freshMonths").isNull()) {
                months = each.path("freshMonths").asInt();
                kind = each.path("code").asString();
            }
        }
        LocalDate issued = today.minusDays(3);
        deposit(office, company, "a.pdf", "kind=" + kind + "&issuedOn=" + issued);
        WhenDocumentExpiresSoonThenMailItsCompany timer = server.bean(WhenDocumentExpiresSoonThenMailItsCompany.class);
        timer.tell(issued.plusMonths(months).minusDays(30));
        assertThat(mailsTo(server, company.founder())).hasSize(1);

        String old = company.founder()
                .get(vault)
                .body()
                .path("documents")
                .path(0)
                .path("id")
                .asString();
        deposit(office, company, "b.pdf", "kind=" + kind + "&expiresOn=" + today.plusYears(9) + "&replaces=" + old);
        timer.tell(issued.plusMonths(months).minusDays(1));
        assertThat(mailsTo(server, company.founder())).hasSize(1);
    }

    @Test
    void two_nodes_that_look_at_the_same_time_write_each_mail_once() throws Exception {
        String database = EmbeddedServices.shared().freshDatabase();
        Map<String, String> often = Map.of("roundtable.tell-expiring-every", "PT0.1S");
        try (TestServer one = TestServer.on(database, Files.createTempDirectory("one"), often);
                TestServer two = TestServer.on(database, Files.createTempDirectory("two"), often)) {
            AGrantOffice office = new AGrantOffice(one);
            Company company = office.company(false);
            for (String name : List.of("a.pdf", "b.pdf", "c.pdf", "d.pdf")) {
                deposit(office, company, name, "kind=business-licence&expiresOn=" + today.plusDays(20));
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(mailsTo(two, company.founder())).hasSize(4));
            one.bean(WhenDocumentExpiresSoonThenMailItsCompany.class).look();
            two.bean(WhenDocumentExpiresSoonThenMailItsCompany.class).look();
            assertThat(mailsTo(one, company.founder())).hasSize(4);
        }
    }
}
