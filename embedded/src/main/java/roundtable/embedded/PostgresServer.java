package roundtable.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A real PostgreSQL under this process, on the loopback address only, durable as in production unless told otherwise. */
class PostgresServer {

    static final String NAME = "roundtable";

    private final EmbeddedPostgres postgres;
    private final Path data;

    /**
     * @param data the cluster's folder; its name must not change while it lives
     * @param binaries where the programs are unpacked once
     * @param port 0 for any free one
     * @param fsync whether a commit waits for the disk
     */
    PostgresServer(Path data, Path binaries, int port, boolean fsync)
            throws IOException, SQLException, InterruptedException {
        this.data = data;
        Path complete = data.resolveSibling("postgres.complete");
        Optional<Postmaster> leftBehind = Postmaster.of(data);
        if (leftBehind.isPresent()) {
            leftBehind.get().stop();
        }
        if (Files.exists(data) && !Files.exists(complete)) {
            // the first start was interrupted; kept aside rather than deleted, in case it is somebody's data after all
            Files.move(
                    data,
                    data.resolveSibling("postgres.incomplete-" + Instant.now().toEpochMilli()));
        }
        Files.createDirectories(binaries);
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(5))
                .setPort(port)
                // code point order and full Unicode case rules, the same on every platform and in every version
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // the library's defaults favour throw-away tests; ours are kept
                .setServerConfig("fsync", fsync ? "on" : "off")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("logging_collector", "on")
                // a week of logs, one file a day of the week
                .setServerConfig("log_directory", "../logs")
                .setServerConfig("log_filename", "postgres-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .setServerConfig("log_rotation_age", "1d")
                .setServerConfig("log_rotation_size", "0")
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            createWhatIsMissing(statement);
        }
        if (!Files.exists(complete)) {
            Files.createFile(complete);
        }
    }

    private static void createWhatIsMissing(Statement statement) throws SQLException {
        if (isEmpty(statement, "select from pg_roles where rolname = '" + NAME + "'")) {
            statement.execute("create role " + NAME + " login createdb");
        }
        if (isEmpty(statement, "select from pg_database where datname = '" + NAME + "'")) {
            statement.execute("create database " + NAME + " owner " + NAME + " encoding 'UTF8' template template0");
        }
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    void stop() throws IOException, InterruptedException {
        postgres.close();
        // the library gives up after five seconds; a large checkpoint takes longer
        Optional<Postmaster> slow = Postmaster.of(data);
        if (slow.isPresent()) {
            slow.get().stop();
        }
    }
}
