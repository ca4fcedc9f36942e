package roundtable.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.embedded.EmbeddedServices;

/** Plain JDBC on the product's database: what the yardsticks are made of. Their tables stand in a schema of their own. */
final class Plain {

    static final String SCHEMA = "yardstick";

    private Plain() {}

    static Connection connect(String jdbcUrl) throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl, EmbeddedServices.USER, "");
        connection.setAutoCommit(false);
        return connection;
    }

    /** Empty tables of the same shape, indexes, keys and defaults included. */
    static void copyTables(String jdbcUrl, String... tables) throws SQLException {
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + SCHEMA);
            for (String table : tables) {
                statement.execute(
                        "create table " + SCHEMA + "." + table + " (like public." + table + " including all)");
            }
            connection.commit();
        }
    }

    static void execute(String jdbcUrl, String sql) throws SQLException {
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    static long number(String jdbcUrl, String sql) throws SQLException {
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** All rows, each as its values in the order of the columns. */
    static List<@Nullable Object[]> rows(Connection connection, String sql) throws SQLException {
        List<@Nullable Object[]> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                @Nullable Object[] values = new @Nullable Object[columns];
                for (int i = 0; i < columns; i++) {
                    values[i] = rows.getObject(i + 1);
                }
                found.add(values);
            }
        }
        return found;
    }

    static String insert(String table, String columns) {
        String marks = columns.replaceAll("[^,]+", "?");
        return "insert into " + SCHEMA + "." + table + " (" + columns + ") values (" + marks + ")";
    }

    static void add(PreparedStatement statement, @Nullable Object[] values, int from) throws SQLException {
        for (int i = from; i < values.length; i++) {
            statement.setObject(i - from + 1, values[i]);
        }
        statement.addBatch();
    }
}
