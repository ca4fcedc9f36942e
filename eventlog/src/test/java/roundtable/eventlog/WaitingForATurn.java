package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import roundtable.eventlog.dispatch.Receipt;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteThing;
import specimens.ThingId;

class WaitingForATurn {

    /** Twice as many as a node has connections. */
    private static final int RUSH = 60;

    @Test
    void a_rush_to_one_aggregate_leaves_connections_for_all_others() throws Exception {
        try (Node node = Specimens.newStore();
                ExecutorService rush = Executors.newFixedThreadPool(RUSH + 1);
                Connection slow = node.bean(DataSource.class).getConnection();
                Statement statement = slow.createStatement()) {
            Store store = new Store(node);
            Registry registry = new Registry(node);
            ThingId thing = ThingId.next();
            registry.ask(registry.founder(), new MakeThing(thing));
            slow.setAutoCommit(false);
            // Whoever appends to this stream waits for this row until it is taken back.
            statement.execute("""
                    insert into events (event_identifier, aggregate_type, aggregate_identifier, sequence_number, name,
                                        revision, stored_at, payload, metadata)
                    select gen_random_uuid()::text, aggregate_type, aggregate_identifier, 1, name, revision, stored_at,
                           payload, metadata
                    from events where aggregate_identifier = '%s'
                    """.formatted(thing));
            List<Future<Receipt>> waiting = IntStream.range(0, RUSH)
                    .mapToObj(i ->
                            rush.submit(() -> registry.ask(registry.founder(), new NoteThing(thing, "note " + i))))
                    .toList();
            assertThat(Store.eventually(() -> store.waiting() >= 1)).isTrue();

            ThingId other = ThingId.next();
            Future<Receipt> meanwhile = rush.submit(() -> registry.ask(registry.founder(), new MakeThing(other)));
            assertThat(meanwhile.get(20, TimeUnit.SECONDS).version()).isZero();

            slow.rollback();
            slow.setAutoCommit(true);
            for (Future<Receipt> each : waiting) {
                assertThat(each.get(20, TimeUnit.SECONDS).version()).isPositive();
            }
        }
    }
}
