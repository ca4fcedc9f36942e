package roundtable.projections.deals;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Investment;
import roundtable.commands.deals.Offer;
import roundtable.commands.organisations.OrganisationId;
import roundtable.projections.RowJson;

/** What firms have done with deals, all of them: for the server to learn from, and for nobody to be shown. */
@Component
public class Deeds {

    /**
     * How far a firm has gone, the further after the less far. Who has passed for want of money or time, or of a conflict, has
     * said nothing of the deal.
     */
    public enum Kind {
        FOLLOWED,
        ASKED,
        INTRODUCED,
        PASSED,
        PASSED_FOR_ITSELF,
        INVESTED
    }

    /** The furthest that a firm has gone with a deal, and when. */
    public record Deed(OrganisationId firm, DealId deal, Kind kind, Instant at) {}

    /** What a company offers, or has offered. */
    public record Offered(DealId deal, OrganisationId company, Offer offer) {}

    private static final String ALL = """
            select investor as firm, deal, case state when 'ACCEPTED' then 2 else 1 end as kind, asked_at as at
            from introduction
            union all
            select firm, deal,
                   case when not passed then 0 when pass_reason in ('CAPACITY', 'CONFLICT') then 4 else 3 end,
                   coalesce(passed_at, moved_at)
            from pursuit
            union all
            select (i ->> 'investor')::uuid, deal, 5, over_at
            from round, jsonb_array_elements(investments) i where state = 'CLOSED'
            """;

    private static final Comparator<OrganisationId> BY_ID = Comparator.comparing(OrganisationId::toString);

    private final JdbcClient jdbc;
    private final RowJson json;

    public Deeds(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One of each firm and deal; of firms that rank by their mandate alone none. */
    public List<Deed> all() {
        return jdbc.sql("select distinct on (firm, deal) firm, deal, kind, at from (" + ALL + """
                        ) d where not exists (select 1 from mandate m
                                              where m.investor = d.firm and m.active and m.by_mandate_only)
                        order by firm, deal, kind desc, at desc
                        """)
                .query((row, _) -> new Deed(
                        new OrganisationId(uuid(row, "firm")),
                        new DealId(uuid(row, "deal")),
                        Kind.values()[row.getInt("kind")],
                        instant(row, "at")))
                .list();
    }

    /** The deals of these ids, listed or not. */
    public List<Offered> offers(Set<DealId> deals) {
        return jdbc.sql("select id, company, offer from deal where id = any(?)")
                .params(List.<Object>of(
                        (Object) deals.stream().map(DealId::value).toArray(UUID[]::new)))
                .query((row, _) -> offered(row))
                .list();
    }

    /** Those listed last, whether they still are or not. */
    public List<Offered> latest(int most) {
        return jdbc.sql("select id, company, offer from deal order by listed_at desc, id limit ?")
                .param(most)
                .query((row, _) -> offered(row))
                .list();
    }

    /** Those that are listed now, the latest first. */
    public List<Offered> listed(int most) {
        return jdbc.sql("select id, company, offer from deal where listed order by listed_at desc, id limit ?")
                .param(most)
                .query((row, _) -> offered(row))
                .list();
    }

    /** With whom each firm has put money into a round that is closed. */
    public Map<OrganisationId, Set<OrganisationId>> together() {
        Map<OrganisationId, Set<OrganisationId>> together = new HashMap<>();
        jdbc.sql("select investments from round where state = 'CLOSED'")
                .query((row, _) -> json.read(row.getString("investments"), Investment[].class))
                .list()
                .forEach(investments -> {
                    for (Investment one : investments) {
                        for (Investment other : investments) {
                            if (!one.investor().equals(other.investor())) {
                                together.computeIfAbsent(one.investor(), _ -> new TreeSet<>(BY_ID))
                                        .add(other.investor());
                            }
                        }
                    }
                });
        return together;
    }

    private Offered offered(ResultSet row) throws SQLException {
        return new Offered(
                new DealId(uuid(row, "id")),
                new OrganisationId(uuid(row, "company")),
                json.read(row.getString("offer"), Offer.class));
    }
}
