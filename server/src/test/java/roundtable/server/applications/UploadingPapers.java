package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.applications.ApplicationId;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.documents.Documents;

class UploadingPapers {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private String call;
    private String application;

    @BeforeEach
    void start() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(false);
        call = office.openCompetition();
        application = office.start(company, call);
    }

    private Answer upload(String question, String name, byte[] bytes) throws Exception {
        return company.founder()
                .send(
                        "POST",
                        application + "/papers?question=" + question + "&name=" + name,
                        "application/octet-stream",
                        bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void its_hash_size_and_sniffed_kind_are_told_and_stand_in_the_draft() throws Exception {
        Answer kept = upload("plan", "%E6%96%B9%E6%A1%88.pdf", AGrantOffice.PDF);
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.body().path("sha256").asString()).hasSize(64);
        assertThat(kept.body().path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(kept.body().path("size").asInt()).isEqualTo(AGrantOffice.PDF.length);
        assertThat(company.founder().get(application + "/draft").body().path("papers"))
                .singleElement()
                .satisfies(paper -> assertThat(paper.path("name").asString()).isEqualTo("方案.pdf"));
        assertThat(server.bean(Documents.class)
                        .find(
                                ApplicationId.of(application.substring(application.lastIndexOf('/') + 1)),
                                kept.body().path("sha256").asString()))
                .isPresent();
    }

    @Test
    void a_renamed_program_is_refused() throws Exception {
        Answer refused = upload("plan", "plan.pdf", bytes("MZ\u0090\0\u0003\0\0\0" + "\0".repeat(200)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("document-is-a-program");
        assertThat(refused.body().path("detail").asString()).contains("in fact a program");
    }

    @Test
    void a_file_of_no_bytes_is_refused() throws Exception {
        assertThat(upload("plan", "plan.pdf", new byte[0]).code()).isEqualTo("document-empty");
    }

    @Test
    void a_file_of_101_megabytes_is_refused_with_the_limit() throws Exception {
        Answer refused = upload("plan", "plan.pdf", new byte[101_000_000]);
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("document-too-large");
        assertThat(refused.body().path("detail").asString()).contains("100 MB");
    }

    @Test
    void one_that_does_not_say_its_size_is_refused_too_and_leaves_nothing_behind() throws Exception {
        Set<Path> before = documents();
        Answer refused = company.founder()
                .with("Accept-Language", "zh-CN")
                .sendStreamed(
                        "POST",
                        application + "/papers?question=plan&name=plan.pdf",
                        "application/octet-stream",
                        HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new ByteArrayInputStream(AGrantOffice.PDF), new Blanks(101_000_000))));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo("document-too-large");
        assertThat(refused.body().path("detail").asString()).contains("100 MB");
        assertThat(documents()).isEqualTo(before);
    }

    private Set<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(server.data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("logs"))
                    .collect(Collectors.toSet());
        }
    }

    /** Made as it is read: it is never whole in memory. */
    private static final class Blanks extends InputStream {
        private long left;

        Blanks(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = Math.toIntExact(Math.min(left, length));
            Arrays.fill(target, offset, offset + some, (byte) ' ');
            left -= some;
            return some;
        }
    }

    @Test
    void what_the_question_does_not_take_is_refused() throws Exception {
        assertThat(upload("plan", "plan.pdf", bytes("just words")).code()).isEqualTo("document-of-the-wrong-kind");
        assertThat(upload("title", "plan.pdf", AGrantOffice.PDF).code()).isEqualTo("question-takes-no-files");
    }

    @Test
    void a_paper_taken_out_no_longer_counts() throws Exception {
        String plan = office.uploadPlan(company, application);
        assertThat(company.founder()
                        .delete(application + "/papers/plan/" + plan)
                        .status())
                .isEqualTo(204);
        Answer saved = office.save(company, application, office.form(call), AGrantOffice.answers(plan), 0);
        assertThat(saved.body().path("findings").toString()).isEqualTo("[{\"at\":\"/plan/0\",\"rule\":\"paper\"}]");
    }

    @Test
    void its_bytes_are_for_the_company_and_once_handed_in_for_the_authority() throws Exception {
        String plan = office.uploadPlan(company, application);
        String paper = application + "/papers/" + plan;
        Answer own = company.founder().get(paper);
        assertThat(own.text()).isEqualTo(new String(AGrantOffice.PDF, StandardCharsets.US_ASCII));
        assertThat(own.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(own.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(office.officer.get(paper).status()).isEqualTo(404);
        office.save(company, application, office.form(call), AGrantOffice.answers(plan), 0);
        assertThat(company.founder()
                        .post(application + "/submission", Map.of("draft", 1))
                        .status())
                .isEqualTo(200);
        assertThat(office.officer.get(paper).status()).isEqualTo(200);
        assertThat(office.company(false).founder().get(paper).status()).isEqualTo(404);
        assertThat(company.founder()
                        .delete(application + "/papers/plan/" + plan)
                        .code())
                .isEqualTo("application-already-submitted");
    }
}
