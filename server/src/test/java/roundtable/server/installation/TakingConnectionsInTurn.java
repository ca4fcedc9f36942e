package roundtable.server.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.embedded.EmbeddedServices;

class TakingConnectionsInTurn {

    private static final int POOL = 4;
    private static final int READERS = 40;

    private final HikariDataSource pool = new HikariDataSource();

    @BeforeEach
    void connect() throws Exception {
        pool.setJdbcUrl(EmbeddedServices.shared().freshDatabase());
        pool.setUsername(EmbeddedServices.USER);
        pool.setMaximumPoolSize(POOL);
        pool.setConnectionTimeout(5_000);
    }

    @AfterEach
    void disconnect() {
        pool.close();
    }

    private ConnectionsInTurn inTurn(Duration patience) {
        return new ConnectionsInTurn(pool, POOL, patience);
    }

    @Test
    void many_who_ask_while_they_read_are_all_answered() throws Exception {
        JdbcClient jdbc = JdbcClient.create(inTurn(Duration.ofSeconds(20)));
        Callable<Integer> reader = () -> jdbc.sql("select n from generate_series(1, 3) n")
                .query((row, _) -> jdbc.sql("select ? + 1")
                        .param(row.getInt("n"))
                        .query(Integer.class)
                        .single())
                .list()
                .size();
        List<Integer> read = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            for (Future<Integer> end : readers.invokeAll(Collections.nCopies(READERS * 5, reader))) {
                read.add(end.get());
            }
        }
        assertThat(read).hasSize(READERS * 5).containsOnly(3);
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void a_turn_is_given_back_once_however_often_a_connection_is_closed() throws SQLException {
        ConnectionsInTurn connections = inTurn(Duration.ofMillis(100));
        Connection one = connections.getConnection();
        Connection inner = connections.getConnection();
        inner.close();
        inner.close();
        one.close();
        one.close();
        assertThat(one.isClosed()).isTrue();
        for (int i = 0; i < POOL; i++) {
            try (Connection again = connections.getConnection()) {
                assertThat(again.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void whose_turn_does_not_come_in_time_is_told_so_as_by_the_pool_itself() throws Exception {
        ConnectionsInTurn connections = inTurn(Duration.ofMillis(50));
        List<Connection> taken = new ArrayList<>();
        try (ExecutorService others = Executors.newFixedThreadPool(POOL / 2)) {
            for (int i = 0; i < POOL / 2; i++) {
                taken.add(others.submit(() -> connections.getConnection()).get());
            }
        }
        assertThatThrownBy(connections::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        for (Connection each : taken) {
            each.close();
        }
        try (Connection free = connections.getConnection()) {
            assertThat(free.isValid(1)).isTrue();
        }
    }
}
