package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import roundtable.benchmarks.Companies.Company;
import roundtable.benchmarks.Recording.Asked;
import roundtable.commands.Uuids;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.eventlog.reading.Readers;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.DealSearch;
import roundtable.search.deals.Indexing;
import roundtable.search.deals.Reader;

/**
 * How long an investor waits for a page of deals with its facets while fifteen others search as well. The yardstick sends the
 * very same main query to Elasticsearch over bare HTTP and leaves the answer unread; what else the product asks to decide
 * what this reader may see is part of its own time alone.
 */
final class SearchBenchmark implements Benchmark {

    private static final int CLIENTS = 16;
    private static final int TOLD = 100;
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1), Duration.ofMillis(100));
    private static final Reader INVESTOR = new Reader(new OrganisationId(Uuids.next()));

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
            fill(around, product);
            DealSearch search = product.bean(DealSearch.class);
            List<Asked> bareQueries = QUERIES.stream()
                    .map(query -> recording.of(() -> search.find(query)).getLast())
                    .toList();
            Bare bare = new Bare(http, around.stores().elasticsearchUrl());
            List<Double> ours = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double oursNow = p95(piece -> search.find(QUERIES.get(piece % QUERIES.size())));
                double plainNow = p95(piece -> {
                    Asked asked = bareQueries.get(piece % QUERIES.size());
                    bare.post(asked.path(), asked.json());
                });
                around.say("%s: p95 ours %,.1f ms, bare query %,.1f ms, ratio %.2f"
                        .formatted(round > 0 ? "round " + round : "warming up", oursNow, plainNow, oursNow / plainNow));
                if (round > 0) {
                    ours.add(oursNow);
                    plain.add(plainNow);
                }
            }
            double oursAll = new Figures(ours).median();
            double plainAll = new Figures(plain).median();
            return new Outcome(
                    oursAll / plainAll, "p95 %,.1f ms".formatted(oursAll), "p95 %,.1f ms".formatted(plainAll));
        }
    }

    private interface Question {
        void ask(int piece) throws Exception;
    }

    private double p95(Question question) throws Exception {
        Double[] millis = new Double[queriesPerRound];
        Crowd.seconds(CLIENTS, queriesPerRound, () -> piece -> {
            long began = System.nanoTime();
            question.ask(piece);
            millis[piece] = (System.nanoTime() - began) / 1e6;
        });
        return new Figures(Arrays.asList(millis)).quantile(0.95);
    }

    /** Some rounds are told by commands; their rows are copied under new ids, and the product builds its index of all. */
    private static void fill(Surroundings around, Product product) throws Exception {
        Companies registry = new Companies(product);
        Market market = new Market(product);
        int told = Math.min(TOLD, around.scale());
        for (int i = 0; i < told; i++) {
            Company company = registry.register();
            registry.verify(company);
            market.list(company, market.offer("第" + i + "轮"));
        }
        product.bean(Readers.class).awaitCaughtUp("search", PATIENCE.atMost());
        Plain.execute(product.jdbcUrl(), """
                create table copies as
                    select d.*, n, gen_random_uuid() as owner
                    from search_deal d cross join generate_series(1, %d) n order by n, d.id limit %d;
                insert into search_company (id, name, version)
                    select owner, jsonb_set(name, '{zh}', to_jsonb((name ->> 'zh') || n)), 0
                    from copies join search_company c on c.id = company;
                insert into search_deal (id, company, listed, offer, ever_invited, listed_at, version)
                    select gen_random_uuid(), owner, listed, offer, ever_invited, listed_at - n * interval '1 minute', version
                    from copies;
                """.formatted(Math.ceilDiv(around.scale(), told), around.scale() - told));
        long began = System.nanoTime();
        Indexing indexing = product.bean(Indexing.class);
        // A server that has just started may still be building its first index; a second build waits its turn.
        PATIENCE.until("a turn to build the index", () -> indexing.rebuild() ? indexing : null);
        long total = product.bean(DealSearch.class)
                .find(DealQuery.everything(INVESTOR))
                .total();
        if (total != around.scale()) {
            throw new IllegalStateException(around.scale() + " deals should be found, not " + total);
        }
        around.say("%,d deals indexed in %,.0f s".formatted(total, (System.nanoTime() - began) / 1e9));
    }
}
