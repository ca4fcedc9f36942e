package roundtable.search.matching;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Stage;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;

/**
 * What the reader may know of a deal. What is hidden from them is absent, as if it had never been said: so a score tells
 * nothing of it either.
 *
 * @param company whose deal it is
 * @param asked how much is raised, or null where the reader may not know
 * @param told which deal it is and in which languages it says something; null where no text is compared
 */
public record Facts(
        OrganisationId company,
        Industry industry,
        Stage stage,
        String region,
        @Nullable Amount asked,
        Set<Evidence> evidence,
        @Nullable Told told) {

    /** Of a deal of which no text is compared. */
    public Facts(
            OrganisationId company,
            Industry industry,
            Stage stage,
            String region,
            @Nullable Amount asked,
            Set<Evidence> evidence) {
        this(company, industry, stage, region, asked, evidence, null);
    }

    /**
     * Money as the index has it.
     *
     * @param minor in the currency's minor unit: fen, cents
     */
    public record Amount(String currency, long minor) {}

    /**
     * What a deal says, as far as the reader may read it.
     *
     * @param languages in which it says something
     */
    public record Told(DealId deal, Set<Language> languages, Instant listedAt) {

        public static Told of(DealId deal, Instant listedAt, Text headline, @Nullable Text story) {
            Set<Language> languages = EnumSet.noneOf(Language.class);
            for (Text text : story == null ? List.of(headline) : List.of(headline, story)) {
                if (text.zh() != null) {
                    languages.add(Language.ZH);
                }
                if (text.en() != null) {
                    languages.add(Language.EN);
                }
            }
            return new Told(deal, Set.copyOf(languages), listedAt);
        }
    }

    /** The same without its texts: what a deal is, whichever it is. */
    public Facts untold() {
        return new Facts(company, industry, stage, region, asked, evidence);
    }
}
