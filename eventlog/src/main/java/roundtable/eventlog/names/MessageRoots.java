package roundtable.eventlog.names;

import java.util.List;

/**
 * Under which packages the messages and aggregates stand whose events this log holds.
 *
 * @param packages with everything below them
 */
public record MessageRoots(List<String> packages) {

    public MessageRoots {
        packages = List.copyOf(packages);
    }
}
