package roundtable.server.installation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool of connections, so entered that nobody starves with one in hand. Half of the connections are for threads that have none
 * yet; the others for a query that a thread asks while it reads another one's rows: a sealed column's key, the parts of a page.
 * Without turns a rush takes every connection with the first query and waits for ever with the second.
 */
public final class ConnectionsInTurn extends DelegatingDataSource {

    private final Semaphore turns;
    private final Duration patience;
    private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

    /**
     * Nobody may hold more than two at a time.
     *
     * @param size of the pool, at least 2
     * @param patience how long one waits for a turn
     */
    public ConnectionsInTurn(DataSource pool, int size, Duration patience) {
        super(pool);
        this.turns = new Semaphore(size / 2, true);
        this.patience = patience;
    }

    /** @throws SQLTransientConnectionException when no turn came in time, as the pool itself does */
    @Override
    public Connection getConnection() throws SQLException {
        AtomicInteger mine = held.get();
        boolean first = mine.get() == 0;
        if (first) {
            waitForATurn();
        }
        try {
            Connection connection = super.getConnection();
            mine.incrementAndGet();
            return returning(connection, mine, first);
        } catch (SQLException | RuntimeException none) {
            if (first) {
                turns.release();
            }
            throw none;
        }
    }

    private void waitForATurn() throws SQLException {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("no connection within " + patience);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for a connection", interrupted);
        }
    }

    /** The connection, but that closing it, which may be done again, gives the turn back as well. */
    @SuppressWarnings("ReferenceEquality") // a connection equals itself alone
    private Connection returning(Connection connection, AtomicInteger mine, boolean first) {
        AtomicBoolean closed = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "equals" -> {
                            return proxy == arguments[0];
                        }
                        case "hashCode" -> {
                            return System.identityHashCode(proxy);
                        }
                        case "close" -> {
                            if (closed.compareAndSet(false, true)) {
                                try {
                                    connection.close();
                                } finally {
                                    mine.decrementAndGet();
                                    if (first) {
                                        turns.release();
                                    }
                                }
                            }
                            return null;
                        }
                        default -> {
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        }
                    }
                });
    }
}
