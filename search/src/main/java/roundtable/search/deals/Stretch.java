package roundtable.search.deals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Refused;
import roundtable.eventlog.reading.CursorWrong;

/**
 * Several pages of a ranking, read at once so that the spread rule has something to choose from. The cursor of a page within is that
 * of the stretch, behind the number of the page.
 *
 * @param page which of its pages is asked for, from 0
 * @param after where the stretch before ended; null for the first
 */
record Stretch(int page, int size, @Nullable String after) {

    private static final String BETWEEN = ".";
    private static final int MOST_PAGES = 5;

    /** @throws Refused where the cursor is none of a stretch */
    static Stretch of(DealQuery query) {
        String cursor = query.after();
        if (cursor == null) {
            return new Stretch(0, query.size(), null);
        }
        int at = cursor.indexOf(BETWEEN);
        if (at != 1 || !Character.isDigit(cursor.charAt(0))) {
            throw new Refused(new CursorWrong());
        }
        int page = cursor.charAt(0) - '0';
        String after = cursor.substring(at + 1);
        if (page >= pages(query.size())) {
            throw new Refused(new CursorWrong());
        }
        return new Stretch(page, query.size(), after.isEmpty() ? null : after);
    }

    private static int pages(int size) {
        return Math.min(MOST_PAGES, DealQuery.LARGEST_PAGE / size);
    }

    /** How many deals are read. */
    int deals() {
        return pages(size) * size;
    }

    /** What of it is on the page. */
    <T> List<T> shown(List<T> all) {
        return all.subList(Math.min(page * size, all.size()), Math.min((page + 1) * size, all.size()));
    }

    /**
     * Where the next page begins; null where there is none.
     *
     * @param found how many there were in all of it
     * @param end the cursor of its last deal; null where it was not full
     */
    @Nullable String next(int found, @Nullable String end) {
        if ((page + 1) * size < found) {
            return page + 1 + BETWEEN + (after == null ? "" : after);
        }
        return end == null ? null : 0 + BETWEEN + end;
    }
}
