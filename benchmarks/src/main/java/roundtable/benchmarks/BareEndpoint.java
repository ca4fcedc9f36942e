package roundtable.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.password.PasswordEncoder;
import roundtable.embedded.EmbeddedServices;

/**
 * An HTTP server that does next to nothing: every request is one row, inserted and committed; at {@code /password} it hashes a
 * password first, as many at once as there are cores, as the product does.
 */
final class BareEndpoint implements AutoCloseable {

    private static final int NO_CONTENT = 204;
    private static final int FAILED = 500;
    private static final int CONNECTIONS = 32;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HikariDataSource connections = new HikariDataSource();
    private final PasswordEncoder encoder;
    private final Semaphore hashing = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    BareEndpoint(String jdbcUrl, PasswordEncoder encoder) throws IOException, SQLException {
        this.encoder = encoder;
        Plain.execute(jdbcUrl, "create schema yardstick; create table yardstick.request (body bytea not null)");
        connections.setJdbcUrl(jdbcUrl);
        connections.setUsername(EmbeddedServices.USER);
        connections.setMaximumPoolSize(CONNECTIONS);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestURI().getPath().equals("/password")) {
                hash();
            }
            insert(body);
            exchange.sendResponseHeaders(NO_CONTENT, -1);
        } catch (SQLException failure) {
            exchange.sendResponseHeaders(FAILED, -1);
            throw new IOException(failure);
        }
    }

    private void hash() {
        hashing.acquireUninterruptibly();
        try {
            if (encoder.encode(Server.PASSWORD) == null) {
                throw new IllegalStateException("nothing was hashed");
            }
        } finally {
            hashing.release();
        }
    }

    private void insert(byte[] body) throws SQLException {
        try (Connection connection = connections.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into yardstick.request (body) values (?)")) {
            insert.setBytes(1, body);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
        connections.close();
    }
}
