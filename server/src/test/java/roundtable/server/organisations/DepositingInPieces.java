package roundtable.server.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

class DepositingInPieces {

    private static final String PIECE = "application/offset+octet-stream";

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private String vault;

    @BeforeEach
    void start() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(false);
        vault = "/api/v1/organisations/" + company.id() + "/vault";
    }

    private Answer begin(Visitor visitor, String kind, String name, long size) throws Exception {
        visitor.with("Tus-Resumable", "1.0.0")
                .with("Upload-Length", String.valueOf(size))
                .with("Upload-Metadata", "kind " + base64(kind) + ",name " + base64(name));
        Answer answer = visitor.send("POST", vault + "/uploads", null, null);
        visitor.with("Upload-Length", null).with("Upload-Metadata", null);
        return answer;
    }

    private static String base64(String said) {
        return Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8));
    }

    private static String place(Answer begun) {
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        String location = begun.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/api/"));
    }

    private static Answer add(Visitor visitor, String upload, long offset, byte[] bytes) throws Exception {
        visitor.with("Upload-Offset", String.valueOf(offset));
        Answer answer = visitor.send("PATCH", upload, PIECE, bytes);
        visitor.with("Upload-Offset", null);
        return answer;
    }

    @Test
    void a_document_that_comes_in_pieces_is_deposited_once_however_often_that_is_asked() throws Exception {
        Visitor founder = company.founder();
        byte[] whole = AGrantOffice.PDF;
        String upload = place(begin(founder, "business-licence", "执照.pdf", whole.length));
        assertThat(add(founder, upload, 0, Arrays.copyOf(whole, 40)).status()).isEqualTo(204);
        assertThat(founder.post(upload + "/document", "").code()).isEqualTo("upload-unfinished");
        Answer head = founder.send("HEAD", upload, null, null);
        assertThat(head.headers().firstValue("Upload-Offset")).hasValue("40");
        assertThat(add(founder, upload, 40, Arrays.copyOfRange(whole, 40, whole.length))
                        .status())
                .isEqualTo(204);
        String finish = upload + "/document?issuer=%E5%B8%82%E7%9B%91%E5%B1%80&issuedOn=2026-01-05";
        Answer deposited = founder.send("POST", finish, null, null);
        assertThat(deposited.status()).as(deposited.text()).isEqualTo(201);
        Answer again = founder.send("POST", finish, null, null);
        assertThat(again.status()).isEqualTo(201);
        office.caughtUp("organisations");
        assertThat(founder.get(vault).body().path("documents")).singleElement().satisfies(line -> {
            assertThat(line.path("name").asString()).isEqualTo("执照.pdf");
            assertThat(line.path("kind").asString()).isEqualTo("business-licence");
            assertThat(line.path("issuer").asString()).isEqualTo("市监局");
            assertThat(line.path("size").asInt()).isEqualTo(whole.length);
        });
    }

    @Test
    void it_is_refused_before_its_first_byte_where_it_could_not_be_deposited() throws Exception {
        Visitor founder = company.founder();
        assertThat(begin(founder, "no-such-kind", "a.pdf", 10).code()).isEqualTo("document-kind-unknown");
        assertThat(begin(founder, "business-licence", " ", 10).code()).isEqualTo("document-name-missing");
        assertThat(begin(founder, "business-licence", "a.pdf", 100_000_001).code())
                .isEqualTo("document-too-large");
        for (int begun = 0; begun < 20; begun++) {
            place(begin(founder, "business-licence", "a.pdf", 10));
        }
        assertThat(begin(founder, "business-licence", "a.pdf", 10).code()).isEqualTo("too-many-uploads");
        assertThat(begin(office.company(false).founder(), "business-licence", "a.pdf", 10)
                        .status())
                .isEqualTo(404);
        assertThat(begin(office.officer, "business-licence", "a.pdf", 10).code())
                .isEqualTo("not-your-role");
    }

    @Test
    void an_upload_is_its_senders_and_what_it_holds_is_looked_at() throws Exception {
        Visitor founder = company.founder();
        byte[] program = Arrays.copyOf("#!/bin/sh\nrm -rf ~\n".getBytes(StandardCharsets.US_ASCII), 19);
        String upload = place(begin(founder, "business-licence", "a.pdf", program.length));
        add(founder, upload, 0, program);
        assertThat(founder.send("POST", upload + "/document", null, null).code())
                .isEqualTo("document-is-a-program");
        assertThat(founder.send("DELETE", upload, null, null).status()).isEqualTo(204);
        assertThat(founder.send("POST", upload + "/document", null, null).code())
                .isEqualTo("not-found");
    }
}
