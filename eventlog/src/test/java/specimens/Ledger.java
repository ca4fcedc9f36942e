package specimens;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.eventlog.reading.Rows;
import specimens.ThingEvent.ThingPainted;

/** Every coat of paint. Some colours it cannot take, each in its own way. */
@ProcessingGroup("ledger")
public class Ledger {

    /** The handler throws, after it has written. */
    public static final String INFRARED = "infrared";

    /** The table refuses the row, when the gathered batch is flushed. */
    public static final String ULTRAVIOLET = "ultraviolet";

    /** The handler asks the database itself, and that fails. */
    public static final String GAMMA = "gamma";

    static final String TABLES = """
            create table ledger (
                thing uuid, version bigint, colour text constraint visible check (colour <> 'ultraviolet'),
                primary key (thing, version)
            )
            """;

    private final Rows rows;
    private final JdbcClient jdbc;
    private final Set<String> invisible = ConcurrentHashMap.newKeySet();

    Ledger(Rows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
        invisible.add(INFRARED);
        invisible.add(GAMMA);
    }

    /** Teaches it to take a colour. */
    public void learn(String colour) {
        invisible.remove(colour);
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate ledger").update();
    }

    @EventHandler
    void on(ThingPainted event, @SequenceNumber long version) {
        rows.write("insert into ledger values (?, ?, ?)", event.thing(), version, event.colour());
        if (invisible.contains(event.colour())) {
            if (event.colour().equals(GAMMA)) {
                jdbc.sql("select 1 / 0").query(Integer.class).single();
            }
            throw new IllegalStateException("cannot see " + event.colour());
        }
    }
}
