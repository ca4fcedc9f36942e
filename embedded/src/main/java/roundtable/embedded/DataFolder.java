package roundtable.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * The folder that keeps the stores' data, held by one process at a time. The operating system lets go of the lock when
 * its process ends, however it ends; a process with much memory to give back seems gone a moment before that, so whoever
 * comes next waits where the holder written down does not run any more.
 */
class DataFolder implements AutoCloseable {

    private static final int SECONDS_TO_LET_GO = 20;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the folder where there is none and holds it until closed or until this process ends. */
    static DataFolder hold(Path path) throws InUse, NotWritable, InterruptedException {
        Path folder = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(logs(folder));
            FileChannel channel = FileChannel.open(
                    folder.resolve("embedded.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_LET_GO);
            while (!locks(channel)) {
                String holder = read(channel);
                if (isRunning(holder) || System.nanoTime() > deadline) {
                    channel.close();
                    throw new InUse(folder, holder);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(folder, channel);
        } catch (InUse refusal) {
            throw refusal;
        } catch (IOException failure) {
            throw new NotWritable(folder, failure);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisJvm) {
            return false;
        }
    }

    /** Whether it may be: who has only begun to hold the folder may not have written its number yet. */
    private static boolean isRunning(String holder) {
        return !holder.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(holder))
                        .filter(Postmaster::isRunning)
                        .isPresent();
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        return new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII).strip();
    }

    Path path() {
        return path;
    }

    Path logs() {
        return logs(path);
    }

    Path postgres() {
        return postgres(path);
    }

    Path elasticsearch() {
        return path.resolve("elasticsearch");
    }

    static Path logs(Path folder) {
        return folder.resolve("logs");
    }

    static Path postgres(Path folder) {
        return folder.resolve("postgres");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Another living process holds the folder. */
    static class InUse extends IOException {

        final Path folder;
        final String holder;

        InUse(Path folder, String holder) {
            super("The data folder " + folder + " is in use by process " + holder + ".");
            this.folder = folder;
            this.holder = holder;
        }
    }

    /** The folder cannot be made, or nothing can be written in it. */
    static class NotWritable extends IOException {

        final Path folder;

        NotWritable(Path folder, IOException cause) {
            super("The data folder " + folder + " cannot be written: " + cause, cause);
            this.folder = folder;
        }
    }
}
