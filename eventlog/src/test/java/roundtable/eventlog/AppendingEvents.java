package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.dispatch.Receipt;

class AppendingEvents {

    static Node node;

    @BeforeAll
    static void start() throws SQLException {
        node = Node.fresh(EventLogApplication.class);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private final OrganisationId company = new OrganisationId(Uuids.next());
    private final PersonId founder = new PersonId(Uuids.next());

    private Receipt register() {
        return node.bean(Dispatcher.class)
                .send(
                        new RegisterOrganisation(
                                company,
                                OrganisationKind.COMPANY,
                                new Registration.Chinese("91350100M000100Y43"),
                                Text.zh("衡析生物")),
                        Asking.now(Actor.themselves(founder), Instant.now()));
    }

    @Test
    void the_transaction_manager_is_the_real_one() {
        assertThat(node.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void events_are_stored_under_lasting_names() {
        Receipt receipt = register();
        assertThat(receipt).isEqualTo(new Receipt(company.value(), 1, false));
        assertThat(node.bean(JdbcClient.class)
                        .sql("select name from events where aggregate_identifier = ? order by sequence_number")
                        .param(company.toString())
                        .query(String.class)
                        .list())
                .containsExactly("organisation-registered", "member-joined");
    }

    @Test
    void a_refused_command_leaves_no_row_behind() {
        register();
        long before = rows();
        Actor founderAsOfficer = new Actor(founder, new OrganisationId(Uuids.next()), Role.OFFICER);
        assertThatThrownBy(() -> node.bean(Dispatcher.class)
                        .send(new VerifyOrganisation(company), Asking.now(founderAsOfficer, Instant.now())))
                .isInstanceOf(Refused.class)
                .hasMessage("nobody-verifies-their-own-organisation");
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return node.bean(JdbcClient.class)
                .sql("select (select count(*) from events) + (select count(*) from claims)")
                .query(Long.class)
                .single();
    }
}
