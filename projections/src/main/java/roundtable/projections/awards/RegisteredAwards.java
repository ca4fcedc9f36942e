package roundtable.projections.awards;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.money;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import roundtable.commands.awards.AwardId;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.AmountRange;
import roundtable.projections.MomentRange;
import roundtable.projections.Numbered;
import roundtable.projections.Numbered.Place;
import roundtable.projections.RowJson;
import roundtable.projections.Words;

/** Reads the public register of awards, page by page, for programs that list grants. Everybody sees the same. */
@Component
public class RegisteredAwards {

    private static final String REGISTERED = """
            with registered as (
                select w.*, c.summary as call_summary, c.zone, o.name as company_name, h.name as authority_name,
                       coalesce(d.state = 'REVOKED', false) as revoked,
                       greatest(w.answered_at, d.revoked_at) as modified_at
                from award w
                join call c on c.id = w.call
                left join organisation o on o.id = w.company
                left join organisation h on h.id = w.authority
                left join decision d on d.id = w.decision
                where w.state = 'ACCEPTED')
            """;

    private static final String WANTED = """
            from registered w
            where not exists (
                select from unnest(cast(:words as text[])) word
                where position(lower(word) in lower(concat_ws(' ', w.number, w.title ->> 'zh', w.title ->> 'en',
                    w.company_name ->> 'zh', w.company_name ->> 'en',
                    w.authority_name ->> 'zh', w.authority_name ->> 'en'))) = 0)
              and (cast(:revoked as boolean[]) is null or w.revoked = any(cast(:revoked as boolean[])))
              and (cast(:calls as uuid[]) is null or (w.call = any(cast(:calls as uuid[]))) <> cast(:calls_not as boolean))
              and
            """
            + MomentRange.holds("accepted", "w.answered_at", "w.zone")
            + "and" + AmountRange.holds("amount", "w.amount", "w.currency");

    private final JdbcClient jdbc;
    private final RowJson json;

    public RegisteredAwards(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An award that its company has accepted.
     *
     * @param title the call's
     * @param purpose the call's summary
     * @param zone in which its call says moments
     * @param modifiedAt when it was accepted, or its decision revoked
     */
    public record Registered(
            AwardId id,
            String number,
            CallId call,
            OrganisationId company,
            @Nullable Text companyName,
            OrganisationId authority,
            @Nullable Text authorityName,
            Text title,
            Text purpose,
            Money amount,
            boolean revoked,
            Instant acceptedAt,
            Instant modifiedAt,
            ZoneId zone) {}

    /**
     * Which are wanted; null takes all.
     *
     * @param text words that must all stand in the number, the call's title or a party's name, in either language and any case
     * @param calls of these calls, or of all others
     */
    public record Wanted(
            @Nullable String text,
            @Nullable Set<Boolean> revoked,
            @Nullable Among calls,
            @Nullable MomentRange accepted,
            @Nullable AmountRange amount) {

        public static final Wanted ALL = new Wanted(null, null, null, null, null);
    }

    /** These, or all others. */
    public record Among(List<CallId> calls, boolean others) {}

    /** By what they are put in order. */
    public enum Order {
        MODIFIED("w.modified_at"),
        ACCEPTED("w.answered_at"),
        TITLE("coalesce(w.title ->> :language, w.title ->> 'zh', w.title ->> 'en')"),
        REVOKED("w.revoked"),
        AMOUNT("w.amount");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** @param language which title counts where titles are compared */
    public record Sorted(Order by, boolean descending, Language language) {}

    public Numbered<Registered> page(Wanted wanted, Sorted sorted, Place place) {
        String order = "order by " + sorted.by().sql + (sorted.descending() ? " desc" : " asc") + ", w.id desc ";
        List<Registered> items = bound(
                        REGISTERED + "select w.* " + WANTED + order + "limit :limit offset :before", wanted)
                .param("language", sorted.language() == Language.ZH ? "zh" : "en")
                .param("limit", place.size())
                .param("before", place.before())
                .query((row, _) -> registered(row))
                .list();
        return new Numbered<>(
                items,
                bound(REGISTERED + "select count(*) " + WANTED, wanted)
                        .query(Long.class)
                        .single());
    }

    public Optional<Registered> one(AwardId award) {
        return jdbc.sql(REGISTERED + "select * from registered where id = :id")
                .param("id", award.value())
                .query((row, _) -> registered(row))
                .optional();
    }

    /** In which the moments of registered awards are said: a handful. */
    private List<ZoneId> zones() {
        return jdbc.sql(REGISTERED + "select distinct zone from registered")
                .query((row, _) -> ZoneId.of(row.getString("zone")))
                .list();
    }

    private StatementSpec bound(String sql, Wanted wanted) {
        Among calls = wanted.calls();
        StatementSpec statement = jdbc.sql(sql)
                .param("words", Words.of(wanted.text()))
                .param(
                        "revoked",
                        wanted.revoked() == null ? null : wanted.revoked().toArray(Boolean[]::new))
                .param(
                        "calls",
                        calls == null
                                ? null
                                : calls.calls().stream().map(CallId::value).toArray(UUID[]::new))
                .param("calls_not", calls != null && calls.others());
        statement = MomentRange.bind(
                statement, "accepted", wanted.accepted(), wanted.accepted() == null ? List.of() : zones());
        return AmountRange.bind(statement, "amount", wanted.amount());
    }

    private Registered registered(ResultSet row) throws SQLException {
        return new Registered(
                new AwardId(uuid(row, "id")),
                row.getString("number"),
                new CallId(uuid(row, "call")),
                new OrganisationId(uuid(row, "company")),
                json.readOrNull(row.getString("company_name"), Text.class),
                new OrganisationId(uuid(row, "authority")),
                json.readOrNull(row.getString("authority_name"), Text.class),
                json.read(row.getString("title"), Text.class),
                json.read(row.getString("call_summary"), Text.class),
                Objects.requireNonNull(money(row)),
                row.getBoolean("revoked"),
                instant(row, "answered_at"),
                instant(row, "modified_at"),
                ZoneId.of(row.getString("zone")));
    }
}
