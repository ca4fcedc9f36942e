package roundtable.search.deals;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.eventlog.notices.Changes;
import roundtable.eventlog.notices.Resting;
import roundtable.search.deals.DealDocuments.Write;
import roundtable.search.deals.DealIndex.Rejected;
import roundtable.search.deals.Parking.Parked;
import tools.jackson.core.JacksonException;

/**
 * Keeps the index up with its tables. Woken at once when what feeds it has committed, and looking by itself now and then; any
 * number of nodes share the work. While Elasticsearch is away it tries again, ever less often, and nothing is lost: a company
 * stays due until its documents are written.
 */
public final class Indexing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(200);

    /** Whoever builds an index holds this PostgreSQL lock. */
    private static final long BUILDING = 0x6465_616c_7321L;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final RowMapper<UUID> COMPANY =
            (row, _) -> Objects.requireNonNull(row.getObject("company", UUID.class));
    private static final RowMapper<String> NAME = (row, _) -> row.getString("name");

    private final DealIndex index;
    private final DealDocuments documents;
    private final Parking parking;
    private final JdbcClient jdbc;
    private final DataSource connections;
    private final TransactionTemplate snapshot;
    private final Changes changes;
    private final Resting resting = new Resting();
    private final List<Runnable> shown = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private boolean unshown;
    private long shownAt = System.nanoTime();
    private @Nullable Thread worker;
    private @Nullable AutoCloseable listening;

    Indexing(
            DealIndex index,
            DealDocuments documents,
            JdbcClient jdbc,
            DataSource connections,
            PlatformTransactionManager transactions,
            Changes changes) {
        this.index = index;
        this.documents = documents;
        this.parking = new Parking(jdbc);
        this.jdbc = jdbc;
        this.connections = connections;
        this.changes = changes;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public void start() {
        running = true;
        resting.start();
        listening = changes.listen(change -> {
            if (change.reader().equals(DealFeed.READER)) {
                resting.wake();
            }
        });
        worker = Thread.ofVirtual().name("deal-indexing").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        resting.stop();
        try {
            if (listening != null) {
                listening.close();
            }
            if (worker != null) {
                worker.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Wakes somebody each time what this node wrote has become to be seen; {@code search_written} names whose, of all nodes. */
    public void whenShown(Runnable wake) {
        shown.add(wake);
    }

    private void work() {
        boolean there = false;
        while (running) {
            try {
                there = there || isThere();
                parking.dueAgain();
                while (running && writeWhatIsDue() > 0) {
                    resting.done();
                    unshown = true;
                }
                if (resting.isAfterFailure()) {
                    LOG.info("the deal index has caught up");
                }
                resting.done();
                resting.untilWoken(show());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ConcurrencyFailureException another) {
                LOG.debug("another node was quicker: {}", another.getMessage());
            } catch (IOException | ElasticsearchException | DataAccessException | TransactionException e) {
                there = false;
                if (!resting.isAfterFailure() && running) {
                    LOG.warn("the deal index is behind and will be tried again: {}", e.toString());
                }
                if (!resting.afterFailure()) {
                    running = false;
                }
            }
        }
    }

    /**
     * Once all that was due is written, it is shown at once, but no oftener than the index refreshes by itself: one listing
     * need not wait, and many share a refresh.
     *
     * @return when to look again at the latest
     */
    private Duration show() throws IOException {
        Duration since = Duration.ofNanos(System.nanoTime() - shownAt);
        if (unshown && since.compareTo(BETWEEN_REFRESHES) < 0) {
            return BETWEEN_REFRESHES.minus(since);
        }
        if (unshown) {
            index.refresh();
            unshown = false;
            shownAt = System.nanoTime();
            shown.forEach(Runnable::run);
        }
        return LOOK_AGAIN;
    }

    /** Carries a failure to write out of the transaction, which it rolls back. */
    private static final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException failure;

        NotWritten(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    /** Takes some of what is due and writes it; what was taken is due again when it could not be written. */
    private int writeWhatIsDue() throws IOException {
        try {
            return Objects.requireNonNull(snapshot.execute(_ -> {
                List<UUID> companies = jdbc.sql("""
                                delete from search_due where id in (
                                    select id from search_due order by id limit ? for update skip locked)
                                returning company
                                """).param(BATCH).query(COMPANY).list();
                if (!companies.isEmpty()) {
                    write(read(companies.stream().distinct().toList()), indices());
                    jdbc.sql("insert into search_written (company) select distinct unnest(?::uuid[])")
                            .params(List.<Object>of((Object) companies.toArray(UUID[]::new)))
                            .update();
                }
                return companies.size();
            }));
        } catch (NotWritten e) {
            throw e.failure;
        }
    }

    /**
     * What is to be written of some companies.
     *
     * @param parked those of whom no documents could be made
     * @param at when they were read, by PostgreSQL's clock
     */
    private record Made(List<UUID> companies, List<Write> writes, List<Parked> parked, OffsetDateTime at) {}

    /** Call it in a snapshot. */
    private Made read(List<UUID> companies) {
        List<Parked> parked = new ArrayList<>();
        return new Made(
                companies,
                documents(companies.toArray(UUID[]::new), parked),
                parked,
                jdbc.sql("select now()").query(OffsetDateTime.class).single());
    }

    private void write(Made made, List<String> indices) {
        try {
            List<Parked> parked = new ArrayList<>(made.parked());
            for (Rejected one : index.write(made.writes(), indices)) {
                parked.add(new Parked(
                        one.write().id(), DealDocuments.companyOf(one.write()).value(), one.reason()));
            }
            parking.park(made.companies().toArray(UUID[]::new), parked, made.at());
        } catch (IOException e) {
            throw new NotWritten(e);
        }
    }

    /** A company whose rows cannot be read must not hold up all others: it is parked alone. */
    private List<Write> documents(UUID[] companies, List<Parked> parked) {
        try {
            return documents.of(companies);
        } catch (JacksonException | NullPointerException | IllegalArgumentException unreadable) {
            if (companies.length == 1) {
                LOG.error("no documents can be made of company {}", companies[0], unreadable);
                parked.add(new Parked(
                        companies[0].toString(),
                        companies[0],
                        unreadable.getClass().getSimpleName()));
                return List.of();
            }
            List<Write> writes = new ArrayList<>();
            for (UUID company : companies) {
                writes.addAll(documents(new UUID[] {company}, parked));
            }
            return writes;
        }
    }

    private List<String> indices() {
        return jdbc.sql("select name from search_index").query(NAME).list();
    }

    /** How many companies' documents are due; those just being written are not counted twice. */
    public long due() {
        return jdbc.sql("select count(distinct company) from search_due")
                .query(Long.class)
                .single();
    }

    /**
     * How the index stands.
     *
     * @param index what is searched now; null where there is none, or Elasticsearch is away
     * @param building what is being built beside it; null where nothing is
     * @param due companies whose documents have to be written
     * @param behind for how long the one that has waited longest has
     */
    public record State(
            @Nullable String index, @Nullable String building, long due, Duration behind, List<Parking.Entry> parked) {}

    public State state() {
        long seconds = jdbc.sql("select coalesce(ceil(extract(epoch from now() - min(due_at))), 0) from search_due")
                .query(Long.class)
                .single();
        return new State(
                searchedNow(),
                jdbc.sql("select name from search_index where not live order by created_at desc limit 1")
                        .query(NAME)
                        .optional()
                        .orElse(null),
                due(),
                Duration.ofSeconds(seconds),
                parking.all());
    }

    private @Nullable String searchedNow() {
        try {
            return index.searched();
        } catch (IOException | ElasticsearchException away) {
            LOG.debug("asked how it stands while Elasticsearch is away: {}", away.toString());
            return null;
        }
    }

    /** Whether there is an index to write to; builds one where there is none, or where it is not of today's kind. */
    private boolean isThere() throws IOException {
        if (isSound()) {
            return true;
        }
        return alone(() -> {
            if (!isSound()) {
                build();
            }
        });
    }

    private boolean isSound() throws IOException {
        String searched = index.searched();
        return searched != null
                && index.isOfTodaysKind(searched)
                && indices().equals(List.of(searched))
                && index.exists(searched);
    }

    /**
     * Builds the index anew beside the one that is searched, then lets everybody search the new one.
     *
     * @return false when another node is just building
     */
    public boolean rebuild() throws IOException {
        return alone(this::build);
    }

    private interface Work {
        void run() throws IOException;
    }

    private boolean alone(Work work) throws IOException {
        try (Connection connection = connections.getConnection()) {
            if (!locked(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                locked(connection, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static boolean locked(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, BUILDING);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void build() throws IOException {
        Begun begun = begun();
        String fresh = begun.name();
        copy(begun.copiedTo(), fresh);
        index.searchOnly(fresh);
        List<String> old = jdbc.sql("delete from search_index where name <> ? returning name")
                .param(fresh)
                .query(NAME)
                .list();
        jdbc.sql("update search_index set live = true where name = ?")
                .param(fresh)
                .update();
        index.drop(old);
        LOG.info("the deal index was built anew as {}", fresh);
    }

    /** An index that is not whole yet, and the last company that it has; the one before all where it has none. */
    private record Begun(String name, UUID copiedTo) {}

    /** Goes on with an index that somebody began and did not end, else makes a new one. */
    private Begun begun() throws IOException {
        List<Begun> unfinished = jdbc.sql(
                        "select name, copied_to from search_index where not live order by created_at desc")
                .query((row, _) -> new Begun(
                        row.getString("name"),
                        Objects.requireNonNullElse(row.getObject("copied_to", UUID.class), BEFORE_ALL)))
                .list();
        for (Begun one : unfinished) {
            if (index.isOfTodaysKind(one.name()) && index.exists(one.name())) {
                LOG.info("building of the deal index {} goes on", one.name());
                return one;
            }
        }
        String fresh = index.create();
        // From here on whatever becomes due is written to it as well; what was written before is read afterwards.
        jdbc.sql("insert into search_index (name, live) values (?, false)")
                .param(fresh)
                .update();
        return new Begun(fresh, BEFORE_ALL);
    }

    /** Copies page by page. While Elasticsearch takes one, the next is read and made. */
    private void copy(UUID copiedTo, String fresh) throws IOException {
        try (ExecutorService writing =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory())) {
            Future<?> written = CompletableFuture.completedFuture(null);
            UUID after = copiedTo;
            while (after != null) {
                Made page = page(after);
                await(written);
                written = writing.submit(() -> writePage(page, fresh));
                after = page.companies().size() < BATCH
                        ? null
                        : page.companies().getLast();
            }
            await(written);
        }
    }

    /** The next companies with a deal. */
    private Made page(UUID after) {
        return Objects.requireNonNull(snapshot.execute(
                _ -> read(jdbc.sql("""
                                select distinct company from search_deal where company > ? and listed
                                order by company limit ?
                                """).params(after, BATCH).query(COMPANY).list())));
    }

    private void writePage(Made page, String fresh) {
        if (!page.companies().isEmpty()) {
            snapshot.executeWithoutResult(_ -> {
                write(page, List.of(fresh));
                jdbc.sql("update search_index set copied_to = ? where name = ?")
                        .params(page.companies().getLast(), fresh)
                        .update();
            });
        }
    }

    private static void await(Future<?> written) throws IOException {
        try {
            written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NotWritten notWritten) {
                throw notWritten.failure;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
