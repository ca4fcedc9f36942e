package roundtable.commands.standings;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of all that was reviewed in a tier that one application came in (名次段), the best first. There is none for the lower
 * half, which nobody is asked to show.
 */
public enum ReviewBand {
    UPPER_TENTH(10),
    UPPER_QUARTER(4),
    UPPER_HALF(2);

    private final int parts;

    ReviewBand(int parts) {
        this.parts = parts;
    }

    /**
     * The best band that holds a place.
     *
     * @param place how many came as well or better, itself among them: of equals all count
     * @param ranked among how many
     * @return null for the lower half
     */
    public static @Nullable ReviewBand of(long place, long ranked) {
        for (ReviewBand band : values()) {
            if (place * band.parts <= ranked) {
                return band;
            }
        }
        return null;
    }

    /** This band and those above, which lie in it: the upper tenth is in the upper quarter too. */
    public Set<ReviewBand> within() {
        return EnumSet.range(UPPER_TENTH, this);
    }
}
