package roundtable.projections.deals;

import static java.util.stream.Collectors.toCollection;
import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.money;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.awards.AwardId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.deals.DealPage.Rung;
import roundtable.projections.people.Membership;
import roundtable.projections.people.Viewer;

/** Reads deals. */
@Component
public class Deals {

    private static final String SELECT = """
            select d.*, o.name as company_name from deal d left join organisation o on o.id = d.company
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Deals(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(
            DealId deal,
            OrganisationId company,
            @Nullable Text companyName,
            boolean listed,
            Set<OrganisationId> blocked,
            Offer offer,
            Instant listedAt,
            @Nullable Instant revisedAt,
            @Nullable Instant unlistedAt,
            long version) {}

    /** One deal: while it is listed to everybody that it is not kept from, to its company always. */
    public Optional<DealPage> page(DealId deal, Viewer viewer) {
        return jdbc.sql(SELECT + "where d.id = ?")
                .param(deal.value())
                .query((row, _) -> row(row))
                .optional()
                .filter(row -> isShown(row, viewer))
                .map(row -> page(row, viewer));
    }

    /** Several deals by their ids, as far as each is to be seen. */
    public Map<DealId, DealPage> pages(Collection<DealId> deals, Viewer viewer) {
        Map<DealId, DealPage> pages = new HashMap<>();
        rows(deals).stream()
                .filter(row -> isShown(row, viewer))
                .forEach(row -> pages.put(row.deal(), page(row, viewer)));
        return pages;
    }

    /** The same as one firm of the viewer reads them, without what another of theirs may see; none that is kept from either. */
    public Map<DealId, DealPage> pagesFor(OrganisationId firm, Collection<DealId> deals, Viewer viewer) {
        Viewer reading = viewer.readingFor(firm);
        Map<DealId, DealPage> pages = new HashMap<>();
        rows(deals).stream()
                .filter(row -> isShown(row, viewer) && isShown(row, reading))
                .forEach(row -> pages.put(row.deal(), page(row, reading)));
        return pages;
    }

    private List<Row> rows(Collection<DealId> deals) {
        return jdbc.sql(SELECT + "where d.id = any(?)")
                .params(List.<Object>of(
                        (Object) deals.stream().map(DealId::value).toArray(UUID[]::new)))
                .query((row, _) -> row(row))
                .list();
    }

    /** The names of the companies of several deals, as far as each deal is to be seen. */
    public Map<DealId, Text> names(Collection<DealId> deals, Viewer viewer) {
        Map<DealId, Text> names = new HashMap<>();
        rows(deals).stream().filter(row -> isShown(row, viewer)).forEach(row -> {
            if (row.companyName() != null) {
                names.put(row.deal(), row.companyName());
            }
        });
        return names;
    }

    /** The deals of the viewer's companies: those listed first, then the newest. */
    public List<DealPage> own(Viewer viewer) {
        return jdbc
                .sql(SELECT + "where d.company = any(?) order by d.listed desc, d.listed_at desc, d.id limit 200")
                .params(List.<Object>of((Object) viewer.organisationsAs(Role.FOUNDER)))
                .query((row, _) -> row(row))
                .list()
                .stream()
                .map(row -> page(row, viewer))
                .toList();
    }

    /** Whether this viewer belongs to one of the two sides of what this stream tells of, and may read it just now. */
    public boolean concerns(UUID stream, Viewer viewer) {
        return jdbc.sql("""
                        select exists (select 1 from deal where id = :stream and company = any(:companies))
                            or exists (select 1 from mandate where id = :stream and investor = any(:firms))
                            or exists (select 1 from introduction i left join deal d on d.id = i.deal where i.id = :stream
                                       and (i.company = any(:companies)
                                            or i.investor = any(:firms) and not coalesce(d.blocked && :all, false)))
                            or exists (select 1 from round r where r.id = :stream
                        """ + Rounds.SEEN + ")")
                .param("all", viewer.organisationsAs(Role.INVESTOR))
                .param("stream", stream)
                .param("companies", viewer.organisationsAs(Role.FOUNDER))
                .param("firms", viewer.organisationsAs(Role.INVESTOR))
                .query(Boolean.class)
                .single();
    }

    /** What is listed of companies that are verified no more, the oldest first. */
    public List<DealId> ofCompaniesNotVerified(int most) {
        return jdbc.sql("""
                        select d.id from organisation o join deal d on d.company = o.id and d.listed
                        where o.verification in ('REVOKED', 'LAPSED', 'DECLINED', 'PENDING')
                        order by d.listed_at, d.id limit ?
                        """)
                .param(most)
                .query((row, _) -> new DealId(uuid(row, "id")))
                .list();
    }

    /** Whether this viewer sees all of this deal: as a founder of its company. */
    public boolean isOwn(DealId deal, Viewer viewer) {
        return jdbc.sql("select exists (select 1 from deal where id = ? and company = any(?))")
                .params(deal.value(), viewer.organisationsAs(Role.FOUNDER))
                .query(Boolean.class)
                .single();
    }

    /** Listed, and kept from none of the viewer's firms, or the viewer's own. */
    private static boolean isShown(Row row, Viewer viewer) {
        return isOwn(row.company(), viewer)
                || (row.listed() && row.blocked().stream().noneMatch(firm -> viewer.is(Role.INVESTOR, firm)));
    }

    private static Set<OrganisationId> firms(UUID[] ids) {
        return Arrays.stream(ids).map(OrganisationId::new).collect(toCollection(LinkedHashSet::new));
    }

    private static boolean isOwn(OrganisationId company, Viewer viewer) {
        return viewer.is(Role.FOUNDER, company);
    }

    /** As whom a viewer reads an offer that is not their own. */
    private static Audience audience(Offer offer, Viewer viewer) {
        List<Membership> firms = viewer.memberships().stream()
                .filter(membership -> membership.role() == Role.INVESTOR && membership.verified())
                .toList();
        if (firms.stream().anyMatch(firm -> offer.invited().contains(firm.organisation()))) {
            return Audience.INVITED;
        }
        return firms.isEmpty() ? Audience.PUBLIC : Audience.VERIFIED;
    }

    private DealPage page(Row row, Viewer viewer) {
        Offer offer = row.offer();
        boolean own = isOwn(row.company(), viewer);
        Audience seenAs = own ? Audience.INVITED : audience(offer, viewer);
        return new DealPage(
                row.deal(),
                row.company(),
                row.companyName(),
                row.listed(),
                seenAs,
                offer.headline(),
                shown(offer, Part.STORY, seenAs) && !offer.story().isEmpty() ? offer.story() : null,
                offer.industry(),
                offer.stage(),
                offer.region(),
                offer.city(),
                shown(offer, Part.ASKED, seenAs) ? offer.asked() : null,
                shown(offer, Part.VALUATION, seenAs) ? offer.valuation() : null,
                shown(offer, Part.PATENTS, seenAs) ? offer.patents() : null,
                shown(offer, Part.REVENUE, seenAs) ? offer.quarterlyRevenue() : List.of(),
                offer.closes(),
                awards(offer),
                rung(row.company()),
                shown(offer, Part.BAND, seenAs) ? review(offer, row.company()) : null,
                row.listedAt(),
                row.revisedAt(),
                row.unlistedAt(),
                own ? new DealPage.Own(audiences(offer), invited(offer), blocked(row.blocked()), offer.review()) : null,
                row.version());
    }

    private static boolean shown(Offer offer, Part part, Audience seenAs) {
        return offer.audienceOf(part).compareTo(seenAs) <= 0;
    }

    private static Map<Part, Audience> audiences(Offer offer) {
        Map<Part, Audience> audiences = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            audiences.put(part, offer.audienceOf(part));
        }
        return audiences;
    }

    private List<DealPage.Invited> invited(Offer offer) {
        return named(offer.invited(), DealPage.Invited::new);
    }

    private List<DealPage.Blocked> blocked(Set<OrganisationId> firms) {
        return named(firms, DealPage.Blocked::new);
    }

    private <T> List<T> named(Set<OrganisationId> firms, BiFunction<OrganisationId, @Nullable Text, T> made) {
        return jdbc.sql("select id, name from organisation where id = any(?) order by id")
                .params(List.<Object>of(
                        (Object) firms.stream().map(OrganisationId::value).toArray(UUID[]::new)))
                .query((row, _) -> made.apply(
                        new OrganisationId(uuid(row, "id")), json.readOrNull(row.getString("name"), Text.class)))
                .list();
    }

    /** Those it names whose decision still stands. */
    private List<DealPage.Awarded> awards(Offer offer) {
        if (offer.awards().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select w.* from award w left join decision d on d.id = w.decision
                        where w.id = any(?) and w.state = 'ACCEPTED' and coalesce(d.state, '') <> 'REVOKED'
                        order by w.number, w.id
                        """)
                .params(List.<Object>of(
                        (Object) offer.awards().stream().map(AwardId::value).toArray(UUID[]::new)))
                .query((row, _) -> new DealPage.Awarded(
                        new AwardId(uuid(row, "id")),
                        row.getString("number"),
                        json.read(row.getString("title"), Text.class),
                        Objects.requireNonNull(money(row))))
                .list();
    }

    private static final String RANKED = """
            select p.standings, p.application, p.company, p.call, p.number, c.title, c.tier ->> 'level' as level,
                   (select count(*) from standing q where q.standings = p.standings) as ranked,
                   (select count(*) from standing q where q.standings = p.standings and q.rank <= p.rank) as place
            from standing p
            join standings s on s.id = p.standings and s.state <> 'DRAWN_UP'
            join call c on c.id = p.call and c.tier is not null
            where p.company = any(:companies)
              and not exists (select 1 from decision d where d.application = p.application and d.state = 'REVOKED')
            """;

    /** An application whose band its company may release. */
    public record Releasable(
            StandingsId standings,
            ApplicationId application,
            OrganisationId company,
            String number,
            DealPage.Review review) {}

    /** What the viewer's companies may release of their reviews: those in announced standings' upper halves, the newest first. */
    public List<Releasable> releasable(Viewer viewer) {
        return releasable(viewer.organisationsAs(Role.FOUNDER));
    }

    private List<Releasable> releasable(UUID[] companies) {
        return jdbc
                .sql(RANKED + "order by s.announced_at desc, p.application")
                .param("companies", companies)
                .query((row, _) -> releasable(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Releasable> releasable(ResultSet row) throws SQLException {
        ReviewBand band = ReviewBand.of(row.getLong("place"), row.getLong("ranked"));
        return band == null
                ? Optional.empty()
                : Optional.of(new Releasable(
                        new StandingsId(uuid(row, "standings")),
                        new ApplicationId(uuid(row, "application")),
                        new OrganisationId(uuid(row, "company")),
                        row.getString("number"),
                        new DealPage.Review(
                                band,
                                new CallId(uuid(row, "call")),
                                Level.valueOf(row.getString("level")),
                                json.read(row.getString("title"), Text.class))));
    }

    private DealPage.@Nullable Review review(Offer offer, OrganisationId company) {
        Offer.Reviewed released = offer.review();
        return released == null
                ? null
                : releasable(new UUID[] {company.value()}).stream()
                        .filter(one -> one.standings().equals(released.standings())
                                && one.application().equals(released.application()))
                        .findFirst()
                        .map(Releasable::review)
                        .orElse(null);
    }

    private @Nullable Rung rung(OrganisationId company) {
        return jdbc.sql("""
                        select * from (
                            select p.call, c.title, c.tier ->> 'level' as level, p.rank,
                                   (select count(*) from standing q where q.standings = p.standings) as ranked,
                                   c.tier #> array['prizes', p.prize::text, 'name'] as prize,
                                   p.promoted_at is not null and p.given_up_at is null as goes_on
                            from standing p
                            join standings s on s.id = p.standings and s.state <> 'DRAWN_UP'
                            join call c on c.id = p.call and c.tier is not null
                            where p.company = ? and (p.proposed or p.promoted_at is not null or p.prize is not null)) r
                        order by array_position(array['DISTRICT', 'CITY', 'PROVINCE', 'NATION'], level) desc, goes_on desc,
                                 rank::float / ranked, call
                        limit 1
                        """)
                .param(company.value())
                .query((row, _) -> new Rung(
                        new CallId(uuid(row, "call")),
                        Level.valueOf(row.getString("level")),
                        json.read(row.getString("title"), Text.class),
                        row.getInt("rank"),
                        row.getInt("ranked"),
                        json.readOrNull(row.getString("prize"), Text.class),
                        row.getBoolean("goes_on")))
                .optional()
                .orElse(null);
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new DealId(uuid(row, "id")),
                new OrganisationId(uuid(row, "company")),
                json.readOrNull(row.getString("company_name"), Text.class),
                row.getBoolean("listed"),
                firms((UUID[]) row.getArray("blocked").getArray()),
                json.read(row.getString("offer"), Offer.class),
                instant(row, "listed_at"),
                instantOrNull(row, "revised_at"),
                instantOrNull(row, "unlisted_at"),
                row.getLong("version"));
    }
}
