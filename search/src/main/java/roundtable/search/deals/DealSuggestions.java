package roundtable.search.deals;

import static roundtable.search.deals.DealSearchConfiguration.WHILE_SOMEBODY_WAITS;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.deals.Stage;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import roundtable.search.deals.SearchRefusal.SearchUnavailable;
import roundtable.search.text.Folding;
import roundtable.search.text.Places;
import roundtable.search.text.StageNames;

/**
 * What somebody may mean who has begun to type: industries, stages and places by their names, cities and companies by what this
 * reader may see. By the first characters in either language, by sound, by initials.
 */
@Component
public class DealSuggestions {

    public static final int LONGEST = 60;

    private static final int MOST_WORDS = 3;
    private static final int MOST_CITIES = 2;
    private static final int MOST_COMPANIES = 6;
    private static final String CITIES = "cities";

    /** What means something in a wildcard. */
    private static final Pattern LITERAL = Pattern.compile("[*?\\\\]");

    private static final List<Word> WORDS = known();

    private final ElasticsearchClient client;
    private final DealIndex index;
    private final WhatReadersSee readers;

    DealSuggestions(
            @Qualifier(WHILE_SOMEBODY_WAITS) ElasticsearchClient client, DealIndex index, WhatReadersSee readers) {
        this.client = client;
        this.index = index;
        this.readers = readers;
    }

    /** What is suggested. */
    public enum Kind {
        INDUSTRY,
        STAGE,
        PLACE,
        CITY,
        DEAL
    }

    /**
     * One suggestion.
     *
     * @param code of the industry, stage, region or city, or the deal's id
     */
    public record Suggestion(Kind kind, String code, Text name) {}

    /**
     * What may be meant; nothing where nothing was typed.
     *
     * @throws Refused with {@link SearchUnavailable} while the index is away
     */
    public List<Suggestion> to(String typed, Reader reader) {
        String folded = Folding.folded(typed).strip();
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Suggestion> all = new ArrayList<>(words(folded));
        try {
            all.addAll(found(folded, reader, all));
        } catch (IOException | ElasticsearchException e) {
            if (DealIndex.isAway(e)) {
                throw new Refused(new SearchUnavailable());
            }
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static List<Suggestion> words(String folded) {
        return WORDS.stream()
                .filter(word -> word.begins(folded))
                .map(Word::suggestion)
                .limit(MOST_WORDS)
                .toList();
    }

    /** A name of the taxonomy as it may be typed. */
    private record Word(Suggestion suggestion, String zh, String en, String sound, String initials) {

        static Word of(Suggestion suggestion) {
            Text name = suggestion.name();
            String zh = Folding.folded(Objects.requireNonNullElse(name.zh(), ""));
            List<String> syllables = Folding.syllables(zh);
            return new Word(
                    suggestion,
                    zh,
                    Objects.requireNonNullElse(name.en(), "").toLowerCase(Locale.ROOT),
                    String.join("", syllables),
                    Folding.initials(syllables));
        }

        boolean begins(String folded) {
            String typed = folded.replace(" ", "");
            return zh.startsWith(folded)
                    || zh.replace(" ", "").startsWith(typed)
                    || en.startsWith(folded)
                    || en.contains(" " + folded)
                    || (typed.length() > 1 && (sound.startsWith(typed) || initials.startsWith(typed)));
        }
    }

    private static List<Word> known() {
        List<Suggestion> known = new ArrayList<>();
        Industry.all().forEach(one -> known.add(new Suggestion(Kind.INDUSTRY, one.code(), one.label())));
        for (Stage stage : Stage.values()) {
            known.add(new Suggestion(Kind.STAGE, stage.name(), StageNames.of(stage)));
        }
        Places.all().forEach(one -> known.add(new Suggestion(Kind.PLACE, one.code(), one.name())));
        return known.stream().map(Word::of).toList();
    }

    /** Cities and companies, by one question. */
    private List<Suggestion> found(String folded, Reader reader, List<Suggestion> words) throws IOException {
        Query named = named(folded);
        Query town = town(folded);
        Query visible = readers.visible(reader);
        SearchResponse<Named> response = client.search(
                request -> request.index(index.alias())
                        .query(query -> query.bool(all -> all.filter(visible)
                                .must(either -> either.bool(one -> one.should(named)
                                        .should(other -> other.constantScore(
                                                flat -> flat.filter(town).boost(0f)))
                                        .minimumShouldMatch("1")))))
                        .postFilter(named)
                        .aggregations(
                                CITIES,
                                only -> only.filter(town)
                                        .aggregations(
                                                CITIES,
                                                each -> each.terms(terms -> terms.field(DealSearch.TOWN)
                                                                .size(MOST_CITIES))
                                                        .aggregations(
                                                                CITIES,
                                                                name -> name.terms(
                                                                        terms -> terms.field(DealSearch.TOWN_NAME)
                                                                                .size(1)))))
                        .source(source -> source.filter(filter -> filter.includes("deal", "name")))
                        .trackTotalHits(track -> track.enabled(false))
                        .size(MOST_COMPANIES),
                Named.class);
        Stream<Suggestion> companies = response.hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .map(deal -> new Suggestion(Kind.DEAL, deal.deal(), deal.name()));
        return Stream.concat(cities(response, words), companies).toList();
    }

    /** A city that is a region as well, such as Beijing, stands there once. */
    private static Stream<Suggestion> cities(SearchResponse<Named> response, List<Suggestion> words) {
        Aggregate all = Objects.requireNonNull(response.aggregations().get(CITIES));
        return buckets(all.filter().aggregations()).stream()
                .map(bucket -> new Suggestion(
                        Kind.CITY,
                        bucket.key().stringValue(),
                        City.named(
                                buckets(bucket.aggregations()).getFirst().key().stringValue())))
                .filter(city -> words.stream()
                        .noneMatch(word -> word.kind() == Kind.PLACE
                                && Objects.equals(word.name().zh(), city.name().zh())));
    }

    private static List<StringTermsBucket> buckets(Map<String, Aggregate> aggregations) {
        return Objects.requireNonNull(aggregations.get(CITIES))
                .sterms()
                .buckets()
                .array();
    }

    private static Query named(String folded) {
        String sound = folded.replace(" ", "");
        return BoolQuery.of(either -> either.should(beginning("shadow.name", folded))
                        .should(beginning("name.en.one", folded))
                        .should(Query.of(query -> query.prefix(
                                prefix -> prefix.field("shadow.sounds").value(sound))))
                        .minimumShouldMatch("1"))
                ._toQuery();
    }

    /** That a city's name begins so, in either language or by its sound: it is kept as {@code 苏州|Suzhou}. */
    private static Query town(String folded) {
        Query either = Query.of(
                query -> query.prefix(prefix -> prefix.field(DealSearch.TOWN).value(folded)));
        Query english = Query.of(query -> query.wildcard(like -> like.field(DealSearch.TOWN_NAME)
                .value("*|" + LITERAL.matcher(folded).replaceAll("\\\\$0") + "*")
                .caseInsensitive(true)));
        Query said = Query.of(query ->
                query.prefix(prefix -> prefix.field(DealSearch.TOWN_SOUNDS).value(folded.replace(" ", ""))));
        return BoolQuery.of(
                        any -> any.should(either).should(english).should(said).minimumShouldMatch("1"))
                ._toQuery();
    }

    /** What is read of a document here. */
    record Named(String deal, Text name) {}

    private static Query beginning(String field, String folded) {
        return Query.of(
                query -> query.matchPhrasePrefix(prefix -> prefix.field(field).query(folded)));
    }
}
