package roundtable.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import roundtable.benchmarks.Companies.Company;
import roundtable.commands.organisations.OrganisationCommand.ReviseProfile;
import roundtable.commands.organisations.Profile;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.RecentAggregates;

/**
 * How long a command takes on an aggregate of few and of many events, read from the log: a profile is revised, again and again. Where an
 * aggregate has snapshots the measured commands fill whole stretches between two of them, so that what stands longest without
 * one counts as well.
 */
final class AggregateBenchmark implements Benchmark {

    /** A long aggregate takes a hundred commands, a short one only a few, lest it grow long. */
    private static final int STRETCH = 100;

    private static final int FEW = 5;
    private static final int WARM_UPS = 3_000;
    private static final Profile PROFILE = new Profile(
            Text.of("面向食品与环境检测的便携式质谱仪。", "Portable mass spectrometers for food and the environment."),
            null,
            "CN-FJ",
            Text.zh("福州"),
            2_019,
            38,
            "https://hengxi.example");

    private final List<Integer> sizes;

    /** @param sizes from the smallest to the largest; of the largest there is one, which bears all its commands */
    AggregateBenchmark(Integer... sizes) {
        this.sizes = List.of(sizes);
    }

    /** How many commands are measured for each size, rounded up to whole aggregates. */
    @Override
    public int usualScale() {
        return 300;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        try (Product product = Product.withoutReaders(around.stores())) {
            Companies registry = new Companies(product);
            Map<Integer, List<Company>> aggregates = aggregates(around, product, registry);
            revise(product, registry.register(), Math.min(WARM_UPS, 10 * around.scale()));
            Map<Integer, List<Double>> micros = new LinkedHashMap<>();
            // turn and turn about, so that a busy moment of the machine falls on all sizes alike
            for (int turn = 0; turn < around.scale(); turn++) {
                for (int size : sizes) {
                    List<Company> made = aggregates.getOrDefault(size, List.of());
                    Company company = made.get(Math.min(turn / commandsOn(size), made.size() - 1));
                    micros.computeIfAbsent(size, _ -> new ArrayList<>()).add(micros(product, company));
                }
            }
            return outcome(around, micros);
        }
    }

    private Map<Integer, List<Company>> aggregates(Surroundings around, Product product, Companies registry)
            throws Exception {
        Map<Integer, List<Company>> aggregates = new LinkedHashMap<>();
        for (int size : sizes) {
            List<Company> made = new ArrayList<>();
            int wanted = size == sizes.getLast() ? 1 : Math.ceilDiv(around.scale(), commandsOn(size));
            for (int i = 0; i < wanted; i++) {
                Company company = registry.register();
                revise(product, company, size - 2);
                made.add(company);
            }
            aggregates.put(size, made);
            around.say("%,d aggregates of %,d events".formatted(made.size(), size));
        }
        return aggregates;
    }

    private static int commandsOn(int size) {
        return size < STRETCH ? FEW : STRETCH;
    }

    private static void revise(Product product, Company company, int times) {
        for (int i = 0; i < times; i++) {
            product.ask(company.founder(), new ReviseProfile(company.id(), PROFILE));
        }
    }

    /** Remembered, an aggregate costs the same whatever its length. */
    private static double micros(Product product, Company company) {
        product.bean(RecentAggregates.class).forgetAll();
        long began = System.nanoTime();
        revise(product, company, 1);
        return (System.nanoTime() - began) / 1e3;
    }

    private static Outcome outcome(Surroundings around, Map<Integer, List<Double>> micros) {
        Map<Integer, Figures> figures = new LinkedHashMap<>();
        micros.forEach((size, measured) -> {
            Figures all = new Figures(measured);
            figures.put(size, all);
            around.say("%,6d events: median %,.0f µs, mean %,.0f µs, p95 %,.0f µs over %d commands"
                    .formatted(size, all.median(), all.mean(), all.quantile(0.95), measured.size()));
        });
        Comparator<Map.Entry<Integer, Figures>> byMedian =
                Comparator.comparingDouble(entry -> entry.getValue().median());
        var slowest = figures.entrySet().stream().max(byMedian).orElseThrow();
        var quickest = figures.entrySet().stream().min(byMedian).orElseThrow();
        return new Outcome(slowest.getValue().median() / quickest.getValue().median(), said(slowest), said(quickest));
    }

    private static String said(Map.Entry<Integer, Figures> entry) {
        return "%,.0f µs at %,d events".formatted(entry.getValue().median(), entry.getKey());
    }
}
