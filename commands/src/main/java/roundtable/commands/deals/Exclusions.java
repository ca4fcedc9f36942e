package roundtable.commands.deals;

import java.util.Set;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;

/**
 * What an investor will not have, however well the rest fits (排除项).
 *
 * @param industries a leading industry includes its children
 * @param regions ISO 3166-2
 * @param companies for example rivals of what the firm holds already
 */
public record Exclusions(Set<Industry> industries, Set<String> regions, Set<OrganisationId> companies) {

    public static final Exclusions NONE = new Exclusions(Set.of(), Set.of(), Set.of());
}
