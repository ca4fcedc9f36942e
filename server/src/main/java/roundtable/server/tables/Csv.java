package roundtable.server.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.server.tables.Table.Cell;
import roundtable.server.tables.Table.Figure;
import roundtable.server.tables.Table.Nothing;
import roundtable.server.tables.Table.Words;

/**
 * A table as CSV (RFC 4180) in UTF-8, with the mark at its head without which Excel takes Chinese for another alphabet. What a
 * spreadsheet would read as a formula gets an apostrophe before it, as OWASP advises ("CSV Injection"); numbers stay numbers.
 */
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** How a formula begins; the wide ones are taken for the narrow by some spreadsheets of East Asia. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    public static byte[] of(Table table) {
        List<Cell> head = table.head().stream().map(Cell::of).toList();
        return Stream.concat(Stream.of(head), table.rows().stream())
                .map(row -> row.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Nothing() -> "";
            case Figure(var value) -> value.toPlainString();
            case Words(var text) -> quoted(harmless(text));
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\r' || c == '\n' || c == '\t');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
