package roundtable.eventlog.dispatch;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The requests that {@link OnceOnly} remembers, to be forgotten in time: each was a request's hash and its answer. */
public final class AnsweredRequests {

    /** Few enough that no deletion holds its locks for long. */
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    public AnsweredRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Forgets what was received before {@code moment}, in steps. A node that does the same at the same time takes others.
     *
     * @return how many
     */
    public int forgetBefore(Instant moment) {
        int all = 0;
        int some;
        do {
            some = jdbc.sql("""
                            delete from idempotency where (person, key) in (
                                select person, key from idempotency where received_at < ?
                                limit ? for update skip locked)
                            """)
                    .params(moment.atOffset(ZoneOffset.UTC), AT_ONCE)
                    .update();
            all += some;
        } while (some == AT_ONCE);
        return all;
    }
}
