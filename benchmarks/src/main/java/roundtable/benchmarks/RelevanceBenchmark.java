package roundtable.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import roundtable.benchmarks.Companies.Company;
import roundtable.benchmarks.Judgements.Judged;
import roundtable.commands.Refused;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.Offer;
import roundtable.commands.deals.Offer.Part;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Readers;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealQuery.By;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.DealSearch;
import roundtable.search.deals.Reader;
import roundtable.search.text.PartedLines;
import tools.jackson.databind.JsonNode;

/**
 * How well the first ten deals answer the judged searches: nDCG@10 of the sixty, and of each language; by words and meaning, and beside
 * it by either alone. The yardstick is what
 * Elasticsearch finds by itself, asked for the same words in the same fields.
 */
final class RelevanceBenchmark implements Benchmark {

    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1), Duration.ofMillis(100));
    private static final int DEEP = 10;

    /** How many of the sixty companies raise money. */
    @Override
    public int usualScale() {
        return 60;
    }

    @Override
    public boolean needsElasticsearch() {
        return true;
    }

    private interface Finder {
        List<String> find(String words) throws Exception;
    }

    @Override
    public Outcome run(Surroundings around) throws Exception {
        List<Judged> judged = Judgements.all();
        Recording recording = new Recording();
        try (Product product = Product.withDeals(around.stores(), recording);
                HttpClient http = HttpClient.newHttpClient()) {
            Set<String> names = fill(around, product);
            judged = judged.stream()
                    .filter(one -> names.containsAll(one.grades().keySet()))
                    .toList();
            DealSearch search = product.bean(DealSearch.class);
            String path = recording
                    .of(() -> search.find(DealQuery.everything(Reader.PUBLIC)))
                    .getLast()
                    .path();
            Bare bare = new Bare(http, around.stores().elasticsearchUrl());
            Understanding.await(product);
            measured(around, "words alone", judged, words -> found(search, words, By.WORDS));
            measured(around, "meaning alone", judged, words -> found(search, words, By.MEANING));
            double ours = measured(around, "ours", judged, words -> found(search, words, By.BOTH));
            double plain = measured(around, "bare", judged, words -> found(bare, path, words));
            return new Outcome(ours / plain, "nDCG@10 %.3f".formatted(ours), "nDCG@10 %.3f".formatted(plain));
        }
    }

    private static double measured(Surroundings around, String name, List<Judged> judged, Finder finder)
            throws Exception {
        Map<String, List<Double>> byLanguage = Map.of("zh", new ArrayList<>(), "en", new ArrayList<>());
        List<Double> all = new ArrayList<>();
        for (Judged one : judged) {
            List<String> found = finder.find(one.query());
            double ndcg = one.ndcg(found);
            all.add(ndcg);
            byLanguage.getOrDefault(one.language(), all).add(ndcg);
            if (ndcg < 1) {
                around.say("%s %.2f %s: %s"
                        .formatted(name, ndcg, one.query(), found.subList(0, Math.min(4, found.size()))));
            }
        }
        around.say("%s: nDCG@10 %.3f".formatted(name, new Figures(all).mean()));
        byLanguage.forEach((language, figures) -> {
            if (!figures.isEmpty()) {
                around.say("%s, %d searches in %s: nDCG@10 %.3f"
                        .formatted(name, figures.size(), language, new Figures(figures).mean()));
            }
        });
        return new Figures(all).mean();
    }

    private static List<String> found(DealSearch search, String words, By by) {
        return search
                .find(DealQuery.everything(Reader.PUBLIC)
                        .looking(words, Sort.RELEVANCE)
                        .by(by)
                        .withSize(DEEP))
                .hits()
                .stream()
                .map(hit -> String.valueOf(hit.deal().name().zh()))
                .toList();
    }

    /** What the fields give that hold what was written, with Elasticsearch's own defaults. */
    private static List<String> found(Bare bare, String path, String words) throws Exception {
        String question = Caller.JSON.writeValueAsString(Map.of(
                "size",
                DEEP,
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "filter", Map.of("term", Map.of("audience", "public")),
                                "must",
                                        Map.of(
                                                "multi_match",
                                                Map.of(
                                                        "query",
                                                        words,
                                                        "fields",
                                                        List.of(
                                                                "name.zh",
                                                                "name.en",
                                                                "headline.zh",
                                                                "headline.en",
                                                                "story.zh",
                                                                "story.en"))))),
                "sort",
                List.of("_score", Map.of("deal", "asc"))));
        List<String> names = new ArrayList<>();
        JsonNode answer = Caller.JSON.readTree(bare.answer("POST", path, question));
        for (JsonNode hit : answer.path("hits").path("hits")) {
            names.add(hit.path("_source").path("name").path("zh").asString(""));
        }
        return names;
    }

    /** The names of those who raise money. */
    private static Set<String> fill(Surroundings around, Product product) throws Exception {
        Companies registry = new Companies(product);
        Market market = new Market(product, DealTexts.of(null));
        Set<String> names = new HashSet<>();
        for (List<String> line : PartedLines.of("/demo/companies.psv").subList(0, around.scale())) {
            Company company = registry.register(Text.of(line.get(1), line.get(2)));
            registry.verify(company);
            market.list(company, offer(line));
            names.add(line.get(1));
        }
        product.bean(Readers.class).awaitCaughtUp("search", PATIENCE.atMost());
        DealSearch search = product.bean(DealSearch.class);
        PATIENCE.until("all deals to be found", () -> foundAll(search) == names.size() ? names : null);
        return names;
    }

    /** None while the index is not there yet. */
    private static long foundAll(DealSearch search) {
        try {
            return search.find(DealQuery.everything(Reader.PUBLIC)).total();
        } catch (Refused away) {
            return 0;
        }
    }

    private static Offer offer(List<String> line) {
        Map<Part, Audience> audiences = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            audiences.put(part, Audience.PUBLIC);
        }
        return new Offer(
                Text.of(line.get(12), line.get(13)),
                Text.of(line.get(12) + "。" + line.get(14), line.get(13) + ". " + line.get(15)),
                Industry.ofCode(line.get(0)),
                Stage.valueOf(line.get(4)),
                "CN-JS",
                Text.of("苏州", "Suzhou"),
                Money.parse("CNY " + line.get(7) + "0000"),
                null,
                Integer.parseInt(line.get(9)),
                List.of(),
                null,
                Set.of(),
                Map.copyOf(audiences),
                Set.of(),
                null);
    }
}
