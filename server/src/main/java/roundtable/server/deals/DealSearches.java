package roundtable.server.deals;

import static roundtable.commands.Refused.refuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Uuids;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.Regions;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fitting;
import roundtable.commands.text.Legible;
import roundtable.commands.text.Text;
import roundtable.search.deals.AmountBand;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.server.deals.DealSearchRefusal.DealSearchNameMissing;
import roundtable.server.deals.DealSearchRefusal.DealSearchTooWide;
import roundtable.server.deals.DealSearchRefusal.TooManyDealSearches;
import roundtable.server.http.HttpRefusal.ParameterWrong;
import roundtable.server.people.InTurn;

/**
 * What people look for among the deals, kept under a name. Each is its person's alone, asked anew whenever it is opened, and
 * tried on every new deal.
 */
@Component
class DealSearches {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_CHOSEN = 50;

    private final JdbcClient jdbc;
    private final InTurn inTurn;
    private final InstantSource clock;

    DealSearches(JdbcClient jdbc, InTurn inTurn, InstantSource clock) {
        this.jdbc = jdbc;
        this.inTurn = inTurn;
        this.clock = clock;
    }

    /**
     * A search as the list's address has it; an empty list takes all.
     *
     * @param amount codes of {@link AmountBand}s
     * @param within whether what breaks a limit of the firm's mandate is left out
     */
    record Wanted(
            String q,
            Set<Industry> industry,
            Set<Stage> stage,
            Set<String> region,
            Set<String> amount,
            Set<String> city,
            Set<Level> rung,
            Set<ReviewBand> band,
            boolean awarded,
            boolean within,
            @Nullable Sort sort) {}

    /**
     * A search of a person's.
     *
     * @param firm for which the person acted when they saved it; null for themselves
     * @param telling how they are told of a deal that begins to fit
     */
    record Search(
            UUID id,
            String name,
            @Nullable OrganisationId firm,
            String q,
            Set<Industry> industry,
            Set<Stage> stage,
            Set<String> region,
            Set<String> amount,
            Set<String> city,
            Set<Level> rung,
            Set<ReviewBand> band,
            boolean awarded,
            boolean within,
            @Nullable Sort sort,
            Telling telling,
            Instant madeAt) {}

    List<Search> of(PersonId person) {
        return jdbc.sql("select * from saved_deal_search where person = ? order by made_at desc, id")
                .param(person.value())
                .query((row, _) -> search(row))
                .list();
    }

    Search save(PersonId person, @Nullable OrganisationId firm, String name, Wanted wanted, Telling telling) {
        String kept = acceptable(name);
        Fitting.theLineFits("q", Text.zh(wanted.q()), DealQuery.LONGEST_TEXT);
        refuse(wanted.amount().stream().anyMatch(code -> AmountBand.find(code) == null), new ParameterWrong("amount"));
        refuse(!wanted.region().stream().allMatch(Regions::isWellFormed), new ParameterWrong("region"));
        wanted.city().forEach(city -> Fitting.theLineFits("city", Text.zh(city), LONGEST_NAME));
        Stream.of(
                        wanted.industry(),
                        wanted.stage(),
                        wanted.region(),
                        wanted.amount(),
                        wanted.city(),
                        wanted.rung(),
                        wanted.band())
                .forEach(chosen ->
                        refuse(chosen.size() > MOST_CHOSEN, new DealSearchTooWide(MOST_CHOSEN, chosen.size())));
        UUID id = Uuids.next();
        inTurn.of(person, () -> save(person, firm, kept, wanted, telling, id));
        return find(person, id).orElseThrow();
    }

    private void save(
            PersonId person, @Nullable OrganisationId firm, String name, Wanted wanted, Telling telling, UUID id) {
        refuse(of(person).size() >= MOST, new TooManyDealSearches(MOST));
        jdbc.sql("insert into saved_deal_search "
                        + "(id, person, firm, name, words, industries, stages, regions, amounts, cities, rungs, bands, awarded, "
                        + "within, sort, telling, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(person.value())
                .param(firm == null ? null : firm.value())
                .param(name)
                .param(wanted.q().strip())
                .param(texts(wanted.industry(), Industry::code))
                .param(texts(wanted.stage(), Enum::name))
                .param(texts(wanted.region(), region -> region))
                .param(texts(wanted.amount(), amount -> amount))
                .param(texts(wanted.city(), city -> city))
                .param(texts(wanted.rung(), Enum::name))
                .param(texts(wanted.band(), Enum::name))
                .param(wanted.awarded())
                .param(wanted.within())
                .param(wanted.sort() == null ? null : wanted.sort().name())
                .param(telling.name())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Changes what is given; empty where this person has no such search. */
    Optional<Search> change(PersonId person, UUID id, @Nullable String name, @Nullable Telling telling) {
        jdbc.sql("update saved_deal_search set name = coalesce(?, name), telling = coalesce(?, telling) "
                        + "where id = ? and person = ?")
                .param(name == null ? null : acceptable(name))
                .param(telling == null ? null : telling.name())
                .param(id)
                .param(person.value())
                .update();
        return find(person, id);
    }

    /** @return false where this person has no such search */
    boolean forget(PersonId person, UUID id) {
        return jdbc.sql("delete from saved_deal_search where id = ? and person = ?")
                        .params(id, person.value())
                        .update()
                == 1;
    }

    private Optional<Search> find(PersonId person, UUID id) {
        return jdbc.sql("select * from saved_deal_search where id = ? and person = ?")
                .params(id, person.value())
                .query((row, _) -> search(row))
                .optional();
    }

    private static String acceptable(String name) {
        refuse(Legible.saysNothing(name), new DealSearchNameMissing());
        Fitting.theLineFits("name", Text.zh(name), LONGEST_NAME);
        return name.strip();
    }

    private static <T> String[] texts(Collection<T> chosen, Function<T, String> text) {
        return chosen.stream().map(text).sorted().toArray(String[]::new);
    }

    private static Search search(ResultSet row) throws SQLException {
        UUID firm = row.getObject("firm", UUID.class);
        String sort = row.getString("sort");
        return new Search(
                row.getObject("id", UUID.class),
                row.getString("name"),
                firm == null ? null : new OrganisationId(firm),
                row.getString("words"),
                chosen(row, "industries", Industry::ofCode),
                chosen(row, "stages", Stage::valueOf),
                chosen(row, "regions", region -> region),
                chosen(row, "amounts", amount -> amount),
                chosen(row, "cities", city -> city),
                chosen(row, "rungs", Level::valueOf),
                chosen(row, "bands", ReviewBand::valueOf),
                row.getBoolean("awarded"),
                row.getBoolean("within"),
                sort == null ? null : Sort.valueOf(sort),
                Telling.valueOf(row.getString("telling")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static <T> Set<T> chosen(ResultSet row, String column, Function<String, T> of) throws SQLException {
        Set<T> chosen = new LinkedHashSet<>();
        Arrays.stream((String[]) row.getArray(column).getArray()).map(of).forEach(chosen::add);
        return chosen;
    }
}
