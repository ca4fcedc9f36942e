package roundtable.server.documents;

import static roundtable.commands.Refused.refuse;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import roundtable.commands.Refused;
import roundtable.server.documents.DocumentRefusal.DocumentCannotBeOpened;
import roundtable.server.documents.DocumentRefusal.DocumentIsAProgram;
import roundtable.server.documents.DocumentRefusal.DocumentIsTwoThings;
import roundtable.server.documents.DocumentRefusal.DocumentUnpacksTooFar;

/**
 * Looks into a file before it is kept: what its reader unpacks stays within bounds, and it is one thing and not two.
 *
 * <p>A packed file (ZIP, and with it DOCX, XLSX, ODF …; GZIP) is unpacked once into nothing, and counted; what it says of its own
 * size is not asked (D. Fifield, <a href="https://www.usenix.org/conference/woot19/presentation/fifield">A better zip bomb</a>,
 * WOOT 2019, whose entries overlap: so it is read by its directory). A polyglot is told by what other readers would take it for:
 * a ZIP by its end, a PDF or a page by its beginning.
 */
final class Scrutiny {

    /** Unpacked: always allowed, never allowed, and between them so many times the file's size. */
    private static final long ALWAYS = 50_000_000;

    private static final long NEVER = 1_000_000_000;
    private static final long TIMES = 100;

    private static final int MOST_ENTRIES = 10_000;
    private static final int DEEPEST = 3;
    private static final long MEGABYTE = 1_000_000;

    /** As far as readers look for the beginning of a PDF, and old browsers for a page's. */
    private static final int HEAD = 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final String PDF = "application/pdf";
    private static final List<String> MARKUP = List.of("<!doctype html", "<html", "<script", "<svg");

    private final Path file;
    private final String name;
    private final long most;
    private long unpacked;
    private int entries;

    private Scrutiny(Path file, String name) throws IOException {
        this.file = file;
        this.name = name;
        this.most = Math.clamp(Files.size(file) * TIMES, ALWAYS, NEVER);
    }

    /**
     * Looks into a file.
     *
     * @param kind the media type of its bytes
     * @throws Refused with a {@link DocumentRefusal}
     */
    static void of(Path file, String kind, String name) throws IOException {
        new Scrutiny(file, name).look(kind);
    }

    private void look(String kind) throws IOException {
        byte[] head = head();
        if (begins(head, ZIP) || begins(head, EMPTY_ZIP)) {
            unpackZip();
            return;
        }
        if (begins(head, GZIP)) {
            unpackGzip();
        }
        refuse(isAlsoAZip(), new DocumentIsTwoThings(name, kind, "application/zip"));
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        refuse(
                !kind.equals(PDF) && text.contains("%pdf-") && tail().contains("%%eof"),
                new DocumentIsTwoThings(name, kind, PDF));
        boolean seen = kind.equals(PDF) || (kind.startsWith("image/") && !kind.contains("svg"));
        refuse(seen && MARKUP.stream().anyMatch(text::contains), new DocumentIsTwoThings(name, kind, "text/html"));
    }

    private void unpackZip() throws IOException {
        boolean manifest = false;
        boolean classes = false;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
                ZipEntry entry = each.nextElement();
                countOne();
                manifest |= entry.getName().equals("META-INF/MANIFEST.MF");
                classes |= entry.getName().endsWith(".class") || entry.getName().equals("classes.dex");
                try (InputStream bytes = zip.getInputStream(entry)) {
                    unpack(bytes, 1);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new Refused(new DocumentCannotBeOpened(name));
        }
        refuse(manifest && classes, new DocumentIsAProgram(name, "application/java-archive"));
    }

    private void unpackGzip() throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            unpack(bytes, 1);
        } catch (ZipException | EOFException damaged) {
            throw new Refused(new DocumentCannotBeOpened(name));
        }
    }

    /** Reads to the end, and into what is packed inside. */
    private void unpack(InputStream bytes, int depth) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, ZIP.length);
        byte[] first = in.readNBytes(ZIP.length);
        in.unread(first);
        if (!Arrays.equals(first, ZIP)) {
            exhaust(in);
            return;
        }
        refuse(depth >= DEEPEST, tooFar());
        ZipInputStream inner = new ZipInputStream(in);
        for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            countOne();
            unpack(inner, depth + 1);
        }
        exhaust(in);
    }

    private void exhaust(InputStream in) throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            unpacked += read;
            refuse(unpacked > most, tooFar());
        }
    }

    private void countOne() {
        entries++;
        refuse(entries > MOST_ENTRIES, tooFar());
    }

    private DocumentUnpacksTooFar tooFar() {
        return new DocumentUnpacksTooFar(name, most / MEGABYTE, MOST_ENTRIES, DEEPEST);
    }

    private boolean isAlsoAZip() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (ZipException no) {
            return false;
        }
    }

    private byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private String tail() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - HEAD));
            byte[] last = new byte[Math.toIntExact(in.length() - in.getFilePointer())];
            in.readFully(last);
            return new String(last, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
