package roundtable.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes of the launcher that last used a data folder, as it wrote them down: itself first, then its children.
 * After a kill of the launcher its children end by themselves, but they need a moment, and the next start waits for it.
 */
class PreviousRun {

    private static final int SECONDS_TO_END = 60;
    private static final long CLOCK_TOLERANCE_MILLIS = 2_000;

    private final List<ProcessHandle> alive;
    private final boolean launcherIsAlive;

    private PreviousRun(List<ProcessHandle> alive, boolean launcherIsAlive) {
        this.alive = alive;
        this.launcherIsAlive = launcherIsAlive;
    }

    static void write(Path dataFolder, ProcessHandle... processes) throws IOException {
        Files.createDirectories(dataFolder);
        Files.write(
                file(dataFolder),
                Stream.of(processes)
                        .map(process -> process.pid() + " " + startOf(process))
                        .toList());
    }

    static PreviousRun read(Path dataFolder) throws IOException {
        Path file = file(dataFolder);
        var alive = new ArrayList<ProcessHandle>();
        var launcherIsAlive = false;
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                Optional<ProcessHandle> process = stillRunning(lines.get(i));
                launcherIsAlive |= i == 0 && process.isPresent();
                process.ifPresent(alive::add);
            }
        }
        return new PreviousRun(alive, launcherIsAlive);
    }

    private static Path file(Path dataFolder) {
        return dataFolder.resolve("launcher.processes");
    }

    /** Numbers of processes are used again, so a process is known by its number and its start. */
    private static Optional<ProcessHandle> stillRunning(String line) {
        if (!line.matches("\\d{1,18} \\d{1,18}")) {
            return Optional.empty();
        }
        String[] numbers = line.split(" ", 2);
        long start = Long.parseLong(numbers[1]);
        return ProcessHandle.of(Long.parseLong(numbers[0]))
                .filter(Postmaster::isRunning)
                .filter(process -> Math.abs(startOf(process) - start) < CLOCK_TOLERANCE_MILLIS);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The launcher itself is alive: the folder is in use. */
    Optional<ProcessHandle> launcher() {
        return launcherIsAlive ? Optional.of(alive.getFirst()) : Optional.empty();
    }

    boolean isEnding() {
        return !launcherIsAlive && !alive.isEmpty();
    }

    /** Waits until the children of a launcher that is gone have ended, and insists where one hangs. */
    void awaitItsEnd() throws InterruptedException {
        for (ProcessHandle process : alive) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_END);
            while (Postmaster.isRunning(process)) {
                if (System.nanoTime() > deadline) {
                    process.destroyForcibly();
                }
                try {
                    process.onExit().get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException | ExecutionException notYet) {
                    // looked at again
                }
            }
        }
    }
}
