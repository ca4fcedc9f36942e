package roundtable.benchmarks;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.calendar.WorkingDays;
import roundtable.embedded.EmbeddedServices;
import roundtable.eventlog.dispatch.Conditions;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.personal.MasterKey;

/** The product without its edge, on a database of its own: commands and event log as the server runs them. */
final class Product implements AutoCloseable {

    /** Batches go out as the server's do; the yardsticks use the same. */
    static final String DRIVER_SETTINGS = "?reWriteBatchedInserts=true";

    private static final String ALIAS = "deals";

    /** Products of one process share an Elasticsearch and not an index. */
    private static final AtomicInteger ALIASES = new AtomicInteger();

    private static final String SHA_256_OF_A_BODY = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private final ConfigurableApplicationContext context;
    private final String jdbcUrl;
    private final Dispatcher dispatcher;

    private Product(ConfigurableApplicationContext context, String jdbcUrl) {
        this.context = context;
        this.jdbcUrl = jdbcUrl;
        this.dispatcher = context.getBean(Dispatcher.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = UpdateCheckerAutoConfiguration.class)
    @ComponentScan({"roundtable.commands", "roundtable.eventlog"})
    static class Log {
        @Bean
        WorkingDays workingDays() {
            return new WorkingDays(Set.of(), Map.of());
        }

        @Bean
        MasterKey masterKey() {
            return new MasterKey(new byte[32]);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("roundtable.projections")
    static class ReadModels {}

    @Configuration(proxyBeanMethods = false)
    @ComponentScan("roundtable.search")
    static class Deals {}

    /** Commands and log alone, with no reader running: what is measured is the way from a command to its commit. */
    static Product withoutReaders(EmbeddedServices stores) throws Exception {
        Product product = start(stores, Log.class);
        product.bean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
        return product;
    }

    static Product withReadModels(EmbeddedServices stores) throws Exception {
        return start(stores, Log.class, ReadModels.class);
    }

    /** With the deal index, by words and meaning, and what it asks Elasticsearch recorded where that is wanted. */
    static Product withDeals(EmbeddedServices stores, Recording recording) throws Exception {
        return start(
                stores,
                Map.of(
                        "roundtable.elasticsearch.url",
                        stores.elasticsearchUrl(),
                        "roundtable.elasticsearch.alias",
                        ALIAS + "-" + ALIASES.incrementAndGet()),
                context -> context.getBeanFactory().addBeanPostProcessor(recording),
                Log.class,
                Deals.class);
    }

    private static Product start(EmbeddedServices stores, Class<?>... configuration) throws Exception {
        return start(stores, Map.of(), _ -> {}, configuration);
    }

    private static Product start(
            EmbeddedServices stores,
            Map<String, String> more,
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer,
            Class<?>... configuration)
            throws Exception {
        String jdbcUrl = stores.freshDatabase() + DRIVER_SETTINGS;
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("spring.datasource.url", jdbcUrl);
        properties.put("spring.datasource.username", EmbeddedServices.USER);
        properties.put("spring.datasource.hikari.maximum-pool-size", "32");
        properties.put("spring.datasource.hikari.connection-init-sql", "set transaction_timeout = '30s'");
        properties.put("spring.flyway.url", jdbcUrl);
        properties.put("spring.flyway.user", EmbeddedServices.USER);
        properties.put("spring.flyway.password", "");
        properties.put("spring.flyway.locations", "classpath:db/migration");
        properties.put("spring.flyway.out-of-order", "true");
        properties.put("axon.timeout.enabled", "false");
        properties.put("logging.level.root", "warn");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.web-application-type", "none");
        properties.put("spring.config.name", "product-without-its-edge"); // the server's own file is for the server
        return new Product(
                new SpringApplicationBuilder(configuration)
                        .properties(properties)
                        .initializers(initializer)
                        .run(),
                jdbcUrl);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The database's address, for a yardstick beside it. */
    String jdbcUrl() {
        return jdbcUrl;
    }

    /** As from a page: under an idempotency key of its own. */
    void ask(Actor actor, Command command) {
        Asking asking = Asking.now(actor, Instant.now());
        dispatcher.send(
                command,
                asking,
                new Conditions(null, new Conditions.Once(asking.command().toString(), SHA_256_OF_A_BODY)));
    }

    @Override
    public void close() {
        context.close();
    }
}
