package roundtable.eventlog;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import roundtable.embedded.EmbeddedServices;

/** One node on a store: an application context of its own on a database that others may share. */
public final class Node implements AutoCloseable {

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

    @Override
    public void close() {
        context.close();
    }
}
