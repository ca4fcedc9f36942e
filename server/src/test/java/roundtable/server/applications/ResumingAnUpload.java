package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.server.ARound.eventually;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.embedded.EmbeddedServices;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.ServerToKill;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.documents.Documents;
import roundtable.server.documents.Uploads;

class ResumingAnUpload {

    private static final String PIECE = "application/offset+octet-stream";

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private String application;

    @BeforeEach
    void start() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(false);
        application = office.start(company, office.openCompetition());
    }

    @Test
    void a_server_killed_at_half_of_100_megabytes_goes_on_from_there_and_keeps_the_same_hash(@TempDir Path data)
            throws Exception {
        String database = EmbeddedServices.shared().freshDatabase();
        Company company;
        String application;
        try (TestServer first = TestServer.on(database, data, Map.of())) {
            AGrantOffice office = new AGrantOffice(first);
            company = office.company(false);
            application = office.start(company, office.openCompetition());
        }
        String upload;
        try (ServerToKill doomed = ServerToKill.on(database, data)) {
            Visitor founder = signedIn(doomed.visitor(), company);
            upload = begun(begin(founder, application, "plan", "方案.pdf", Documents.LARGEST));
            assertThatThrownBy(() -> add(
                            founder,
                            upload,
                            0,
                            BodyPublishers.fromPublisher(
                                    BodyPublishers.ofInputStream(() -> new KilledAtHalf(doomed)), Documents.LARGEST)))
                    .isInstanceOf(IOException.class);
        }
        try (TestServer again = TestServer.on(database, data, Map.of())) {
            Visitor founder = signedIn(again.visitor(), company);
            long arrived = offset(founder, upload);
            // what was still between the two when the one was killed never came
            assertThat(arrived).isBetween(Documents.LARGEST / 4, Documents.LARGEST / 2);
            Answer whole = add(founder, upload, arrived, rest(arrived));
            assertThat(whole.status()).isEqualTo(204);
            assertThat(whole.headers().firstValue("Upload-Offset")).hasValue(String.valueOf(Documents.LARGEST));
            Answer kept = finish(founder, upload);
            assertThat(kept.status()).as(kept.text()).isEqualTo(201);
            assertThat(kept.body().path("sha256").asString()).isEqualTo(sha256(new Paper()));
            assertThat(kept.body().path("size").asLong()).isEqualTo(Documents.LARGEST);
            assertThat(kept.body().path("mediaType").asString()).isEqualTo("application/pdf");
            assertThat(kept.body().path("name").asString()).isEqualTo("方案.pdf");
        }
    }

    @Test
    void what_had_arrived_before_a_line_broke_stays_and_the_rest_is_added() throws Exception {
        Visitor founder = company.founder();
        byte[] paper = Arrays.copyOf(AGrantOffice.PDF, 2_000_000);
        String upload = begun(begin(founder, application, "plan", "plan.pdf", paper.length));
        PipedOutputStream line = new PipedOutputStream();
        InputStream end = new BreaksWithItsLine(new PipedInputStream(line, paper.length));
        BodyPublisher half = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> end), paper.length);
        CompletableFuture<Answer> broken =
                CompletableFuture.supplyAsync(() -> answered(founder, upload, half), Thread::startVirtualThread);
        line.write(paper, 0, paper.length / 2);
        line.flush();
        Visitor elsewhere = signedIn(server.visitor(), company);
        eventually(() -> head(elsewhere, upload).status(), 423);
        line.close();
        assertThatThrownBy(broken::get).hasRootCauseMessage("the line broke");
        eventually(() -> head(elsewhere, upload).status(), 204);
        long arrived = offset(elsewhere, upload);
        assertThat(arrived).isBetween(1L, paper.length / 2L);
        add(elsewhere, upload, arrived, from(paper, arrived));
        assertThat(finish(elsewhere, upload).body().path("sha256").asString())
                .isEqualTo(sha256(new ByteArrayInputStream(paper)));
    }

    private static Answer answered(Visitor founder, String upload, BodyPublisher piece) {
        try {
            return add(founder, upload, 0, piece);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_says_what_of_tus_it_speaks() throws Exception {
        Answer answer = company.founder().send("OPTIONS", application + "/uploads", null, null);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Tus-Version")).hasValue("1.0.0");
        assertThat(answer.headers().firstValue("Tus-Max-Size")).hasValue("100000000");
        assertThat(answer.headers().firstValue("Tus-Extension")).hasValue("creation,termination");
        company.founder().with("Upload-Length", "1").with("Upload-Metadata", announced("plan", "plan.pdf"));
        Answer refused =
                company.founder().with("Tus-Resumable", "0.2.2").send("POST", application + "/uploads", null, null);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.code()).isEqualTo("tus-version-unknown");
        assertThat(refused.body().path("detail").asString()).contains("1.0.0");
    }

    @Test
    void what_would_be_refused_whole_is_refused_before_its_first_byte() throws Exception {
        Visitor founder = company.founder();
        assertThat(begin(founder, application, "title", "plan.pdf", 37).code()).isEqualTo("question-takes-no-files");
        assertThat(begin(founder, application, "plan", " ", 37).code()).isEqualTo("paper-name-missing");
        assertThat(begin(founder, application, "plan", "名".repeat(201), 37).code())
                .isEqualTo("text-too-long");
        Answer tooLarge = begin(founder, application, "plan", "plan.pdf", Documents.LARGEST + 1);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.code()).isEqualTo("document-too-large");
    }

    @Test
    void those_on_their_way_have_their_place_among_the_papers() throws Exception {
        Visitor founder = company.founder();
        String upload = "";
        for (int i = 0; i < 60; i++) {
            upload = begun(begin(founder, application, "plan", "plan.pdf", AGrantOffice.PDF.length));
        }
        assertThat(begin(founder, application, "plan", "plan.pdf", 37).code()).isEqualTo("too-many-papers");
        add(founder, upload, 0, from(AGrantOffice.PDF, 0));
        assertThat(finish(founder, upload).status()).isEqualTo(201);
        stop(founder, upload);
        assertThat(begin(founder, application, "plan", "plan.pdf", 37).code()).isEqualTo("too-many-papers");
    }

    @Test
    void an_upload_is_its_senders_own_and_belongs_to_one_application() throws Exception {
        String upload = begun(begin(company.founder(), application, "plan", "plan.pdf", AGrantOffice.PDF.length));
        Visitor rival = office.company(false).founder();
        Visitor colleague = office.colleague(company, "江岸", Set.of(Right.WRITE));
        for (Visitor other : new Visitor[] {rival, colleague}) {
            assertThat(head(other, upload).status()).isEqualTo(404);
            assertThat(add(other, upload, 0, from(AGrantOffice.PDF, 0)).status())
                    .isEqualTo(404);
            assertThat(stop(other, upload).status()).isEqualTo(404);
            assertThat(finish(other, upload).status()).isEqualTo(404);
        }
        String second = office.start(company, office.openCompetition());
        assertThat(head(company.founder(), second + upload.substring(application.length()))
                        .status())
                .isEqualTo(404);
        assertThat(offset(company.founder(), upload)).isZero();
    }

    @Test
    void a_piece_that_does_not_begin_where_the_last_one_ended_is_refused() throws Exception {
        Visitor founder = company.founder();
        String upload = begun(begin(founder, application, "plan", "plan.pdf", AGrantOffice.PDF.length));
        assertThat(add(founder, upload, 0, BodyPublishers.ofByteArray(AGrantOffice.PDF, 0, 10))
                        .status())
                .isEqualTo(204);
        Answer refused = add(founder, upload, 0, from(AGrantOffice.PDF, 0));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("upload-moved-on");
        assertThat(offset(founder, upload)).isEqualTo(10);
    }

    @Test
    void more_than_was_announced_is_refused_and_none_of_it_kept() throws Exception {
        Visitor founder = company.founder();
        String upload = begun(begin(founder, application, "plan", "plan.pdf", 10));
        Answer refused = add(founder, upload, 0, from(AGrantOffice.PDF, 0));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("upload-longer-than-announced");
        Answer ofNoLength =
                add(founder, upload, 0, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(AGrantOffice.PDF)));
        assertThat(ofNoLength.code()).isEqualTo("upload-longer-than-announced");
        assertThat(offset(founder, upload)).isZero();
    }

    @Test
    void a_piece_of_another_content_type_is_refused() throws Exception {
        String upload = begun(begin(company.founder(), application, "plan", "plan.pdf", 10));
        assertThat(company.founder()
                        .with("Upload-Offset", "0")
                        .send("PATCH", upload, "application/octet-stream", new byte[10])
                        .code())
                .isEqualTo("content-type-not-supported");
    }

    @Test
    void it_is_no_paper_before_it_is_whole() throws Exception {
        Visitor founder = company.founder();
        String upload = begun(begin(founder, application, "plan", "plan.pdf", AGrantOffice.PDF.length));
        add(founder, upload, 0, BodyPublishers.ofByteArray(AGrantOffice.PDF, 0, 10));
        Answer refused = finish(founder, upload);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("upload-unfinished");
        assertThat(founder.get(application + "/draft").body().path("papers")).isEmpty();
    }

    @Test
    void what_it_is_shows_once_it_is_whole_and_a_program_is_refused_whenever_it_is_asked() throws Exception {
        Visitor founder = company.founder();
        byte[] program = ("MZ\u0090\0\u0003\0\0\0" + "\0".repeat(200)).getBytes(StandardCharsets.ISO_8859_1);
        String upload = begun(begin(founder, application, "plan", "plan.pdf", program.length));
        add(founder, upload, 0, from(program, 0));
        for (int i = 0; i < 2; i++) {
            Answer refused = finish(founder, upload);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("document-is-a-program");
            assertThat(refused.body().path("detail").asString()).contains("plan.pdf");
        }
        assertThat(founder.get(application + "/draft").body().path("papers")).isEmpty();
    }

    @Test
    void finished_twice_it_is_one_paper() throws Exception {
        Visitor founder = company.founder();
        String upload = begun(begin(founder, application, "plan", "plan.pdf", AGrantOffice.PDF.length));
        add(founder, upload, 0, from(AGrantOffice.PDF, 0));
        assertThat(add(founder, upload, AGrantOffice.PDF.length, BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
        Answer first = finish(founder, upload);
        Answer second = finish(founder, upload);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(founder.get(application + "/draft").body().path("papers")).hasSize(1);
    }

    @Test
    void given_up_it_is_gone() throws Exception {
        Visitor founder = company.founder();
        String upload = begun(begin(founder, application, "plan", "plan.pdf", AGrantOffice.PDF.length));
        add(founder, upload, 0, from(AGrantOffice.PDF, 0));
        assertThat(stop(founder, upload).status()).isEqualTo(204);
        assertThat(head(founder, upload).status()).isEqualTo(404);
        assertThat(finish(founder, upload).status()).isEqualTo(404);
    }

    @Test
    void what_nobody_adds_to_for_a_day_is_forgotten() throws Exception {
        Visitor founder = company.founder();
        String upload = begun(begin(founder, application, "plan", "plan.pdf", AGrantOffice.PDF.length));
        add(founder, upload, 0, BodyPublishers.ofByteArray(AGrantOffice.PDF, 0, 10));
        Instant now = Instant.now();
        new Uploads(server.data(), () -> now.plus(Duration.ofHours(23))).forgetOld();
        assertThat(offset(founder, upload)).isEqualTo(10);
        new Uploads(server.data(), () -> now.plus(Duration.ofHours(25))).forgetOld();
        assertThat(head(founder, upload).status()).isEqualTo(404);
    }

    // The language of tus

    private static Answer begin(Visitor founder, String application, String question, String name, long size)
            throws IOException, InterruptedException {
        return founder.with("Tus-Resumable", "1.0.0")
                .with("Upload-Length", String.valueOf(size))
                .with("Upload-Metadata", announced(question, name))
                .send("POST", application + "/uploads", null, null);
    }

    private static String begun(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String announced(String question, String name) {
        return "question " + base64(question) + ",name " + base64(name);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer head(Visitor founder, String upload) throws IOException, InterruptedException {
        return founder.with("Tus-Resumable", "1.0.0").send("HEAD", upload, null, null);
    }

    private static long offset(Visitor founder, String upload) throws IOException, InterruptedException {
        return head(founder, upload).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private static Answer add(Visitor founder, String upload, long offset, BodyPublisher piece)
            throws IOException, InterruptedException {
        return founder.with("Tus-Resumable", "1.0.0")
                .with("Upload-Offset", String.valueOf(offset))
                .sendStreamed("PATCH", upload, PIECE, piece);
    }

    private static Answer stop(Visitor founder, String upload) throws IOException, InterruptedException {
        return founder.with("Tus-Resumable", "1.0.0").delete(upload);
    }

    private static Answer finish(Visitor founder, String upload) throws IOException, InterruptedException {
        return founder.send("POST", upload + "/paper", null, null);
    }

    private static Visitor signedIn(Visitor visitor, Company company) throws IOException, InterruptedException {
        assertThat(visitor.signIn(company.founder().mail(), TestServer.PASSWORD).status())
                .isEqualTo(200);
        return visitor.actingAs(Role.FOUNDER, company.id());
    }

    private static BodyPublisher from(byte[] bytes, long offset) {
        return BodyPublishers.ofByteArray(Arrays.copyOfRange(bytes, Math.toIntExact(offset), bytes.length));
    }

    // A paper of 100 MB

    private static BodyPublisher rest(long offset) throws IOException {
        Paper paper = new Paper();
        paper.skipNBytes(offset);
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> paper), Documents.LARGEST - offset);
    }

    private static String sha256(InputStream bytes) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (DigestInputStream hashed = new DigestInputStream(bytes, sha)) {
            hashed.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** As large as a paper may be, and the same each time: noise under a PDF's first line. */
    private static class Paper extends InputStream {
        private final SplittableRandom noise = new SplittableRandom(1_000_000_007);
        private final byte[] made = new byte[1 << 16];
        private long given;
        private int next;

        Paper() {
            noise.nextBytes(made);
            byte[] first = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(first, 0, made, 0, first.length);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (given == Documents.LARGEST) {
                return -1;
            }
            if (next == made.length) {
                noise.nextBytes(made);
                next = 0;
            }
            int some = Math.toIntExact(Math.min(Math.min(length, made.length - next), Documents.LARGEST - given));
            System.arraycopy(made, next, target, offset, some);
            next += some;
            given += some;
            return some;
        }

        long given() {
            return given;
        }
    }

    /** The same, by whose half the server is dead. */
    private static final class KilledAtHalf extends Paper {
        private final ServerToKill server;

        KilledAtHalf(ServerToKill server) {
            this.server = server;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            long left = Documents.LARGEST / 2 - given();
            if (left == 0) {
                server.kill();
            }
            return super.read(target, offset, left > 0 ? Math.toIntExact(Math.min(length, left)) : length);
        }
    }

    /** What is sent over a line that breaks: its end is no end of the file. */
    private static final class BreaksWithItsLine extends FilterInputStream {
        BreaksWithItsLine(InputStream line) {
            super(line);
        }

        @Override
        public int read(byte @Nullable [] target, int offset, int length) throws IOException {
            int some = super.read(target, offset, length);
            if (some < 0) {
                throw new IOException("the line broke");
            }
            return some;
        }
    }
}
