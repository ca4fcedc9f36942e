package roundtable.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import roundtable.commands.Uuids;

/** A claim taken in a transaction that is still open. */
final class Held {

    private final Connection connection;

    private Held(Connection connection) {
        this.connection = connection;
    }

    static Held claim(Node node, String kind, String value) throws SQLException {
        Connection connection = node.bean(DataSource.class).getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into claims (kind, value, holder) values (?, ?, ?)")) {
            insert.setString(1, kind);
            insert.setString(2, value);
            insert.setObject(3, Uuids.next());
            insert.execute();
        }
        return new Held(connection);
    }

    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    void commit() throws SQLException {
        connection.commit();
        connection.close();
    }
}
