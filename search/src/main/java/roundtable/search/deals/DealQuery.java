package roundtable.search.deals;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.matching.likeness.Likeness;
import roundtable.search.matching.observed.Taste;

/**
 * What is looked for. An empty set says that it does not matter.
 *
 * @param reader who looks
 * @param text full text in either language, or empty
 * @param industries a leading industry includes its children
 * @param finer the facets that are not asked for often
 * @param wishes by which {@link Sort#MATCH} orders and every deal found is explained; null for no mandate
 * @param taste what was observed of the reader's firm, by which {@link Sort#MATCH} orders too; null to leave it out
 * @param likeness how deals read beside what that firm says and does, likewise; null to leave it out
 * @param withinLimits whether deals outside of a bound of the wishes are left out
 * @param after where the page before ended, as {@link Found} says it, or null
 * @param size how many at once, 1 to {@link #LARGEST_PAGE}
 * @param by whether words find, or meaning, or both
 */
public record DealQuery(
        Reader reader,
        String text,
        Set<Industry> industries,
        Set<Stage> stages,
        Set<String> regions,
        boolean awardedOnly,
        Finer finer,
        Sort sort,
        @Nullable Wishes wishes,
        @Nullable Taste taste,
        @Nullable Likeness likeness,
        boolean withinLimits,
        @Nullable String after,
        int size,
        By by) {

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

    /**
     * What else may be chosen.
     *
     * @param amounts how much is raised
     * @param cities by {@link City#code()}
     * @param rungs where the company stands in a competition, by announced standings
     * @param bands of all that a tier reviewed, where the company has released its own; each takes those above as well
     */
    public record Finer(Set<AmountBand> amounts, Set<String> cities, Set<Level> rungs, Set<ReviewBand> bands) {

        public static final Finer NONE = new Finer(Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** With no finer facet chosen, by words and meaning, and by the wishes alone, of whatever breaks them. */
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
        this(
                reader,
                text,
                industries,
                stages,
                regions,
                awardedOnly,
                Finer.NONE,
                sort,
                wishes,
                null,
                null,
                false,
                after,
                size,
                By.BOTH);
    }

    /** What finds a text. */
    public enum By {
        WORDS,
        MEANING,
        BOTH
    }

    public static DealQuery everything(Reader reader) {
        return new DealQuery(reader, "", Set.of(), Set.of(), Set.of(), false, Sort.NEWEST, null, null, 20);
    }

    private DealQuery with(
            String words, Set<Industry> in, Set<Stage> at, Set<String> from, boolean awarded, Finer more, Sort order) {
        return new DealQuery(
                reader,
                words,
                in,
                at,
                from,
                awarded,
                more,
                order,
                wishes,
                taste,
                likeness,
                withinLimits,
                after,
                size,
                by);
    }

    private DealQuery with(boolean within, @Nullable String from, int many, By found) {
        return new DealQuery(
                reader,
                text,
                industries,
                stages,
                regions,
                awardedOnly,
                finer,
                sort,
                wishes,
                taste,
                likeness,
                within,
                from,
                many,
                found);
    }

    /** The same, with pages of this size. */
    public DealQuery withSize(int wanted) {
        return with(withinLimits, after, wanted, by);
    }

    /** The same, reading so many from there. */
    DealQuery reading(int many, @Nullable String from) {
        return with(withinLimits, from, many, by);
    }

    /** The same, with this chosen as well. */
    public DealQuery choosing(Finer more) {
        return with(text, industries, stages, regions, awardedOnly, more, sort);
    }

    /** The same, found by this alone: how one measures what the other adds. */
    public DealQuery by(By alone) {
        return with(withinLimits, after, size, alone);
    }

    /** The same, looking for this text. */
    public DealQuery looking(String words, Sort order) {
        return with(words, industries, stages, regions, awardedOnly, finer, order);
    }

    /** The same with this in the box. */
    DealQuery typing(String box) {
        return looking(box, sort);
    }

    /** All let go of but what is chosen in this facet. */
    DealQuery only(Found.Condition facet) {
        DealQuery only = typing("");
        for (Found.Condition other : Found.Condition.values()) {
            only = other == facet ? only : only.without(other);
        }
        return only;
    }

    /** Whether a box that holds this looks for words or phrases, and not for fields alone. */
    public static boolean looksForWords(String box) {
        return BoxText.read(box).hasText();
    }

    /** The same with this facet let go of; the same where nothing is chosen in it, or it is no facet. */
    DealQuery without(Found.Condition facet) {
        return switch (facet) {
            case WORDS, FIELD -> this;
            case INDUSTRIES -> with(text, Set.of(), stages, regions, awardedOnly, finer, sort);
            case STAGES -> with(text, industries, Set.of(), regions, awardedOnly, finer, sort);
            case REGIONS -> with(text, industries, stages, Set.of(), awardedOnly, finer, sort);
            case AWARDED -> with(text, industries, stages, regions, false, finer, sort);
            case AMOUNTS -> choosing(new Finer(Set.of(), finer.cities(), finer.rungs(), finer.bands()));
            case CITIES -> choosing(new Finer(finer.amounts(), Set.of(), finer.rungs(), finer.bands()));
            case RUNGS -> choosing(new Finer(finer.amounts(), finer.cities(), Set.of(), finer.bands()));
            case BANDS -> choosing(new Finer(finer.amounts(), finer.cities(), finer.rungs(), Set.of()));
            case LIMITS -> with(false, after, size, by);
        };
    }
}
