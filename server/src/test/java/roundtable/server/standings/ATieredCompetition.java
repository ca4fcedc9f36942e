package roundtable.server.standings;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.ARound.eventually;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.Attachment;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.CloseCall;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Group;
import roundtable.commands.calls.Places;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.calls.Rubric;
import roundtable.commands.calls.Tier;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.calls.Tier.Prize;
import roundtable.commands.calls.Tier.PrizeClass;
import roundtable.commands.calls.Window;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ExpertCommand.EnrolExpert;
import roundtable.commands.reviews.ExpertId;
import roundtable.commands.reviews.PanelCommand.AssignExpert;
import roundtable.commands.reviews.PanelCommand.ConvenePanel;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.reviews.ReviewCommand.DeclareNoConflict;
import roundtable.commands.reviews.ReviewCommand.SubmitReview;
import roundtable.commands.reviews.ReviewId;
import roundtable.commands.reviews.Scores;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.server.AGrantOffice;
import roundtable.server.AGrantOffice.Company;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.documents.Documents;

/**
 * A district's competition that has closed, with three companies judged, the first the best; two of them go on to the city's,
 * which receives and asks one question more.
 */
public final class ATieredCompetition {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int[] SCORES = {5, 4, 3};

    final AGrantOffice office;
    final Visitor panellist;
    public final CallId district = new CallId(Uuids.next());
    final CallId city = new CallId(Uuids.next());
    final List<Company> companies = new ArrayList<>();
    public final List<ApplicationId> applications = new ArrayList<>();

    private final Instant now = Instant.now();
    final int lot = ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
    final PanelId panel = new PanelId(Uuids.next());

    public ATieredCompetition(AGrantOffice office, int noticeDays) throws Exception {
        this.office = office;
        panellist = joined("林知远", Role.PANELLIST);
        Tier above = new Tier(Level.CITY, null, true, List.of(), Places.NONE, true, List.of());
        publish(city, content("2026-TC-" + lot, form(true), 5, -30, noticeDays, above), 6);
        Prize eagle = new Prize(PrizeClass.FIRST, Text.of("雏鹰杯", "Young Eagle"), null, 1, null);
        Tier tier = new Tier(Level.DISTRICT, city, false, List.of(), new Places(List.of(), 2), false, List.of(eagle));
        publish(district, content("2026-TD-" + lot, form(false), 40, 10, noticeDays, tier), 41);
        ExpertId expert = new ExpertId(Uuids.next());
        Visitor gu = joined("顾明岳", Role.EXPERT);
        office.tell(
                office.theOfficer(),
                new EnrolExpert(expert, office.authority, gu.id(), List.of(Industry.DIAGNOSTICS)),
                ago(30));
        office.tell(office.theOfficer(), new ConvenePanel(panel, district), ago(25));
        for (int i = 0; i < SCORES.length; i++) {
            handIn(i);
        }
        office.tell(office.theOfficer(), new CloseCall(district), ago(9));
        for (int i = 0; i < SCORES.length; i++) {
            judge(i, expert, new Actor(gu.id(), office.authority, Role.EXPERT));
        }
        for (String reader : List.of("automations", "calls", "applications", "reviews", "organisations")) {
            office.caughtUp(reader);
        }
        eventually(
                () -> office.officer
                        .get("/api/v1/standings/awaiting")
                        .body()
                        .path(0)
                        .path("unjudged")
                        .asInt(-1),
                0);
    }

    String path() {
        return "/api/v1/calls/" + district + "/standings";
    }

    public Visitor founder(int company) {
        return companies.get(company).founder();
    }

    /** Confirmed: the first two have a place in the city's tier. */
    public ATieredCompetition confirmed() throws Exception {
        done(office.officer.post(path(), Map.of()));
        done(panellist.post(path() + "/announcement", Map.of()));
        done(office.officer.post(path() + "/confirmation", Map.of()));
        office.caughtUp("standings");
        return this;
    }

    static void done(TestServer.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    private Instant ago(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private Visitor joined(String name, Role role) throws Exception {
        Visitor person = office.server.person(name);
        office.tell(
                office.theOfficer(),
                new InviteMember(office.authority, person.id(), role, EnumSet.of(Right.WRITE, Right.SIGN)),
                ago(50));
        office.tell(Actor.themselves(person.id()), new AcceptInvitation(office.authority, role), ago(50));
        office.caughtUp("organisations");
        return person.actingAs(role, office.authority);
    }

    private void publish(CallId call, CallContent content, int daysAgo) {
        office.tell(office.theOfficer(), new DraftCall(call, office.authority, content), ago(daysAgo));
        office.tell(office.theOfficer(), new OpenCall(call), ago(daysAgo));
    }

    private void handIn(int i) throws Exception {
        Company company = office.company(true);
        companies.add(company);
        ApplicationId application = new ApplicationId(Uuids.next());
        applications.add(application);
        String plan = office.server
                .bean(Documents.class)
                .keep(application, new ByteArrayInputStream(AGrantOffice.PDF), "方案.pdf", List.of("application/pdf"))
                .sha256();
        String answers = "{\"group\":\"start-up\",\"industry\":\"biomedicine/diagnostics\",\"plan\":[\"" + plan
                + "\"],\"title\":\"片上质谱 " + i + "\"}";
        office.tell(company.actor(), new StartApplication(application, district, company.id()), ago(20));
        office.tell(
                company.actor(),
                new SubmitApplication(
                        application,
                        "A-2026-" + lot + "-" + i,
                        answers,
                        Fingerprint.of(answers),
                        form(false).fingerprint(),
                        List.of(new Attachment("plan", plan, "application/pdf", "方案.pdf", AGrantOffice.PDF.length)),
                        Text.zh("片上质谱 " + i),
                        null,
                        Industry.DIAGNOSTICS,
                        Group.START_UP),
                ago(20 - i));
        office.tell(office.theOfficer(), new AdmitApplication(application), ago(15));
    }

    private void judge(int i, ExpertId expert, Actor gu) throws Exception {
        ReviewId review = new ReviewId(Uuids.next());
        office.tell(
                office.theOfficer(), new AssignExpert(panel, applications.get(i), expert, review, "B-0" + i), ago(8));
        office.caughtUp("automations");
        office.tell(gu, new DeclareNoConflict(review), ago(7));
        office.tell(gu, new SubmitReview(review, new Scores(Map.of("novelty", SCORES[i]), Map.of())), ago(7));
    }

    private CallContent content(String number, Form form, int opened, int closed, int noticeDays, Tier tier) {
        List<Text> levels = IntStream.rangeClosed(1, Rubric.HIGHEST_SCORE)
                .mapToObj(level -> Text.of("第" + level + "级", "Level " + level))
                .toList();
        return new CallContent(
                CallKind.COMPETITION,
                number,
                Text.of("创新创业大赛", "Innovation competition"),
                Text.zh("一句话说明。"),
                Text.zh("正文。"),
                List.of(),
                null,
                null,
                form,
                new Rubric(List.of(
                        new Rubric.Criterion("novelty", Text.of("创新", "Novelty"), Text.zh("说明"), 100, null, levels))),
                new Window(ago(opened), new Deadline(ago(closed), ZONE)),
                1,
                null,
                new Procedure(0, noticeDays, List.of(), StillTied.DRAWN, List.of()),
                tier);
    }

    /** Title, industry, group and plan; for the city a trial's result too. */
    static Form form(boolean city) {
        String more = city ? ",\"trial\":{\"type\":\"string\",\"minLength\":1}" : "";
        return new Form(
                "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"},\"industry\":{\"type\":\"string\"},"
                        + "\"group\":{\"enum\":[\"start-up\",\"growth\"]},"
                        + "\"plan\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}" + more
                        + "},\"required\":[\"title\",\"industry\",\"group\",\"plan\"" + (city ? ",\"trial\"" : "")
                        + "]}",
                """
                {"sections":[{"questions":[
                  {"name":"title","widget":"line","label":{"zh":"项目名称"}},{"name":"industry","widget":"industry","label":{"zh":"领域"}},{"name":"group","widget":"choice","label":{"zh":"组别"}},
                  {"name":"plan","widget":"files","label":{"zh":"计划书"},"accept":["application/pdf"]}%s]}]}
                """.formatted(city ? ",{\"name\":\"trial\",\"widget\":\"line\",\"label\":{\"zh\":\"试用结果\"}}" : ""));
    }
}
