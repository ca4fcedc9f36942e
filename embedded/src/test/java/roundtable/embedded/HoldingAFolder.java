package roundtable.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class HoldingAFolder {

    @TempDir
    Path data;

    @Test
    void a_living_holder_is_named_at_once() throws Exception {
        try (Holder holder = new Holder(data.resolve("embedded.lock"))) {
            holder.writesDown(holder.pid());

            assertThatThrownBy(() -> DataFolder.hold(data))
                    .isInstanceOf(DataFolder.InUse.class)
                    .hasMessageContaining("in use by process " + holder.pid());
        }
    }

    @Test
    void a_holder_that_seems_gone_is_waited_for_until_it_has_let_go() throws Exception {
        long gone = aProcessThatHasEnded();
        Holder holder = new Holder(data.resolve("embedded.lock"));
        holder.writesDown(gone);

        CompletableFuture<DataFolder> next = CompletableFuture.supplyAsync(() -> {
            try {
                return DataFolder.hold(data);
            } catch (IOException | InterruptedException refusal) {
                throw new IllegalStateException(refusal);
            }
        });
        assertThat(next).isNotDone();
        holder.close();

        next.get(30, TimeUnit.SECONDS).close();
    }

    private static long aProcessThatHasEnded() throws Exception {
        Process process = new ProcessBuilder(ChildProcess.java(), "--version")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process.pid();
    }

    /** Another process that has locked a file. */
    private static class Holder implements AutoCloseable {

        private final Process process;
        private final Path file;

        Holder(Path file) throws IOException {
            this.file = file;
            process = new ProcessBuilder(
                            ChildProcess.java(),
                            "-cp",
                            EmbeddedServices.homeGivenByTheBuild()
                                    .resolve("test-classes")
                                    .toString(),
                            Locks.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            assertThat(process.inputReader().readLine()).isEqualTo("locked");
        }

        long pid() {
            return process.pid();
        }

        void writesDown(long pid) throws IOException {
            Files.writeString(file, Long.toString(pid));
        }

        @Override
        public void close() throws IOException {
            process.getOutputStream().close();
            process.onExit().join();
        }
    }

    /** Locks the file it is given until its standard input ends. */
    static class Locks {

        private Locks() {}

        public static void main(String[] arguments) throws IOException {
            try (var file = new RandomAccessFile(arguments[0], "rw");
                    var _ = file.getChannel().lock()) {
                System.out.println("locked");
                while (System.in.read() >= 0) {
                    // only the end counts
                }
            }
        }
    }
}
