package roundtable.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.embedded.EmbeddedServices;

/** What a connection to PostgreSQL that is cut within a transaction looks like, however far the transaction has come. */
class CuttingAConnection {

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final TransactionTemplate transaction = new TransactionTemplate(manager());

    /** As the server's: a commit that fails is rolled back. */
    private JdbcTransactionManager manager() {
        JdbcTransactionManager manager = new JdbcTransactionManager(pool);
        manager.setRollbackOnCommitFailure(true);
        return manager;
    }

    @BeforeEach
    void connect() throws Exception {
        pool.setJdbcUrl(EmbeddedServices.shared().freshDatabase());
        pool.setUsername(EmbeddedServices.USER);
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    @Test
    void at_a_statement_it_is_an_outage() {
        Throwable thrown = catchThrowable(() -> transaction.executeWithoutResult(_ -> {
            cut();
            jdbc.sql("select 1").query(Integer.class).single();
        }));

        assertThat(thrown).isNotNull();
        assertThat(Outages.isOne(thrown)).as(thrown.toString()).isTrue();
    }

    @Test
    void at_the_commit_it_is_an_outage_though_the_rollback_no_longer_says_why() {
        Throwable thrown = catchThrowable(() -> transaction.executeWithoutResult(_ -> cut()));

        assertThat(thrown).isNotNull();
        assertThat(Outages.isOne(thrown)).as(thrown.toString()).isTrue();
    }

    @Test
    void a_broken_rule_of_the_database_is_none() {
        Throwable thrown = catchThrowable(() -> transaction.executeWithoutResult(_ -> {
            jdbc.sql("create temporary table once (n int primary key deferrable initially deferred)")
                    .update();
            jdbc.sql("insert into once values (1), (1)").update();
        }));

        assertThat(thrown).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(Outages.isOne(thrown)).isFalse();
    }

    /** Cuts the connection of the present transaction, from another one. */
    private void cut() {
        int mine = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        TransactionTemplate another = new TransactionTemplate(manager());
        another.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        another.executeWithoutResult(_ -> assertThat(jdbc.sql("select pg_terminate_backend(?, 5000)")
                        .param(mine)
                        .query(Boolean.class)
                        .single())
                .isTrue());
    }
}
