package roundtable.projections.organisations;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocument;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;

/** Reads what organisations have stated and deposited in their vaults. It is their own members' alone. */
@Component
public class Vaults {

    private final JdbcClient jdbc;
    private final RowJson json;

    public Vaults(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param value canonical JSON as text; null once erased */
    public record Stated(String fact, @Nullable String value, Instant at) {}

    /** @param name null once erased */
    public record Deposited(
            VaultDocumentId id,
            String kind,
            String sha256,
            String mediaType,
            @Nullable String name,
            long size,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate expiresOn,
            Instant at) {}

    /**
     * A document that counts, and is about to count no more.
     *
     * @param goodUntil the last day on which it is taken unasked
     */
    public record Expiring(OrganisationId organisation, VaultDocumentId document, String kind, LocalDate goodUntil) {}

    /** Whether this viewer may read and fill it. */
    public static boolean opensTo(OrganisationId organisation, Viewer viewer) {
        return viewer.is(Role.FOUNDER, organisation) || viewer.is(Role.INVESTOR, organisation);
    }

    /** The latest statement of each fact, of those made by {@code asOf}. */
    public List<Stated> facts(OrganisationId organisation, Viewer viewer, Instant asOf) {
        if (!opensTo(organisation, viewer)) {
            return List.of();
        }
        return jdbc.sql("""
                        select distinct on (fact) fact, value, stated_at from vault_fact
                        where organisation = ? and stated_at <= ? order by fact, stated_at desc, version desc
                        """)
                .params(organisation.value(), asOf.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    Personal<String> value = json.readPersonal(row.getString("value"), String.class);
                    return new Stated(
                            row.getString("fact"), value == null ? null : value.value(), instant(row, "stated_at"));
                })
                .list();
    }

    /** The documents that counted at {@code asOf}, the latest first. */
    public List<Deposited> documents(OrganisationId organisation, Viewer viewer, Instant asOf) {
        if (!opensTo(organisation, viewer)) {
            return List.of();
        }
        return jdbc.sql("""
                        select * from vault_document where organisation = :organisation and deposited_at <= :at
                          and (ended_at is null or ended_at > :at) order by deposited_at desc, id
                        """)
                .param("organisation", organisation.value())
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .query((row, _) -> deposited(row))
                .list();
    }

    /** One document that an organisation has shown to be verified, for officers and for whom the vault opens. */
    public Optional<Deposited> evidence(OrganisationId organisation, VaultDocumentId document, Viewer viewer) {
        if (!opensTo(organisation, viewer) && !viewer.is(Role.OFFICER)) {
            return Optional.empty();
        }
        return jdbc.sql("select d.* from vault_document d join organisation o on o.id = d.organisation "
                        + "where d.organisation = ? and d.id = ? and d.id = any(o.evidence)")
                .params(organisation.value(), document.value())
                .query((row, _) -> deposited(row))
                .optional();
    }

    /** One document, whether it counts still or not. */
    public Optional<Deposited> document(OrganisationId organisation, VaultDocumentId document, Viewer viewer) {
        if (!opensTo(organisation, viewer)) {
            return Optional.empty();
        }
        return jdbc.sql("select * from vault_document where organisation = ? and id = ?")
                .params(organisation.value(), document.value())
                .query((row, _) -> deposited(row))
                .optional();
    }

    /**
     * What of all vaults is good until one of these days, whoever asks: for telling those whose it is.
     *
     * @param freshMonths for how long after its issue a document of a kind is taken that says no day itself
     */
    public List<Expiring> expiring(LocalDate from, LocalDate until, Map<String, Integer> freshMonths) {
        List<Map.Entry<String, Integer>> terms = List.copyOf(freshMonths.entrySet());
        return jdbc.sql("""
                        select * from (
                            select d.organisation, d.id, d.content ->> 'kind' as kind,
                                   coalesce((d.content ->> 'expiresOn')::date,
                                       (coalesce((d.content ->> 'issuedOn')::date, (d.deposited_at at time zone 'UTC')::date)
                                           + make_interval(months => term.months))::date) as good_until
                            from vault_document d
                            left join unnest(cast(:kinds as text[]), cast(:months as int[])) as term (kind, months)
                                on term.kind = d.content ->> 'kind'
                            where d.ended_at is null) document
                        where good_until between :from and :until order by good_until, id
                        """)
                .param("kinds", terms.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("months", terms.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, _) -> new Expiring(
                        new OrganisationId(uuid(row, "organisation")),
                        new VaultDocumentId(uuid(row, "id")),
                        row.getString("kind"),
                        row.getObject("good_until", LocalDate.class)))
                .list();
    }

    private Deposited deposited(ResultSet row) throws SQLException {
        VaultDocument content = json.read(row.getString("content"), VaultDocument.class);
        return new Deposited(
                new VaultDocumentId(uuid(row, "id")),
                content.kind(),
                content.sha256(),
                content.mediaType(),
                content.name().value(),
                content.size(),
                content.issuer(),
                content.issuedOn(),
                content.expiresOn(),
                instant(row, "deposited_at"));
    }
}
