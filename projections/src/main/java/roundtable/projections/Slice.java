package roundtable.projections;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param next the cursor that asks for what follows; null at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Cuts a list that was read one longer than wanted. */
    public static <T> Slice<T> of(List<T> readOneMore, int wanted, Function<T, String> cursor) {
        if (readOneMore.size() <= wanted) {
            return new Slice<>(List.copyOf(readOneMore), null);
        }
        List<T> items = List.copyOf(readOneMore.subList(0, wanted));
        return new Slice<>(items, cursor.apply(items.getLast()));
    }
}
