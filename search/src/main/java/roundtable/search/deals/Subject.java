package roundtable.search.deals;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;
import roundtable.search.meaning.Tongue;

/**
 * What a deal is about, in the words of one document and so of nothing that its audience may not see: headline, story and
 * industry. Names say nothing of it, and would make equal texts unequal.
 */
final class Subject {

    /** A model looks no further. */
    private static final int LONGEST = 1_000;

    private Subject() {}

    /** The text in each language in which the deal says something. */
    static Map<Tongue, String> of(DealDocument deal) {
        Map<Tongue, String> texts = new EnumMap<>(Tongue.class);
        add(Tongue.ZH, deal, Text::zh, texts);
        add(Tongue.EN, deal, Text::en, texts);
        return texts;
    }

    private static void add(
            Tongue tongue, DealDocument deal, Function<Text, @Nullable String> said, Map<Tongue, String> texts) {
        String own = Stream.of(deal.headline(), deal.story())
                .filter(Objects::nonNull)
                .map(said)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining("\n"));
        if (!own.isEmpty()) {
            int most = Math.min(LONGEST, own.codePointCount(0, own.length()));
            texts.put(
                    tongue,
                    own.substring(0, own.offsetByCodePoints(0, most))
                            + "\n"
                            + said.apply(deal.industry().label()));
        }
    }
}
