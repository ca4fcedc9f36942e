package roundtable.server.deals;

import static roundtable.projections.Columns.uuid;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.projections.RowJson;
import roundtable.search.deals.AmountBand;
import roundtable.search.deals.Appearance;
import roundtable.search.deals.DealQuery.Finer;
import roundtable.search.deals.HardCriteria;
import roundtable.search.deals.Reader;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Limit;

/**
 * Whatever is looked for before it is there: saved searches and active mandates, found by their hard criteria. What a new deal
 * finds here is a candidate, and tried exactly by whoever asks.
 */
@Component
class StandingSearches {

    private static final String ANY = "*";

    private final JdbcClient jdbc;
    private final RowJson json;

    StandingSearches(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Somebody who looks for something.
     *
     * @param search the saved search, or null
     * @param mandate the mandate of the reader's firm, or null
     * @param reader as whom they see deals just now: a firm's member, or anybody
     * @param isLetInAgain whether the deal has just become theirs to see: it was kept from a firm of theirs
     * @param box what has to be asked of the index; empty where the hard criteria are all
     */
    record Standing(
            PersonId person,
            @Nullable UUID search,
            @Nullable UUID mandate,
            Reader reader,
            Telling telling,
            boolean isLetInAgain,
            Predicate<Appearance> hard,
            String box) {}

    /**
     * Those that this deal may fit, but for its own company's people, those whose firm it is kept from, and whoever has been told of it.
     *
     * @param appearances how it stands before any of its audiences
     * @param letInAgain the firms that it is no longer kept from
     */
    List<Standing> candidates(
            DealId deal, OrganisationId company, Collection<Appearance> appearances, Set<OrganisationId> letInAgain) {
        List<Facts> facts = appearances.stream().map(Appearance::facts).toList();
        Set<String> industries = new TreeSet<>();
        for (Facts one : facts) {
            industries.add(one.industry().code());
            industries.add(one.industry().leading().code());
        }
        Set<String> stages = each(facts, one -> one.stage().name());
        Set<String> regions = each(facts, Facts::region);
        boolean awarded = facts.stream().anyMatch(one -> one.evidence().contains(Evidence.AWARD));
        UUID[] firms = letInAgain.stream().map(OrganisationId::value).toArray(UUID[]::new);
        List<Standing> all = new ArrayList<>(searches(deal, company, industries, stages, regions, awarded, firms));
        all.addAll(mandates(deal, company, industries, stages, regions, firms));
        return all;
    }

    private static Set<String> each(List<Facts> facts, Function<Facts, String> code) {
        return facts.stream().map(code).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Standing> searches(
            DealId deal,
            OrganisationId company,
            Set<String> industries,
            Set<String> stages,
            Set<String> regions,
            boolean awarded,
            UUID[] letInAgain) {
        Map<HardCriteria, HardCriteria> known = new HashMap<>();
        Map<String, Wishes> mandates = new HashMap<>();
        return jdbc.sql("""
                        select s.id, s.person, s.words, s.industries, s.stages, s.regions, s.awarded, s.amounts, s.cities, s.rungs, s.bands,
                               s.telling, o.id as reads_for, case when s.within then d.wishes end as wishes,
                               s.person in (select person from membership
                                            where organisation = any(:letInAgain) and role = 'INVESTOR' and state = 'JOINED') as let_in_again
                        from saved_deal_search s
                        left join membership m on m.person = s.person and m.organisation = s.firm
                                              and m.role = 'INVESTOR' and m.state = 'JOINED'
                        left join organisation o on o.id = m.organisation and o.verification = 'DONE'
                        left join mandate d on s.within and d.investor = o.id and d.active
                        where s.telling <> 'NEVER'
                          and s.industries_or_any && :industries::text[] and s.stages_or_any && :stages::text[] and s.regions_or_any && :regions::text[]
                          and (not s.awarded or :awarded)
                          and s.person not in (select person from deal_find where deal = :deal)
                          and s.person not in (select person from membership where organisation = :company and state = 'JOINED')
                          and s.person not in (
                              select kept.person from search_deal b join membership kept on kept.organisation = any(b.blocked)
                              where b.id = :deal and kept.role = 'INVESTOR' and kept.state = 'JOINED')
                        """)
                .param("industries", orAny(industries))
                .param("stages", orAny(stages))
                .param("regions", orAny(regions))
                .param("awarded", awarded)
                .param("deal", deal.value())
                .param("company", company.value())
                .param("letInAgain", letInAgain)
                .query((row, _) -> {
                    HardCriteria criteria = known.computeIfAbsent(criteria(row), same -> same);
                    String limits = row.getString("wishes");
                    Wishes wishes = limits == null
                            ? null
                            : mandates.computeIfAbsent(limits, text -> json.read(text, Wishes.class));
                    return new Standing(
                            new PersonId(uuid(row, "person")),
                            uuid(row, "id"),
                            null,
                            reader(row.getObject("reads_for", UUID.class)),
                            Telling.valueOf(row.getString("telling")),
                            row.getBoolean("let_in_again"),
                            wishes == null
                                    ? criteria::hold
                                    : one -> criteria.hold(one)
                                            && Limit.broken(one.facts(), wishes).isEmpty(),
                            row.getString("words"));
                })
                .list();
    }

    private static String[] orAny(Set<String> codes) {
        List<String> all = new ArrayList<>(codes);
        all.add(ANY);
        return all.toArray(String[]::new);
    }

    private static Reader reader(@Nullable UUID firm) {
        return firm == null ? Reader.PUBLIC : new Reader(new OrganisationId(firm));
    }

    private static HardCriteria criteria(ResultSet row) throws SQLException {
        return new HardCriteria(
                values(row.getArray("industries"), Industry::ofCode),
                values(row.getArray("stages"), Stage::valueOf),
                values(row.getArray("regions"), region -> region),
                row.getBoolean("awarded"),
                new Finer(
                        values(row.getArray("amounts"), code -> Objects.requireNonNull(AmountBand.find(code), code)),
                        values(row.getArray("cities"), city -> city),
                        values(row.getArray("rungs"), Level::valueOf),
                        values(row.getArray("bands"), ReviewBand::valueOf)));
    }

    private static <T> Set<T> values(Array column, Function<String, T> of) throws SQLException {
        return Arrays.stream((String[]) column.getArray()).map(of).collect(Collectors.toUnmodifiableSet());
    }

    /** Each mandate once for every member of its firm. */
    private List<Standing> mandates(
            DealId deal,
            OrganisationId company,
            Set<String> industries,
            Set<String> stages,
            Set<String> regions,
            UUID[] letInAgain) {
        Map<String, Wishes> known = new HashMap<>();
        return jdbc.sql("""
                        select d.id, d.investor, d.wishes, m.person, coalesce(t.telling, 'IN_PAGE') as telling,
                               m.person in (select person from membership
                                            where organisation = any(:letInAgain) and role = 'INVESTOR' and state = 'JOINED') as let_in_again
                        from mandate d
                        join organisation o on o.id = d.investor and o.verification = 'DONE'
                        join membership m on m.organisation = d.investor and m.role = 'INVESTOR' and m.state = 'JOINED'
                        left join mandate_telling t on t.person = m.person and t.firm = d.investor
                        where d.active and coalesce(t.telling, 'IN_PAGE') <> 'NEVER'
                          and (d.wishes -> 'industries' = '[]' or jsonb_exists_any(d.wishes -> 'industries', :industries::text[]))
                          and (d.wishes -> 'stages' = '[]' or jsonb_exists_any(d.wishes -> 'stages', :stages::text[]))
                          and (d.wishes -> 'regions' = '[]' or jsonb_exists_any(d.wishes -> 'regions', :regions::text[]))
                          and m.person not in (select person from deal_find where deal = :deal)
                          and m.person not in (select person from membership where organisation = :company and state = 'JOINED')
                          and m.person not in (
                              select kept.person from search_deal b join membership kept on kept.organisation = any(b.blocked)
                              where b.id = :deal and kept.role = 'INVESTOR' and kept.state = 'JOINED')
                        """)
                .param("industries", industries.toArray(String[]::new))
                .param("stages", stages.toArray(String[]::new))
                .param("regions", regions.toArray(String[]::new))
                .param("deal", deal.value())
                .param("company", company.value())
                .param("letInAgain", letInAgain)
                .query((row, _) -> {
                    Wishes wishes =
                            known.computeIfAbsent(row.getString("wishes"), text -> json.read(text, Wishes.class));
                    return new Standing(
                            new PersonId(uuid(row, "person")),
                            null,
                            uuid(row, "id"),
                            reader(uuid(row, "investor")),
                            Telling.valueOf(row.getString("telling")),
                            row.getBoolean("let_in_again"),
                            one -> Limit.broken(one.facts(), wishes).isEmpty(),
                            "");
                })
                .list();
    }
}
