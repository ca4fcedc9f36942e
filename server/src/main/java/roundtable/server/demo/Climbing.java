package roundtable.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationCommand.AdmitApplication;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallCommand.CloseCall;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Places;
import roundtable.commands.calls.Places.Quota;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.Stage;
import roundtable.commands.calls.Procedure.StageKind;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.calls.Rubric.Criterion;
import roundtable.commands.calls.Tier;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.calls.Tier.Prize;
import roundtable.commands.calls.Tier.PrizeClass;
import roundtable.commands.calls.Window;
import roundtable.commands.organisations.OrganisationCommand.AcceptInvitation;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationCommand.InviteMember;
import roundtable.commands.organisations.OrganisationId;
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
import roundtable.commands.standings.StandingsCommand.AnnounceStandings;
import roundtable.commands.standings.StandingsCommand.ConfirmStandings;
import roundtable.commands.standings.StandingsCommand.DrawUpStandings;
import roundtable.commands.standings.StandingsFacts;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.server.calls.CallTemplates.Template;
import roundtable.server.demo.Cast.ExpertRole;
import roundtable.server.demo.Cast.Players;
import roundtable.server.demo.Fate.Reached;
import roundtable.server.installation.FirstAuthority;
import roundtable.server.people.People;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the best of last year's cup climb: from the zone's competition and a neighbour's to the city's, and on to the
 * province's, which receives them now.
 */
@Component
@Profile("!production")
class Climbing {

    private static final int MORE_FROM_THE_NEIGHBOUR = 6;
    private static final int READERS = 2;
    private static final int NOTICE_DAYS = 5;

    /** Beyond the longest that so many working days last. */
    private static final Duration NOTICE = Duration.ofDays(13);

    private static final CallId CITY = new CallId(Telling.id("call/CITY"));
    private static final CallId PROVINCE = new CallId(Telling.id("call/PROVINCE"));
    private static final CallId NEIGHBOUR = new CallId(Telling.id("call/NEIGHBOUR"));
    private static final OrganisationId CITY_BUREAU = new OrganisationId(Telling.id("authority/CITY"));
    private static final OrganisationId PROVINCE_BUREAU = new OrganisationId(Telling.id("authority/PROVINCE"));

    private final Telling telling;
    private final Applying applying;
    private final People people;
    private final Neighbours neighbours;
    private final JsonMapper json;

    Climbing(Telling telling, Applying applying, People people, Neighbours neighbours, JsonMapper json) {
        this.telling = telling;
        this.applying = applying;
        this.people = people;
        this.neighbours = neighbours;
        this.json = json;
    }

    /** The people of an authority above the zone. */
    private record Bureau(Actor officer, Actor second, List<ExpertRole> experts) {}

    /** Who competes in a tier, the best first. */
    private record Competitor(ApplicationId application, Company company, Project project, Actor founder) {}

    /** The zone's cup is the first step. */
    static Tier firstStep() {
        return new Tier(
                Level.DISTRICT,
                CITY,
                false,
                List.of(),
                new Places(List.of(new Quota(Industry.BIOMEDICINE, null, 2), new Quota(Industry.ROBOTICS, null, 1)), 3),
                false,
                List.of(
                        prize(PrizeClass.FIRST, "澄湖杯一等奖", "Chenghu Cup, first prize", 1),
                        prize(PrizeClass.SECOND, "澄湖杯二等奖", "Chenghu Cup, second prize", 2),
                        prize(PrizeClass.EXCELLENCE, "澄湖杯优秀奖", "Chenghu Cup, excellence", 3)));
    }

    /** The tiers above are there before the first is drafted. */
    void raiseTheTiersAbove(Template template, Players players, Instant now) {
        Bureau city = establish(
                CITY_BUREAU, Text.of("安澜市科学技术局", "Anlan Science and Technology Bureau"), "city", players, now);
        Bureau province = establish(
                PROVINCE_BUREAU,
                Text.of("东岭省科学技术厅", "Dongling Department of Science and Technology"),
                "province",
                players,
                now);
        telling.tell(
                new DraftCall(
                        PROVINCE,
                        PROVINCE_BUREAU,
                        content(
                                "DL-2026-01",
                                Text.of("第九届东岭省创新创业大赛", "Ninth Dongling Innovation Competition"),
                                template,
                                withMore(template.form()),
                                window(now, 14, -18),
                                new Tier(
                                        Level.PROVINCE,
                                        null,
                                        true,
                                        List.of(CITY_BUREAU),
                                        Places.NONE,
                                        true,
                                        List.of(prize(PrizeClass.FIRST, "新芽奖", "New Shoot Award", 3))))),
                province.officer(),
                ago(now, 265));
        telling.tell(
                new DraftCall(
                        CITY,
                        CITY_BUREAU,
                        content(
                                "AL-2026-01",
                                Text.of("安澜市创新创业大赛", "Anlan Innovation Competition"),
                                template,
                                template.form(),
                                window(now, 155, 120),
                                new Tier(
                                        Level.CITY,
                                        PROVINCE,
                                        true,
                                        List.of(FirstAuthority.ID),
                                        new Places(List.of(new Quota(Industry.BIOMEDICINE, null, 1)), 3),
                                        true,
                                        List.of(
                                                prize(PrizeClass.FIRST, "创业先锋奖", "Pioneer Award", 1),
                                                prize(PrizeClass.EXCELLENCE, "优秀奖", "Excellence", 3))))),
                city.officer(),
                ago(now, 264));
    }

    /** From the zone's standings to the province's door. */
    void climb(List<Entry> entries, Template template, Players players, Instant now) {
        Bureau city = bureau(CITY_BUREAU, "city", players);
        List<Competitor> zone = entries.stream()
                .filter(entry -> entry.round() == Round.LAST && entry.fate().has(Reached.REVIEWED))
                .map(entry ->
                        new Competitor(entry.id(), entry.company(), entry.project(), founder(entry.company(), players)))
                .toList();
        rank(Round.LAST.call(), Round.LAST.panel(), zone, players.officer(), players.chair(), ago(now, 172));
        CallContent nextDoor = content(
                "AL-2026-LJ",
                Text.of("临江区创新创业大赛", "Linjiang District Competition"),
                template,
                template.form(),
                window(now, 215, 190),
                new Tier(Level.DISTRICT, CITY, false, List.of(), new Places(List.of(), 3), false, List.of()));
        telling.tell(new DraftCall(NEIGHBOUR, CITY_BUREAU, nextDoor), city.officer(), ago(now, 220));
        telling.tell(new OpenCall(NEIGHBOUR), city.officer(), ago(now, 216));
        List<Competitor> others = entries.stream()
                .filter(entry -> entry.round() == Round.FUND)
                .filter(entry -> zone.stream().noneMatch(each -> each.company().equals(entry.company())))
                .limit(MORE_FROM_THE_NEIGHBOUR)
                .map(entry -> enters(entry, template.form(), players, ago(now, 200)))
                .toList();
        judge(NEIGHBOUR, others, nextDoor, city, ago(now, 188));
        rank(NEIGHBOUR, panel(NEIGHBOUR), others, city.officer(), city.second(), ago(now, 172));

        telling.tell(new OpenCall(CITY), city.officer(), ago(now, 157));
        List<Competitor> promoted = Stream.concat(
                        promoted(Round.LAST.call(), zone).stream(), promoted(NEIGHBOUR, others).stream())
                .map(below -> goesOn(below, CITY, template.form(), ago(now, 140)))
                .toList();
        judge(CITY, promoted, content(CITY), city, ago(now, 118));
        rank(CITY, panel(CITY), promoted, city.officer(), city.second(), ago(now, 35));
        telling.tell(
                new OpenCall(PROVINCE),
                bureau(PROVINCE_BUREAU, "province", players).officer(),
                ago(now, 15));
    }

    private CallContent content(CallId call) {
        return Objects.requireNonNull(neighbours.fold(call, CallTerms.FOLDING).content());
    }

    private static Instant ago(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    private static PanelId panel(CallId call) {
        return new PanelId(Telling.id("panel/" + call));
    }

    private static Actor founder(Company company, Players players) {
        return players.founders().get(company.number());
    }

    private static Prize prize(PrizeClass kind, String zh, String en, int places) {
        return new Prize(kind, Text.of(zh, en), null, places, null);
    }

    private Bureau establish(OrganisationId id, Text name, String mailbox, Players players, Instant now) {
        Instant at = ago(now, 380);
        Bureau bureau = bureau(id, mailbox, players);
        telling.tell(new EstablishAuthority(id, name, null, bureau.officer().person()), Actor.automation(), at);
        List<Actor> members = new ArrayList<>(List.of(bureau.second()));
        bureau.experts().forEach(expert -> members.add(expert.actor()));
        for (Actor member : members) {
            telling.tell(
                    new InviteMember(id, member.person(), member.role(), EnumSet.of(Right.WRITE, Right.SIGN)),
                    bureau.officer(),
                    at);
            telling.tell(new AcceptInvitation(id, member.role()), Actor.themselves(member.person()), at);
        }
        for (ExpertRole expert : bureau.experts()) {
            telling.tell(
                    new EnrolExpert(expert.expert(), id, expert.actor().person(), List.copyOf(expert.fields())),
                    bureau.officer(),
                    at);
        }
        return bureau;
    }

    /** The same people at every telling: its own officers, and experts of the zone's pool. */
    private Bureau bureau(OrganisationId id, String mailbox, Players players) {
        List<ExpertRole> experts = players.experts().subList(2, 2 + READERS).stream()
                .map(expert -> new ExpertRole(
                        new ExpertId(Telling.id("expert/" + id + "/" + expert.expert())),
                        new Actor(expert.actor().person(), id, Role.EXPERT),
                        expert.fields()))
                .toList();
        return new Bureau(
                new Actor(person(mailbox + "-officer", "何澜"), id, Role.OFFICER),
                new Actor(person(mailbox + "-second", "孙砚"), id, Role.PANELLIST),
                experts);
    }

    private PersonId person(String mailbox, String name) {
        return people.introduce(mailbox + "@demo.roundtable.example", name, Language.ZH);
    }

    private Competitor enters(Entry entry, Form form, Players players, Instant at) {
        ApplicationId application = new ApplicationId(
                Telling.id("application/NEIGHBOUR/" + entry.company().number()));
        Actor founder = founder(entry.company(), players);
        telling.tell(
                new StartApplication(application, NEIGHBOUR, entry.company().id()), founder, at);
        telling.tell(
                applying.submission(application, CallKind.COMPETITION, entry.company(), entry.project(), form, at),
                founder,
                at.plus(Duration.ofDays(2)));
        return new Competitor(application, entry.company(), entry.project(), founder);
    }

    /** With its dossier: the same answers and the same papers. */
    private Competitor goesOn(Competitor below, CallId call, Form form, Instant at) {
        ApplicationId application = below.application().inTheNextTier();
        telling.tell(
                new StartApplication(application, call, below.company().id(), null, below.application()),
                below.founder(),
                at);
        telling.tell(
                applying.submission(application, CallKind.COMPETITION, below.company(), below.project(), form, at),
                below.founder(),
                at.plus(Duration.ofDays(1)));
        return new Competitor(application, below.company(), below.project(), below.founder());
    }

    private List<Competitor> promoted(CallId tier, List<Competitor> competitors) {
        StandingsFacts standings = neighbours.fold(StandingsId.of(tier), StandingsFacts.FOLDING);
        return competitors.stream()
                .filter(each -> standings.hasPromoted(each.application()))
                .toList();
    }

    /** All are admitted and read by the city's experts; the further down the list, the lower the scores. */
    private void judge(CallId call, List<Competitor> competitors, CallContent content, Bureau bureau, Instant at) {
        competitors.forEach(each ->
                telling.tell(new AdmitApplication(each.application()), bureau.officer(), at.minus(Duration.ofDays(1))));
        telling.tell(
                new CloseCall(call),
                bureau.officer(),
                content.window().closes().at().plus(Duration.ofMinutes(1)));
        telling.tell(new ConvenePanel(panel(call), call), bureau.officer(), at);
        int place = 0;
        for (Competitor each : competitors) {
            for (int seat = 0; seat < READERS; seat++) {
                telling.tell(
                        new AssignExpert(
                                panel(call),
                                each.application(),
                                bureau.experts().get(seat).expert(),
                                review(each, seat),
                                "T-" + (10 + place)),
                        bureau.officer(),
                        at);
            }
            place++;
        }
        place = 0;
        for (Competitor each : competitors) {
            for (int seat = 0; seat < READERS; seat++) {
                Actor expert = bureau.experts().get(seat).actor();
                telling.waitFor("reviews", review(each, seat), 0);
                telling.tell(new DeclareNoConflict(review(each, seat)), expert, at.plus(Duration.ofHours(2)));
                telling.tell(
                        new SubmitReview(review(each, seat), scores(content, place, seat)),
                        expert,
                        at.plus(Duration.ofHours(3)));
            }
            place++;
        }
        competitors.forEach(each -> {
            for (int seat = 0; seat < READERS; seat++) {
                telling.waitFor("reviews", review(each, seat), Judging.REVEALED);
            }
        });
    }

    private static ReviewId review(Competitor competitor, int seat) {
        return new ReviewId(Telling.id("review/" + competitor.application() + "/" + seat));
    }

    private static Scores scores(CallContent content, int place, int seat) {
        Map<String, Integer> points = new HashMap<>();
        int turn = seat;
        for (Criterion criterion : content.rubric().criteria()) {
            points.put(criterion.code(), Math.clamp(5 - (place + 2L * turn++) / 4, 2, 5));
        }
        return new Scores(points, Map.of());
    }

    private void rank(
            CallId call, PanelId panel, List<Competitor> competitors, Actor officer, Actor second, Instant at) {
        StandingsId standings = StandingsId.of(call);
        telling.tell(
                new DrawUpStandings(
                        call,
                        panel,
                        competitors.stream().map(Competitor::application).toList()),
                officer,
                at);
        Instant announced = at.plus(Duration.ofDays(1));
        Deadline ends = new Deadline(announced.plus(NOTICE), Round.ZONE);
        telling.tell(new AnnounceStandings(standings, ends), second, announced);
        telling.tell(new ConfirmStandings(standings), officer, ends.at().plus(Duration.ofHours(1)));
    }

    /** The province also wants to know what the pitch will show, and what those say who have tried it. */
    private Form withMore(Form usual) {
        ObjectNode schema = (ObjectNode) json.readTree(usual.schema());
        ObjectNode properties = (ObjectNode) schema.path("properties");
        properties.putObject("pitch").put("type", "string").put("minLength", 20).put("maxLength", 300);
        ObjectNode trial = properties
                .putObject("trial")
                .put("type", "array")
                .put("minItems", 1)
                .put("maxItems", 3);
        trial.putObject("items").put("type", "string").put("pattern", "^[0-9a-f]{64}$");
        ((ArrayNode) schema.path("required")).add("pitch").add("trial");
        ObjectNode layout = (ObjectNode) json.readTree(usual.layout());
        ((ArrayNode) layout.path("sections")).add(json.readTree("""
                {"code":"province","title":{"zh":"省赛补充","en":"For the province"},"questions":[
                  {"name":"pitch","widget":"text","label":{"zh":"路演要点","en":"What the pitch will show"},
                   "hint":{"zh":"陈述 8 分钟、问答 7 分钟，写最想让评委记住的三点。","en":"8 minutes and 7 of questions: the three points to remember."}},
                  {"name":"trial","widget":"files","accept":["application/pdf"],
                   "label":{"zh":"用户试用证明","en":"What a user's trial has shown"}}]}
                """));
        return new Form(schema.toString(), layout.toString());
    }

    private static Window window(Instant now, int opened, int closes) {
        Instant midnight =
                now.atZone(Round.ZONE).toLocalDate().atStartOfDay(Round.ZONE).toInstant();
        return new Window(
                midnight.minus(Duration.ofDays(opened)).plus(Duration.ofHours(9)),
                new Deadline(midnight.minus(Duration.ofDays(closes)).plus(Duration.ofHours(17)), Round.ZONE));
    }

    private static CallContent content(
            String number, Text title, Template template, Form form, Window window, Tier tier) {
        var finals = window.closes().at().atZone(Round.ZONE).toLocalDate().plusWeeks(2);
        return new CallContent(
                CallKind.COMPETITION,
                number,
                title,
                template.summary(),
                template.description(),
                template.industries(),
                null,
                null,
                form,
                template.rubric(),
                window,
                READERS,
                null,
                new Procedure(
                        0,
                        NOTICE_DAYS,
                        List.of("novelty", "feasibility"),
                        StillTied.DRAWN,
                        List.of(new Stage(StageKind.PRESENTATION, finals))),
                tier);
    }
}
