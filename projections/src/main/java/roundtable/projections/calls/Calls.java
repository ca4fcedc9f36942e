package roundtable.projections.calls;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Rubric;
import roundtable.commands.calls.Tier;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.CursorWrong;
import roundtable.projections.RowJson;
import roundtable.projections.Slice;
import roundtable.projections.Words;
import roundtable.projections.calls.CallPage.Change;
import roundtable.projections.calls.CallPage.Counts;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.projections.people.Viewer;

/** Reads calls. What is published is everybody's; a draft is its authority's. */
@Component
public class Calls {

    private static final int MOST = 100;

    /** What a call's phase is at {@code :now}. */
    public static final String PHASE = """
            case when c.state = 'OPEN' and :now < c.opens then 'UPCOMING'
                 when c.state = 'OPEN' and :now <= c.closes then 'RECEIVING'
                 when c.state = 'OPEN' then 'OVER' else c.state end
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Calls(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A call in a list.
     *
     * @param tier its step in a competition of several tiers; null where it stands alone
     */
    public record Line(
            CallId id,
            OrganisationId authority,
            @Nullable Text authorityName,
            Phase phase,
            CallKind kind,
            String number,
            Text title,
            Text summary,
            List<Industry> industries,
            @Nullable Money ceiling,
            @Nullable Money budget,
            Instant opens,
            Instant closes,
            ZoneId zone,
            @Nullable Tier tier,
            long version) {

        /** Whether one enters it by applying, and not by a place in the tier below. */
        public boolean letsApply() {
            return tier == null || !tier.byPromotion();
        }
    }

    /**
     * Which calls are wanted; null takes all.
     *
     * @param text words that must all stand in the number, the title or the summary, in either language and any case
     * @param industry calls for this industry, for its parent, or for every industry
     */
    public record Wanted(
            @Nullable String text,
            @Nullable Phase phase,
            @Nullable CallKind kind,
            @Nullable Industry industry,
            @Nullable OrganisationId authority) {

        public static final Wanted ALL = new Wanted(null, null, null, null, null);
    }

    /** Calls that this viewer may see, those with the latest deadline first. */
    public Slice<Line> list(Wanted wanted, Viewer viewer, Instant now, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        return Slice.of(
                found(wanted, null, viewer, now, Cursor.of(after), size + 1),
                size,
                line -> line.closes() + "_" + line.id());
    }

    /** The call as the list would show it to this viewer; empty where it would not. */
    public Optional<Line> listed(CallId call, Wanted wanted, Viewer viewer, Instant now) {
        return found(wanted, call, viewer, now, Cursor.of(null), 1).stream().findFirst();
    }

    /** Calls that were published, or that began to receive, since a moment, with the phase they are in now. */
    public Map<CallId, Phase> newly(Instant since, Instant now) {
        Map<CallId, Phase> newly = new LinkedHashMap<>();
        jdbc.sql("select c.id, " + PHASE + """
                        as phase from call c
                        where c.state = 'OPEN' and (c.opened_at > :since or (c.opens > :since and c.opens <= :now))
                        order by c.opened_at, c.id
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> newly.put(new CallId(uuid(row, "id")), Phase.valueOf(row.getString("phase"))))
                .list();
        return newly;
    }

    private List<Line> found(
            Wanted wanted, @Nullable CallId only, Viewer viewer, Instant now, Cursor cursor, int limit) {
        Industry industry = wanted.industry();
        return jdbc.sql("select * from (select c.*, o.name as authority_name, " + PHASE + """
                        as phase from call c left join organisation o on o.id = c.authority) c
                        where (c.state <> 'DRAFT' or c.authority = any(:own))
                          and not (c.state = 'CANCELLED' and c.opened_at is null and c.authority <> all(:own))
                          and not exists (
                              select from unnest(cast(:words as text[])) word
                              where position(lower(word) in lower(concat_ws(' ', c.number, c.title ->> 'zh',
                                  c.title ->> 'en', c.summary ->> 'zh', c.summary ->> 'en'))) = 0)
                          and (cast(:phase as text) is null or c.phase = :phase)
                          and (cast(:kind as text) is null or c.kind = :kind)
                          and (cast(:authority as uuid) is null or c.authority = :authority)
                          and (cast(:industry as text) is null or c.industries = '[]'::jsonb
                               or c.industries @> to_jsonb(cast(:industry as text))
                               or c.industries @> to_jsonb(cast(:leading as text)))
                          and (cast(:only as uuid) is null or c.id = :only)
                          and (cast(:closes as timestamptz) is null or (c.closes, c.id) < (:closes, :id))
                        order by c.closes desc, c.id desc limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("own", insiders(viewer))
                .param("words", Words.of(wanted.text()))
                .param("phase", wanted.phase() == null ? null : wanted.phase().name())
                .param("kind", wanted.kind() == null ? null : wanted.kind().name())
                .param(
                        "authority",
                        wanted.authority() == null ? null : wanted.authority().value())
                .param("industry", industry == null ? null : industry.code())
                .param("leading", industry == null ? null : industry.leading().code())
                .param(
                        "closes",
                        cursor.closes() == null ? null : cursor.closes().atOffset(ZoneOffset.UTC))
                .param("id", cursor.id())
                .param("only", only == null ? null : only.value())
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /** One call; empty where there is none, and where it is a draft of others. */
    public Optional<CallPage> page(CallId call, Viewer viewer, Instant now) {
        return jdbc.sql("select c.*, o.name as authority_name, " + PHASE
                        + " as phase from call c left join organisation o on o.id = c.authority where c.id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", call.value())
                .query((row, _) -> page(row, viewer))
                .optional()
                .filter(page -> page.openedAt() != null || seesInside(page.authority(), viewer));
    }

    /** A call by its number, as people type it: capitals or not. Empty as {@link #page} is. */
    public Optional<CallPage> numbered(String number, Viewer viewer, Instant now) {
        return jdbc.sql("select id from call where lower(number) = lower(:number) order by number <> :number limit 1")
                .param("number", number)
                .query((row, _) -> new CallId(uuid(row, "id")))
                .optional()
                .flatMap(call -> page(call, viewer, now));
    }

    /** Whether this viewer works for the authority, and so sees its drafts. */
    public static boolean seesInside(OrganisationId authority, Viewer viewer) {
        return viewer.is(Role.OFFICER, authority)
                || viewer.is(Role.PANELLIST, authority)
                || viewer.is(Role.AUDITOR, authority);
    }

    /** Open calls that take nothing any more, their grace over too, the longest over first: nobody has closed them yet. */
    public List<CallId> over(Instant now, int limit) {
        return jdbc.sql("""
                        select id from call where state = 'OPEN' and closes < :now
                          and closes + coalesce((procedure ->> 'graceMinutes')::int, 0) * interval '1 minute' < :now
                        order by closes, id limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new CallId(uuid(row, "id")))
                .list();
    }

    /** The authority of a call, whoever asks. */
    public Optional<OrganisationId> authority(CallId call) {
        return jdbc.sql("select authority from call where id = ?")
                .param(call.value())
                .query((row, _) -> new OrganisationId(uuid(row, "authority")))
                .optional();
    }

    private static UUID[] insiders(Viewer viewer) {
        return viewer.memberships().stream()
                .filter(membership -> seesInside(membership.organisation(), viewer))
                .map(membership -> membership.organisation().value())
                .distinct()
                .toArray(UUID[]::new);
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                new CallId(uuid(row, "id")),
                new OrganisationId(uuid(row, "authority")),
                json.readOrNull(row.getString("authority_name"), Text.class),
                Phase.valueOf(row.getString("phase")),
                CallKind.valueOf(row.getString("kind")),
                row.getString("number"),
                json.read(row.getString("title"), Text.class),
                json.read(row.getString("summary"), Text.class),
                List.of(json.read(row.getString("industries"), Industry[].class)),
                json.readOrNull(row.getString("ceiling"), Money.class),
                json.readOrNull(row.getString("budget"), Money.class),
                instant(row, "opens"),
                instant(row, "closes"),
                ZoneId.of(row.getString("zone")),
                json.readOrNull(row.getString("tier"), Tier.class),
                row.getLong("version"));
    }

    private CallPage page(ResultSet row, Viewer viewer) throws SQLException {
        Line line = line(row);
        return new CallPage(
                line.id(),
                line.authority(),
                line.authorityName(),
                line.phase(),
                line.kind(),
                line.number(),
                line.title(),
                line.summary(),
                json.read(row.getString("description"), Text.class),
                line.industries(),
                line.ceiling(),
                line.budget(),
                json.read(row.getString("form"), Form.class),
                row.getString("form_fingerprint"),
                json.read(row.getString("rubric"), Rubric.class),
                line.opens(),
                line.closes(),
                line.zone(),
                row.getInt("experts_per_application"),
                json.readOrNull(row.getString("eligibility"), Eligibility.class),
                json.readOrNull(row.getString("procedure"), Procedure.class),
                line.tier(),
                instant(row, "drafted_at"),
                instantOrNull(row, "opened_at"),
                instantOrNull(row, "ended_at"),
                json.readOrNull(row.getString("cancellation"), Text.class),
                changes(line.id()),
                seesInside(line.authority(), viewer) ? counts(line.id()) : null,
                line.version());
    }

    private List<Change> changes(CallId call) {
        return jdbc.sql("select * from call_change where call = ? order by version desc")
                .param(call.value())
                .query((row, _) -> new Change(
                        CallPage.Kind.valueOf(row.getString("kind")),
                        instant(row, "at"),
                        json.read(row.getString("reason"), Text.class),
                        instantOrNull(row, "closes")))
                .list();
    }

    private Counts counts(CallId call) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'STARTED') as started,
                               count(*) filter (where state = 'SUBMITTED') as submitted,
                               count(*) filter (where state = 'RETURNED') as returned,
                               count(*) filter (where state = 'ADMITTED') as admitted,
                               count(*) filter (where state = 'DECLINED') as declined,
                               count(*) filter (where state = 'APPEALED') as appealed,
                               count(*) filter (where state = 'WITHDRAWN') as withdrawn
                        from application where call = ?
                        """)
                .param(call.value())
                .query((row, _) -> new Counts(
                        row.getInt("started"),
                        row.getInt("submitted"),
                        row.getInt("returned"),
                        row.getInt("admitted"),
                        row.getInt("declined"),
                        row.getInt("appealed"),
                        row.getInt("withdrawn")))
                .single();
    }

    /** Where a list goes on: after a deadline and an id. */
    private record Cursor(
            @Nullable Instant closes, @Nullable UUID id) {

        /** Years of four digits: what the database could not even compare is no deadline of ours. */
        private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

        private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

        /** @throws Refused when it is none that a page before has given */
        static Cursor of(@Nullable String text) {
            if (text == null) {
                return new Cursor(null, null);
            }
            try {
                int cut = text.indexOf('_');
                Instant closes = Instant.parse(text.substring(0, Math.max(cut, 0)));
                UUID id = UUID.fromString(text.substring(cut + 1));
                if (closes.isBefore(EARLIEST) || closes.isAfter(LATEST)) {
                    throw new Refused(new CursorWrong());
                }
                return new Cursor(closes, id);
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                throw new Refused(new CursorWrong());
            }
        }
    }
}
