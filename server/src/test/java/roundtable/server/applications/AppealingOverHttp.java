package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.applications.ApplicationCommand.DeclineApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

class AppealingOverHttp {

    private static final Map<String, Object> REASONS = Map.of("reasons", "查新报告早于一年。");
    private static final Map<String, Object> GROUNDS = Map.of("grounds", "报告出具于今年三月，见附件第二页。");

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Visitor another;
    private Company company;
    private String application;

    @BeforeEach
    void handIn() throws Exception {
        office = new AGrantOffice(server);
        another = server.person("秦书言");
        office.tell(
                office.theOfficer(),
                new InviteMember(office.authority, another.id(), Role.OFFICER, Set.of(Right.WRITE, Right.SIGN)));
        office.tell(Actor.themselves(another.id()), new AcceptInvitation(office.authority, Role.OFFICER));
        company = office.company(true);
        application = office.handedIn(company, office.openCompetition());
        another.actingAs(Role.OFFICER, office.authority);
    }

    private void decline() throws Exception {
        assertThat(office.officer.post(application + "/decline", REASONS).status())
                .isEqualTo(200);
        office.caughtUp("applications");
    }

    private void appeal() throws Exception {
        Answer lodged = company.founder().post(application + "/appeal", GROUNDS);
        assertThat(lodged.status()).as(lodged.text()).isEqualTo(200);
        office.caughtUp("applications");
    }

    private JsonNode page(Visitor visitor) throws Exception {
        return visitor.get(application).body();
    }

    private List<String> mailsTo(Visitor visitor) throws Exception {
        office.caughtUp("mail");
        return server.bean(JdbcClient.class)
                .sql("select subject || body from mail_outbox where recipient = ?")
                .param(visitor.mail())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void a_declined_applicant_sees_the_days_that_are_left_and_appeals_once() throws Exception {
        assertThat(company.founder().post(application + "/appeal", GROUNDS).code())
                .isEqualTo("nothing-to-appeal");
        decline();
        JsonNode term = page(company.founder()).path("appealTerm");
        assertThat(term.path("limit").asInt()).isEqualTo(10);
        assertThat(term.path("late").asBoolean()).isFalse();
        assertThat(company.founder()
                        .post(application + "/appeal", Map.of("grounds", " "))
                        .code())
                .isEqualTo("appeal-grounds-missing");
        assertThat(company.founder()
                        .post(application + "/appeal", Map.of("grounds", "长".repeat(4_001)))
                        .code())
                .isEqualTo("text-too-long");
        assertThat(company.founder().post(application + "/appeal", Map.of()).status())
                .isEqualTo(400);
        appeal();
        assertThat(page(company.founder()).path("appealTerm").isNull()).isTrue();
        assertThat(company.founder().post(application + "/appeal", GROUNDS).code())
                .isEqualTo("appealed-before");
    }

    @Test
    void an_appeal_after_its_working_days_is_late() throws Exception {
        String id = application.substring(application.lastIndexOf('/') + 1);
        Instant longAgo = Instant.now().minus(30, ChronoUnit.DAYS);
        office.tell(office.theOfficer(), new DeclineApplication(new ApplicationId(UUID.fromString(id)), "不符"), longAgo);
        office.caughtUp("applications");
        assertThat(page(company.founder()).path("appealTerm").path("late").asBoolean())
                .isTrue();
        Answer late = company.founder().post(application + "/appeal", GROUNDS);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.code()).isEqualTo("appeal-term-over");
        assertThat(late.body().path("detail").asString()).contains("10 working days");
    }

    @Test
    void it_stands_first_in_the_queue_and_another_officer_accepts_it() throws Exception {
        decline();
        appeal();
        JsonNode queue = another.get("/api/v1/applications/awaiting-screening").body();
        assertThat(queue.path(0).path("state").asString()).isEqualTo("APPEALED");
        assertThat(page(another)
                        .path("application")
                        .path("appeal")
                        .path("grounds")
                        .asString())
                .contains("第二页");
        Answer own = office.officer.post(application + "/appeal/acceptance", Map.of());
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.code()).isEqualTo("own-decline-not-judged");
        Answer accepted = another.post(application + "/appeal/acceptance", Map.of());
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        office.caughtUp("applications");
        assertThat(page(company.founder()).path("application").path("state").asString())
                .isEqualTo("ADMITTED");
        assertThat(another.post(application + "/appeal/acceptance", Map.of()).code())
                .isEqualTo("no-appeal-lodged");
        assertThat(mailsTo(another)).anySatisfy(mail -> assertThat(mail).contains("复审"));
        assertThat(mailsTo(office.officer)).noneSatisfy(mail -> assertThat(mail).contains("复审"));
        assertThat(mailsTo(company.founder()))
                .anySatisfy(mail -> assertThat(mail).contains("复审后予以受理"))
                .anySatisfy(mail -> assertThat(mail).contains("复审申请已收到"))
                .noneSatisfy(mail -> assertThat(mail).contains("第二页"));
    }

    @Test
    void a_rejection_tells_its_reasons_on_the_page_and_is_final() throws Exception {
        decline();
        appeal();
        assertThat(another.post(application + "/appeal/rejection", Map.of("reasons", ""))
                        .code())
                .isEqualTo("decline-reasons-missing");
        assertThat(another.post(application + "/appeal/rejection", Map.of("reasons", "检索日期仍早于一年。"))
                        .status())
                .isEqualTo(200);
        office.caughtUp("applications");
        JsonNode appeal = page(company.founder()).path("application").path("appeal");
        assertThat(appeal.path("accepted").asBoolean()).isFalse();
        assertThat(appeal.path("reasons").asString()).contains("检索日期");
        assertThat(page(company.founder())
                        .path("names")
                        .path(appeal.path("judgedBy").asString())
                        .asString())
                .isEqualTo("秦书言");
        assertThat(company.founder().post(application + "/appeal", GROUNDS).code())
                .isEqualTo("appealed-before");
        assertThat(mailsTo(company.founder()))
                .noneSatisfy(mail -> assertThat(mail).contains("检索日期"));
    }

    @Test
    void nobody_else_appeals_or_judges() throws Exception {
        decline();
        assertThat(office.company(true)
                        .founder()
                        .post(application + "/appeal", GROUNDS)
                        .status())
                .isEqualTo(403);
        assertThat(office.officer.post(application + "/appeal", GROUNDS).code()).isEqualTo("not-your-role");
        appeal();
        AGrantOffice foreign = new AGrantOffice(server);
        assertThat(foreign.officer
                        .post(application + "/appeal/acceptance", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(foreign.officer
                        .post(application + "/appeal/rejection", REASONS)
                        .status())
                .isEqualTo(403);
        assertThat(company.founder()
                        .post(application + "/appeal/acceptance", Map.of())
                        .code())
                .isEqualTo("not-your-role");
    }
}
