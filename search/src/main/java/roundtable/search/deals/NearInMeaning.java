package roundtable.search.deals;

import static roundtable.search.deals.DealSearchConfiguration.WHILE_SOMEBODY_WAITS;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import roundtable.search.meaning.Encoder;
import roundtable.search.meaning.Meanings;
import roundtable.search.meaning.Tongue;

/**
 * The documents that are near to a text in meaning: a few, and none that has nothing to do with it. Only documents that fulfil the
 * conditions are looked at, so what a reader may not see is not in the way of what they may.
 */
@Component
class NearInMeaning {

    /** So many may be added to what has the words, and come before others of that. */
    static final int MOST = 20;

    private final ElasticsearchClient client;
    private final DealIndex index;
    private final Encoder encoder;
    private final Meanings meanings;

    NearInMeaning(
            @Qualifier(WHILE_SOMEBODY_WAITS) ElasticsearchClient client,
            DealIndex index,
            Encoder encoder,
            Meanings meanings) {
        this.client = client;
        this.index = index;
        this.encoder = encoder;
        this.meanings = meanings;
    }

    /**
     * A document that is near.
     *
     * @param id in the index
     * @param nearness above 0, 1 for the same text
     */
    record Near(String id, double nearness) {}

    /** To what is in the box. Whoever puts words in quotes wants those words; nothing else is near to them. */
    List<Near> to(BoxText box, List<Query> conditions) throws IOException {
        String words = box.words();
        if (words.isBlank() || !box.phrases().isEmpty()) {
            return List.of();
        }
        Tongue tongue = Tongue.of(words);
        return near(tongue, encoder.ofQuery(tongue, words), conditions, MOST);
    }

    /** To what a deal is about, by what its reader sees of it. */
    List<Near> to(DealDocument own, List<Query> conditions) throws IOException {
        List<Near> near = new ArrayList<>();
        for (Map.Entry<Tongue, String> text : Subject.of(own).entrySet()) {
            near.addAll(near(text.getKey(), meanings.known(text.getKey(), text.getValue()), conditions, MOST));
        }
        return near;
    }

    /** To what this vector is of; the nearest first. */
    List<Near> near(Tongue tongue, byte @Nullable [] vector, List<Query> conditions, int most) throws IOException {
        if (vector == null) {
            return List.of();
        }
        List<Float> numbers = new ArrayList<>(vector.length);
        for (byte one : vector) {
            numbers.add((float) one);
        }
        return client
                .search(
                        request -> request.index(index.alias())
                                .knn(nearest -> nearest.field(field(tongue))
                                        .queryVector(numbers)
                                        .k(most)
                                        .numCandidates(most)
                                        .similarity((float) tongue.floor())
                                        .filter(conditions))
                                .source(source -> source.fetch(false))
                                .size(most),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> near(hit, tongue))
                .toList();
    }

    /** How many of the documents that fulfil the conditions have a vector of this language. */
    long among(Tongue tongue, List<Query> conditions) throws IOException {
        Query has = Query.of(query -> query.exists(exists -> exists.field(field(tongue))));
        return client.count(count -> count.index(index.alias())
                        .query(query -> query.bool(all -> all.filter(conditions).filter(has))))
                .count();
    }

    private static String field(Tongue tongue) {
        return "shadow.meant." + tongue.name().toLowerCase(Locale.ROOT);
    }

    /** Elasticsearch scores a cosine c as (1 + c) / 2. */
    private static Near near(Hit<Void> hit, Tongue tongue) {
        double cosine = 2 * Objects.requireNonNull(hit.score()) - 1;
        return new Near(
                Objects.requireNonNull(hit.id()),
                Math.max(Double.MIN_NORMAL, (cosine - tongue.floor()) / (1 - tongue.floor())));
    }
}
