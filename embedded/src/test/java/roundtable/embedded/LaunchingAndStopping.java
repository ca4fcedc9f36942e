package roundtable.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole tree of processes: launcher, server (here a stand-in), and the child with the stores. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LaunchingAndStopping {

    private static final Path HOME = EmbeddedServices.homeGivenByTheBuild();
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    @TempDir
    Path data;

    private int port;
    private final List<Process> launched = new ArrayList<>();

    @BeforeEach
    void findAPort() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void endWhatATestLeft() throws Exception {
        for (Process launcher : launched) {
            launcher.destroy();
            launcher.waitFor();
        }
        PreviousRun.read(data).awaitItsEnd();
    }

    @Test
    void says_where_the_page_is_and_who_can_sign_in() throws Exception {
        Process launcher = launch("--lang", "zh");

        String said = readUntil(launcher, "founder@example.org");

        assertThat(said).contains("圆桌已就绪：http://localhost:" + port);
        assertThat(Files.readString(data.resolve("configuration.txt")))
                .contains("--spring.datasource.url=jdbc:postgresql://127.0.0.1:")
                .contains("--roundtable.demo=true")
                .contains("--roundtable.public-url=http://localhost:" + port);
    }

    @Test
    void ctrl_c_stops_the_server_first_and_then_the_stores() throws Exception {
        assumeThat(SETSID).as("a process group of its own needs setsid").isExecutable();
        Process launcher = launch();
        readUntil(launcher, "founder@example.org");
        List<ProcessHandle> all = processes();

        signalTheWholeGroup(launcher);

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(data.resolve("stopped.txt"))).isEqualTo("before PostgreSQL");
        assertThat(all).noneMatch(Postmaster::isRunning);
    }

    @Test
    void a_killed_server_is_noticed_and_everything_stops() throws Exception {
        Process launcher = launch();
        readUntil(launcher, "founder@example.org");
        List<ProcessHandle> all = processes();

        server().destroyForcibly();

        assertThat(readUntil(launcher, "Stopping")).contains("The server ended unexpectedly");
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(all).noneMatch(Postmaster::isRunning);
    }

    @Test
    void killed_stores_are_noticed_and_everything_stops() throws Exception {
        Process launcher = launch();
        readUntil(launcher, "founder@example.org");
        List<ProcessHandle> all = processes();

        stores().destroyForcibly();

        assertThat(readUntil(launcher, "Stopping")).contains("ended unexpectedly; stopping the server");
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(all).noneMatch(Postmaster::isRunning);
    }

    @Test
    void nothing_outlives_a_killed_launcher_and_the_next_start_works() throws Exception {
        Process launcher = launch();
        readUntil(launcher, "founder@example.org");
        List<ProcessHandle> all = processes();

        launcher.destroyForcibly().waitFor();
        Process next = launch();

        assertThat(readUntil(next, "founder@example.org")).contains("Roundtable is ready");
        assertThat(all).noneMatch(Postmaster::isRunning);
    }

    @Test
    void everything_ends_by_itself_after_a_kill_of_the_launcher() throws Exception {
        Process launcher = launch();
        readUntil(launcher, "founder@example.org");
        List<ProcessHandle> all = processes();

        launcher.destroyForcibly().waitFor();

        PreviousRun.read(data).awaitItsEnd();
        assertThat(Files.readString(data.resolve("stopped.txt"))).contains("PostgreSQL");
        assertThat(all).noneMatch(Postmaster::isRunning);
    }

    @Test
    void a_taken_port_is_said_plainly_before_anything_starts() throws Exception {
        try (var other = new ServerSocket(port)) {
            Process launcher = launch("--lang", "zh");

            assertThat(readUntil(launcher, "端口 " + other.getLocalPort() + " 已被别的程序占用"))
                    .contains("--port");
            assertThat(launcher.waitFor()).isEqualTo(1);
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void a_server_that_does_not_start_is_said_plainly_and_nothing_stays() throws Exception {
        Process launcher = launch(Map.of(
                "ROUNDTABLE_SERVER_JAVA_OPTIONS",
                "-XX:NoSuchOption",
                "ROUNDTABLE_ELASTICSEARCH_URL",
                "http://127.0.0.1:1"));

        assertThat(readUntil(launcher, "did not start"))
                .contains(data.resolve("logs").resolve("server.log").toString());
        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(data.resolve("logs").resolve("server.log")).content().contains("NoSuchOption");
        assertThat(Postmaster.of(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void a_data_folder_in_use_is_said_plainly() throws Exception {
        Process launcher = launch();
        readUntil(launcher, "founder@example.org");
        findAPort();

        Process second = launch();

        assertThat(readUntil(second, "is in use by process " + launcher.pid())).contains(data.toString());
        assertThat(second.waitFor()).isEqualTo(1);
    }

    @Test
    void a_data_folder_that_is_a_file_is_said_plainly() throws Exception {
        Path file = Files.createFile(data.resolve("a-file"));

        Process launcher = launch("--data", file.toString());

        assertThat(readUntil(launcher, "cannot be written")).contains(file.toString());
        assertThat(launcher.waitFor()).isEqualTo(1);
    }

    @Test
    void stores_that_run_elsewhere_are_used_by_configuration_alone() throws Exception {
        EmbeddedServices elsewhere = EmbeddedServices.sharedPostgres();
        String url = elsewhere.jdbcUrl();

        Process launcher = launch(Map.of(
                "ROUNDTABLE_POSTGRES_URL", url,
                "ROUNDTABLE_POSTGRES_USER", "somebody",
                "ROUNDTABLE_ELASTICSEARCH_URL", "http://search.example.org:9200"));
        readUntil(launcher, "founder@example.org");

        assertThat(Files.readString(data.resolve("configuration.txt")))
                .contains("--spring.datasource.url=" + url)
                .contains("--spring.datasource.username=somebody")
                .contains("--roundtable.elasticsearch.url=http://search.example.org:9200");
        assertThat(data.resolve("postgres")).doesNotExist();
        assertThat(data.resolve("elasticsearch")).doesNotExist();
    }

    private Process launch(String... more) throws IOException {
        return launch(Map.of("ROUNDTABLE_ELASTICSEARCH_URL", "http://127.0.0.1:1"), more);
    }

    /** Elasticsearch is left out where a test is about processes: it only makes the same child start later. */
    private Process launch(Map<String, String> environment, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                ChildProcess.java(),
                "-cp",
                HOME.resolve("classes").toString(),
                "roundtable.embedded.Launch",
                "--home",
                HOME.toString(),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        command.addAll(List.of(more));
        command.addAll(List.of(
                "--",
                "-cp",
                HOME.resolve("test-classes") + File.pathSeparator + HOME.resolve("classes"),
                StandInServer.class.getName()));
        if (Files.isExecutable(SETSID)) {
            // Whoever runs these tests in the background may have told all they start to ignore Ctrl-C.
            command.addAll(0, List.of(SETSID.toString(), "env", "--default-signal=INT"));
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process launcher = builder.start();
        launched.add(launcher);
        return launcher;
    }

    /** What a terminal does on Ctrl-C. */
    private static void signalTheWholeGroup(Process leader) throws Exception {
        int code = new ProcessBuilder("kill", "-INT", "--", "-" + leader.pid())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    private static String readUntil(Process process, String words) throws IOException {
        var said = new StringBuilder();
        BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            said.append(line).append('\n');
            if (line.contains(words)) {
                return said.toString();
            }
        }
        return fail("It never said “" + words + "” but only:\n" + said);
    }

    private ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(data.resolve("server.pid"))))
                .orElseThrow();
    }

    private ProcessHandle stores() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(data.resolve("embedded.lock"))))
                .orElseThrow();
    }

    /** The server, the child with the stores, PostgreSQL and each of its processes. */
    private List<ProcessHandle> processes() throws IOException {
        long pid = Postmaster.of(data.resolve("postgres")).orElseThrow().pid();
        ProcessHandle postgres = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(server(), stores(), postgres), postgres.descendants())
                .toList();
        assertThat(all).allMatch(Postmaster::isRunning).hasSizeGreaterThan(5);
        return all;
    }
}
