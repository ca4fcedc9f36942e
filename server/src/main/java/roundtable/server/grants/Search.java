package roundtable.server.grants;

import static roundtable.commands.Refused.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.Numbered.Place;
import roundtable.server.grants.Said.SortInfo;
import roundtable.server.http.HttpRefusal.FieldWrong;
import roundtable.server.http.HttpRefusal.ParameterWrong;
import tools.jackson.databind.JsonNode;

/**
 * The body of a search.
 *
 * @param search words, in either language
 * @param filters by name, each an operator and a value; {@link Filters} reads them
 */
record Search(
        @Nullable String search,
        @Nullable JsonNode filters,
        @Nullable Sorting sorting,
        @Nullable Pagination pagination) {

    /** The protocol's own default, and our most. */
    private static final int MOST = 100;

    private static final String LATEST = "lastModifiedAt";
    private static final Text NOT_SORTED_BY_IT = Text.of("不能按此排序", "nothing here is sorted by it");
    private static final Text ORDER_UNKNOWN = Text.of("排序方向应为 asc 或 desc", "the order is asc or desc");

    record Sorting(
            String sortBy,
            @Nullable String customSortBy,
            @Nullable String sortOrder) {}

    record Pagination(@Nullable Integer page, @Nullable Integer pageSize) {}

    /** By what it is sorted: what was asked for, or else the latest first, and why. */
    SortInfo sortedBy(Set<String> known, Language language) {
        if (sorting == null) {
            return new SortInfo(LATEST, "desc", null);
        }
        List<String> errors = new ArrayList<>();
        String by = sorting.sortBy();
        if (!known.contains(by)) {
            errors.add(by + ": " + NOT_SORTED_BY_IT.in(language));
            by = LATEST;
        }
        String order = sorting.sortOrder() == null ? "desc" : sorting.sortOrder();
        if (!Set.of("asc", "desc").contains(order)) {
            errors.add(ORDER_UNKNOWN.in(language));
            order = "desc";
        }
        return new SortInfo(by, order, errors.isEmpty() ? null : errors);
    }

    Place place() {
        int page = pagination == null || pagination.page() == null ? 1 : pagination.page();
        int pageSize = pagination == null || pagination.pageSize() == null ? MOST : pagination.pageSize();
        refuse(page < 1, new FieldWrong("pagination.page"));
        refuse(pageSize < 1 || pageSize > MOST, new FieldWrong("pagination.pageSize"));
        return new Place(page, pageSize);
    }

    /** The page that a list is asked for. */
    static Place place(int page, int pageSize) {
        refuse(page < 1, new ParameterWrong("page"));
        refuse(pageSize < 1 || pageSize > MOST, new ParameterWrong("pageSize"));
        return new Place(page, pageSize);
    }
}
