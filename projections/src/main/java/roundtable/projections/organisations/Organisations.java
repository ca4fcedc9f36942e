package roundtable.projections.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Profile;
import roundtable.commands.organisations.Registration;
import roundtable.commands.organisations.Renewal;
import roundtable.commands.organisations.VaultDocument;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.organisations.OrganisationPage.Member;
import roundtable.projections.people.Memberships;
import roundtable.projections.people.Viewer;

/** Reads organisations. */
@Component
public class Organisations {

    /** How many a search by name names at most. */
    public static final int LISTED = 20;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Organisations(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One that waits for an officer's verification.
     *
     * @param since when it last asked for it, by registering, correcting its registration or showing evidence
     * @param verifiedUntil its last day, where a verification that holds still is to be renewed; null otherwise
     */
    public record Waiting(
            OrganisationId id,
            OrganisationKind kind,
            Text name,
            @Nullable Registration registration,
            Instant since,
            @Nullable LocalDate verifiedUntil) {}

    /** An organisation in few words. */
    public record Brief(OrganisationId id, OrganisationKind kind, Text name) {}

    /** The page of one organisation; empty where there is none. Everybody may see that a verified one exists. */
    public Optional<OrganisationPage> page(OrganisationId organisation, Viewer viewer) {
        boolean inside = seesInside(organisation, viewer);
        return jdbc.sql("""
                        select o.*, a.name as authority_name from organisation o
                        left join organisation a on a.id = o.authority where o.id = ?
                        """)
                .param(organisation.value())
                .query((row, _) -> page(row, inside))
                .optional()
                .filter(page -> inside || page.verification() == OrganisationPage.State.DONE);
    }

    /** Whether this viewer sees what only members and officers of authorities see. */
    public static boolean seesInside(OrganisationId organisation, Viewer viewer) {
        return viewer.belongsTo(organisation) || viewer.is(Role.OFFICER) || viewer.is(Role.AUDITOR);
    }

    /** All that wait for verification, those that wait longest first; none for a viewer who is neither an officer nor an auditor. */
    public List<Waiting> awaitingVerification(Viewer viewer) {
        if (!viewer.is(Role.OFFICER) && !viewer.is(Role.AUDITOR)) {
            return List.of();
        }
        return jdbc.sql(
                        "select id, kind, name, registration, waits_since, case when renewal_asked then verified_until end as "
                                + "holds_until from organisation where verification = 'PENDING' or renewal_asked "
                                + "order by waits_since, id limit 200")
                .query((row, _) -> new Waiting(
                        id(row, "id"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        json.read(row.getString("name"), Text.class),
                        json.readOrNull(row.getString("registration"), Registration.class),
                        instant(row, "waits_since"),
                        row.getObject("holds_until", LocalDate.class)))
                .list();
    }

    /**
     * Verified organisations by a part of their name in either language, without regard to case, or by their whole credit
     * code; those whose name begins so first, then the shorter. None for a part that is blank.
     *
     * @param kind of this kind only; null for any
     * @return at most {@value #LISTED}
     */
    public List<Brief> named(String part, @Nullable OrganisationKind kind) {
        String wanted = part.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, kind, name from (
                            select *, least(nullif(position(lower(:part) in lower(name ->> 'zh')), 0),
                                            nullif(position(lower(:part) in lower(name ->> 'en')), 0)) as place
                            from organisation where verification = 'DONE') o
                        where (place is not null or registration ->> 'creditCode' = upper(:part))
                          and (cast(:kind as text) is null or kind = :kind)
                        order by place <> 1 nulls first, length(concat(name ->> 'zh', name ->> 'en')), id limit :limit
                        """)
                .param("part", wanted)
                .param("kind", kind == null ? null : kind.name())
                .param("limit", LISTED)
                .query((row, _) -> new Brief(
                        id(row, "id"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        json.read(row.getString("name"), Text.class)))
                .list();
    }

    private OrganisationPage page(ResultSet row, boolean inside) throws SQLException {
        OrganisationId id = id(row, "id");
        OrganisationPage.State verification = OrganisationPage.State.valueOf(row.getString("verification"));
        Personal<String> reason = json.readPersonal(row.getString("decline_reason"), String.class);
        UUID authority = row.getObject("authority", UUID.class);
        LocalDate until = row.getObject("verified_until", LocalDate.class);
        boolean shown = inside || verification == OrganisationPage.State.DONE;
        return new OrganisationPage(
                id,
                OrganisationKind.valueOf(row.getString("kind")),
                json.read(row.getString("name"), Text.class),
                shown ? json.readOrNull(row.getString("registration"), Registration.class) : null,
                verification,
                authority == null ? null : new OrganisationId(authority),
                json.readOrNull(row.getString("authority_name"), Text.class),
                inside && reason != null ? reason.value() : null,
                json.readOrNull(row.getString("profile"), Profile.class),
                instant(row, "registered_at"),
                instantOrNull(row, "verified_at"),
                until,
                until == null ? null : Renewal.from(until),
                inside && row.getBoolean("renewal_asked"),
                inside ? evidence(id) : List.of(),
                inside ? members(id) : List.of(),
                row.getLong("version"));
    }

    /** Those that are verified no more since their last day is over, the oldest first. */
    public List<OrganisationId> over(LocalDate today, int most) {
        return jdbc.sql("select id from organisation where verification = 'DONE' and verified_until < ? "
                        + "order by verified_until, id limit ?")
                .params(today, most)
                .query((row, _) -> id(row, "id"))
                .list();
    }

    /** An investor whose verification ends before long. */
    public record Ending(OrganisationId organisation, Text name, LocalDate verifiedUntil) {}

    /** Those whose verification holds on this day, may be renewed from it on at the latest, and is not being renewed. */
    public List<Ending> renewable(LocalDate today) {
        return jdbc.sql(
                        "select id, name, verified_until from organisation where verification = 'DONE' and not renewal_asked "
                                + "and verified_until >= ? and verified_until <= ? order by verified_until, id")
                .params(today, Renewal.lastDayOf(today))
                .query((row, _) -> new Ending(
                        id(row, "id"),
                        json.read(row.getString("name"), Text.class),
                        row.getObject("verified_until", LocalDate.class)))
                .list();
    }

    private List<OrganisationPage.Evidence> evidence(OrganisationId organisation) {
        return jdbc.sql(
                        "select d.id, d.content from vault_document d join organisation o "
                                + "on o.id = d.organisation and d.id = any(o.evidence) where o.id = ? order by d.deposited_at, d.id")
                .param(organisation.value())
                .query((row, _) -> {
                    VaultDocument content = json.read(row.getString("content"), VaultDocument.class);
                    return new OrganisationPage.Evidence(
                            new VaultDocumentId(row.getObject("id", UUID.class)),
                            content.kind(),
                            content.name().value(),
                            content.sha256());
                })
                .list();
    }

    private List<Member> members(OrganisationId organisation) {
        return jdbc.sql("select person, role, rights, state = 'JOINED' as joined, since from membership "
                        + "where organisation = ? order by since, person, role")
                .param(organisation.value())
                .query((row, _) -> new Member(
                        new PersonId(row.getObject("person", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        Memberships.rights(row.getString("rights")),
                        row.getBoolean("joined"),
                        instant(row, "since")))
                .list();
    }

    private static OrganisationId id(ResultSet row, String column) throws SQLException {
        return new OrganisationId(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
