package roundtable.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL main process that a data folder's {@code postmaster.pid} names. It outlives a parent that was killed,
 * so whoever starts next stops it first.
 */
class Postmaster {

    private static final int SECONDS_FOR_A_CHECKPOINT = 60;
    private static final int SECONDS_FOR_AN_IMMEDIATE_STOP = 10;

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /** The living postmaster of this data folder; a number that now belongs to some other program is not one. */
    static Optional<Postmaster> of(Path dataFolder) throws IOException {
        Path file = dataFolder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(Postmaster::isRunning)
                .filter(process -> serves(process, dataFolder))
                .map(Postmaster::new);
    }

    private static boolean serves(ProcessHandle process, Path dataFolder) {
        ProcessHandle.Info info = process.info();
        boolean isPostgres = info.command().map(Path::of).map(Path::getFileName).map(Path::toString).stream()
                .anyMatch("postgres"::equals);
        boolean namesTheFolder = info.arguments().map(List::of).orElse(List.of()).stream()
                .anyMatch(argument -> argument.equals(dataFolder.toString()));
        return isPostgres && namesTheFolder;
    }

    long pid() {
        return process.pid();
    }

    /**
     * Ends connections, writes a checkpoint and stops (PostgreSQL's "fast" shutdown). Where that takes too long, stops
     * at once; the next start then recovers from the write-ahead log.
     */
    void stop() throws IOException, InterruptedException {
        if (!ends("INT", SECONDS_FOR_A_CHECKPOINT) && !ends("QUIT", SECONDS_FOR_AN_IMMEDIATE_STOP)) {
            throw new IOException("PostgreSQL, process " + process.pid() + ", does not stop.");
        }
    }

    private boolean ends(String signal, int seconds) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (isRunning(process) && System.nanoTime() < deadline) {
            try {
                process.onExit().get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // looked at again: where nobody collects the dead (some containers), they never count as ended
            } catch (ExecutionException failure) {
                throw new IOException(failure);
            }
        }
        return !isRunning(process);
    }

    /** Whether the process does anything; one that has ended but was not yet collected by its parent has no command. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
