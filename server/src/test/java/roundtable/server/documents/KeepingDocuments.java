package roundtable.server.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.Refusal;
import roundtable.commands.Refused;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.text.Fingerprint;
import roundtable.server.documents.DocumentRefusal.DocumentEmpty;
import roundtable.server.documents.DocumentRefusal.DocumentIsAProgram;
import roundtable.server.documents.DocumentRefusal.DocumentOfTheWrongKind;
import roundtable.server.documents.DocumentRefusal.DocumentTooLarge;
import roundtable.server.documents.Documents.Kept;

class KeepingDocuments {

    private static final String PDF_TYPE = "application/pdf";
    private static final String DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final List<String> PDF_ONLY = List.of(PDF_TYPE);
    private static final String PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n";

    @TempDir
    Path folder;

    private final ApplicationId owner = new ApplicationId(Uuids.next());

    private Documents documents() {
        return new DocumentsInAFolder(folder, new NoScanner());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void isRefused(ThrowingCallable keeping, Refusal refusal) throws IOException {
        assertThatThrownBy(keeping)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile))
                    .as("nothing is left behind")
                    .isEmpty();
        }
    }

    @Test
    void a_document_is_found_by_its_hash_under_its_owner_alone() throws IOException {
        Kept kept = documents().keep(owner, bytes(PDF), "方案.pdf", PDF_ONLY);
        assertThat(kept).isEqualTo(new Kept(Fingerprint.of(PDF), PDF_TYPE, PDF.length()));
        assertThat(documents().find(owner, kept.sha256()))
                .hasValueSatisfying(path -> assertThat(path).hasContent(PDF));
        assertThat(documents().find(new ApplicationId(Uuids.next()), kept.sha256()))
                .isEmpty();
        assertThat(documents().find(owner, "../../../etc/passwd")).isEmpty();
    }

    @Test
    void kept_again_it_is_the_same_and_stands_there_once() throws IOException {
        Kept first = documents().keep(owner, bytes(PDF), "a.pdf", PDF_ONLY);
        Kept second = documents().keep(owner, bytes(PDF), "b.pdf", PDF_ONLY);
        assertThat(second).isEqualTo(first);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void an_empty_file_is_no_document() throws IOException {
        isRefused(() -> documents().keep(owner, bytes(""), "空.pdf", PDF_ONLY), new DocumentEmpty("空.pdf"));
    }

    @Test
    void a_file_of_101_megabytes_is_read_no_further_than_100() throws IOException {
        Endless endless = new Endless();
        isRefused(() -> documents().keep(owner, endless, "大.pdf", PDF_ONLY), new DocumentTooLarge("大.pdf", 100));
        assertThat(endless.read).isBetween(Documents.LARGEST, Documents.LARGEST + (1 << 17));
    }

    @Test
    void a_program_stays_one_under_any_name() throws IOException {
        String exe = "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0" + "\0".repeat(44) + "\u0080\0\0\0"
                + "\0".repeat(64) + "PE\0\0d\u0086" + "\0".repeat(256);
        assertThatThrownBy(() -> documents().keep(owner, bytes(exe), "方案.pdf", List.of()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(DocumentIsAProgram.class));
        assertThatThrownBy(() -> documents()
                        .keep(owner, bytes("\u007fELF\u0002\u0001\u0001" + "\0".repeat(64)), "x.pdf", PDF_ONLY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(DocumentIsAProgram.class));
        isRefused(
                () -> documents().keep(owner, bytes("#!/bin/sh\nrm -rf ~\n"), "readme.pdf", PDF_ONLY),
                new DocumentIsAProgram("readme.pdf", "application/x-sh"));
    }

    @Test
    void what_the_question_does_not_take_is_told_with_what_it_is() throws IOException {
        isRefused(
                () -> documents().keep(owner, bytes("just words"), "方案.pdf", PDF_ONLY),
                new DocumentOfTheWrongKind("方案.pdf", "text/plain", PDF_ONLY));
    }

    @Test
    void an_office_document_is_told_from_any_other_zip_by_its_name() throws IOException {
        byte[] zip = zip();
        assertThat(documents()
                        .keep(owner, new ByteArrayInputStream(zip), "方案.docx", List.of(DOCX_TYPE))
                        .mediaType())
                .isEqualTo(DOCX_TYPE);
        assertThatThrownBy(() -> documents().keep(owner, new ByteArrayInputStream(zip), "方案.pdf", PDF_ONLY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new DocumentOfTheWrongKind("方案.pdf", "application/zip", PDF_ONLY)));
    }

    @Test
    void a_forgotten_owner_has_no_documents_left() throws IOException {
        Kept kept = documents().keep(owner, bytes(PDF), "a.pdf", PDF_ONLY);
        documents().forget(owner);
        assertThat(documents().find(owner, kept.sha256())).isEmpty();
        documents().forget(owner);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** Says that it is a PDF and never ends. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return ' ';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) ' ');
            if (read == 0) {
                System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, target, offset, 9);
            }
            read += length;
            return length;
        }
    }
}
