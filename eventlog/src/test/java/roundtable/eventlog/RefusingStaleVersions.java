package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import roundtable.commands.Refused;
import roundtable.eventlog.dispatch.Conditions;
import roundtable.eventlog.dispatch.Receipt;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteThing;
import specimens.ThingId;

class RefusingStaleVersions {

    private final Store store = new Store(Specimens.node());
    private final Registry registry = new Registry(Specimens.node());
    private final ThingId thing = ThingId.next();

    RefusingStaleVersions() {
        registry.ask(registry.founder(), new MakeThing(thing));
    }

    @Test
    void a_sender_who_has_seen_the_present_version_goes_through() {
        assertThat(note(new Conditions(0L, null))).isEqualTo(new Receipt(thing.value(), 1, false));
    }

    @Test
    void a_sender_who_has_seen_another_version_is_refused() {
        note(Conditions.NONE);
        for (long seen : new long[] {0, 2, 99}) {
            assertThatThrownBy(() -> note(new Conditions(seen, null)))
                    .isInstanceOf(Refused.class)
                    .hasMessage("version-stale");
        }
        assertThat(store.names(thing)).containsExactly("thing-made", "thing-noted");
    }

    @Test
    void a_race_lost_is_run_once_more() throws Exception {
        assertThat(noteWhileAnotherNodeAppends(Conditions.NONE).join()).isEqualTo(new Receipt(thing.value(), 2, false));
        assertThat(store.names(thing)).containsExactly("thing-made", "thing-painted", "thing-noted");
    }

    @Test
    void a_race_lost_by_one_who_said_which_version_they_mean_is_stale() throws Exception {
        CompletableFuture<Receipt> answer = noteWhileAnotherNodeAppends(new Conditions(0L, null));
        assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Refused.class)
                .hasMessageContaining("version-stale");
        assertThat(store.names(thing)).containsExactly("thing-made", "thing-painted");
    }

    @Test
    void a_race_lost_twice_is_given_up() {
        store.jdbc().sql("""
                        create or replace function always_a_rival() returns trigger language plpgsql as $$
                        begin
                            if new.aggregate_identifier = '%s' then
                                raise unique_violation using message = 'a rival was there first';
                            end if;
                            return new;
                        end $$
                        """.formatted(thing)).update();
        store.jdbc()
                .sql(
                        "create trigger always_a_rival before insert on events for each row execute function always_a_rival()")
                .update();
        try {
            assertThatThrownBy(() -> note(Conditions.NONE))
                    .isInstanceOf(Refused.class)
                    .hasMessage("race-lost");
        } finally {
            store.jdbc().sql("drop trigger always_a_rival on events").update();
        }
    }

    private Receipt note(Conditions conditions) {
        return registry.ask(registry.founder(), new NoteThing(thing, "note"), conditions);
    }

    /** The other node has appended and not yet committed: the command reads the old version and then runs into the new one. */
    private CompletableFuture<Receipt> noteWhileAnotherNodeAppends(Conditions conditions) throws SQLException {
        try (Connection other = Specimens.node().bean(DataSource.class).getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("""
                    insert into events (event_identifier, aggregate_type, aggregate_identifier, sequence_number, name,
                                        revision, stored_at, payload, metadata)
                    select gen_random_uuid()::text, aggregate_type, aggregate_identifier, 1, 'thing-painted', '2', stored_at,
                           convert_to('{"thing":"%s","colour":"red","gloss":"matt"}', 'UTF8'), metadata
                    from events where aggregate_identifier = '%s'
                    """.formatted(thing, thing));
            CompletableFuture<Receipt> answer = CompletableFuture.supplyAsync(() -> note(conditions));
            assertThat(Store.eventually(() -> store.waiting() >= 1)).isTrue();
            other.commit();
            other.setAutoCommit(true);
            return answer.handle((receipt, thrown) -> {
                if (thrown != null) {
                    throw thrown instanceof CompletionException wrapped ? wrapped : new CompletionException(thrown);
                }
                return receipt;
            });
        }
    }
}
