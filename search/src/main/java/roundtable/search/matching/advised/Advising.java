package roundtable.search.matching.advised;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.search.matching.Facts;
import roundtable.search.matching.learned.Direction;
import roundtable.search.matching.learned.Market;
import roundtable.search.matching.learned.Ranker;
import roundtable.search.matching.learned.Round;
import roundtable.search.matching.learned.Theme;

/**
 * Learns from one past, by the very module that {@code ./roundtable match} runs, and advises each firm that is known well. A deal is a
 * company of the market there: it has its own word for its round, and no past that others gave it.
 */
public final class Advising {

    /** Of the method. Raise it when the same past would give other points. */
    static final String METHOD = "market-1";

    /** The most that all themes of a deal give together. */
    public static final int MOST_POINTS = 30;

    /** Of each firm's deals so many at most are given points. */
    static final int LEADING = 300;

    private static final double POINTS_PER_LOG_ODDS = 10 / Math.log(2);

    /** By what deals differ for one firm: its habits are the same beside each of them. */
    private static final Set<Theme> THEMES =
            EnumSet.of(Theme.SECTOR, Theme.PLACE, Theme.TICKET, Theme.STAGE, Theme.LIKENESS);

    private final PastDeals past;
    private final String version;
    private final String currency;
    private final Ranker ranker;

    private Advising(PastDeals past) {
        this.past = past;
        version = version(past);
        currency = currency(past);
        Market market = market(List.of());
        int[] firms = past.wellKnown().stream()
                .mapToInt(firm -> market.investor(firm.toString()))
                .toArray();
        ranker = Ranker.learn(market, List.of(), firms, Direction.DEALS_FOR_INVESTORS);
    }

    /** Names the method and the past: the same version gives the same deal the same points. */
    public static String version(PastDeals past) {
        return METHOD + "-" + past.fingerprint();
    }

    /** Learns; of the same past the same. @throws IllegalArgumentException where there is not {@linkplain PastDeals#isEnough enough} */
    public static Advising of(PastDeals past) {
        if (!past.isEnough()) {
            throw new IllegalArgumentException(
                    "too short a past: " + past.links().size() + " links");
        }
        return new Advising(past);
    }

    public String version() {
        return version;
    }

    /**
     * What each firm that is known well is advised.
     *
     * @param open the deals on offer. A company with more than one of them is left out, since points go by company
     */
    public Map<OrganisationId, Advice> of(List<PastDeals.Deal> open) {
        Map<OrganisationId, Long> offers =
                open.stream().collect(groupingBy(deal -> deal.facts().company(), counting()));
        List<PastDeals.Deal> single = open.stream()
                .filter(deal -> offers.getOrDefault(deal.facts().company(), 0L) == 1)
                .toList();
        Market market = market(single);
        List<Round> rounds = single.stream()
                .map(deal -> new Round(market.company(deal.id().toString()), amount(deal.facts())))
                .toList();
        Ranker now = ranker.of(market, rounds);
        Map<OrganisationId, Advice> advice = new HashMap<>();
        for (OrganisationId firm : past.wellKnown()) {
            int investor = market.investor(firm.toString());
            Map<OrganisationId, List<Advice.Part>> leading = new LinkedHashMap<>();
            for (Ranker.Ranked one : now.rounds(investor, LEADING)) {
                List<Advice.Part> parts = parts(now.explain(investor, one.place()));
                if (Advice.Part.sum(parts) > 0) {
                    leading.put(single.get(one.place()).facts().company(), parts);
                }
            }
            advice.put(firm, new Advice(version, leading));
        }
        return advice;
    }

    /**
     * The exact parts of a score in whole points, ten a doubling of the odds, and the less for each the more they are: they sum to
     * {@link #MOST_POINTS} at most, since each is rounded down.
     */
    private static List<Advice.Part> parts(Ranker.Explanation explanation) {
        List<Ranker.Part> themes = explanation.parts().stream()
                .filter(part -> THEMES.contains(part.theme()))
                .toList();
        double sum = POINTS_PER_LOG_ODDS
                * themes.stream().mapToDouble(Ranker.Part::logOdds).sum();
        double worth = POINTS_PER_LOG_ODDS * MOST_POINTS / (MOST_POINTS + Math.max(0, sum));
        return themes.stream()
                .map(part -> new Advice.Part(part.theme(), (int) Math.floor(part.logOdds() * worth)))
                .toList();
    }

    /** All that is known, and what is on offer beside it. */
    private Market market(List<PastDeals.Deal> open) {
        Map<DealId, PastDeals.Deal> deals = new LinkedHashMap<>();
        open.forEach(deal -> deals.put(deal.id(), deal));
        past.deals().forEach(deal -> deals.put(deal.id(), deal));
        List<Market.Company> companies = new ArrayList<>();
        deals.values().forEach(deal -> companies.add(company(deal)));
        List<Market.Investment> investments = past.links().stream()
                .map(link -> new Market.Investment(
                        link.on(), link.firm().toString(), link.deal().toString(), amount(facts(deals, link.deal()))))
                .toList();
        return new Market(companies, investments, Market.Past.OF_ONESELF);
    }

    private static Facts facts(Map<DealId, PastDeals.Deal> deals, DealId deal) {
        PastDeals.Deal named = deals.get(deal);
        if (named == null) {
            throw new IllegalArgumentException("a link names a deal that is not there: " + deal);
        }
        return named.facts();
    }

    /** A region's code begins with its country's. */
    @SuppressWarnings("EnumOrdinal")
    private static Market.Company company(PastDeals.Deal deal) {
        Facts facts = deal.facts();
        return new Market.Company(
                deal.id().toString(),
                facts.industry().code(),
                facts.region().split("-", 2)[0],
                facts.region(),
                "",
                null,
                facts.stage().ordinal());
    }

    /** In whole units; 0 where it is hidden or in another currency than most are, for rates of exchange are not known here. */
    private double amount(Facts facts) {
        Facts.Amount asked = facts.asked();
        return asked == null || !asked.currency().equals(currency) ? 0 : asked.minor() / 100.0;
    }

    private static String currency(PastDeals past) {
        Map<String, Integer> counts = new TreeMap<>();
        for (PastDeals.Deal deal : past.deals()) {
            Facts.Amount asked = deal.facts().asked();
            if (asked != null) {
                counts.merge(asked.currency(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
