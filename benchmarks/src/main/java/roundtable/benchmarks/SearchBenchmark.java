package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import roundtable.benchmarks.Recording.Asked;
import roundtable.commands.Uuids;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.DealSearch;
import roundtable.search.deals.DealSuggestions;
import roundtable.search.deals.Reader;

/**
 * How long an investor waits for a page of deals with its facets while fifteen others search as well. The yardstick sends the
 * very same main query to Elasticsearch over bare HTTP and leaves the answer unread; what else the product asks to decide
 * what this reader may see is part of its own time alone.
 */
final class SearchBenchmark implements Benchmark {

    private static final int CLIENTS = 16;
    private static final double P95 = 0.95;
    static final Reader INVESTOR = new Reader(new OrganisationId(Uuids.next()));

    private static final List<DealQuery> QUERIES = List.of(
            looking("机器人", Sort.RELEVANCE, Set.of(), Set.of(), Set.of()),
            looking("mass spectrometer", Sort.RELEVANCE, Set.of(), Set.of(), Set.of("CN-FJ")),
            looking("碳化硅 晶圆厂", Sort.RELEVANCE, Set.of(Industry.NEW_MATERIALS), Set.of(), Set.of()),
            looking("", Sort.NEWEST, Set.of(Industry.ROBOTICS), Set.of(Stage.A, Stage.B), Set.of()),
            looking("offshore wind", Sort.NEWEST, Set.of(), Set.of(Stage.SEED), Set.of("CN-JS", "CN-ZJ")),
            looking("", Sort.AMOUNT, Set.of(), Set.of(), Set.of("CN-GD")),
            looking("电池", Sort.RELEVANCE, Set.of(Industry.NEW_ENERGY), Set.of(), Set.of()),
            looking("harmonic drive", Sort.RELEVANCE, Set.of(), Set.of(), Set.of()));

    private static DealQuery looking(
            String text, Sort sort, Set<Industry> industries, Set<Stage> stages, Set<String> regions) {
        return new DealQuery(INVESTOR, text, industries, stages, regions, false, sort, null, null, 20);
    }

    private final int queriesPerRound;
    private final int rounds;

    SearchBenchmark() {
        this(320, 5);
    }

    SearchBenchmark(int queriesPerRound, int rounds) {
        this.queriesPerRound = queriesPerRound;
        this.rounds = rounds;
    }

    /** How many deals stand in the index. */
    @Override
    public int usualScale() {
        return 100_000;
    }

    @Override
    public boolean needsElasticsearch() {
        return true;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        Recording recording = new Recording();
        try (Product product = Product.withDeals(around.stores(), recording);
                HttpClient http = HttpClient.newHttpClient()) {
            ManyDeals.list(around, product);
            DealSearch search = product.bean(DealSearch.class);
            List<Asked> bareQueries = QUERIES.stream()
                    .map(query -> recording.of(() -> search.find(query)).getLast())
                    .toList();
            Bare bare = new Bare(http, around.stores().elasticsearchUrl());
            List<Double> ours = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                Figures oursTold = asked(piece -> search.find(QUERIES.get(piece % QUERIES.size())));
                Figures plainTold = asked(piece -> {
                    Asked asked = bareQueries.get(piece % QUERIES.size());
                    bare.post(asked.path(), asked.json());
                });
                double oursNow = oursTold.quantile(P95);
                double plainNow = plainTold.quantile(P95);
                around.say("%s: ours %s, bare query %s, ratio %.2f at p95"
                        .formatted(
                                round > 0 ? "round " + round : "warming up",
                                told(oursTold),
                                told(plainTold),
                                oursNow / plainNow));
                if (round > 0) {
                    ours.add(oursNow);
                    plain.add(plainNow);
                }
            }
            suggestions(around, product.bean(DealSuggestions.class));
            double oursAll = new Figures(ours).median();
            double plainAll = new Figures(plain).median();
            return new Outcome(
                    oursAll / plainAll, "p95 %,.1f ms".formatted(oursAll), "p95 %,.1f ms".formatted(plainAll));
        }
    }

    private interface Question {
        void ask(int piece) throws Exception;
    }

    private Figures asked(Question question) throws Exception {
        Double[] millis = new Double[queriesPerRound];
        Crowd.seconds(CLIENTS, queriesPerRound, () -> piece -> {
            long began = System.nanoTime();
            question.ask(piece);
            millis[piece] = (System.nanoTime() - began) / 1e6;
        });
        return new Figures(Arrays.asList(millis));
    }

    private static String told(Figures figures) {
        return "p50 %,.1f, p95 %,.1f, p99 %,.1f ms"
                .formatted(figures.quantile(0.5), figures.quantile(P95), figures.quantile(0.99));
    }

    /** As somebody types a name, letter by letter. */
    private void suggestions(Surroundings around, DealSuggestions suggestions) throws Exception {
        List<String> typed = List.of("h", "he", "hen", "heng", "衡", "衡析", "衡析生", "hx", "hxsw", "bio", "jiqi", "机器");
        Figures told = asked(piece -> suggestions.to(typed.get(piece % typed.size()), INVESTOR));
        around.say("suggestions under %d clients: %s".formatted(CLIENTS, told(told)));
    }
}
