package roundtable.projections.awards;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.money;
import static roundtable.projections.Columns.uuid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.awards.AwardId;
import roundtable.commands.calls.CallId;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.people.Viewer;

/** Reads awards. */
@Component
public class Awards {

    private static final int PAGE = 50;
    private static final String SELECT = """
            select w.*, o.name as company_name, h.name as authority_name,
                   coalesce(d.state = 'REVOKED', false) as revoked,
                   (select sum(coalesce(r.beside, r.amount)) from round r where r.award = w.id and r.state = 'CLOSED'
                    and r.currency = w.currency) as invested
            from award w
            left join organisation o on o.id = w.company
            left join organisation h on h.id = w.authority
            left join decision d on d.id = w.decision
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Awards(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Where an award stands. */
    public enum State {
        OFFERED,
        ACCEPTED,
        DECLINED
    }

    /**
     * An award before its company or its authority.
     *
     * @param revoked whether its decision no longer stands
     * @param leverage null while no evidenced round has been closed beside it
     * @param declineReason null unless declined, and once erased
     */
    public record Entry(
            AwardId award,
            DecisionId decision,
            ApplicationId application,
            CallId call,
            OrganisationId authority,
            @Nullable Text authorityName,
            OrganisationId company,
            @Nullable Text companyName,
            String number,
            Text title,
            Money amount,
            State state,
            boolean revoked,
            @Nullable Leverage leverage,
            Instant offeredAt,
            @Nullable Instant answeredAt,
            @Nullable String declineReason,
            long version) {}

    /** A line of the public register: an award that its company has accepted. */
    public record Registered(
            String number,
            OrganisationId company,
            @Nullable Text companyName,
            OrganisationId authority,
            @Nullable Text authorityName,
            CallId call,
            Text title,
            Money amount,
            Instant acceptedAt,
            boolean revoked,
            @Nullable Leverage leverage) {}

    /**
     * The private money that closed rounds have put beside an award (杠杆), each evidenced by a document.
     *
     * @param ratio private / public money, to two decimals
     */
    public record Leverage(Money invested, BigDecimal ratio) {}

    /**
     * What one closed round has put beside an award, by which document: of the firms nothing is said.
     *
     * @param sha256 of the document, which lies in the vault of the company or of the round's lead
     */
    public record Closing(LocalDate closedOn, Money beside, String sha256) {}

    /** @param next give it as {@code after} for the next page; null at the end */
    public record Register(
            List<Registered> awards, @Nullable String next) {}

    /**
     * The public register, newest first.
     *
     * @param after the {@code next} of the page before, or null
     */
    public Register register(@Nullable String after) {
        List<Entry> found = jdbc.sql(SELECT + """
                        where w.state = 'ACCEPTED'
                          and (cast(:after as text) is null or (w.answered_at, w.number) <
                               (select x.answered_at, x.number from award x where x.number = :after limit 1))
                        order by w.answered_at desc, w.number desc limit :limit
                        """)
                .param("after", after)
                .param("limit", PAGE + 1)
                .query((row, _) -> entry(row))
                .list();
        List<Registered> page =
                found.stream().limit(PAGE).map(Awards::registered).toList();
        return new Register(page, found.size() > PAGE ? page.getLast().number() : null);
    }

    /** A company's awards in the public register, newest first. */
    public List<Registered> registeredOf(OrganisationId company) {
        return jdbc.sql(SELECT + "where w.company = ? and w.state = 'ACCEPTED' order by w.answered_at desc, w.number")
                .param(company.value())
                .query((row, _) -> registered(entry(row)))
                .list();
    }

    /** The awards of the viewer's companies and authorities, those that wait first. */
    public List<Entry> own(Viewer viewer) {
        return jdbc
                .sql(SELECT + """
                        where w.company = any(?) or w.authority = any(?)
                        order by w.state <> 'OFFERED', w.offered_at desc, w.id limit 200
                        """)
                .params(viewer.organisationsAs(Role.FOUNDER), viewer.organisations())
                .query((row, _) -> entry(row))
                .list()
                .stream()
                .filter(entry -> maySee(entry, viewer))
                .toList();
    }

    /** One award, for its company's founders and its authority's officers, panellists and auditors. */
    public Optional<Entry> entry(AwardId award, Viewer viewer) {
        return jdbc.sql(SELECT + "where w.id = ?")
                .param(award.value())
                .query((row, _) -> entry(row))
                .optional()
                .filter(entry -> maySee(entry, viewer));
    }

    /** The closings that an award's leverage is the sum of, the latest first: for who may see the award. Empty where they may not. */
    public Optional<List<Closing>> closings(AwardId award, Viewer viewer) {
        return entry(award, viewer)
                .map(entry -> jdbc.sql("""
                        select r.closed_on, coalesce(r.beside, r.amount) as amount, r.currency, r.sha256 from round r
                        where r.award = ? and r.state = 'CLOSED' and r.currency = ?
                        order by r.closed_on desc, r.id
                        """)
                        .params(award.value(), entry.amount().getCurrencyUnit().getCode())
                        .query((row, _) -> new Closing(
                                row.getObject("closed_on", LocalDate.class),
                                Objects.requireNonNull(money(row)),
                                row.getString("sha256")))
                        .list());
    }

    private static boolean maySee(Entry entry, Viewer viewer) {
        return viewer.is(Role.FOUNDER, entry.company())
                || viewer.is(Role.OFFICER, entry.authority())
                || viewer.is(Role.PANELLIST, entry.authority())
                || viewer.is(Role.AUDITOR, entry.authority());
    }

    private static Registered registered(Entry entry) {
        return new Registered(
                entry.number(),
                entry.company(),
                entry.companyName(),
                entry.authority(),
                entry.authorityName(),
                entry.call(),
                entry.title(),
                entry.amount(),
                Objects.requireNonNull(entry.answeredAt(), "an accepted award was answered"),
                entry.revoked(),
                entry.leverage());
    }

    private static @Nullable Leverage leverage(ResultSet row) throws SQLException {
        BigDecimal invested = row.getBigDecimal("invested");
        Money granted = Objects.requireNonNull(money(row));
        return invested == null || !granted.isPositive()
                ? null
                : new Leverage(
                        Money.of(granted.getCurrencyUnit(), invested),
                        invested.divide(granted.getAmount(), 2, RoundingMode.HALF_UP));
    }

    private Entry entry(ResultSet row) throws SQLException {
        Personal<String> reason = json.readPersonal(row.getString("decline_reason"), String.class);
        return new Entry(
                new AwardId(uuid(row, "id")),
                new DecisionId(uuid(row, "decision")),
                new ApplicationId(uuid(row, "application")),
                new CallId(uuid(row, "call")),
                new OrganisationId(uuid(row, "authority")),
                json.readOrNull(row.getString("authority_name"), Text.class),
                new OrganisationId(uuid(row, "company")),
                json.readOrNull(row.getString("company_name"), Text.class),
                row.getString("number"),
                json.read(row.getString("title"), Text.class),
                Objects.requireNonNull(money(row)),
                State.valueOf(row.getString("state")),
                row.getBoolean("revoked"),
                leverage(row),
                instant(row, "offered_at"),
                instantOrNull(row, "answered_at"),
                reason == null ? null : reason.value(),
                row.getLong("version"));
    }
}
