package roundtable.eventlog.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.At;
import roundtable.commands.Event;
import roundtable.commands.Id;

/** What happened to one record, straight from its events. What of it a viewer may see is each feature's own rule. */
public final class Histories {

    private final JdbcClient jdbc;
    private final EventStore events;

    /**
     * One event of a record.
     *
     * @param version its sequence number, counted from 0
     * @param at when it happened
     * @param storedAt when it was appended
     * @param hash SHA-256 of the stored bytes, lower-case hex
     * @param cause the event that an automation answered, or null
     */
    public record Entry(
            String name,
            long version,
            Instant at,
            Instant storedAt,
            Actor actor,
            @Nullable String cause,
            Event event,
            String hash) {}

    private record Stored(long version, String name, String hash) {}

    public Histories(JdbcClient jdbc, EventStore events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** All events of one record, oldest first, each in its present revision. */
    public List<Entry> of(Id record) {
        Map<Long, Stored> stored = jdbc
                .sql("""
                        select sequence_number, name, encode(sha256(payload), 'hex') as hash
                        from events where aggregate_identifier = ?
                        """)
                .param(record.toString())
                .query((row, _) ->
                        new Stored(row.getLong("sequence_number"), row.getString("name"), row.getString("hash")))
                .list()
                .stream()
                .collect(Collectors.toMap(Stored::version, one -> one));
        return events.readEvents(record.toString(), 0)
                .asStream()
                .filter(message -> stored.containsKey(message.getSequenceNumber()))
                .<Entry>map(message -> entry(message, Objects.requireNonNull(stored.get(message.getSequenceNumber()))))
                .toList();
    }

    /** The version a record is at; −1 where there is none. */
    public long versionOf(UUID record) {
        return jdbc.sql("select coalesce(max(sequence_number), -1) from events where aggregate_identifier = ?")
                .param(record.toString())
                .query(Long.class)
                .single();
    }

    private static Entry entry(DomainEventMessage<?> message, Stored stored) {
        Actor actor = Asking.actor(message.getMetaData());
        At at = Asking.at(message.getMetaData());
        Object cause = message.getMetaData().get(Asking.CAUSE);
        return new Entry(
                stored.name(),
                stored.version(),
                at == null ? message.getTimestamp() : at.instant(),
                message.getTimestamp(),
                actor == null ? Actor.automation() : actor,
                cause == null ? null : cause.toString(),
                (Event) message.getPayload(),
                stored.hash());
    }
}
