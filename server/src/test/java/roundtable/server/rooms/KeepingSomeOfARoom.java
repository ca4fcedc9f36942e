package roundtable.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

/** Two firms inside of one room, of which one may see more than the other. */
class KeepingSomeOfARoom {

    private final TestServer server = TestServer.shared();
    private ARoom a;
    private Visitor lead;
    private String leads;
    private String others;
    private String kept;
    private String open;
    private String keptFolder;
    private String inside;

    @BeforeEach
    void twoFirmsAreInside() throws Exception {
        a = new ARoom(server);
        String source = a.deposited("审计报告.pdf", ARoom.pdf(2), null);
        kept = a.placed(source, "收入按医院明细", "MARKED");
        open = a.placed(source, "营业执照", "MARKED");
        keptFolder = a.folder("只给领投的合同");
        ARoom.made(a.founder.post(
                a.room + "/documents",
                Map.of("folder", keptFolder, "source", source, "title", "三甲医院试用协议", "download", "MARKED")));
        inside = a.founder
                .get(a.room)
                .body()
                .path("folders")
                .path(1)
                .path("documents")
                .path(0)
                .path("item")
                .asString();
        others = a.granted(a.firm, true);
        a.enters(a.investor);
        lead = server.person("顾南乔");
        leads = a.granted(a.firm(lead, "领投资本", "Leading"), true);
        a.enters(lead);
    }

    private void lock(String what, String... accesses) throws Exception {
        ARoom.made(a.founder.put(a.room + what + "/lock", Map.of("accesses", List.of(accesses))));
    }

    private List<String> documents(String item) {
        return List.of(
                "/documents/" + item + "/preview",
                "/documents/" + item + "/preview/1",
                "/documents/" + item + "/file",
                "/files?item=" + item);
    }

    private void nothingIsThere(Visitor reader, String item) throws Exception {
        for (String path : documents(item)) {
            Answer answer = reader.get(a.room + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.code()).as(path).isEqualTo("room-document-unknown");
        }
        assertThat(reader.post(a.room + "/questions", Map.of("words", "这份呢？", "item", item))
                        .code())
                .isEqualTo("room-document-unknown");
        assertThat(reader.get(a.room).text()).doesNotContain(item);
    }

    private void allIsThere(Visitor reader, String item) throws Exception {
        for (String path : documents(item)) {
            assertThat(reader.bytes(a.room + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(reader.get(a.room).text()).contains(item);
    }

    private static List<String> names(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Integer> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.put(entry.getName(), zip.readAllBytes().length);
            }
        }
        return found.keySet().stream().sorted().toList();
    }

    @Test
    void a_document_kept_for_one_firm_is_not_there_for_another() throws Exception {
        lock("/documents/" + kept, leads);
        allIsThere(lead, kept);
        nothingIsThere(a.investor, kept);
        assertThat(a.investor.get(a.room).text()).doesNotContain("收入按医院明细", leads);
        assertThat(a.investor.get(a.room).body().path("folders").path(0).path("documents"))
                .hasSize(1);
        assertThat(lead.get(a.room).body().path("folders").path(0).path("documents"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.path("lock").isNull())
                        .as("for whom it is kept is the company's to know")
                        .isTrue());
        assertThat(names(a.investor.bytes(a.room + "/files"))).containsExactly("只给领投的合同/三甲医院试用协议.pdf", "财务/营业执照.pdf");
        assertThat(names(lead.bytes(a.room + "/files?folder=" + a.folder)))
                .containsExactly("财务/收入按医院明细.pdf", "财务/营业执照.pdf");
        JsonNode own = a.founder.get(a.room).body().path("folders").path(0).path("documents");
        assertThat(own.path(0).path("lock").path(0).asString()).isEqualTo(leads);
        assertThat(own.path(1).path("lock").isNull()).isTrue();
        assertThat(a.founder.bytes(a.room + "/documents/" + kept + "/preview/1").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_folder_kept_for_one_firm_is_not_even_named_to_another() throws Exception {
        lock("/folders/" + keptFolder, leads);
        allIsThere(lead, inside);
        nothingIsThere(a.investor, inside);
        assertThat(a.investor.get(a.room).text()).doesNotContain("只给领投", "三甲医院", keptFolder);
        assertThat(a.investor.get(a.room + "/files?folder=" + keptFolder).code())
                .isEqualTo("room-download-not-allowed");
        assertThat(names(a.investor.bytes(a.room + "/files"))).allMatch(name -> name.startsWith("财务/"));
        ARoom.made(a.founder.delete(a.room + "/folders/" + keptFolder + "/lock"));
        allIsThere(a.investor, inside);
    }

    @Test
    void a_folder_in_which_all_is_kept_from_somebody_is_not_named_either() throws Exception {
        lock("/documents/" + inside, leads);
        assertThat(a.investor.get(a.room).text()).doesNotContain("只给领投", keptFolder);
        assertThat(lead.get(a.room).text()).contains("只给领投");
    }

    @Test
    void what_is_kept_from_all_is_the_companys_alone_until_it_is_opened() throws Exception {
        lock("/documents/" + kept);
        nothingIsThere(lead, kept);
        nothingIsThere(a.investor, kept);
        ARoom.made(a.founder.delete(a.room + "/documents/" + kept + "/lock"));
        allIsThere(a.investor, kept);
        assertThat(a.founder.delete(a.room + "/documents/" + kept + "/lock").code())
                .isEqualTo("room-not-locked");
    }

    @Test
    void nobody_but_the_company_locks_or_unlocks() throws Exception {
        lock("/documents/" + kept, leads);
        for (Visitor other : List.of(lead, a.investor, a.office.officer, server.person("路人"))) {
            for (String what : List.of("/documents/" + kept, "/folders/" + keptFolder)) {
                assertThat(other.put(a.room + what + "/lock", Map.of("accesses", List.of()))
                                .status())
                        .isEqualTo(404);
                assertThat(other.delete(a.room + what + "/lock").status()).isEqualTo(404);
            }
        }
        assertThat(a.founder
                        .put(a.room + "/documents/" + kept + "/lock", Map.of("accesses", List.of(a.folder)))
                        .code())
                .isEqualTo("room-access-unknown");
    }

    @Test
    void a_lock_opens_to_no_access_that_was_ended_or_is_over() throws Exception {
        ARoom.made(a.founder.post(a.room + "/accesses", Map.of("address", lead.mail(), "download", true)));
        lock("/documents/" + kept, leads);
        allIsThere(lead, kept);
        Instant soon = Instant.now().plus(600, ChronoUnit.MILLIS);
        ARoom.made(a.founder.put(a.room + "/accesses/" + leads, Map.of("until", soon.toString(), "download", true)));
        while (lead.get(a.room + "/documents/" + kept + "/preview").status() == 200) {
            assertThat(Instant.now()).isBefore(soon.plus(20, ChronoUnit.SECONDS));
        }
        nothingIsThere(lead, kept);
        assertThat(lead.get(a.room + "/documents/" + open + "/preview").status())
                .as("by the other access")
                .isEqualTo(200);
        lock("/documents/" + open, others);
        allIsThere(a.investor, open);
        ARoom.made(a.founder.delete(a.room + "/accesses/" + others));
        assertThat(a.investor.get(a.room + "/documents/" + open + "/preview").code())
                .isEqualTo("room-access-ended");
        String anew = a.granted(a.firm, true);
        nothingIsThere(a.investor, open);
        lock("/documents/" + open, anew);
        allIsThere(a.investor, open);
    }

    @Test
    void a_frozen_room_keeps_its_locks_and_they_may_still_be_changed() throws Exception {
        lock("/documents/" + kept, leads);
        ARoom.made(a.founder.post(a.room + "/freezing", Map.of()));
        nothingIsThere(a.investor, kept);
        assertThat(lead.get(a.room + "/documents/" + kept + "/preview").status())
                .isEqualTo(200);
        lock("/documents/" + open, leads);
        nothingIsThere(a.investor, open);
        ARoom.made(a.founder.delete(a.room + "/documents/" + kept + "/lock"));
        assertThat(a.investor.get(a.room + "/documents/" + kept + "/preview").status())
                .isEqualTo(200);
    }

    @Test
    void a_question_names_its_document_only_to_whom_that_is_there() throws Exception {
        ARoom.made(a.investor.post(a.room + "/questions", Map.of("words", "三家医院怎么续签？", "item", kept)));
        assertThat(a.investor
                        .get(a.room)
                        .body()
                        .path("questions")
                        .path(0)
                        .path("item")
                        .asString())
                .isEqualTo(kept);
        lock("/documents/" + kept, leads);
        JsonNode asked = a.investor.get(a.room).body().path("questions").path(0);
        assertThat(asked.path("words").asString()).isEqualTo("三家医院怎么续签？");
        assertThat(asked.path("item").isNull()).isTrue();
        assertThat(a.founder
                        .get(a.room)
                        .body()
                        .path("questions")
                        .path(0)
                        .path("item")
                        .asString())
                .isEqualTo(kept);
    }

    @Test
    void several_documents_are_taken_at_once_and_each_is_noted() throws Exception {
        assertThat(names(a.investor.bytes(a.room + "/files?item=" + kept + "&item=" + inside + "&item=" + kept)))
                .containsExactly("只给领投的合同/三甲医院试用协议.pdf", "财务/收入按医院明细.pdf");
        JsonNode taken = a.founder.get(a.room + "/views").body().path("files");
        assertThat(taken).hasSize(2).allSatisfy(each -> {
            assertThat(each.path("kind").asString()).isEqualTo("CHOICE");
            assertThat(each.path("person").asString()).isEqualTo(a.investor.id().toString());
        });
    }

    @Test
    void where_one_of_them_may_not_be_taken_nothing_is_given_or_noted() throws Exception {
        ARoom.made(a.founder.put(a.room + "/documents/" + kept, Map.of("title", "收入按医院明细", "download", "NONE")));
        assertThat(a.investor
                        .get(a.room + "/files?item=" + open + "&item=" + kept)
                        .code())
                .isEqualTo("room-download-not-allowed");
        lock("/documents/" + kept, leads);
        assertThat(a.investor
                        .get(a.room + "/files?item=" + open + "&item=" + kept)
                        .code())
                .isEqualTo("room-document-unknown");
        assertThat(a.investor
                        .get(a.room + "/files?item=" + open + "&item=" + a.folder)
                        .code())
                .isEqualTo("room-document-unknown");
        assertThat(a.investor.get(a.room + "/files?item=keine").status()).isEqualTo(400);
        assertThat(a.investor
                        .get(a.room + "/files?item=" + open + ("&item=" + open).repeat(100))
                        .code())
                .isEqualTo("room-too-many-chosen");
        ARoom.made(a.founder.put(a.room + "/accesses/" + others, Map.of("download", false)));
        assertThat(a.investor.get(a.room + "/files?item=" + open).code()).isEqualTo("room-download-not-allowed");
        assertThat(a.founder.get(a.room + "/views").body().path("files")).isEmpty();
    }
}
