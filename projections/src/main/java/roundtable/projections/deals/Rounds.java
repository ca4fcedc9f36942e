package roundtable.projections.deals;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.money;
import static roundtable.projections.Columns.uuid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.awards.AwardId;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Investment;
import roundtable.commands.deals.RoundId;
import roundtable.commands.deals.Terms;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.deals.RoundPage.Evidence;
import roundtable.projections.deals.RoundPage.Share;
import roundtable.projections.deals.RoundPage.Side;
import roundtable.projections.deals.RoundPage.State;
import roundtable.projections.people.Viewer;

/**
 * Reads rounds: for their company, and for the firms that were introduced to it or have said an amount. A firm
 * that the deal is kept from, or whose verification is over, sees none of it but the closed ones that hold its money.
 */
@Component
public class Rounds {

    private static final String SELECT = """
            select r.*, c.name as company_name, l.name as lead_name from round r
            left join organisation c on c.id = r.company
            left join organisation l on l.id = r.lead
            """;

    /** {@code :all} are all firms of the viewer: what is kept from one of them is seen for none. */
    static final String SEEN = """
             and (r.company = any(:companies)
                  or exists (select 1 from (select investor from round_circle where round = r.id
                                            union select investor from introduction
                                            where deal = r.deal and state = 'ACCEPTED') k
                             join organisation v on v.id = k.investor
                             where k.investor = any(:firms)
                               and (r.state = 'CLOSED' and r.investments @> jsonb_build_array(
                                        jsonb_build_object('investor', k.investor::text))
                                    or v.verification = 'DONE'
                                       and not exists (select 1 from deal x where x.id = r.deal and x.blocked && :all))))
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Rounds(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A round whose closing is planned. */
    public record Closing(
            RoundId round, DealId deal, @Nullable Text companyName, LocalDate on) {}

    /**
     * What a firm has put into a round.
     *
     * @param besideAward whether the round stands beside an award, so that it counts towards its leverage
     */
    public record Invested(Money amount, LocalDate closedOn, boolean besideAward) {}

    public Optional<RoundPage> page(RoundId round, Viewer viewer) {
        return seen("where r.id = :id" + SEEN, round.value(), viewer).stream().findFirst();
    }

    /** The rounds of a deal, newest first. */
    public List<RoundPage> ofDeal(DealId deal, Viewer viewer) {
        return seen("where r.deal = :id" + SEEN + " order by r.opened_at desc, r.id limit 50", deal.value(), viewer);
    }

    /** The planned closings of open rounds that a firm of the viewer has said an amount in, or was introduced to. */
    public List<Closing> closings(OrganisationId firm, Viewer viewer) {
        return !viewer.is(Role.INVESTOR, firm)
                ? List.of()
                : jdbc.sql(SELECT + """
                        where r.state = 'OPEN' and r.terms ->> 'closes' is not null
                        """ + SEEN + " order by r.terms ->> 'closes', r.id limit 500")
                        .param("companies", new UUID[0])
                        .param("firms", new UUID[] {firm.value()})
                        .param("all", viewer.organisationsAs(Role.INVESTOR))
                        .query((row, _) -> new Closing(
                                new RoundId(uuid(row, "id")),
                                new DealId(uuid(row, "deal")),
                                json.readOrNull(row.getString("company_name"), Text.class),
                                Objects.requireNonNull(json.read(row.getString("terms"), Terms.class)
                                        .closes())))
                        .list();
    }

    /** What a firm of the viewer has put into closed rounds, by their deals: the latest where there are several. */
    public Map<DealId, Invested> investedBy(OrganisationId firm, Viewer viewer) {
        Map<DealId, Invested> invested = new HashMap<>();
        if (viewer.is(Role.INVESTOR, firm)) {
            jdbc.sql("""
                            select distinct on (r.deal) r.deal, i -> 'amount' as invested, r.closed_on, r.award
                            from round r, jsonb_array_elements(r.investments) i
                            where r.state = 'CLOSED' and i ->> 'investor' = ?
                            order by r.deal, r.over_at desc, r.id
                            """)
                    .param(firm.toString())
                    .query((row, _) -> invested.put(
                            new DealId(uuid(row, "deal")),
                            new Invested(
                                    json.read(row.getString("invested"), Money.class),
                                    Objects.requireNonNull(row.getObject("closed_on", LocalDate.class)),
                                    row.getObject("award", UUID.class) != null)))
                    .list();
        }
        return invested;
    }

    private List<RoundPage> seen(String where, UUID id, Viewer viewer) {
        return jdbc.sql(SELECT + where)
                .param("id", id)
                .param("companies", viewer.organisationsAs(Role.FOUNDER))
                .param("firms", viewer.organisationsAs(Role.INVESTOR))
                .param("all", viewer.organisationsAs(Role.INVESTOR))
                .query((row, _) -> page(row, viewer))
                .list();
    }

    private RoundPage page(ResultSet row, Viewer viewer) throws SQLException {
        RoundId round = new RoundId(uuid(row, "id"));
        OrganisationId company = new OrganisationId(uuid(row, "company"));
        UUID leading = row.getObject("lead", UUID.class);
        OrganisationId lead = leading == null ? null : new OrganisationId(leading);
        State state = State.valueOf(row.getString("state"));
        Side side = side(company, lead, viewer);
        List<Share> all = shares(round, row.getString("investments"), viewer);
        boolean invested = state == State.CLOSED && all.stream().anyMatch(Share::own);
        boolean whole = side != Side.INVESTOR || invested;
        Terms terms = json.read(row.getString("terms"), Terms.class);
        UUID award = row.getObject("award", UUID.class);
        Personal<String> reason = json.readPersonal(row.getString("cancel_reason"), String.class);
        return new RoundPage(
                round,
                new DealId(uuid(row, "deal")),
                company,
                json.readOrNull(row.getString("company_name"), Text.class),
                state,
                side,
                terms,
                lead,
                json.readOrNull(row.getString("lead_name"), Text.class),
                whole ? all : all.stream().filter(Share::own).toList(),
                side == Side.INVESTOR ? null : circled(round, terms),
                whole ? money(row) : null,
                row.getObject("closed_on", LocalDate.class),
                whole ? evidence(row) : null,
                award == null ? null : new AwardId(award),
                whole && award != null ? beside(row) : null,
                reason == null ? null : reason.value(),
                instant(row, "opened_at"),
                instantOrNull(row, "over_at"),
                row.getLong("version"));
    }

    private static Side side(OrganisationId company, @Nullable OrganisationId lead, Viewer viewer) {
        if (viewer.is(Role.FOUNDER, company)) {
            return Side.COMPANY;
        }
        return lead != null && viewer.is(Role.INVESTOR, lead) ? Side.LEAD : Side.INVESTOR;
    }

    private static @Nullable Evidence evidence(ResultSet row) throws SQLException {
        return row.getString("sha256") == null
                ? null
                : new Evidence(
                        new VaultDocumentId(uuid(row, "evidence")),
                        row.getString("sha256"),
                        new OrganisationId(uuid(row, "keeper")));
    }

    private static @Nullable Money beside(ResultSet row) throws SQLException {
        BigDecimal part = row.getBigDecimal("beside");
        Money all = money(row);
        return part == null || all == null ? all : Money.of(all.getCurrencyUnit(), part);
    }

    private Money circled(RoundId round, Terms terms) {
        return jdbc
                .sql("select amount, currency from round_circle where round = ?")
                .param(round.value())
                .query((row, _) -> Objects.requireNonNull(money(row)))
                .list()
                .stream()
                .reduce(Money.zero(terms.amount().getCurrencyUnit()), Money::plus);
    }

    /** What was put in at last, else what firms would put in: the largest first. */
    private List<Share> shares(RoundId round, @Nullable String investments, Viewer viewer) {
        List<Investment> each = investments == null
                ? jdbc.sql("select investor, amount, currency from round_circle where round = ?")
                        .param(round.value())
                        .query((row, _) -> new Investment(
                                new OrganisationId(uuid(row, "investor")), Objects.requireNonNull(money(row))))
                        .list()
                : List.of(json.read(investments, Investment[].class));
        Map<UUID, Firm> firms = firms(each);
        return each.stream()
                .sorted((one, other) -> {
                    int larger = other.amount().compareTo(one.amount());
                    return larger != 0
                            ? larger
                            : one.investor().value().compareTo(other.investor().value());
                })
                .map(investment -> {
                    Firm firm = firms.getOrDefault(investment.investor().value(), Firm.UNKNOWN);
                    return new Share(
                            investment.investor(),
                            firm.name(),
                            firm.verified(),
                            investment.amount(),
                            viewer.is(Role.INVESTOR, investment.investor()));
                })
                .toList();
    }

    private record Firm(@Nullable Text name, boolean verified) {
        static final Firm UNKNOWN = new Firm(null, false);
    }

    private Map<UUID, Firm> firms(List<Investment> investments) {
        Map<UUID, Firm> firms = new HashMap<>();
        UUID[] ids = investments.stream()
                .map(investment -> investment.investor().value())
                .toArray(UUID[]::new);
        jdbc.sql("select id, name, verification from organisation where id = any(?)")
                .params(Arrays.<Object>asList((Object) ids))
                .query((row, _) -> firms.put(
                        uuid(row, "id"),
                        new Firm(
                                json.read(row.getString("name"), Text.class),
                                "DONE".equals(row.getString("verification")))))
                .list();
        return firms;
    }
}
