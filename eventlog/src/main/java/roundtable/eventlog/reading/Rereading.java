package roundtable.eventlog.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;

/**
 * Reads the past to one reader at one go, before its own processor takes over. Axon's pooled processor gives its whole care to
 * each event: a look at what is parked, a chain of interceptors, a package of work. Of the past nobody is to be told, and
 * nothing is parked yet; so here a batch is its handlers, its rows and its token, in one transaction, and five times as fast.
 *
 * <p>Whatever is unusual is left to the processor. An event that cannot be taken ends the reading of its segment, with its
 * batch rolled back, and the processor goes on from the token of the batch before: it parks what is to be parked. So whenever
 * this stops, rows and tokens say the same.
 */
public final class Rereading {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);

    /** Longer than a processor's: rows that are written and changed in one batch are written once. */
    private static final int BATCH = 1_000;

    /** How many batches wait for each segment while the log is read on. */
    private static final int AHEAD = 4;

    /** A segment that has nothing to do says so, or after ten seconds another node would take it for abandoned. */
    private static final Duration SAY_SO = Duration.ofSeconds(2);

    private static final Duration LOOK_UP = Duration.ofMillis(100);

    private final EventStorageEngine events;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final Configuration axon;
    private final Function<String, List<Object>> handlers;

    /** @param handlers the beans of a reader that handle events, by its name */
    public Rereading(
            EventStorageEngine events,
            TokenStore tokens,
            TransactionManager transactions,
            Configuration axon,
            Function<String, List<Object>> handlers) {
        this.events = events;
        this.tokens = tokens;
        this.transactions = transactions;
        this.axon = axon;
        this.handlers = handlers;
    }

    /**
     * Reads to {@code reader}, from the start of the log, what all its segments had read before they were set back: of what is
     * later somebody is to be told. Its processor stands still meanwhile, and its tokens are this node's own.
     *
     * @throws InterruptedException when it was told to stop half-way, at the end of a batch
     */
    void read(String reader) throws InterruptedException {
        Hearing hearing = new Hearing(handlers.apply(reader), axon);
        List<Part> parts = transactions.fetchInTransaction(() -> parts(reader, hearing));
        long upTo =
                parts.stream().mapToLong(part -> part.wasAt().orElse(-1)).min().orElse(-1);
        try (ExecutorService threads = Executors.newFixedThreadPool(parts.size(), Rereading::thread)) {
            parts.forEach(threads::execute);
            try {
                TrackingToken last = give(parts, hearing, upTo);
                for (Part part : parts) {
                    part.end(last);
                }
            } catch (InterruptedException | RuntimeException e) {
                threads.shutdownNow();
                throw e;
            }
        }
    }

    private List<Part> parts(String reader, Hearing hearing) {
        return Arrays.stream(Segment.computeSegments(tokens.fetchSegments(reader)))
                .map(segment -> new Part(reader, segment, tokens.fetchToken(reader, segment.getSegmentId()), hearing))
                .toList();
    }

    private static Thread thread(Runnable part) {
        return Thread.ofPlatform().daemon().name("rereading-", 0).unstarted(part);
    }

    /** Returns how far it came: before an event that nobody can read the log is left to the processor. */
    private @Nullable TrackingToken give(List<Part> parts, Hearing hearing, long upTo) throws InterruptedException {
        TrackingToken last = null;
        long said = System.nanoTime();
        try (Stream<? extends TrackedEventMessage<?>> log = events.readEvents(null, false)) {
            Iterator<? extends TrackedEventMessage<?>> rest = log.iterator();
            while (rest.hasNext()) {
                TrackedEventMessage<?> event = rest.next();
                if (event.trackingToken().position().orElse(-1) > upTo) {
                    return last;
                }
                boolean heard = hearing.hears(event.getPayloadType());
                last = event.trackingToken();
                if (heard && event instanceof DomainEventMessage<?> message) {
                    partOf(message.getAggregateIdentifier(), parts).give(event);
                }
                if (System.nanoTime() - said > SAY_SO.toNanos()) {
                    said = System.nanoTime();
                    for (Part part : parts) {
                        part.send(last);
                    }
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("the rest of the log after {} is left to the processor: {}", last, e.toString());
        }
        return last;
    }

    private static Part partOf(String stream, List<Part> parts) {
        int hash = stream.hashCode();
        for (Part part : parts) {
            if (part.segment.matches(hash)) {
                return part;
            }
        }
        throw new IllegalStateException("no segment reads " + stream);
    }

    /**
     * @param upTo where the segment is once these are read
     * @param last that nothing comes after it
     */
    private record Batch(
            List<TrackedEventMessage<?>> events, @Nullable TrackingToken upTo, boolean last) {}

    /** One segment of the reader, in a thread of its own. */
    private final class Part implements Runnable {
        private final String reader;
        private final Segment segment;
        private final Hearing hearing;
        private TrackingToken at;
        private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(AHEAD);
        private List<TrackedEventMessage<?>> gathered = new ArrayList<>(BATCH);
        private volatile boolean stopped;

        /** @param at where it was set back to */
        Part(String reader, Segment segment, TrackingToken at, Hearing hearing) {
            this.reader = reader;
            this.segment = segment;
            this.at = at;
            this.hearing = hearing;
        }

        /** How far it was before it was set back. */
        OptionalLong wasAt() {
            return ReplayToken.getTokenAtReset(at);
        }

        void give(TrackedEventMessage<?> event) throws InterruptedException {
            gathered.add(event);
            if (gathered.size() == BATCH) {
                send(event.trackingToken());
            }
        }

        void send(TrackingToken upTo) throws InterruptedException {
            hand(new Batch(gathered, upTo, false));
            gathered = new ArrayList<>(BATCH);
        }

        void end(@Nullable TrackingToken upTo) throws InterruptedException {
            hand(new Batch(gathered, upTo, true));
        }

        /** Waits while enough is waiting; what has stopped is given nothing any more. */
        private void hand(Batch batch) throws InterruptedException {
            boolean handed = stopped;
            while (!handed) {
                handed = batches.offer(batch, LOOK_UP.toMillis(), TimeUnit.MILLISECONDS) || stopped;
            }
        }

        @Override
        public void run() {
            try {
                boolean more = true;
                while (more) {
                    Batch batch = batches.take();
                    if (batch.upTo() != null) {
                        at = WrappedToken.advance(at, batch.upTo());
                        take(batch.events());
                    }
                    more = !batch.last();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // Its class alone: the message of one that a table refused holds what was to be written.
                String cause =
                        NestedExceptionUtils.getMostSpecificCause(e).getClass().getName();
                LOG.warn("segment {} of {} is left to its processor: {}", segment.getSegmentId(), reader, cause);
            } finally {
                stopped = true;
            }
        }

        private void take(List<TrackedEventMessage<?>> taken) {
            DefaultUnitOfWork<EventMessage<?>> unit =
                    new DefaultUnitOfWork<>(GenericEventMessage.asEventMessage("the past of " + reader));
            unit.attachTransaction(transactions);
            ResultMessage<?> result = unit.executeWithResult(() -> {
                unit.resources().put(Rows.PROCESSOR, reader);
                for (TrackedEventMessage<?> event : taken) {
                    unit.transformMessage(_ -> event);
                    hearing.handle(event);
                }
                tokens.storeToken(at, reader, segment.getSegmentId());
                return at;
            });
            if (result.isExceptional()) {
                throw new IllegalStateException("rolled back", result.exceptionResult());
            }
        }
    }
}
