package roundtable.search.deals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;
import roundtable.search.matching.Match;

/**
 * What was found, as far as the reader may see it: so is every number in it.
 *
 * @param total how many deals there are on all pages
 * @param near how many of them are there for their meaning alone: none of their words was looked for
 * @param next give it as {@code after} for the next page; null at the end
 * @param unread fields typed into the box whose values say nothing; they are passed over
 * @param loosened whether no deal has all that was looked for, and these have some of it
 * @param instead where nothing was found: which condition to let go of
 * @param alone where letting go of one does not help: what each would find by itself
 */
public record Found(
        long total,
        long near,
        List<Hit> hits,
        Facets facets,
        @Nullable String next,
        List<String> unread,
        boolean loosened,
        List<Instead> instead,
        List<Alone> alone) {

    /** What a search may ask for. */
    public enum Condition {
        /** All that is looked for in the texts. */
        WORDS,
        /** A field typed into the box. */
        FIELD,
        INDUSTRIES,
        STAGES,
        REGIONS,
        AWARDED,
        AMOUNTS,
        CITIES,
        RUNGS,
        BANDS,
        /** That none of the mandate's limits is broken. */
        LIMITS
    }

    /**
     * One condition less, and the deals that there would be.
     *
     * @param what as it was typed; empty for a facet
     * @param text what would then stand in the box
     */
    public record Instead(Condition drop, String what, String text, long deals) {}

    /**
     * One condition, all others let go of, and the deals that there would be.
     *
     * @param what as it was typed; empty for a facet
     */
    public record Alone(Condition keep, String what, long deals) {}

    /**
     * One deal.
     *
     * @param highlights by field: {@code name.zh}, {@code headline.en}, {@code story.zh} …; only where the text was found
     * @param match null where no wishes were given
     * @param moved by how many places the spread rule has moved it down; less than nothing where up
     * @param near whether it was found for its meaning alone
     */
    public record Hit(
            DealDocument deal,
            Map<String, List<Passage>> highlights,
            @Nullable Match match,
            int moved,
            boolean near) {}

    /** A stretch of text, in pieces: those that were looked for, and those between. */
    public record Passage(List<Piece> pieces) {}

    public record Piece(String text, boolean found) {}

    /** How many deals there would be with one more choice: each facet counts as if nothing were chosen in itself. */
    public record Facets(
            List<Count> industries,
            List<Count> stages,
            List<Count> regions,
            long awarded,
            List<Count> amounts,
            List<CityCount> cities,
            List<Count> rungs,
            List<Count> bands) {}

    /** @param code of a leading industry, a stage, a region, an {@link AmountBand}, a tier's level or a review's band, which counts those above it too */
    public record Count(String code, long deals) {}

    /** @param code {@link City#code()} */
    public record CityCount(String code, Text name, long deals) {}
}
