package roundtable.projections.reviews;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.intOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.Paper;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Rubric;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ReviewId;
import roundtable.commands.reviews.Scores;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;
import roundtable.projections.reviews.ReviewPage.Before;
import roundtable.projections.reviews.ReviewPage.KeptBack;
import roundtable.projections.reviews.ReviewPage.PaperBefore;
import roundtable.projections.reviews.ReviewPage.Stage;

/** Reads reviews: the expert's own always, anybody else's only once all of an application's are in. */
@Component
public class Reviews {

    private final JdbcClient jdbc;
    private final RowJson json;

    public Reviews(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One line of an expert's worklist.
     *
     * @param title null before the declaration, after a recusal, and once erased
     */
    public record Waiting(
            ReviewId review,
            Stage stage,
            String code,
            CallId call,
            Text callTitle,
            @Nullable Text title,
            @Nullable Industry industry,
            Instant since) {}

    /**
     * A review that may be seen.
     *
     * @param person who wrote it; null for the company, which learns what was said, not by whom
     * @param scores null once erased
     */
    public record Revealed(
            ReviewId review,
            String code,
            @Nullable PersonId person,
            @Nullable Scores scores,
            int tenths,
            @Nullable Instant submittedAt) {}

    /** The viewer's own reviews, those that wait first, then by age. */
    public List<Waiting> worklist(Viewer viewer) {
        if (viewer.person() == null) {
            return List.of();
        }
        return jdbc.sql("""
                        select r.*, c.title as call_title, a.title, a.industry
                        from review r join round_call c on c.id = r.call
                        join round_application a on a.id = r.application
                        where r.person = ? and r.authority = any(?)
                        order by r.stage not in ('OPENED', 'DECLARED'), r.opened_at, r.id
                        """)
                .params(viewer.person().value(), viewer.organisationsAs(Role.EXPERT))
                .query((row, _) -> waiting(row))
                .list();
    }

    /** The viewer's own review; empty for everybody else, whatever their role. */
    public Optional<ReviewPage> page(ReviewId review, Viewer viewer) {
        if (viewer.person() == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select r.*, c.title as call_title, c.rubric, coalesce(f.form, c.form) as form, a.title, a.requested,
                               a.industry, a.answers, a.papers, o.scores, o.tenths
                        from review r join round_call c on c.id = r.call
                        join round_application a on a.id = r.application
                        left join call_form f on f.call = r.call and f.fingerprint = a.form
                        left join review_own o on o.review = r.id
                        where r.id = ? and r.person = ? and r.authority = any(?)
                        """)
                .params(review.value(), viewer.person().value(), viewer.organisationsAs(Role.EXPERT))
                .query((row, _) -> page(row))
                .optional();
    }

    /**
     * An application's reviews once all are in: for officers, panellists and auditors of the authority, for its experts
     * who wrote one of them, and, after the decision is sealed, for the company, which does not learn who they were. Empty
     * for anybody else, and for everybody before.
     */
    public List<Revealed> revealed(ApplicationId application, Viewer viewer) {
        return jdbc
                .sql("""
                        select r.id, r.code, r.person, r.authority, r.submitted_at, v.scores, v.tenths, a.company,
                               exists (select 1 from review own join review_revealed ownv on ownv.review = own.id
                                       where own.application = r.application and own.person = :person) as wrote,
                               exists (select 1 from decision d where d.application = r.application
                                       and d.state in ('SEALED', 'REVOKED')) as decided
                        from review_revealed v join review r on r.id = v.review
                        join round_application a on a.id = r.application
                        where v.application = :application order by r.opened_at, r.id
                        """)
                .param("application", application.value())
                .param(
                        "person",
                        viewer.person() == null
                                ? PersonId.NOBODY.value()
                                : viewer.person().value())
                .query((row, _) -> revealed(row, viewer))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** The application that lies open before the expert of this review; empty for everybody else, and while it is closed to them. */
    public Optional<ApplicationId> before(ReviewId review, Viewer viewer) {
        if (viewer.person() == null) {
            return Optional.empty();
        }
        return jdbc.sql("select application from review where id = ? and person = ? and authority = any(?) "
                        + "and stage not in ('OPENED', 'RECUSED')")
                .params(review.value(), viewer.person().value(), viewer.organisationsAs(Role.EXPERT))
                .query((row, _) -> new ApplicationId(uuid(row, "application")))
                .optional();
    }

    /** Who wrote this review and in which pool: for histories and live updates. */
    public Optional<Written> written(ReviewId review) {
        return jdbc.sql("select person, authority, stage = 'REVEALED' as revealed from review where id = ?")
                .param(review.value())
                .query((row, _) -> new Written(
                        new PersonId(uuid(row, "person")),
                        new OrganisationId(uuid(row, "authority")),
                        row.getBoolean("revealed")))
                .optional();
    }

    /** Whose a review is. */
    public record Written(PersonId person, OrganisationId authority, boolean revealed) {

        public boolean isBy(Viewer viewer) {
            return person.equals(viewer.person()) && viewer.is(Role.EXPERT, authority);
        }
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        Stage stage = Stage.valueOf(row.getString("stage"));
        boolean open = isOpen(stage);
        Personal<Text> title = open ? json.readPersonal(row.getString("title"), Text.class) : null;
        return new Waiting(
                new ReviewId(uuid(row, "id")),
                stage,
                row.getString("code"),
                new CallId(uuid(row, "call")),
                json.read(row.getString("call_title"), Text.class),
                title == null ? null : title.value(),
                open ? industry(row) : null,
                instant(row, "opened_at"));
    }

    private ReviewPage page(ResultSet row) throws SQLException {
        Stage stage = Stage.valueOf(row.getString("stage"));
        Personal<Scores> own = json.readPersonal(row.getString("scores"), Scores.class);
        return new ReviewPage(
                new ReviewId(uuid(row, "id")),
                stage,
                row.getString("code"),
                new CallId(uuid(row, "call")),
                json.read(row.getString("call_title"), Text.class),
                json.read(row.getString("rubric"), Rubric.class),
                instant(row, "opened_at"),
                instantOrNull(row, "declared_at"),
                instantOrNull(row, "submitted_at"),
                isOpen(stage) ? before(row) : null,
                own == null ? null : own.value(),
                intOrNull(row, "tenths"),
                row.getLong("version"));
    }

    private Before before(ResultSet row) throws SQLException {
        Personal<Text> title = json.readPersonal(row.getString("title"), Text.class);
        Personal<String> answers = json.readPersonal(row.getString("answers"), String.class);
        Form form = json.read(row.getString("form"), Form.class);
        Blindfold blindfold = Blindfold.of(form);
        List<KeptBack> keptBack = new ArrayList<>();
        String left = blindfold.before(answers == null ? null : answers.value(), keptBack);
        return new Before(
                title == null ? null : title.value(),
                json.readOrNull(row.getString("requested"), Money.class),
                industry(row),
                form,
                left,
                Arrays.stream(json.read(row.getString("papers"), Paper[].class))
                        .filter(paper -> !blindfold.hides(paper.question()))
                        .map(paper ->
                                new PaperBefore(paper.question(), paper.sha256(), paper.mediaType(), paper.size()))
                        .toList(),
                List.copyOf(keptBack));
    }

    private Optional<Revealed> revealed(ResultSet row, Viewer viewer) throws SQLException {
        OrganisationId authority = new OrganisationId(uuid(row, "authority"));
        boolean ofTheAuthority = viewer.is(Role.OFFICER, authority)
                || viewer.is(Role.PANELLIST, authority)
                || viewer.is(Role.AUDITOR, authority);
        boolean ofTheCompany =
                row.getBoolean("decided") && viewer.is(Role.FOUNDER, new OrganisationId(uuid(row, "company")));
        if (!ofTheAuthority && !ofTheCompany && !row.getBoolean("wrote")) {
            return Optional.empty();
        }
        Personal<Scores> scores = json.readPersonal(row.getString("scores"), Scores.class);
        return Optional.of(new Revealed(
                new ReviewId(uuid(row, "id")),
                row.getString("code"),
                ofTheAuthority ? new PersonId(uuid(row, "person")) : null,
                scores == null ? null : scores.value(),
                row.getInt("tenths"),
                instantOrNull(row, "submitted_at")));
    }

    private static @Nullable Industry industry(ResultSet row) throws SQLException {
        String code = row.getString("industry");
        return code == null ? null : Industry.ofCode(code);
    }

    /** Whether the application lies open before its expert. */
    private static boolean isOpen(Stage stage) {
        return stage != Stage.OPENED && stage != Stage.RECUSED;
    }
}
