package roundtable.server.tables;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with its head.
 *
 * @param name what it is called where a file has room for a name
 */
public record Table(String name, List<String> head, List<List<Cell>> rows) {

    /** What a cell holds. */
    public sealed interface Cell {
        static Cell of(@Nullable String text) {
            return text == null ? new Nothing() : new Words(text);
        }

        static Cell of(@Nullable BigDecimal number) {
            return number == null ? new Nothing() : new Figure(number);
        }
    }

    public record Words(String text) implements Cell {}

    public record Figure(BigDecimal value) implements Cell {}

    public record Nothing() implements Cell {}
}
