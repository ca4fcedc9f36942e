package roundtable.eventlog.reading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.eventlog.notices.Progress;

/** All that read the event log, by name: how far they are, what they have parked, and reading anew from the start. */
public final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    /** Axon's tail is the place before the first event it sees: whatever has an earlier place and is not yet committed would be missed. */
    private static final @Nullable TrackingToken BEFORE_ALL = null;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final EventProcessingConfiguration processing;
    private final EventStorageEngine events;
    private final Rereading rereading;
    private final JdbcClient jdbc;
    private final Progress progress;

    /**
     * An event that a reader could not take.
     *
     * @param stream the aggregate whose later events wait behind it
     */
    public record Parked(String reader, String event, String stream, String cause, String since) {}

    public Readers(
            EventProcessingConfiguration processing, EventStorageEngine events, Rereading rereading, JdbcClient jdbc) {
        this.processing = processing;
        this.events = events;
        this.rereading = rereading;
        this.jdbc = jdbc;
        this.progress = new Progress(jdbc);
    }

    /** The names of all readers that this node runs. */
    public List<String> names() {
        return processing.eventProcessors().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof StreamingEventProcessor)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Forgets what this reader has made and reads the whole log anew. Its reset handlers empty its tables in the same
     * transaction as its tokens are set back. Returns once what was in the log has been read; what could not be taken is with
     * the reader's processor then, and {@link #awaitCaughtUp} waits for it.
     *
     * @throws InterruptedException when it was told to stop: the processor goes on from where it was
     */
    public void rebuild(String reader) throws InterruptedException {
        StreamingEventProcessor processor = processor(reader);
        processor.shutDown();
        try {
            takeFromOtherNodes(reader);
            processor.resetTokens(_ -> BEFORE_ALL);
            rereading.read(reader);
        } finally {
            processor.start();
        }
    }

    /** Another node that reads just now finds its claim gone when it commits, and rolls its batch back. */
    private void takeFromOtherNodes(String reader) {
        jdbc.sql("update tokens set owner = null where processor = ?")
                .param(reader)
                .update();
    }

    /**
     * Waits until this reader, on whichever nodes it runs, has read what is in the log now. A segment on another node that
     * has nothing to do writes down only every few seconds how far it is.
     *
     * @throws TimeoutException when it takes longer
     */
    public void awaitCaughtUp(String reader, Duration atMost) throws TimeoutException {
        TrackingToken head = events.createHeadToken();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!hasReached(reader, head)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(reader + " has not caught up within " + atMost);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    /** Places in the log that were passed while whatever would fill them was not yet committed. */
    private static Set<Long> gaps(@Nullable EventTrackerStatus status, Progress.Reached segment) {
        return status == null
                ? segment.gaps()
                : WrappedToken.unwrap(status.getTrackingToken(), GapAwareTrackingToken.class)
                        .<Set<Long>>map(GapAwareTrackingToken::getGaps)
                        .orElse(Set.of());
    }

    private boolean hasReached(String reader, @Nullable TrackingToken head) {
        long wanted = head == null ? -1 : head.position().orElse(-1);
        Map<Integer, EventTrackerStatus> here = processor(reader).processingStatus();
        List<Progress.Reached> everywhere = progress.of(reader);
        return !everywhere.isEmpty()
                && everywhere.stream().allMatch(segment -> {
                    EventTrackerStatus status = here.get(segment.segment());
                    return position(status, segment) >= wanted && !progress.owes(gaps(status, segment));
                });
    }

    /**
     * How many places of the log this reader has still before it, on whichever nodes it runs. A number that does not fall
     * tells of a reader that stands still: at an event that nobody can read it waits rather than skip it.
     */
    public long behind(String reader) {
        TrackingToken head = events.createHeadToken();
        long last = head == null ? -1 : head.position().orElse(-1);
        Map<Integer, EventTrackerStatus> here = processor(reader).processingStatus();
        return progress.of(reader).stream()
                .mapToLong(segment -> last - position(here.get(segment.segment()), segment))
                .max()
                .orElse(last + 1);
    }

    private static long position(@Nullable EventTrackerStatus here, Progress.Reached stored) {
        return here == null ? stored.position() : here.getCurrentPosition().orElse(-1);
    }

    /** Every event that is parked, oldest first. */
    public List<Parked> parked() {
        return jdbc.sql("select processing_group, event_identifier, sequence_identifier, "
                        + "coalesce(cause_type, ''), enqueued_at from dead_letters order by enqueued_at")
                .query((row, _) -> new Parked(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    /**
     * Tries what this reader has parked once more, stream by stream, each whole or not at all.
     *
     * @return how many streams went through
     */
    public int retry(String reader) {
        SequencedDeadLetterProcessor<EventMessage<?>> letters = processing
                .sequencedDeadLetterProcessor(reader)
                .orElseThrow(() -> new IllegalArgumentException(reader + " parks nothing"));
        List<String> streams = jdbc.sql("select aggregate_identifier from dead_letters where processing_group = ? "
                        + "group by aggregate_identifier order by min(enqueued_at)")
                .param(reader)
                .query((row, _) -> row.getString(1))
                .list();
        return (int)
                streams.stream().filter(stream -> goesThrough(letters, stream)).count();
    }

    private static boolean goesThrough(SequencedDeadLetterProcessor<EventMessage<?>> letters, String stream) {
        try {
            return letters.process(letter -> letter.message() instanceof DomainEventMessage<?> message
                    && message.getAggregateIdentifier().equals(stream));
        } catch (RuntimeException e) {
            // What failed was rolled back with its stream, and stays parked.
            LOG.warn("{} stays parked: {}", stream, e.toString());
            return false;
        }
    }

    private StreamingEventProcessor processor(String reader) {
        return processing
                .eventProcessor(reader, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("no reader is called " + reader));
    }
}
