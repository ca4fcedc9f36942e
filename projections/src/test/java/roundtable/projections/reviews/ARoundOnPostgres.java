package roundtable.projections.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationCommand.VerifyOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
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
import roundtable.eventlog.Node;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;

/** One round told to a real node: a company's admitted application, two experts who read it, and who else might look. */
final class ARoundOnPostgres {

    static final String ANSWERS = "{\"summary\":\"四十分钟分型芯片\"}";
    static final Scores GUS = new Scores(Map.of("novelty", 4, "feasibility", 5), Map.of("novelty", "顾的意见。"));
    static final Scores SHENS = new Scores(Map.of("novelty", 2, "feasibility", 3), Map.of("novelty", "沈的意见。"));
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final OrganisationId authority = new OrganisationId(Uuids.next());
    final OrganisationId company = new OrganisationId(Uuids.next());
    final CallId call = new CallId(Uuids.next());
    final ApplicationId application = new ApplicationId(Uuids.next());
    final PanelId panel = new PanelId(Uuids.next());
    final Actor officer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);
    final Actor founder = new Actor(new PersonId(Uuids.next()), company, Role.FOUNDER);
    final Actor gu = new Actor(new PersonId(Uuids.next()), authority, Role.EXPERT);
    final Actor shen = new Actor(new PersonId(Uuids.next()), authority, Role.EXPERT);
    final Actor panellist = new Actor(new PersonId(Uuids.next()), authority, Role.PANELLIST);
    final ExpertId expertGu = new ExpertId(Uuids.next());
    final ExpertId expertShen = new ExpertId(Uuids.next());
    final ReviewId reviewByGu = new ReviewId(Uuids.next());
    final ReviewId reviewByShen = new ReviewId(Uuids.next());

    private final Node node;

    ARoundOnPostgres(Node node) {
        this.node = node;
    }

    void ask(Actor actor, Command command) {
        node.bean(Dispatcher.class).send(command, Asking.now(actor, NOW));
    }

    /** Up to the moment at which both experts have the application before them. */
    ARoundOnPostgres assigned() {
        ask(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.person()));
        for (Actor member : List.of(gu, shen, panellist)) {
            ask(officer, new InviteMember(authority, member.person(), member.role(), EnumSet.of(Right.WRITE)));
            ask(Actor.themselves(member.person()), new AcceptInvitation(authority, member.role()));
        }
        ask(
                Actor.themselves(founder.person()),
                new RegisterOrganisation(
                        company,
                        OrganisationKind.COMPANY,
                        new Registration.Chinese("91350100M000100Y43"),
                        Text.of("衡析生物", "Hengxi Bio")));
        ask(officer, new VerifyOrganisation(company));
        ask(officer, new DraftCall(call, authority, content()));
        ask(officer, new OpenCall(call));
        ask(founder, new StartApplication(application, call, company));
        ask(founder, submission());
        ask(officer, new AdmitApplication(application));
        ask(officer, new EnrolExpert(expertGu, authority, gu.person(), List.of(Industry.DIAGNOSTICS)));
        ask(officer, new EnrolExpert(expertShen, authority, shen.person(), List.of(Industry.MEDICAL_DEVICES)));
        ask(officer, new ConvenePanel(panel, call));
        ask(officer, new AssignExpert(panel, application, expertGu, reviewByGu, "B-07"));
        ask(officer, new AssignExpert(panel, application, expertShen, reviewByShen, "C-12"));
        eventually(() -> count("review") == 2);
        return this;
    }

    void declare(Actor expert, ReviewId review) {
        ask(expert, new DeclareNoConflict(review));
    }

    void submit(Actor expert, ReviewId review, Scores scores) {
        ask(expert, new SubmitReview(review, scores));
        caughtUp();
    }

    void caughtUp() {
        try {
            node.bean(Readers.class).awaitCaughtUp("reviews", PATIENCE);
            node.bean(Readers.class).awaitCaughtUp("organisations", PATIENCE);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    Viewer viewer(Actor actor) {
        return node.bean(Memberships.class).viewer(actor.person());
    }

    long count(String table) {
        return node.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    static void eventually(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it holds within %s", PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static CallContent content() {
        return new CallContent(
                CallKind.COMPETITION,
                "2026-CT-0042",
                Text.of("二〇二六年度创新创业大赛", "Innovation Competition 2026"),
                Text.zh("一句话说明。"),
                Text.zh("正文。"),
                List.of(),
                Money.parse("CNY 3000000"),
                Money.parse("CNY 60000000"),
                form(),
                new Rubric(List.of(criterion("novelty", 60), criterion("feasibility", 40))),
                new Window(
                        Instant.parse("2026-05-01T00:00:00Z"),
                        new Deadline(Instant.parse("2026-06-30T10:00:00Z"), ZoneId.of("Asia/Shanghai"))),
                2);
    }

    private static Form form() {
        return new Form("{\"type\":\"object\"}", "{\"sections\":[]}");
    }

    private static Rubric.Criterion criterion(String code, int weight) {
        List<Text> levels = IntStream.rangeClosed(1, 5)
                .mapToObj(level -> Text.of("第" + level + "级", "Level " + level))
                .toList();
        return new Rubric.Criterion(code, Text.of("指标", code), Text.zh("说明"), weight, null, levels);
    }

    private SubmitApplication submission() {
        return new SubmitApplication(
                application,
                "A-2026-1187",
                ANSWERS,
                Fingerprint.of(ANSWERS),
                form().fingerprint(),
                List.of(new Attachment("plan", "ab".repeat(32), "application/pdf", "衡析方案.pdf", 1_024)),
                Text.zh("四十分钟分型芯片"),
                Money.parse("CNY 2000000"),
                Industry.DIAGNOSTICS,
                null);
    }
}
