package roundtable.search.matching.learned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import roundtable.search.matching.learned.Market.Company;
import roundtable.search.matching.learned.Market.Investment;

/** Investors who each love one kind of company in one place, and four years in which they mostly keep to it. */
record InventedMarket(List<Company> companies, List<Investment> before, List<Investment> later) {

    static final int INVESTORS = 40;
    private static final int A_YEAR = 150;
    private static final int YEARS = 4;
    private static final int KINDS = 5;
    private static final int PLACES = 4;

    static InventedMarket of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Company> companies = new ArrayList<>();
        List<Investment> before = new ArrayList<>();
        List<Investment> later = new ArrayList<>();
        for (int n = 0; n < A_YEAR * YEARS; n++) {
            int kind = random.nextInt(KINDS);
            int place = random.nextInt(PLACES);
            int year = n / A_YEAR;
            LocalDate on = LocalDate.of(2020 + year, 1, 1).plusDays(random.nextInt(360));
            companies.add(new Company(
                    "C" + n,
                    random.nextInt(10) == 0 ? "" : "kind " + kind,
                    "S" + place,
                    "R" + place,
                    random.nextInt(10) == 0 ? "" : "city " + place,
                    random.nextInt(4) == 0 ? null : on.minusDays(random.nextInt(900))));
            double asked = random.nextInt(8) == 0 ? 0 : 100_000 << random.nextInt(6);
            for (int i = 0; i < INVESTORS; i++) {
                boolean loved = i % KINDS == kind && i % PLACES == place;
                if (random.nextInt(100) < (loved ? 60 : 2)) {
                    (year == YEARS - 1 ? later : before).add(new Investment(on, "I" + i, "C" + n, asked));
                }
            }
        }
        return new InventedMarket(companies, before, later);
    }

    Market market() {
        return new Market(companies, before);
    }

    Map<String, Double> asks() {
        Map<String, Double> asks = new LinkedHashMap<>();
        later.forEach(one -> asks.merge(one.company(), one.amount(), Math::max));
        return asks;
    }

    List<String> investors() {
        List<String> investors = new ArrayList<>();
        for (int i = 0; i < INVESTORS; i++) {
            investors.add("I" + i);
        }
        return investors;
    }
}
