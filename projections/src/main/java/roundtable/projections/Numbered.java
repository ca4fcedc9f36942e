package roundtable.projections;

import java.util.List;

/**
 * One numbered page of a list, for readers that count pages; our own lists go on by a cursor ({@link Slice}).
 *
 * @param total how many there are on all pages
 */
public record Numbered<T>(List<T> items, long total) {

    /** Which page: counted from 1. */
    public record Place(int page, int size) {

        public long before() {
            return (page - 1L) * size;
        }
    }
}
