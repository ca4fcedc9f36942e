package roundtable.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.eventually;
import static roundtable.server.ARound.id;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.text.Text;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.ARound;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.LearnedTastes;
import roundtable.server.standings.ATieredCompetition;
import tools.jackson.databind.JsonNode;

/**
 * Everybody who may ask for anything, and a record of each kind to ask about: a company, its application from the call to the
 * award, all of one authority; and beside them the same kinds of people who have nothing to do with it.
 */
final class Cast {

    static final String PASSWORD = TestServer.PASSWORD;

    private static final Map<String, Object> PROGRAM =
            Map.of("name", "夜间报表", "scopes", List.of("calls:read"), "days", 30);

    /** What stands in no record but in a deal, and who of these may read it. */
    static final Map<String, Set<String>> SECRETS = Map.of(
            "31415926.00", Set.of("other-investor", "investor", "member", "founder"),
            "不需要实验室", Set.of("member", "founder"),
            "6180339.00", Set.of("member", "founder"),
            "真空腔体", Set.of("other-founder", "investor"),
            "27182818.00", Set.of("other-founder", "investor"),
            "UPPER_HALF", Set.of("other-founder", "investor"));

    /** Those who should be turned away come first, so that nothing has changed when they ask. */
    private final Map<String, Visitor> people = new LinkedHashMap<>();

    /** What stands in paths and queries, by its name there; {@code route:name} where one route needs another. */
    private final Map<String, String> names = new HashMap<>();

    private final ARound round;
    private final AGrantOffice elsewhere;
    private final ATieredCompetition tiers;
    private final Visitor leaver;

    Cast(TestServer server) throws Exception {
        round = new ARound(server);
        elsewhere = new AGrantOffice(server);
        leaver = member("宋禾", Set.of(Right.WRITE));
        people.put("stranger", server.visitor());
        people.put("newcomer", server.person("何远"));
        tiers = new ATieredCompetition(elsewhere, 0).confirmed();
        people.put("other-founder", tiers.founder(0));
        people.put("other-officer", elsewhere.officer);
        people.put("other-investor", investor("闻筝", "远帆资本", "Yuanfan Capital"));
        people.put("expert", round.gu);
        people.put("other-expert", round.shen);
        people.put("panellist", round.panellist);
        people.put("auditor", auditor("薛审言"));
        people.put("investor", investor("乔一帆", "澄海资本", "Chenghai Capital"));
        people.put("member", member("江岸", Set.of()));
        people.put("founder", round.founder);
        people.put("officer", round.officer);
        tellTheRoad();
        tellADraft();
        elsewhere.caughtUp("organisations");
        tellADeal();
        tellARoom();
        for (String reader : List.of(
                "organisations",
                "calls",
                "applications",
                "conversations",
                "reviews",
                "standings",
                "decisions",
                "awards",
                "deals",
                "pipeline",
                "rooms",
                "mail")) {
            elsewhere.caughtUp(reader);
        }
        server.bean(LearnedTastes.class).learn();
        people.values().forEach(visitor -> visitor.with("Prefer", null).with("Accept-Language", "en"));
    }

    Map<String, Visitor> people() {
        return people;
    }

    /** A value for a parameter of a route, or a reference to a record in its body. */
    String named(String route, String parameter) {
        String own = names.get(route + ":" + parameter);
        String found = own != null ? own : names.get(parameter);
        return Objects.requireNonNull(
                found, () -> "%s takes a parameter %s: say in Cast what it is called".formatted(route, parameter));
    }

    /** The bodies that need more than their schema says. */
    Map<String, Object> bodies() throws IOException, InterruptedException {
        Map<String, Object> bodies = new HashMap<>();
        Map<String, Object> call = elsewhere.fromTemplate("competition");
        bodies.put("call.draft", call);
        bodies.put("call.revise", call);
        bodies.put("call.correct", Map.of("form", call.getOrDefault("form", ""), "reason", text("更正一处错字。")));
        bodies.put("call.add", Map.of("places", Map.of("quotas", List.of(), "open", 1), "reason", text("追加一个名额。")));
        bodies.put(
                "standings.giveUp",
                Map.of("application", tiers.applications.getFirst().toString()));
        bodies.put(
                "people.signUp", Map.of("mail", leaver.mail(), "name", "宋禾", "password", PASSWORD, "language", "ZH"));
        bodies.put("people.signIn", Map.of("mail", leaver.mail(), "password", PASSWORD));
        bodies.put("people.askForReset", Map.of("mail", leaver.mail()));
        bodies.put("organisation.invite", Map.of("mail", leaver.mail(), "role", "FOUNDER", "rights", List.of("WRITE")));
        bodies.put("deal.list", offer());
        bodies.put("deal.revise", offer());
        bodies.put("prefill.take", Map.of("question", "plan", "sha256", names.getOrDefault("sha256", "")));
        bodies.put("presence.announce", Map.of("page", UUID.randomUUID(), "section", "project"));
        bodies.put("signOff.want", signers());
        bodies.put(
                "screeningJob.screen",
                Map.of("act", "ADMIT", "applications", List.of(names.getOrDefault("application", ""))));
        bodies.put("screeningView.save", Map.of("name", "超期的", "query", "left=late"));
        bodies.put("programToken.make", PROGRAM);
        bodies.put("room.order", Map.of("items", List.of(names.getOrDefault("item", ""))));
        bodies.put("room.orderFolders", Map.of("folders", List.of(names.getOrDefault("folder", ""))));
        bodies.put(
                "room.share",
                Map.of(
                        "source", names.getOrDefault("document", ""),
                        "title", "公司简介",
                        "rooms", List.of(names.getOrDefault("room", ""))));
        bodies.put("roomAccess.grant", Map.of("address", "li@farsail.example", "download", false));
        bodies.put("roomAccess.deny", Map.of("addresses", List.of("@nobody.example")));
        bodies.put("draft.save", Map.of("form", "x", "answers", Map.of()));
        bodies.put("organisation.ask", Map.of("evidence", List.of(names.getOrDefault("evidence", ""))));
        bodies.put("round.open", Map.of("deal", names.getOrDefault("deal", ""), "terms", terms()));
        bodies.put("round.revise", terms());
        bodies.put("round.lead", Map.of("investor", names.getOrDefault("firm", "")));
        bodies.put(
                "round.close",
                Map.of(
                        "investments",
                                List.of(Map.of(
                                        "investor", names.getOrDefault("firm", ""), "amount", cny("5000000.00"))),
                        "closedOn", "2026-06-01",
                        "evidence", names.getOrDefault("document", "")));
        bodies.put(
                "pipeline.arrange",
                Map.of(
                        "columns",
                        List.of(
                                Map.of("code", "matched", "name", text("新匹配")),
                                Map.of("code", "met", "name", text("约谈")))));
        bodies.put("pursuit.move", Map.of("column", "met"));
        bodies.put("pursuit.resume", Map.of("column", "met"));
        return bodies;
    }

    /** From the call to an award that its company has accepted. */
    private void tellTheRoad() throws Exception {
        assertThat(round.founder
                        .put(
                                "/api/v1/organisations/" + round.company + "/profile",
                                Map.of("summary", text("四十分钟出结果的分型芯片。"), "industry", "biomedicine/diagnostics"))
                        .status())
                .isEqualTo(200);
        ARound.Ids ids = round.reviewed();
        eventually(
                () -> round.officer
                        .get("/api/v1/decisions")
                        .body()
                        .path("undecided")
                        .size(),
                1);
        String decision = id(round.officer.post(
                "/api/v1/decisions",
                Map.of(
                        "application", round.application.toString(),
                        "panel", ids.panel(),
                        "outcome", "AWARDED",
                        "amount", Map.of("amount", "2000000.00", "currency", "CNY"),
                        "reasons", text("盲测数据完整。"))));
        id(round.panellist.post("/api/v1/decisions/" + decision + "/ratification", Map.of()));
        id(round.chair.post("/api/v1/decisions/" + decision + "/confirmation", Map.of()));
        eventually(() -> round.founder.get("/api/v1/awards").body().size(), 1);
        JsonNode award = round.founder.get("/api/v1/awards").body().path(0);
        id(round.founder.post("/api/v1/awards/" + award.path("award").asString() + "/acceptance", Map.of()));
        names.put(
                "job",
                round.officer
                        .post(
                                "/api/v1/screening-jobs",
                                Map.of("act", "ADMIT", "applications", List.of(round.application.toString())))
                        .body()
                        .path("job")
                        .path("id")
                        .asString());
        names.put(
                "view",
                id(round.officer.post("/api/v1/screening-views", Map.of("name", "今天到期的", "query", "left=today"))));
        names.put("organisation", round.company.toString());
        names.put("authority", round.authority.toString());
        names.put("call", round.call.toString());
        names.put("application", round.application.toString());
        names.put("expert", ids.expertGu());
        names.put("panel", ids.panel());
        names.put("review", ids.gu());
        names.put("decision", decision);
        names.put("award", award.path("award").asString());
        names.put("number", award.path("number").asString());
        names.put("person", leaver.id().toString());
        names.put("role", "FOUNDER");
        names.put("named", "Hengxi");
        names.put("code", "91350100M000100Y43");
        names.put("token", "no-such-token");
        names.put("session", sessionOf(round.founder));
        for (String route : List.of("page", "history", "announce", "confirm", "giveUp")) {
            names.put("standings." + route + ":call", tiers.district.toString());
        }
        names.put("standings.climb:application", tiers.applications.getFirst().toString());
        names.put("secret", "no-such-secret");
        names.put(
                "search",
                id(round.founder.post("/api/v1/saved-searches", Map.of("name", "受理中", "phase", "RECEIVING"))));
        names.put("dealSearch.suggestions:q", "Heng");
        String dealSearch = id(round.founder.post("/api/v1/deal-searches", Map.of("name", "芯片", "q", "芯片")));
        names.put("savedDealSearch.change:search", dealSearch);
        names.put("savedDealSearch.forget:search", dealSearch);
        names.put(
                "programToken.revoke:token",
                round.founder
                        .post("/api/v1/program-tokens", PROGRAM)
                        .body()
                        .path("token")
                        .path("id")
                        .asString());
    }

    /** An application that is being written, with a paper. */
    private void tellADraft() throws Exception {
        String call = id(round.officer.post("/api/v1/calls", elsewhere.fromTemplate("competition")));
        id(round.officer.post("/api/v1/calls/" + call + "/opening", Map.of()));
        Company company = new Company(round.company, round.founder, as(round.founder, Role.FOUNDER, round.company));
        String application = elsewhere.written(company, call);
        for (String route : List.of(
                "draft.draft",
                "draft.save",
                "draft.upload",
                "draft.remove",
                "draft.paper",
                "revision.revisions",
                "revision.lastHands",
                "presence.announce",
                "presence.leave",
                "signOff.signOffs",
                "signOff.want",
                "signOff.sign",
                "signOff.takeBack",
                "draft.preview",
                "draft.pageOf",
                "prefill.take",
                "upload.ask",
                "upload.begin",
                "upload.offset",
                "upload.add",
                "upload.stop",
                "upload.finish")) {
            names.put(route + ":application", application.substring(application.lastIndexOf('/') + 1));
        }
        round.founder.put(
                application + "/draft/presence",
                Map.of("page", UUID.randomUUID(), "section", "project", "question", "title"));
        round.founder.put(application + "/draft/sign-offs", signers());
        names.put("presence.leave:page", UUID.randomUUID().toString());
        tellATable(application);
        String paper = round.founder
                .get(application + "/draft")
                .body()
                .path("papers")
                .path(0)
                .path("sha256")
                .asString();
        names.put("sha256", paper);
        names.put("question", "plan");
        names.put("widget", "line");
        names.put("format", "json");
        names.put("fact", "website");
        names.put("vault.deposit:kind", "business-licence");
        String vault = "/api/v1/organisations/" + round.company + "/vault";
        for (int documents = 0; documents < 2; documents++) {
            round.founder.send(
                    "POST",
                    vault + "/documents?kind=project-plan&name=a.pdf",
                    "application/octet-stream",
                    AGrantOffice.PDF);
        }
        elsewhere.caughtUp("organisations");
        JsonNode documents = round.founder.get(vault).body().path("documents");
        names.put("document", documents.path(0).path("id").asString());
        names.put("vault.withdraw:document", documents.path(1).path("id").asString());
        names.put("name", "plan.pdf");
        names.put("Tus-Resumable", "1.0.0");
        names.put("Upload-Length", String.valueOf(AGrantOffice.PDF.length));
        names.put("Upload-Metadata", "question cGxhbg==,name cGxhbi5wZGY=");
        names.put("Upload-Offset", "0");
        names.put("page", "1");
        names.put("upload", upload(application));
        names.put("upload.finish:upload", whole(application));
        names.put("Upload-Metadata", "kind cHJvamVjdC1wbGFu,name cGxhbi5wZGY=");
        for (String route : List.of("offset", "add", "stop")) {
            names.put("vaultUpload." + route + ":upload", upload(vault));
        }
        names.put("vaultUpload.finish:upload", whole(vault));
        names.put("vaultUpload.begin:Upload-Metadata", String.valueOf(names.get("Upload-Metadata")));
        names.put("Upload-Metadata", "question cGxhbg==,name cGxhbi5wZGY=");
        List.of("Tus-Resumable", "Upload-Length", "Upload-Metadata", "Upload-Offset")
                .forEach(header -> round.founder.with(header, null));
    }

    private Map<String, Object> signers() {
        Visitor member = Objects.requireNonNull(people.get("member"));
        return Map.of(
                "people", List.of(round.founder.id().toString(), member.id().toString()));
    }

    /** The authority is invited to a table, where a file lies beside a message and a meeting is agreed to. */
    private void tellATable(String application) throws Exception {
        String table = application + "/table";
        id(round.founder.post(table, Map.of()));
        String sha256 = round.founder
                .send("POST", table + "/documents?name=a.pdf", "application/octet-stream", AGrantOffice.PDF)
                .body()
                .path("sha256")
                .asString();
        id(round.founder.post(
                table + "/messages",
                Map.of(
                        "words", "检测报告还差一页，明天可以补吗？",
                        "mentions", List.of(round.officer.id().toString()),
                        "enclosed", List.of(sha256))));
        String friday = Instant.now().plus(Duration.ofDays(5)).toString();
        id(round.officer.post(
                table + "/meetings",
                Map.of("times", List.of(friday), "zone", "Asia/Shanghai", "minutes", 45, "place", "302 室")));
        elsewhere.caughtUp("applications");
        elsewhere.caughtUp("conversations");
        JsonNode said = round.founder.get(table).body().path("table");
        names.put("message", said.path("messages").path(0).path("id").asString());
        names.put("meeting", said.path("meetings").path(0).path("id").asString());
        names.put("conversation.document:sha256", sha256);
        id(round.founder.post(table + "/meetings/" + names.get("meeting") + "/acceptance", Map.of("time", friday)));
        for (String operation : List.of(
                "table",
                "open",
                "read",
                "post",
                "correct",
                "withdraw",
                "upload",
                "document",
                "propose",
                "move",
                "accept",
                "cancel",
                "calendar")) {
            names.put(
                    "conversation." + operation + ":application",
                    application.substring(application.lastIndexOf('/') + 1));
        }
    }

    /** A whole upload. */
    private String whole(String place) throws Exception {
        String upload = upload(place);
        round.founder
                .with("Tus-Resumable", "1.0.0")
                .with("Upload-Offset", "0")
                .send("PATCH", place + "/uploads/" + upload, "application/offset+octet-stream", AGrantOffice.PDF);
        return upload;
    }

    private String upload(String place) throws Exception {
        for (String header : List.of("Tus-Resumable", "Upload-Length", "Upload-Metadata")) {
            round.founder.with(header, names.get(header));
        }
        String address = round.founder
                .send("POST", place + "/uploads", null, null)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** A round that is listed, and an investor who was introduced; the other one only reads. */
    private void tellADeal() throws Exception {
        Visitor investor = Objects.requireNonNull(people.get("investor"));
        String mandate = id(investor.post(
                "/api/v1/mandates",
                Map.of(
                        "industries", List.of("biomedicine"),
                        "stages", List.of("A"),
                        "regions", List.of("CN-JS"),
                        "awardedOnly", false,
                        "thesis", text("早期诊断"))));
        id(investor.post("/api/v1/deal-searches", Map.of("name", "江苏", "region", List.of("CN-JS"))));
        String deal = id(round.founder.post("/api/v1/deals", offer()));
        eventually(() -> investor.get("/api/v1/deal-finds").body().path("finds").size(), 1);
        String introduction =
                id(investor.post("/api/v1/introductions", Map.of("deal", deal, "message", "我们投过三家做体外诊断的公司，想看盲测数据。")));
        id(round.founder.post("/api/v1/introductions/" + introduction + "/acceptance", Map.of()));
        eventually(
                () -> investor.get("/api/v1/deals/search").body().path("deals").size(), 1);
        id(investor.put(
                "/api/v1/mandates/" + mandate + "/use", Map.of("byMandateOnly", false, "shownToCompanies", true)));
        names.put("deal", deal);
        tellARound(investor, deal);
        tellAPipeline(investor, deal);
        tellEvidence(investor);
        tellAReviewedDeal(investor);
        names.put("mandate", mandate);
        names.put("introduction", introduction);
    }

    /** A deal of which the invited investor alone reads the story, the amount and the band of its review; both follow it. */
    private void tellAReviewedDeal(Visitor investor) throws Exception {
        Map<String, Object> offer = new HashMap<>(offer());
        offer.put("headline", text("片上质谱"));
        offer.put("story", text("真空腔体只有指甲大小。"));
        offer.put("asked", cny("27182818.00"));
        offer.put("quarterlyRevenue", List.of());
        offer.put("audiences", Map.of("ASKED", "INVITED", "STORY", "INVITED", "BAND", "INVITED"));
        offer.put("invited", List.of(firmOf(investor)));
        offer.put(
                "review",
                Map.of(
                        "standings",
                        StandingsId.of(tiers.district).toString(),
                        "application",
                        tiers.applications.getFirst().toString()));
        String deal = id(tiers.founder(0).post("/api/v1/deals", offer));
        Visitor other = Objects.requireNonNull(people.get("other-investor"));
        for (Visitor firm : List.of(investor, other)) {
            id(firm.post("/api/v1/pipeline/pursuits", Map.of("deal", deal)));
        }
        eventually(
                () -> investor.get("/api/v1/deals/search?band=UPPER_HALF")
                        .body()
                        .path("deals")
                        .size(),
                1);
    }

    /** A round in which the investor leads, and evidence for its closing. */
    private void tellARound(Visitor investor, String deal) throws Exception {
        String opened = id(round.founder.post("/api/v1/rounds", Map.of("deal", deal, "terms", terms())));
        id(investor.put("/api/v1/rounds/" + opened + "/circle", Map.of("amount", cny("5000000.00"))));
        String firm = firmOf(investor);
        id(round.founder.put("/api/v1/rounds/" + opened + "/lead", Map.of("investor", firm)));
        names.put("round", opened);
        names.put("firm", firm);
    }

    private static Map<String, Object> terms() {
        return Map.of("amount", cny("20000000.00"), "most", cny("25000000.00"), "instrument", "EQUITY");
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** What the investor's firm writes about the deal, and that the other one has passed on it. */
    private void tellAPipeline(Visitor investor, String deal) throws Exception {
        Visitor other = Objects.requireNonNull(people.get("other-investor"));
        String passed = id(other.post("/api/v1/pipeline/pursuits", Map.of("deal", deal)));
        id(other.post("/api/v1/pipeline/pursuits/" + passed + "/pass", Map.of("reason", "TICKET", "words", "金额超过上限。")));
        String pursuit = id(investor.post("/api/v1/pipeline/pursuits", Map.of("deal", deal)));
        String path = "/api/v1/pipeline/pursuits/" + pursuit;
        for (int i = 0; i < 2; i++) {
            id(investor.post(path + "/notes", Map.of("words", "团队很强。")));
            id(investor.post(
                    path + "/tasks",
                    Map.of(
                            "words",
                            "要盲测数据",
                            "due",
                            "2027-03-01",
                            "assignee",
                            investor.id().toString())));
        }
        id(investor.put(path + "/owner", Map.of("owner", investor.id().toString())));
        names.put(
                "acquaintance",
                id(investor.post(
                        "/api/v1/acquaintances",
                        Map.of("organisation", round.company.toString(), "closeness", "MET", "words", "同窗"))));
        elsewhere.caughtUp("pipeline");
        JsonNode page = investor.get(path).body();
        names.put("pursuit", pursuit);
        names.put("note", page.path("notes").path(0).path("note").asString());
        names.put("task", page.path("tasks").path(0).path("task").asString());
        names.put("pursuit.drop:task", page.path("tasks").path(1).path("task").asString());
    }

    /** A room that the investor is in: past its text and its code, with a question; the other one was let in and has read nothing. */
    private void tellARoom() throws Exception {
        Visitor investor = Objects.requireNonNull(people.get("investor"));
        Visitor other = Objects.requireNonNull(people.get("other-investor"));
        String room = id(round.founder.post(
                "/api/v1/rooms", Map.of("deal", Objects.requireNonNull(names.get("deal")), "title", text("A 轮资料室"))));
        String path = "/api/v1/rooms/" + room;
        id(round.founder.post(path + "/folders", Map.of("name", text("财务"))));
        id(round.founder.post(path + "/folders", Map.of("name", text("合同"))));
        JsonNode folders = round.founder.get(path).body().path("folders");
        names.put("room", room);
        names.put("folder", folders.path(0).path("folder").asString());
        names.put("room.removeFolder:folder", folders.path(1).path("folder").asString());
        for (String title : List.of("审计报告", "草稿")) {
            id(round.founder.post(
                    path + "/documents",
                    Map.of(
                            "folder",
                            Objects.requireNonNull(names.get("folder")),
                            "source",
                            Objects.requireNonNull(names.get("document")),
                            "title",
                            title,
                            "download",
                            "ORIGINAL")));
        }
        JsonNode documents =
                round.founder.get(path).body().path("folders").path(0).path("documents");
        names.put("item", documents.path(0).path("item").asString());
        names.put("roomItem", documents.path(0).path("item").asString());
        names.put("room.remove:item", documents.path(1).path("item").asString());
        names.put("vaultDocument", Objects.requireNonNull(names.get("document")));
        for (Visitor guest : List.of(investor, other)) {
            id(round.founder.post(path + "/accesses", Map.of("firm", firmOf(guest), "download", true)));
        }
        id(investor.post(path + "/signatures", Map.of("number", 1)));
        assertThat(investor.post(path + "/codes", Map.of()).status()).isEqualTo(202);
        assertThat(investor.post(path + "/entries", Map.of("code", codeOf(investor)))
                        .status())
                .isEqualTo(204);
        id(investor.post(path + "/questions", Map.of("words", "续签的条件是什么？")));
        investor.get(path + "/documents/" + names.get("item") + "/preview/1");
        investor.get(path + "/documents/" + names.get("item") + "/file");
        JsonNode page = round.founder.get(path).body();
        names.put("access", page.path("accesses").path(1).path("access").asString());
        names.put(
                "roomQuestion", page.path("questions").path(0).path("question").asString());
        for (String route : List.of("answer", "publish")) {
            names.put(
                    "roomQuestion." + route + ":question",
                    page.path("questions").path(0).path("question").asString());
        }
    }

    private static String firmOf(Visitor investor) throws Exception {
        return investor.get("/api/v1/me")
                .body()
                .path("memberships")
                .path(0)
                .path("organisation")
                .asString();
    }

    /** The code that was mailed to somebody last. */
    private String codeOf(Visitor guest) {
        String subject = round.server
                .bean(JdbcClient.class)
                .sql("select subject from mail_outbox where recipient = ? and subject like '%验证码%' "
                        + "order by written_at desc limit 1")
                .param(guest.mail())
                .query(String.class)
                .single();
        return subject.replaceAll("\\D", "");
    }

    /** The investor has a second firm, which has shown evidence and waits to be verified. */
    private void tellEvidence(Visitor investor) throws Exception {
        OrganisationId firm = new OrganisationId(Uuids.next());
        round.ask(
                Actor.themselves(investor.id()),
                new RegisterOrganisation(
                        firm,
                        OrganisationKind.INVESTOR,
                        new Registration.Foreign("SG", "ACRA", firm.toString()),
                        Text.of("澄海二期", "Chenghai Two")));
        elsewhere.caughtUp("organisations");
        investor.actingAs(Role.INVESTOR, firm);
        String path = "/api/v1/organisations/" + firm;
        investor.send(
                "POST",
                path + "/vault/documents?kind=business-licence&name=a.pdf",
                "application/octet-stream",
                AGrantOffice.PDF);
        elsewhere.caughtUp("organisations");
        String document = investor.get(path + "/vault")
                .body()
                .path("documents")
                .path(0)
                .path("id")
                .asString();
        id(investor.post(path + "/verification-requests", Map.of("evidence", List.of(document))));
        elsewhere.caughtUp("organisations");
        investor.actingAs(Role.INVESTOR, OrganisationId.of(names.getOrDefault("firm", "")));
        names.put("organisation.ask:organisation", firm.toString());
        names.put("vault.evidence:organisation", firm.toString());
        names.put("vault.evidence:document", document);
        names.put("evidence", document);
    }

    /** What is raised is told to verified investors, the story and the revenue to those invited: nobody here. */
    private static Map<String, Object> offer() {
        return Map.of(
                "headline", text("四十分钟出结果的分型芯片"),
                "story", text("芯片上的分型，不需要实验室。"),
                "industry", "biomedicine/diagnostics",
                "stage", "A",
                "region", "CN-JS",
                "asked", cny("31415926.00"),
                "quarterlyRevenue", List.of(cny("6180339.00")),
                "awards", List.of(),
                "audiences", Map.of("ASKED", "VERIFIED", "STORY", "INVITED", "REVENUE", "INVITED"),
                "invited", List.of());
    }

    private Visitor member(String name, Set<Right> rights) throws Exception {
        Visitor member = round.server.person(name);
        round.ask(
                as(round.founder, Role.FOUNDER, round.company),
                new InviteMember(round.company, member.id(), Role.FOUNDER, rights));
        round.ask(Actor.themselves(member.id()), new AcceptInvitation(round.company, Role.FOUNDER));
        return member.actingAs(Role.FOUNDER, round.company);
    }

    private Visitor auditor(String name) throws Exception {
        Visitor auditor = round.server.person(name);
        round.ask(
                as(round.officer, Role.OFFICER, round.authority),
                new InviteMember(round.authority, auditor.id(), Role.AUDITOR, Set.of()));
        round.ask(Actor.themselves(auditor.id()), new AcceptInvitation(round.authority, Role.AUDITOR));
        return auditor.actingAs(Role.AUDITOR, round.authority);
    }

    private Visitor investor(String name, String zh, String en) throws Exception {
        Visitor investor = round.server.person(name);
        OrganisationId firm = new OrganisationId(Uuids.next());
        round.ask(
                Actor.themselves(investor.id()),
                new RegisterOrganisation(
                        firm,
                        OrganisationKind.INVESTOR,
                        new Registration.Foreign("SG", "ACRA", firm.toString()),
                        Text.of(zh, en)));
        round.ask(as(round.officer, Role.OFFICER, round.authority), new VerifyOrganisation(firm));
        return investor.actingAs(Role.INVESTOR, firm);
    }

    private static String sessionOf(Visitor visitor) throws Exception {
        return visitor.get("/api/v1/sessions").body().path(0).path("id").asString();
    }

    private static Actor as(Visitor visitor, Role role, OrganisationId organisation) {
        return new Actor(visitor.id(), organisation, role);
    }

    private static Map<String, Object> text(String zh) {
        return Map.of("zh", zh, "original", "ZH", "machine", false);
    }
}
