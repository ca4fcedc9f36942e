package roundtable.projections.pipeline;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.personOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.pipeline.AcquaintanceId;
import roundtable.commands.pipeline.Closeness;
import roundtable.commands.pipeline.Column;
import roundtable.commands.pipeline.NoteId;
import roundtable.commands.pipeline.PassReason;
import roundtable.commands.pipeline.PipelineId;
import roundtable.commands.pipeline.PursuitId;
import roundtable.commands.pipeline.TaskId;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.deals.Introductions;
import roundtable.projections.people.Viewer;

/** Reads firms' pipelines: each for the members of its firm alone. */
@Component
public class Pursuits {

    /** How many a board shows at most. */
    public static final int SHOWN = 1_000;

    private static final String SELECT = """
            select p.*, o.name as company_name,
                   (select array_agg(s.stage order by s.reached_at, s.stage) from pursuit_stage s
                    where s.pursuit = p.id) as reached,
                   (select count(*) from pursuit_note n where n.pursuit = p.id) as notes,
                   (select count(*) from acquaintance a where a.firm = p.firm and a.organisation = p.company) as known,
                   (select i.state from introduction i left join deal d on d.id = i.deal
                    where i.deal = p.deal and i.investor = p.firm and not p.firm = any(coalesce(d.blocked, '{}'))
                    order by i.asked_at desc, i.id desc limit 1) as introduction
            from pursuit p left join organisation o on o.id = p.company
            """;

    private static final String TASKS = """
            select t.*, p.deal, o.name as company_name from pursuit_task t join pursuit p on p.id = t.pursuit
            left join organisation o on o.id = p.company
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Pursuits(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The stages of a firm.
     *
     * @param pipeline null while they are the default ones
     * @param version the ETag; 0 without a pipeline
     */
    public record Columns(@Nullable PipelineId pipeline, List<Column> columns, long version) {}

    /**
     * A deal as a firm follows it.
     *
     * @param column its stage; one that the firm has no more stands for the first
     * @param reached every stage that it has ever stood in, the first first
     * @param movedAt since when it stands there
     * @param introduction where the firm's last request to meet the company stands; null where it has not asked, and where the deal is
     *     kept from it
     * @param notes how many there are
     * @param known how many members know somebody at the company
     * @param passWords to the company; null unless passed, and once erased
     */
    public record Pursued(
            PursuitId pursuit,
            OrganisationId firm,
            DealId deal,
            OrganisationId company,
            @Nullable Text companyName,
            String column,
            List<String> reached,
            boolean passed,
            @Nullable PersonId owner,
            Instant startedAt,
            Instant movedAt,
            @Nullable PassReason passReason,
            @Nullable String passWords,
            @Nullable Instant passedAt,
            Introductions.@Nullable State introduction,
            int notes,
            int known,
            long version) {}

    /** @param words null once erased */
    public record Note(NoteId note, @Nullable String words, PersonId by, Instant at) {}

    /** @param words null once erased */
    public record Task(
            TaskId task,
            PursuitId pursuit,
            DealId deal,
            @Nullable Text companyName,
            @Nullable String words,
            LocalDate due,
            @Nullable PersonId assignee,
            Instant plannedAt,
            @Nullable Instant finishedAt) {}

    /** @param words whom, and from where; null once erased */
    public record Known(
            AcquaintanceId acquaintance,
            OrganisationId organisation,
            @Nullable Text name,
            PersonId person,
            Closeness closeness,
            @Nullable String words,
            Instant at) {}

    /** What a company learns: that a firm has passed. */
    public record Passed(
            OrganisationId firm,
            @Nullable Text firmName,
            PassReason reason,
            @Nullable String words,
            Instant at) {}

    public Columns columns(OrganisationId firm, Viewer viewer) {
        return !viewer.is(Role.INVESTOR, firm)
                ? new Columns(null, Column.DEFAULT, 0)
                : jdbc.sql("select * from pipeline where firm = ?")
                        .param(firm.value())
                        .query((row, _) -> new Columns(
                                new PipelineId(uuid(row, "id")),
                                List.of(json.read(row.getString("columns"), Column[].class)),
                                row.getLong("version")))
                        .optional()
                        .orElse(new Columns(null, Column.DEFAULT, 0));
    }

    /** All that a firm of the viewer follows, with what it has passed on, those that stand longest first. */
    public List<Pursued> of(OrganisationId firm, Viewer viewer) {
        return !viewer.is(Role.INVESTOR, firm)
                ? List.of()
                : jdbc.sql(SELECT + "where p.firm = ? order by p.passed, p.moved_at, p.id limit " + SHOWN)
                        .param(firm.value())
                        .query((row, _) -> pursued(row))
                        .list();
    }

    public Optional<Pursued> one(PursuitId pursuit, Viewer viewer) {
        return jdbc.sql(SELECT + "where p.id = ? and p.firm = any(?)")
                .params(pursuit.value(), viewer.organisationsAs(Role.INVESTOR))
                .query((row, _) -> pursued(row))
                .optional();
    }

    /** How a firm of the viewer follows this deal, if it does. */
    public Optional<Pursued> ofDeal(DealId deal, OrganisationId firm, Viewer viewer) {
        return !viewer.is(Role.INVESTOR, firm)
                ? Optional.empty()
                : jdbc.sql(SELECT + "where p.firm = ? and p.deal = ?")
                        .params(firm.value(), deal.value())
                        .query((row, _) -> pursued(row))
                        .optional();
    }

    /** The notes on it, newest first. */
    public List<Note> notes(PursuitId pursuit, Viewer viewer) {
        return jdbc.sql("""
                        select n.* from pursuit_note n join pursuit p on p.id = n.pursuit
                        where n.pursuit = ? and p.firm = any(?) order by n.written_at desc, n.id desc
                        """)
                .params(pursuit.value(), viewer.organisationsAs(Role.INVESTOR))
                .query((row, _) -> new Note(
                        new NoteId(uuid(row, "id")),
                        words(row, "words"),
                        new PersonId(uuid(row, "written_by")),
                        instant(row, "written_at")))
                .list();
    }

    /** The tasks of it: those to be done by their days, then those that are. */
    public List<Task> tasks(PursuitId pursuit, Viewer viewer) {
        return jdbc.sql(TASKS + """
                        where t.pursuit = ? and p.firm = any(?)
                        order by t.finished_at is not null, t.due, t.planned_at, t.id
                        """)
                .params(pursuit.value(), viewer.organisationsAs(Role.INVESTOR))
                .query((row, _) -> task(row))
                .list();
    }

    /** What is still to be done in a firm of the viewer, by its days. */
    public List<Task> open(OrganisationId firm, Viewer viewer) {
        return !viewer.is(Role.INVESTOR, firm)
                ? List.of()
                : jdbc.sql(TASKS + """
                        where p.firm = ? and not p.passed and t.finished_at is null
                        order by t.due, t.planned_at, t.id limit 2000
                        """)
                        .param(firm.value())
                        .query((row, _) -> task(row))
                        .list();
    }

    /** Who in a firm of the viewer knows somebody there: the closest first. */
    public List<Known> knowing(OrganisationId organisation, OrganisationId firm, Viewer viewer) {
        return known(firm, viewer, "and a.organisation = :organisation", organisation);
    }

    /** All that members of a firm of the viewer have said of whom they know. */
    public List<Known> known(OrganisationId firm, Viewer viewer) {
        return known(firm, viewer, "", firm);
    }

    private List<Known> known(OrganisationId firm, Viewer viewer, String narrowed, OrganisationId organisation) {
        return !viewer.is(Role.INVESTOR, firm)
                ? List.of()
                : jdbc.sql("select a.*, o.name from acquaintance a left join organisation o on o.id = a.organisation "
                                + "where a.firm = :firm and cast(:organisation as uuid) is not null " + narrowed
                                + " order by array_position(array['CLOSE', 'WORKED_TOGETHER', 'MET'], a.closeness), "
                                + "a.named_at, a.id limit 1000")
                        .param("firm", firm.value())
                        .param("organisation", organisation.value())
                        .query((row, _) -> new Known(
                                new AcquaintanceId(uuid(row, "id")),
                                new OrganisationId(uuid(row, "organisation")),
                                json.readOrNull(row.getString("name"), Text.class),
                                new PersonId(uuid(row, "person")),
                                Closeness.valueOf(row.getString("closeness")),
                                words(row, "words"),
                                instant(row, "named_at")))
                        .list();
    }

    /** Who has passed on a deal of the viewer's company, newest first; nothing else of any pipeline is in it. */
    public List<Passed> passesOn(DealId deal, Viewer viewer) {
        return jdbc.sql("""
                        select p.firm, f.name as firm_name, p.pass_reason, p.pass_words, p.passed_at
                        from pursuit p left join organisation f on f.id = p.firm
                        where p.deal = ? and p.passed and p.company = any(?) order by p.passed_at desc, p.id limit 200
                        """)
                .params(deal.value(), viewer.organisationsAs(Role.FOUNDER))
                .query((row, _) -> new Passed(
                        new OrganisationId(uuid(row, "firm")),
                        json.readOrNull(row.getString("firm_name"), Text.class),
                        PassReason.valueOf(row.getString("pass_reason")),
                        words(row, "pass_words"),
                        instant(row, "passed_at")))
                .list();
    }

    /** Whether what this stream tells of is of a firm of the viewer. */
    public boolean concerns(UUID stream, Viewer viewer) {
        return jdbc.sql("""
                        select exists (select 1 from pursuit where id = :stream and firm = any(:firms))
                            or exists (select 1 from pipeline where id = :stream and firm = any(:firms))
                            or exists (select 1 from acquaintance where id = :stream and firm = any(:firms))
                        """)
                .param("stream", stream)
                .param("firms", viewer.organisationsAs(Role.INVESTOR))
                .query(Boolean.class)
                .single();
    }

    private Pursued pursued(ResultSet row) throws SQLException {
        String reason = row.getString("pass_reason");
        String introduction = row.getString("introduction");
        return new Pursued(
                new PursuitId(uuid(row, "id")),
                new OrganisationId(uuid(row, "firm")),
                new DealId(uuid(row, "deal")),
                new OrganisationId(uuid(row, "company")),
                json.readOrNull(row.getString("company_name"), Text.class),
                row.getString("stage"),
                reached(row),
                row.getBoolean("passed"),
                personOrNull(row, "owner"),
                instant(row, "started_at"),
                instant(row, "moved_at"),
                reason == null ? null : PassReason.valueOf(reason),
                words(row, "pass_words"),
                instantOrNull(row, "passed_at"),
                introduction == null ? null : Introductions.State.valueOf(introduction),
                row.getInt("notes"),
                row.getInt("known"),
                row.getLong("version"));
    }

    private static List<String> reached(ResultSet row) throws SQLException {
        Array stages = row.getArray("reached");
        return stages == null ? List.of() : List.of((String[]) stages.getArray());
    }

    private Task task(ResultSet row) throws SQLException {
        return new Task(
                new TaskId(uuid(row, "id")),
                new PursuitId(uuid(row, "pursuit")),
                new DealId(uuid(row, "deal")),
                json.readOrNull(row.getString("company_name"), Text.class),
                words(row, "words"),
                Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                personOrNull(row, "assignee"),
                instant(row, "planned_at"),
                instantOrNull(row, "finished_at"));
    }

    private @Nullable String words(ResultSet row, String column) throws SQLException {
        Personal<String> words = json.readPersonal(row.getString(column), String.class);
        return words == null ? null : words.value();
    }
}
