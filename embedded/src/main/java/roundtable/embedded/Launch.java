package roundtable.embedded;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Starts the stores, then the server, says where the page is, and stops all in the opposite order.
 *
 * <p>Every child ends when its standard input does. The operating system closes it when this process ends in whatever way,
 * so nothing is left behind, also after kill -9. When the server or the stores end by themselves, this process says so,
 * stops the rest and ends with 1.
 *
 * <pre>
 *   --home FOLDER      embedded/target
 *   --data FOLDER --port N --lang zh|en [--no-demo]
 *   -- ARGUMENTS       how java starts the server: -jar FILE
 * </pre>
 *
 * Stores that run elsewhere are given by the environment: ROUNDTABLE_POSTGRES_URL with _USER and _PASSWORD,
 * ROUNDTABLE_ELASTICSEARCH_URL.
 */
public class Launch {

    static final int MEGABYTES_WITH_STORES = 3_000;
    static final int MEGABYTES_WITHOUT_STORES = 1_200;

    private static final int SECONDS_TO_BE_READY = 600;
    private static final int SECONDS_TO_STOP = 60;
    private static final long LARGEST_LOG = 10L << 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, String> environment;
    private final Arguments given;
    private final Language language;
    private final Progress progress;

    private @Nullable DataFolder folder;
    private @Nullable EmbeddedServices stores;
    private @Nullable Process server;
    private volatile boolean stopping;

    private Launch(Arguments given, Map<String, String> environment) {
        this.given = given;
        this.environment = environment;
        this.language = given.language;
        this.progress = new Progress(
                out,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false),
                2);
    }

    /** Runs until a signal, or until a child ends by itself. */
    public static void main(String[] arguments) throws InterruptedException {
        new Launch(Arguments.parse(arguments), System.getenv()).run();
    }

    private void run() throws InterruptedException {
        var conditions = new Conditions(language, given.data, given.port);
        conditions
                .worries(embedsSomething() ? MEGABYTES_WITH_STORES : MEGABYTES_WITHOUT_STORES)
                .forEach(out::println);
        List<String> obstacles = conditions.obstacles();
        if (!obstacles.isEmpty()) {
            obstacles.forEach(out::println);
            System.exit(1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            startStores();
            startServer();
            if (stopping) {
                return;
            }
            awaitReadiness();
            progress.done();
            welcome();
            awaitAnEnd();
        } catch (IOException failure) {
            fail(String.valueOf(failure.getMessage()));
        }
    }

    private boolean embedsSomething() {
        return external("ROUNDTABLE_POSTGRES_URL").isEmpty()
                || external("ROUNDTABLE_ELASTICSEARCH_URL").isEmpty();
    }

    private Optional<String> external(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private synchronized void startStores() throws IOException, InterruptedException {
        if (stopping) {
            return;
        }
        if (embedsSomething()) {
            progress.next(
                    language.choose("启动 PostgreSQL 和 Elasticsearch …", "Starting PostgreSQL and Elasticsearch …"));
            boolean postgres = external("ROUNDTABLE_POSTGRES_URL").isEmpty();
            boolean elasticsearch = external("ROUNDTABLE_ELASTICSEARCH_URL").isEmpty();
            stores = EmbeddedServices.start(
                    given.home, given.data, new EmbeddedServices.Options(postgres, elasticsearch, 0, 0, false, true));
        } else {
            folder = DataFolder.hold(given.data);
        }
        writeDown();
    }

    private void writeDown() throws IOException {
        var processes = new ArrayList<>(List.of(ProcessHandle.current()));
        if (server != null) {
            processes.add(server.toHandle());
        }
        if (stores != null) {
            processes.add(stores.process());
        }
        PreviousRun.write(given.data, processes.toArray(ProcessHandle[]::new));
    }

    private synchronized void startServer() throws IOException {
        if (stopping) {
            return;
        }
        progress.next(language.choose("启动服务 …", "Starting the server …"));
        Path log = serverLog();
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = ChildProcess.deafToTheTerminal(serverCommand())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        external("ROUNDTABLE_POSTGRES_PASSWORD")
                .ifPresent(password -> builder.environment().put("SPRING_DATASOURCE_PASSWORD", password));
        server = builder.start();
        writeDown();
    }

    private Path serverLog() {
        return DataFolder.logs(given.data).resolve("server.log");
    }

    private List<String> serverCommand() {
        var command = new ArrayList<>(List.of(
                ChildProcess.java(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8",
                "-Ddisable-axoniq-console-message=true"));
        external("ROUNDTABLE_SERVER_JAVA_OPTIONS")
                .ifPresent(options -> command.addAll(List.of(options.strip().split("\\s+"))));
        command.addAll(given.server);
        command.add("--server.port=" + given.port);
        command.add("--spring.datasource.url="
                + external("ROUNDTABLE_POSTGRES_URL")
                        .orElseGet(() -> Objects.requireNonNull(stores).jdbcUrl()));
        command.add("--spring.datasource.username="
                + external("ROUNDTABLE_POSTGRES_USER").orElse(EmbeddedServices.USER));
        command.add("--roundtable.elasticsearch.url="
                + external("ROUNDTABLE_ELASTICSEARCH_URL")
                        .orElseGet(() -> Objects.requireNonNull(stores).elasticsearchUrl()));
        command.add("--roundtable.data=" + given.data);
        command.add("--roundtable.demo=" + given.demo);
        command.add("--roundtable.public-url=" + publicUrl());
        command.add("--roundtable.stop-with-parent=true");
        return command;
    }

    private String publicUrl() {
        return external("ROUNDTABLE_PUBLIC_URL").orElse("http://localhost:" + given.port);
    }

    private void awaitReadiness() throws IOException, InterruptedException {
        Process started = Objects.requireNonNull(server);
        URI readiness = URI.create("http://127.0.0.1:" + given.port + "/actuator/health/readiness");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_BE_READY);
        while (!answers(readiness)) {
            if (System.nanoTime() > deadline) {
                throw new IOException(language.choose(
                        "服务在 " + SECONDS_TO_BE_READY + " 秒内没有就绪。日志：" + serverLog(),
                        "The server was not ready within " + SECONDS_TO_BE_READY + " seconds. Its log: "
                                + serverLog()));
            }
            if (endsWithin(started, 200)) {
                throw new IOException(language.choose(
                        "服务没有启动成功。日志：" + serverLog(), "The server did not start. Its log: " + serverLog()));
            }
        }
    }

    private static boolean endsWithin(Process process, long millis) throws IOException, InterruptedException {
        try {
            process.onExit().get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException failure) {
            throw new IOException(failure);
        }
    }

    private static boolean answers(URI address) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(2_000);
            connection.setReadTimeout(10_000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    private void welcome() throws IOException {
        out.println(language.choose("圆桌已就绪：", "Roundtable is ready: ") + publicUrl());
        out.println(language.choose(
                "数据在 " + given.data + "，日志在 " + DataFolder.logs(given.data) + "。按 Ctrl-C 停止。",
                "Data in " + given.data + ", logs in " + DataFolder.logs(given.data) + ". Press Ctrl-C to stop."));
        Path accounts = given.data.resolve("demo-accounts.txt");
        if (given.demo && Files.exists(accounts)) {
            out.println();
            out.println(Files.readString(accounts).stripTrailing());
        }
    }

    private void awaitAnEnd() {
        CompletableFuture<?> serverEnd = Objects.requireNonNull(server).onExit();
        CompletableFuture<?> storesEnd = stores == null ? new CompletableFuture<>() : stores.onExit();
        CompletableFuture.anyOf(serverEnd, storesEnd).join();
        if (serverEnd.isDone()) {
            fail(language.choose(
                    "服务意外停止，正在停止其余部分。日志：" + serverLog(),
                    "The server ended unexpectedly; stopping the rest. Its log: " + serverLog()));
        } else {
            Path log = DataFolder.logs(given.data).resolve("embedded.log");
            fail(language.choose(
                    "PostgreSQL 和 Elasticsearch 所在的进程意外停止，正在停止服务。日志：" + log,
                    "The process with PostgreSQL and Elasticsearch ended unexpectedly; stopping the server. Its log: "
                            + log));
        }
    }

    private void fail(String message) {
        // while a signal stops everything, its children's ends are no failure; exit then waits for the hook to finish
        if (!stopping) {
            progress.done();
            out.println(message);
        }
        System.exit(1);
    }

    private void stop() {
        stopping = true;
        synchronized (this) {
            progress.done();
            if (server != null || stores != null) {
                out.println(language.choose("正在停止 …", "Stopping …"));
            }
            try {
                if (server != null) {
                    ChildProcess.end(server, SECONDS_TO_STOP);
                }
                if (stores != null) {
                    stores.close();
                }
                if (folder != null) {
                    folder.close();
                }
            } catch (IOException failure) {
                out.println(failure.getMessage());
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static class Arguments {

        Path home = Path.of("embedded", "target").toAbsolutePath();
        Path data = Path.of("data").toAbsolutePath();
        int port = 8080;
        boolean demo = true;
        Language language = Language.ENGLISH;
        List<String> server = List.of();

        static Arguments parse(String[] words) {
            var parsed = new Arguments();
            var rest = new ArrayDeque<>(List.of(words));
            while (!rest.isEmpty()) {
                String name = rest.pop();
                switch (name) {
                    case "--home" ->
                        parsed.home = Path.of(rest.pop()).toAbsolutePath().normalize();
                    case "--data" ->
                        parsed.data = Path.of(rest.pop()).toAbsolutePath().normalize();
                    case "--port" -> parsed.port = Integer.parseInt(rest.pop());
                    case "--lang" -> parsed.language = Language.of(rest.pop());
                    case "--no-demo" -> parsed.demo = false;
                    case "--" -> {
                        parsed.server = List.copyOf(rest);
                        rest.clear();
                    }
                    default -> throw new IllegalArgumentException("Unknown argument: " + name);
                }
            }
            return parsed;
        }
    }
}
