package roundtable.server.deals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.notices.Resting;
import roundtable.search.deals.Indexing;
import tools.jackson.core.JacksonException;

/**
 * Tells of each company's deals once the index has them, on whichever node takes the company: woken by the index's own writer,
 * and looking by itself now and then. While Elasticsearch is away it tries again, ever less often, and nothing is lost: a
 * company stays where it is until people are told.
 */
@Component
class NewDealsWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NewDealsWorker.class);

    /** Companies that share a refresh of the index, and a transaction. */
    private static final int AT_ONCE = 20;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final NewDeals deals;
    private final FindNews news;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Resting resting = new Resting();
    private volatile boolean running;
    private @Nullable Thread thread;

    NewDealsWorker(
            NewDeals deals,
            FindNews news,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Indexing indexing) {
        this.deals = deals;
        this.news = news;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        indexing.whenShown(resting::wake);
    }

    /** What is told before the server is ready, such as the demo, is told of when it is. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Override
    public synchronized void start() {
        if (!running) {
            resting.start();
            running = true; // before the thread looks at it
            thread = Thread.ofVirtual().name("new-deals").start(this::work);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        resting.stop();
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                while (running && tellOfSome()) {
                    resting.done();
                }
                resting.done();
                resting.untilWoken(LOOK_AGAIN);
            } catch (UncheckedIOException | DataAccessException | TransactionException e) {
                if (!resting.isAfterFailure() && running) {
                    LOG.warn("new deals wait to be told of", e);
                }
                if (!resting.afterFailure()) {
                    running = false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Takes some companies and tells of their deals; false where there is none. */
    private boolean tellOfSome() {
        List<DealId> told = new ArrayList<>();
        boolean some = Objects.requireNonNull(transaction.execute(_ -> {
            List<UUID> companies = jdbc.sql("""
                            delete from search_written where id in (
                                select id from search_written
                                where company in (
                                    select company from search_written group by company order by min(id) limit ?)
                                for update skip locked)
                            returning company
                            """)
                    .param(AT_ONCE)
                    .query((row, _) -> row.getObject("company", UUID.class))
                    .list();
            if (!companies.isEmpty()) {
                show();
                companies.stream().distinct().map(OrganisationId::new).forEach(company -> told.addAll(tell(company)));
            }
            return !companies.isEmpty();
        }));
        news.tell(told);
        return some;
    }

    private void show() {
        try {
            deals.show();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DealId> tell(OrganisationId company) {
        try {
            return deals.tellOf(company);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JacksonException | NullPointerException | IllegalArgumentException unreadable) {
            // It must not hold up all others. Its people are told when its deals change next.
            LOG.error("nobody can be told of the deals of {}", company, unreadable);
            return List.of();
        }
    }
}
