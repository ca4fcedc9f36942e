package roundtable.search.deals;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.text.Text;

/**
 * Where a company stands in a competition of several tiers (分级赛), by standings that were announced and name it to the public: whoever
 * came away with neither prize nor place is named to nobody.
 *
 * @param title of the tier's call
 * @param rank 1 is the best
 * @param ranked among how many
 * @param prize its name; null for none
 * @param goesOn whether it has a place in the tier above
 */
public record Rung(
        CallId call,
        Level level,
        Text title,
        int rank,
        int ranked,
        @Nullable Text prize,
        boolean goesOn) {

    /** The highest one comes last; of two of the same level, the better place in its field. */
    static final Comparator<Rung> HEIGHT = comparing(Rung::level)
            .thenComparing(Rung::goesOn)
            .thenComparingDouble(rung -> 1 - (double) rung.rank / rung.ranked)
            .thenComparing(rung -> rung.call().toString());
}
