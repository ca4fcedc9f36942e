package roundtable.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * PostgreSQL and Elasticsearch in a child process, reached by address like any other. The child ends when this process
 * does, however it does.
 */
public class EmbeddedServices implements AutoCloseable {

    /** The database's owner; no password is asked for, on the loopback address only. */
    public static final String USER = "roundtable";

    private static final int SECONDS_TO_STOP = 120;
    private static final Map<Options, EmbeddedServices> SHARED = new HashMap<>();

    private final Process child;
    private final AtomicInteger databases = new AtomicInteger();
    private final Path data;
    private final boolean keepsData;
    private final String jdbcUrl;
    private final String elasticsearchUrl;

    private EmbeddedServices(Process child, Path data, boolean keepsData, String jdbcUrl, String elasticsearchUrl) {
        this.child = child;
        this.data = data;
        this.keepsData = keepsData;
        this.jdbcUrl = jdbcUrl;
        this.elasticsearchUrl = elasticsearchUrl;
    }

    /**
     * What to start and where.
     *
     * @param postgresPort 0 for any free port
     * @param elasticsearchPort 0 for any free port
     * @param deleteDataAtEnd for tests: the data folder goes with the child
     * @param waitForTheDisk whether PostgreSQL's commits do, so that they outlive a crash of the machine and not only of the child
     */
    public record Options(
            boolean postgres,
            boolean elasticsearch,
            int postgresPort,
            int elasticsearchPort,
            boolean deleteDataAtEnd,
            boolean waitForTheDisk) {

        public static Options everything() {
            return new Options(true, true, 0, 0, false, true);
        }

        public static Options postgresOnly() {
            return new Options(true, false, 0, 0, false, true);
        }

        public static Options elasticsearchOnly() {
            return new Options(false, true, 0, 0, false, true);
        }

        public Options onPorts(int forPostgres, int forElasticsearch) {
            return new Options(postgres, elasticsearch, forPostgres, forElasticsearch, deleteDataAtEnd, waitForTheDisk);
        }

        public Options deletingDataAtEnd() {
            return new Options(postgres, elasticsearch, postgresPort, elasticsearchPort, true, waitForTheDisk);
        }

        public Options withoutWaitingForTheDisk() {
            return new Options(postgres, elasticsearch, postgresPort, elasticsearchPort, deleteDataAtEnd, false);
        }
    }

    /** The stores did not start; the message says why, in words for the person at the terminal. */
    public static class NotStarted extends IOException {

        private final boolean dataInUse;

        NotStarted(String message, boolean dataInUse) {
            super(message);
            this.dataInUse = dataInUse;
        }

        /** Whether another living process holds the data folder. */
        public boolean dataInUse() {
            return dataInUse;
        }
    }

    /**
     * Starts the child and returns once both stores answer.
     *
     * @param home the folder that holds {@code classes} and {@code lib} of this module ({@code embedded/target})
     * @param data the folder that keeps the stores' data; one living child a folder
     * @throws NotStarted when the child ended before it was ready
     */
    public static EmbeddedServices start(Path home, Path data, Options options) throws IOException {
        Process child =
                ChildProcess.deafToTheTerminal(command(home, data, options)).start();
        var complaints = new ArrayList<String>();
        // a thread of the platform: reading from a pipe would keep a carrier of virtual threads for as long as the
        // child lives
        Thread listener = Thread.ofPlatform().daemon().start(() -> listen(child.errorReader(), complaints));
        var postgres = "";
        var elasticsearch = "";
        BufferedReader said = child.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(Main.POSTGRES)) {
                postgres = line.substring(Main.POSTGRES.length());
            } else if (line.startsWith(Main.ELASTICSEARCH)) {
                elasticsearch = line.substring(Main.ELASTICSEARCH.length());
            } else if (line.equals(Main.READY)) {
                return new EmbeddedServices(child, data, !options.deleteDataAtEnd(), postgres, elasticsearch);
            }
        }
        int code = child.onExit().join().exitValue();
        try {
            listener.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        throw new NotStarted(
                complaints.isEmpty() ? "The child process ended with " + code : complaints.getLast(),
                code == Main.IN_USE);
    }

    private static List<String> command(Path home, Path data, Options options) {
        Path folder = data.toAbsolutePath().normalize();
        var command = new ArrayList<>(List.of(
                ChildProcess.java(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:ErrorFile=" + DataFolder.logs(folder).resolve("embedded-crash-%p.log")));
        if (options.elasticsearch()) {
            command.addAll(List.of(
                    "-Xmx512m",
                    "--add-modules",
                    "jdk.incubator.vector",
                    // Elasticsearch's native helpers are not published to Maven: without a folder it looks for them and
                    // fails
                    "-Des.nativelibs.path=" + folder.resolve("elasticsearch").resolve("native")));
            command.addAll(optionsGivenByTheBuild());
        } else {
            command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"));
        }
        command.addAll(List.of(
                "-cp",
                home.resolve("classes")
                        + java.io.File.pathSeparator
                        + home.resolve("lib").resolve("*"),
                "roundtable.embedded.Main",
                "--binaries",
                home.resolve("binaries").toString(),
                "--data",
                folder.toString(),
                "--postgres-port",
                Integer.toString(options.postgresPort()),
                "--elasticsearch-port",
                Integer.toString(options.elasticsearchPort())));
        if (!options.postgres()) {
            command.add("--no-postgres");
        }
        if (!options.elasticsearch()) {
            command.add("--no-elasticsearch");
        }
        if (options.deleteDataAtEnd()) {
            command.add("--delete-at-end");
        }
        if (!options.waitForTheDisk()) {
            command.add("--no-fsync");
        }
        return command;
    }

    private static void listen(BufferedReader errors, List<String> complaints) {
        try (errors) {
            errors.lines().forEach(complaints::add);
        } catch (IOException | UncheckedIOException ended) {
            complaints.add("The child's words were cut off: " + ended.getMessage());
        }
    }

    /** One child for all tests of this JVM, started when first asked for, its data deleted when the JVM ends: no commit waits for the disk. */
    public static EmbeddedServices shared() {
        synchronized (SHARED) {
            return SHARED.computeIfAbsent(Options.everything(), EmbeddedServices::startShared);
        }
    }

    /** Like {@link #shared()}, without waiting for Elasticsearch where nobody asked for it yet. */
    public static EmbeddedServices sharedPostgres() {
        synchronized (SHARED) {
            if (SHARED.containsKey(Options.everything())) {
                return shared();
            }
            return SHARED.computeIfAbsent(Options.postgresOnly(), EmbeddedServices::startShared);
        }
    }

    private static EmbeddedServices startShared(Options options) {
        try {
            Path data = Files.createTempDirectory("roundtable-test");
            EmbeddedServices services = start(
                    homeGivenByTheBuild(), data, options.deletingDataAtEnd().withoutWaitingForTheDisk());
            Runtime.getRuntime().addShutdownHook(new Thread(services::closeQuietly, "embedded services"));
            return services;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code embedded/target}, as the build passes it to every test. */
    public static Path homeGivenByTheBuild() {
        return Path.of(Optional.ofNullable(System.getProperty("roundtable.embedded.home"))
                .orElseThrow(() -> new IllegalStateException(
                        "Set the system property roundtable.embedded.home to the folder embedded/target")));
    }

    /** How the build wants the child to run in its tests; elsewhere nothing is given. */
    private static List<String> optionsGivenByTheBuild() {
        return Pattern.compile("\\s+")
                .splitAsStream(System.getProperty("roundtable.embedded.java-options", ""))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** Creates an empty database of a new name beside the standing one and returns its address. Needs the caller's driver. */
    public String freshDatabase() throws SQLException {
        String name = "fresh_" + databases.incrementAndGet() + "_" + child.pid();
        try (Connection connection = DriverManager.getConnection(jdbcUrl(), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " encoding 'UTF8' template template0");
        }
        return jdbcUrl().substring(0, jdbcUrl().lastIndexOf('/') + 1) + name;
    }

    /** {@code jdbc:postgresql://127.0.0.1:PORT/roundtable}, without a user; that is {@link #USER}. */
    public String jdbcUrl() {
        return started(jdbcUrl, "PostgreSQL");
    }

    /** {@code http://127.0.0.1:PORT} */
    public String elasticsearchUrl() {
        return started(elasticsearchUrl, "Elasticsearch");
    }

    private static String started(String url, String store) {
        if (url.isEmpty()) {
            throw new IllegalStateException(store + " was not started");
        }
        return url;
    }

    /** The child's process. */
    public ProcessHandle process() {
        return child.toHandle();
    }

    /** Completes when the child has ended, whoever ended it. */
    public CompletableFuture<Process> onExit() {
        return child.onExit();
    }

    /** Stops both stores cleanly and waits for it; also stops what a child that was killed has left behind. */
    @Override
    public void close() throws IOException {
        try {
            ChildProcess.end(child, SECONDS_TO_STOP);
            if (child.exitValue() != 0 && Files.isDirectory(data)) {
                stopWhatWasLeftBehind();
            }
            if (!keepsData) {
                Folders.delete(data);
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the stores were stopping", interruption);
        }
    }

    private void stopWhatWasLeftBehind() throws IOException, InterruptedException {
        // holding the folder, so that a new child's PostgreSQL is never taken for the old one's
        try (DataFolder folder = DataFolder.hold(data)) {
            Optional<Postmaster> leftBehind = Postmaster.of(folder.postgres());
            if (leftBehind.isPresent()) {
                leftBehind.get().stop();
            }
        } catch (DataFolder.InUse itHasASuccessor) {
            // whose start has already stopped what was left
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException failure) {
            System.getLogger(EmbeddedServices.class.getName())
                    .log(System.Logger.Level.WARNING, "the stores did not stop cleanly", failure);
        }
    }
}
