package roundtable.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Real companies and grants, as a folder has them. */
record Gathered(Path folder) {

    /** @param does what it may do, in phrases */
    record Enterprise(String name, String creditCode, String does) {

        private static Enterprise in(String line) {
            String[] fields = line.split(",", -1);
            return new Enterprise(fields[0], fields[1], fields[fields.length - 3]);
        }
    }

    /** Reads {@code uscc/enterprises.csv}, or as much of it as is wanted. */
    void enterprises(Consumer<Stream<Enterprise>> reader) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("uscc").resolve("enterprises.csv"))) {
            reader.accept(lines.skip(1).map(Enterprise::in)); // the first has the heads of the columns
        }
    }

    /** Reads {@code grants/awards.jsonl}. */
    void awards(Consumer<Stream<JsonNode>> reader) throws IOException {
        records("awards.jsonl", reader);
    }

    /** Reads {@code grants/calls.jsonl}. */
    void calls(Consumer<Stream<JsonNode>> reader) throws IOException {
        records("calls.jsonl", reader);
    }

    private void records(String file, Consumer<Stream<JsonNode>> reader) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("grants").resolve(file))) {
            reader.accept(lines.map(Caller.JSON::readTree));
        }
    }

    /** What a record says there, in one line; empty where it says nothing. */
    static String said(JsonNode record, String field) {
        return record.path(field).asString("").replaceAll("\\s+", " ").strip();
    }
}
