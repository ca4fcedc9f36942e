package roundtable.eventlog.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Aggregates as their last command left them on this node, so that the next one need not read them from the log again.
 *
 * <p>A command takes its aggregate out of here, and it comes back only when what the command did to it is committed: what
 * was refused, rolled back or overtaken by another node is gone. Since another node may have moved the aggregate on, what is
 * judged by it stands only if it appended to the log, which takes each place of a stream once; everything else {@link
 * TheLogHasTheLastWord} has judged anew.
 */
public final class RecentAggregates implements Cache {

    private static final String TAKEN = RecentAggregates.class.getName() + ".taken";
    private static final String BEGUN = RecentAggregates.class.getName() + ".begun";

    private static final int KEPT = 2_000;

    /** As long as a key is trusted: an aggregate may hold what was sealed under it. */
    private static final Duration TRUST = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final Map<Object, Recent> recent = new LastPut();
    private final AtomicLong forgotten = new AtomicLong();

    private record Recent(Object aggregate, Instant until) {}

    /**
     * Makes room by forgetting what was put first. A cache that weighs how often a thing was asked for would turn away what is
     * new, which is what the next command is about.
     */
    private static final class LastPut extends LinkedHashMap<Object, Recent> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Recent> eldest) {
            return size() > KEPT;
        }
    }

    public RecentAggregates(InstantSource clock) {
        this.clock = clock;
    }

    /** Remembers nothing of what is known or under way now: somebody's data has been erased. */
    public void forgetAll() {
        synchronized (recent) {
            forgotten.incrementAndGet();
            recent.clear();
        }
    }

    /** The unit of work sets out: what is forgotten from now on it will not bring back. */
    void begin(UnitOfWork<?> unit) {
        unit.root().resources().put(BEGUN, forgotten.get());
    }

    static boolean servedIn(UnitOfWork<?> unit) {
        return unit.root().resources().containsKey(TAKEN);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's own signature: whoever asks has put it
    public <K, V> @Nullable V get(K key) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        if (!Boolean.TRUE.equals(unit.getMessage().getMetaData().get(Dispatcher.FROM_MEMORY))) {
            return null;
        }
        Recent taken = take(key);
        if (taken == null || !taken.until().isAfter(clock.instant())) {
            return null;
        }
        unit.root().resources().put(TAKEN, true);
        return (V) taken.aggregate();
    }

    @Override
    public void put(Object key, Object aggregate) {
        take(key);
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Object begun = unit.root().resources().get(BEGUN);
        if (begun == null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                synchronized (recent) {
                    if (begun.equals(forgotten.get())) {
                        recent.put(key, new Recent(aggregate, clock.instant().plus(TRUST)));
                    }
                }
            }
        });
    }

    @Override
    public boolean putIfAbsent(Object key, Object aggregate) {
        throw new UnsupportedOperationException("a repository puts what it has saved");
    }

    @Override
    public boolean remove(Object key) {
        return take(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        synchronized (recent) {
            return recent.containsKey(key);
        }
    }

    private @Nullable Recent take(Object key) {
        synchronized (recent) {
            return recent.remove(key);
        }
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody is told what is remembered");
    }
}
