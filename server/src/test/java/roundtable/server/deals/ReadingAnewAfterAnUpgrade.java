package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.people.Role;
import roundtable.embedded.EmbeddedServices;
import roundtable.eventlog.reading.Readers;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Visitor;

class ReadingAnewAfterAnUpgrade {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private String database;
    private Path data;
    private Map<String, String> settings;
    private TestServer server;

    @BeforeEach
    void startWithADeal() throws Exception {
        database = EmbeddedServices.shared().freshDatabase();
        data = Files.createTempDirectory("roundtable-test");
        settings = Map.of(
                "roundtable.elasticsearch.alias",
                "upgraded-" + UUID.randomUUID().toString().substring(0, 8));
        server = TestServer.on(database, data, settings);
        Visitor founder = server.person("沈知微");
        new AMarketplace(server).member(founder, "COMPANY", Role.FOUNDER, true);
        assertThat(founder.post("/api/v1/deals", AMarketplace.offer("dysprosium"))
                        .status())
                .isEqualTo(201);
        server.bean(Readers.class).awaitCaughtUp("search", PATIENCE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tables_of_an_older_shape_are_read_anew_when_the_server_starts() {
        jdbc().sql("truncate search_deal").update();
        jdbc().sql("update reader_shapes set shape = 1 where reader = 'search'").update();
        startAgain();
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(shape()).isGreaterThan(1);
            assertThat(deals()).isOne();
        });
    }

    @Test
    void what_is_of_this_shape_is_left_as_it_is() throws Exception {
        int shape = shape();
        jdbc().sql("truncate search_deal").update();
        startAgain();
        server.bean(Readers.class).awaitCaughtUp("search", PATIENCE);
        assertThat(shape()).isEqualTo(shape);
        assertThat(deals()).isZero();
    }

    @Test
    void a_reader_that_has_never_read_begins_in_the_shape_of_today() {
        assertThat(shape()).isGreaterThan(1);
        assertThat(jdbc().sql("select count(*) from reader_shapes")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(server.bean(Readers.class).names().size());
    }

    private void startAgain() {
        server.close();
        server = TestServer.on(database, data, settings);
    }

    private JdbcClient jdbc() {
        return server.bean(JdbcClient.class);
    }

    private int shape() {
        return jdbc().sql("select shape from reader_shapes where reader = 'search'")
                .query(Integer.class)
                .single();
    }

    private int deals() {
        return jdbc().sql("select count(*) from search_deal")
                .query(Integer.class)
                .single();
    }
}
