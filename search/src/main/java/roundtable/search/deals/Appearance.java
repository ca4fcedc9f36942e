package roundtable.search.deals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.search.matching.Facts;

/**
 * How a deal stands before one audience, as far as anybody looks for it.
 *
 * @param closes the round's last day, or null
 * @param facets what else may be chosen; null where it was kept before that counted
 * @param texts a fingerprint of all that words are looked for in
 */
public record Appearance(
        Facts facts,
        @Nullable LocalDate closes,
        String texts,
        @Nullable Facets facets) {

    /** What {@link DealQuery.Finer} looks at, each null where it is not shown. */
    public record Facets(
            @Nullable String amount,
            @Nullable String city,
            @Nullable Level rung,
            @Nullable ReviewBand band) {

        static Facets of(DealDocument document) {
            City city = City.of(document.city());
            return new Facets(
                    AmountBand.codeOf(document.money(document.asked())),
                    city == null ? null : city.code(),
                    document.rung() == null ? null : document.rung().level(),
                    document.review() == null ? null : document.review().band());
        }
    }

    /** The same; where nobody knows how its facets were, as if they had been those. */
    public Appearance orAs(Appearance later) {
        return facets == null ? new Appearance(facts, closes, texts, later.facets) : this;
    }

    static Appearance of(DealDocument document) {
        StringBuilder all = new StringBuilder();
        add(document.name(), all);
        add(document.headline(), all);
        add(document.story(), all);
        add(document.city(), all);
        for (DealDocument.Award award : document.awards()) {
            add(award.title(), all);
            all.append(award.number());
        }
        return new Appearance(
                document.facts().untold(), document.closes(), Fingerprint.of(all.toString()), Facets.of(document));
    }

    private static void add(@Nullable Text text, StringBuilder all) {
        all.append('\f');
        if (text != null) {
            all.append(text.zh()).append('\n').append(text.en());
        }
    }
}
