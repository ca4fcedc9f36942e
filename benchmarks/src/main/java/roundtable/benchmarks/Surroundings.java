package roundtable.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import roundtable.embedded.EmbeddedServices;

/**
 * What a benchmark finds: stores of its own, how much it is to do, and where to say what it sees.
 *
 * @param folder of input; only some benchmarks read any
 */
record Surroundings(
        EmbeddedServices stores, int scale, @Nullable Path folder, PrintStream out) {

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }
}
