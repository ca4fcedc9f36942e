package roundtable.server.http;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that is away from a defect of ours, however deep the log's or Spring's own exceptions have buried it.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's error codes</a>
 */
final class Outages {

    /**
     * How the SQL state of an outage begins: connection exceptions (08), insufficient resources (53), the server shutting
     * down, crashed or starting up (57P), errors of its system (58).
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57P", "58");

    private Outages() {}

    /**
     * Whether this, or what caused it, says that the database cannot be reached or cannot serve. A transaction that could not
     * even be rolled back is one: its connection was cut, and that exception no longer says by what.
     */
    static boolean isOne(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean away = switch (cause) {
                case CannotGetJdbcConnectionException _,
                        CannotCreateTransactionException _,
                        DataAccessResourceFailureException _,
                        TransactionSystemException _,
                        SQLTransientConnectionException _ -> true;
                case SQLException sql -> isOne(sql.getSQLState());
                default -> false;
            };
            if (away) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(@Nullable String state) {
        return state != null && CLASSES.stream().anyMatch(state::startsWith);
    }
}
