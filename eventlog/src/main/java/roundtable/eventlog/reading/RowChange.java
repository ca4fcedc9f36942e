package roundtable.eventlog.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a projection gathered, and whether a later one of the same stream can be told in it: a row that is
 * inserted and then updated is inserted as it ends, and of two updates of one row the second is written with the first. That
 * saves a rebuilt table most of its writes. Only statements as plain as {@code insert into t (a, b) values (?, 'x')} and {@code
 * update t set a = ?, b = null where id = ?} are taken together; any other is sent as it stands, and nothing is moved across
 * one that names the same table.
 *
 * @param stream the aggregate whose event asked for it
 * @param sql with a {@code ?} for each value
 */
record RowChange(String stream, String sql, List<@Nullable Object> values) {

    private static final Map<String, Shape> SHAPES = new ConcurrentHashMap<>();
    private static final Map<List<String>, Merging> MERGINGS = new ConcurrentHashMap<>();

    /**
     * The same changes in as few statements as can be seen from their texts.
     *
     * @param changes of one stream, in order
     */
    static List<RowChange> inFewer(List<RowChange> changes) {
        List<RowChange> fewer = new ArrayList<>(changes.size());
        for (RowChange change : changes) {
            int earlier = change.shape() instanceof Update update ? change.rowBefore(update, fewer) : -1;
            if (earlier < 0) {
                fewer.add(change);
            } else {
                fewer.set(earlier, fewer.get(earlier).then(change));
            }
        }
        return fewer;
    }

    /** Where the latest change of the very row stands that {@code update} changes; -1 if something else is in between. */
    private int rowBefore(Update update, List<RowChange> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            RowChange earlier = before.get(i);
            Integer key = earlier.shape().keyOf(update.table(), update.key());
            if (key != null) {
                if (Objects.equals(earlier.values.get(key), values.getLast())) {
                    return i;
                }
            } else if (earlier.shape().mayTouch(update.table())) {
                return -1;
            }
        }
        return -1;
    }

    private RowChange then(RowChange update) {
        Merging merging =
                MERGINGS.computeIfAbsent(List.of(sql, update.sql), _ -> shape().with((Update) update.shape()));
        return new RowChange(stream, merging.sql(), merging.values(values, update.values));
    }

    private Shape shape() {
        Shape known = SHAPES.get(sql);
        return known != null ? known : SHAPES.computeIfAbsent(sql, Shape::of);
    }

    /** @param value its place among the statement's values; null for what stands in the text itself */
    private record Cell(String expression, @Nullable Integer value) {
        private static final Pattern PARAMETER = Pattern.compile("\\?(::\\w+(\\[])?)?");
        private static final Pattern CONSTANT = Pattern.compile("'[^',]*'|null|true|false|\\d+");

        static @Nullable Cell of(String expression, int valuesBefore) {
            if (PARAMETER.matcher(expression).matches()) {
                return new Cell(expression, valuesBefore);
            }
            return CONSTANT.matcher(expression).matches() ? new Cell(expression, null) : null;
        }
    }

    /** One statement made of two, and whose value goes where: at first the earlier one's, then the later one's. */
    private record Merging(String sql, List<Integer> from) {
        List<@Nullable Object> values(List<@Nullable Object> earlier, List<@Nullable Object> later) {
            List<@Nullable Object> merged = new ArrayList<>(from.size());
            for (int place : from) {
                merged.add(place < earlier.size() ? earlier.get(place) : later.get(place - earlier.size()));
            }
            return merged;
        }
    }

    private sealed interface Shape {
        String LIST = ", ";

        /** Which value of the statement is the row's key, where it plainly changes one row of {@code table} by it. */
        @Nullable Integer keyOf(String table, String key);

        /** Whether it may read or change any row of {@code table}. */
        boolean mayTouch(String table);

        Merging with(Update later);

        static Shape of(String sql) {
            Shape insert = Insert.read(sql);
            Shape plain = insert != null ? insert : Update.read(sql);
            return plain != null ? plain : Other.of(sql);
        }

        /** The cells of both, the later one's where both have one. */
        static Map<String, Cell> together(Map<String, Cell> earlier, Map<String, Cell> later, int valuesOfEarlier) {
            Map<String, Cell> cells = new LinkedHashMap<>(earlier);
            later.forEach((column, cell) -> cells.put(
                    column, cell.value() == null ? cell : new Cell(cell.expression(), valuesOfEarlier + cell.value())));
            return cells;
        }

        static IntStream values(Map<String, Cell> cells) {
            return cells.values().stream()
                    .map(Cell::value)
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue);
        }

        static int count(Map<String, Cell> cells) {
            return (int) values(cells).count();
        }
    }

    private record Insert(String table, Map<String, Cell> cells) implements Shape {
        private static final Pattern TEXT =
                Pattern.compile("insert into (\\w+) \\((\\w+(?:, \\w+)*)\\) values \\((.+)\\)");

        static @Nullable Insert read(String sql) {
            Matcher text = TEXT.matcher(sql);
            if (!text.matches()) {
                return null;
            }
            String[] columns = text.group(2).split(LIST, -1);
            String[] expressions = text.group(3).split(LIST, -1);
            if (columns.length != expressions.length) {
                return null;
            }
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                Cell cell = Cell.of(expressions[i], Shape.count(cells));
                if (cell == null) {
                    return null;
                }
                cells.put(columns[i], cell);
            }
            return new Insert(text.group(1), cells);
        }

        @Override
        public @Nullable Integer keyOf(String ofTable, String key) {
            Cell cell = table.equals(ofTable) ? cells.get(key) : null;
            return cell == null ? null : cell.value();
        }

        @Override
        public boolean mayTouch(String other) {
            return table.equals(other);
        }

        @Override
        public Merging with(Update later) {
            Map<String, Cell> all = Shape.together(cells, later.cells(), Shape.count(cells));
            String sql = "insert into " + table + " (" + String.join(", ", all.keySet()) + ") values ("
                    + all.values().stream().map(Cell::expression).collect(Collectors.joining(", ")) + ")";
            return new Merging(sql, Shape.values(all).boxed().toList());
        }
    }

    /** The last value is the key's. */
    private record Update(String table, Map<String, Cell> cells, String key) implements Shape {
        private static final Pattern TEXT = Pattern.compile("update (\\w+) set (.+) where (\\w+) = \\?");
        private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+) = (.+)");

        static @Nullable Update read(String sql) {
            Matcher text = TEXT.matcher(sql);
            if (!text.matches()) {
                return null;
            }
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (String assignment : text.group(2).split(LIST, -1)) {
                Matcher parts = ASSIGNMENT.matcher(assignment);
                Cell cell = parts.matches() ? Cell.of(parts.group(2), Shape.count(cells)) : null;
                if (cell == null) {
                    return null;
                }
                cells.put(parts.group(1), cell);
            }
            String key = text.group(3);
            return cells.containsKey(key) ? null : new Update(text.group(1), cells, key);
        }

        @Override
        public @Nullable Integer keyOf(String ofTable, String ofKey) {
            return table.equals(ofTable) && key.equals(ofKey) ? Integer.valueOf(Shape.count(cells)) : null;
        }

        @Override
        public boolean mayTouch(String other) {
            return table.equals(other);
        }

        @Override
        public Merging with(Update later) {
            int own = Shape.count(cells);
            Map<String, Cell> all = Shape.together(cells, later.cells(), own + 1);
            String sql = "update " + table + " set "
                    + all.entrySet().stream()
                            .map(cell -> cell.getKey() + " = " + cell.getValue().expression())
                            .collect(Collectors.joining(", "))
                    + " where " + key + " = ?";
            return new Merging(
                    sql,
                    IntStream.concat(Shape.values(all), IntStream.of(own))
                            .boxed()
                            .toList());
        }
    }

    /** Whatever is not as plain: {@code tables} is every word of it that may be the name of a table. */
    private record Other(Set<String> tables) implements Shape {
        private static final Pattern ONE_TABLE = Pattern.compile("(?:insert into|update|delete from) (\\w+) .*");
        private static final Pattern READS_MORE =
                Pattern.compile("\\b(select|using|join|with)\\b|\\bset\\b.*\\bfrom\\b");
        private static final Pattern WORD = Pattern.compile("\\w+");

        static Other of(String sql) {
            Matcher one = ONE_TABLE.matcher(sql);
            return new Other(
                    one.matches() && !READS_MORE.matcher(sql).find()
                            ? Set.of(one.group(1))
                            : WORD.matcher(sql)
                                    .results()
                                    .map(MatchResult::group)
                                    .collect(Collectors.toSet()));
        }

        @Override
        public @Nullable Integer keyOf(String table, String key) {
            return null;
        }

        @Override
        public boolean mayTouch(String table) {
            return tables.contains(table);
        }

        @Override
        public Merging with(Update later) {
            throw new IllegalStateException("nothing is told together with a statement that is not plain");
        }
    }
}
