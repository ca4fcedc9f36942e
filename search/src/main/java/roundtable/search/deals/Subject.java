package roundtable.search.deals;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.Offer;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.meaning.Tongue;

/**
 * What a deal is about, in the words of one document and so of nothing that its audience may not see: headline, story and
 * industry. Names say nothing of it, and would make equal texts unequal.
 */
public final class Subject {

    /** A model looks no further. */
    private static final int LONGEST = 1_000;

    private Subject() {}

    /** The text in each language in which the deal says something. */
    static Map<Tongue, String> of(DealDocument deal) {
        return of(deal.headline(), deal.story(), deal.industry());
    }

    /** The same of what an offer shows this audience. */
    public static Map<Tongue, String> of(Offer offer, Audience audience) {
        boolean story = offer.audienceOf(Offer.Part.STORY).compareTo(audience) <= 0;
        return of(offer.headline(), story ? offer.story() : null, offer.industry());
    }

    private static Map<Tongue, String> of(Text headline, @Nullable Text story, Industry industry) {
        Map<Tongue, String> texts = new EnumMap<>(Tongue.class);
        for (Tongue tongue : Tongue.values()) {
            add(tongue, headline, story, industry, texts);
        }
        return texts;
    }

    private static void add(
            Tongue tongue, Text headline, @Nullable Text story, Industry industry, Map<Tongue, String> texts) {
        String own = Stream.of(headline, story)
                .filter(Objects::nonNull)
                .map(tongue::in)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n"));
        if (!own.isEmpty()) {
            int most = Math.min(LONGEST, own.codePointCount(0, own.length()));
            texts.put(tongue, own.substring(0, own.offsetByCodePoints(0, most)) + "\n" + tongue.in(industry.label()));
        }
    }
}
