package roundtable.projections.calls;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Form;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.AmountRange;
import roundtable.projections.MomentRange;
import roundtable.projections.Numbered;
import roundtable.projections.Numbered.Place;
import roundtable.projections.RowJson;
import roundtable.projections.Words;
import roundtable.projections.calls.CallPage.Phase;

/** Reads the calls that were ever published, page by page, for programs that list grants. Everybody sees the same. */
@Component
public class PublishedCalls {

    private static final String PUBLISHED = """
            with published as (
                select c.*, o.name as authority_name,
            """ + Calls.PHASE + """
                       as phase,
                       greatest(c.opened_at, c.ended_at,
                           (select max(h.at) from call_change h where h.call = c.id)) as modified_at,
                       greatest(c.opened_at,
                           (select max(h.at) from call_change h where h.call = c.id and h.kind = 'FORM_CORRECTED'))
                           as form_modified_at
                from call c left join organisation o on o.id = c.authority
                where c.opened_at is not null)
            """;

    private static final String WANTED = """
            from published c
            where not exists (
                select from unnest(cast(:words as text[])) word
                where position(lower(word) in lower(concat_ws(' ', c.number, c.title ->> 'zh', c.title ->> 'en',
                    c.summary ->> 'zh', c.summary ->> 'en', c.description ->> 'zh', c.description ->> 'en'))) = 0)
              and (cast(:phases as text[]) is null or c.phase = any(cast(:phases as text[])))
              and
            """
            + MomentRange.holds("closes", "c.closes", "c.zone")
            + "and" + AmountRange.holds("budget", "(c.budget ->> 'amount')::numeric", "c.budget ->> 'currency'")
            + "and" + AmountRange.holds("ceiling", "(c.ceiling ->> 'amount')::numeric", "c.ceiling ->> 'currency'");

    private final JdbcClient jdbc;
    private final RowJson json;

    public PublishedCalls(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A call as its public page shows it.
     *
     * @param modifiedAt when it was last opened, changed, closed or cancelled; the clock alone changes a phase, and not this
     * @param formModifiedAt when its form came to be what it is
     */
    public record Published(
            CallId id,
            OrganisationId authority,
            @Nullable Text authorityName,
            Phase phase,
            CallKind kind,
            String number,
            Text title,
            Text summary,
            Text description,
            List<Industry> industries,
            @Nullable Money ceiling,
            @Nullable Money budget,
            Form form,
            Instant opens,
            Instant closes,
            ZoneId zone,
            Instant draftedAt,
            Instant openedAt,
            @Nullable Text cancellation,
            Instant modifiedAt,
            Instant formModifiedAt) {}

    /**
     * Which are wanted; null takes all.
     *
     * @param text words that must all stand in the number, title, summary or description, in either language and any case
     */
    public record Wanted(
            @Nullable String text,
            @Nullable Set<Phase> phases,
            @Nullable MomentRange closes,
            @Nullable AmountRange budget,
            @Nullable AmountRange ceiling) {

        public static final Wanted ALL = new Wanted(null, null, null, null, null);
    }

    /** By what they are put in order; what has none of it comes last. */
    public enum Order {
        MODIFIED("c.modified_at"),
        FORM_MODIFIED("c.form_modified_at"),
        DRAFTED("c.drafted_at"),
        TITLE("coalesce(c.title ->> :language, c.title ->> 'zh', c.title ->> 'en')"),
        PHASE("array_position(array['UPCOMING', 'RECEIVING', 'OVER', 'CLOSED', 'CANCELLED'], c.phase)"),
        CLOSES("c.closes"),
        BUDGET("(c.budget ->> 'amount')::numeric"),
        CEILING("(c.ceiling ->> 'amount')::numeric");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** @param language which title counts where titles are compared */
    public record Sorted(Order by, boolean descending, Language language) {}

    public Numbered<Published> page(Wanted wanted, Sorted sorted, Place place, Instant now) {
        String order =
                "order by " + sorted.by().sql + (sorted.descending() ? " desc" : " asc") + " nulls last, c.id desc ";
        List<Published> items = bound(
                        PUBLISHED + "select c.* " + WANTED + order + "limit :limit offset :before", wanted, now)
                .param("language", sorted.language() == Language.ZH ? "zh" : "en")
                .param("limit", place.size())
                .param("before", place.before())
                .query((row, _) -> published(row))
                .list();
        return new Numbered<>(
                items,
                bound(PUBLISHED + "select count(*) " + WANTED, wanted, now)
                        .query(Long.class)
                        .single());
    }

    /** One; empty where there is none, and where it was never published. */
    public Optional<Published> one(CallId call, Instant now) {
        return jdbc.sql(PUBLISHED + "select * from published where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", call.value())
                .query((row, _) -> published(row))
                .optional();
    }

    /** Of all of them, in no order. */
    public List<CallId> ids() {
        return jdbc.sql("select id from call where opened_at is not null")
                .query((row, _) -> new CallId(uuid(row, "id")))
                .list();
    }

    /** In which the moments of published calls are said: a handful. */
    private List<ZoneId> zones() {
        return jdbc.sql("select distinct zone from call where opened_at is not null")
                .query((row, _) -> ZoneId.of(row.getString("zone")))
                .list();
    }

    private StatementSpec bound(String sql, Wanted wanted, Instant now) {
        StatementSpec statement = jdbc.sql(sql)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("words", Words.of(wanted.text()))
                .param(
                        "phases",
                        wanted.phases() == null
                                ? null
                                : wanted.phases().stream().map(Phase::name).toArray(String[]::new));
        statement =
                MomentRange.bind(statement, "closes", wanted.closes(), wanted.closes() == null ? List.of() : zones());
        statement = AmountRange.bind(statement, "budget", wanted.budget());
        return AmountRange.bind(statement, "ceiling", wanted.ceiling());
    }

    private Published published(ResultSet row) throws SQLException {
        return new Published(
                new CallId(uuid(row, "id")),
                new OrganisationId(uuid(row, "authority")),
                json.readOrNull(row.getString("authority_name"), Text.class),
                Phase.valueOf(row.getString("phase")),
                CallKind.valueOf(row.getString("kind")),
                row.getString("number"),
                json.read(row.getString("title"), Text.class),
                json.read(row.getString("summary"), Text.class),
                json.read(row.getString("description"), Text.class),
                List.of(json.read(row.getString("industries"), Industry[].class)),
                json.readOrNull(row.getString("ceiling"), Money.class),
                json.readOrNull(row.getString("budget"), Money.class),
                json.read(row.getString("form"), Form.class),
                instant(row, "opens"),
                instant(row, "closes"),
                ZoneId.of(row.getString("zone")),
                instant(row, "drafted_at"),
                instant(row, "opened_at"),
                json.readOrNull(row.getString("cancellation"), Text.class),
                instant(row, "modified_at"),
                instant(row, "form_modified_at"));
    }
}
