package roundtable.eventlog.notices;

import java.util.UUID;

/**
 * What a reader has made readable.
 *
 * @param reader its name: a feature word, or {@code search}
 * @param stream the aggregate
 * @param version up to which it has been read, counted from 0
 */
public record Change(String reader, UUID stream, long version) {

    String line() {
        return reader + " " + stream + " " + version;
    }

    static Change ofLine(String line) {
        String[] parts = line.split(" ", 3);
        return new Change(parts[0], UUID.fromString(parts[1]), Long.parseLong(parts[2]));
    }
}
