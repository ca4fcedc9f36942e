package roundtable.projections.standings;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.Stage;
import roundtable.commands.calls.Procedure.StageKind;
import roundtable.commands.calls.Tier;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.standings.StandingsFacts;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;

/** Reads the tree of a competition's tiers. */
@Component
public class Tiers {

    /** How far a tree is followed up: there are four levels. */
    private static final int LEVELS = Tier.Level.values().length;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Tiers(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One tier of a competition.
     *
     * @param on the day on which it is planned to be decided; null while that is not said
     * @param tieCriteria codes of what tells equals apart
     * @param handedIn how many applications it has; null as long as it receives
     * @param state where its standings stand; null for everybody while there are none to see
     * @param promoted how many have a place in the next
     */
    public record Line(
            CallId call,
            String number,
            Text title,
            OrganisationId authority,
            @Nullable Text authorityName,
            Phase phase,
            Instant opens,
            Instant closes,
            ZoneId zone,
            @Nullable LocalDate on,
            Tier tier,
            List<String> tieCriteria,
            Procedure.@Nullable StillTied stillTied,
            @Nullable Integer handedIn,
            StandingsFacts.@Nullable State state,
            int promoted) {}

    /** The whole tree that a tier belongs to, from the lowest to the highest; empty where it belongs to none. */
    public List<Line> treeOf(CallId call, Viewer viewer, Instant now) {
        return jdbc
                .sql("""
                        with recursive up as (
                            select id, tier, 1 as step from call where id = :call and tier is not null
                            union
                            select c.id, c.tier, up.step + 1 from call c join up on c.id = (up.tier ->> 'next')::uuid
                            where up.step < :levels
                        ), root as (
                            select id from up order by step desc limit 1
                        ), tree as (
                            select id, 1 as step from root
                            union
                            select c.id, tree.step + 1 from call c join tree on (c.tier ->> 'next') = tree.id::text
                            where tree.step < :levels
                        )
                        select c.*, o.name as authority_name,
                        """ + Calls.PHASE + """
                        as phase, s.state as standings_state,
                               (select count(*) from standing p where p.standings = s.id
                                  and p.promoted_at is not null and p.given_up_at is null) as promoted,
                               (select count(*) from application a where a.call = c.id
                                  and a.state in ('SUBMITTED', 'RETURNED', 'ADMITTED', 'DECLINED', 'APPEALED')) as handed_in
                        from tree t join call c on c.id = t.id
                        left join organisation o on o.id = c.authority
                        left join standings s on s.call = c.id
                        order by array_position(array['DISTRICT', 'CITY', 'PROVINCE', 'NATION'], c.tier ->> 'level'),
                                 c.number
                        """)
                .param("call", call.value())
                .param("levels", LEVELS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> line(row, viewer))
                .list()
                .stream()
                .filter(line -> line.phase() != Phase.DRAFT || Calls.seesInside(line.authority(), viewer))
                .toList();
    }

    private Line line(ResultSet row, Viewer viewer) throws SQLException {
        OrganisationId authority = new OrganisationId(uuid(row, "authority"));
        Phase phase = Phase.valueOf(row.getString("phase"));
        StandingsFacts.State state = RankedTiers.state(row.getString("standings_state"));
        boolean seen = state != StandingsFacts.State.DRAWN_UP || Calls.seesInside(authority, viewer);
        Procedure procedure = json.readOrNull(row.getString("procedure"), Procedure.class);
        return new Line(
                new CallId(uuid(row, "id")),
                row.getString("number"),
                json.read(row.getString("title"), Text.class),
                authority,
                json.readOrNull(row.getString("authority_name"), Text.class),
                phase,
                instant(row, "opens"),
                instant(row, "closes"),
                ZoneId.of(row.getString("zone")),
                decidedOn(procedure),
                json.read(row.getString("tier"), Tier.class),
                procedure == null ? List.of() : procedure.tieCriteria(),
                procedure == null ? null : procedure.stillTied(),
                phase == Phase.CLOSED ? row.getInt("handed_in") : null,
                seen ? state : null,
                row.getInt("promoted"));
    }

    /** The presentation's day where there is one, else that of the decision. */
    static @Nullable LocalDate decidedOn(@Nullable Procedure procedure) {
        if (procedure == null) {
            return null;
        }
        for (StageKind wanted : List.of(StageKind.PRESENTATION, StageKind.DECISION)) {
            for (Stage stage : procedure.stages()) {
                if (stage.kind() == wanted && stage.on() != null) {
                    return stage.on();
                }
            }
        }
        return null;
    }
}
