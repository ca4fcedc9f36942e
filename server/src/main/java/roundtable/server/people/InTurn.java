package roundtable.server.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.people.PersonId;

/** Of what one person asks for several times at once, one after the other on all nodes, so that a limit that is counted holds. */
@Component
public class InTurn {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    InTurn(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does it in a transaction of this person's. */
    public void of(PersonId person, Runnable act) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select id from person where id = ? for update")
                    .param(person.value())
                    .query(UUID.class)
                    .single();
            act.run();
        });
    }
}
