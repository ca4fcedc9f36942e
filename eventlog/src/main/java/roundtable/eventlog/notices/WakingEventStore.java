package roundtable.eventlog.notices;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * An event store whose readers are woken as soon as something is committed, here or on another node. As shipped, a pooled
 * reader looks only every half second, and not before an outer transaction ends.
 */
public final class WakingEventStore extends EmbeddedEventStore {

    private static final Logger LOG = LoggerFactory.getLogger(WakingEventStore.class);

    private static final String APPENDS = WakingEventStore.class.getName() + ".appends";

    /** How often the store looks by itself, in case no notice came. */
    private static final Duration LOOK = Duration.ofMillis(200);

    /** Rest between two rings, so that a burst rings once. */
    private static final Duration REST = Duration.ofMillis(10);

    private final Set<Runnable> bells = ConcurrentHashMap.newKeySet();
    private int streams;
    private @Nullable Watch watch;
    private volatile boolean closed;

    public WakingEventStore(EventStorageEngine engine) {
        super(EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(LOOK.toMillis()));
    }

    /** Whether what is done in this unit of work has come to any event yet. */
    public static boolean appendsIn(UnitOfWork<?> unit) {
        return unit.root().resources().containsKey(APPENDS);
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(APPENDS, true));
        super.publish(events);
    }

    /** Lets every reader look now. */
    public void wake() {
        super.afterCommit(List.of());
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        } else {
            wake();
        }
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        TrackingEventStream stream = super.openStream(token);
        oneMoreReads();
        return new Ringing(stream);
    }

    /** What is appended is watched while somebody reads it. */
    private synchronized void oneMoreReads() {
        streams++;
        if (watch == null) {
            watch = new Watch();
            Thread.ofVirtual().name("event-store-watch").start(watch);
        }
    }

    private synchronized void oneLessReads() {
        streams--;
        if (streams == 0 && watch != null) {
            watch.ended = true;
            watch = null;
        }
    }

    /** Ends the watch with the store. */
    @Override
    public void shutDown() {
        closed = true;
        super.shutDown();
    }

    /** Must never die: once a reader has a bell it looks by itself only every few seconds. */
    private final class Watch implements Runnable {
        private volatile boolean ended;

        @Override
        public void run() {
            while (goesOn()) {
                try (TrackingEventStream stream =
                        WakingEventStore.super.openStream(storageEngine().createHeadToken())) {
                    while (goesOn()) {
                        ringWhenSomethingCame(stream);
                    }
                } catch (RuntimeException e) {
                    if (goesOn()) {
                        LOG.warn("the watch over the event store is opened again: {}", e.toString());
                        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private boolean goesOn() {
            return !closed && !ended;
        }

        private void ringWhenSomethingCame(TrackingEventStream stream) throws InterruptedException {
            if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                while (stream.hasNextAvailable()) {
                    stream.nextAvailable();
                }
                bells.forEach(Runnable::run);
                LockSupport.parkNanos(REST.toNanos());
            }
        }
    }

    private final class Ringing implements TrackingEventStream {
        private final TrackingEventStream stream;
        private final AtomicBoolean open = new AtomicBoolean(true);
        private @Nullable Runnable bell;

        Ringing(TrackingEventStream stream) {
            this.stream = stream;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            stream.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            bell = callback;
            bells.add(callback);
            return true;
        }

        @Override
        public void close() {
            if (bell != null) {
                bells.remove(bell);
            }
            stream.close();
            if (open.compareAndSet(true, false)) {
                oneLessReads();
            }
        }
    }
}
