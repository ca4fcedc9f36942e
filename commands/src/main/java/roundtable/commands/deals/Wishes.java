package roundtable.commands.deals;

import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;

/**
 * What an investor looks for. An empty set says that it does not matter.
 *
 * @param industries a leading industry includes its children
 * @param regions ISO 3166-2
 * @param smallestTicket what the firm invests at least in one round, or null
 * @param largestTicket at most, in the same currency, or null
 * @param thesis in the firm's own words, at most 1,000 characters a language
 * @param exclusions what it will not have; null where nothing was said
 */
public record Wishes(
        Set<Industry> industries,
        Set<Stage> stages,
        Set<String> regions,
        @Nullable Money smallestTicket,
        @Nullable Money largestTicket,
        boolean awardedOnly,
        Text thesis,
        @Nullable Exclusions exclusions) {

    /** Of a firm that excludes nothing. */
    public Wishes(
            Set<Industry> industries,
            Set<Stage> stages,
            Set<String> regions,
            @Nullable Money smallestTicket,
            @Nullable Money largestTicket,
            boolean awardedOnly,
            Text thesis) {
        this(industries, stages, regions, smallestTicket, largestTicket, awardedOnly, thesis, null);
    }

    /** What the firm will not have; nothing where nothing was said. */
    public Exclusions excluded() {
        return exclusions == null ? Exclusions.NONE : exclusions;
    }
}
