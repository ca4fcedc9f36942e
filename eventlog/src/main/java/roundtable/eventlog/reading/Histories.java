package roundtable.eventlog.reading;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.At;
import roundtable.commands.Event;
import roundtable.commands.Id;
import roundtable.eventlog.names.LogJson;
import roundtable.eventlog.names.StoredNames;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to one record, straight from its events. What of it a viewer may see is each feature's own rule. */
public final class Histories {

    private static final TypeReference<Map<String, Object>> METADATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final StoredNames names;
    private final JsonMapper json;

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

    public Histories(JdbcClient jdbc, StoredNames names, LogJson json) {
        this.jdbc = jdbc;
        this.names = names;
        this.json = json.mapper();
    }

    /** All events of one record, oldest first. */
    public List<Entry> of(Id record) {
        return jdbc.sql("""
                        select name, sequence_number, stored_at, payload, metadata, sha256(payload) as hash
                        from events where aggregate_identifier = ? order by sequence_number
                        """)
                .param(record.toString())
                .query((row, _) -> entry(
                        row.getString("name"),
                        row.getLong("sequence_number"),
                        row.getString("stored_at"),
                        row.getBytes("payload"),
                        row.getBytes("metadata"),
                        row.getBytes("hash")))
                .list();
    }

    /** The version a record is at; −1 where there is none. */
    public long versionOf(UUID record) {
        return jdbc.sql("select coalesce(max(sequence_number), -1) from events where aggregate_identifier = ?")
                .param(record.toString())
                .query(Long.class)
                .single();
    }

    private Entry entry(String name, long version, String storedAt, byte[] payload, byte[] metadata, byte[] hash) {
        Map<String, Object> circumstances = json.readValue(metadata, METADATA);
        Actor actor = Asking.actor(circumstances);
        At at = Asking.at(circumstances);
        Object cause = circumstances.get(Asking.CAUSE);
        Event event = (Event) json.readValue(payload, names.eventClass(name));
        return new Entry(
                name,
                version,
                at == null ? Instant.parse(storedAt) : at.instant(),
                Instant.parse(storedAt),
                actor == null ? Actor.automation() : actor,
                cause == null ? null : cause.toString(),
                Objects.requireNonNull(event),
                HexFormat.of().formatHex(hash));
    }
}
