package roundtable.projections.applications;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.money;
import static roundtable.projections.Columns.uuid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.people.Personal;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.awards.Awards;
import roundtable.projections.people.Viewer;

/** Reads all that was handed in to a call, with what became of it, for a file that its authority takes away. */
@Component
public class HandedIn {

    private final JdbcClient jdbc;
    private final RowJson json;

    public HandedIn(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An application, and what became of it.
     *
     * @param title null once erased
     * @param creditCode null where the company is of another country, and until it is verified
     * @param zone in which its call says moments
     * @param decision its number; null, as is all that follows, before it is sealed
     * @param revoked whether the decision no longer stands
     * @param award where the award stands; null where none was offered
     */
    public record Line(
            ApplicationId application,
            String number,
            @Nullable Text title,
            @Nullable Text company,
            @Nullable String creditCode,
            State state,
            @Nullable Money requested,
            @Nullable Industry industry,
            Instant submittedAt,
            ZoneId zone,
            @Nullable String decision,
            @Nullable Outcome outcome,
            boolean revoked,
            @Nullable Money granted,
            Awards.@Nullable State award) {}

    /** By number; empty for everybody but the call's authority: its officers, panellists and auditors. */
    public List<Line> to(CallId call, Viewer viewer) {
        return jdbc.sql("""
                        select a.*, c.zone, o.name as company_name,
                               case when o.verification = 'DONE' then o.registration ->> 'creditCode' end as credit_code,
                               d.number as decision_number, d.outcome, d.state = 'REVOKED' as revoked,
                               d.amount as granted, d.currency as granted_currency, w.state as award_state
                        from application a
                        join call c on c.id = a.call
                        left join organisation o on o.id = a.company
                        left join decision d on d.application = a.id and d.state in ('SEALED', 'REVOKED')
                        left join award w on w.decision = d.id
                        where a.call = ? and a.submitted_at is not null and c.authority = any(?)
                        order by a.number
                        """)
                .params(call.value(), Applications.authorities(viewer))
                .query((row, _) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        Personal<Text> title = json.readPersonal(row.getString("title"), Text.class);
        String industry = row.getString("industry");
        String outcome = row.getString("outcome");
        BigDecimal granted = row.getBigDecimal("granted");
        String award = row.getString("award_state");
        return new Line(
                new ApplicationId(uuid(row, "id")),
                row.getString("number"),
                title == null ? null : title.value(),
                json.readOrNull(row.getString("company_name"), Text.class),
                row.getString("credit_code"),
                State.valueOf(row.getString("state")),
                money(row),
                industry == null ? null : Industry.ofCode(industry),
                instant(row, "submitted_at"),
                ZoneId.of(row.getString("zone")),
                row.getString("decision_number"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getBoolean("revoked"),
                granted == null ? null : Money.of(CurrencyUnit.of(row.getString("granted_currency")), granted),
                award == null ? null : Awards.State.valueOf(award));
    }
}
