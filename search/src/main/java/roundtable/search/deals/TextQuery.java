package roundtable.search.deals;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.text.Folding;
import roundtable.search.text.Thesaurus;
import roundtable.search.text.Thesaurus.Unit;

/**
 * What was typed, as the index understands it. Each thing looked for may stand in either language, by another word for it, with
 * a slip of the keyboard, by its sound, or in the industry it speaks of; the best of these counts. Of two things both must be
 * there, of more three in five.
 */
final class TextQuery {

    private static final int MOST_UNITS = 32;
    private static final int MUST_ALL = 2;
    private static final double MUST = 0.6;
    private static final int LOOSE_FROM = 3;
    private static final int SLIPS_FROM = 3;
    private static final int SOUND_FROM = 2;

    private static final float FULL = 1;
    private static final float SYNONYM = 0.7f;
    private static final float SLIP = 0.4f;
    private static final float LOOSE = 0.3f;
    private static final float SOUND = 1.5f;
    private static final float HOMOPHONE = 0.5f;
    private static final float FIELD = 1.5f;
    private static final double OTHERS = 0.2;

    private static final List<String> FOLDED = List.of("shadow.name^4", "shadow.headline^2", "shadow.rest");
    private static final List<String> ENGLISH = List.of("name.en^4", "headline.en^2", "story.en", "shadow.labels");

    /** Where slips are looked for. */
    static final List<String> SLIPPED = List.of("name.en.one", "headline.en", "story.en");

    private static final List<String> SLIPPED_WITH_BOOSTS = List.of("name.en.one^4", "headline.en^2", "story.en");

    private static final List<String> ORIGINAL_ZH = List.of("name.zh", "headline.zh", "story.zh");
    private static final List<String> ORIGINAL =
            List.of("name.zh", "name.en", "headline.zh", "headline.en", "story.zh", "story.en");

    /** One search asks for its own several times, and people search for the same. */
    private static final Cache<String, List<Unit>> UNITS =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private TextQuery() {}

    /** Finds and scores. */
    static Query of(BoxText box) {
        return of(box, _ -> true);
    }

    /**
     * The same, asked where it is known of some words that nothing there is them with a slip.
     *
     * @param slips whether a word has to be looked for with slips at all
     */
    static Query of(BoxText box, Predicate<String> slips) {
        List<Unit> units = units(box);
        return of(box, units, needed(units.size()), slips);
    }

    /** The same where any one of the things looked for will do. */
    static Query anyOf(BoxText box) {
        return of(box, units(box), 1, _ -> true);
    }

    /** The words of a box that are looked for with slips. */
    static Stream<String> wordsWithSlips(BoxText box) {
        return units(box).stream().filter(TextQuery::mayBeASlip).map(Unit::said);
    }

    private static Query of(BoxText box, List<Unit> units, int needed, Predicate<String> slips) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        box.phrases().forEach(phrase -> all.must(phrase(phrase)));
        if (!units.isEmpty()) {
            all.must(BoolQuery.of(some -> some.should(units.stream()
                                    .map(unit -> unit(unit, slips))
                                    .toList())
                            .minimumShouldMatch(Integer.toString(needed)))
                    ._toQuery());
        } else if (box.phrases().isEmpty()) {
            return Query.of(none -> none.matchNone(match -> match));
        }
        return all.build()._toQuery();
    }

    static List<Unit> units(BoxText box) {
        return UNITS.get(box.words(), words -> {
            List<Unit> units = Thesaurus.known().units(Folding.folded(words));
            return List.copyOf(units.subList(0, Math.min(MOST_UNITS, units.size())));
        });
    }

    private static int needed(int units) {
        return units <= MUST_ALL ? units : (int) Math.ceil(units * MUST);
    }

    /** What is in quotes stands so in one of the texts, to the word; traditional characters count as simplified ones. */
    private static Query phrase(String phrase) {
        return BoolQuery.of(either -> either.should(exactly("allOne", phrase))
                        .should(exactly("shadow.one", Folding.folded(phrase)))
                        .minimumShouldMatch("1"))
                ._toQuery();
    }

    private static Query exactly(String field, String phrase) {
        return Query.of(query -> query.matchPhrase(match -> match.field(field).query(phrase)));
    }

    private static Query unit(Unit unit, Predicate<String> slips) {
        List<Query> ways = new ArrayList<>(ways(unit.said(), FULL));
        if (isHan(unit.said())) {
            ways.addAll(otherwise(unit.said()));
        } else {
            ways.addAll(bySound(unit.said()));
            if (mayBeASlip(unit) && slips.test(unit.said())) {
                ways.add(nearly(unit.said()));
            }
        }
        unit.same().forEach(word -> ways.addAll(ways(word, SYNONYM)));
        if (!unit.near().isEmpty()) {
            ways.add(inField(unit.near()));
        }
        return Query.of(query -> query.disMax(best -> best.queries(ways).tieBreaker(OTHERS)));
    }

    private static boolean isHan(String word) {
        return Folding.isHan(word.codePointAt(0));
    }

    private static List<Query> ways(String word, float boost) {
        List<Query> ways = new ArrayList<>();
        if (word.codePointCount(0, word.length()) == 1 && isHan(word)) {
            ways.add(Query.of(query ->
                    query.matchPhrase(one -> one.field("shadow.one").query(word).boost(boost))));
            return ways;
        }
        ways.add(Query.of(query -> query.multiMatch(match ->
                match.query(word).fields(FOLDED).type(TextQueryType.Phrase).boost(boost))));
        if (!isHan(word)) {
            ways.add(Query.of(query -> query.multiMatch(match ->
                    match.query(word).fields(ENGLISH).operator(Operator.And).boost(boost))));
        }
        return ways;
    }

    /** A Chinese word of which a part is there, and one that sounds like a name. */
    private static List<Query> otherwise(String word) {
        List<Query> ways = new ArrayList<>();
        if (word.length() >= LOOSE_FROM) {
            ways.add(Query.of(query -> query.multiMatch(match ->
                    match.query(word).fields(FOLDED).minimumShouldMatch("60%").boost(LOOSE))));
        }
        if (word.length() >= SOUND_FROM) {
            String said = String.join(" ", Folding.syllables(word));
            ways.add(Query.of(query -> query.matchPhrase(
                    match -> match.field("shadow.syllables").query(said).boost(HOMOPHONE))));
        }
        return ways;
    }

    /** A known word is meant as it is written: “sic” is no slip for “six”. */
    static boolean mayBeASlip(Unit unit) {
        String word = unit.said();
        return word.length() >= SLIPS_FROM
                && !isHan(word)
                && word.indexOf(' ') < 0
                && unit.same().isEmpty()
                && unit.near().isEmpty();
    }

    /** A Latin word with a slip of the keyboard. */
    private static Query nearly(String word) {
        return Query.of(query -> query.multiMatch(match -> match.query(word)
                .fields(SLIPPED_WITH_BOOSTS)
                .fuzziness("AUTO")
                .prefixLength(1)
                .boost(SLIP)));
    }

    /** The sound of a Chinese name, or its beginning. */
    private static List<Query> bySound(String word) {
        List<Query> ways = new ArrayList<>();
        String sound = word.replace(" ", "");
        if (sound.length() > SOUND_FROM) {
            ways.add(Query.of(query -> query.prefix(
                    begins -> begins.field("shadow.sounds").value(sound).boost(SOUND))));
        }
        ways.add(Query.of(query -> query.matchPhrase(
                match -> match.field("shadow.syllables").query(word).boost(HOMOPHONE))));
        return ways;
    }

    private static Query inField(Set<Industry> industries) {
        List<String> codes = industries.stream().map(Industry::code).toList();
        return Query.of(query -> query.constantScore(constant -> constant.filter(BoolQuery.of(either ->
                                either.should(Ranking.anyOf("industry", codes)).should(Ranking.anyOf("leading", codes)))
                        ._toQuery())
                .boost(FIELD)));
    }

    /** What is marked: the words and their other words, where they stand in what is shown. {@link Slips} are marked afterwards. */
    static Query marks(BoxText box) {
        Set<String> words = new LinkedHashSet<>(box.phrases());
        BoolQuery.Builder any = new BoolQuery.Builder();
        for (Unit unit : units(box)) {
            words.add(unit.said());
            words.addAll(unit.same());
        }
        for (String word : words) {
            Set<String> written = new LinkedHashSet<>(List.of(word, Folding.folded(word), Folding.traditional(word)));
            for (String one : written) {
                any.should(Query.of(query -> query.multiMatch(
                        match -> match.query(one).fields(writtenIn(one)).type(TextQueryType.Phrase))));
            }
        }
        return any.build()._toQuery();
    }

    /** No Chinese word stands in an English text, though many an English one in a Chinese. */
    private static List<String> writtenIn(String word) {
        return !word.isEmpty() && isHan(word) ? ORIGINAL_ZH : ORIGINAL;
    }
}
