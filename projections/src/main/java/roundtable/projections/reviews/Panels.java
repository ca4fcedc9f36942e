package roundtable.projections.reviews;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.intOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.Conflict;
import roundtable.commands.reviews.ExpertId;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.reviews.ReviewId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;
import roundtable.projections.reviews.AssignmentMatrix.ApplicationRow;
import roundtable.projections.reviews.AssignmentMatrix.Assigned;
import roundtable.projections.reviews.AssignmentMatrix.ExpertColumn;
import roundtable.projections.reviews.AssignmentMatrix.Found;

/** Reads panels. */
@Component
public class Panels {

    private final JdbcClient jdbc;
    private final RowJson json;

    public Panels(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Head(
            CallId call,
            OrganisationId authority,
            String number,
            Text title,
            @Nullable PanelId panel,
            int needed,
            long version) {}

    /** The matrix of a call's round, for officers and auditors of its authority; empty for everybody else. */
    public Optional<AssignmentMatrix> matrix(CallId call, Viewer viewer) {
        return head(call)
                .filter(head -> viewer.is(Role.OFFICER, head.authority()) || viewer.is(Role.AUDITOR, head.authority()))
                .map(head -> new AssignmentMatrix(
                        head.call(),
                        head.number(),
                        head.title(),
                        head.panel(),
                        head.needed(),
                        experts(head.authority()),
                        applications(call, head.authority()),
                        head.version()));
    }

    /** The panel of a call's round, for the same viewers; empty too where none is convened. */
    public Optional<PanelId> panelOf(CallId call, Viewer viewer) {
        return jdbc.sql("select id from panel where call = ?")
                .param(call.value())
                .query((row, _) -> new PanelId(uuid(row, "id")))
                .optional()
                .filter(panel -> seesInside(panel, viewer));
    }

    /** Whether this viewer may see how a panel came together. */
    public boolean seesInside(PanelId panel, Viewer viewer) {
        return jdbc.sql("select authority from panel where id = ?")
                .param(panel.value())
                .query((row, _) -> new OrganisationId(uuid(row, "authority")))
                .optional()
                .filter(authority -> viewer.is(Role.OFFICER, authority) || viewer.is(Role.AUDITOR, authority))
                .isPresent();
    }

    /** The panel's own codes, so that a fresh one can be drawn. */
    public List<String> codes(PanelId panel) {
        return jdbc.sql("select distinct code from assignment where panel = ?")
                .param(panel.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Optional<Head> head(CallId call) {
        return jdbc.sql("""
                        select c.id, c.authority, c.number, c.title, p.id as panel,
                               coalesce(p.experts_per_application, 0) as needed, coalesce(p.version, -1) as version
                        from round_call c left join panel p on p.call = c.id where c.id = ?
                        """)
                .param(call.value())
                .query((row, _) -> {
                    UUID panel = row.getObject("panel", UUID.class);
                    return new Head(
                            new CallId(uuid(row, "id")),
                            new OrganisationId(uuid(row, "authority")),
                            row.getString("number"),
                            json.read(row.getString("title"), Text.class),
                            panel == null ? null : new PanelId(panel),
                            row.getInt("needed"),
                            row.getLong("version"));
                })
                .optional();
    }

    private List<ExpertColumn> experts(OrganisationId authority) {
        return jdbc.sql("""
                        select e.id, e.person, e.fields, e.active,
                               (select count(*) from assignment a where a.expert = e.id and a.stage = 'READING') as reading
                        from expert e where e.authority = ? order by e.enrolled_at, e.id
                        """)
                .param(authority.value())
                .query((row, _) -> new ExpertColumn(
                        new ExpertId(uuid(row, "id")),
                        new PersonId(uuid(row, "person")),
                        List.of(json.read(row.getString("fields"), Industry[].class)),
                        row.getBoolean("active"),
                        row.getInt("reading")))
                .list();
    }

    private List<ApplicationRow> applications(CallId call, OrganisationId authority) {
        return jdbc.sql("""
                        select a.*, o.name as company_name, r.complete_at,
                               (select min(code) from assignment s where s.application = a.id) as code,
                               (select count(*) from assignment s where s.application = a.id and s.stage = 'IN') as done
                        from round_application a
                        left join organisation o on o.id = a.company
                        left join round_complete r on r.application = a.id
                        where a.call = ? and a.admitted order by a.number
                        """)
                .param(call.value())
                .query((row, _) -> application(row, authority))
                .list();
    }

    private ApplicationRow application(ResultSet row, OrganisationId authority) throws SQLException {
        ApplicationId id = new ApplicationId(uuid(row, "id"));
        OrganisationId company = new OrganisationId(uuid(row, "company"));
        Personal<Text> title = json.readPersonal(row.getString("title"), Text.class);
        String industry = row.getString("industry");
        return new ApplicationRow(
                id,
                row.getString("number"),
                title == null ? null : title.value(),
                company,
                json.readOrNull(row.getString("company_name"), Text.class),
                json.readOrNull(row.getString("requested"), Money.class),
                industry == null ? null : Industry.ofCode(industry),
                row.getString("code"),
                assigned(id),
                conflicts(company, authority),
                row.getInt("done"),
                instantOrNull(row, "complete_at"));
    }

    private List<Assigned> assigned(ApplicationId application) {
        return jdbc.sql("""
                        select a.review, a.expert, a.stage, a.assigned_at, v.tenths
                        from assignment a left join review_revealed v on v.review = a.review
                        where a.application = ? order by a.assigned_at, a.review
                        """)
                .param(application.value())
                .query((row, _) -> new Assigned(
                        new ReviewId(uuid(row, "review")),
                        new ExpertId(uuid(row, "expert")),
                        AssignmentMatrix.Stage.valueOf(row.getString("stage")),
                        instant(row, "assigned_at"),
                        intOrNull(row, "tenths")))
                .list();
    }

    private List<Found> conflicts(OrganisationId company, OrganisationId authority) {
        return jdbc.sql("""
                        select e.id, 'DECLARED' as kind from expert e join expert_conflict c on c.expert = e.id
                        where e.authority = :authority and c.organisation = :company
                        union
                        select e.id, 'ORGANISATION' from expert e join tie t on t.person = e.person
                        where e.authority = :authority and t.organisation = :company
                        order by 1, 2
                        """)
                .param("authority", authority.value())
                .param("company", company.value())
                .query((row, _) -> new Found(new ExpertId(uuid(row, "id")), Conflict.valueOf(row.getString("kind"))))
                .list();
    }
}
