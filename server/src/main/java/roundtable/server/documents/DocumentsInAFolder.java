package roundtable.server.documents;

import static roundtable.commands.Refused.refuse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;
import roundtable.commands.Id;
import roundtable.server.documents.DocumentRefusal.DocumentEmpty;
import roundtable.server.documents.DocumentRefusal.DocumentIsAProgram;
import roundtable.server.documents.DocumentRefusal.DocumentOfTheWrongKind;
import roundtable.server.documents.DocumentRefusal.DocumentTooLarge;

/** A folder of its own for every owner, and in it one file for every hash. */
final class DocumentsInAFolder implements Documents {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 1 << 16;
    private static final long MEGABYTE = 1_000_000;

    /** What a machine would run. Office documents with macros are told by their media types and by what a question takes. */
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-object",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-sh",
            "application/x-bat",
            "application/x-msi",
            "application/java-vm",
            "application/java-archive",
            "application/vnd.android.package-archive",
            "text/x-python",
            "text/x-perl",
            "application/x-ms-shortcut");

    private final Path folder;
    private final MalwareWatch malware;
    private final MimeTypes kinds = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = kinds.getMediaTypeRegistry();

    DocumentsInAFolder(Path folder, MalwareWatch malware) {
        this.folder = folder;
        this.malware = malware;
    }

    @Override
    public Kept keep(Id owner, InputStream bytes, String name, List<String> accepted) throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path received = Files.createTempFile(incoming, "document", null);
        try {
            MessageDigest sha = sha256();
            long size = receive(bytes, received, sha, name);
            refuse(size == 0, new DocumentEmpty(name));
            String kind = sniffed(received, name);
            refuse(isAProgram(kind), new DocumentIsAProgram(name, kind));
            refuse(!accepted.isEmpty() && !accepted.contains(kind), new DocumentOfTheWrongKind(name, kind, accepted));
            Scrutiny.of(received, kind, name);
            Optional<Instant> clean = malware.pass(received, name);
            String hash = HexFormat.of().formatHex(sha.digest());
            Path place = place(owner, hash);
            Files.createDirectories(place.getParent());
            Files.move(received, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            clean.ifPresent(since -> malware.remember(owner, hash, since));
            return new Kept(hash, kind, size);
        } finally {
            Files.deleteIfExists(received);
        }
    }

    @Override
    public Optional<Path> find(Id owner, String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        return Optional.of(place(owner, sha256)).filter(Files::isRegularFile);
    }

    @Override
    public boolean copy(Id from, Id to, String sha256) throws IOException {
        Optional<Path> found = find(from, sha256);
        if (found.isEmpty()) {
            return false;
        }
        Path received = Files.createTempFile(Files.createDirectories(folder.resolve("incoming")), "document", null);
        try {
            Files.copy(found.get(), received, StandardCopyOption.REPLACE_EXISTING);
            Path place = place(to, sha256);
            Files.createDirectories(place.getParent());
            Files.move(received, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            malware.cleanSince(from, sha256).ifPresent(since -> malware.remember(to, sha256, since));
            return true;
        } finally {
            Files.deleteIfExists(received);
        }
    }

    @Override
    public void forget(Id owner) throws IOException {
        malware.forget(owner);
        Path all = folder.resolve(owner.value().toString());
        if (Files.exists(all)) {
            try (Stream<Path> found = Files.walk(all)) {
                for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Reads on only as far as is allowed: the sender's word on the size is not asked. */
    private static long receive(InputStream bytes, Path target, MessageDigest sha, String name) throws IOException {
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                size += read;
                refuse(size > LARGEST, new DocumentTooLarge(name, LARGEST / MEGABYTE));
                sha.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return size;
    }

    /** By its bytes. The name only tells apart what the bytes leave open, never the other way round. */
    private String sniffed(Path received, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream in = TikaInputStream.get(received)) {
            return kinds.detect(in, metadata, new ParseContext()).getBaseType().toString();
        }
    }

    private boolean isAProgram(String kind) {
        MediaType type = MediaType.parse(kind);
        return PROGRAMS.stream()
                .anyMatch(
                        program -> program.equals(kind) || registry.isSpecializationOf(type, MediaType.parse(program)));
    }

    private Path place(Id owner, String sha256) {
        return folder.resolve(owner.value().toString())
                .resolve(sha256.substring(0, 2))
                .resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
