package roundtable.server.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;
import roundtable.server.documents.DocumentRefusal.DocumentCannotBeOpened;
import roundtable.server.documents.DocumentRefusal.DocumentIsAProgram;
import roundtable.server.documents.DocumentRefusal.DocumentIsTwoThings;
import roundtable.server.documents.DocumentRefusal.DocumentUnpacksTooFar;

/** Zip bombs and polyglots, each made as the test runs. */
class RefusingTraps {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    Path folder;

    private final ApplicationId owner = new ApplicationId(Uuids.next());

    private DocumentRefusal refused(byte[] bytes, String name) {
        Documents documents = new DocumentsInAFolder(folder, new NoScanner());
        Refused refused =
                (Refused) catchThrowable(() -> documents.keep(owner, new ByteArrayInputStream(bytes), name, List.of()));
        assertThat(refused).as("%s is refused", name).isNotNull();
        return (DocumentRefusal) refused.refusal();
    }

    private Documents.Kept kept(byte[] bytes, String name) throws IOException {
        return new DocumentsInAFolder(folder, new NoScanner())
                .keep(owner, new ByteArrayInputStream(bytes), name, List.of());
    }

    /** Megabytes of nothing. */
    private static byte[] zip(String entry, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(9);
            zip.putNextEntry(new ZipEntry(entry));
            byte[] nothing = new byte[1_000_000];
            for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zipOf(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] together(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_few_kilobytes_that_unpack_to_gigabytes_are_refused_whatever_they_are_called() throws Exception {
        byte[] bomb = zip("word/document.xml", 2_000);
        assertThat(bomb.length).isLessThan(3_000_000);
        assertThat(refused(bomb, "资料.zip")).isInstanceOf(DocumentUnpacksTooFar.class);
        assertThat(refused(bomb, "方案.docx")).isInstanceOf(DocumentUnpacksTooFar.class);
        assertThat(refused(zip("0", 60), "small.zip")).isEqualTo(new DocumentUnpacksTooFar("small.zip", 50, 10_000, 3));
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(gzip)) {
            packed.write(new byte[60_000_000]);
        }
        assertThat(refused(gzip.toByteArray(), "log.gz")).isInstanceOf(DocumentUnpacksTooFar.class);
    }

    @Test
    void its_own_word_on_its_size_is_not_asked() throws Exception {
        byte[] bomb = zip("0", 60);
        for (int at = bomb.length - 22; at >= 0; at--) {
            boolean entry = bomb[at] == 'P' && bomb[at + 1] == 'K' && bomb[at + 2] == 1 && bomb[at + 3] == 2;
            if (entry) {
                Arrays.fill(bomb, at + 24, at + 28, (byte) 1); // the size it says it unpacks to: 16 MB
            }
        }
        assertThat(refused(bomb, "lies.zip")).isInstanceOf(DocumentUnpacksTooFar.class);
    }

    @Test
    void archives_inside_archives_are_followed_and_end_at_three() throws Exception {
        byte[] nested = zip("0", 60);
        for (int depth = 0; depth < 2; depth++) {
            nested = zipOf("inner.zip", nested);
        }
        assertThat(refused(nested, "nested.zip")).isInstanceOf(DocumentUnpacksTooFar.class);
        byte[] deep = zipOf("a.txt", bytes("harmless"));
        for (int depth = 0; depth < 6; depth++) {
            deep = zipOf("inner.zip", deep);
        }
        assertThat(refused(deep, "deep.zip")).isInstanceOf(DocumentUnpacksTooFar.class);
    }

    @Test
    void an_archive_of_more_parts_than_anybody_reads_is_refused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int entry = 0; entry <= 10_000; entry++) {
                zip.putNextEntry(new ZipEntry(String.valueOf(entry)));
            }
        }
        assertThat(refused(out.toByteArray(), "many.zip")).isInstanceOf(DocumentUnpacksTooFar.class);
    }

    @Test
    void what_unpacks_to_what_such_files_do_is_kept() throws Exception {
        assertThat(kept(zip("xl/worksheets/sheet1.xml", 40), "表.docx").mediaType())
                .isEqualTo(DOCX);
        assertThat(kept(zipOf("inner.zip", zipOf("a.txt", bytes("words"))), "a.zip")
                        .mediaType())
                .isEqualTo("application/zip");
    }

    @Test
    void an_archive_that_is_damaged_or_locked_is_refused_since_nobody_can_look_into_it() throws Exception {
        byte[] whole = zipOf("a.txt", bytes("words"));
        assertThat(refused(Arrays.copyOf(whole, whole.length - 30), "断.zip"))
                .isEqualTo(new DocumentCannotBeOpened("断.zip"));
        assertThat(refused(bytes("PK\u0003\u0004 and no more"), "断.docx")).isInstanceOf(DocumentCannotBeOpened.class);
    }

    @Test
    void a_java_program_stays_one_when_it_is_called_a_document() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : List.of("META-INF/MANIFEST.MF", "Main.class")) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(1);
            }
        }
        assertThat(refused(out.toByteArray(), "方案.docx")).isInstanceOf(DocumentIsAProgram.class);
    }

    @Test
    void a_picture_or_a_pdf_that_is_an_archive_too_is_refused() throws Exception {
        byte[] jar = zipOf("Main.class", bytes("\u00ca\u00fe\u00ba\u00be"));
        assertThat(refused(together(gif(), jar), "logo.gif"))
                .isEqualTo(new DocumentIsTwoThings("logo.gif", "image/gif", "application/zip"));
        assertThat(refused(together(bytes("%PDF-1.7\n%%EOF\n"), jar), "方案.pdf"))
                .isEqualTo(new DocumentIsTwoThings("方案.pdf", "application/pdf", "application/zip"));
    }

    @Test
    void a_page_in_the_clothes_of_a_pdf_or_a_picture_is_refused() {
        assertThat(refused(bytes("%PDF-1.7\n<HTML><Script>alert(1)</script>\n%%EOF"), "a.pdf"))
                .isEqualTo(new DocumentIsTwoThings("a.pdf", "application/pdf", "text/html"));
        assertThat(refused(together(gif(), bytes("<script>alert(1)</script>")), "a.gif"))
                .isEqualTo(new DocumentIsTwoThings("a.gif", "image/gif", "text/html"));
        assertThat(refused(together(gif(), bytes("%PDF-1.7\n1 0 obj\n%%EOF")), "a.gif"))
                .isEqualTo(new DocumentIsTwoThings("a.gif", "image/gif", "application/pdf"));
    }

    @Test
    void nothing_of_what_is_refused_stays() throws Exception {
        assertThatThrownBy(() -> kept(zip("0", 60), "a.zip")).isInstanceOf(Refused.class);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** One pixel. */
    private static byte[] gif() {
        return bytes("GIF89a\u0001\0\u0001\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff"
                + ",\0\0\0\0\u0001\0\u0001\0\0\u0002\u0002D\u0001\0;");
    }
}
