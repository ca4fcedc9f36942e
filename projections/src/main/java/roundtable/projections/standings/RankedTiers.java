package roundtable.projections.standings;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.intOrNull;
import static roundtable.projections.Columns.personOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Group;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.calls.Tier;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.standings.StandingsFacts.State;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;

/** Reads standings. */
@Component
public class RankedTiers {

    private final JdbcClient jdbc;
    private final RowJson json;

    public RankedTiers(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A closed tier whose standings wait for somebody.
     *
     * @param state null while they are not drawn up
     * @param unjudged how many applications still lack screening or reviews; they are drawn up when there are none
     */
    public record Awaiting(
            CallId call,
            String number,
            Text title,
            ZoneId zone,
            @Nullable State state,
            int unjudged,
            @Nullable Instant noticeEnds,
            boolean drawnUpByViewer) {}

    /**
     * A place that a company has in the next tier and has not yet taken up.
     *
     * @param application the one that was promoted
     * @param receives whether the next tier is open now
     */
    public record Promotion(
            ApplicationId application,
            String number,
            OrganisationId company,
            CallId call,
            Text callTitle,
            int rank,
            int ranked,
            Instant promotedAt,
            CallId next,
            Text nextTitle,
            boolean receives,
            @Nullable Instant closes,
            @Nullable ZoneId zone) {}

    /** A tier's standings; empty where there are none, and for everybody but its authority before they are announced. */
    public Optional<StandingsPage> of(CallId call, Viewer viewer) {
        return jdbc.sql(
                        "select s.*, c.tier, c.procedure, c.zone, (select count(*) from standing p where p.standings = s.id) "
                                + "as ranked from standings s join call c on c.id = s.call where s.call = ?")
                .param(call.value())
                .query((row, _) -> page(row, viewer))
                .optional()
                .filter(page -> page.state() != State.DRAWN_UP || Calls.seesInside(page.authority(), viewer));
    }

    /** Whether this viewer may hear of changes to them. */
    public boolean mayHear(StandingsId standings, Viewer viewer) {
        return jdbc.sql("select authority, state from standings where id = ?")
                .param(standings.value())
                .query((row, _) -> !"DRAWN_UP".equals(row.getString("state"))
                        || Calls.seesInside(new OrganisationId(uuid(row, "authority")), viewer))
                .optional()
                .orElse(false);
    }

    /** All that were handed in to a tier and neither declined nor withdrawn: what its standings are drawn up of. */
    public List<ApplicationId> toRank(CallId call) {
        return jdbc.sql(
                        "select id from application where call = ? and state in ('SUBMITTED', 'RETURNED', 'APPEALED', 'ADMITTED') "
                                + "order by number")
                .param(call.value())
                .query((row, _) -> new ApplicationId(uuid(row, "id")))
                .list();
    }

    /** Closed tiers of this viewer's authorities whose standings are not confirmed, those closed longest first. */
    public List<Awaiting> awaiting(Viewer viewer) {
        UUID[] authorities = Stream.of(Role.OFFICER, Role.PANELLIST)
                .flatMap(role -> Arrays.stream(viewer.organisationsAs(role)))
                .distinct()
                .toArray(UUID[]::new);
        return jdbc.sql("""
                        select c.id, c.number, c.title, c.zone, s.state, s.notice_ends, s.drawn_up_by,
                               (select count(*) from application a where a.call = c.id
                                  and (a.state in ('SUBMITTED', 'RETURNED', 'APPEALED')
                                       or (a.state = 'ADMITTED'
                                           and not exists (select 1 from round_complete r where r.application = a.id))))
                               as unjudged
                        from call c left join standings s on s.call = c.id
                        where c.authority = any(?) and c.tier is not null and c.state = 'CLOSED'
                          and s.state is distinct from 'CONFIRMED'
                        order by c.closes, c.id limit 100
                        """)
                .param(authorities)
                .query((row, _) -> new Awaiting(
                        new CallId(uuid(row, "id")),
                        row.getString("number"),
                        json.read(row.getString("title"), Text.class),
                        ZoneId.of(row.getString("zone")),
                        state(row.getString("state")),
                        row.getInt("unjudged"),
                        instantOrNull(row, "notice_ends"),
                        viewer.person() != null && viewer.person().equals(personOrNull(row, "drawn_up_by"))))
                .list();
    }

    /** Places of this viewer's companies that nobody has taken up yet, the latest first. */
    public List<Promotion> promotions(Viewer viewer, Instant now) {
        return jdbc.sql("""
                        select p.*, c.title as call_title, n.id as next, n.title as next_title, n.closes, n.zone,
                               (n.state = 'OPEN' and n.opens <= :now and :now <= n.closes) as receives,
                               (select count(*) from standing q where q.standings = p.standings) as ranked
                        from standing p
                        join standings s on s.id = p.standings
                        join call c on c.id = p.call
                        join call n on n.id = s.next
                        where p.company = any(:companies) and p.promoted_at is not null and p.given_up_at is null
                          and not exists (select 1 from application a where a.promoted_from = p.application)
                        order by p.promoted_at desc, p.application limit 100
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("companies", viewer.organisationsAs(Role.FOUNDER))
                .query((row, _) -> new Promotion(
                        new ApplicationId(uuid(row, "application")),
                        row.getString("number"),
                        new OrganisationId(uuid(row, "company")),
                        new CallId(uuid(row, "call")),
                        json.read(row.getString("call_title"), Text.class),
                        row.getInt("rank"),
                        row.getInt("ranked"),
                        instant(row, "promoted_at"),
                        new CallId(uuid(row, "next")),
                        json.read(row.getString("next_title"), Text.class),
                        row.getBoolean("receives"),
                        instantOrNull(row, "closes"),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    static @Nullable State state(@Nullable String name) {
        return name == null ? null : State.valueOf(name);
    }

    private StandingsPage page(ResultSet row, Viewer viewer) throws SQLException {
        OrganisationId authority = new OrganisationId(uuid(row, "authority"));
        StandingsId id = new StandingsId(uuid(row, "id"));
        boolean inside = Calls.seesInside(authority, viewer);
        Procedure procedure = json.readOrNull(row.getString("procedure"), Procedure.class);
        return new StandingsPage(
                id,
                new CallId(uuid(row, "call")),
                authority,
                ZoneId.of(row.getString("zone")),
                State.valueOf(row.getString("state")),
                json.read(row.getString("tier"), Tier.class),
                procedure == null ? List.of() : procedure.tieCriteria(),
                StillTied.valueOf(row.getString("still_tied")),
                row.getString("seed"),
                instant(row, "drawn_up_at"),
                inside ? personOrNull(row, "drawn_up_by") : null,
                instantOrNull(row, "announced_at"),
                inside ? personOrNull(row, "announced_by") : null,
                instantOrNull(row, "notice_ends"),
                instantOrNull(row, "confirmed_at"),
                inside ? personOrNull(row, "confirmed_by") : null,
                row.getInt("ranked"),
                lines(id, inside, viewer),
                row.getLong("version"));
    }

    private List<StandingsPage.Line> lines(StandingsId standings, boolean inside, Viewer viewer) {
        return jdbc.sql("""
                        select p.*, o.name as company_name, p.company = any(:own) as own
                        from standing p left join organisation o on o.id = p.company
                        where p.standings = :standings
                          and (:inside or p.proposed or p.promoted_at is not null or p.prize is not null
                               or p.company = any(:own))
                        order by p.position
                        """)
                .param("standings", standings.value())
                .param("inside", inside)
                .param("own", viewer.organisationsAs(Role.FOUNDER))
                .query((row, _) -> line(row))
                .list();
    }

    private StandingsPage.Line line(ResultSet row) throws SQLException {
        UUID insteadOf = row.getObject("instead_of", UUID.class);
        String industry = row.getString("industry");
        String group = row.getString("competition_group");
        return new StandingsPage.Line(
                row.getInt("rank"),
                new ApplicationId(uuid(row, "application")),
                row.getString("number"),
                new OrganisationId(uuid(row, "company")),
                json.readOrNull(row.getString("company_name"), Text.class),
                industry == null ? null : Industry.ofCode(industry),
                group == null ? null : Group.valueOf(group),
                row.getInt("hundredths"),
                List.of(json.read(row.getString("criteria"), Integer[].class)),
                intOrNull(row, "before"),
                row.getBoolean("sunk"),
                row.getString("lot"),
                intOrNull(row, "prize"),
                row.getBoolean("proposed"),
                instantOrNull(row, "promoted_at"),
                insteadOf == null ? null : new ApplicationId(insteadOf),
                instantOrNull(row, "given_up_at"),
                row.getBoolean("own"));
    }
}
