package roundtable.search.matching.learned;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of a pair of investor and company, one number each; not a number where it is unknown. The last of them are known only
 * where all investors stand beside one another, in a {@link Field}.
 */
enum Feature {
    CATEGORY_LEANING(Theme.SECTOR),
    CATEGORY_COUNT(Theme.SECTOR),
    CATEGORY_SHARE(Theme.SECTOR),
    CATEGORY_THIS_YEAR(Theme.SECTOR),
    CATEGORY_SINCE(Theme.SECTOR),
    CATEGORY_AT_STAGE(Theme.SECTOR),
    CATEGORY_NEIGHBOURS(Theme.SECTOR),
    STATE_LEANING(Theme.PLACE),
    REGION_LEANING(Theme.PLACE),
    CITY_LEANING(Theme.PLACE),
    STATE_SHARE(Theme.PLACE),
    REGION_SHARE(Theme.PLACE),
    REGION_COUNT(Theme.PLACE),
    CITY_COUNT(Theme.PLACE),
    STATE_THIS_YEAR(Theme.PLACE),
    STATE_SINCE(Theme.PLACE),
    REGION_NEIGHBOURS(Theme.PLACE),
    CITY_NEIGHBOURS(Theme.PLACE),
    TICKET_LEANING(Theme.TICKET),
    TICKET_DISTANCE(Theme.TICKET),
    TICKET_DEVIATIONS(Theme.TICKET),
    TICKET_EXACTLY(Theme.TICKET),
    TICKET_EXACTLY_SHARE(Theme.TICKET),
    TICKET_AT_ROUND_LEANING(Theme.TICKET),
    ROUND_LEANING(Theme.STAGE),
    AGE_LEANING(Theme.STAGE),
    AGE_DISTANCE(Theme.STAGE),
    ROUND_DISTANCE(Theme.STAGE),
    ALL_LEANINGS(Theme.LIKENESS),
    LIKE_SUM(Theme.LIKENESS),
    LIKE_MOST(Theme.LIKENESS),
    LIKE_MEAN(Theme.LIKENESS),
    LIKE_THIS_YEAR(Theme.LIKENESS),
    LIKE_BY_PLACE(Theme.LIKENESS),
    LIKE_BY_SECTOR(Theme.LIKENESS),
    LIKE_BY_BOTH(Theme.LIKENESS),
    LIKE_BY_STAGE(Theme.LIKENESS),
    LIKE_LATELY(Theme.LIKENESS),
    SAME_SECTOR_AND_REGION(Theme.LIKENESS),
    TIES_SUM(Theme.SYNDICATE),
    TIES_STRONGEST(Theme.SYNDICATE),
    TIES_SHARE(Theme.SYNDICATE),
    FOLLOWS_SUM(Theme.SYNDICATE),
    FOLLOWS_MOST(Theme.SYNDICATE),
    CIRCLE_MEAN(Theme.SYNDICATE),
    CIRCLE_NEAREST(Theme.SYNDICATE),
    EARLIER_INVESTORS_SIZE(Theme.SYNDICATE),
    COMPANIES(Theme.HABIT),
    IN_QUARTER(Theme.HABIT),
    IN_HALF(Theme.HABIT),
    IN_YEAR(Theme.HABIT),
    IN_TWO_YEARS(Theme.HABIT),
    SINCE_LAST(Theme.HABIT),
    SINCE_FIRST(Theme.HABIT),
    FOLLOW_ONS(Theme.HABIT),
    FIRST_ROUNDS(Theme.HABIT),
    USUAL_TICKET(Theme.HABIT),
    SPREAD_OF_TICKET(Theme.HABIT),
    USUAL_ROUND(Theme.HABIT),
    USUAL_AGE(Theme.HABIT),
    TREND(Theme.HABIT),
    RHYTHM(Theme.HABIT),
    CROWD(Theme.HABIT),
    ASK(Theme.DEMAND),
    AGE(Theme.DEMAND),
    EARLIER_ROUNDS(Theme.DEMAND),
    EARLIER_INVESTORS(Theme.DEMAND),
    SINCE_LAST_ROUND(Theme.DEMAND),
    SINCE_FIRST_ROUND(Theme.DEMAND),
    RAISED(Theme.DEMAND),
    ASK_TO_LAST(Theme.DEMAND),
    CATEGORY_RIVALS(Theme.DEMAND),
    REGION_RIVALS(Theme.DEMAND),
    LIKE_SUM_SHARE(Theme.LIKENESS),
    LIKE_BY_PLACE_SHARE(Theme.LIKENESS),
    LIKE_BY_STAGE_SHARE(Theme.LIKENESS),
    LIKE_LATELY_SHARE(Theme.LIKENESS),
    ALL_LEANINGS_SHARE(Theme.LIKENESS),
    LIKE_SUM_AHEAD(Theme.LIKENESS),
    LIKE_BY_PLACE_AHEAD(Theme.LIKENESS),
    LIKE_BY_STAGE_AHEAD(Theme.LIKENESS),
    LIKE_LATELY_AHEAD(Theme.LIKENESS),
    ALL_LEANINGS_AHEAD(Theme.LIKENESS),
    TIES_SUM_SHARE(Theme.SYNDICATE),
    PARTNERS_LIKE(Theme.SYNDICATE),
    PARTNERS_LIKE_MEAN(Theme.SYNDICATE),
    CIRCLE_LIKE(Theme.SYNDICATE),
    CIRCLE_LIKE_BY_STAGE(Theme.SYNDICATE),
    PARTNERS_OF_PARTNERS(Theme.SYNDICATE),
    PULL(Theme.LIKENESS),
    PULL_SHARE(Theme.LIKENESS),
    PULL_AHEAD(Theme.LIKENESS),
    PULL_OF_THE_EARLIER(Theme.SYNDICATE),
    PULL_OF_THE_EARLIER_SHARE(Theme.SYNDICATE),
    PULL_OF_THE_EARLIER_AHEAD(Theme.SYNDICATE);

    static final int COUNT = values().length;

    /** So many are known of a pair by itself. */
    private static final int OF_A_PAIR = LIKE_SUM_SHARE.at();

    private final Theme theme;

    Feature(Theme theme) {
        this.theme = theme;
    }

    /** Its place in arrays that live no longer than the process: nothing that is stored depends on it. */
    @SuppressWarnings("EnumOrdinal")
    int at() {
        return ordinal();
    }

    /** Of a pair by itself. */
    static List<Feature> of(Theme theme) {
        return Arrays.stream(values())
                .filter(one -> one.theme == theme && one.at() < OF_A_PAIR)
                .toList();
    }

    /** How many of them, from the first, are asked for: an investor's deals stand beside no field. */
    static int asked(Direction direction) {
        return direction == Direction.INVESTORS_FOR_DEALS ? COUNT : OF_A_PAIR;
    }

    /** Those that are made of what others have done, one by one or all together. */
    static List<Feature> ofOthers() {
        return Arrays.stream(values()).filter(Feature::isOfOthers).toList();
    }

    private boolean isOfOthers() {
        return switch (this) {
            case CATEGORY_NEIGHBOURS, REGION_NEIGHBOURS, CITY_NEIGHBOURS, CROWD -> true;
            default -> theme == Theme.SYNDICATE || theme == Theme.DEMAND || at() >= OF_A_PAIR;
        };
    }

    Theme theme() {
        return theme;
    }
}
