package roundtable.search.deals;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.matching.observed.Taste;

/**
 * What is looked for. An empty set says that it does not matter.
 *
 * @param reader who looks
 * @param text full text in either language, or empty
 * @param industries a leading industry includes its children
 * @param wishes by which {@link Sort#MATCH} orders and every deal found is explained; null for no mandate
 * @param taste what was observed of the reader's firm, by which {@link Sort#MATCH} orders too; null to leave it out
 * @param withinLimits whether deals outside of a bound of the wishes are left out
 * @param after where the page before ended, as {@link Found} says it, or null
 * @param size how many at once, 1 to {@link #LARGEST_PAGE}
 */
public record DealQuery(
        Reader reader,
        String text,
        Set<Industry> industries,
        Set<Stage> stages,
        Set<String> regions,
        boolean awardedOnly,
        Sort sort,
        @Nullable Wishes wishes,
        @Nullable Taste taste,
        boolean withinLimits,
        @Nullable String after,
        int size) {

    /** By the wishes alone, of whatever breaks them. */
    public DealQuery(
            Reader reader,
            String text,
            Set<Industry> industries,
            Set<Stage> stages,
            Set<String> regions,
            boolean awardedOnly,
            Sort sort,
            @Nullable Wishes wishes,
            @Nullable String after,
            int size) {
        this(reader, text, industries, stages, regions, awardedOnly, sort, wishes, null, false, after, size);
    }

    public static final int LARGEST_PAGE = 100;
    public static final int LONGEST_TEXT = 200;

    /** In what order. The rest of the order is always newest first. */
    public enum Sort {
        /** What is within the wishes' limits, by the score of the match, then what breaks fewest of them; without wishes all score the same. */
        MATCH,
        /** By how well the text fits; without text all fit the same. */
        RELEVANCE,
        NEWEST,
        /** By currency, then the largest amount first; who does not show it comes last. */
        AMOUNT
    }

    public static DealQuery everything(Reader reader) {
        return new DealQuery(reader, "", Set.of(), Set.of(), Set.of(), false, Sort.NEWEST, null, null, 20);
    }

    /** The same, with pages of this size. */
    public DealQuery withSize(int wanted) {
        return new DealQuery(
                reader,
                text,
                industries,
                stages,
                regions,
                awardedOnly,
                sort,
                wishes,
                taste,
                withinLimits,
                after,
                wanted);
    }

    /** The same, reading so many from there. */
    DealQuery reading(int many, @Nullable String from) {
        return new DealQuery(
                reader, text, industries, stages, regions, awardedOnly, sort, wishes, taste, withinLimits, from, many);
    }

    /** The same, looking for this text. */
    public DealQuery looking(String words, Sort order) {
        return new DealQuery(
                reader,
                words,
                industries,
                stages,
                regions,
                awardedOnly,
                order,
                wishes,
                taste,
                withinLimits,
                after,
                size);
    }

    /** The same with this in the box. */
    DealQuery typing(String box) {
        return looking(box, sort);
    }

    /** The same with this facet let go of; the same where nothing is chosen in it, or it is no facet. */
    DealQuery without(Found.Condition facet) {
        return new DealQuery(
                reader,
                text,
                facet == Found.Condition.INDUSTRIES ? Set.of() : industries,
                facet == Found.Condition.STAGES ? Set.of() : stages,
                facet == Found.Condition.REGIONS ? Set.of() : regions,
                facet != Found.Condition.AWARDED && awardedOnly,
                sort,
                wishes,
                taste,
                facet != Found.Condition.LIMITS && withinLimits,
                after,
                size);
    }
}
