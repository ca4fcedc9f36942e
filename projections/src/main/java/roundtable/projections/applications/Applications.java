package roundtable.projections.applications;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.money;
import static roundtable.projections.Columns.personOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.AppealTerm;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.Defect;
import roundtable.commands.applications.Paper;
import roundtable.commands.applications.SignOff;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Form;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.applications.ApplicationPage.Appeal;
import roundtable.projections.applications.ApplicationPage.DefectLine;
import roundtable.projections.applications.ApplicationPage.PaperLine;
import roundtable.projections.applications.ApplicationPage.Returned;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.people.Viewer;

/** Reads applications: a company sees its own from the start, an authority those handed in to its calls. */
@Component
public class Applications {

    private static final String COLUMNS = """
            select a.*, o.name as company_name, coalesce(o.verification = 'DONE', false) as company_verified,
                   c.number as call_number, c.title as call_title, c.authority, c.closes, c.zone,
                   h.name as authority_name,
                   (select s.confirmed_at from standings s
                    where s.call = a.call
                      and exists (select from standing p where p.standings = s.id and p.application = a.id)) as ranked_at
            """;
    private static final String TABLES = """
            from application a
            join call c on c.id = a.call
            left join organisation o on o.id = a.company
            left join organisation h on h.id = c.authority
            """;
    private static final String SELECT = COLUMNS + TABLES;

    /** What was handed in before its form was noted is shown by the call's present one. */
    private static final String SELECT_WITH_FORM = COLUMNS + """
            , case when a.submitted_at is not null then coalesce(f.form, c.form) end as answered_form
            """ + TABLES + """
            left join call_form f on f.call = a.call and f.fingerprint = a.form
            """;

    /** How many of an organisation's latest are read for its vault. */
    public static final int MOST_HANDED_IN = 50;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Applications(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An application in a list.
     *
     * @param title null before it is handed in, and once erased
     * @param returnDue until when what was given back may be handed in again; null where it never was
     * @param since when it came to stand where it stands
     * @param promotedFrom the application of the tier below whose place led here; null where one enters by applying
     * @param rankedAt when the standings in which it has its rank were confirmed; null before, and where its call is no tier
     */
    public record Line(
            ApplicationId id,
            CallBrief call,
            OrganisationId company,
            @Nullable Text companyName,
            boolean companyVerified,
            State state,
            @Nullable String number,
            @Nullable Text title,
            @Nullable Money requested,
            @Nullable Industry industry,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant returnedAt,
            @Nullable Instant returnDue,
            @Nullable Instant resubmittedAt,
            Instant since,
            @Nullable DecisionId decision,
            @Nullable ApplicationId promotedFrom,
            @Nullable Instant rankedAt,
            long version) {}

    /** Whose an application is. */
    public record Parties(CallId call, OrganisationId company, OrganisationId authority, State state) {}

    /** Those of the companies and laboratories this viewer belongs to, the newest first. */
    public List<Line> own(Viewer viewer) {
        return jdbc.sql(SELECT + "where a.company = any(?) order by a.started_at desc, a.id limit 200")
                .param(viewer.organisationsAs(Role.FOUNDER))
                .query((row, _) -> line(row))
                .list();
    }

    /**
     * What is being screened by this viewer's authorities: appeals, then what waits for them, those that wait longest first,
     * and then what they have given back to be mended.
     */
    public List<Line> awaitingScreening(Viewer viewer) {
        return jdbc.sql(SELECT + "where a.state in ('APPEALED', 'SUBMITTED', 'RETURNED') and c.authority = any(?) "
                        + "order by array_position(array['APPEALED', 'SUBMITTED', 'RETURNED'], a.state), "
                        + "coalesce(a.appealed_at, a.resubmitted_at, a.submitted_at), a.id limit 200")
                .param(viewer.organisationsAs(Role.OFFICER))
                .query((row, _) -> line(row))
                .list();
    }

    /** What was handed in to a call, for its authority; empty for everybody else. */
    public List<Line> ofCall(CallId call, Viewer viewer) {
        return jdbc.sql(SELECT + "where a.call = ? and a.submitted_at is not null and c.authority = any(?) "
                        + "order by a.number limit 1000")
                .params(call.value(), authorities(viewer))
                .query((row, _) -> line(row))
                .list();
    }

    /** One application, as far as this viewer may see it. */
    public Optional<ApplicationPage> page(ApplicationId application, Viewer viewer) {
        return jdbc.sql(SELECT_WITH_FORM + "where a.id = ?")
                .param(application.value())
                .query((row, _) -> page(row))
                .optional()
                .filter(page -> sees(page.company(), page.call().authority(), page.submittedAt() != null, viewer));
    }

    /**
     * What an organisation had handed in by a moment and has not taken back, with all answers, the latest first; for its own
     * members alone.
     *
     * @return at most {@value #MOST_HANDED_IN}
     */
    public List<ApplicationPage> handedInBy(OrganisationId company, Viewer viewer, Instant moment) {
        if (!viewer.is(Role.FOUNDER, company)) {
            return List.of();
        }
        return jdbc.sql(SELECT_WITH_FORM + "where a.company = ? and a.submitted_at <= ? and a.withdrawn_at is null "
                        + "order by a.submitted_at desc, a.id limit " + MOST_HANDED_IN)
                .params(company.value(), moment.atOffset(ZoneOffset.UTC))
                .query((row, _) -> page(row))
                .list();
    }

    /** Whose it is, whoever asks; empty where there is none. */
    public Optional<Parties> parties(ApplicationId application) {
        return jdbc.sql(
                        "select a.call, a.company, a.state, c.authority from application a join call c on c.id = a.call "
                                + "where a.id = ?")
                .param(application.value())
                .query((row, _) -> new Parties(
                        new CallId(uuid(row, "call")),
                        new OrganisationId(uuid(row, "company")),
                        new OrganisationId(uuid(row, "authority")),
                        State.valueOf(row.getString("state"))))
                .optional();
    }

    /** The company's members always; officers, panellists and auditors of the authority once it was handed in. */
    private static boolean sees(OrganisationId company, OrganisationId authority, boolean handedIn, Viewer viewer) {
        return viewer.is(Role.FOUNDER, company)
                || (handedIn && List.of(authorities(viewer)).contains(authority.value()));
    }

    static UUID[] authorities(Viewer viewer) {
        return Stream.of(Role.OFFICER, Role.PANELLIST, Role.AUDITOR)
                .flatMap(role -> Arrays.stream(viewer.organisationsAs(role)))
                .distinct()
                .toArray(UUID[]::new);
    }

    private Line line(ResultSet row) throws SQLException {
        Instant submitted = instantOrNull(row, "submitted_at");
        Instant started = instant(row, "started_at");
        return new Line(
                new ApplicationId(uuid(row, "id")),
                call(row),
                new OrganisationId(uuid(row, "company")),
                json.readOrNull(row.getString("company_name"), Text.class),
                row.getBoolean("company_verified"),
                State.valueOf(row.getString("state")),
                row.getString("number"),
                title(row),
                money(row),
                industry(row),
                started,
                submitted,
                instantOrNull(row, "returned_at"),
                instantOrNull(row, "return_due"),
                instantOrNull(row, "resubmitted_at"),
                since(row, submitted == null ? started : submitted),
                decision(row),
                promotedFrom(row),
                instantOrNull(row, "ranked_at"),
                row.getLong("version"));
    }

    private static Instant since(ResultSet row, Instant handedIn) throws SQLException {
        for (String later : List.of(
                "withdrawn_at",
                "concluded_at",
                "appeal_judged_at",
                "appealed_at",
                "screened_at",
                "resubmitted_at",
                "returned_at")) {
            Instant found = instantOrNull(row, later);
            if (found != null) {
                return found;
            }
        }
        return handedIn;
    }

    private ApplicationPage page(ResultSet row) throws SQLException {
        Personal<String> answers = json.readPersonal(row.getString("answers"), String.class);
        Personal<String> reasons = json.readPersonal(row.getString("decline_reasons"), String.class);
        return new ApplicationPage(
                new ApplicationId(uuid(row, "id")),
                call(row),
                new OrganisationId(uuid(row, "company")),
                json.readOrNull(row.getString("company_name"), Text.class),
                row.getBoolean("company_verified"),
                State.valueOf(row.getString("state")),
                row.getString("number"),
                title(row),
                money(row),
                industry(row),
                answers == null ? null : answers.value(),
                row.getString("answers_hash"),
                json.readOrNull(row.getString("answered_form"), Form.class),
                papers(row.getString("papers")),
                instant(row, "started_at"),
                Objects.requireNonNull(personOrNull(row, "started_by")),
                row.getString("eligibility"),
                instantOrNull(row, "submitted_at"),
                personOrNull(row, "submitted_by"),
                signOffs(row.getString("sign_offs")),
                returned(row),
                instantOrNull(row, "screened_at"),
                personOrNull(row, "screened_by"),
                reasons == null ? null : reasons.value(),
                appealable(row),
                appeal(row),
                instantOrNull(row, "withdrawn_at"),
                decision(row),
                instantOrNull(row, "concluded_at"),
                promotedFrom(row),
                instantOrNull(row, "ranked_at"),
                row.getLong("version"));
    }

    private static @Nullable AppealTerm appealable(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("appeal_from", LocalDate.class);
        return from == null
                ? null
                : new AppealTerm(from, row.getInt("appeal_days"), ZoneId.of(row.getString("appeal_zone")));
    }

    private @Nullable Appeal appeal(ResultSet row) throws SQLException {
        Instant at = instantOrNull(row, "appealed_at");
        if (at == null) {
            return null;
        }
        Personal<String> grounds = json.readPersonal(row.getString("appeal_grounds"), String.class);
        Personal<String> reasons = json.readPersonal(row.getString("appeal_reasons"), String.class);
        return new Appeal(
                at,
                Objects.requireNonNull(personOrNull(row, "appealed_by")),
                grounds == null ? null : grounds.value(),
                instantOrNull(row, "appeal_judged_at"),
                personOrNull(row, "appeal_judged_by"),
                row.getObject("appeal_accepted", Boolean.class),
                reasons == null ? null : reasons.value());
    }

    private @Nullable Returned returned(ResultSet row) throws SQLException {
        Instant at = instantOrNull(row, "returned_at");
        if (at == null) {
            return null;
        }
        Personal<String> before = json.readPersonal(row.getString("answers_before"), String.class);
        Defect[] defects = json.read(row.getString("defects"), Defect[].class);
        return new Returned(
                at,
                Objects.requireNonNull(personOrNull(row, "returned_by")),
                instant(row, "return_due"),
                Arrays.stream(defects)
                        .map(defect -> new DefectLine(
                                defect.question(), defect.remark().value()))
                        .toList(),
                instantOrNull(row, "resubmitted_at"),
                before == null ? null : before.value(),
                papers(row.getString("papers_before")));
    }

    private CallBrief call(ResultSet row) throws SQLException {
        return new CallBrief(
                new CallId(uuid(row, "call")),
                row.getString("call_number"),
                json.read(row.getString("call_title"), Text.class),
                new OrganisationId(uuid(row, "authority")),
                json.readOrNull(row.getString("authority_name"), Text.class),
                instant(row, "closes"),
                ZoneId.of(row.getString("zone")));
    }

    private @Nullable Text title(ResultSet row) throws SQLException {
        Personal<Text> title = json.readPersonal(row.getString("title"), Text.class);
        return title == null ? null : title.value();
    }

    private static @Nullable Industry industry(ResultSet row) throws SQLException {
        String code = row.getString("industry");
        return code == null ? null : Industry.ofCode(code);
    }

    private static @Nullable ApplicationId promotedFrom(ResultSet row) throws SQLException {
        UUID found = row.getObject("promoted_from", UUID.class);
        return found == null ? null : new ApplicationId(found);
    }

    private static @Nullable DecisionId decision(ResultSet row) throws SQLException {
        UUID found = row.getObject("decision", UUID.class);
        return found == null ? null : new DecisionId(found);
    }

    private List<SignOff> signOffs(@Nullable String column) {
        SignOff[] signOffs = json.readOrNull(column, SignOff[].class);
        return signOffs == null ? List.of() : List.of(signOffs);
    }

    private List<PaperLine> papers(@Nullable String column) {
        Paper[] papers = json.readOrNull(column, Paper[].class);
        return papers == null
                ? List.of()
                : Arrays.stream(papers)
                        .map(paper -> new PaperLine(
                                paper.question(),
                                paper.sha256(),
                                paper.mediaType(),
                                paper.name().value(),
                                paper.size()))
                        .toList();
    }
}
