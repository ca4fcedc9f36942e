package specimens;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.commands.Id;
import roundtable.commands.Uuids;
import roundtable.eventlog.Node;

/** Looks behind a node, at the rows themselves. */
public final class Store {

    private final JdbcClient jdbc;

    public Store(Node node) {
        jdbc = node.bean(JdbcClient.class);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** How many rows all tables of the log itself hold that a command may write. */
    public long rowsOfCommands() {
        return count("events") + count("claims") + count("idempotency") + count("personal_keys");
    }

    /** The names of a stream's events, oldest first. */
    public List<String> names(Id stream) {
        return jdbc.sql("select name from events where aggregate_identifier = ? order by sequence_number")
                .param(stream.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Where this text stands in clear: every column of every table, bytes as bytes, all else as text. */
    public List<String> placesOf(String text) {
        List<String> columns = jdbc.sql("""
                        select table_name || '.' || column_name || ':' || data_type from information_schema.columns
                        where table_schema = 'public'
                        """).query((row, _) -> row.getString(1)).list();
        return columns.stream()
                .filter(column -> holds(column, text))
                .map(column -> column.substring(0, column.indexOf(':')))
                .sorted()
                .toList();
    }

    private boolean holds(String column, String text) {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1, column.indexOf(':'));
        String found = column.endsWith(":bytea")
                ? "position(convert_to(?, 'UTF8') in \"" + name + "\") > 0"
                : "position(? in \"" + name + "\"::text) > 0";
        return jdbc.sql("select exists (select 1 from \"" + table + "\" where " + found + ")")
                .param(text)
                .query(Boolean.class)
                .single();
    }

    /** Appends an event as another program, or an earlier build, would have: straight into the table. */
    public void append(Id stream, String type, long version, String name, String revision, String payload) {
        jdbc.sql(APPEND)
                .params(Uuids.next().toString(), type, stream.toString(), version, name, revision, payload)
                .update();
    }

    private static final String APPEND = """
            insert into events (event_identifier, aggregate_type, aggregate_identifier, sequence_number, name, revision,
                                stored_at, payload, metadata)
            values (?, ?, ?, ?, ?, ?, to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                    convert_to(?, 'UTF8'), convert_to('{"at":"2026-01-02T03:04:05Z"}', 'UTF8'))
            """;

    /** A table's rows as text, in order; {@code where …} may follow its name. */
    public String rowsOf(String table) {
        return jdbc
                .sql("select " + table.replaceFirst(" .*", "") + "::text from " + table + " order by 1")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .collect(joining("\n"));
    }

    /** How many sessions of this database wait for a lock. */
    public long waiting() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Long.class).single();
    }

    /** Looks until it holds, at most 20 seconds. */
    public static boolean eventually(BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return true;
    }

    public boolean hasRow(String table, String column, UUID id) {
        return jdbc.sql("select exists (select 1 from " + table + " where " + column + " = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
