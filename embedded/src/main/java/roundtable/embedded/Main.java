package roundtable.embedded;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The child process: starts the stores, says where they listen, and ends with its standard input, so that it never
 * outlives its parent. Its own logs go to files in the data folder.
 *
 * <pre>
 *   --data FOLDER            where the data are kept
 *   --postgres-port N        0 or nothing: any free port
 *   --elasticsearch-port N   0 or nothing: any free port
 *   --binaries FOLDER        where PostgreSQL's programs are unpacked; FOLDER/binaries of the data by default
 *   --no-postgres, --no-elasticsearch
 *   --delete-at-end          for tests: the data folder goes when the process goes
 *   --no-fsync               for tests: PostgreSQL's commits do not wait for the disk
 * </pre>
 */
public class Main {

    static final String POSTGRES = "POSTGRES ";
    static final String ELASTICSEARCH = "ELASTICSEARCH ";
    static final String READY = "READY";

    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int IN_USE = 3;

    private static final long LARGEST_LOG = 10L << 20;

    private Main() {}

    /** Runs until standard input ends. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        Arguments wanted;
        try {
            wanted = Arguments.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            System.exit(WRONG_USAGE);
            return;
        }
        DataFolder folder;
        try {
            folder = DataFolder.hold(wanted.data);
            logTo(folder.logs().resolve("embedded.log"));
        } catch (DataFolder.InUse refusal) {
            err.println(refusal.getMessage());
            System.exit(IN_USE);
            return;
        } catch (IOException failure) {
            err.println(failure.getMessage());
            System.exit(FAILED);
            return;
        }
        var stores = new Stores(folder, wanted);
        Runtime.getRuntime().addShutdownHook(new Thread(stores::stop, "stop"));
        Thread.ofPlatform().name("parent").start(() -> endWith(System.in));
        try {
            for (String line : stores.start()) {
                out.println(line);
            }
            out.println(READY);
            out.flush();
        } catch (Exception failure) {
            log("the stores did not start", failure);
            err.println(failure.getMessage() + " (" + folder.logs().resolve("embedded.log") + ")");
            System.exit(FAILED);
        }
    }

    private static void endWith(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                // nothing is said on this line; only its end counts
            }
        } catch (IOException gone) {
            log("standard input cannot be read", gone);
        }
        System.exit(0);
    }

    private static void log(String what, Exception failure) {
        // asked for late: by then standard error is the log file
        System.getLogger(Main.class.getPackageName()).log(System.Logger.Level.ERROR, what, failure);
    }

    private static void logTo(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGEST_LOG) {
            Files.move(file, file.resolveSibling("embedded.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var log = new PrintStream(new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8);
        System.setOut(log);
        System.setErr(log);
    }

    /** What was started, stopped in the opposite order exactly once, also when the end comes in the middle of the start. */
    private static class Stores {

        private final DataFolder folder;
        private final Arguments wanted;
        private final Deque<Stop> started = new ArrayDeque<>();
        private boolean stopping;

        Stores(DataFolder folder, Arguments wanted) {
            this.folder = folder;
            this.wanted = wanted;
        }

        List<String> start() throws Exception {
            var addresses = new ArrayList<String>();
            addIfPresent(addresses, startPostgres());
            addIfPresent(addresses, startElasticsearch());
            return addresses;
        }

        private synchronized @Nullable String startPostgres() throws Exception {
            if (stopping || !wanted.postgres) {
                return null;
            }
            Path binaries = wanted.binaries == null ? folder.path().resolve("binaries") : wanted.binaries;
            var postgres = new PostgresServer(folder.postgres(), binaries, wanted.postgresPort, wanted.fsync);
            started.push(postgres::stop);
            return POSTGRES + postgres.url();
        }

        private synchronized @Nullable String startElasticsearch() throws Exception {
            if (stopping || !wanted.elasticsearch) {
                return null;
            }
            var elasticsearch = new ElasticsearchNode(folder.elasticsearch(), folder.logs(), wanted.elasticsearchPort);
            started.push(elasticsearch::stop);
            return ELASTICSEARCH + elasticsearch.url();
        }

        private static void addIfPresent(List<String> addresses, @Nullable String address) {
            if (address != null) {
                addresses.add(address);
            }
        }

        synchronized void stop() {
            stopping = true;
            while (!started.isEmpty()) {
                try {
                    started.pop().run();
                } catch (Exception failure) {
                    log("a store did not stop cleanly", failure);
                }
            }
            if (wanted.deleteAtEnd) {
                try {
                    Folders.delete(folder.path());
                } catch (IOException failure) {
                    log("the data folder was not deleted", failure);
                }
            }
        }

        private interface Stop {
            void run() throws Exception;
        }
    }

    private static class Arguments {

        Path data = Path.of("data");

        @Nullable Path binaries;

        boolean postgres = true;
        boolean elasticsearch = true;
        boolean deleteAtEnd;
        boolean fsync = true;
        int postgresPort;
        int elasticsearchPort;

        static Arguments parse(String[] words) {
            var parsed = new Arguments();
            var rest = new ArrayDeque<>(List.of(words));
            while (!rest.isEmpty()) {
                String name = rest.pop();
                switch (name) {
                    case "--data" -> parsed.data = Path.of(valueOf(name, rest));
                    case "--binaries" ->
                        parsed.binaries = Path.of(valueOf(name, rest)).toAbsolutePath();
                    case "--postgres-port" -> parsed.postgresPort = port(name, rest);
                    case "--elasticsearch-port" -> parsed.elasticsearchPort = port(name, rest);
                    case "--no-postgres" -> parsed.postgres = false;
                    case "--no-elasticsearch" -> parsed.elasticsearch = false;
                    case "--delete-at-end" -> parsed.deleteAtEnd = true;
                    case "--no-fsync" -> parsed.fsync = false;
                    default -> throw new IllegalArgumentException("Unknown argument: " + name);
                }
            }
            return parsed;
        }

        private static String valueOf(String name, Deque<String> rest) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException("A value is missing after " + name);
            }
            return rest.pop();
        }

        private static int port(String name, Deque<String> rest) {
            String value = valueOf(name, rest);
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
                throw new IllegalArgumentException(name + " wants a number from 0 to 65535, not " + value);
            }
            return Integer.parseInt(value);
        }
    }
}
