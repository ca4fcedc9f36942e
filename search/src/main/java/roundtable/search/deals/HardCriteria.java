package roundtable.search.deals;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.deals.DealQuery.Finer;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;

/**
 * What was chosen beside the box (硬性条件): the filters of a {@link DealQuery}, asked of one deal instead of the index. An empty
 * set says that it does not matter.
 *
 * @param industries a leading industry includes its children
 */
public record HardCriteria(
        Set<Industry> industries, Set<Stage> stages, Set<String> regions, boolean awardedOnly, Finer finer) {

    public boolean hold(Appearance appearance) {
        Facts facts = appearance.facts();
        return (industries.isEmpty()
                        || industries.contains(facts.industry())
                        || industries.contains(facts.industry().leading()))
                && (stages.isEmpty() || stages.contains(facts.stage()))
                && (regions.isEmpty() || regions.contains(facts.region()))
                && (!awardedOnly || facts.evidence().contains(Evidence.AWARD))
                && hold(appearance.facets());
    }

    private boolean hold(Appearance.@Nullable Facets facets) {
        if (facets == null) {
            return finer.equals(Finer.NONE);
        }
        return (finer.amounts().isEmpty()
                        || finer.amounts().stream().anyMatch(band -> band.code().equals(facets.amount())))
                && (finer.cities().isEmpty()
                        || (facets.city() != null && finer.cities().contains(facets.city())))
                && (finer.rungs().isEmpty()
                        || (facets.rung() != null && finer.rungs().contains(facets.rung())))
                && (finer.bands().isEmpty()
                        || (facets.band() != null
                                && finer.bands().stream()
                                        .anyMatch(band -> band.within().contains(facets.band()))));
    }
}
