package roundtable.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process that behaves towards its launcher as the server does: it reads its configuration from its arguments, answers
 * the readiness probe, and ends with its standard input.
 */
class StandInServer {

    private StandInServer() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> configuration = Stream.of(arguments)
                .map(argument -> argument.substring(2).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Path data = Path.of(value(configuration, "roundtable.data"));
        Files.write(data.resolve("configuration.txt"), Stream.of(arguments).toList());
        Files.writeString(
                data.resolve("server.pid"),
                Long.toString(ProcessHandle.current().pid()));
        Files.writeString(data.resolve("demo-accounts.txt"), "founder@example.org  创业者\n");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> recordTheEnd(data)));
        HttpServer http = HttpServer.create(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), Integer.parseInt(value(configuration, "server.port"))),
                0);
        http.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        http.start();
        while (System.in.read() >= 0) {
            // only the end counts
        }
        System.exit(0);
    }

    private static String value(Map<String, String> configuration, String name) {
        return Objects.requireNonNull(configuration.get(name), name);
    }

    /** Whether PostgreSQL still stood when the server ended: the order of stopping. */
    private static void recordTheEnd(Path data) {
        try {
            boolean postgresStands = Postmaster.of(data.resolve("postgres")).isPresent();
            Files.writeString(data.resolve("stopped.txt"), postgresStands ? "before PostgreSQL" : "after PostgreSQL");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
