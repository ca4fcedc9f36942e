package roundtable.search.deals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.search.matching.Facts;

/**
 * How a deal stands before one audience, as far as anybody looks for it.
 *
 * @param closes the round's last day, or null
 * @param texts a fingerprint of all that words are looked for in
 */
public record Appearance(Facts facts, @Nullable LocalDate closes, String texts) {

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
        return new Appearance(document.facts().untold(), document.closes(), Fingerprint.of(all.toString()));
    }

    private static void add(@Nullable Text text, StringBuilder all) {
        all.append('\f');
        if (text != null) {
            all.append(text.zh()).append('\n').append(text.en());
        }
    }
}
