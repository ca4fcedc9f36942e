package roundtable.eventlog.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import roundtable.commands.Event;
import roundtable.commands.Id;
import roundtable.commands.Neighbours;

/**
 * Folds a neighbour's events straight from the log. What was folded is kept with its version, so that a later look reads
 * only what came since: one query, whether there is anything new or not. Snapshots are never read: reading starts from a
 * sequence number.
 */
public final class FoldedNeighbours implements Neighbours {

    /** Under this name the versions read stand in the unit of work and in the metadata. */
    public static final String SEEN = "seen";

    private static final int KEPT = 10_000;

    private final Supplier<EventStore> events;
    private final Map<Key, Folded> cache = new LeastRecentlyUsed();

    private record Key(Class<?> type, Id neighbour) {}

    private record Folded(Object value, long version) {}

    public FoldedNeighbours(Supplier<EventStore> events) {
        this.events = events;
    }

    @Override
    public <T> T fold(Id neighbour, Folding<T> folding) {
        Key key = new Key(folding.type(), neighbour);
        Folded known = known(key);
        T value = known == null ? folding.start() : folding.type().cast(known.value());
        long version = known == null ? -1 : known.version();
        DomainEventStream stream = events.get().readEvents(neighbour.toString(), version + 1);
        boolean moved = false;
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            value = folding.step().apply(value, (Event) message.getPayload());
            version = message.getSequenceNumber();
            moved = true;
        }
        if (moved) {
            keepOnceCommitted(key, new Folded(value, version));
        }
        noteSeen(neighbour, version);
        return value;
    }

    /** What was read may have been written by this very transaction, which may yet be rolled back. */
    private void keepOnceCommitted(Key key, Folded folded) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            keep(key, folded);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keep(key, folded);
            }
        });
    }

    private static void noteSeen(Id neighbour, long version) {
        if (CurrentUnitOfWork.isStarted() && version >= 0) {
            Map<String, Long> seen =
                    CurrentUnitOfWork.get().root().getOrComputeResource(SEEN, _ -> new TreeMap<String, Long>());
            seen.put(neighbour.toString(), version);
        }
    }

    private @Nullable Folded known(Key key) {
        synchronized (cache) {
            return cache.get(key);
        }
    }

    private void keep(Key key, Folded folded) {
        synchronized (cache) {
            cache.merge(key, folded, (a, b) -> a.version() >= b.version() ? a : b);
        }
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<Key, Folded> {
        private static final long serialVersionUID = 1L;

        LeastRecentlyUsed() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Folded> eldest) {
            return size() > KEPT;
        }
    }
}
