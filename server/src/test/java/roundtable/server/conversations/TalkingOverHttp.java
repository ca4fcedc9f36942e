package roundtable.server.conversations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

class TalkingOverHttp {

    private static final String WORDS = "检测报告还差一页，明天可以补吗？";

    private final TestServer server = TestServer.shared();
    private AGrantOffice office;
    private Company company;
    private Visitor founder;
    private String call;
    private String application;
    private String table;

    @BeforeEach
    void handIn() throws Exception {
        office = new AGrantOffice(server);
        company = office.company(true);
        founder = company.founder();
        call = office.openCompetition();
        application = office.handedIn(company, call);
        table = application + "/table";
        office.caughtUp("applications");
    }

    private static Map<String, Object> message(String words, Object... mentions) {
        return Map.of("words", words, "mentions", List.of(mentions), "enclosed", List.of());
    }

    private Answer post(Visitor by, String words, Object... mentions) throws Exception {
        return by.post(table + "/messages", message(words, mentions));
    }

    private void open() throws Exception {
        Answer opened = founder.post(table, Map.of());
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    }

    private JsonNode said(Visitor by) throws Exception {
        office.caughtUp("conversations");
        Answer answer = by.get(table);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("table").path("messages");
    }

    private Visitor member(Role role, Right... rights) throws Exception {
        Visitor member = server.person("苏岚");
        EnumSet<Right> all = EnumSet.noneOf(Right.class);
        all.addAll(Arrays.asList(rights));
        boolean founders = role == Role.FOUNDER;
        Actor inviting = founders ? company.actor() : office.theOfficer();
        OrganisationId where = founders ? company.id() : office.authority;
        office.tell(inviting, new InviteMember(where, member.id(), role, all));
        office.tell(Actor.themselves(member.id()), new AcceptInvitation(where, role));
        office.caughtUp("organisations");
        return member.actingAs(role, where);
    }

    @Test
    void both_sides_talk_and_each_is_told_what_it_has_not_read() throws Exception {
        open();
        assertThat(post(founder, WORDS, office.officer.id().toString()).status())
                .isEqualTo(200);
        office.caughtUp("conversations");
        assertThat(founder.get("/api/v1/tables").body()).isEmpty();
        assertThat(office.officer.get("/api/v1/tables").body()).singleElement().satisfies(line -> {
            assertThat(application).endsWith(line.path("application").asString());
            assertThat(line.path("unread").asInt()).isEqualTo(1);
            assertThat(line.path("mentioned").asBoolean()).isTrue();
        });
        JsonNode read = office.officer.get(table).body();
        assertThat(read.path("read").asLong()).isEqualTo(-1);
        assertThat(read.path("table").path("messages").path(0).path("words").asString())
                .isEqualTo(WORDS);
        assertThat(read.path("names").path(founder.id().toString()).asString()).isEqualTo("沈知微");
        assertThat(read.path("seats")).hasSize(2);
        long version = read.path("table").path("version").asLong();
        assertThat(office.officer
                        .put(table + "/reading", Map.of("version", version))
                        .status())
                .isEqualTo(204);
        assertThat(office.officer.put(table + "/reading", Map.of("version", -7)).status())
                .isEqualTo(204);
        assertThat(office.officer.get("/api/v1/tables").body()).isEmpty();
        assertThat(office.officer.get(table).body().path("read").asLong()).isEqualTo(version);
        post(office.officer, "可以。");
        assertThat(said(founder)).hasSize(2);
        assertThat(founder.get("/api/v1/tables").body()).hasSize(1);
    }

    @Test
    void nobody_reads_ahead_of_what_was_said() throws Exception {
        open();
        office.caughtUp("conversations");
        assertThat(office.officer
                        .put(table + "/reading", Map.of("version", Long.MAX_VALUE))
                        .status())
                .isEqualTo(204);
        post(founder, WORDS);
        office.caughtUp("conversations");
        assertThat(office.officer.get("/api/v1/tables").body()).hasSize(1);
    }

    @Test
    void an_authority_comes_to_what_is_being_written_when_it_is_invited() throws Exception {
        Company other = office.company(true);
        application = office.written(other, call);
        table = application + "/table";
        office.caughtUp("applications");
        assertThat(office.officer.get(table).status()).isEqualTo(404);
        assertThat(office.officer.post(table, Map.of()).code()).isEqualTo("only-by-invitation");
        assertThat(other.founder().post(table + "/messages", message(WORDS)).status())
                .isEqualTo(404);
        assertThat(other.founder().post(table, Map.of()).status()).isEqualTo(200);
        assertThat(other.founder().post(table, Map.of()).code()).isEqualTo("already-exists");
        assertThat(other.founder().post(table + "/messages", message(WORDS)).status())
                .isEqualTo(200);
        assertThat(said(office.officer)).hasSize(1);
        JsonNode page = office.officer.get(table).body().path("table");
        assertThat(page.path("state").asString()).isEqualTo("STARTED");
        assertThat(page.path("title").isNull()).isTrue();
        assertThat(office.officer.get(application).status())
                .as("what is being written stays unseen")
                .isEqualTo(404);
        assertThat(office.officer.get(application + "/draft").status()).isEqualTo(404);
    }

    @Test
    void nobody_else_sits_at_it() throws Exception {
        open();
        post(founder, WORDS);
        office.caughtUp("conversations");
        for (Visitor other : List.of(
                member(Role.EXPERT, Right.WRITE, Right.SIGN),
                member(Role.PANELLIST, Right.WRITE, Right.SIGN),
                member(Role.AUDITOR, Right.WRITE),
                office.company(true).founder(),
                new AGrantOffice(server).officer)) {
            assertThat(other.get(table).status()).isEqualTo(404);
            assertThat(other.get("/api/v1/tables").body()).isEmpty();
            assertThat(other.put(table + "/reading", Map.of("version", 1)).status())
                    .isEqualTo(404);
            assertThat(post(other, WORDS).status()).isEqualTo(403);
        }
        assertThat(server.visitor().get(table).status()).isEqualTo(401);
        assertThat(post(office.officer, WORDS, member(Role.EXPERT).id().toString())
                        .code())
                .isEqualTo("mentioned-not-at-the-table");
    }

    @Test
    void who_may_not_write_for_their_side_reads_alone() throws Exception {
        open();
        post(founder, WORDS);
        Visitor reader = member(Role.FOUNDER);
        assertThat(said(reader)).hasSize(1);
        assertThat(post(reader, WORDS).code()).isEqualTo("right-missing");
        assertThat(reader.post(table + "/meetings", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void ones_own_words_are_corrected_and_taken_back_and_nobody_elses() throws Exception {
        open();
        post(founder, WORDS);
        String message = table + "/messages/" + said(founder).path(0).path("id").asString();
        Map<String, Object> other = Map.of("words", "报告已经齐了。", "mentions", List.of());
        assertThat(office.officer.put(message, other).code()).isEqualTo("only-its-author-changes-a-message");
        assertThat(founder.put(message, other).status()).isEqualTo(200);
        assertThat(said(office.officer).path(0).path("words").asString()).isEqualTo("报告已经齐了。");
        assertThat(office.officer.delete(message).code()).isEqualTo("only-its-author-changes-a-message");
        assertThat(founder.delete(message).status()).isEqualTo(200);
        assertThat(said(office.officer).path(0).path("words").isNull()).isTrue();
        assertThat(founder.delete(message).code()).isEqualTo("message-is-withdrawn");
        assertThat(founder.delete(table + "/messages/" + UUID.randomUUID()).code())
                .isEqualTo("message-unknown");
        assertThat(founder.delete(table + "/messages/x").status()).isEqualTo(400);
    }

    @Test
    void files_lie_beside_a_message_and_are_read_by_those_at_the_table_alone() throws Exception {
        open();
        Answer uploaded = founder.send(
                "POST", table + "/documents?name=report.pdf", "application/octet-stream", AGrantOffice.PDF);
        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(201);
        assertThat(uploaded.body().path("mediaType").asString()).isEqualTo("application/pdf");
        String sha256 = uploaded.body().path("sha256").asString();
        String file = table + "/documents/" + sha256;
        assertThat(office.officer.get(file).status()).as("not posted yet").isEqualTo(404);
        Map<String, Object> post = Map.of("words", WORDS, "mentions", List.of(), "enclosed", List.of(sha256));
        assertThat(office.officer.post(table + "/messages", post).code())
                .as("another's upload")
                .isEqualTo("enclosure-unknown");
        assertThat(founder.post(table + "/messages", post).status()).isEqualTo(200);
        JsonNode enclosed = said(office.officer).path(0).path("enclosures").path(0);
        assertThat(enclosed.path("name").asString()).isEqualTo("report.pdf");
        assertThat(enclosed.path("size").asLong()).isEqualTo(AGrantOffice.PDF.length);
        assertThat(office.officer.get(file).status()).isEqualTo(200);
        assertThat(member(Role.EXPERT).get(file).status()).isEqualTo(404);
        founder.delete(table + "/messages/" + said(founder).path(0).path("id").asString());
        office.caughtUp("conversations");
        assertThat(office.officer.get(file).status()).as("taken back").isEqualTo(404);
    }

    @Test
    void files_that_are_no_good_are_refused() throws Exception {
        open();
        String documents = table + "/documents";
        assertThat(founder.send("POST", documents + "?name=%20", "application/octet-stream", AGrantOffice.PDF)
                        .code())
                .isEqualTo("enclosure-name-missing");
        assertThat(founder.send("POST", documents, "application/octet-stream", AGrantOffice.PDF)
                        .status())
                .isEqualTo(400);
        assertThat(founder.send("POST", documents + "?name=a.pdf", "application/octet-stream", new byte[0])
                        .code())
                .isEqualTo("document-empty");
        byte[] program = "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8);
        assertThat(founder.send("POST", documents + "?name=a.pdf", "application/octet-stream", program)
                        .code())
                .isEqualTo("document-is-a-program");
        for (int i = 0; i < Uploaded.MOST_A_DAY; i++) {
            byte[] text = ("第 " + i + " 份").getBytes(UTF_8);
            founder.send("POST", documents + "?name=" + i + ".txt", "application/octet-stream", text);
        }
        assertThat(founder.send("POST", documents + "?name=a.pdf", "application/octet-stream", AGrantOffice.PDF)
                        .code())
                .isEqualTo("uploads-too-many");
        assertThat(founder.get(documents + "/" + "ab".repeat(32)).status()).isEqualTo(404);
        assertThat(founder.get(documents + "/..%2f..%2fetc").status()).isIn(400, 404);
        server.bean(Uploaded.class).forgetBefore(Instant.now().plus(Duration.ofMinutes(1)));
        assertThat(founder.send("POST", documents + "?name=a.pdf", "application/octet-stream", AGrantOffice.PDF)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_is_over_is_read_alone() throws Exception {
        open();
        post(founder, WORDS);
        founder.post(application + "/withdrawal", Map.of());
        office.caughtUp("applications");
        assertThat(said(office.officer)).hasSize(1);
        assertThat(office.officer.get(table).body().path("table").path("over").asBoolean())
                .isTrue();
        assertThat(post(office.officer, WORDS).code()).isEqualTo("conversation-is-over");
        assertThat(founder.send("POST", table + "/documents?name=a.pdf", "application/octet-stream", AGrantOffice.PDF)
                        .code())
                .isEqualTo("conversation-is-over");
    }

    @Test
    void what_makes_no_sense_gets_a_clear_answer() throws Exception {
        open();
        assertThat(post(founder, " ").code()).isEqualTo("message-empty");
        assertThat(post(founder, "字".repeat(4_001)).code()).isEqualTo("text-too-long");
        assertThat(post(founder, WORDS, "nobody").status()).isEqualTo(400);
        assertThat(founder.post(table + "/messages", Map.of("words", WORDS)).status())
                .isEqualTo(400);
        for (String body : List.of(
                "{\"words\":\"a\",\"mentions\":[null],\"enclosed\":[]}",
                "{\"words\":\"a\",\"mentions\":[],\"enclosed\":[null]}",
                "{\"words\":null,\"mentions\":[],\"enclosed\":[]}",
                "[]")) {
            assertThat(founder.send("POST", table + "/messages", "application/json", body.getBytes(UTF_8))
                            .status())
                    .as(body)
                    .isBetween(400, 422);
        }
        assertThat(founder.get("/api/v1/applications/" + UUID.randomUUID() + "/table")
                        .status())
                .isEqualTo(404);
        assertThat(founder.post("/api/v1/applications/" + UUID.randomUUID() + "/table", Map.of())
                        .code())
                .isEqualTo("only-those-at-the-table");
        assertThat(founder.put(table + "/reading", Map.of()).status()).isEqualTo(400);
    }
}
