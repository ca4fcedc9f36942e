package roundtable.projections.decisions;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.money;
import static roundtable.projections.Columns.personOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.decisions.Letter;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.PanelId;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;

/** Reads decisions. */
@Component
public class Decisions {

    private static final String SELECT = """
            select d.*, a.number as application_number, c.title as call_title, o.name as company_name
            from decision d
            left join round_application a on a.id = d.application
            left join round_call c on c.id = d.call
            left join organisation o on o.id = d.company
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Decisions(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An application whose reviews are all in and on which nothing is prepared yet. */
    public record Undecided(
            ApplicationId application,
            String number,
            @Nullable Text title,
            OrganisationId company,
            @Nullable Text companyName,
            CallId call,
            Text callTitle,
            PanelId panel,
            @Nullable Money requested,
            @Nullable Money ceiling,
            List<Integer> tenths,
            Instant since) {}

    /**
     * A decision under its seal, for the public.
     *
     * @param text the canonical JSON, exactly as signed
     * @param revocation why it was revoked; null while it stands
     */
    public record UnderSeal(
            DecisionId decision,
            OrganisationId authority,
            String number,
            Letter letter,
            String text,
            String jws,
            String key,
            String sha256,
            @Nullable Instant revokedAt,
            @Nullable Text revocation) {}

    /** Decisions before the viewer, newest first: as officer, panellist or auditor of the authority. */
    public List<DecisionPage> ofAuthorities(Viewer viewer) {
        return jdbc.sql(SELECT + "where d.authority = any(?) order by d.prepared_at desc, d.id limit 200")
                .param(deciding(viewer))
                .query((row, _) -> page(row))
                .list();
    }

    /** What officers may prepare a decision on, the longest waiting first. */
    public List<Undecided> undecided(Viewer viewer) {
        return jdbc.sql("""
                        select a.*, r.panel, r.complete_at, c.title as call_title, c.ceiling, o.name as company_name,
                               (select array_agg(v.tenths order by v.tenths desc) from review_revealed v
                                where v.application = a.id) as tenths
                        from round_complete r
                        join round_application a on a.id = r.application and a.admitted
                        join round_call c on c.id = a.call
                        left join organisation o on o.id = a.company
                        where c.authority = any(?)
                          and not exists (select 1 from decision d where d.application = a.id)
                        order by r.complete_at, a.id limit 200
                        """)
                .param(deciding(viewer))
                .query((row, _) -> undecided(row))
                .list();
    }

    /** One decision: for who makes it and audits it; for the company, without the people, once it is sealed. */
    public Optional<DecisionPage> page(DecisionId decision, Viewer viewer) {
        return seen(SELECT + "where d.id = ?", decision.value(), viewer);
    }

    /** The decision on an application, for the same viewers. */
    public Optional<DecisionPage> on(ApplicationId application, Viewer viewer) {
        return seen(SELECT + "where d.application = ?", application.value(), viewer);
    }

    /** What stands under this number, for everybody; empty unless it is sealed. */
    public Optional<UnderSeal> underSeal(String number) {
        return jdbc.sql("select * from decision where number = ? and state in ('SEALED', 'REVOKED')")
                .param(number)
                .query((row, _) -> underSeal(row))
                .optional();
    }

    /** What stands under this signature, for everybody: the last part of its JWS. */
    public Optional<UnderSeal> underSignature(String signature) {
        return jdbc.sql("select * from decision where split_part(jws, '.', 3) = ? and state in ('SEALED', 'REVOKED')")
                .param(signature)
                .query((row, _) -> underSeal(row))
                .optional();
    }

    /** The highest number given after this prefix; 0 where there is none. */
    public int highestNumber(String prefix) {
        return jdbc.sql("select coalesce(max(cast(substring(number from length(:prefix) + 1) as integer)), 0) "
                        + "from decision where starts_with(number, :prefix) "
                        + "and substring(number from length(:prefix) + 1) ~ '^[0-9]{1,9}$'")
                .param("prefix", prefix)
                .query(Integer.class)
                .single();
    }

    /** Whether this viewer takes part in the decisions of the authority behind this one, or audits them. */
    public boolean seesInside(DecisionId decision, Viewer viewer) {
        return jdbc.sql("select exists (select 1 from decision where id = ? and authority = any(?))")
                .params(decision.value(), deciding(viewer))
                .query(Boolean.class)
                .single();
    }

    private Optional<DecisionPage> seen(String sql, UUID id, Viewer viewer) {
        return jdbc.sql(sql).param(id).query((row, _) -> page(row)).optional().flatMap(page -> {
            if (decides(page.authority(), viewer)) {
                return Optional.of(page);
            }
            return page.isSealed() && viewer.is(Role.FOUNDER, page.company())
                    ? Optional.of(page.withoutPeople())
                    : Optional.empty();
        });
    }

    private static boolean decides(OrganisationId authority, Viewer viewer) {
        return viewer.is(Role.OFFICER, authority)
                || viewer.is(Role.PANELLIST, authority)
                || viewer.is(Role.AUDITOR, authority);
    }

    private static UUID[] deciding(Viewer viewer) {
        return Stream.of(Role.OFFICER, Role.PANELLIST, Role.AUDITOR)
                .flatMap(role -> Stream.of(viewer.organisationsAs(role)))
                .distinct()
                .toArray(UUID[]::new);
    }

    private DecisionPage page(ResultSet row) throws SQLException {
        return new DecisionPage(
                new DecisionId(uuid(row, "id")),
                new OrganisationId(uuid(row, "authority")),
                new CallId(uuid(row, "call")),
                json.readOrNull(row.getString("call_title"), Text.class),
                new ApplicationId(uuid(row, "application")),
                row.getString("application_number"),
                new OrganisationId(uuid(row, "company")),
                json.readOrNull(row.getString("company_name"), Text.class),
                row.getString("number"),
                Outcome.valueOf(row.getString("outcome")),
                money(row),
                json.read(row.getString("reasons"), Text.class),
                DecisionPage.State.valueOf(row.getString("state")),
                personOrNull(row, "prepared_by"),
                instant(row, "prepared_at"),
                personOrNull(row, "ratified_by"),
                instantOrNull(row, "ratified_at"),
                personOrNull(row, "confirmed_by"),
                instantOrNull(row, "confirmed_at"),
                row.getString("sha256"),
                row.getString("key"),
                personOrNull(row, "revoked_by"),
                instantOrNull(row, "revoked_at"),
                json.readOrNull(row.getString("revocation"), Text.class),
                row.getLong("version"));
    }

    private Undecided undecided(ResultSet row) throws SQLException {
        Personal<Text> title = json.readPersonal(row.getString("title"), Text.class);
        Array tenths = row.getArray("tenths");
        return new Undecided(
                new ApplicationId(uuid(row, "id")),
                row.getString("number"),
                title == null ? null : title.value(),
                new OrganisationId(uuid(row, "company")),
                json.readOrNull(row.getString("company_name"), Text.class),
                new CallId(uuid(row, "call")),
                json.read(row.getString("call_title"), Text.class),
                new PanelId(uuid(row, "panel")),
                json.readOrNull(row.getString("requested"), Money.class),
                json.readOrNull(row.getString("ceiling"), Money.class),
                tenths == null ? List.of() : List.of((Integer[]) tenths.getArray()),
                instant(row, "complete_at"));
    }

    private UnderSeal underSeal(ResultSet row) throws SQLException {
        return new UnderSeal(
                new DecisionId(uuid(row, "id")),
                new OrganisationId(uuid(row, "authority")),
                row.getString("number"),
                json.read(row.getString("letter"), Letter.class),
                Objects.requireNonNull(row.getString("text")),
                Objects.requireNonNull(row.getString("jws")),
                Objects.requireNonNull(row.getString("key")),
                Objects.requireNonNull(row.getString("sha256")),
                instantOrNull(row, "revoked_at"),
                json.readOrNull(row.getString("revocation"), Text.class));
    }
}
