package roundtable.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import roundtable.embedded.EmbeddedServices;

/** Each benchmark measures something on a small scale. How much is no test's business. */
class MeasuringWithAYardstick {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void commands_beside_a_raw_loop() throws Exception {
        assertThat(lineOf("commands", new CommandsBenchmark(), 30))
                .matches("commands: ratio [0-9.]+ \\(ours [0-9,]+ commands/s, yardstick [0-9,]+ commits/s\\)");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("30 commands a round", "round 5");
    }

    @Test
    void a_rebuild_beside_a_raw_read_and_write() throws Exception {
        assertThat(lineOf("rebuild", new RebuildBenchmark(), 30))
                .matches("rebuild: ratio [0-9.]+ \\(ours [0-9,]+ events/s, yardstick [0-9,]+ events/s\\)");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("30 events of 10 companies");
    }

    @Test
    void a_command_on_short_and_long_aggregates() throws Exception {
        assertThat(lineOf("aggregate", new AggregateBenchmark(3, 20, 110), 4))
                .matches("aggregate: ratio [0-9.]+ \\(ours [0-9,]+ µs at \\d+ events, yardstick .* events\\)");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 aggregates of 110 events");
    }

    @Test
    void a_search_beside_its_bare_query() throws Exception {
        assertThat(lineOf("search", new SearchBenchmark(16, 1), 120))
                .matches("search: ratio [0-9.]+ \\(ours p95 [0-9,.]+ ms, yardstick p95 [0-9,.]+ ms\\)");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "vectors of 120 deals computed by the product's models",
                        "120 deals indexed",
                        "searches of Elasticsearch for each of the 8 queries: [2, 2, 2, 1, 2, 1, 2, 2]",
                        "ours by words alone p50 ",
                        "the vector of a search that nobody has typed before: p50 ",
                        "suggestions under 16 clients: p50 ",
                        "memory: heap of the product ");
    }

    @Test
    void an_index_built_anew_beside_a_bare_bulk_load() throws Exception {
        assertThat(lineOf("index", new IndexBenchmark(1), 120))
                .matches("index: ratio [0-9.]+ \\(ours [0-9,]+ documents/s, yardstick [0-9,]+ documents/s\\)");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("240 documents", "disk: the product's index ");
    }

    @Test
    void the_judged_searches_beside_what_elasticsearch_finds_by_itself() throws Exception {
        assertThat(lineOf("relevance", new RelevanceBenchmark(), 60))
                .matches("relevance: ratio [0-9.]+ \\(ours nDCG@10 [0-9.]+, yardstick nDCG@10 [0-9.]+\\)");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "words alone: nDCG@10 ",
                        "meaning alone: nDCG@10 ",
                        "ours, 30 searches in zh: nDCG@10 ",
                        "ours, 30 searches in en: nDCG@10 ");
    }

    @Test
    void a_listing_until_it_is_found_beside_a_bare_write_and_search() throws Exception {
        assertThat(lineOf("searchable", new SearchableBenchmark(), 3))
                .matches("searchable: ratio [0-9.]+ \\(ours p50 .* ms, p99 .* ms, yardstick p50 .* ms, p99 .* ms\\)");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("3 listings", "aim p99 < 300 ms: ");
    }

    @Test
    void telling_who_looks_for_a_new_deal_beside_asking_every_search() throws Exception {
        assertThat(lineOf("alerts", new AlertsBenchmark(80, 2), 200))
                .matches("alerts: ratio [0-9.]+ \\(ours p50 .* ms, p99 .* ms, yardstick p50 .* ms\\)");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("80 deals, 200 saved searches", "told of a deal: ", "aim < 1,000 ms: ");
    }

    @Test
    void whole_walks_beside_bare_requests_of_the_same_bodies() throws Exception {
        assertThat(lineOf("journey", new JourneyBenchmark(), 2))
                .matches(
                        "journey: ratio [0-9.]+ \\(ours [0-9,.]+ walks/s, 2 of 2 arrived, yardstick [0-9,.]+ walks/s\\)");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no answer was unexpected");
    }

    @Test
    void a_rush_before_a_deadline_beside_bare_requests() throws Exception {
        assertThat(lineOf("deadline", new DeadlineBenchmark(Duration.ofSeconds(20), Duration.ofSeconds(20)), 6))
                .matches("deadline: ratio [0-9.]+ \\(ours [0-9,]+/s, p50 .* ms, p99 .* ms, lost 0 doubled 0 refused 0, "
                        + "yardstick [0-9,]+/s, p50 .* ms, p99 .* ms\\)");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("6 applications handed in over 6 connections");
    }

    @Test
    void people_who_type_at_once_beside_bare_requests() throws Exception {
        assertThat(lineOf("drafts", new DraftsBenchmark(1, 2), 2))
                .matches("drafts: ratio [0-9.]+ \\(ours p50 .* ms, p99 .* ms, yardstick p50 .* ms, p99 .* ms\\)");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("2 people typing at once, one saving every 2,000 ms, 2 each");
    }

    @Test
    void titles_that_recur_beside_those_that_are_the_same_to_the_last_character() throws Exception {
        assertThat(lineOf("duplicates", new DuplicatesBenchmark(), 5))
                .isEqualTo("duplicates: ratio 1.00 (ours 1 recurring titles flagged, 0 pairs of 3 false, "
                        + "yardstick 1 titles recur to the last character)");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("flagged beyond: 2 pairs");
    }

    @Test
    void a_learned_ranking_beside_popularity() throws Exception {
        assertThat(lineOf("matching", new MatchingBenchmark(), 120))
                .matches("matching: ratio [0-9.]+ \\(ours Recall@20 of a deal's investors [0-9.]+, "
                        + "yardstick popularity [0-9.]+\\)");
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("investor → deals: all", "deal → investors: cold", "popularity");
    }

    private String lineOf(String name, Benchmark benchmark, int scale) throws Exception {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return benchmark
                .run(new Surroundings(EmbeddedServices.shared(), scale, null, out))
                .line(name);
    }
}
