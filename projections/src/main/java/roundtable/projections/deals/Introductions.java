package roundtable.projections.deals;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.personOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.IntroductionId;
import roundtable.commands.deals.Offer;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;

/** Reads introductions, for their two sides alone. Who belongs to a firm that a deal is kept from sees none to it. */
@Component
public class Introductions {

    private static final String SELECT = """
            select i.*, c.name as company_name, f.name as investor_name, f.verification, d.offer, d.listed
            from introduction i
            left join organisation c on c.id = i.company
            left join organisation f on f.id = i.investor
            left join deal d on d.id = i.deal
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Introductions(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Where an introduction stands. */
    public enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        LAPSED
    }

    /** On which side of it the viewer is. */
    public enum Side {
        COMPANY,
        INVESTOR
    }

    /**
     * An introduction before one of its sides.
     *
     * @param investorVerified whether the firm is verified just now: only then can it be accepted
     * @param message null once erased
     * @param lapsesAt when it is over unless answered; null where it never is
     * @param answeredAt or when it lapsed
     * @param contact who speaks for the other side: only once it is accepted
     * @param ours who spoke for the viewer's own side, or null while nobody has
     * @param reason why it was declined; empty where none was given, null unless declined and once erased
     */
    public record Entry(
            IntroductionId introduction,
            Side side,
            DealId deal,
            @Nullable Text headline,
            boolean dealListed,
            OrganisationId company,
            @Nullable Text companyName,
            OrganisationId investor,
            @Nullable Text investorName,
            boolean investorVerified,
            State state,
            @Nullable String message,
            Instant askedAt,
            @Nullable Instant lapsesAt,
            @Nullable Instant answeredAt,
            @Nullable String reason,
            @Nullable PersonId contact,
            @Nullable PersonId ours,
            long version) {}

    /** What one firm has asked of a deal last. */
    public record Asked(IntroductionId introduction, State state) {}

    /** Those of the viewer's companies and firms: those that wait first, then the newest. */
    public List<Entry> own(Viewer viewer) {
        return jdbc.sql(SELECT + """
                        where i.company = any(?) or (i.investor = any(?) and not coalesce(d.blocked && ?, false))
                        order by i.state <> 'ASKED', i.asked_at desc, i.id limit 200
                        """)
                .params(
                        viewer.organisationsAs(Role.FOUNDER),
                        viewer.organisationsAs(Role.INVESTOR),
                        viewer.organisationsAs(Role.INVESTOR))
                .query((row, _) -> entry(row, viewer))
                .list();
    }

    public Optional<Entry> entry(IntroductionId introduction, Viewer viewer) {
        return jdbc.sql(SELECT + "where i.id = ? and (i.company = any(?) or (i.investor = any(?) "
                        + "and not coalesce(d.blocked && ?, false)))")
                .params(
                        introduction.value(),
                        viewer.organisationsAs(Role.FOUNDER),
                        viewer.organisationsAs(Role.INVESTOR),
                        viewer.organisationsAs(Role.INVESTOR))
                .query((row, _) -> entry(row, viewer))
                .optional();
    }

    /** What this firm of the viewer has asked of these deals; nothing for a deal that it has not asked about. */
    public Map<DealId, Asked> askedBy(OrganisationId firm, Collection<DealId> deals, Viewer viewer) {
        Map<DealId, Asked> asked = new HashMap<>();
        if (viewer.is(Role.INVESTOR, firm)) {
            jdbc.sql("""
                            select distinct on (deal) deal, id, state from introduction
                            where investor = ? and deal = any(?) order by deal, asked_at desc, id desc
                            """)
                    .params(firm.value(), deals.stream().map(DealId::value).toArray(UUID[]::new))
                    .query((row, _) -> asked.put(
                            new DealId(uuid(row, "deal")),
                            new Asked(new IntroductionId(uuid(row, "id")), State.valueOf(row.getString("state")))))
                    .list();
        }
        return asked;
    }

    /** Those that nobody has answered in time, the oldest first. */
    public List<IntroductionId> over(Instant now, int most) {
        return jdbc.sql(
                        "select id from introduction where state = 'ASKED' and lapses_at <= ? order by lapses_at limit ?")
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> new IntroductionId(uuid(row, "id")))
                .list();
    }

    private Entry entry(ResultSet row, Viewer viewer) throws SQLException {
        OrganisationId company = new OrganisationId(uuid(row, "company"));
        Side side = viewer.is(Role.FOUNDER, company) ? Side.COMPANY : Side.INVESTOR;
        State state = State.valueOf(row.getString("state"));
        PersonId asking = personOrNull(row, "asked_by");
        PersonId answering = personOrNull(row, "answered_by");
        Personal<String> message = json.readPersonal(row.getString("message"), String.class);
        Personal<String> reason = json.readPersonal(row.getString("reason"), String.class);
        Offer offer = json.readOrNull(row.getString("offer"), Offer.class);
        PersonId other = side == Side.COMPANY ? asking : answering;
        return new Entry(
                new IntroductionId(uuid(row, "id")),
                side,
                new DealId(uuid(row, "deal")),
                offer == null ? null : offer.headline(),
                row.getBoolean("listed"),
                company,
                json.readOrNull(row.getString("company_name"), Text.class),
                new OrganisationId(uuid(row, "investor")),
                json.readOrNull(row.getString("investor_name"), Text.class),
                "DONE".equals(row.getString("verification")),
                state,
                message == null ? null : message.value(),
                instant(row, "asked_at"),
                instantOrNull(row, "lapses_at"),
                instantOrNull(row, "answered_at"),
                reason == null ? null : reason.value(),
                state == State.ACCEPTED ? other : null,
                side == Side.COMPANY ? answering : asking,
                row.getLong("version"));
    }
}
