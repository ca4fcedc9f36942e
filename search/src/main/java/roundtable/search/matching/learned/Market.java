package roundtable.search.matching.learned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Companies, and who funded them when: what there is to learn from, as dense numbers in the order of the days. */
public final class Market {

    static final int NO_DAY = Integer.MIN_VALUE;

    /** Of a company's rounds: they are what its investments say. */
    static final int COUNTED = -1;

    private static final List<Trait> NAMED = List.of(Trait.CATEGORY, Trait.STATE, Trait.REGION, Trait.CITY);

    /**
     * A company as it is known.
     *
     * @param category what it does; empty where unknown, and so are the places
     * @param founded null where unknown
     * @param rounds how many it had before, by its own word; null where they are counted from its investments
     */
    public record Company(
            String id,
            String category,
            String state,
            String region,
            String city,
            @Nullable LocalDate founded,
            @Nullable Integer rounds) {

        /** One whose rounds are counted. */
        public Company(
                String id, String category, String state, String region, String city, @Nullable LocalDate founded) {
            this(id, category, state, region, city, founded, null);
        }
    }

    /** What may be known of a pair beside what the company shows. */
    public enum Past {
        /** Everybody's past: who funded the company, and with whom. */
        OF_ALL,
        /** The investor's own alone, for where the others' is nobody else's business. */
        OF_ONESELF
    }

    /** @param amount of the whole round; 0 where unknown */
    public record Investment(LocalDate on, String investor, String company, double amount) {}

    private final List<String> companyIds;
    private final Map<String, Integer> companies = new HashMap<>();
    private final List<String> investorIds = new ArrayList<>();
    private final Map<String, Integer> investors = new HashMap<>();
    private final Map<Trait, int[]> traits = new EnumMap<>(Trait.class);
    private final Map<Trait, Integer> names = new EnumMap<>(Trait.class);
    private final int[] founded;
    private final int[] rounds;
    private final Past past;
    private final int[] days;
    private final int[] by;
    private final int[] of;
    private final double[] amounts;

    /** A market whose whole past may be known. */
    public Market(List<Company> companies, Collection<Investment> investments) {
        this(companies, investments, Past.OF_ALL);
    }

    /**
     * @param investments of companies that are all among {@code companies}; one that stands there twice counts once
     */
    public Market(List<Company> companies, Collection<Investment> investments, Past past) {
        this.past = past;
        companyIds = companies.stream().map(Company::id).toList();
        founded = new int[companies.size()];
        rounds = new int[companies.size()];
        NAMED.forEach(trait -> traits.put(trait, new int[companies.size()]));
        Map<Trait, Map<String, Integer>> seen = new EnumMap<>(Trait.class);
        for (int c = 0; c < companies.size(); c++) {
            Company company = companies.get(c);
            this.companies.put(company.id(), c);
            LocalDate day = company.founded();
            founded[c] = day == null ? NO_DAY : (int) day.toEpochDay();
            Integer said = company.rounds();
            rounds[c] = said == null ? COUNTED : said;
            for (Trait trait : NAMED) {
                String name = name(trait, company);
                Map<String, Integer> numbers = seen.computeIfAbsent(trait, _ -> new HashMap<>());
                int number = Trait.UNKNOWN;
                if (!name.isEmpty()) {
                    Integer before = numbers.putIfAbsent(name, numbers.size());
                    number = before == null ? numbers.size() - 1 : before;
                }
                of(trait)[c] = number;
            }
        }
        NAMED.forEach(
                trait -> names.put(trait, seen.getOrDefault(trait, Map.of()).size()));
        List<Investment> ordered = new ArrayList<>(new LinkedHashSet<>(investments));
        ordered.sort(Comparator.comparing(Investment::on)
                .thenComparing(Investment::investor)
                .thenComparing(Investment::company)
                .thenComparingDouble(Investment::amount));
        days = new int[ordered.size()];
        by = new int[ordered.size()];
        of = new int[ordered.size()];
        amounts = new double[ordered.size()];
        for (int k = 0; k < days.length; k++) {
            Investment investment = ordered.get(k);
            days[k] = (int) investment.on().toEpochDay();
            by[k] = investor(investment.investor());
            of[k] = company(investment.company());
            amounts[k] = investment.amount();
        }
    }

    /** A place is told by the state too: there is more than one Springfield. */
    private static String name(Trait trait, Company company) {
        return switch (trait) {
            case CATEGORY -> company.category();
            case STATE -> company.state();
            case REGION -> company.region().isEmpty() ? "" : company.state() + '|' + company.region();
            case CITY -> company.city().isEmpty() ? "" : company.state() + '|' + company.city();
            case TICKET, ROUND, AGE, TICKET_AT_ROUND -> throw new IllegalArgumentException(trait.name());
        };
    }

    private int[] of(Trait trait) {
        int[] values = traits.get(trait);
        if (values == null) {
            throw new IllegalArgumentException(trait.name());
        }
        return values;
    }

    /** The number of a company. @throws IllegalArgumentException where it is not in the market */
    public int company(String id) {
        Integer number = companies.get(id);
        if (number == null) {
            throw new IllegalArgumentException("not in the market: " + id);
        }
        return number;
    }

    public boolean hasCompany(String id) {
        return companies.containsKey(id);
    }

    /** The number of an investor; a new one where nothing is known of them. */
    public int investor(String id) {
        Integer number = investors.get(id);
        if (number == null) {
            number = investorIds.size();
            investors.put(id, number);
            investorIds.add(id);
        }
        return number;
    }

    public String investorId(int investor) {
        return investorIds.get(investor);
    }

    public String companyId(int company) {
        return companyIds.get(company);
    }

    /** The day after the last investment that is known; 0 where none is. */
    public int today() {
        return days.length == 0 ? 0 : days[days.length - 1] + 1;
    }

    int firstDay() {
        return days.length == 0 ? 0 : days[0];
    }

    int companies() {
        return companyIds.size();
    }

    int investors() {
        return investorIds.size();
    }

    int names(Trait trait) {
        return names.getOrDefault(trait, 0);
    }

    int trait(Trait trait, int company) {
        return of(trait)[company];
    }

    /** In years; not a number where it is unknown. */
    double age(int company, int day) {
        return founded[company] == NO_DAY ? Double.NaN : (day - founded[company]) / 365.25;
    }

    /** Whether nothing may be known of a pair but the investor's own past and what the company shows. */
    boolean isOfOneself() {
        return past == Past.OF_ONESELF;
    }

    /** How many rounds it had before by its own word, or {@link #COUNTED}. */
    int saidRounds(int company) {
        return rounds[company];
    }

    int links() {
        return days.length;
    }

    int day(int link) {
        return days[link];
    }

    int investorOf(int link) {
        return by[link];
    }

    int companyOf(int link) {
        return of[link];
    }

    double amount(int link) {
        return amounts[link];
    }
}
