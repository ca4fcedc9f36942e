package roundtable.eventlog.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * After an upgrade, rebuilds by itself those readers whose tables were made in an older {@link Shape}, one after another and
 * beside whatever else is done. The shape is written down when its reader has read all: whoever is stopped half-way begins
 * again at the next start.
 */
public final class Upgrading implements ApplicationListener<ContextRefreshedEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Upgrading.class);

    /** Whoever rebuilds after an upgrade holds this PostgreSQL lock. */
    private static final long REBUILDING = 0x7368_6170_6573L;

    private final Readers readers;
    private final Map<String, Integer> shapes;
    private final DataSource connections;
    private final JdbcClient jdbc;
    private @Nullable Thread thread;

    /** @param shapes of all readers, by their names */
    public Upgrading(Readers readers, Map<String, Integer> shapes, DataSource connections, JdbcClient jdbc) {
        this.readers = readers;
        this.shapes = new TreeMap<>(shapes);
        this.connections = connections;
        this.jdbc = jdbc;
    }

    /** Once all readers run. One that is not in the table has never read. */
    @Override
    public synchronized void onApplicationEvent(ContextRefreshedEvent event) {
        if (thread != null) {
            return;
        }
        shapes.forEach((reader, shape) -> jdbc.sql(
                        "insert into reader_shapes (reader, shape) values (?, ?) on conflict do nothing")
                .params(reader, shape)
                .update());
        if (!older().isEmpty()) {
            thread = Thread.ofPlatform().daemon().name("upgrading").start(this::rebuildAll);
        }
    }

    @Override
    public synchronized void destroy() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join();
        }
    }

    private List<String> older() {
        Map<String, Integer> made = new TreeMap<>();
        jdbc.sql("select reader, shape from reader_shapes").query(row -> {
            made.put(row.getString("reader"), row.getInt("shape"));
        });
        return shapes.entrySet().stream()
                .filter(wanted -> made.getOrDefault(wanted.getKey(), wanted.getValue()) < wanted.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void rebuildAll() {
        try (Connection connection = connections.getConnection()) {
            if (!answers(connection, "select pg_try_advisory_lock(?)")) {
                LOG.info("another node rebuilds what was made in an older shape");
                return;
            }
            try {
                for (String reader : older()) {
                    rebuild(reader);
                }
            } finally {
                answers(connection, "select pg_advisory_unlock(?)");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            LOG.error("a reader of an older shape was not rebuilt; the next start tries again", e);
        }
    }

    private void rebuild(String reader) throws InterruptedException {
        LOG.info("{} was made in an older shape and is rebuilt: what it shows is incomplete until then", reader);
        readers.rebuild(reader);
        jdbc.sql("update reader_shapes set shape = ? where reader = ?")
                .params(Objects.requireNonNull(shapes.get(reader)), reader)
                .update();
        LOG.info("{} is rebuilt", reader);
    }

    private static boolean answers(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, REBUILDING);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
