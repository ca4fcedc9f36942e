package roundtable.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.rooms.Download;
import roundtable.commands.rooms.FolderId;
import roundtable.commands.rooms.RoomCommand.PlaceDocument;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LookingIntoARoom {

    private final TestServer server = TestServer.shared();
    private ARoom a;
    private String source;
    private String item;

    @BeforeEach
    void aGuestInside() throws Exception {
        a = new ARoom(server);
        source = a.deposited("审计报告.pdf", ARoom.pdf(3), null);
        item = a.placed(source, "2025 审计报告", "MARKED");
        a.granted(a.firm, true);
        a.enters(a.investor);
    }

    private BufferedImage picture(Visitor reader, String path) throws Exception {
        HttpResponse<byte[]> answer = reader.bytes(a.room + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    /** How many points of a page that was white are not. */
    private static long inked(BufferedImage page, int fromX, int toX, int fromY, int toY) {
        long inked = 0;
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                inked += new Color(page.getRGB(x, y)).getGreen() < 235 ? 1 : 0;
            }
        }
        return inked;
    }

    @Test
    void a_readers_name_firm_and_minute_are_burned_into_every_part_of_every_page() throws Exception {
        BufferedImage page = picture(a.investor, "/documents/" + item + "/preview/2");
        int width = page.getWidth() / 2;
        int height = page.getHeight() / 3;
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 3; row++) {
                assertThat(inked(page, column * width, (column + 1) * width, row * height, (row + 1) * height))
                        .as("column %d, row %d", column, row)
                        .isGreaterThan(500);
            }
        }
    }

    @Test
    void two_readers_get_two_pictures_and_the_company_sees_a_page_as_one_of_them() throws Exception {
        BufferedImage theirs = picture(a.investor, "/documents/" + item + "/preview/1");
        BufferedImage own = picture(a.founder, "/documents/" + item + "/preview/1");
        BufferedImage as = picture(a.founder, "/documents/" + item + "/preview/1?as=" + a.investor.id());
        assertThat(differences(theirs, own)).isGreaterThan(2_000);
        assertThat(differences(own, as)).isGreaterThan(2_000);
        assertThat(a.founder
                        .get(a.room + "/documents/" + item + "/preview/1?as=" + a.founder.id())
                        .status())
                .isEqualTo(404);
    }

    private static long differences(BufferedImage one, BufferedImage other) {
        long found = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int by = new Color(one.getRGB(x, y)).getGreen() - new Color(other.getRGB(x, y)).getGreen();
                found += Math.abs(by) > 20 ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void the_founder_sees_who_has_seen_which_page_and_how_long_as_the_server_knows_it() throws Exception {
        for (String page : List.of("1", "2", "1")) {
            picture(a.investor, "/documents/" + item + "/preview/" + page);
        }
        picture(a.founder, "/documents/" + item + "/preview/3");
        JdbcClient jdbc = server.bean(JdbcClient.class);
        List<Long> ids = jdbc.sql("select id from room_view where person = ? order by id")
                .param(a.investor.id().value())
                .query((row, _) -> row.getLong(1))
                .list();
        assertThat(ids).hasSize(3);
        jdbc.sql("update room_view set at = at - interval '1 hour' where id = ?")
                .param(ids.get(0))
                .update();
        jdbc.sql(
                        "update room_view set at = (select at from room_view where id = ?) - interval '42 seconds' where id = ?")
                .params(ids.get(2), ids.get(1))
                .update();
        JsonNode views = a.founder.get(a.room + "/views").body();
        assertThat(views.path("longestSeconds").asInt()).isEqualTo(300);
        assertThat(views.path("pages")).hasSize(2);
        JsonNode first = views.path("pages").path(0);
        assertThat(first.path("page").asInt()).isEqualTo(1);
        assertThat(first.path("times").asInt()).isEqualTo(2);
        assertThat(first.path("seconds").asInt())
                .as("an hour counts as the longest, and of the last look nothing is known")
                .isEqualTo(300);
        assertThat(views.path("pages").path(1).path("seconds").asInt()).isEqualTo(42);
        assertThat(views.path("names").path(a.investor.id().toString()).asString())
                .isEqualTo("陈砚秋");
        assertThat(views.path("firms").path(a.firm.toString()).path("zh").asString())
                .isEqualTo("青石资本");
        assertThat(a.investor.get(a.room + "/views").status()).isEqualTo(404);
    }

    @Test
    void a_copy_has_the_watermark_on_each_page_and_is_noted() throws Exception {
        HttpResponse<byte[]> answer = a.investor.bytes(a.room + "/documents/" + item + "/file");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
        try (PDDocument copy = Loader.loadPDF(answer.body())) {
            assertThat(copy.getNumberOfPages()).isEqualTo(3);
            for (int page = 0; page < 3; page++) {
                BufferedImage drawn = new PDFRenderer(copy).renderImage(page, 2);
                assertThat(inked(drawn, 0, drawn.getWidth(), 0, drawn.getHeight()))
                        .isGreaterThan(2_000);
            }
        }
        JsonNode file = a.founder.get(a.room + "/views").body().path("files").path(0);
        assertThat(file.path("kind").asString()).isEqualTo("FILE");
        assertThat(file.path("person").asString()).isEqualTo(a.investor.id().toString());
    }

    @Test
    void what_may_not_be_taken_is_not_given_out() throws Exception {
        String locked = a.placed(source, "收入明细", "NONE");
        assertThat(a.investor.get(a.room + "/documents/" + locked + "/file").code())
                .isEqualTo("room-download-not-allowed");
        JsonNode access = a.founder.get(a.room).body().path("accesses").path(0);
        Map<String, Object> change = new HashMap<>();
        change.put("until", null);
        change.put("download", false);
        ARoom.made(a.founder.put(a.room + "/accesses/" + access.path("access").asString(), change));
        assertThat(a.investor.get(a.room + "/documents/" + item + "/file").code())
                .isEqualTo("room-download-not-allowed");
        assertThat(a.investor.get(a.room + "/files").code()).isEqualTo("room-download-not-allowed");
        assertThat(a.founder.get(a.room + "/views").body().path("files")).isEmpty();
    }

    @Test
    void a_folder_is_taken_whole_as_far_as_its_documents_allow_and_each_is_noted() throws Exception {
        byte[] words = "表一\n".getBytes(StandardCharsets.UTF_8);
        a.placed(a.deposited("表一.txt", words, null), "表一", "ORIGINAL");
        a.placed(source, "收入明细", "NONE");
        Map<String, byte[]> files = unzipped(a.investor.bytes(a.room + "/files?folder=" + a.folder));
        assertThat(files.keySet()).containsExactlyInAnyOrder("财务/2025 审计报告.pdf", "财务/表一.txt");
        assertThat(files.get("财务/表一.txt")).isEqualTo(words);
        JsonNode taken = a.founder.get(a.room + "/views").body().path("files");
        assertThat(taken).hasSize(2);
        assertThat(taken)
                .allSatisfy(each -> assertThat(each.path("kind").asString()).isEqualTo("FOLDER"));
        unzipped(a.investor.bytes(a.room + "/files"));
        assertThat(a.founder
                        .get(a.room + "/views")
                        .body()
                        .path("files")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("ROOM");
    }

    private static Map<String, byte[]> unzipped(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void a_document_that_was_removed_or_taken_back_says_so() throws Exception {
        String removed = a.placed(source, "草稿", "NONE");
        ARoom.made(a.founder.delete(a.room + "/documents/" + removed));
        Answer gone = a.investor.get(a.room + "/documents/" + removed + "/preview/1");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.code()).isEqualTo("room-document-unknown");
        String vault = "/api/v1/organisations/" + a.company.id() + "/vault/documents/" + source;
        assertThat(a.founder.delete(vault).status()).isEqualTo(200);
        Answer withdrawn = a.investor.get(a.room + "/documents/" + item + "/preview/1");
        assertThat(withdrawn.status()).isEqualTo(410);
        assertThat(withdrawn.code()).isEqualTo("room-document-withdrawn");
        assertThat(a.investor.get(a.room + "/documents/" + item + "/file").code())
                .isEqualTo("room-document-withdrawn");
        assertThat(a.founder.post(a.room + "/freezing", Map.of()).code()).isEqualTo("room-holds-withdrawn-documents");
        assertThat(a.founder
                        .get(a.room)
                        .body()
                        .path("folders")
                        .path(0)
                        .path("documents")
                        .path(0)
                        .path("withdrawn")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_pinned_version_stays_and_the_profile_follows_the_vault_in_every_room() throws Exception {
        String second = "/api/v1/rooms/"
                + ARoom.made(a.founder.post(
                        "/api/v1/rooms", Map.of("deal", a.deal, "title", ARoom.text("领投资料室", "Lead's room"))));
        String brochure = a.deposited("简介.pdf", ARoom.pdf(1), null);
        List<String> rooms = List.of(id(a.room), id(second));
        Answer shared =
                a.founder.put("/api/v1/room-profile", Map.of("source", brochure, "title", "公司简介", "rooms", rooms));
        assertThat(shared.status()).as(shared.text()).isEqualTo(200);
        assertThat(pages(profileOf(a.room))).isEqualTo(1);
        a.deposited("简介二.pdf", ARoom.pdf(4), brochure);
        String newer = a.deposited("审计报告二.pdf", ARoom.pdf(5), source);
        assertThat(pages(profileOf(a.room))).isEqualTo(4);
        assertThat(a.founder
                        .get(second + "/documents/" + profileOf(second) + "/preview")
                        .body()
                        .path("pages")
                        .asInt())
                .isEqualTo(4);
        assertThat(pages(item)).as("pinned").isEqualTo(3);
        JsonNode line = a.founder
                .get(a.room)
                .body()
                .path("folders")
                .path(0)
                .path("documents")
                .path(0);
        assertThat(line.path("newer").asString()).isEqualTo(newer);
        ARoom.made(a.founder.put(a.room + "/documents/" + item + "/version", Map.of("source", newer)));
        assertThat(pages(item)).isEqualTo(5);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String profileOf(String room) throws Exception {
        return a.founder.get(room).body().path("profile").path("item").asString();
    }

    private int pages(String document) throws Exception {
        return a.investor
                .get(a.room + "/documents/" + document + "/preview")
                .body()
                .path("pages")
                .asInt();
    }

    @Test
    void a_profile_is_shared_into_rooms_of_ones_own_alone() throws Exception {
        ARoom other = new ARoom(server);
        assertThat(a.founder
                        .put(
                                "/api/v1/room-profile",
                                Map.of("source", source, "title", "简介", "rooms", List.of(id(a.room), id(other.room))))
                        .status())
                .isEqualTo(404);
        assertThat(a.founder.get(a.room).body().path("profile").isNull()).isTrue();
        assertThat(a.founder
                        .put("/api/v1/room-profile", Map.of("source", source, "title", "简介", "rooms", List.of()))
                        .code())
                .isEqualTo("room-profile-rooms-wrong");
    }

    @Test
    void a_question_becomes_something_that_all_read_and_nobody_knows_who_asked() throws Exception {
        Visitor other = server.person("顾南乔");
        a.granted(a.firm(other, "远帆资本", "Farsail"), false);
        a.enters(other);
        ARoom.made(a.investor.post(a.room + "/questions", Map.of("words", "青石想知道续签条件？", "item", item)));
        JsonNode asked = a.founder.get(a.room).body().path("questions").path(0);
        assertThat(asked.path("words").asString()).isEqualTo("青石想知道续签条件？");
        String question = a.room + "/questions/" + asked.path("question").asString();
        assertThat(other.get(a.room).body().path("questions")).isEmpty();
        assertThat(other.put(question + "/answer", Map.of("answer", "?")).status())
                .isEqualTo(404);
        ARoom.made(a.founder.put(question + "/answer", Map.of("answer", "一年一签。")));
        assertThat(a.investor
                        .get(a.room)
                        .body()
                        .path("questions")
                        .path(0)
                        .path("answer")
                        .asString())
                .isEqualTo("一年一签。");
        assertThat(other.get(a.room).body().path("questions")).isEmpty();
        ARoom.made(a.founder.post(
                question + "/publication",
                Map.of("asked", ARoom.text("续签条件？", "Renewal?"), "answer", ARoom.text("一年一签。", "Yearly."))));
        Answer read = other.get(a.room);
        assertThat(read.body()
                        .path("questions")
                        .path(0)
                        .path("publishedAnswer")
                        .path("en")
                        .asString())
                .isEqualTo("Yearly.");
        assertThat(read.text())
                .doesNotContain("青石", "陈砚秋", a.firm.toString(), a.investor.id().toString())
                .as("its own id tells when it was asked")
                .doesNotContain(asked.path("question").asString());
        assertThat(a.investor.get(a.room).text())
                .contains(asked.path("question").asString());
    }

    @Test
    void what_is_published_stands_in_the_order_of_publishing_and_not_of_asking() throws Exception {
        Visitor other = server.person("顾南乔");
        a.granted(a.firm(other, "远帆资本", "Farsail"), false);
        a.enters(other);
        List<String> asked = new ArrayList<>();
        for (String words : List.of("先问的", "后问的")) {
            ARoom.made(a.investor.post(a.room + "/questions", Map.of("words", words)));
            for (JsonNode question : a.founder.get(a.room).body().path("questions")) {
                if (question.path("words").asString().equals(words)) {
                    asked.add(question.path("question").asString());
                }
            }
        }
        for (String question : asked.reversed()) {
            String number = String.valueOf(asked.indexOf(question) + 1);
            ARoom.made(a.founder.post(
                    a.room + "/questions/" + question + "/publication",
                    Map.of("asked", ARoom.text(number, number), "answer", ARoom.text("答", "A"))));
        }
        List<String> read = new ArrayList<>();
        for (JsonNode question : other.get(a.room).body().path("questions")) {
            read.add(question.path("publishedAsked").path("zh").asString());
            assertThat(question.path("askedAt").asString())
                    .isEqualTo(question.path("publishedAt").asString());
        }
        assertThat(read).as("what was asked first was published last").containsExactly("1", "2");
    }

    @Test
    void what_is_ended_while_a_download_runs_goes_no_further() throws Exception {
        String large = a.placed(a.deposited("厚.pdf", noise(), null), "厚", "ORIGINAL");
        String later = a.placed(source, "后一份", "ORIGINAL");
        String access = a.founder
                .get(a.room)
                .body()
                .path("accesses")
                .path(0)
                .path("access")
                .asString();
        try (InputStream out = a.investor.stream(a.room + "/files?item=" + large + "&item=" + later)) {
            assertThat(out.read()).isEqualTo('P');
            ARoom.made(a.founder.delete(a.room + "/accesses/" + access));
            assertThatThrownBy(out::readAllBytes)
                    .as("cut off, so that it does not look whole")
                    .isInstanceOf(IOException.class);
        }
        JsonNode taken = a.founder.get(a.room + "/views").body().path("files");
        assertThat(taken).hasSize(1);
        assertThat(taken.path(0).path("item").asString()).isEqualTo(large);
    }

    /** Megabytes that nothing makes smaller: more than wait on a line that nobody reads. */
    private static byte[] noise() throws IOException {
        int side = 2_600;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Random chance = new Random(7);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, chance.nextInt());
            }
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 500, 500);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void a_frozen_room_is_an_archive_that_says_what_it_held_under_seal() throws Exception {
        assertThat(a.founder.get(a.room + "/archive").code()).isEqualTo("room-not-frozen");
        ARoom.made(a.founder.post(a.room + "/freezing", Map.of()));
        JsonNode page = a.founder.get(a.room).body();
        assertThat(page.path("frozen").path("verified").asBoolean()).isTrue();
        Map<String, byte[]> files = unzipped(a.founder.bytes(a.room + "/archive"));
        assertThat(files.keySet()).containsExactlyInAnyOrder("archive.json", "archive.jws", "财务/2025 审计报告.pdf");
        assertThat(sha256(files.get("archive.json")))
                .isEqualTo(page.path("frozen").path("sha256").asString());
        JsonNode list = JsonMapper.shared().readTree(files.get("archive.json"));
        assertThat(sha256(files.get("财务/2025 审计报告.pdf")))
                .isEqualTo(list.path("documents").path(0).path("sha256").asString());
        assertThat(a.founder.delete(a.room + "/documents/" + item).code()).isEqualTo("room-is-frozen");
        assertThat(a.investor.get(a.room).body().path("frozen").path("sha256").asString())
                .isEqualTo(page.path("frozen").path("sha256").asString());
        assertThat(a.investor.get(a.room + "/archive").status()).isEqualTo(404);
    }

    @Test
    void an_archive_of_a_thousand_documents_is_streamed_whole() throws Exception {
        RoomId room = RoomId.of(id(a.room));
        for (int number = 1; number < 1_000; number++) {
            a.office.tell(
                    a.company.actor(),
                    new PlaceDocument(
                            room,
                            new RoomItemId(Uuids.next()),
                            FolderId.of(a.folder),
                            VaultDocumentId.of(source),
                            "同名",
                            Download.NONE));
        }
        assertThat(a.founder
                        .post(
                                a.room + "/documents",
                                Map.of("folder", a.folder, "source", source, "title", "多一份", "download", "NONE"))
                        .code())
                .isEqualTo("room-holds-too-many");
        ARoom.made(a.founder.post(a.room + "/freezing", Map.of()));
        List<String> names =
                new ArrayList<>(unzipped(a.founder.bytes(a.room + "/archive")).keySet());
        assertThat(names).hasSize(1_002).contains("财务/同名.pdf", "财务/同名 (999).pdf");
    }

    private static String sha256(byte @Nullable [] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Objects.requireNonNull(bytes)));
    }
}
