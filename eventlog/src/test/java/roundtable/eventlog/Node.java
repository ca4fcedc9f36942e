package roundtable.eventlog;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.embedded.EmbeddedServices;
import roundtable.eventlog.reading.Readers;

/** One node on a store: an application context of its own on a database that others may share. */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConfigurableApplicationContext context;
    private final String jdbcUrl;

    private Node(ConfigurableApplicationContext context, String jdbcUrl) {
        this.context = context;
        this.jdbcUrl = jdbcUrl;
    }

    /** A node on this database. */
    public static Node on(String jdbcUrl, Class<?>... configuration) {
        return on(jdbcUrl, Map.of(), configuration);
    }

    /** A node on this database, told more than where that is. */
    public static Node on(String jdbcUrl, Map<String, Object> more, Class<?>... configuration) {
        Map<String, Object> properties = new HashMap<>(more);
        properties.put("spring.datasource.url", jdbcUrl);
        properties.put("spring.datasource.username", EmbeddedServices.USER);
        properties.put("spring.datasource.hikari.maximum-pool-size", "30");
        properties.put("spring.datasource.hikari.minimum-idle", "2");
        // As the server has it: no append outlives the patience of those who read behind it.
        properties.put("spring.datasource.hikari.connection-init-sql", "set transaction_timeout = '30s'");
        properties.put("logging.level.org.axonframework", "warn");
        // A refused creation is no error of ours.
        properties.put("logging.level.org.axonframework.modelling.command.AbstractRepository", "error");
        properties.put("spring.flyway.locations", "classpath:db/migration");
        properties.put("axon.timeout.enabled", "false");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.web-application-type", "none");
        return new Node(
                new SpringApplicationBuilder(configuration)
                        .properties(properties)
                        .run(),
                jdbcUrl);
    }

    /** A node on a new, empty database of the shared PostgreSQL. */
    public static Node fresh(Class<?>... configuration) throws SQLException {
        return on(EmbeddedServices.sharedPostgres().freshDatabase(), configuration);
    }

    /** The database's address, for another node on it. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of this type, in their order. */
    public <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    /** Forgets all that it was told, once its readers have read it: what is told next is told to an empty store. */
    public void empty() throws TimeoutException {
        Readers readers = bean(Readers.class);
        for (String reader : readers.names()) {
            readers.awaitCaughtUp(reader, PATIENCE);
        }
        JdbcClient jdbc = bean(JdbcClient.class);
        String tables = jdbc.sql("select string_agg(quote_ident(tablename), ', ') from pg_tables "
                        + "where schemaname = 'public' and tablename not in ('tokens', 'flyway_schema_history')")
                .query(String.class)
                .single();
        jdbc.sql("truncate " + tables).update();
    }

    @Override
    public void close() {
        context.close();
    }
}
