package roundtable.eventlog.notices;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.Segment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks in the tokens how far a reader is, on whichever node it runs. */
public final class Progress {

    /** During a replay a token wraps the one that counts. */
    private static final String READ_TO = """
            with stored as (
                select segment, convert_from(token, 'UTF8')::jsonb as token from tokens where processor = ?
            ), read_to as (
                select segment, coalesce(token -> 'currentToken', token) as at from stored
            )""";

    private final JdbcClient jdbc;

    /**
     * How far one segment of a reader is.
     *
     * @param position the last event it has read, counted over the whole log; -1 before the first
     * @param gaps places before that at which it found nothing yet
     */
    public record Reached(int segment, long position, Set<Long> gaps) {
        public Reached {
            gaps = Set.copyOf(gaps);
        }
    }

    public Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far every segment of {@code reader} was when it last wrote it down: with its rows, or every few seconds. */
    public List<Reached> of(String reader) {
        return jdbc.sql(READ_TO + " select segment, coalesce((at ->> 'index')::bigint, -1), "
                        + "array(select jsonb_array_elements_text(at -> 'gaps')::bigint) from read_to")
                .param(reader)
                .query((row, _) -> new Reached(row.getInt(1), row.getLong(2), Set.of((Long[])
                        row.getArray(3).getArray())))
                .list();
    }

    /** Whether events stand now at any of these places. */
    public boolean owes(Set<Long> gaps) {
        return !gaps.isEmpty()
                && jdbc.sql("select exists (select 1 from events where global_index = any(?))")
                        .param(gaps.toArray(Long[]::new))
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the segment of {@code reader} that reads {@code stream} is past this event, with no gap left open at it. */
    boolean hasRead(String reader, UUID stream, long version) {
        int[] segments = of(reader).stream().mapToInt(Reached::segment).toArray();
        OptionalLong wanted = indexOf(stream, version);
        if (segments.length == 0 || wanted.isEmpty()) {
            return false;
        }
        int hash = stream.toString().hashCode();
        for (Segment segment : Segment.computeSegments(segments)) {
            if (segment.matches(hash)) {
                return isPast(reader, segment.getSegmentId(), wanted.getAsLong());
            }
        }
        return false;
    }

    private OptionalLong indexOf(UUID stream, long version) {
        return jdbc
                .sql("select global_index from events where aggregate_identifier = ? and sequence_number = ?")
                .params(stream.toString(), version)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private boolean isPast(String reader, int segment, long index) {
        return jdbc.sql(READ_TO
                        + " select coalesce((at ->> 'index')::bigint >= ? and not at -> 'gaps' @> to_jsonb(?), false)"
                        + " from read_to where segment = ?")
                .params(reader, index, index, segment)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
