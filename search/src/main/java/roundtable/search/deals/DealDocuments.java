package roundtable.search.deals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.text.Text;
import roundtable.eventlog.names.LogJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes documents of rows. Call it in one snapshot (REPEATABLE READ): a revision is the sum of the versions of all that a
 * document is made of, so of two snapshots the later one never has the lower revision, whoever writes it when.
 */
@Component
class DealDocuments {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MeantDocuments meant;

    DealDocuments(JdbcClient jdbc, LogJson json, MeantDocuments meant) {
        this.jdbc = jdbc;
        this.json = json.mapper();
        this.meant = meant;
    }

    /**
     * What has to stand in the index under this id.
     *
     * @param document null where nothing may
     */
    record Write(String id, long revision, @Nullable DealDocument document) {}

    /** The company of a document that was to be written: what was rejected is tried again with all of its company. */
    static OrganisationId companyOf(Write write) {
        return Objects.requireNonNull(write.document(), write.id()).company();
    }

    private record Row(
            DealId deal,
            OrganisationId company,
            boolean listed,
            Offer offer,
            List<OrganisationId> everInvited,
            List<OrganisationId> blocked,
            long listedAt,
            @Nullable Text name,
            long revision) {

        /** The audiences that have a document of their own in place of every verified investor's. */
        List<String> elsewhere() {
            return offer.invited().stream().map(Reader::own).sorted().toList();
        }
    }

    /** All documents of these companies' deals, and all that must be gone. */
    List<Write> of(UUID[] companies) {
        Map<OrganisationId, List<DealDocument.Award>> awards = awards(companies);
        Map<OrganisationId, Rung> rungs = rungs(companies);
        Map<Offer.Reviewed, Ranked> reviews = reviews(companies);
        List<Write> writes = new ArrayList<>();
        for (Row row : rows(companies)) {
            List<DealDocument.Award> own = awards.getOrDefault(row.company(), List.of()).stream()
                    .filter(award -> row.offer().awards().contains(award.award()))
                    .toList();
            Earned earned = new Earned(own, rungs.get(row.company()), released(row, reviews));
            write(row, Reader.EVERYBODY, Audience.PUBLIC, row.listed(), earned, writes);
            write(row, Reader.VERIFIED, Audience.VERIFIED, row.listed(), earned, writes);
            for (OrganisationId firm : row.everInvited()) {
                boolean invited = row.listed()
                        && row.offer().invited().contains(firm)
                        && !row.blocked().contains(firm);
                write(row, Reader.own(firm), Audience.INVITED, invited, earned, writes);
            }
        }
        return meant.with(writes);
    }

    /**
     * What a company has from authorities.
     *
     * @param review for those whom the company has released it to; all else everybody may know
     */
    private record Earned(
            List<DealDocument.Award> awards, @Nullable Rung rung, DealDocument.@Nullable Review review) {}

    private record Ranked(OrganisationId company, DealDocument.Review review) {}

    private static DealDocument.@Nullable Review released(Row row, Map<Offer.Reviewed, Ranked> reviews) {
        Offer.Reviewed released = row.offer().review();
        Ranked ranked = released == null ? null : reviews.get(released);
        return ranked != null && ranked.company().equals(row.company()) ? ranked.review() : null;
    }

    private static void write(
            Row row, String audience, Audience rank, boolean shown, Earned earned, List<Write> writes) {
        String id = DealDocument.id(row.deal(), audience);
        // A company without a name has not been read yet: it is named as due once it is.
        DealDocument document = shown && row.name() != null
                ? DealDocument.of(
                                row.deal(),
                                row.company(),
                                row.name(),
                                row.offer(),
                                earned.awards(),
                                earned.rung(),
                                earned.review(),
                                row.listedAt(),
                                audience,
                                rank)
                        .keptFrom(row.blocked())
                : null;
        if (document != null && rank == Audience.VERIFIED) {
            document = document.passedOverBy(row.elsewhere());
        }
        writes.add(new Write(id, row.revision(), document));
    }

    private List<Row> rows(UUID[] companies) {
        return jdbc.sql("""
                        select d.*, c.name,
                               d.version + 1 + coalesce(c.version + 1, 0)
                               + coalesce((select sum(a.version + 1) from search_award a where a.company = d.company), 0)
                               + coalesce((select sum(x.version + 1) from search_decision x where x.company = d.company), 0)
                               + coalesce((select sum(s.version + 1 + coalesce(t.version + 1, 0))
                                   from search_placing p join search_standings s on s.id = p.standings and s.announced
                                   left join search_tier t on t.id = s.call where p.company = d.company), 0)
                               as revision
                        from search_deal d left join search_company c on c.id = d.company
                        where d.company = any(?) order by d.id
                        """)
                .params(List.<Object>of((Object) companies))
                .query((row, _) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new Row(
                new DealId(uuid(row, "id")),
                new OrganisationId(uuid(row, "company")),
                row.getBoolean("listed"),
                Objects.requireNonNull(json.readValue(row.getString("offer"), Offer.class)),
                firms(row, "ever_invited"),
                firms(row, "blocked"),
                Objects.requireNonNull(row.getObject("listed_at", OffsetDateTime.class))
                        .toInstant()
                        .toEpochMilli(),
                name == null ? null : json.readValue(name, Text.class),
                row.getLong("revision"));
    }

    private static List<OrganisationId> firms(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(OrganisationId::new)
                .toList();
    }

    private Map<OrganisationId, List<DealDocument.Award>> awards(UUID[] companies) {
        record Owned(OrganisationId company, DealDocument.Award award) {}
        return jdbc
                .sql("""
                        select a.* from search_award a left join search_decision x on x.id = a.decision
                        where a.company = any(?) and a.accepted and not coalesce(x.revoked, false)
                        order by a.number, a.id
                        """)
                .params(List.<Object>of((Object) companies))
                .query((row, _) -> new Owned(new OrganisationId(uuid(row, "company")), award(row)))
                .list()
                .stream()
                .collect(groupingBy(Owned::company, mapping(Owned::award, toList())));
    }

    /** The highest rung of each company, of standings that are announced, where they name it to everybody; never redrawn after that. */
    private Map<OrganisationId, Rung> rungs(UUID[] companies) {
        record Stands(OrganisationId company, Rung rung) {}
        return jdbc
                .sql("""
                        select p.company, p.rank, p.ranked, p.goes_on, t.id as call, t.level, t.title,
                               t.prizes -> p.prize as prize
                        from search_placing p
                        join search_standings s on s.id = p.standings and s.announced
                        join search_tier t on t.id = s.call and t.level is not null
                        where p.company = any(?) and p.named
                        """)
                .params(List.<Object>of((Object) companies))
                .query((row, _) -> new Stands(new OrganisationId(uuid(row, "company")), rung(row)))
                .list()
                .stream()
                .collect(toMap(Stands::company, Stands::rung, BinaryOperator.maxBy(Rung.HEIGHT)));
    }

    /** How announced standings rank these companies' applications, but for those whose decision was revoked; none in a lower half. */
    private Map<Offer.Reviewed, Ranked> reviews(UUID[] companies) {
        record Place(Offer.Reviewed reviewed, @Nullable Ranked ranked) {}
        Map<Offer.Reviewed, Ranked> reviews = new HashMap<>();
        jdbc.sql("""
                        select p.standings, p.application, p.company, p.ranked, t.id as call, t.level, t.title,
                               (select count(*) from search_placing q
                                where q.standings = p.standings and q.rank <= p.rank) as place
                        from search_placing p
                        join search_standings s on s.id = p.standings and s.announced
                        join search_tier t on t.id = s.call and t.level is not null
                        where p.company = any(?) and not exists (
                            select 1 from search_decision x where x.application = p.application and x.revoked)
                        """)
                .params(List.<Object>of((Object) companies))
                .query((row, _) -> new Place(
                        new Offer.Reviewed(
                                new StandingsId(uuid(row, "standings")), new ApplicationId(uuid(row, "application"))),
                        ranked(row)))
                .list()
                .forEach(place -> {
                    if (place.ranked() != null) {
                        reviews.put(place.reviewed(), place.ranked());
                    }
                });
        return reviews;
    }

    private @Nullable Ranked ranked(ResultSet row) throws SQLException {
        ReviewBand band = ReviewBand.of(row.getLong("place"), row.getLong("ranked"));
        return band == null
                ? null
                : new Ranked(
                        new OrganisationId(uuid(row, "company")),
                        new DealDocument.Review(
                                band,
                                new CallId(uuid(row, "call")),
                                Level.valueOf(row.getString("level")),
                                Objects.requireNonNull(json.readValue(row.getString("title"), Text.class))));
    }

    private Rung rung(ResultSet row) throws SQLException {
        String prize = row.getString("prize");
        return new Rung(
                new CallId(uuid(row, "call")),
                Level.valueOf(row.getString("level")),
                Objects.requireNonNull(json.readValue(row.getString("title"), Text.class)),
                row.getInt("rank"),
                row.getInt("ranked"),
                prize == null ? null : json.readValue(prize, Text.class),
                row.getBoolean("goes_on"));
    }

    private DealDocument.Award award(ResultSet row) throws SQLException {
        return new DealDocument.Award(
                new AwardId(uuid(row, "id")),
                row.getString("number"),
                Objects.requireNonNull(json.readValue(row.getString("title"), Text.class)),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }
}
