package roundtable.server.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;

class ErasingAPerson {

    private final TestServer server = TestServer.shared();
    private final People people = server.bean(People.class);

    @Test
    void reads_as_erased_and_is_signed_out_at_once() throws Exception {
        Visitor founder = server.person("林知远");

        people.erase(founder.id());

        assertThat(people.names(List.of(founder.id())).get(founder.id())).contains("已依法删除", "erased by law");
        assertThat(people.find(founder.id())).isEmpty();
        assertThat(founder.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(server.visitor()
                        .post("/api/v1/session", Map.of("mail", founder.mail(), "password", TestServer.PASSWORD))
                        .code())
                .isEqualTo("sign-in-failed");
    }

    @Test
    void leaves_name_and_address_in_no_table() throws Exception {
        Visitor founder = server.person("名字只出现一次的人");
        server.visitor().post("/api/v1/people/password-resets", Map.of("mail", founder.mail()));
        assertThat(rowsThatHold(founder.mail())).isPositive();

        people.erase(founder.id());

        assertThat(rowsThatHold(founder.mail())).isZero();
        assertThat(rowsThatHold("名字只出现一次的人")).isZero();
    }

    @Test
    void the_same_address_may_come_back_as_somebody_new() throws Exception {
        Visitor founder = server.person("林知远");
        people.erase(founder.id());

        PersonId again = people.findOrInvite(founder.mail(), Language.ZH);

        assertThat(again).isNotEqualTo(founder.id());
    }

    /** In every table of the database. */
    private int rowsThatHold(String text) {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .mapToInt(
                        table -> jdbc.sql("select count(*) from \"" + table + "\" t where t::text like '%' || ? || '%'")
                                .param(text)
                                .query(Integer.class)
                                .single())
                .sum();
    }
}
