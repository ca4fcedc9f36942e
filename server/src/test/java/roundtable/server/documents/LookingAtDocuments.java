package roundtable.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import tools.jackson.databind.JsonNode;

class LookingAtDocuments {

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private String vault;

    @BeforeEach
    void start() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(false);
        vault = "/api/v1/organisations/" + company.id() + "/vault/documents";
    }

    /** Deposits a document; its path. */
    private String deposited(String name, byte[] bytes) throws Exception {
        Answer answer = company.founder()
                .send(
                        "POST",
                        vault + "?kind=project-plan&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                        "application/octet-stream",
                        bytes);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        office.caughtUp("organisations");
        for (JsonNode line :
                company.founder().get(vault.replace("/documents", "")).body().path("documents")) {
            if (line.path("name").asString().equals(name)) {
                return vault + "/" + line.path("id").asString();
            }
        }
        throw new AssertionError("not in the vault: " + name);
    }

    private static byte[] pdf(int pages, float width, float height) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                PDPage sheet = new PDPage(new PDRectangle(width, height));
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.setNonStrokingColor(0f, 0f, 0f);
                    content.addRect(0, 0, width * (page + 1) / pages, height);
                    content.fill();
                }
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private BufferedImage picture(String address) throws Exception {
        HttpResponse<byte[]> answer = company.founder().bytes(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    @Test
    void a_pdf_is_shown_page_by_page_as_pictures_of_a_bounded_size() throws Exception {
        String plan = deposited("方案.pdf", pdf(2, 595, 842));
        Answer preview = company.founder().get(plan + "/preview");
        assertThat(preview.text()).isEqualTo("{\"pages\":2,\"whyNot\":null,\"scannedAt\":null}");
        BufferedImage first = picture(plan + "/preview/1");
        assertThat(first.getHeight()).isEqualTo(DrawingApart.LONGEST);
        assertThat(new Color(first.getRGB(10, 800)).getRed()).isLessThan(20);
        assertThat(new Color(first.getRGB(first.getWidth() - 10, 800)).getRed()).isGreaterThan(235);
        BufferedImage second = picture(plan + "/preview/2");
        assertThat(new Color(second.getRGB(second.getWidth() - 10, 800)).getRed())
                .isLessThan(20);
        assertThat(picture(deposited("横幅.pdf", pdf(1, 14_000, 200)) + "/preview/1")
                        .getWidth())
                .isEqualTo(DrawingApart.LONGEST);
    }

    @Test
    void a_page_that_there_is_not_is_not_found_and_a_page_that_is_no_number_is_told() throws Exception {
        String plan = deposited("a.pdf", pdf(1, 200, 100));
        for (String page : new String[] {"0", "2", "-1", "2147483647"}) {
            assertThat(company.founder().get(plan + "/preview/" + page).code()).isEqualTo("not-found");
        }
        assertThat(company.founder().get(plan + "/preview/first").code()).isEqualTo("parameter-wrong");
    }

    @Test
    void a_picture_is_drawn_anew_so_that_nothing_else_that_was_in_its_file_goes_out() throws Exception {
        BufferedImage photograph = new BufferedImage(3200, 1000, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(photograph, "png", png);
        png.write("alert('hidden')".getBytes(StandardCharsets.US_ASCII));
        String path = deposited("照片.png", png.toByteArray());
        assertThat(company.founder().get(path + "/preview").body().path("pages").asInt())
                .isEqualTo(1);
        BufferedImage shown = picture(path + "/preview/1");
        assertThat(shown.getWidth()).isEqualTo(DrawingApart.LONGEST);
        assertThat(new Color(shown.getRGB(100, 100)).getRed())
                .as("what is clear is white")
                .isGreaterThan(250);
        assertThat(new String(company.founder().bytes(path + "/preview/1").body(), StandardCharsets.ISO_8859_1))
                .doesNotContain("hidden");
    }

    @Test
    void a_photograph_is_shown_as_its_camera_was_held() throws Exception {
        BufferedImage lying = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                lying.setRGB(x, y, 0xffffff);
            }
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", plain);
        byte[] exif =
                HexFormat.of().parseHex("ffe100224578696600004d4d002a00000008000101120003000000010006000000000000");
        ByteArrayOutputStream held = new ByteArrayOutputStream();
        held.write(plain.toByteArray(), 0, 2);
        held.write(exif);
        held.write(plain.toByteArray(), 2, plain.size() - 2);
        BufferedImage shown = picture(deposited("手机拍的.jpg", held.toByteArray()) + "/preview/1");
        assertThat(shown.getWidth()).isEqualTo(200);
        assertThat(shown.getHeight()).isEqualTo(400);
        assertThat(new Color(shown.getRGB(100, 50)).getRed())
                .as("what lay left is on top")
                .isGreaterThan(235);
        assertThat(new Color(shown.getRGB(100, 350)).getRed()).isLessThan(20);
    }

    @Test
    void a_locked_pdf_says_so() throws Exception {
        byte[] locked;
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            locked = saved(document);
        }
        isNotShown(deposited("锁.pdf", locked), "LOCKED", "password");
    }

    @Test
    void a_broken_pdf_says_so() throws Exception {
        byte[] whole = pdf(1, 200, 100);
        isNotShown(deposited("断.pdf", Arrays.copyOf(whole, 60)), "BROKEN", "damaged");
    }

    @Test
    void a_pdf_that_would_need_gigabytes_ends_its_drawing_and_not_the_server() throws Exception {
        byte[] bomb = bomb();
        assertThat(bomb.length).isLessThan(1_000_000);
        String path = deposited("炸弹.pdf", bomb);
        Answer refused = company.founder().with("Accept-Language", "en").get(path + "/preview/1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("facts").path("reason").asString()).isEqualTo("TOO_MUCH");
        assertThat(refused.body().path("detail").asString()).contains("too large or too intricate");
        assertThat(picture(deposited("next.pdf", pdf(1, 200, 100)) + "/preview/1"))
                .isNotNull();
    }

    /** A page that shows a picture of 30,000 by 30,000 pixels, all of them black. */
    private static byte[] bomb() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream picture = document.getDocument().createCOSStream();
            try (OutputStream raw = picture.createRawOutputStream();
                    DeflaterOutputStream packed = new DeflaterOutputStream(raw, new Deflater(9))) {
                byte[] row = new byte[30_000];
                for (int line = 0; line < row.length; line++) {
                    packed.write(row);
                }
            }
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, 30_000);
            picture.setInt(COSName.HEIGHT, 30_000);
            picture.setInt(COSName.BITS_PER_COMPONENT, 8);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            picture.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage((PDImageXObject) PDXObject.createXObject(picture, new PDResources()), 0, 0, 600, 800);
            }
            return saved(document);
        }
    }

    @Test
    void a_page_that_takes_too_long_is_given_up_and_the_next_one_is_drawn(@TempDir Path folder) throws Exception {
        Path slow = folder.resolve("slow.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream content = document.getDocument().createCOSStream();
            byte[] whole = "0 0 600 800 re f\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
            try (OutputStream packed = content.createOutputStream(COSName.FLATE_DECODE)) {
                for (int times = 0; times < 100; times++) {
                    packed.write(whole);
                }
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            Files.write(slow, saved(document));
        }
        Path quick = Files.write(folder.resolve("quick.pdf"), pdf(1, 200, 100));
        Drawing drawing = new Drawing(folder, InstantSource.system(), Duration.ofSeconds(5));
        try {
            assertThat(drawing.draw(slow, "application/pdf", 1).whyNot()).isEqualTo(WhyNot.TOO_MUCH);
            assertThat(drawing.draw(quick, "application/pdf", 1).jpeg()).isNotEmpty();
        } finally {
            drawing.destroy();
        }
    }

    @Test
    void a_picture_of_more_pixels_than_anybody_could_hold_is_not_even_decoded() throws Exception {
        isNotShown(deposited("大.png", hugePng()), "TOO_MUCH", "too large");
    }

    @Test
    void what_is_neither_a_pdf_nor_a_picture_is_to_be_saved() throws Exception {
        String path = deposited("说明.txt", "只有文字。".getBytes(StandardCharsets.UTF_8));
        isNotShown(path, "NO_PICTURES", "save it");
    }

    @Test
    void the_pages_are_for_whoever_may_have_the_bytes_and_nobody_else() throws Exception {
        String plan = deposited("a.pdf", pdf(1, 200, 100));
        Company other = office.company(false);
        for (String below : new String[] {"", "/preview", "/preview/1"}) {
            assertThat(other.founder().get(plan + below).status()).isEqualTo(404);
            assertThat(office.officer.get(plan + below).status()).isEqualTo(404);
            assertThat(server.visitor().get(plan + below).status()).isEqualTo(401);
        }
        String call = office.openCompetition();
        Company applicant = office.company(false);
        String application = office.start(applicant, call);
        String hash = office.uploadPlan(applicant, application);
        String paper = application + "/papers/" + hash + "/preview";
        assertThat(applicant.founder().get(paper + "/1").status()).isEqualTo(200);
        assertThat(office.officer.get(paper).status()).isEqualTo(404);
        office.save(applicant, application, office.form(call), AGrantOffice.answers(hash), 0);
        Answer handedIn = applicant.founder().post(application + "/submission", Map.of("draft", 1));
        assertThat(handedIn.status()).as(handedIn.text()).isEqualTo(200);
        assertThat(office.officer.get(paper).body().path("pages").asInt()).isEqualTo(1);
        assertThat(office.officer.get(paper + "/1").status()).isEqualTo(200);
        assertThat(other.founder().get(paper + "/1").status()).isEqualTo(404);
    }

    private void isNotShown(String path, String reason, String said) throws Exception {
        company.founder().with("Accept-Language", "en");
        Answer preview = company.founder().get(path + "/preview");
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.body().path("pages").asInt()).isZero();
        assertThat(preview.body().path("whyNot").asString()).isEqualTo(reason);
        Answer refused = company.founder().get(path + "/preview/1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("document-not-shown");
        assertThat(refused.body().path("detail").asString()).contains(said);
    }

    /** A header that promises 50,000 by 50,000 pixels. */
    private static byte[] hugePng() {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(50_000)
                .putInt(50_000)
                .put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(45)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .putInt(0)
                .put("IEND".getBytes(StandardCharsets.US_ASCII))
                .putInt(0xae426082)
                .array();
    }
}
