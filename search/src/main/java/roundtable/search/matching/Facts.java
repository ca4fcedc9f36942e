package roundtable.search.matching;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;

/**
 * What the reader may know of a deal. What is hidden from them is absent, as if it had never been said: so a score tells
 * nothing of it either.
 *
 * @param company whose deal it is
 * @param asked how much is raised, or null where the reader may not know
 */
public record Facts(
        OrganisationId company,
        Industry industry,
        Stage stage,
        String region,
        @Nullable Amount asked,
        Set<Evidence> evidence) {

    /**
     * Money as the index has it.
     *
     * @param minor in the currency's minor unit: fen, cents
     */
    public record Amount(String currency, long minor) {}
}
