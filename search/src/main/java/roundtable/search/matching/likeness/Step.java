package roundtable.search.matching.likeness;

import org.jspecify.annotations.Nullable;

/** What a deal's place among all that are on offer is worth. */
public enum Step {
    CLOSEST(9, 5, 40),
    CLOSE(6, 10, 120),
    FAIRLY_CLOSE(3, 20, 300);

    /** No step reaches further. */
    public static final int FURTHEST = FAIRLY_CLOSE.most;

    /** The most points that one side of a likeness gives. */
    public static final int MOST_POINTS = CLOSEST.points;

    private final int points;
    private final int percent;
    private final int most;

    /**
     * @param percent the nearest so many of a hundred, rounded up
     * @param most but no more than so many deals
     */
    Step(int points, int percent, int most) {
        this.points = points;
        this.percent = percent;
        this.most = most;
    }

    public int points() {
        return points;
    }

    /**
     * The step of this place.
     *
     * @param place 1 for the nearest
     * @param among how many there are
     * @return null for a place that gives nothing
     */
    static @Nullable Step at(int place, long among) {
        for (Step step : values()) {
            if (place <= Math.min(step.most, Math.ceilDiv(among * step.percent, 100L))) {
                return step;
            }
        }
        return null;
    }
}
