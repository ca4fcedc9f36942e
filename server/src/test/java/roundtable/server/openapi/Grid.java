package roundtable.server.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table to read and to check in: sections, rows, and a word for each column. Sections stand at the margin, rows are
 * indented, lines that begin with # are for people.
 */
final class Grid {

    private final List<String> columns;
    private final SortedMap<String, SortedMap<String, List<String>>> sections = new TreeMap<>();

    Grid(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    static Grid read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Grid grid = new Grid(words(lines.getFirst()));
        String section = "";
        for (String line : lines.subList(1, lines.size())) {
            if (!line.startsWith(" ")) {
                section = line;
            } else {
                List<String> parts = Arrays.asList(line.strip().split(" {2,}", 2));
                grid.put(section, parts.getFirst(), words(parts.getLast()));
            }
        }
        return grid;
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split(" +", -1));
    }

    void put(String section, String row, List<String> values) {
        if (values.size() != columns.size()) {
            throw new IllegalStateException(row + " has " + values.size() + " values for " + columns);
        }
        sections.computeIfAbsent(section, _ -> new TreeMap<>()).put(row, List.copyOf(values));
    }

    SortedMap<String, SortedMap<String, List<String>>> sections() {
        return sections;
    }

    /** The word at a place; empty where the table has none. */
    String at(String section, String row, String column) {
        List<String> values = sections.getOrDefault(section, new TreeMap<>()).get(row);
        return values == null || !columns.contains(column) ? "" : values.get(columns.indexOf(column));
    }

    /** This, and {@code word} wherever {@code other} has it in a section that both know. */
    Grid or(Grid other, String word) {
        Grid both = new Grid(columns);
        sections.forEach((section, rows) -> {
            TreeSet<String> all = new TreeSet<>(rows.keySet());
            all.addAll(other.sections.getOrDefault(section, new TreeMap<>()).keySet());
            for (String row : all) {
                both.put(
                        section,
                        row,
                        columns.stream()
                                .map(column -> at(section, row, column).equals(word)
                                                || other.at(section, row, column)
                                                        .equals(word)
                                        ? word
                                        : ".")
                                .toList());
            }
        });
        return both;
    }

    /** Every place where this says something else than {@code other}. */
    List<String> differences(Grid other) {
        List<String> differences = new ArrayList<>();
        sections.forEach((section, rows) -> rows.forEach((row, values) -> {
            for (int i = 0; i < values.size(); i++) {
                String there = other.at(section, row, columns.get(i));
                if (!there.equals(values.get(i))) {
                    differences.add("%s, %s, %s: %s and not %s"
                            .formatted(section, row, columns.get(i), values.get(i), there.isEmpty() ? "–" : there));
                }
            }
        }));
        return differences;
    }

    void write(Path file, String explained) throws IOException {
        int label = 2
                + sections.values().stream()
                        .flatMap(rows -> rows.keySet().stream())
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        StringBuilder text = new StringBuilder();
        explained.lines().forEach(line -> text.append(("# " + line).strip()).append('\n'));
        text.append('\n').append(line("", columns, label)).append('\n');
        for (Map.Entry<String, SortedMap<String, List<String>>> section : sections.entrySet()) {
            text.append('\n').append(section.getKey()).append('\n');
            section.getValue()
                    .forEach((row, values) ->
                            text.append(line("  " + row, values, label)).append('\n'));
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private String line(String first, List<String> values, int label) {
        StringBuilder line = new StringBuilder(first);
        line.repeat(' ', Math.max(0, label - first.length()));
        for (int i = 0; i < values.size(); i++) {
            line.append("  ").append(values.get(i));
            line.repeat(' ', Math.max(0, columns.get(i).length() - values.get(i).length()));
        }
        return line.toString().stripTrailing();
    }
}
