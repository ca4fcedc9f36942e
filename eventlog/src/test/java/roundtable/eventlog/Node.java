package roundtable.eventlog;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import roundtable.embedded.EmbeddedServices;

/** One node on a store: an application context of its own on a database that others may share. */
public final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A node on this database. */
    public static Node on(String jdbcUrl, Class<?>... configuration) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", jdbcUrl);
        properties.put("spring.datasource.username", EmbeddedServices.USER);
        properties.put("spring.flyway.locations", "classpath:db/migration");
        properties.put("axon.timeout.enabled", "false");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.main.web-application-type", "none");
        return new Node(new SpringApplicationBuilder(configuration)
                .properties(properties)
                .run());
    }

    /** A node on a new, empty database of the shared PostgreSQL. */
    public static Node fresh(Class<?>... configuration) throws SQLException {
        return on(EmbeddedServices.sharedPostgres().freshDatabase(), configuration);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
