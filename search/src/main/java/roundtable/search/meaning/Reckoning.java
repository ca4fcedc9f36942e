package roundtable.search.meaning;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.search.meaning.Meanings.Wanted;

/**
 * Reckons the vectors that are wanted, behind everything else: of all nodes one at a time, a few texts in one commit, and names the
 * companies whose documents are due for it. What breaks off is wanted still.
 */
final class Reckoning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);
    private static final int AT_ONCE = 32;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LONGER = Duration.ofSeconds(10);

    /** Whoever reckons holds this PostgreSQL lock until its commit. */
    private static final long RECKONING = 0x6465_616c_7322L;

    private final Encoder encoder;
    private final Meanings meanings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile boolean running;
    private @Nullable Thread worker;

    Reckoning(Encoder encoder, Meanings meanings, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.encoder = encoder;
        this.meanings = meanings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        if (encoder.isWanted()) {
            worker = Thread.ofPlatform().name("meaning").daemon().start(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        try {
            if (worker != null) {
                worker.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start: the models are loaded once everything else is up. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void work() {
        encoder.load();
        boolean failed = false;
        while (running && encoder.isReady()) {
            Duration pause = LOOK_AGAIN;
            try {
                while (running && reckonSome() > 0) {
                    failed = false;
                }
            } catch (DataAccessException | TransactionException e) {
                if (!failed && running) {
                    LOG.warn("vectors could not be kept and will be reckoned again: {}", e.toString());
                }
                failed = true;
                pause = LONGER;
            }
            try {
                if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** @return how many were taken; none also while another node is at it */
    private int reckonSome() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                    .param(RECKONING)
                    .query(Boolean.class)
                    .single()) {
                return 0;
            }
            List<Wanted> wanted = jdbc.sql("""
                            delete from search_meaning_wanted where id in (
                                select id from search_meaning_wanted order by id limit ?)
                            returning tongue, text, company
                            """)
                    .param(AT_ONCE)
                    .query((row, _) -> new Wanted(
                            Tongue.valueOf(row.getString("tongue")),
                            row.getString("text"),
                            Objects.requireNonNull(row.getObject("company", UUID.class))))
                    .list();
            if (!wanted.isEmpty()) {
                keep(wanted);
                jdbc.sql("insert into search_due (company) select distinct c from unnest(?::uuid[]) as c order by c")
                        .params(List.<Object>of(
                                (Object) wanted.stream().map(Wanted::company).toArray(UUID[]::new)))
                        .update();
            }
            return wanted.size();
        }));
    }

    private void keep(List<Wanted> wanted) {
        Map<String, Wanted> byHash = new LinkedHashMap<>();
        wanted.forEach(one -> byHash.putIfAbsent(one.hash(), one));
        Map<String, byte @Nullable []> known = new HashMap<>(meanings.known(byHash.keySet()));
        byHash.forEach((hash, one) -> {
            if (!known.containsKey(hash)) {
                meanings.keep(hash, one.tongue(), encoder.ofAny(one.tongue(), one.text()));
            }
        });
    }
}
