package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.Refused;
import roundtable.eventlog.dispatch.RecentAggregates;
import roundtable.eventlog.personal.PersonalKeys;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.ClaimInVain;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteAndFail;
import specimens.ThingCommand.NoteThing;
import specimens.ThingCommand.RecallNote;
import specimens.ThingId;
import specimens.ThingRefusal.OtherNote;

/** What one node remembers of an aggregate; what two do stands in {@link SharingOneStore}. */
class RememberingAggregates {

    private final Node node = Specimens.node();
    private final Registry registry = new Registry(node);
    private final RecentAggregates recent = node.bean(RecentAggregates.class);
    private final ThingId thing = ThingId.next();

    RememberingAggregates() {
        registry.ask(registry.founder(), new MakeThing(thing));
        registry.ask(registry.founder(), new NoteThing(thing, "first"));
    }

    private boolean isRemembered() {
        return recent.containsKey(thing.toString());
    }

    @Test
    void what_was_changed_is_remembered_as_it_is_now() {
        assertThat(isRemembered()).isTrue();
        registry.ask(registry.founder(), new RecallNote(thing, "first"));
        registry.ask(registry.founder(), new NoteThing(thing, "second"));
        assertThat(registry.ask(registry.founder(), new RecallNote(thing, "second"))
                        .version())
                .isEqualTo(2);
        assertThat(new Store(node).names(thing)).containsExactly("thing-made", "thing-noted", "thing-noted");
    }

    @Test
    void what_a_refused_command_had_done_to_it_is_not_remembered() {
        assertThatThrownBy(() -> registry.ask(registry.founder(), new ClaimInVain(thing, "blue")))
                .isInstanceOf(Refused.class);
        assertThat(isRemembered()).isFalse();
        assertThatThrownBy(() -> registry.ask(registry.founder(), new NoteAndFail(thing, "lost")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(isRemembered()).isFalse();
        assertThat(registry.ask(registry.founder(), new RecallNote(thing, "first"))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void what_was_done_in_a_transaction_that_is_rolled_back_is_not_remembered() {
        new TransactionTemplate(node.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            registry.ask(registry.founder(), new NoteThing(thing, "second"));
            registry.ask(registry.founder(), new RecallNote(thing, "second"));
            status.setRollbackOnly();
        });
        assertThat(isRemembered()).isFalse();
        assertThat(registry.ask(registry.founder(), new RecallNote(thing, "first"))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void what_was_done_in_a_transaction_that_is_committed_is_remembered() {
        new TransactionTemplate(node.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            registry.ask(registry.founder(), new NoteThing(thing, "second"));
            assertThat(isRemembered()).isFalse();
        });
        assertThat(isRemembered()).isTrue();
        registry.ask(registry.founder(), new RecallNote(thing, "second"));
    }

    @Test
    void nobody_remembers_what_has_been_erased() {
        node.bean(PersonalKeys.class).destroy(thing.value());
        assertThat(isRemembered()).isFalse();
        assertThatThrownBy(() -> registry.ask(registry.founder(), new RecallNote(thing, "first")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new OtherNote(null, true)));
    }
}
