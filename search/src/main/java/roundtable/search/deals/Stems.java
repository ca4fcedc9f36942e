package roundtable.search.deals;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.mtermvectors.MultiTermVectorsResult;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Words as the index keeps them, by its own analysis. Tells of which words that were typed some documents hold a slip at all:
 * for each word and field Elasticsearch makes an automaton, which was most of the time that a deal took to be asked for a
 * thousand boxes, and nearly all were in vain.
 */
final class Stems {

    private static final int MOST_KEPT = 50_000;

    /** A tenth of what an index analyses at once, for a word may be several terms. */
    private static final int AT_ONCE = 1_000;

    private final ElasticsearchClient client;
    private final String index;
    private final Cache<String, Set<String>> known =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    Stems(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /**
     * Whether one of these words may stand in one of these documents with a slip.
     *
     * @param documents ids in the index
     * @param words as they are typed, folded
     * @return true of each of these words that {@link TextQuery} finds there with a slip, and perhaps of others
     * @throws IOException while the index is away
     */
    Predicate<String> nearTo(List<String> documents, Stream<String> words) throws IOException {
        List<String> each = words.distinct().toList();
        if (each.isEmpty()) {
            return _ -> true;
        }
        Set<String> terms = terms(documents);
        Map<String, Set<String>> read = read(each);
        Set<String> near = new HashSet<>();
        for (String word : each) {
            if (Objects.requireNonNull(read.get(word)).stream()
                    .anyMatch(typed -> terms.stream().anyMatch(term -> Slips.isNearTerm(typed, term)))) {
                near.add(word);
            }
        }
        return near::contains;
    }

    private Set<String> terms(List<String> documents) throws IOException {
        Set<String> terms = new HashSet<>();
        for (MultiTermVectorsResult document : client.mtermvectors(request -> request.index(index)
                        .ids(documents)
                        .fields(TextQuery.SLIPPED)
                        .realtime(false)
                        .fieldStatistics(false)
                        .positions(false)
                        .offsets(false))
                .docs()) {
            document.termVectors()
                    .values()
                    .forEach(field -> terms.addAll(field.terms().keySet()));
        }
        return terms;
    }

    /** What the index makes of each word. */
    private Map<String, Set<String>> read(List<String> words) throws IOException {
        Map<String, Set<String>> read = new TreeMap<>(known.getAllPresent(words));
        List<String> unread =
                words.stream().filter(word -> !read.containsKey(word)).toList();
        for (int from = 0; from < unread.size(); from += AT_ONCE) {
            read.putAll(analysed(unread.subList(from, Math.min(unread.size(), from + AT_ONCE))));
        }
        known.putAll(read);
        return read;
    }

    private Map<String, Set<String>> analysed(List<String> words) throws IOException {
        Map<String, Set<String>> read = new TreeMap<>();
        TreeMap<Long, String> starts = new TreeMap<>();
        long at = 0;
        for (String word : words) {
            read.put(word, new HashSet<>());
            starts.put(at, word);
            at += word.length() + 1;
        }
        String text = String.join("\n", words);
        for (String field : TextQuery.SLIPPED) {
            for (AnalyzeToken token : client.indices()
                    .analyze(request -> request.index(index).field(field).text(text))
                    .tokens()) {
                String word = starts.floorEntry(token.startOffset()).getValue();
                Objects.requireNonNull(read.get(word)).add(token.token());
            }
        }
        return read;
    }
}
