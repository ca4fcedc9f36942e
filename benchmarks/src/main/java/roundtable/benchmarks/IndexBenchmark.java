package roundtable.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import roundtable.search.deals.Indexing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How many documents the product writes in a second while it builds its index anew from its tables. The yardstick loads the very
 * same documents, ready made, into an index of the same mapping by bulk requests of the same size over bare HTTP.
 */
final class IndexBenchmark implements Benchmark {

    private static final int BULK = 1_000;
    private static final int READ = 1_000;

    /** From so many deals on a round takes five minutes, and at a million a quarter of an hour, so that there is one. */
    private static final int ONE_ROUND_FROM = 300_000;

    private final int rounds;

    IndexBenchmark() {
        this(3);
    }

    IndexBenchmark(int rounds) {
        this.rounds = rounds;
    }

    /** How many deals stand in the index, each for the public and for verified investors. */
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
        Path documents = Files.createTempFile("roundtable-documents", ".ndjson");
        try (Product product = Product.withDeals(around.stores(), recording);
                HttpClient http = HttpClient.newHttpClient()) {
            ManyDeals.list(around, product);
            Bare bare = new Bare(http, around.stores().elasticsearchUrl());
            Indexing indexing = product.bean(Indexing.class);
            long count = keep(bare, Objects.requireNonNull(indexing.state().index()), documents);
            around.say("%,d documents".formatted(count));
            List<Double> ours = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            String memory = "";
            long disk = 0;
            long plainDisk = 0;
            int measured = around.scale() < ONE_ROUND_FROM ? rounds : 1;
            for (int round = 1; round <= measured; round++) {
                long began = System.nanoTime();
                ManyDeals.build(indexing, around);
                ours.add(count / secondsSince(began));
                memory = Memory.of(around.stores(), bare);
                disk = Memory.onDisk(
                        bare, Objects.requireNonNull(indexing.state().index()));
                Loaded loaded = load(bare, documents, "bare-documents-" + round);
                plain.add(count / loaded.seconds());
                plainDisk = loaded.onDisk();
                around.say("round %d: ours %,.0f documents/s, bare bulk load %,.0f documents/s"
                        .formatted(round, ours.getLast(), plain.getLast()));
            }
            around.say(memory);
            around.say("disk: the product's index %,d MB, the bare load's %,d MB".formatted(disk, plainDisk));
            double oursAll = new Figures(ours).median();
            double plainAll = new Figures(plain).median();
            return new Outcome(
                    oursAll / plainAll,
                    "%,.0f documents/s".formatted(oursAll),
                    "%,.0f documents/s".formatted(plainAll));
        } finally {
            Files.deleteIfExists(documents);
        }
    }

    /** Writes all documents of an index as lines of bulk requests; how many there are. */
    private static long keep(Bare bare, String index, Path file) throws Exception {
        long count = 0;
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            String after = null;
            do {
                JsonNode hits = page(bare, index, after);
                after = null;
                for (JsonNode hit : hits) {
                    lines.write("{\"index\":{\"_id\":\"" + hit.path("_id").asString() + "\"}}\n");
                    lines.write(asItWasSent(hit.path("_source")) + "\n");
                    after = hit.path("sort").toString();
                    count++;
                }
            } while (after != null);
        }
        return count;
    }

    /** Elasticsearch tells a vector as numbers; the product sends it in hexadecimal digits. */
    private static String asItWasSent(JsonNode document) {
        if (document.path("shadow").path("meant") instanceof ObjectNode meant) {
            for (String tongue : List.copyOf(meant.propertyNames())) {
                JsonNode numbers = meant.path(tongue);
                byte[] vector = new byte[numbers.size()];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = (byte) numbers.path(i).asInt();
                }
                meant.put(tongue, HexFormat.of().formatHex(vector));
            }
        }
        return document.toString();
    }

    private static JsonNode page(Bare bare, String index, @Nullable String after) throws Exception {
        String from = after == null ? "" : ",\"search_after\":" + after;
        return Caller.JSON
                .readTree(bare.answer(
                        "POST",
                        "/" + index + "/_search",
                        "{\"size\":" + READ + ",\"sort\":[\"deal\",\"audience\"],\"track_total_hits\":false"
                                + ",\"_source\":{\"exclude_vectors\":false}" + from + "}"))
                .path("hits")
                .path("hits");
    }

    /**
     * The yardstick.
     *
     * @param seconds until all documents were loaded and could be found
     * @param onDisk in MB, just then, as the product's index is weighed
     */
    private record Loaded(double seconds, long onDisk) {}

    private static Loaded load(Bare bare, Path documents, String index) throws Exception {
        bare.answer("PUT", "/" + index, definition());
        long began = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(documents)) {
            StringBuilder bulk = new StringBuilder();
            int waiting = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                bulk.append(line).append('\n').append(lines.readLine()).append('\n');
                waiting++;
                if (waiting == BULK) {
                    send(bare, index, bulk);
                    waiting = 0;
                }
            }
            send(bare, index, bulk);
        }
        bare.answer("POST", "/" + index + "/_refresh", "");
        Loaded loaded = new Loaded(secondsSince(began), Memory.onDisk(bare, index));
        bare.answer("DELETE", "/" + index, "");
        return loaded;
    }

    private static void send(Bare bare, String index, StringBuilder bulk) throws Exception {
        if (bulk.isEmpty()) {
            return;
        }
        byte[] answer = bare.answer("POST", "/" + index + "/_bulk?filter_path=errors", bulk.toString());
        if (Caller.JSON.readTree(answer).path("errors").asBoolean()) {
            throw new IOException("Elasticsearch did not take what it took from the product");
        }
        bulk.setLength(0);
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static String definition() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                IndexBenchmark.class.getResourceAsStream("/deal-index.json"), "the index's definition")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
