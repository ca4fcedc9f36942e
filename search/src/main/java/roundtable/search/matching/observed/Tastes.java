package roundtable.search.matching.observed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;

/**
 * The tastes of all firms, as learned from one history.
 *
 * @param byFirm of the firms that have done anything
 * @param ofAll of a firm that has done nothing yet
 */
public record Tastes(Map<OrganisationId, Taste> byFirm, Taste ofAll) {

    /** What was learned of nothing: no part has points. */
    public static final Tastes NOTHING = Learning.of(new History(List.of(), List.of(), Map.of()));

    public Taste of(@Nullable OrganisationId firm) {
        return firm == null ? ofAll : byFirm.getOrDefault(firm, ofAll);
    }
}
