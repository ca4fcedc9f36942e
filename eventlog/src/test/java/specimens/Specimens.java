package specimens;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.eventlog.EventLogApplication;
import roundtable.eventlog.Node;
import roundtable.eventlog.names.MessageRoots;

/** Nodes that hold the product's commands and all specimens. */
@Configuration(proxyBeanMethods = false)
@Import({Thing.class, Board.class, Ledger.class, WhenAnOrganisationIsVerifiedThenAThingIsMadeAndNoted.class})
public class Specimens {

    private static final class Shared {
        private static final Node NODE = newStore();
    }

    /** The tables of the specimens' readers. */
    record Tables(List<String> ddl) {}

    /** One node for all tests that do not mind each other. */
    public static Node node() {
        return Shared.NODE;
    }

    /** A node on a store of its own. */
    public static Node newStore() {
        try {
            return Node.fresh(EventLogApplication.class, Specimens.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another node on the store of {@code first}. */
    public static Node besides(Node first) {
        return Node.on(first.jdbcUrl(), EventLogApplication.class, Specimens.class);
    }

    @Bean
    MessageRoots specimenRoots() {
        return new MessageRoots(List.of("roundtable.commands", "specimens"));
    }

    @Bean
    EventUpcaster glossForEarlierPaint() {
        return new GlossForEarlierPaint();
    }

    @Bean
    Tables specimenTables(JdbcClient jdbc) {
        List<String> ddl = List.of(Board.TABLES, Ledger.TABLES);
        boolean there = jdbc.sql("select to_regclass('board') is not null")
                .query(Boolean.class)
                .single();
        if (!there) {
            ddl.forEach(tables -> jdbc.sql(tables).update());
        }
        return new Tables(ddl);
    }
}
