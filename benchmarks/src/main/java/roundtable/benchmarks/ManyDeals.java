package roundtable.benchmarks;

import java.time.Duration;
import roundtable.benchmarks.Companies.Company;
import roundtable.eventlog.reading.Readers;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealSearch;
import roundtable.search.deals.Indexing;

/** A market of as many deals as are wanted. */
final class ManyDeals {

    private static final int TOLD = 100;
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1), Duration.ofMillis(100));

    private ManyDeals() {}

    /**
     * Some rounds are told by commands; their rows are copied under new ids, and the product builds its index of all.
     *
     * @return in how many seconds the index was built
     */
    static double list(Surroundings around, Product product) throws Exception {
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
                .find(DealQuery.everything(SearchBenchmark.INVESTOR))
                .total();
        if (total != around.scale()) {
            throw new IllegalStateException(around.scale() + " deals should be found, not " + total);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        around.say("%,d deals indexed in %,.0f s".formatted(total, seconds));
        return seconds;
    }
}
