package roundtable.eventlog.notices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import roundtable.eventlog.personal.PersonalKeys;

/**
 * Tells every node what has become readable. After a batch commits, its changes wait in a queue; one connection sends a
 * single {@code pg_notify} for all that wait (inside the batch's transaction it would take a database-wide lock). Another
 * connection listens, wakes whoever waits for its own change, and passes changes on to live updates.
 *
 * <p>A lost notice costs a moment, not a truth: who waits also looks by itself.
 */
public final class Changes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final String CHANNEL = "roundtable_changes";
    private static final String ERASED = "roundtable_erased";

    /** PostgreSQL takes payloads of up to 7,999 bytes. */
    private static final int PAYLOAD = 7_900;

    private static final int LISTEN_MILLIS = 200;

    /** Who waits shares a monitor with few others and is now and then woken for nothing. */
    private static final int MONITORS = 256;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final DataSource connections;
    private final PersonalKeys keys;
    private final Progress progress;
    private final Recent recent = new Recent();
    private final BlockingQueue<Change> waiting = new LinkedBlockingQueue<>();
    private final Set<Consumer<Change>> listeners = ConcurrentHashMap.newKeySet();
    private final Object[] monitors = new Object[MONITORS];
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    public Changes(DataSource connections, PersonalKeys keys, Progress progress) {
        this.connections = connections;
        this.keys = keys;
        this.progress = progress;
        Arrays.setAll(monitors, _ -> new Object());
    }

    /** Called after a batch has committed. */
    public void tell(Map<UUID, Long> versions, String reader) {
        versions.forEach((stream, version) -> waiting.add(new Change(reader, stream, version)));
    }

    /** A listener that hears until it is closed, which never fails. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /** Hears every change of every node until the returned handle is closed. Listeners must be quick. */
    public Listening listen(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Waits until {@code reader} has read {@code stream} up to {@code version}.
     *
     * @return whether it has, within {@code atMost}
     */
    public boolean await(String reader, UUID stream, long version, Duration atMost) {
        String key = reader + " " + stream;
        Object monitor = monitorOf(key);
        long deadline = System.nanoTime() + atMost.toNanos();
        long lookedAt = System.nanoTime();
        try {
            while (true) {
                synchronized (monitor) {
                    if (recent.versionOf(key) >= version) {
                        return true;
                    }
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    TimeUnit.NANOSECONDS.timedWait(monitor, Math.min(left, LOOK_AGAIN.toNanos()));
                }
                if (System.nanoTime() - lookedAt >= LOOK_AGAIN.toNanos()) {
                    lookedAt = System.nanoTime();
                    if (progress.hasRead(reader, stream, version)) {
                        return true;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Object monitorOf(String key) {
        return monitors[Math.floorMod(key.hashCode(), MONITORS)];
    }

    @Override
    public void start() {
        running = true;
        threads.add(Thread.ofVirtual().name("changes-tell").start(() -> keepDoing(this::tellAll)));
        threads.add(Thread.ofVirtual().name("changes-listen").start(() -> keepDoing(this::listenForAll)));
    }

    @Override
    public void stop() {
        running = false;
        // Not interrupted: that would tear their connections, and they look up by themselves soon enough.
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofMillis(4L * LISTEN_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before every reader, so that none commits unheard. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }

    private interface Work {
        void with(Connection connection) throws SQLException, InterruptedException;
    }

    private void keepDoing(Work work) {
        while (running) {
            try (Connection connection = connections.getConnection()) {
                work.with(connection);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("changes are told and heard again in a moment: {}", e.getMessage());
                    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void tellAll(Connection connection) throws SQLException, InterruptedException {
        try (Statement settings = connection.createStatement()) {
            settings.execute("set synchronous_commit = off");
        }
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            while (running) {
                Change first = waiting.poll(LISTEN_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Change> burst = new ArrayList<>(List.of(first));
                    waiting.drainTo(burst);
                    send(burst, notify);
                }
            }
        } finally {
            try (Statement settings = connection.createStatement()) {
                settings.execute("reset synchronous_commit");
            }
        }
    }

    private void send(List<Change> burst, PreparedStatement notify) throws SQLException {
        try {
            for (String payload : payloads(burst)) {
                notify.setString(1, CHANNEL);
                notify.setString(2, payload);
                notify.execute();
            }
        } catch (SQLException e) {
            waiting.addAll(burst);
            throw e;
        }
    }

    /** Lines of changes, packed into as few payloads as PostgreSQL's limit allows. */
    static List<String> payloads(List<Change> changes) {
        List<String> payloads = new ArrayList<>();
        StringBuilder payload = new StringBuilder();
        for (Change change : changes) {
            String line = change.line();
            if (payload.length() + line.length() + 1 > PAYLOAD) {
                payloads.add(payload.toString());
                payload.setLength(0);
            }
            payload.append(payload.isEmpty() ? "" : "\n").append(line);
        }
        if (!payload.isEmpty()) {
            payloads.add(payload.toString());
        }
        return payloads;
    }

    private void listenForAll(Connection connection) throws SQLException {
        try (Statement listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
            listen.execute("listen " + ERASED);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try {
            while (running) {
                PGNotification @Nullable [] heard = postgres.getNotifications(LISTEN_MILLIS);
                if (heard != null) {
                    for (PGNotification notification : heard) {
                        hear(notification);
                    }
                }
            }
        } finally {
            try (Statement unlisten = connection.createStatement()) {
                unlisten.execute("unlisten *");
            }
        }
    }

    private void hear(PGNotification notification) {
        if (notification.getName().equals(ERASED)) {
            keys.forget(UUID.fromString(notification.getParameter()));
            return;
        }
        notification.getParameter().lines().map(Change::ofLine).forEach(change -> {
            String key = change.reader() + " " + change.stream();
            recent.note(key, change.version());
            Object monitor = monitorOf(key);
            synchronized (monitor) {
                monitor.notifyAll();
            }
            listeners.forEach(listener -> pass(change, listener));
        });
    }

    private static void pass(Change change, Consumer<Change> listener) {
        try {
            listener.accept(change);
        } catch (RuntimeException e) {
            LOG.warn("a listener failed over a change of {} and will hear the next", change.reader(), e);
        }
    }

    /** What was heard of late: whoever begins to wait after the notice came still finds it here. */
    private static final class Recent {
        private static final int KEPT = 10_000;

        private final Map<String, Long> versions = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > KEPT;
            }
        };

        synchronized void note(String key, long version) {
            versions.merge(key, version, Math::max);
        }

        synchronized long versionOf(String key) {
            return versions.getOrDefault(key, -1L);
        }
    }
}
