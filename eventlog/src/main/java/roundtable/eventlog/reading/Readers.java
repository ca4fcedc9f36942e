package roundtable.eventlog.reading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that read the event log, by name: how far they are, what they have parked, and reading anew from the start. */
public final class Readers {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final EventProcessingConfiguration processing;
    private final EventStorageEngine events;
    private final JdbcClient jdbc;

    /**
     * An event that a reader could not take.
     *
     * @param stream the aggregate whose later events wait behind it
     */
    public record Parked(String reader, String event, String stream, String cause, String since) {}

    public Readers(EventProcessingConfiguration processing, EventStorageEngine events, JdbcClient jdbc) {
        this.processing = processing;
        this.events = events;
        this.jdbc = jdbc;
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
     * transaction as its tokens are set back. Returns once the replay has begun; {@link #awaitCaughtUp} waits for its end.
     */
    public void rebuild(String reader) {
        StreamingEventProcessor processor = processor(reader);
        processor.shutDown();
        try {
            // Letters left in the queue would be parked again, each before its replayed twin.
            deadLetters(reader).ifPresent(SequencedDeadLetterQueue::clear);
            processor.resetTokens();
        } finally {
            processor.start();
        }
    }

    /**
     * Waits until this reader has read what is in the log now.
     *
     * @throws TimeoutException when it takes longer
     */
    public void awaitCaughtUp(String reader, Duration atMost) throws TimeoutException {
        TrackingToken head = events.createHeadToken();
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!hasReached(processor(reader), head)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException(reader + " has not caught up within " + atMost);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static boolean hasReached(StreamingEventProcessor processor, TrackingToken head) {
        Map<Integer, EventTrackerStatus> segments = processor.processingStatus();
        long wanted = head == null ? -1 : head.position().orElse(-1);
        return !segments.isEmpty()
                && segments.values().stream()
                        .allMatch(segment -> segment.getCurrentPosition().orElse(-1) >= wanted);
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
     * Tries what this reader has parked once more, stream by stream.
     *
     * @return how many streams went through
     */
    public int retry(String reader) {
        Optional<SequencedDeadLetterProcessor<EventMessage<?>>> letters =
                processing.sequencedDeadLetterProcessor(reader);
        int through = 0;
        while (letters.isPresent() && letters.get().processAny()) {
            through++;
        }
        return through;
    }

    private Optional<SequencedDeadLetterQueue<EventMessage<?>>> deadLetters(String reader) {
        return processing.deadLetterQueue(reader);
    }

    private StreamingEventProcessor processor(String reader) {
        return processing
                .eventProcessor(reader, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("no reader is called " + reader));
    }
}
