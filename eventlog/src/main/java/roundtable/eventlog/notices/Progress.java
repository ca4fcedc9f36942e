package roundtable.eventlog.notices;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks in the tokens how far a reader is, for when no notice came. */
public final class Progress {

    private final JdbcClient jdbc;

    public Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether every segment of {@code reader} is past this event, with no gap left open at it. */
    boolean hasRead(String reader, UUID stream, long version) {
        return jdbc.sql("""
                        with wanted as (
                            select global_index from events where aggregate_identifier = ? and sequence_number = ?
                        ), read_to as (
                            select (convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint as index,
                                   convert_from(token, 'UTF8')::jsonb -> 'gaps' as gaps
                            from tokens where processor = ? and token is not null
                        )
                        select count(*) > 0 and bool_and(index >= global_index and not gaps @> to_jsonb(global_index))
                        from wanted, read_to
                        """)
                .params(stream.toString(), version, reader)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
