package roundtable.search.deals;

import java.util.Set;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;

/**
 * What was chosen beside the box (硬性条件): the filters of a {@link DealQuery}, asked of one deal instead of the index. An empty
 * set says that it does not matter.
 *
 * @param industries a leading industry includes its children
 */
public record HardCriteria(Set<Industry> industries, Set<Stage> stages, Set<String> regions, boolean awardedOnly) {

    public boolean hold(Facts facts) {
        return (industries.isEmpty()
                        || industries.contains(facts.industry())
                        || industries.contains(facts.industry().leading()))
                && (stages.isEmpty() || stages.contains(facts.stage()))
                && (regions.isEmpty() || regions.contains(facts.region()))
                && (!awardedOnly || facts.evidence().contains(Evidence.AWARD));
    }
}
