package roundtable.commands.calls;

import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;

/**
 * A call's step in a competition of several tiers (分级赛): a tree, in which many district calls may lead to one of a city. Frozen
 * once the call is open; after that places are only added.
 *
 * @param next the call of the tier above, to which this one sends its best; null for the last
 * @param byPromotion whether only those promoted from below may enter; the lowest tiers are entered by applying
 * @param receivesFrom the authorities whose tiers may lead to this one, besides its own
 * @param places how many it sends on; none for the last
 * @param tierBeforeTellsApart whether equals whom no criterion tells apart are told apart by their total of the tier before
 * @param prizes what it gives, the highest first
 */
public record Tier(
        Level level,
        @Nullable CallId next,
        boolean byPromotion,
        List<OrganisationId> receivesFrom,
        Places places,
        boolean tierBeforeTellsApart,
        List<Prize> prizes) {

    static final int MOST_PRIZES = 20;

    /** The tiers, from the lowest to the highest. */
    public enum Level {
        DISTRICT,
        CITY,
        PROVINCE,
        NATION
    }

    /** What kind of prize, the highest first. */
    public enum PrizeClass {
        FIRST,
        SECOND,
        THIRD,
        EXCELLENCE
    }

    /**
     * A prize of a tier (奖项).
     *
     * @param name as the letter would say it: 雏鹰杯一等奖
     * @param group for whom; null for both
     * @param places how many of it, at least 1
     * @param amount what each brings, or null
     */
    public record Prize(
            PrizeClass kind,
            Text name,
            @Nullable Group group,
            int places,
            @Nullable Money amount) {}

    /** The same with other places. */
    public Tier with(Places added) {
        return new Tier(level, next, byPromotion, receivesFrom, added, tierBeforeTellsApart, prizes);
    }

    /** Whether a tier of {@code authority} may lead to this one, which belongs to {@code owner}. */
    public boolean takesFrom(OrganisationId authority, @Nullable OrganisationId owner) {
        return Objects.equals(authority, owner) || receivesFrom.contains(authority);
    }
}
