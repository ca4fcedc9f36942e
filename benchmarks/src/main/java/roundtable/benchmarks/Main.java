package roundtable.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import roundtable.embedded.EmbeddedServices;
import roundtable.embedded.EmbeddedServices.Options;

/**
 * {@code NAME [FOLDER] [--scale N]}: measures one figure in stores of its own and prints it beside its yardstick, in the last
 * line. Ends with 2 for wrong usage and 1 for a run that failed.
 */
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private static final Map<String, Benchmark> BENCHMARKS = new LinkedHashMap<>();

    static {
        BENCHMARKS.put("commands", new CommandsBenchmark());
        BENCHMARKS.put("rebuild", new RebuildBenchmark());
        BENCHMARKS.put("aggregate", new AggregateBenchmark(10, 1_000, 10_000));
        BENCHMARKS.put("search", new SearchBenchmark());
        BENCHMARKS.put("index", new IndexBenchmark());
        BENCHMARKS.put("relevance", new RelevanceBenchmark());
        BENCHMARKS.put("searchable", new SearchableBenchmark());
        BENCHMARKS.put("alerts", new AlertsBenchmark());
        BENCHMARKS.put("journey", new JourneyBenchmark());
        BENCHMARKS.put("deadline", new DeadlineBenchmark(Duration.ofMinutes(1), Duration.ofSeconds(60)));
        BENCHMARKS.put("duplicates", new DuplicatesBenchmark());
        BENCHMARKS.put("drafts", new DraftsBenchmark(10, 30));
        BENCHMARKS.put("matching", new MatchingBenchmark());
    }

    private Main() {}

    private record Arguments(String name, @Nullable Path folder, Optional<Integer> scale) {

        static Arguments parse(String[] words) {
            String name = null;
            Path folder = null;
            Optional<Integer> scale = Optional.empty();
            for (int i = 0; i < words.length; i++) {
                if (words[i].equals("--scale")) {
                    i++;
                    scale = Optional.of(number(i < words.length ? words[i] : ""));
                } else if (name == null) {
                    name = words[i];
                } else if (folder == null && !words[i].startsWith("-")) {
                    folder = Path.of(words[i]);
                } else {
                    throw new IllegalArgumentException("不认识的参数 · Unknown argument: " + words[i]);
                }
            }
            if (name == null || !BENCHMARKS.containsKey(name)) {
                throw new IllegalArgumentException("没有名为 " + name + " 的指标 · There is no benchmark called " + name + ": "
                        + String.join(", ", BENCHMARKS.keySet()));
            }
            return new Arguments(name, folder, scale);
        }

        private static int number(String word) {
            if (!word.matches("[1-9]\\d{0,7}")) {
                throw new IllegalArgumentException("--scale 后面应是正整数 · --scale wants a positive number: " + word);
            }
            return Integer.parseInt(word);
        }
    }

    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Locale.setDefault(Locale.ROOT);
        Arguments wanted;
        try {
            wanted = Arguments.parse(words);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(WRONG_USAGE);
            return;
        }
        try {
            out.println(measure(wanted, out));
        } catch (Exception failure) {
            failure.printStackTrace();
            System.err.println("测量失败 · The measurement failed: " + failure.getMessage());
            System.exit(FAILED);
        }
        System.exit(0);
    }

    private static String measure(Arguments wanted, PrintStream out) throws Exception {
        Benchmark benchmark = Objects.requireNonNull(BENCHMARKS.get(wanted.name()));
        Path data = Files.createTempDirectory("roundtable-bench");
        try (EmbeddedServices stores = EmbeddedServices.start(
                EmbeddedServices.homeGivenByTheBuild(),
                data,
                (benchmark.needsElasticsearch() ? Options.everything() : Options.postgresOnly()).deletingDataAtEnd())) {
            int scale = wanted.scale().orElse(benchmark.usualScale());
            return benchmark
                    .run(new Surroundings(stores, scale, wanted.folder(), out))
                    .line(wanted.name());
        }
    }
}
