package roundtable.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import roundtable.server.TestServer.Visitor;

/** The real server in a process of its own, which ends as the operating system ends one: with nothing put in order. */
public final class ServerToKill implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final String address;

    private ServerToKill(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    public static ServerToKill on(String jdbcUrl, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RoundtableServer.class.getName()));
        command.addAll(List.of(TestServer.arguments(jdbcUrl, data, Map.of("roundtable.stop-with-parent", "true"))));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> log = new ArrayList<>();
        String address = "";
        for (String line : (Iterable<String>) process.inputReader().lines()::iterator) {
            log.add(line);
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                address = "http://localhost:" + port.group(1);
            }
            if (line.contains("Started RoundtableServer")) {
                return new ServerToKill(process, address);
            }
        }
        throw new IllegalStateException("the server ended before it had started: " + String.join("\n", log));
    }

    /** Somebody who is not signed in. */
    public Visitor visitor() {
        return new Visitor(address);
    }

    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
