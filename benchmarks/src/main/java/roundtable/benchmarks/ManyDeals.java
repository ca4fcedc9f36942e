package roundtable.benchmarks;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import roundtable.benchmarks.Companies.Company;
import roundtable.benchmarks.DealTexts.Said;
import roundtable.commands.Uuids;
import roundtable.commands.deals.Offer;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.names.LogJson;
import roundtable.eventlog.reading.Readers;
import roundtable.search.deals.DealQuery;
import roundtable.search.deals.DealSearch;
import roundtable.search.deals.Indexing;
import roundtable.search.deals.Reader;
import roundtable.search.meaning.Meanings;
import tools.jackson.databind.json.JsonMapper;

/** A market of as many deals as are wanted. */
final class ManyDeals {

    private static final OrganisationId FIRM = new OrganisationId(Uuids.next());

    /** A verified firm that is invited to a few deals. */
    static final Reader INVESTOR = new Reader(FIRM);

    private static final int TOLD = 100;
    private static final int BATCH = 1_000;
    private static final int ONE_INVITES_IN = 5_000;
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(1), Duration.ofMillis(100));

    private static final Patience BUILDING = new Patience(Duration.ofHours(3), Duration.ofMillis(100));

    private ManyDeals() {}

    /**
     * Some rounds are told by commands, the others are rows as their reader writes them, all know what they are about
     * ({@link DrawnVectors}), and the product builds its index of all.
     */
    static void list(Surroundings around, Product product) throws Exception {
        Companies registry = new Companies(product);
        Market market = new Market(product, DealTexts.of(around.folder()));
        int told = Math.min(TOLD, around.scale());
        try (DrawnVectors vectors = new DrawnVectors(product, Understanding.models(product))) {
            for (int i = 0; i < told; i++) {
                Said said = market.said();
                Company company = registry.register(said.name());
                registry.verify(company);
                Offer offer = market.offer(said, Set.of());
                vectors.know(offer);
                market.list(company, offer);
            }
            product.bean(Readers.class).awaitCaughtUp("search", PATIENCE.atMost());
            write(product, market, vectors, around.scale() - told);
            around.say(vectors.told());
        }
        long began = System.nanoTime();
        build(product.bean(Indexing.class), around);
        long total = product.bean(DealSearch.class)
                .find(DealQuery.everything(INVESTOR))
                .total();
        if (total != around.scale()) {
            throw new IllegalStateException(around.scale() + " deals should be found, not " + total);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long unknown = product.bean(Meanings.class).waiting();
        if (unknown > 0) {
            throw new IllegalStateException(unknown + " texts wait for vectors that should have been known");
        }
        around.say("%,d deals indexed in %,.0f s".formatted(total, seconds));
    }

    /** Until the index is built, anew or for the first time. */
    static void build(Indexing indexing, Surroundings around) throws Exception {
        BUILDING.until("the index", () -> isBuilt(indexing, around) ? indexing : null);
    }

    /** A server that has just started may still be building its first index; and on a crowded machine a build may break off and goes on. */
    private static boolean isBuilt(Indexing indexing, Surroundings around) {
        try {
            return indexing.rebuild();
        } catch (IOException | ElasticsearchException | DataAccessException | TransactionException brokeOff) {
            around.say("the build broke off and goes on: %s".formatted(brokeOff.getMessage()));
            return false;
        }
    }

    private static void write(Product product, Market market, DrawnVectors vectors, int wanted) throws SQLException {
        JsonMapper json = product.bean(LogJson.class).mapper();
        OffsetDateTime listed = OffsetDateTime.parse("2026-11-01T00:00:00Z");
        try (Connection connection = Plain.connect(product.jdbcUrl());
                PreparedStatement companies = connection.prepareStatement(
                        "insert into search_company (id, name, version) values (?, ?::jsonb, 0)");
                PreparedStatement deals = connection.prepareStatement(
                        "insert into search_deal (id, company, listed, offer, ever_invited, listed_at, version) "
                                + "values (?, ?, true, ?::jsonb, ?, ?, 0)")) {
            for (int i = 1; i <= wanted; i++) {
                Said said = market.said();
                boolean invites = i % ONE_INVITES_IN == 0;
                UUID company = Uuids.next();
                companies.setObject(1, company);
                companies.setString(2, json.writeValueAsString(said.name()));
                companies.addBatch();
                deals.setObject(1, Uuids.next());
                deals.setObject(2, company);
                Offer offer = market.offer(said, invites ? Set.of(FIRM) : Set.of());
                vectors.know(offer);
                deals.setString(3, json.writeValueAsString(offer));
                deals.setArray(
                        4, connection.createArrayOf("uuid", invites ? new Object[] {FIRM.value()} : new Object[] {}));
                deals.setObject(5, listed.minusMinutes(i));
                deals.addBatch();
                if (i % BATCH == 0 || i == wanted) {
                    companies.executeBatch();
                    deals.executeBatch();
                    connection.commit();
                    vectors.keep();
                }
            }
        }
    }
}
