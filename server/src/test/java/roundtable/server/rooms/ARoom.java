package roundtable.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

/** A company with a listed round, a vault and a room with one folder; and firms that are let in or not. */
final class ARoom {

    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    final TestServer server;
    final AGrantOffice office;
    final Company company;
    final Visitor founder;
    final Visitor investor;
    final OrganisationId firm;
    final String deal;
    final String room;
    final String folder;

    ARoom(TestServer server) throws Exception {
        this.server = server;
        office = new AGrantOffice(server);
        company = office.company(true);
        founder = company.founder();
        investor = server.person("陈砚秋");
        firm = firm(investor, "青石资本", "Bluestone");
        office.caughtUp("organisations");
        deal = made(founder.post("/api/v1/deals", offer()));
        room = "/api/v1/rooms/"
                + made(founder.post("/api/v1/rooms", Map.of("deal", deal, "title", text("A 轮资料室", "Series A room"))));
        folder = folder("财务");
    }

    OrganisationId firm(Visitor person, String zh, String en) throws Exception {
        OrganisationId id = new OrganisationId(Uuids.next());
        office.tell(
                Actor.themselves(person.id()),
                new RegisterOrganisation(
                        id,
                        OrganisationKind.INVESTOR,
                        new Registration.Foreign("SG", "ACRA", id.toString()),
                        Text.of(zh, en)));
        office.tell(office.theOfficer(), new VerifyOrganisation(id));
        person.actingAs(Role.INVESTOR, id);
        office.caughtUp("organisations");
        return id;
    }

    static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer.body().path("id").asString();
    }

    static Map<String, Object> text(String zh, String en) {
        return Map.of("zh", zh, "en", en, "original", "ZH", "machine", false);
    }

    private static Map<String, Object> offer() {
        Map<String, Object> offer = new HashMap<>();
        offer.put("headline", text("四十分钟分型", "Typing in 40 minutes"));
        offer.put("story", text("微流控芯片。", "A chip."));
        offer.put("industry", "biomedicine/diagnostics");
        offer.put("stage", "A");
        offer.put("region", "CN-JS");
        offer.put("asked", Map.of("amount", "30000000.00", "currency", "CNY"));
        offer.put("quarterlyRevenue", List.of());
        offer.put("awards", List.of());
        offer.put("audiences", Map.of());
        offer.put("invited", List.of());
        return offer;
    }

    String folder(String name) throws Exception {
        made(founder.post(room + "/folders", Map.of("name", text(name, name))));
        JsonNode folders = founder.get(room).body().path("folders");
        return folders.path(folders.size() - 1).path("folder").asString();
    }

    /** Deposits a document in the vault; its id. */
    String deposited(String name, byte[] bytes, @Nullable String replaces) throws Exception {
        String vault = "/api/v1/organisations/" + company.id() + "/vault";
        Answer answer = founder.send(
                "POST",
                vault + "/documents?kind=project-plan&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        + (replaces == null ? "" : "&replaces=" + replaces),
                "application/octet-stream",
                bytes);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        office.caughtUp("organisations");
        for (JsonNode line : founder.get(vault).body().path("documents")) {
            if (line.path("name").asString().equals(name)) {
                return line.path("id").asString();
            }
        }
        throw new AssertionError("not in the vault: " + name);
    }

    /** Lays a document into the folder; its id in the room. */
    String placed(String source, String title, String download) throws Exception {
        made(founder.post(
                room + "/documents", Map.of("folder", folder, "source", source, "title", title, "download", download)));
        JsonNode documents = founder.get(room).body().path("folders").path(0).path("documents");
        return documents.path(documents.size() - 1).path("item").asString();
    }

    String granted(OrganisationId to, boolean download) throws Exception {
        Map<String, Object> grant = new HashMap<>();
        grant.put("firm", to.toString());
        grant.put("until", Instant.now().plus(14, ChronoUnit.DAYS).toString());
        grant.put("download", download);
        made(founder.post(room + "/accesses", grant));
        for (JsonNode access : founder.get(room).body().path("accesses")) {
            if (access.path("firm").asString("").equals(to.toString())
                    && access.path("endedAt").isNull()) {
                return access.path("access").asString();
            }
        }
        throw new AssertionError("nobody was let in");
    }

    /** Accepts the text and types the code. */
    void enters(Visitor guest) throws Exception {
        made(guest.post(room + "/signatures", Map.of("number", 1)));
        assertThat(guest.post(room + "/codes", Map.of()).status()).isEqualTo(202);
        Answer entered = guest.post(room + "/entries", Map.of("code", codeOf(guest)));
        assertThat(entered.status()).as(entered.text()).isEqualTo(204);
    }

    /** The latest code that was mailed to somebody. */
    String codeOf(Visitor guest) {
        Matcher code = CODE.matcher(mails(guest).getLast());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private List<String> mails(Visitor guest) {
        return server.bean(JdbcClient.class)
                .sql("select subject || body from mail_outbox where recipient = ? and subject like '%验证码%' "
                        + "order by written_at, id")
                .param(guest.mail())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** White pages. */
    static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
