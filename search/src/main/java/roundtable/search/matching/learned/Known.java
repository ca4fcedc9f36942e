package roundtable.search.matching.learned;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that was known on the morning of a day: every investor's and company's history before it. What happened on that day or later is
 * not in it, so that a ranking of the past can be learned without knowing how it ended.
 */
final class Known {

    /** A holding of two and a half years ago counts half as much as one of today, for tastes. */
    private static final double HALF_LIFE_OF_TASTE = 2.5 * 365;

    private static final double HALF_LIFE_OF_TIES = 2 * HALF_LIFE_OF_TASTE;
    /** Investments within a month belong to one round. */
    static final int ONE_ROUND = 30;

    private static final double USUAL_ROUND = 3e6;
    private static final double YEAR = 365;
    private static final double SLOWLY = 900;

    final Market market;
    final int day;
    final int[][] byInvestor;
    final int[][] byCompany;
    final int[][] investorsOf;
    /** By link: the company's rounds before it, and its age then. */
    final int[] roundsBefore;

    final double[] ageThen;
    /** By link, reckoned once: how much it has faded within a year's and a slower half-life, and its amount's logarithm. */
    final double[] fadedByYear;

    final double[] fadedSlowly;
    final double[] logAmount;
    final double[] logAgeThen;
    final int[] rounds;
    final double[] raised;
    final double[] lastAmount;
    final Habits[] habits;
    final double[][][] tastes;
    final double[] taste;
    final double[][] usual;
    final Ties ties;
    final Neighbourhoods categories;
    final Neighbourhoods regions;
    final Neighbourhoods cities;

    /** How an investor invests; averages are drawn towards the usual where there is little. */
    record Habits(
            int companies,
            int links,
            int inQuarter,
            int inHalf,
            int inYear,
            int inTwoYears,
            int sinceLast,
            int sinceFirst,
            double followOns,
            double firstRounds,
            double meanTicket,
            double spreadOfTicket,
            double meanRound,
            double meanAge,
            double crowd) {}

    Known(Market market, int day) {
        this.market = market;
        this.day = day;
        int end = 0;
        while (end < market.links() && market.day(end) < day) {
            end++;
        }
        byInvestor = grouped(end, market.investors(), true);
        byCompany = grouped(end, market.companies(), false);
        roundsBefore = new int[end];
        ageThen = new double[end];
        fadedByYear = new double[end];
        fadedSlowly = new double[end];
        logAmount = new double[end];
        logAgeThen = new double[end];
        rounds = new int[market.companies()];
        raised = new double[market.companies()];
        lastAmount = new double[market.companies()];
        investorsOf = new int[market.companies()][];
        for (int c = 0; c < market.companies(); c++) {
            readCompany(c);
        }
        Trait[] traits = Trait.values();
        tastes = new double[traits.length][market.investors()][];
        usual = new double[traits.length][];
        taste = new double[market.investors()];
        habits = new Habits[market.investors()];
        for (Trait trait : traits) {
            usual[trait.at()] = new double[trait.size(market)];
        }
        for (int i = 0; i < market.investors(); i++) {
            readInvestor(i);
        }
        for (double[] shares : usual) {
            double sum = Arrays.stream(shares).map(share -> share + 0.5).sum();
            for (int v = 0; v < shares.length; v++) {
                shares[v] = (shares[v] + 0.5) / sum;
            }
        }
        ties = new Ties(this, HALF_LIFE_OF_TIES);
        categories = new Neighbourhoods(this, Trait.CATEGORY);
        regions = new Neighbourhoods(this, Trait.REGION);
        cities = new Neighbourhoods(this, Trait.CITY);
    }

    /** Half a year's difference matters to the young alone. */
    static double logAge(double age) {
        return Math.log(Math.max(age, 0.3));
    }

    static double faded(double days, double halfLife) {
        return Math.pow(0.5, days / halfLife);
    }

    boolean funded(int investor, int company) {
        return Arrays.binarySearch(investorsOf[company], investor) >= 0;
    }

    /** Null for who has funded nothing. */
    double @Nullable [] tastes(Trait trait, int investor) {
        return tastes[trait.at()][investor];
    }

    private int[][] grouped(int end, int groups, boolean investors) {
        int[] sizes = new int[groups];
        for (int k = 0; k < end; k++) {
            sizes[investors ? market.investorOf(k) : market.companyOf(k)]++;
        }
        int[][] grouped = new int[groups][];
        for (int g = 0; g < groups; g++) {
            grouped[g] = new int[sizes[g]];
        }
        int[] at = new int[groups];
        for (int k = 0; k < end; k++) {
            int g = investors ? market.investorOf(k) : market.companyOf(k);
            grouped[g][at[g]++] = k;
        }
        return grouped;
    }

    private void readCompany(int company) {
        int said = market.saidRounds(company);
        int round = 0;
        long opened = Long.MIN_VALUE / 2;
        double amount = 0;
        TreeSet<Integer> investors = new TreeSet<>();
        for (int k : byCompany[company]) {
            if (market.day(k) > opened + ONE_ROUND) {
                round++;
                opened = market.day(k);
                amount = 0;
            }
            roundsBefore[k] = said == Market.COUNTED ? round - 1 : said;
            ageThen[k] = market.age(company, market.day(k));
            fadedByYear[k] = faded(day - market.day(k), YEAR);
            fadedSlowly[k] = faded(day - market.day(k), SLOWLY);
            logAmount[k] = market.amount(k) > 0 ? Math.log(market.amount(k)) : Double.NaN;
            logAgeThen[k] = logAge(ageThen[k]);
            if (market.amount(k) > 0 && amount == 0) {
                amount = market.amount(k);
                raised[company] += amount;
                lastAmount[company] = amount;
            }
            investors.add(market.investorOf(k));
        }
        rounds[company] = said == Market.COUNTED ? round : said;
        investorsOf[company] = investors.stream().mapToInt(Integer::intValue).toArray();
    }

    private void readInvestor(int investor) {
        int[] links = byInvestor[investor];
        Trait[] traits = Trait.values();
        if (links.length > 0) {
            for (Trait trait : traits) {
                tastes[trait.at()][investor] = new double[trait.size(market)];
            }
        }
        Map<Integer, Integer> seen = new HashMap<>();
        int[] within = new int[4];
        int again = 0;
        int first = 0;
        int priced = 0;
        int aged = 0;
        double ages = 0;
        double roundsSeen = 0;
        double logs = 0;
        double squares = 0;
        double crowd = 0;
        for (int k : links) {
            int ago = day - market.day(k);
            int[] spans = {90, 180, 365, 730};
            for (int s = 0; s < spans.length; s++) {
                within[s] += ago <= spans[s] ? 1 : 0;
            }
            int company = market.companyOf(k);
            crowd += investorsOf[company].length;
            if (seen.putIfAbsent(company, k) != null) {
                again++;
                continue;
            }
            double weight = faded(ago, HALF_LIFE_OF_TASTE);
            taste[investor] += weight;
            first += roundsBefore[k] == 0 ? 1 : 0;
            roundsSeen += roundsBefore[k];
            if (!Double.isNaN(ageThen[k])) {
                ages += ageThen[k];
                aged++;
            }
            for (Trait trait : traits) {
                int value = trait.of(market, company, market.amount(k), roundsBefore[k], ageThen[k]);
                if (value >= 0) {
                    tastes[trait.at()][investor][value] += weight;
                    usual[trait.at()][value] += weight;
                }
            }
            if (market.amount(k) > 0) {
                double log = Math.log(market.amount(k));
                logs += log;
                squares += log * log;
                priced++;
            }
        }
        double mean = (logs + Math.log(USUAL_ROUND)) / (priced + 1);
        habits[investor] = new Habits(
                seen.size(),
                links.length,
                within[0],
                within[1],
                within[2],
                within[3],
                links.length == 0 ? 0 : day - market.day(links[links.length - 1]),
                links.length == 0 ? 0 : day - market.day(links[0]),
                again / (links.length + 2.0),
                (first + 1) / (seen.size() + 2.0),
                mean,
                Math.sqrt((squares - 2 * mean * logs + mean * mean * priced + 3) / (priced + 3)),
                seen.isEmpty() ? Double.NaN : roundsSeen / seen.size(),
                aged == 0 ? Double.NaN : ages / aged,
                links.length == 0 ? Double.NaN : crowd / links.length);
    }
}
