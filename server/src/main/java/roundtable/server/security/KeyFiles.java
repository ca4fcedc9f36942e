package roundtable.server.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

/** Secrets that live in the data folder, readable by their owner alone. */
final class KeyFiles {

    private final Path folder;
    private final boolean mayMake;

    /** @param mayMake whether a missing key is made; never in production, where a lost key must be noticed */
    KeyFiles(Path folder, boolean mayMake) {
        this.folder = folder;
        this.mayMake = mayMake;
    }

    /**
     * The content of a key file.
     *
     * @param property which may give the key instead
     * @param fresh makes one where the file is missing and may be made
     */
    String read(String name, String property, Supplier<String> fresh) {
        Path file = folder.resolve(name);
        try {
            Optional<String> found = content(file);
            if (found.isPresent()) {
                return found.get();
            }
            if (!mayMake) {
                throw new IllegalStateException("In production no key is made by itself: give " + property
                        + ", or put the key into " + file + " (docs/runbook.md says how)");
            }
            return made(file, fresh.get());
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " can be neither read nor made", e);
        }
    }

    private static Optional<String> content(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Whole or not at all; of two that start at once, the first one's key stands. */
    private String made(Path file, String key) throws IOException {
        FileAttribute<?>[] nobodyElse = ownerOnly("rwx------");
        Files.createDirectories(folder, nobodyElse);
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new", ownerOnly("rw-------"));
        Files.writeString(fresh, key + "\n");
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException theOthers) {
            return Files.readString(file).strip();
        } catch (UnsupportedOperationException noLinks) {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return key;
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
