package roundtable.search.deals;

import static java.util.stream.Collectors.joining;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 * What somebody may mean who has begun to type: industries, stages and places by their names, companies by what this reader may
 * see. By the first characters in either language, by sound, by initials.
 */
@Component
public class DealSuggestions {

    public static final int LONGEST = 60;

    private static final int MOST_WORDS = 3;
    private static final int MOST_COMPANIES = 6;
    private static final List<Word> WORDS = known();

    private final ElasticsearchClient client;
    private final DealIndex index;
    private final WhatReadersSee readers;

    DealSuggestions(ElasticsearchClient client, DealIndex index, WhatReadersSee readers) {
        this.client = client;
        this.index = index;
        this.readers = readers;
    }

    /** What is suggested. */
    public enum Kind {
        INDUSTRY,
        STAGE,
        PLACE,
        DEAL
    }

    /**
     * One suggestion.
     *
     * @param code of the industry, stage or region, or the deal's id
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
            all.addAll(companies(folded, reader));
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
                    syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(joining()));
        }

        boolean begins(String folded) {
            String typed = folded.replace(" ", "");
            return zh.startsWith(folded)
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

    private List<Suggestion> companies(String folded, Reader reader) throws IOException {
        String sound = folded.replace(" ", "");
        Query begins = BoolQuery.of(either -> either.should(beginning("shadow.name", folded))
                        .should(beginning("name.en.one", folded))
                        .should(Query.of(query -> query.prefix(
                                prefix -> prefix.field("shadow.sounds").value(sound))))
                        .minimumShouldMatch("1"))
                ._toQuery();
        Query visible = readers.visible(reader);
        return client
                .search(
                        request -> request.index(index.alias())
                                .query(query ->
                                        query.bool(all -> all.filter(visible).must(begins)))
                                .source(source -> source.filter(filter -> filter.includes("deal", "name")))
                                .trackTotalHits(track -> track.enabled(false))
                                .size(MOST_COMPANIES),
                        Named.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .map(named -> new Suggestion(Kind.DEAL, named.deal(), named.name()))
                .toList();
    }

    /** What is read of a document here. */
    record Named(String deal, Text name) {}

    private static Query beginning(String field, String folded) {
        return Query.of(
                query -> query.matchPhrasePrefix(prefix -> prefix.field(field).query(folded)));
    }
}
