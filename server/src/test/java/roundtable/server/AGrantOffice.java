package roundtable.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.CreditCode;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.reading.Readers;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import tools.jackson.databind.JsonNode;

/** An authority with its officer, and companies that apply, on a real server: what the tests of the road begin from. */
public final class AGrantOffice {

    private static int companies;

    public final TestServer server;
    public final OrganisationId authority = new OrganisationId(Uuids.next());
    public final Visitor officer;

    public AGrantOffice(TestServer server) throws Exception {
        this.server = server;
        officer = server.person("周允");
        tell(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.id()));
        caughtUp("organisations");
        officer.actingAs(Role.OFFICER, authority);
    }

    /** A company with its founder. */
    public record Company(OrganisationId id, Visitor founder, Actor actor) {}

    public Company company(boolean verified) throws Exception {
        Visitor founder = server.person("沈知微");
        OrganisationId id = new OrganisationId(Uuids.next());
        tell(
                Actor.themselves(founder.id()),
                new RegisterOrganisation(
                        id,
                        OrganisationKind.COMPANY,
                        new Registration.Chinese(nextCode()),
                        Text.of("衡析生物", "Hengxi Bio")));
        if (verified) {
            tell(theOfficer(), new VerifyOrganisation(id));
        }
        caughtUp("organisations");
        return new Company(id, founder.actingAs(Role.FOUNDER, id), new Actor(founder.id(), id, Role.FOUNDER));
    }

    /** Another member of a company. */
    public Visitor colleague(Company company, String name, Set<Right> rights) throws Exception {
        Visitor colleague = server.person(name);
        tell(company.actor(), new InviteMember(company.id(), colleague.id(), Role.FOUNDER, rights));
        tell(Actor.themselves(colleague.id()), new AcceptInvitation(company.id(), Role.FOUNDER));
        caughtUp("organisations");
        return colleague.actingAs(Role.FOUNDER, company.id());
    }

    public Actor theOfficer() {
        return new Actor(officer.id(), authority, Role.OFFICER);
    }

    /** Tells a command as of now. */
    public void tell(Actor actor, Command command) {
        tell(actor, command, Instant.now());
    }

    /** Tells a command of the past, as imports do. */
    public void tell(Actor actor, Command command, Instant at) {
        server.bean(Dispatcher.class).send(command, Asking.now(actor, at));
    }

    public void caughtUp(String reader) throws Exception {
        server.bean(Readers.class).awaitCaughtUp(reader, Duration.ofSeconds(20));
    }

    /** The body of a call drafted from a template, open from yesterday for thirty days. */
    public Map<String, Object> fromTemplate(String code) throws IOException, InterruptedException {
        Answer templates = officer.get("/api/v1/call-templates");
        assertThat(templates.status()).as(templates.text()).isEqualTo(200);
        for (JsonNode template : templates.body()) {
            if (template.path("code").asString().equals(code)) {
                Map<String, Object> body = new LinkedHashMap<>();
                for (String field : List.of(
                        "kind",
                        "title",
                        "summary",
                        "description",
                        "industries",
                        "ceiling",
                        "budget",
                        "form",
                        "rubric",
                        "expertsPerApplication")) {
                    body.put(field, template.path(field));
                }
                Instant today = Instant.now().truncatedTo(ChronoUnit.HOURS);
                body.put("window", window(today.minus(1, ChronoUnit.DAYS), today.plus(30, ChronoUnit.DAYS)));
                return body;
            }
        }
        throw new AssertionError("no template " + code);
    }

    public static Map<String, Object> window(Instant opens, Instant closes) {
        return Map.of("opens", opens.toString(), "closes", deadline(closes));
    }

    public static Map<String, Object> deadline(Instant at) {
        return Map.of("at", at.toString(), "zone", "Asia/Shanghai");
    }

    /** A competition that receives; its id. */
    public String openCompetition() throws IOException, InterruptedException {
        Answer drafted = officer.post("/api/v1/calls", fromTemplate("competition"));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String call = drafted.body().path("id").asString();
        Answer opened = officer.post("/api/v1/calls/" + call + "/opening", Map.of());
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        return call;
    }

    /** Starts an application; its path. */
    public String start(Company company, String call) throws IOException, InterruptedException {
        Answer started = company.founder().post("/api/v1/applications", Map.of("call", call));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        return "/api/v1/applications/" + started.body().path("id").asString();
    }

    /** Answers to the competition's form that lack nothing but the plan's hash. */
    public static Map<String, Object> answers(String planSha256) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("title", "片上微型质谱仪");
        answers.put("titleEn", "A mass spectrometer on a chip");
        answers.put("industry", "biomedicine/diagnostics");
        answers.put("problem", "基层医院缺少可以当场出结果的质谱检测手段，样本要送到市里，".repeat(2) + "等三天才有结果。");
        answers.put("solution", "把离子阱做到芯片上，整机只有鞋盒大小，护士经过半天培训即可操作，".repeat(2) + "十分钟出结果。");
        answers.put("stage", "prototype");
        answers.put("market", "全市六十四家乡镇卫生院和十二家县级医院都缺少这类设备，".repeat(3) + "已有两家试用。");
        answers.put("team", List.of(Map.of("name", "林栖", "role", "离子光学", "months", 12)));
        answers.put("amount", Map.of("amount", "480000.00", "currency", "CNY"));
        answers.put("plan", List.of(planSha256));
        answers.put("truthful", true);
        return answers;
    }

    /** An empty page, as short as its readers understand it. */
    public static final byte[] PDF = """
            %PDF-1.7
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >> endobj
            trailer << /Root 1 0 R >>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    /** Uploads the plan; its hash. */
    public String uploadPlan(Company company, String application) throws IOException, InterruptedException {
        Answer kept = company.founder()
                .send("POST", application + "/papers?question=plan&name=plan.pdf", "application/octet-stream", PDF);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        return kept.body().path("sha256").asString();
    }

    /** The fingerprint of a call's form. */
    public String form(String call) throws IOException, InterruptedException {
        return server.visitor()
                .get("/api/v1/calls/" + call)
                .body()
                .path("formFingerprint")
                .asString();
    }

    /** Saves answers over a revision. */
    public Answer save(Company company, String application, String form, Map<String, Object> answers, long seen)
            throws IOException, InterruptedException {
        Answer saved = company.founder()
                .with("If-Match", "\"" + seen + "\"")
                .put(application + "/draft", Map.of("form", form, "answers", answers));
        company.founder().with("If-Match", null);
        return saved;
    }

    /** Which revision a draft is at: one that begins with what the vault knows is at its first. */
    private static long revision(Company company, String application) throws IOException, InterruptedException {
        return company.founder()
                .get(application + "/draft")
                .body()
                .path("revision")
                .asLong();
    }

    /** An application with a draft that lacks nothing; its path. */
    public String written(Company company, String call) throws IOException, InterruptedException {
        String application = start(company, call);
        String plan = uploadPlan(company, application);
        Answer saved = save(company, application, form(call), answers(plan), revision(company, application));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.body().path("findings")).as(saved.text()).isEmpty();
        return application;
    }

    /** An application handed in; its path. */
    public String handedIn(Company company, String call) throws IOException, InterruptedException {
        String application = written(company, call);
        Answer submitted =
                company.founder().post(application + "/submission", Map.of("draft", revision(company, application)));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        return application;
    }

    private static synchronized String nextCode() {
        String body = String.format(Locale.ROOT, "91350100M%08d", ++companies);
        return body + CreditCode.checkCharacter(body + "0");
    }
}
