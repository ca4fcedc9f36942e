package roundtable.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import roundtable.search.matching.learned.Direction;
import roundtable.search.matching.learned.FilesOfAMarket;
import roundtable.search.matching.learned.Market;
import roundtable.search.matching.learned.Market.Company;
import roundtable.search.matching.learned.Market.Investment;
import roundtable.search.matching.learned.MatchCommand;

/**
 * How many of what came later a ranking learned from {@code FOLDER/investments.csv} has among its first twenty: the deals of
 * {@code FOLDER/later.csv} for each investor of five companies or more, and those investors for each deal; of all deals, of those with
 * a known earlier investor (warm) and of those without (cold). The yardstick is popularity: whoever has funded, or been funded by, most.
 * Without FOLDER on an invented market, whose figures say nothing but that something was measured.
 */
final class MatchingBenchmark implements Benchmark {

    private static final int WELL_KNOWN = 5;

    /** What has been published beside the data that this is usually run on, by direction and kind: the best row of each. */
    private static final Map<Direction, Map<Kind, String>> PUBLISHED = Map.of(
            Direction.DEALS_FOR_INVESTORS,
            Map.of(
                    Kind.ALL, ".1415 / .0891 (pairwise .1410 / .0877)",
                    Kind.WARM, ".2308 / .1406 (pairwise .2317 / .1383)",
                    Kind.COLD, ".1658 / .0977 (pairwise .1720 / .1008)"),
            Direction.INVESTORS_FOR_DEALS,
            Map.of(
                    Kind.ALL, ".3151 / .1893",
                    Kind.WARM, ".2567 / .1382",
                    Kind.COLD, ".3461 / .2165"));

    private enum Kind {
        ALL,
        WARM,
        COLD
    }

    /** Of what there was, how much was among the first twenty, and how high up. */
    private record Figures20(double recall, double gain) {
        @Override
        public String toString() {
            return "%.4f / %.4f".formatted(recall, gain);
        }
    }

    @Override
    public int usualScale() {
        return 1_000;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        Path folder = around.folder();
        List<Company> companies;
        List<Investment> before;
        List<Investment> later;
        if (folder == null) {
            companies = new ArrayList<>();
            before = new ArrayList<>();
            later = new ArrayList<>();
            invent(around.scale(), companies, before, later);
        } else {
            companies = FilesOfAMarket.companies(folder.resolve(FilesOfAMarket.COMPANIES));
            before = FilesOfAMarket.investments(folder.resolve(FilesOfAMarket.INVESTMENTS), companies);
            later = FilesOfAMarket.investments(folder.resolve("later.csv"), companies);
        }
        return measure(around, companies, before, later);
    }

    private static Outcome measure(
            Surroundings around, List<Company> companies, List<Investment> before, List<Investment> later) {
        Map<String, Set<String>> fundedBy = new HashMap<>();
        Map<String, Set<String>> fundersOf = new HashMap<>();
        for (Investment one : before) {
            fundedBy.computeIfAbsent(one.investor(), _ -> new HashSet<>()).add(one.company());
            fundersOf.computeIfAbsent(one.company(), _ -> new HashSet<>()).add(one.investor());
        }
        List<String> investors = fundedBy.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= WELL_KNOWN)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        around.say("%,d investments known, %,d investors of %d companies or more, %,d investments later"
                .formatted(before.size(), investors.size(), WELL_KNOWN, later.size()));
        Outcome outcome = null;
        for (Direction direction : Direction.values()) {
            boolean forDeals = direction == Direction.INVESTORS_FOR_DEALS;
            for (Kind kind : Kind.values()) {
                Map<String, Double> asks = new TreeMap<>();
                Map<String, Set<String>> came = new HashMap<>();
                for (Investment one : later) {
                    if (kind != Kind.ALL && (kind == Kind.WARM) != fundersOf.containsKey(one.company())) {
                        continue;
                    }
                    asks.merge(one.company(), one.amount(), Math::max);
                    Set<String> funded = fundedBy.getOrDefault(one.investor(), Set.of());
                    if (funded.size() >= WELL_KNOWN && !funded.contains(one.company())) {
                        came.computeIfAbsent(forDeals ? one.company() : one.investor(), _ -> new HashSet<>())
                                .add(forDeals ? one.investor() : one.company());
                    }
                }
                long begun = System.nanoTime();
                Map<String, List<String>> ours = new HashMap<>();
                MatchCommand.rank(new Market(companies, before), asks, investors, direction)
                        .forEach(line -> ours.computeIfAbsent(line.of(), _ -> new ArrayList<>())
                                .add(line.ranked()));
                double seconds = (System.nanoTime() - begun) / 1e9;
                Figures20 figures = figures(came, ours);
                Figures20 popular = figures(
                        came,
                        forDeals
                                ? popular(came.keySet(), investors, fundedBy, fundersOf)
                                : popular(came.keySet(), List.copyOf(asks.keySet()), fundersOf, fundedBy));
                around.say("%s: %s %s in %.0f s; popularity %s; published for the links of 2012 %s"
                        .formatted(
                                forDeals ? "deal → investors" : "investor → deals",
                                kind.name().toLowerCase(Locale.ROOT),
                                figures,
                                seconds,
                                popular,
                                PUBLISHED.getOrDefault(direction, Map.of()).get(kind)));
                if (forDeals && kind == Kind.ALL) {
                    outcome = outcome(figures, popular);
                }
            }
        }
        if (outcome == null) {
            throw new IllegalStateException("nothing was measured");
        }
        return outcome;
    }

    private static Outcome outcome(Figures20 ours, Figures20 popular) {
        return new Outcome(
                ours.recall() / popular.recall(),
                "Recall@20 of a deal's investors %.4f".formatted(ours.recall()),
                "popularity %.4f".formatted(popular.recall()));
    }

    /** The twenty with most ties, without those that {@code of} has already. */
    private static Map<String, List<String>> popular(
            Set<String> of, List<String> candidates, Map<String, Set<String>> ties, Map<String, Set<String>> has) {
        List<String> ordered = candidates.stream()
                .sorted(Comparator.comparingInt((String one) ->
                                -ties.getOrDefault(one, Set.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, List<String>> popular = new LinkedHashMap<>();
        for (String one : of) {
            Set<String> already = has.getOrDefault(one, Set.of());
            popular.put(
                    one,
                    ordered.stream()
                            .filter(other -> !already.contains(other))
                            .limit(MatchCommand.RANKS)
                            .toList());
        }
        return popular;
    }

    private static Figures20 figures(Map<String, Set<String>> came, Map<String, List<String>> ranked) {
        double recalls = 0;
        double gains = 0;
        for (Map.Entry<String, Set<String>> entry : came.entrySet()) {
            Set<String> right = entry.getValue();
            List<String> first = ranked.getOrDefault(entry.getKey(), List.of());
            double gain = 0;
            double best = 0;
            int found = 0;
            for (int rank = 0; rank < MatchCommand.RANKS; rank++) {
                double worth = Math.log(2) / Math.log(rank + 2);
                best += rank < right.size() ? worth : 0;
                if (rank < first.size() && right.contains(first.get(rank))) {
                    gain += worth;
                    found++;
                }
            }
            recalls += found / (double) right.size();
            gains += gain / best;
        }
        return new Figures20(recalls / came.size(), gains / came.size());
    }

    /** Investors who each keep to a kind and a place, over four years; some companies raise again. */
    private static void invent(int scale, List<Company> companies, List<Investment> before, List<Investment> later) {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < scale; n++) {
            companies.add(new Company(
                    "C" + n,
                    "kind " + n % 6,
                    "S" + n % 4,
                    "R" + n % 4,
                    "city " + n % 4,
                    LocalDate.of(2019, 1, 1).plusDays(n % 300)));
            for (int year = 2020; year <= 2023; year++) {
                if (random.nextInt(2) == 0) {
                    continue;
                }
                LocalDate on = LocalDate.of(year, 1, 1).plusDays(random.nextInt(360));
                double ask = 100_000 << random.nextInt(5);
                for (int i = 0; i < Math.max(24, scale / 10); i++) {
                    if (random.nextInt(100) < (i % 6 == n % 6 && i % 4 == n % 4 ? 60 : 2)) {
                        (year == 2023 ? later : before).add(new Investment(on, "I" + i, "C" + n, ask));
                    }
                }
            }
        }
    }
}
