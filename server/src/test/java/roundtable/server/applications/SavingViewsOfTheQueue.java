package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.server.AGrantOffice;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

class SavingViewsOfTheQueue {

    private static final String VIEWS = "/api/v1/screening-views";

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;

    @BeforeEach
    void open() throws Exception {
        office = new AGrantOffice(server);
    }

    private static Map<String, Object> view(String name, String query) {
        return Map.of("name", name, "query", query);
    }

    private String saved(String name) throws Exception {
        Answer answer = office.officer.post(VIEWS, view(name, "left=late"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return VIEWS + "/" + answer.body().path("id").asString();
    }

    @Test
    void a_view_is_found_again_renamed_and_deleted() throws Exception {
        String view = saved("  超期的 ");
        assertThat(office.officer.get(VIEWS).body()).singleElement().satisfies(found -> {
            assertThat(found.path("name").asString()).isEqualTo("超期的");
            assertThat(found.path("query").asString()).isEqualTo("left=late");
        });
        assertThat(office.officer
                        .put(view, Map.of("name", "今天要办的"))
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("今天要办的");
        assertThat(office.officer.put(view, Map.of("name", "今天要办的")).status()).isEqualTo(200);
        assertThat(office.officer.delete(view).status()).isEqualTo(204);
        assertThat(office.officer.get(VIEWS).body()).isEmpty();
        assertThat(office.officer.delete(view).status()).isEqualTo(404);
        assertThat(office.officer.put(view, Map.of("name", "没有了")).status()).isEqualTo(404);
    }

    @Test
    void it_is_the_persons_own_also_among_colleagues() throws Exception {
        Visitor colleague = server.person("秦书言");
        office.tell(
                office.theOfficer(),
                new InviteMember(office.authority, colleague.id(), Role.OFFICER, Set.of(Right.WRITE)));
        office.tell(Actor.themselves(colleague.id()), new AcceptInvitation(office.authority, Role.OFFICER));
        office.caughtUp("organisations");
        colleague.actingAs(Role.OFFICER, office.authority);
        String view = saved("超期的");
        assertThat(colleague.get(VIEWS).body()).isEmpty();
        assertThat(colleague.put(view, Map.of("name", "我的")).status()).isEqualTo(404);
        assertThat(colleague.delete(view).status()).isEqualTo(404);
        assertThat(colleague.post(VIEWS, view("超期的", "")).status()).isEqualTo(201);
        assertThat(office.officer.get(VIEWS).body()).hasSize(1);
        assertThat(office.company(true).founder().get(VIEWS).code()).isEqualTo("not-your-role");
        assertThat(server.visitor().get(VIEWS).status()).isEqualTo(401);
    }

    @Test
    void its_name_and_its_filters_stand_sealed() throws Exception {
        office.officer.post(VIEWS, view("衡析的几份", "q=%E8%A1%A1%E6%9E%90"));
        assertThat(server.bean(JdbcClient.class)
                        .sql("select string_agg(t::text, '') from screening_view t where person = ?")
                        .param(office.officer.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain("衡析", "E8%A1");
    }

    @Test
    void a_view_without_a_name_of_its_own_or_too_long_is_refused() throws Exception {
        saved("超期的");
        assertThat(office.officer.post(VIEWS, view(" ", "")).code()).isEqualTo("view-name-missing");
        assertThat(office.officer.post(VIEWS, view("超期的", "")).code()).isEqualTo("view-name-taken");
        assertThat(office.officer.post(VIEWS, view("长".repeat(41), "")).code()).isEqualTo("text-too-long");
        assertThat(office.officer.post(VIEWS, view("一\n二", "")).code()).isEqualTo("text-not-legible");
        assertThat(office.officer.post(VIEWS, view("很多", "q=".repeat(501))).code())
                .isEqualTo("view-query-too-long");
        assertThat(office.officer.post(VIEWS, Map.of("name", "没有")).status()).isEqualTo(400);
        for (int i = 1; i < 20; i++) {
            saved("第 " + i + " 个");
        }
        assertThat(office.officer.post(VIEWS, view("再一个", "")).code()).isEqualTo("too-many-views");
        assertThat(office.officer.delete(VIEWS + "/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
