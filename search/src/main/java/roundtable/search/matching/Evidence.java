package roundtable.search.matching;

import java.util.EnumSet;
import java.util.Set;

/** What a deal lets the reader check for themselves. The points sum to the weight of {@link Part#EVIDENCE}. */
public enum Evidence {
    /** An award whose decision carries a seal that anybody can verify. */
    AWARD(8),
    /** The revenue of at least a year, quarter by quarter. */
    REVENUE(4),
    VALUATION(3),
    PATENTS(3),
    STORY(2);

    private static final int A_YEAR = 4;

    private final int points;

    Evidence(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }

    /**
     * What there is of it.
     *
     * @param quarters how many quarters' revenue the reader sees
     */
    public static Set<Evidence> of(boolean award, int quarters, boolean valuation, boolean patents, boolean story) {
        Set<Evidence> shown = EnumSet.noneOf(Evidence.class);
        addWhen(award, AWARD, shown);
        addWhen(quarters >= A_YEAR, REVENUE, shown);
        addWhen(valuation, VALUATION, shown);
        addWhen(patents, PATENTS, shown);
        addWhen(story, STORY, shown);
        return shown;
    }

    private static void addWhen(boolean shown, Evidence one, Set<Evidence> all) {
        if (shown) {
            all.add(one);
        }
    }
}
