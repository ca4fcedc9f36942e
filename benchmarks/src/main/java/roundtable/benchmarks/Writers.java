package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import roundtable.benchmarks.Caller.Account;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
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
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.RegisterOrganisation;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Readers;
import roundtable.server.applications.Drafts;

/** A call that receives until a moment, and people who write to it: each with a session of their own, and with applications begun. */
final class Writers {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A title and a long text, as the smallest form that is worth anything asks. */
    static final Form FORM = new Form(
            "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"title\",\"problem\"],\"properties\":{"
                    + "\"title\":{\"type\":\"string\",\"maxLength\":60},\"problem\":{\"type\":\"string\",\"maxLength\":2000}}}",
            "{\"sections\":[{\"code\":\"project\",\"title\":{\"zh\":\"项目\",\"en\":\"Project\"},\"questions\":["
                    + "{\"name\":\"title\",\"widget\":\"line\",\"label\":{\"zh\":\"项目名称\",\"en\":\"Title\"}},"
                    + "{\"name\":\"problem\",\"widget\":\"text\",\"label\":{\"zh\":\"要解决的问题\",\"en\":\"The problem\"}}]}]}");

    private static final int HANDS = 4;
    private static final String PROSE = "基层医院遇到发热病人时，要把样本送到市里，两天后才知道是哪一种病原体。";

    private final Server server;
    private final HttpClient http;
    private final CallId call = new CallId(Uuids.next());

    private Writers(Server server, HttpClient http) {
        this.server = server;
        this.http = http;
    }

    /** One who writes, with the applications that they have begun. */
    record Writer(Caller caller, List<Begun> begun) {}

    record Begun(ApplicationId application, OrganisationId company) {}

    static Writers of(Server server, HttpClient http, Deadline closes) {
        Writers writers = new Writers(server, http);
        OrganisationId authority = new OrganisationId(Uuids.next());
        Account officer = server.enrol("周允");
        server.tell(
                Actor.automation(),
                new EstablishAuthority(authority, Text.of("澄湖高新区", "Chenghu Zone"), null, officer.person()));
        Actor office = new Actor(officer.person(), authority, Role.OFFICER);
        List<Text> levels = List.of(Text.zh("一"), Text.zh("二"), Text.zh("三"), Text.zh("四"), Text.zh("五"));
        Rubric rubric =
                new Rubric(List.of(new Rubric.Criterion("all", Text.zh("总评"), Text.zh("总评"), 100, null, levels)));
        CallContent content = new CallContent(
                CallKind.COMPETITION,
                "2026-CT-0001",
                Text.of("截止前一分钟", "The last minute"),
                Text.zh(""),
                Text.zh(""),
                List.of(),
                null,
                null,
                FORM,
                rubric,
                new Window(Instant.now().minus(Duration.ofDays(1)), closes),
                1);
        server.tell(office, new DraftCall(writers.call, authority, content));
        server.tell(office, new OpenCall(writers.call));
        return writers;
    }

    CallId call() {
        return call;
    }

    /** People with a session, each with so many companies' applications begun and written. */
    List<Writer> enrol(int people, int each) throws Exception {
        List<Callable<Writer>> work = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int first = person * each;
            work.add(() -> writer(first, each));
        }
        List<Writer> writers = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
            for (Future<Writer> done : hands.invokeAll(work)) {
                writers.add(done.get());
            }
        }
        for (String reader : List.of("organisations", "calls", "applications")) {
            server.bean(Readers.class).awaitCaughtUp(reader, PATIENCE);
        }
        return writers;
    }

    private Writer writer(int first, int each) throws Exception {
        Account account = server.enrol("沈知微");
        List<Begun> begun = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            OrganisationId company = new OrganisationId(Uuids.next());
            server.tell(
                    Actor.themselves(account.person()),
                    new RegisterOrganisation(
                            company,
                            OrganisationKind.COMPANY,
                            new Registration.Foreign("SG", "ACRA", company.toString()),
                            Text.of("衡析生物 " + (first + i), "Hengxi Bio " + (first + i))));
            ApplicationId application = new ApplicationId(Uuids.next());
            Actor founder = new Actor(account.person(), company, Role.FOUNDER);
            server.tell(founder, new StartApplication(application, call, company));
            server.bean(Drafts.class)
                    .save(
                            application,
                            new Drafts.Draft(
                                    FORM.fingerprint(), answers(first + i, 1), 0, Instant.now(), account.person()),
                            0,
                            ZONE);
            begun.add(new Begun(application, company));
        }
        return new Writer(new Caller(http, server.address()).signIn(account), begun);
    }

    /** Answers as they are after so many savings: the text grows as one types. */
    static String answers(int number, int saving) {
        String problem = PROSE.repeat(20).substring(0, Math.min(PROSE.length() * 20, 40 + 12 * saving));
        return String.format(Locale.ROOT, "{\"title\":\"分型芯片 %d\",\"problem\":\"%s\"}", number, problem);
    }
}
