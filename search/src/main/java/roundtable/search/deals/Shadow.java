package roundtable.search.deals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.meaning.Meant;
import roundtable.search.text.Folding;
import roundtable.search.text.Places;
import roundtable.search.text.StageNames;

/**
 * What a document is found by beside its own words: folded, in sounds, and by the names of its industry and place. Made only of
 * what its audience may see, never shown, and not sent along with answers.
 *
 * @param rest all Chinese that is neither name nor headline
 * @param town the code of its city, and the name to it, as {@link City} has them; null where no city is said
 * @param band the code of the {@link AmountBand} of what is raised; null where that is not shown
 * @param labels the names of its industry and place in English
 * @param sounds what may be typed for its name ({@link Folding#sounds})
 * @param syllables how its name is said
 * @param keptFrom the firms by whom it is never found
 * @param meant what its texts are about; null where that is not known
 */
public record Shadow(
        String name,
        String headline,
        String rest,
        String city,
        @Nullable City town,
        @Nullable String band,
        String labels,
        Set<String> sounds,
        String syllables,
        List<OrganisationId> keptFrom,
        @Nullable Meant meant) {

    /** The same, which none of these firms finds. */
    Shadow keptFrom(List<OrganisationId> firms) {
        return new Shadow(name, headline, rest, city, town, band, labels, sounds, syllables, firms, meant);
    }

    static Shadow of(DealDocument deal) {
        List<String> rest = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Stream.of(deal.story(), deal.city(), Places.nameOf(deal.region()))
                .filter(Objects::nonNull)
                .forEach(text -> rest.add(chinese(text)));
        deal.awards().forEach(award -> rest.add(chinese(award.title()) + " " + award.number()));
        rest.add(chinese(StageNames.of(deal.stage())));
        Stream.of(deal.city(), Places.nameOf(deal.region()))
                .filter(Objects::nonNull)
                .forEach(text -> labels.add(english(text)));
        deal.awards().forEach(award -> labels.add(english(award.title())));
        Stream.of(deal.industry(), deal.leading())
                .distinct()
                .map(Industry::label)
                .forEach(label -> {
                    rest.add(chinese(label));
                    labels.add(english(label));
                });
        String name = Folding.folded(chinese(deal.name()));
        return new Shadow(
                name,
                Folding.folded(chinese(deal.headline())),
                Folding.folded(String.join("\n", rest)),
                deal.city() == null ? "" : Folding.folded(chinese(deal.city())),
                City.of(deal.city()),
                AmountBand.codeOf(deal.money(deal.asked())),
                String.join("\n", labels).toLowerCase(Locale.ROOT),
                Folding.sounds(name),
                String.join(" ", Folding.syllables(name)),
                List.of(),
                null);
    }

    Shadow with(Meant known) {
        return new Shadow(name, headline, rest, city, town, band, labels, sounds, syllables, keptFrom, known);
    }

    private static String chinese(Text text) {
        return said(text.zh());
    }

    private static String english(Text text) {
        return said(text.en());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
