package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.eventlog.dispatch.Conditions;
import roundtable.eventlog.dispatch.Conditions.Once;
import roundtable.eventlog.dispatch.Receipt;
import roundtable.eventlog.reading.Readers;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.ClaimInVain;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteAndFail;
import specimens.ThingId;

class AppendingEvents {

    private final Node node = Specimens.node();
    private final Store store = new Store(node);
    private final Registry registry = new Registry(node);

    @Test
    void the_transaction_manager_is_the_real_one() {
        assertThat(node.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void a_command_is_answered_with_the_version_it_led_to() {
        OrganisationId company = new OrganisationId(Uuids.next());
        assertThat(registry.register(company, 1)).isEqualTo(new Receipt(company.value(), 1, false));
        assertThat(store.names(company)).containsExactly("organisation-registered", "member-joined");
    }

    @Test
    void a_refused_command_leaves_no_row_behind() throws TimeoutException {
        OrganisationId company = registry.register(2);
        long before = rowsOfCommands();
        Actor founderAsOfficer = new Actor(registry.founder().person(), new OrganisationId(Uuids.next()), Role.OFFICER);
        assertThatThrownBy(() -> registry.ask(founderAsOfficer, new VerifyOrganisation(company)))
                .isInstanceOf(Refused.class)
                .hasMessage("nobody-verifies-their-own-organisation");
        assertThat(store.rowsOfCommands()).isEqualTo(before);
    }

    @Test
    void a_command_refused_after_a_claim_and_an_event_leaves_no_row_behind() throws TimeoutException {
        ThingId thing = made();
        long before = rowsOfCommands();
        Conditions once = new Conditions(null, new Once("in vain", "0"));
        assertThatThrownBy(() -> registry.ask(registry.founder(), new ClaimInVain(thing, "red"), once))
                .isInstanceOf(Refused.class)
                .hasMessage("in-vain");
        assertThat(store.rowsOfCommands()).isEqualTo(before);
    }

    @Test
    void a_handler_that_fails_after_applying_leaves_neither_event_nor_key() throws TimeoutException {
        ThingId thing = made();
        long before = rowsOfCommands();
        assertThatThrownBy(() -> registry.ask(registry.founder(), new NoteAndFail(thing, "note")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("after applying");
        assertThat(store.rowsOfCommands()).isEqualTo(before);
    }

    @Test
    void an_identity_is_made_once() throws TimeoutException {
        OrganisationId company = registry.register(3);
        long before = rowsOfCommands();
        assertThatThrownBy(() -> registry.register(company, 4))
                .isInstanceOf(Refused.class)
                .hasMessage("already-exists");
        assertThat(store.rowsOfCommands()).isEqualTo(before);
    }

    /** Whatever keeps the first event of an aggregate from the log is no proof that the aggregate was there before. */
    @Test
    void a_store_that_fails_at_a_first_event_is_not_told_as_an_identity_taken() {
        ThingId thing = ThingId.next();
        store.jdbc().sql("""
                        create or replace function store_fails() returns trigger language plpgsql as $$
                        begin
                            if new.aggregate_identifier = '%s' then
                                raise admin_shutdown using message = 'the store goes away';
                            end if;
                            return new;
                        end $$
                        """.formatted(thing)).update();
        store.jdbc()
                .sql("create trigger store_fails before insert on events for each row execute function store_fails()")
                .update();
        try {
            assertThatThrownBy(() -> registry.ask(registry.founder(), new MakeThing(thing)))
                    .isNotInstanceOf(Refused.class)
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .extracting(cause -> ((SQLException) cause).getSQLState())
                    .isEqualTo("57P01");
        } finally {
            store.jdbc().sql("drop trigger store_fails on events").update();
        }
        assertThat(registry.ask(registry.founder(), new MakeThing(thing)).version())
                .isZero();
    }

    @Test
    void what_was_never_made_is_not_found() {
        assertThatThrownBy(() -> registry.verify(new OrganisationId(Uuids.next())))
                .isInstanceOf(Refused.class)
                .hasMessage("not-found");
    }

    @Test
    void a_neighbour_read_in_a_transaction_that_is_rolled_back_is_read_anew() {
        OrganisationId company = registry.register(5);
        TransactionTemplate transaction = new TransactionTemplate(node.bean(PlatformTransactionManager.class));
        boolean seenWithin = transaction.execute(status -> {
            registry.verify(company);
            boolean verified = isVerified(company);
            status.setRollbackOnly();
            return verified;
        });
        assertThat(seenWithin).isTrue();
        assertThat(isVerified(company)).isFalse();
        registry.verify(company);
        assertThat(isVerified(company)).isTrue();
    }

    /** Once no automation is about to write more. */
    private long rowsOfCommands() throws TimeoutException {
        node.bean(Readers.class).awaitCaughtUp("automations", Duration.ofSeconds(20));
        return store.rowsOfCommands();
    }

    private boolean isVerified(OrganisationId company) {
        return node.bean(Neighbours.class)
                .fold(company, OrganisationFacts.FOLDING)
                .verified();
    }

    private ThingId made() {
        ThingId thing = ThingId.next();
        registry.ask(registry.founder(), new MakeThing(thing));
        return thing;
    }
}
