package roundtable.commands;

import java.util.function.BiFunction;

/**
 * What a rule may know of another aggregate: its own events folded into a small value, straight from the event log.
 *
 * <p>An append in flight is not seen and nobody waits: right for deadlines and conflicts, not for exact limits. The version
 * read is written into the metadata ({@code seen}) of the events that follow from it.
 */
public interface Neighbours {

    /** Folds the neighbour's events so far; {@code folding.start()} when it has none. */
    <T> T fold(Id neighbour, Folding<T> folding);

    /**
     * How events become a value.
     *
     * @param type the value's class; values are cached under it, so one class has one way of folding
     */
    record Folding<T>(Class<T> type, T start, BiFunction<T, Event, T> step) {}
}
