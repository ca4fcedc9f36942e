package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.Id;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationEvent.VerificationDeclined;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Personal;
import roundtable.eventlog.personal.PersonalKeys;
import roundtable.eventlog.reading.Histories;
import roundtable.eventlog.reading.Readers;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteThing;
import specimens.ThingCommand.RecallNote;
import specimens.ThingId;
import specimens.ThingRefusal.OtherNote;

@TestInstance(Lifecycle.PER_CLASS)
class SealingPersonalText {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PHONE = "13812345678";

    private final Node node = Specimens.newStore();
    private final Store store = new Store(node);
    private final Registry registry = new Registry(node);
    private final Readers readers = node.bean(Readers.class);
    private final PersonalKeys keys = node.bean(PersonalKeys.class);

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void a_founder_s_phone_number_stands_nowhere_and_after_erasure_every_rebuild_still_runs() throws Exception {
        OrganisationId company = registry.register(900);
        registry.decline(company, "call the founder at " + PHONE);
        OrganisationId poisoned = registry.register(901);
        registry.decline(poisoned, "poison " + PHONE);
        ThingId thing = ThingId.next();
        registry.ask(registry.founder(), new MakeThing(thing));
        for (int i = 0; i < 100; i++) {
            registry.ask(registry.founder(), new NoteThing(thing, "call " + PHONE));
        }
        readers.awaitCaughtUp("board", PATIENCE);
        assertThat(store.count("snapshots")).isPositive();
        assertThat(store.count("dead_letters")).isPositive();
        assertThat(store.rowsOf("board")).contains("sealed");
        assertThat(store.placesOf(PHONE)).isEmpty();
        assertThat(reason(company).value()).isEqualTo("call the founder at " + PHONE);
        registry.ask(registry.founder(), new RecallNote(thing, "call " + PHONE));

        for (Id subject : new Id[] {company, poisoned, thing}) {
            keys.destroy(subject.value());
        }
        assertThat(reason(company).isErased()).isTrue();
        assertThatThrownBy(() -> registry.ask(registry.founder(), new RecallNote(thing, "call " + PHONE)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new OtherNote(null, true)));
        for (String reader : readers.names()) {
            if (!reader.equals("automations")) {
                readers.rebuild(reader);
                readers.awaitCaughtUp(reader, PATIENCE);
            }
        }
        // Erased, its text is no longer poison.
        assertThat(readers.parked()).isEmpty();
        for (OrganisationId erased : new OrganisationId[] {company, poisoned}) {
            assertThat(store.rowsOf("board where organisation = '" + erased + "'"))
                    .contains("erased")
                    .doesNotContain("sealed");
        }
        assertThat(store.placesOf(PHONE)).isEmpty();
    }

    @Test
    void what_is_written_of_an_erased_subject_later_is_erased_at_once() {
        OrganisationId company = registry.register(902);
        keys.destroy(company.value());
        registry.decline(company, "call " + PHONE);
        assertThat(reason(company).isErased()).isTrue();
        assertThat(store.placesOf(PHONE)).isEmpty();
    }

    @Test
    void what_was_read_before_its_erasure_reads_as_erased_from_then_on() {
        OrganisationId company = registry.register(906);
        registry.decline(company, "call " + PHONE);
        Personal<String> read = reason(company);
        assertThat(read.value()).isEqualTo("call " + PHONE);
        keys.destroy(company.value());
        assertThat(read.isErased()).isTrue();
        assertThat(read.value()).isNull();
    }

    @Test
    void a_key_made_in_a_transaction_that_is_rolled_back_is_never_used() {
        OrganisationId company = registry.register(903);
        TransactionTemplate transaction = new TransactionTemplate(node.bean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(status -> {
            registry.decline(company, "first");
            status.setRollbackOnly();
        });
        assertThat(store.hasRow("personal_keys", "subject", company.value())).isFalse();
        registry.decline(company, "second");
        assertThat(reason(company).value()).isEqualTo("second");
    }

    @Test
    void a_destruction_that_is_rolled_back_destroys_nothing() {
        OrganisationId company = registry.register(904);
        registry.decline(company, "kept");
        TransactionTemplate transaction = new TransactionTemplate(node.bean(PlatformTransactionManager.class));
        boolean erasedWithin = transaction.execute(status -> {
            keys.destroy(company.value());
            status.setRollbackOnly();
            return reason(company).isErased();
        });
        assertThat(erasedWithin).isTrue();
        assertThat(reason(company).value()).isEqualTo("kept");
    }

    @Test
    void a_lost_key_is_an_error_and_never_taken_for_erased() {
        OrganisationId company = registry.register(905);
        registry.decline(company, "lost");
        try (Node another = Specimens.besides(node)) {
            store.jdbc()
                    .sql("delete from personal_keys where subject = ?")
                    .param(company.value())
                    .update();
            Personal<String> reason = reason(company, another);
            assertThatThrownBy(reason::value).hasStackTraceContaining("no key of " + company + " is stored");
        }
    }

    private Personal<String> reason(OrganisationId company) {
        return reason(company, node);
    }

    private static Personal<String> reason(OrganisationId company, Node node) {
        return node.bean(Histories.class).of(company).stream()
                .map(Histories.Entry::event)
                .filter(VerificationDeclined.class::isInstance)
                .map(event -> ((VerificationDeclined) event).reason())
                .findFirst()
                .orElseThrow();
    }
}
