package roundtable.eventlog.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import roundtable.commands.Id;
import roundtable.commands.people.Personal;
import roundtable.commands.taxonomy.Industry;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a projection writes: statements are gathered over a batch of events and sent together before the batch and its token
 * commit. So a handler never reads back what it has just written. Those of one stream keep their order; between streams there
 * is none to keep, for the segments of a reader run side by side.
 *
 * <p>When a batch fails, its processor goes on carefully for a while: row by row, each event under a savepoint ({@link
 * SavepointPerEvent}), so that the one event that cannot be taken is parked and the others are not. A batch keeps the way it
 * began with: changing it half-way would send later rows before earlier ones.
 *
 * <p>Values are ours or plain: ids become UUIDs, instants timestamps, enums their names, industries their codes; what is a
 * structure goes through {@link #json}. Personal values stay sealed in rows as they are in the log.
 */
public final class Rows {

    static final String PROCESSOR = "processor";
    private static final String CAREFUL = "careful";
    private static final String BATCH = "rows";
    private static final Duration CARE = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(Rows.class);

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Map<String, Instant> carefulUntil = new ConcurrentHashMap<>();

    public Rows(JdbcTemplate jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a statement with its values, in order with the others of this batch. */
    public void write(String sql, @Nullable Object... values) {
        @Nullable Object[] plain = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            plain[i] = plain(values[i]);
        }
        UnitOfWork<?> current = CurrentUnitOfWork.get();
        UnitOfWork<?> root = current.root();
        if (isCareful(root)) {
            jdbc.update(sql, plain);
        } else {
            batch(root).add(new RowChange(stream(current.getMessage()), sql, Arrays.asList(plain)));
        }
    }

    private static String stream(Message<?> message) {
        return message instanceof DomainEventMessage<?> event ? event.getAggregateIdentifier() : "";
    }

    /** A value as JSON text, for {@code ?::jsonb}; null stays null. Personal values come out sealed. */
    public @Nullable String json(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Id id -> id.value();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Industry industry -> industry.code();
            case Enum<?> constant -> constant.name();
            case Money money ->
                throw new IllegalArgumentException("money is two columns: amount and currency, not " + money);
            case Personal<?> personal ->
                throw new IllegalArgumentException("a personal value is written sealed, by json(), not as " + personal);
            default -> value;
        };
    }

    boolean isCareful(UnitOfWork<?> root) {
        return root.getOrComputeResource(CAREFUL, _ -> {
            Object processor = root.getResource(PROCESSOR);
            Instant until = processor == null ? null : carefulUntil.get(processor.toString());
            return until != null && until.isAfter(clock.instant());
        });
    }

    /** Lets this unit of work go row by row from its start: one parked event is tried again. */
    static void beCareful(UnitOfWork<?> root) {
        root.resources().put(CAREFUL, true);
    }

    /** The processor's next batches go row by row for a while. */
    void beCarefulFromNowOn(UnitOfWork<?> root) {
        Object processor = root.getResource(PROCESSOR);
        if (processor != null) {
            carefulUntil.put(processor.toString(), clock.instant().plus(CARE));
            LOG.warn("a batch of {} failed and is tried again row by row", processor);
        }
    }

    /** How many statements wait in this batch. */
    int mark(UnitOfWork<?> root) {
        Batch batch = root.getResource(BATCH);
        return batch == null ? 0 : batch.size();
    }

    /** Forgets what was gathered after {@code mark}: the handler that wrote it has failed. */
    void cut(UnitOfWork<?> root, int mark) {
        Batch batch = root.getResource(BATCH);
        if (batch != null) {
            batch.cut(mark);
        }
    }

    private Batch batch(UnitOfWork<?> root) {
        return root.getOrComputeResource(BATCH, _ -> {
            Batch fresh = new Batch();
            root.onPrepareCommit(_ -> flush(root, fresh));
            return fresh;
        });
    }

    private void flush(UnitOfWork<?> root, Batch batch) {
        try {
            batch.sendTo(jdbc);
        } catch (RuntimeException e) {
            beCarefulFromNowOn(root);
            throw e;
        }
    }

    /** RowChanges in their order. */
    private static final class Batch {
        private final List<RowChange> statements = new ArrayList<>();

        void add(RowChange statement) {
            statements.add(statement);
        }

        int size() {
            return statements.size();
        }

        void cut(int mark) {
            statements.subList(mark, statements.size()).clear();
        }

        /** Always the statement with which most streams go on, for all of these as one JDBC batch, until none waits. */
        void sendTo(JdbcTemplate jdbc) {
            Map<String, List<RowChange>> streams = new LinkedHashMap<>();
            statements.forEach(statement -> streams.computeIfAbsent(statement.stream(), _ -> new ArrayList<>(4))
                    .add(statement));
            List<Deque<RowChange>> waiting = new ArrayList<>(streams.size());
            streams.values().forEach(stream -> waiting.add(new ArrayDeque<>(RowChange.inFewer(stream))));
            while (!waiting.isEmpty()) {
                String sql = nextOfMost(waiting);
                List<@Nullable Object[]> together = new ArrayList<>();
                waiting.forEach(stream -> {
                    while (!stream.isEmpty() && stream.peek().sql().equals(sql)) {
                        together.add(stream.remove().values().toArray());
                    }
                });
                waiting.removeIf(Deque::isEmpty);
                send(jdbc, sql, together);
            }
        }

        private static String nextOfMost(Collection<Deque<RowChange>> streams) {
            Map<String, Integer> streamsBySql = new LinkedHashMap<>();
            streams.forEach(stream -> streamsBySql.merge(stream.element().sql(), 1, Integer::sum));
            return Collections.max(streamsBySql.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
        }

        private static void send(JdbcTemplate jdbc, String sql, List<@Nullable Object[]> rows) {
            if (rows.size() == 1) {
                jdbc.update(sql, rows.getFirst());
            } else {
                jdbc.batchUpdate(sql, rows);
            }
        }
    }
}
