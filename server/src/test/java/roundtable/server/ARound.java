package roundtable.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.joda.money.Money;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.Attachment;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Rubric;
import roundtable.commands.calls.Window;
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
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.projections.people.Memberships;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.documents.Documents;

/** A round on a running server: an admitted application, and everybody who has to do with it signed in, in their roles. */
public final class ARound {

    public static final Map<String, Object> SCORES =
            Map.of("points", Map.of("novelty", 4, "feasibility", 5), "comments", Map.of("novelty", "设计清楚，漏检的原因也说了。"));
    private static final String ANSWERS = "{\"partner\":\"澄湖大学\",\"summary\":\"四十分钟分型芯片\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a round's records are called in addresses; {@code gu} and {@code shen} are their reviews. */
    public record Ids(String panel, String expertGu, String expertShen, String gu, String shen) {}

    public final TestServer server;
    public final OrganisationId authority = new OrganisationId(Uuids.next());
    public final OrganisationId company = new OrganisationId(Uuids.next());
    public final CallId call = new CallId(Uuids.next());
    public final ApplicationId application = new ApplicationId(Uuids.next());
    public final String applicationNumber;
    public final Visitor officer;
    public final Visitor panellist;
    public final Visitor chair;
    public final Visitor gu;
    public final Visitor shen;
    public final Visitor founder;

    /** The hash of the application's plan. */
    public String plan = "";

    /** The hash of a paper of the application's that names the applicant. */
    public String proof = "";

    private final Instant now = Instant.now();
    private final int lot = ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);

    public ARound(TestServer server) throws Exception {
        this.server = server;
        this.applicationNumber = "A-2026-" + lot;
        officer = server.person("沈默");
        panellist = server.person("林知远");
        chair = server.person("陈望");
        gu = server.person("顾明岳");
        shen = server.person("沈小雨");
        founder = server.person("许蔚");
        people();
        call();
        application();
        officer.actingAs(Role.OFFICER, authority);
        panellist.actingAs(Role.PANELLIST, authority);
        chair.actingAs(Role.PANELLIST, authority);
        gu.actingAs(Role.EXPERT, authority);
        shen.actingAs(Role.EXPERT, authority);
        founder.actingAs(Role.FOUNDER, company);
        for (Visitor member : List.of(officer, panellist, chair, gu, shen)) {
            eventually(() -> belongs(member, authority), true);
        }
        eventually(() -> belongs(founder, company), true);
    }

    /** Whether the edge already knows the membership: it reads rows, which follow the events. */
    private boolean belongs(Visitor member, OrganisationId organisation) {
        return server.bean(Memberships.class).viewer(member.id()).memberships().stream()
                .anyMatch(membership -> membership.organisation().equals(organisation));
    }

    /** Enrols both experts, convenes the panel and gives both the application; returns the ids of their reviews. */
    public Ids assigned() throws Exception {
        String expertGu = enrol(gu);
        String expertShen = enrol(shen);
        String panel = id(officer.post("/api/v1/calls/" + call + "/panel", Map.of()));
        for (String expert : List.of(expertGu, expertShen)) {
            eventually(
                    () -> officer.post("/api/v1/panels/" + panel + "/assignments", assignment(expert))
                            .status(),
                    200);
        }
        return new Ids(panel, expertGu, expertShen, reviewOf(gu), reviewOf(shen));
    }

    /** Everything up to the moment at which all reviews are revealed. */
    public Ids reviewed() throws Exception {
        Ids ids = assigned();
        handIn(gu, ids.gu());
        handIn(shen, ids.shen());
        eventually(
                () -> officer.get("/api/v1/applications/" + application + "/reviews")
                        .body()
                        .path("reviews")
                        .size(),
                2);
        return ids;
    }

    public void handIn(Visitor expert, String review) throws Exception {
        assertThat(expert.post("/api/v1/reviews/" + review + "/declaration", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(expert.post("/api/v1/reviews/" + review + "/submission", SCORES)
                        .status())
                .isEqualTo(200);
    }

    public String enrol(Visitor person) throws Exception {
        return id(officer.post(
                "/api/v1/experts",
                Map.of("person", person.id().toString(), "fields", List.of(Industry.DIAGNOSTICS.code()))));
    }

    public Map<String, String> assignment(String expert) {
        return Map.of("application", application.toString(), "expert", expert);
    }

    /** The founder takes somebody into the company. */
    public void joinsTheCompany(Visitor somebody) {
        ask(
                as(founder, Role.FOUNDER, company),
                new InviteMember(company, somebody.id(), Role.FOUNDER, EnumSet.of(Right.WRITE)));
        ask(Actor.themselves(somebody.id()), new AcceptInvitation(company, Role.FOUNDER));
    }

    public static String id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer.body().path("id").asString();
    }

    public void ask(Actor actor, Command command) {
        server.bean(Dispatcher.class).send(command, Asking.now(actor, now));
    }

    /** Asks again until it is so: what an automation does follows in a moment. */
    public static <T> void eventually(Callable<T> asked, T wanted) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T found = asked.call();
        while (!wanted.equals(found) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            found = asked.call();
        }
        assertThat(found).isEqualTo(wanted);
    }

    private String reviewOf(Visitor expert) throws Exception {
        eventually(() -> expert.get("/api/v1/reviews").body().size(), 1);
        return expert.get("/api/v1/reviews").body().path(0).path("review").asString();
    }

    private Actor as(Visitor visitor, Role role, OrganisationId organisation) {
        return new Actor(visitor.id(), organisation, role);
    }

    private void people() {
        ask(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.id()));
        Map<Visitor, Role> members =
                Map.of(panellist, Role.PANELLIST, chair, Role.PANELLIST, gu, Role.EXPERT, shen, Role.EXPERT);
        members.forEach((member, role) -> {
            ask(
                    as(officer, Role.OFFICER, authority),
                    new InviteMember(authority, member.id(), role, EnumSet.of(Right.WRITE, Right.SIGN)));
            ask(Actor.themselves(member.id()), new AcceptInvitation(authority, role));
        });
        String digits = "91350100M0" + lot;
        ask(
                Actor.themselves(founder.id()),
                new RegisterOrganisation(
                        company,
                        OrganisationKind.COMPANY,
                        new Registration.Chinese(digits + CreditCode.checkCharacter(digits)),
                        Text.of("衡析生物", "Hengxi Bio")));
        ask(as(officer, Role.OFFICER, authority), new VerifyOrganisation(company));
    }

    /** Another call of the authority, published as it opens. */
    public CallId publishes(Instant opens, Instant closes) {
        CallId published = new CallId(Uuids.next());
        Asking asking = Asking.now(as(officer, Role.OFFICER, authority), opens);
        CallContent content =
                content("2026-CT-" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000), opens, closes);
        server.bean(Dispatcher.class).send(new DraftCall(published, authority, content), asking);
        server.bean(Dispatcher.class).send(new OpenCall(published), asking);
        return published;
    }

    /** The fingerprint of the form of every call of a round. */
    public static String formFingerprint() {
        return form().fingerprint();
    }

    private void call() {
        CallContent content = content("2026-CT-" + lot, now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(30)));
        ask(as(officer, Role.OFFICER, authority), new DraftCall(call, authority, content));
        ask(as(officer, Role.OFFICER, authority), new OpenCall(call));
    }

    private static CallContent content(String number, Instant opens, Instant closes) {
        Rubric rubric = new Rubric(List.of(criterion("novelty", 60), criterion("feasibility", 40)));
        return new CallContent(
                CallKind.FUND,
                number,
                Text.of("揭榜挂帅", "Open challenge"),
                Text.zh("一句话说明。"),
                Text.zh("正文。"),
                List.of(),
                Money.parse("CNY 3000000"),
                Money.parse("CNY 60000000"),
                form(),
                rubric,
                new Window(opens, new Deadline(closes, ZoneId.of("Asia/Shanghai"))),
                2);
    }

    private void application() throws IOException {
        byte[] certificate = (new String(AGrantOffice.PDF, StandardCharsets.US_ASCII) + "% Hengxi Bio\n")
                .getBytes(StandardCharsets.US_ASCII);
        plan = kept(AGrantOffice.PDF, "衡析方案.pdf");
        proof = kept(certificate, "专利证书.pdf");
        Actor asFounder = as(founder, Role.FOUNDER, company);
        ask(asFounder, new StartApplication(application, call, company));
        ask(
                asFounder,
                new SubmitApplication(
                        application,
                        applicationNumber,
                        ANSWERS,
                        Fingerprint.of(ANSWERS),
                        form().fingerprint(),
                        List.of(
                                new Attachment("plan", plan, "application/pdf", "衡析方案.pdf", AGrantOffice.PDF.length),
                                new Attachment("proof", proof, "application/pdf", "专利证书.pdf", certificate.length)),
                        Text.zh("四十分钟分型芯片"),
                        Money.parse("CNY 2000000"),
                        Industry.DIAGNOSTICS,
                        null));
        ask(as(officer, Role.OFFICER, authority), new AdmitApplication(application));
    }

    private String kept(byte[] document, String name) throws IOException {
        return server.bean(Documents.class)
                .keep(application, new ByteArrayInputStream(document), name, List.of("application/pdf"))
                .sha256();
    }

    /** Its partner and its proof name the applicant. */
    private static Form form() {
        return new Form("{\"type\":\"object\"}", """
                {"sections":[{"questions":[
                  {"name":"partner","identifying":true},{"name":"summary"},{"name":"plan"},{"name":"proof","identifying":true}]}]}
                """);
    }

    private static Rubric.Criterion criterion(String code, int weight) {
        List<Text> levels = IntStream.rangeClosed(1, 5)
                .mapToObj(level -> Text.of("第" + level + "级", "Level " + level))
                .toList();
        return new Rubric.Criterion(code, Text.of("指标", code), Text.zh("说明"), weight, null, levels);
    }
}
