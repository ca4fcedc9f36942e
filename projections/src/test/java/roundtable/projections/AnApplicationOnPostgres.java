package roundtable.projections;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.Attachment;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationCommand.SubmitApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.SignOff;
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
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.eventlog.Node;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.reading.Readers;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;

/** An authority, its call and a company that applies, told to a real node, with the people who might look at it. */
public final class AnApplicationOnPostgres {

    public static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final String ANSWERS = "{\"title\":\"片上质谱\"}";
    public static final Form FORM = new Form("{\"type\":\"object\"}", "{\"sections\":[]}");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final OrganisationId authority = new OrganisationId(Uuids.next());
    public final OrganisationId company = new OrganisationId(Uuids.next());
    public final CallId call = new CallId(Uuids.next());
    public final ApplicationId application = new ApplicationId(Uuids.next());
    public final Actor officer = new Actor(new PersonId(Uuids.next()), authority, Role.OFFICER);
    public final Actor expert = new Actor(new PersonId(Uuids.next()), authority, Role.EXPERT);
    public final Actor founder = new Actor(new PersonId(Uuids.next()), company, Role.FOUNDER);
    public final Actor stranger = Actor.themselves(new PersonId(Uuids.next()));

    private final Node node;

    public AnApplicationOnPostgres(Node node) {
        this.node = node;
        ask(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.person()));
        ask(officer, new InviteMember(authority, expert.person(), Role.EXPERT, EnumSet.of(Right.WRITE)));
        ask(Actor.themselves(expert.person()), new AcceptInvitation(authority, Role.EXPERT));
        ask(
                Actor.themselves(founder.person()),
                new RegisterOrganisation(
                        company,
                        OrganisationKind.COMPANY,
                        new Registration.Chinese("91350100M000100Y43"),
                        Text.of("衡析生物", "Hengxi Bio")));
    }

    public void ask(Actor actor, Command command) {
        askAt(NOW, actor, command);
    }

    public void askAt(Instant moment, Actor actor, Command command) {
        node.bean(Dispatcher.class).send(command, Asking.now(actor, moment));
    }

    public void draft() {
        ask(officer, new DraftCall(call, authority, content("2026-CT-0042")));
    }

    public void open() {
        draft();
        ask(officer, new OpenCall(call));
    }

    public void start() {
        ask(founder, new StartApplication(application, call, company));
    }

    public void submit() {
        submit(List.of());
    }

    public void submit(List<SignOff> signOffs) {
        ask(
                founder,
                new SubmitApplication(
                        application,
                        "A-2026-1187",
                        ANSWERS,
                        Fingerprint.of(ANSWERS),
                        FORM.fingerprint(),
                        List.of(new Attachment("plan", "ab".repeat(32), "application/pdf", "衡析方案.pdf", 1_024)),
                        Text.zh("片上质谱"),
                        Money.parse("CNY 2500000"),
                        Industry.DIAGNOSTICS,
                        null,
                        signOffs));
    }

    public AnApplicationOnPostgres caughtUp() {
        try {
            for (String reader : List.of("organisations", "calls", "applications")) {
                node.bean(Readers.class).awaitCaughtUp(reader, PATIENCE);
            }
            return this;
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public Viewer viewer(Actor actor) {
        return node.bean(Memberships.class).viewer(actor.person());
    }

    /** All rows of these tables, but for what is sealed anew each time it is written. */
    public String rows(String... tables) {
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            all.append(node.bean(JdbcClient.class)
                    .sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from " + table + " t")
                    .query(String.class)
                    .single());
        }
        return all.toString().replaceAll("sealed[^}]*", "");
    }

    public String rebuilt(String reader, String... tables) throws Exception {
        node.bean(Readers.class).rebuild(reader);
        node.bean(Readers.class).awaitCaughtUp(reader, PATIENCE);
        return rows(tables);
    }

    public static CallContent content(String number) {
        return new CallContent(
                CallKind.COMPETITION,
                number,
                Text.of("二〇二六年度创新创业大赛", "Innovation Competition 2026"),
                Text.zh("一句话说明。"),
                Text.of("第一段。\n\n第二段。", "One.\n\nTwo."),
                List.of(Industry.BIOMEDICINE),
                Money.parse("CNY 3000000"),
                Money.parse("CNY 60000000"),
                FORM,
                new Rubric(List.of(new Rubric.Criterion(
                        "novelty",
                        Text.of("创新性", "Novelty"),
                        Text.zh("说明"),
                        100,
                        3,
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(level -> Text.of("第" + level + "级", "Level " + level))
                                .toList()))),
                new Window(
                        Instant.parse("2026-05-01T00:00:00Z"),
                        new Deadline(Instant.parse("2026-06-30T10:00:00Z"), SHANGHAI)),
                2);
    }
}
