package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.notices.Changes;
import roundtable.eventlog.reading.Readers;
import specimens.AtOnce;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;

class ReadingConcurrentAppends {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Node node = Specimens.node();
    private final Store store = new Store(node);
    private final Registry registry = new Registry(node);
    private final Readers readers = node.bean(Readers.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(node.bean(PlatformTransactionManager.class));

    /** A company whose events have their places in the log and are not yet committed. */
    private final class SlowRegistration {
        private final OrganisationId company = new OrganisationId(Uuids.next());
        private final CountDownLatch appended = new CountDownLatch(1);
        private final CountDownLatch mayCommit = new CountDownLatch(1);
        private final Thread thread = Thread.ofVirtual().start(() -> transaction.executeWithoutResult(_ -> run()));

        SlowRegistration() throws InterruptedException {
            appended.await();
        }

        private void run() {
            registry.register(company, 500);
            appended.countDown();
            try {
                mayCommit.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        void commit() throws InterruptedException {
            mayCommit.countDown();
            thread.join();
        }
    }

    @Test
    void concurrent_appends_with_a_slow_transaction_in_between_lose_nothing_and_double_nothing() throws Exception {
        List<OrganisationId> companies = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger code = new AtomicInteger(1_000);
        Callable<Boolean> registrations = () -> {
            for (int i = 0; i < 25; i++) {
                companies.add(registry.register(code.incrementAndGet()));
            }
            return true;
        };
        AtOnce.run(Collections.nCopies(4, registrations));
        SlowRegistration slow = new SlowRegistration();
        AtOnce.run(Collections.nCopies(8, registrations));
        readers.awaitCaughtUp("board", PATIENCE);
        assertThat(store.hasRow("board", "organisation", slow.company.value())).isFalse();
        slow.commit();
        companies.add(slow.company);
        readers.awaitCaughtUp("board", PATIENCE);

        assertThat(companies).hasSize(301).allSatisfy(company -> {
            assertThat(store.hasRow("board", "organisation", company.value())).isTrue();
            assertThat(store.jdbc()
                            .sql("select count(*) from board_event where organisation = ?")
                            .param(company.value())
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);
        });
        assertThat(readers.parked())
                .filteredOn(parked -> parked.reader().equals("board"))
                .isEmpty();
    }

    @Test
    void a_transaction_is_not_forgotten_when_more_than_ten_thousand_events_pass_it() throws Exception {
        SlowRegistration slow = new SlowRegistration();
        store.jdbc().sql("""
                        insert into events (event_identifier, aggregate_type, aggregate_identifier, sequence_number, name,
                                            revision, stored_at, payload, metadata)
                        select 'bulk-' || i, 'thing', uuidv7()::text, 0, 'thing-made', '1',
                               to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                               convert_to('{"thing":"' || uuidv7() || '"}', 'UTF8'), convert_to('{}', 'UTF8')
                        from generate_series(1, 12000) as i
                        """).update();
        readers.awaitCaughtUp("board", PATIENCE);
        slow.commit();
        assertThat(node.bean(Changes.class).await("board", slow.company.value(), 1, PATIENCE))
                .isTrue();
        assertThat(store.hasRow("board", "organisation", slow.company.value())).isTrue();
    }

    @Test
    void a_rebuild_that_passes_an_open_transaction_reads_it_once_it_has_committed() throws Exception {
        SlowRegistration slow = new SlowRegistration();
        OrganisationId next = registry.register(503);
        readers.awaitCaughtUp("board", PATIENCE);
        store.jdbc().sql("truncate board, board_event").update();
        readers.rebuild("board");
        readers.awaitCaughtUp("board", PATIENCE);
        assertThat(store.hasRow("board", "organisation", next.value())).isTrue();
        assertThat(store.hasRow("board", "organisation", slow.company.value())).isFalse();
        slow.commit();
        assertThat(node.bean(Changes.class).await("board", slow.company.value(), 1, PATIENCE))
                .isTrue();
        assertThat(store.jdbc()
                        .sql("select count(*) from board_event where organisation = ?")
                        .param(slow.company.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void an_append_that_outlives_the_longest_transaction_is_ended_and_nobody_waits_for_it() throws Exception {
        OrganisationId late = new OrganisationId(Uuids.next());
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    registry.register(late, 501);
                    store.jdbc().sql("set local transaction_timeout = 0").update();
                    store.jdbc().sql("set local transaction_timeout = '200ms'").update();
                    store.jdbc().sql("select pg_sleep(5)").query().listOfRows();
                }))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
        OrganisationId next = registry.register(502);
        assertThat(node.bean(Changes.class).await("board", next.value(), 1, PATIENCE))
                .isTrue();
        assertThat(store.names(late)).isEmpty();
        assertThat(store.jdbc()
                        .sql("show transaction_timeout")
                        .query(String.class)
                        .single())
                .isEqualTo("30s");
    }
}
