package roundtable.search.deals;

import static roundtable.search.deals.Ranking.anyOf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.eventlog.reading.CursorWrong;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.Found.Count;
import roundtable.search.deals.Found.Facets;
import roundtable.search.deals.Found.Passage;
import roundtable.search.deals.Found.Piece;
import roundtable.search.deals.SearchRefusal.SearchUnavailable;
import roundtable.search.matching.Match;
import roundtable.search.matching.Model;

/**
 * Finds deals. Every reader searches documents that hold only what that reader may see; nothing is filtered out of an answer
 * afterwards, so no count, facet or highlight can tell of what is hidden.
 */
@Component
public class DealSearch {

    /** A round's last day is over once it is over everywhere on Earth. */
    private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

    private static final int MOST_FACETS = 100;
    private static final int MOST_INVITATIONS = 10_000;
    private static final int PASSAGE = 120;
    private static final String BEGIN = "\uE000";
    private static final String END = "\uE001";
    private static final List<String> TEXTS =
            List.of("name.zh^4", "name.en^4", "headline.zh^2", "headline.en^2", "story.zh", "story.en");
    private static final List<String> WHOLE = List.of("name.zh", "name.en", "headline.zh", "headline.en");
    private static final List<String> IN_PASSAGES = List.of("story.zh", "story.en");

    private final ElasticsearchClient client;
    private final DealIndex index;
    private final InstantSource clock;

    DealSearch(ElasticsearchClient client, DealIndex index, InstantSource clock) {
        this.client = client;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Finds deals.
     *
     * @throws Refused with {@link SearchUnavailable} while the index is away
     */
    public Found find(DealQuery query) {
        try {
            return found(query, client.search(request(query, visible(query.reader())), DealDocument.class));
        } catch (IOException | ElasticsearchException e) {
            if (DealIndex.isAway(e)) {
                throw new Refused(new SearchUnavailable());
            }
            if (query.after() != null && DealIndex.doesNotUnderstand(e)) {
                throw new Refused(new CursorWrong()); // of all that is asked, it alone is passed on as it came
            }
            throw new IllegalStateException(e);
        }
    }

    /** The documents made for this reader, of rounds that are not over. */
    private Query visible(Reader reader) throws IOException {
        BoolQuery.Builder all = new BoolQuery.Builder();
        OrganisationId firm = reader.firm();
        if (firm == null) {
            all.filter(anyOf("audience", List.of(Reader.EVERYBODY)));
        } else {
            String own = Reader.own(firm);
            List<String> invited = invitedTo(own);
            all.filter(BoolQuery.of(either -> either.should(anyOf("audience", List.of(own)))
                            .should(BoolQuery.of(
                                    verified -> verified.filter(anyOf("audience", List.of(Reader.VERIFIED)))
                                            .mustNot(anyOf("deal", invited)))))
                    ._toQuery());
        }
        String today = LocalDate.ofInstant(clock.instant(), LAST_PLACE).toString();
        all.filter(BoolQuery.of(either -> either.should(Query.of(open -> open.range(
                                range -> range.date(date -> date.field("closes").gte(today)))))
                        .should(BoolQuery.of(endless ->
                                endless.mustNot(Query.of(has -> has.exists(field -> field.field("closes")))))))
                ._toQuery());
        return all.build()._toQuery();
    }

    /** The deals that have a document for this firm alone: it reads that one in place of every verified investor's. */
    private List<String> invitedTo(String own) throws IOException {
        return client
                .search(
                        request -> request.index(index.alias())
                                .query(anyOf("audience", List.of(own)))
                                .source(source -> source.fetch(false))
                                .docvalueFields(field -> field.field("deal"))
                                .trackTotalHits(track -> track.enabled(false))
                                .size(MOST_INVITATIONS),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.fields().get("deal")).to(String[].class)[0])
                .toList();
    }

    private SearchRequest request(DealQuery query, Query visible) {
        Map<String, Query> chosen = chosen(query);
        BoolQuery.Builder all = new BoolQuery.Builder().filter(visible);
        boolean byText = query.sort() == Sort.RELEVANCE;
        if (!query.text().isBlank()) {
            Query text = text(query.text());
            if (byText) {
                all.must(text);
            } else {
                all.filter(text);
            }
        }
        Query found = all.build()._toQuery();
        Query ranked = query.sort() == Sort.MATCH && query.wishes() != null
                ? Ranking.by(Model.of(query.wishes()), found)
                : found;
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(index.alias())
                .query(ranked)
                .postFilter(every(chosen.values()))
                .size(query.size())
                .trackTotalHits(track -> track.enabled(true))
                .aggregations(facets(chosen))
                .sort(order(query));
        if (!query.text().isBlank()) {
            request.highlight(highlight(query.text()));
        }
        if (query.after() != null) {
            request.searchAfter(
                    Cursor.values(query.after(), query.sort(), order(query).size()));
        }
        return request.build();
    }

    /** Words in either language, wherever they stand; a company's Latin name also with a slip of the keyboard. */
    private static Query text(String text) {
        Query anywhere = BoolQuery.of(either -> either.should(all("all", text))
                        .should(all("allEn", text))
                        .should(Query.of(phrase -> phrase.matchPhrase(
                                match -> match.field("allOne").query(text))))
                        .should(Query.of(name -> name.match(match -> match.field("name.en.one")
                                .query(text)
                                .operator(Operator.And)
                                .fuzziness("AUTO"))))
                        .minimumShouldMatch("1"))
                ._toQuery();
        return BoolQuery.of(bool -> bool.must(anywhere).should(where(text)))._toQuery();
    }

    private static Query all(String field, String text) {
        return Query.of(
                query -> query.match(match -> match.field(field).query(text).operator(Operator.And)));
    }

    private static Query where(String text) {
        return Query.of(query -> query.multiMatch(match -> match.query(text).fields(TEXTS)));
    }

    private static Highlight highlight(String text) {
        List<NamedValue<HighlightField>> fields = new ArrayList<>();
        WHOLE.forEach(
                field -> fields.add(NamedValue.of(field, HighlightField.of(whole -> whole.numberOfFragments(0)))));
        IN_PASSAGES.forEach(field -> fields.add(NamedValue.of(
                field, HighlightField.of(passage -> passage.numberOfFragments(2).fragmentSize(PASSAGE)))));
        return Highlight.of(highlight -> highlight
                .preTags(BEGIN)
                .postTags(END)
                .highlightQuery(where(text))
                .fields(fields));
    }

    private static Map<String, Query> chosen(DealQuery query) {
        Map<String, Query> chosen = new LinkedHashMap<>();
        if (!query.industries().isEmpty()) {
            List<String> codes = query.industries().stream().map(Industry::code).toList();
            chosen.put(
                    INDUSTRIES,
                    BoolQuery.of(either ->
                                    either.should(anyOf("industry", codes)).should(anyOf("leading", codes)))
                            ._toQuery());
        }
        if (!query.stages().isEmpty()) {
            chosen.put(
                    STAGES,
                    anyOf("stage", query.stages().stream().map(Stage::name).toList()));
        }
        if (!query.regions().isEmpty()) {
            chosen.put(REGIONS, anyOf("region", query.regions()));
        }
        if (query.awardedOnly()) {
            chosen.put(AWARDED, awarded());
        }
        return chosen;
    }

    private static final String INDUSTRIES = "industries";
    private static final String STAGES = "stages";
    private static final String REGIONS = "regions";
    private static final String AWARDED = "awarded";
    private static final String COUNTS = "counts";

    private static Query awarded() {
        return Query.of(query -> query.term(term -> term.field("awarded").value(true)));
    }

    private static Query every(Iterable<Query> queries) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        queries.forEach(all::filter);
        return all.build()._toQuery();
    }

    /** Each facet counts under what is chosen in the others, not in itself. */
    private static Map<String, Aggregation> facets(Map<String, Query> chosen) {
        return Map.of(
                INDUSTRIES, facet(INDUSTRIES, "leading", chosen),
                STAGES, facet(STAGES, "stage", chosen),
                REGIONS, facet(REGIONS, "region", chosen),
                AWARDED,
                        Aggregation.of(only -> only.filter(every(others(AWARDED, chosen)))
                                .aggregations(COUNTS, Aggregation.of(one -> one.filter(awarded())))));
    }

    private static Aggregation facet(String facet, String field, Map<String, Query> chosen) {
        return Aggregation.of(only -> only.filter(every(others(facet, chosen)))
                .aggregations(
                        COUNTS,
                        Aggregation.of(
                                one -> one.terms(terms -> terms.field(field).size(MOST_FACETS)))));
    }

    private static List<Query> others(String facet, Map<String, Query> chosen) {
        return chosen.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(facet))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<SortOptions> order(DealQuery query) {
        List<SortOptions> order = new ArrayList<>();
        switch (query.sort()) {
            case MATCH, RELEVANCE -> order.add(SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc))));
            case AMOUNT -> {
                order.add(by("currency", SortOrder.Asc));
                order.add(by("asked", SortOrder.Desc));
            }
            case NEWEST -> {}
        }
        order.add(by("listedAt", SortOrder.Desc));
        order.add(by("deal", SortOrder.Asc));
        return order;
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(
                by -> by.field(one -> one.field(field).order(order).missing(FieldValue.of("_last"))));
    }

    private static Found found(DealQuery query, SearchResponse<DealDocument> response) {
        List<Hit<DealDocument>> hits = response.hits().hits();
        long total = Objects.requireNonNull(response.hits().total()).value();
        return new Found(
                total,
                hits.stream().map(hit -> hit(hit, query.wishes())).toList(),
                new Facets(
                        counts(response, INDUSTRIES),
                        counts(response, STAGES),
                        counts(response, REGIONS),
                        only(response, AWARDED).filter().docCount()),
                hits.size() == query.size()
                        ? Cursor.of(query.sort(), hits.getLast().sort())
                        : null);
    }

    private static List<Count> counts(SearchResponse<DealDocument> response, String facet) {
        return only(response, facet).sterms().buckets().array().stream()
                .map(bucket -> new Count(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }

    private static Aggregate only(SearchResponse<DealDocument> response, String facet) {
        Aggregate outer = Objects.requireNonNull(response.aggregations().get(facet));
        return Objects.requireNonNull(outer.filter().aggregations().get(COUNTS));
    }

    private static Found.Hit hit(Hit<DealDocument> hit, @Nullable Wishes wishes) {
        DealDocument deal = Objects.requireNonNull(hit.source());
        Map<String, List<Passage>> highlights = new LinkedHashMap<>();
        hit.highlight()
                .forEach((field, passages) -> highlights.put(
                        field, passages.stream().map(DealSearch::passage).toList()));
        return new Found.Hit(deal, highlights, wishes == null ? null : Match.of(deal.facts(), wishes));
    }

    private static Passage passage(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            int begin = marked.indexOf(BEGIN, at);
            int end = begin < 0 ? -1 : marked.indexOf(END, begin);
            if (end < 0) {
                pieces.add(new Piece(marked.substring(at), false));
                break;
            }
            if (begin > at) {
                pieces.add(new Piece(marked.substring(at, begin), false));
            }
            pieces.add(new Piece(marked.substring(begin + 1, end), true));
            at = end + 1;
        }
        return new Passage(pieces);
    }
}
