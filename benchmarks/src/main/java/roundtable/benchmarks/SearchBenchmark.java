package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import roundtable.benchmarks.Recording.Asked;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealQuery.By;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.DealSearch;
import roundtable.search.deals.DealSuggestions;
import roundtable.search.meaning.Encoder;
import roundtable.search.meaning.Tongue;

/**
 * How long an investor waits for a page of deals with its facets while fifteen others search as well, by words and meaning. The
 * yardstick sends the very same searches to Elasticsearch over bare HTTP, one after another as the product does (what is nearest in
 * meaning, then what has the words or is among these), and leaves the answers unread. Beside it stands what the product takes by words alone.
 */
final class SearchBenchmark implements Benchmark {

    private static final int CLIENTS = 16;
    private static final double P95 = 0.95;
    private static final double AIM_OF_SUGGESTIONS_MILLIS = 50;

    /** From so many deals on a round takes minutes, so that one is measured. */
    private static final int ONE_ROUND_FROM = 300_000;

    private static final int UNTYPED = 100;

    private static final List<DealQuery> QUERIES = List.of(
            looking("机器人", Sort.RELEVANCE, Set.of(), Set.of(), Set.of()),
            looking("mass spectrometer", Sort.RELEVANCE, Set.of(), Set.of(), Set.of("CN-FJ")),
            looking("检测 软件", Sort.RELEVANCE, Set.of(Industry.NEW_MATERIALS), Set.of(), Set.of()),
            looking("", Sort.NEWEST, Set.of(Industry.ROBOTICS), Set.of(Stage.A, Stage.B), Set.of()),
            looking("battery", Sort.NEWEST, Set.of(), Set.of(Stage.SEED), Set.of("CN-JS", "CN-ZJ")),
            looking("", Sort.AMOUNT, Set.of(), Set.of(), Set.of("CN-GD")),
            looking("电池", Sort.RELEVANCE, Set.of(Industry.NEW_ENERGY), Set.of(), Set.of()),
            looking("microfluidic chip", Sort.RELEVANCE, Set.of(), Set.of(), Set.of()));

    private static DealQuery looking(
            String text, Sort sort, Set<Industry> industries, Set<Stage> stages, Set<String> regions) {
        return new DealQuery(ManyDeals.INVESTOR, text, industries, stages, regions, false, sort, null, null, 20);
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
            List<List<Asked>> bareQueries = QUERIES.stream()
                    .map(query -> recording.of(() -> search.find(query)))
                    .toList();
            around.say("searches of Elasticsearch for each of the %d queries: %s"
                    .formatted(
                            QUERIES.size(), bareQueries.stream().map(List::size).toList()));
            Bare bare = new Bare(http, around.stores().elasticsearchUrl());
            List<Double> ours = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            List<Double> oursEach = new ArrayList<>();
            List<Double> plainEach = new ArrayList<>();
            List<Double> wordsEach = new ArrayList<>();
            int measured = around.scale() < ONE_ROUND_FROM ? rounds : 1;
            around.say("%d searches a round, %d rounds after one to warm up".formatted(queriesPerRound, measured));
            for (int round = 0; round <= measured; round++) {
                List<Double> oursMillis = asked(piece -> search.find(QUERIES.get(piece % QUERIES.size())));
                List<Double> plainMillis = asked(piece -> {
                    for (Asked asked : bareQueries.get(piece % QUERIES.size())) {
                        bare.post(asked.path(), asked.json());
                    }
                });
                List<Double> wordsMillis = asked(
                        piece -> search.find(QUERIES.get(piece % QUERIES.size()).by(By.WORDS)));
                Figures oursTold = new Figures(oursMillis);
                Figures plainTold = new Figures(plainMillis);
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
                    oursEach.addAll(oursMillis);
                    plainEach.addAll(plainMillis);
                    wordsEach.addAll(wordsMillis);
                }
            }
            around.say("%,d searches by %d clients: ours %s; bare query %s; ours by words alone %s"
                    .formatted(
                            oursEach.size(),
                            CLIENTS,
                            told(new Figures(oursEach)),
                            told(new Figures(plainEach)),
                            told(new Figures(wordsEach))));
            untyped(around, product.bean(Encoder.class));
            suggestions(around, product.bean(DealSuggestions.class));
            around.say(Memory.of(around.stores(), bare));
            double oursAll = new Figures(ours).median();
            double plainAll = new Figures(plain).median();
            return new Outcome(
                    oursAll / plainAll, "p95 %,.1f ms".formatted(oursAll), "p95 %,.1f ms".formatted(plainAll));
        }
    }

    private interface Question {
        void ask(int piece) throws Exception;
    }

    private List<Double> asked(Question question) throws Exception {
        Double[] millis = new Double[queriesPerRound];
        Crowd.seconds(CLIENTS, queriesPerRound, () -> piece -> {
            long began = System.nanoTime();
            question.ask(piece);
            millis[piece] = (System.nanoTime() - began) / 1e6;
        });
        return Arrays.asList(millis);
    }

    private static String told(Figures figures) {
        return "p50 %,.1f, p95 %,.1f, p99 %,.1f ms"
                .formatted(figures.quantile(0.5), figures.quantile(P95), figures.quantile(0.99));
    }

    /** The queries above are kept once they have a vector, as in life; this is what whoever types first waits for in addition. */
    private static void untyped(Surroundings around, Encoder encoder) {
        List<Double> millis = new ArrayList<>();
        List<String> typed = QUERIES.stream()
                .map(DealQuery::text)
                .filter(text -> !text.isEmpty())
                .toList();
        for (int i = 0; i < UNTYPED && encoder.isReady(); i++) {
            String text = typed.get(i % typed.size()) + " " + i;
            long began = System.nanoTime();
            encoder.ofQuery(Tongue.of(text), text);
            millis.add((System.nanoTime() - began) / 1e6);
        }
        if (!millis.isEmpty()) {
            around.say("the vector of a search that nobody has typed before: %s".formatted(told(new Figures(millis))));
        }
    }

    /** As somebody types a name, letter by letter. */
    private void suggestions(Surroundings around, DealSuggestions suggestions) throws Exception {
        List<String> typed = List.of(
                "h", "he", "hen", "heng", "衡", "衡析", "衡析生", "hx", "hxsw", "bio", "jiqi", "机器", "东", "东海", "n", "na",
                "nan", "nano", "sh", "shang", "上", "上海", "xz", "in");
        Question letter = piece -> suggestions.to(typed.get(piece % typed.size()), ManyDeals.INVESTOR);
        asked(letter);
        Figures crowd = new Figures(asked(letter));
        List<Double> alone = new ArrayList<>();
        for (int piece = 0; piece < queriesPerRound; piece++) {
            long began = System.nanoTime();
            letter.ask(piece);
            alone.add((System.nanoTime() - began) / 1e6);
        }
        Figures one = new Figures(alone);
        around.say("suggestions to one who types: %s; aim p95 < %.0f ms: %s"
                .formatted(
                        told(one),
                        AIM_OF_SUGGESTIONS_MILLIS,
                        one.quantile(P95) < AIM_OF_SUGGESTIONS_MILLIS ? "reached" : "missed"));
        around.say("suggestions under %d clients: %s".formatted(CLIENTS, told(crowd)));
    }
}
