package roundtable.search.deals;

import static roundtable.search.deals.DealSearchConfiguration.WHILE_SOMEBODY_WAITS;
import static roundtable.search.deals.Ranking.anyOf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Like;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.calls.Tier.Level;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Stage;
import roundtable.commands.deals.Wishes;
import roundtable.commands.standings.ReviewBand;
import roundtable.commands.taxonomy.Industry;
import roundtable.eventlog.reading.CursorWrong;
import roundtable.search.deals.DealQuery.By;
import roundtable.search.deals.DealQuery.Sort;
import roundtable.search.deals.Found.Alone;
import roundtable.search.deals.Found.CityCount;
import roundtable.search.deals.Found.Condition;
import roundtable.search.deals.Found.Count;
import roundtable.search.deals.Found.Facets;
import roundtable.search.deals.Found.Instead;
import roundtable.search.deals.NearInMeaning.Near;
import roundtable.search.deals.SearchRefusal.SearchUnavailable;
import roundtable.search.matching.Match;
import roundtable.search.matching.Model;
import roundtable.search.matching.Spread;
import roundtable.search.text.Folding;

/**
 * Finds deals. Every reader searches documents that hold only what that reader may see; nothing is filtered out of an answer
 * afterwards, so no count, facet or highlight can tell of what is hidden.
 */
@Component
public class DealSearch {

    private static final Logger LOG = LoggerFactory.getLogger(DealSearch.class);
    private static final int MOST_FACETS = 100;
    private static final int MOST_CITIES = 12;

    /** What a document is found by is nobody's to read. */
    static final String SHADOW = "shadow";

    private final ElasticsearchClient client;
    private final DealIndex index;
    private final WhatReadersSee readers;
    private final NearInMeaning meaning;

    DealSearch(
            @Qualifier(WHILE_SOMEBODY_WAITS) ElasticsearchClient client,
            DealIndex index,
            WhatReadersSee readers,
            NearInMeaning meaning) {
        this.client = client;
        this.index = index;
        this.readers = readers;
        this.meaning = meaning;
    }

    /**
     * Finds deals.
     *
     * @throws Refused with {@link SearchUnavailable} while the index is away
     */
    public Found find(DealQuery query) {
        BoxText box = BoxText.read(query.text());
        return answered(query.after() != null, () -> {
            Query visible = readers.visible(query.reader());
            List<Near> near = query.by() == By.WORDS ? List.of() : meaning.to(box, conditions(box, visible));
            if (query.by() == By.MEANING) {
                return found(query, box, search(query, box, visible, Fused.of(near)), false, Otherwise.NOTHING);
            }
            SearchResponse<DealDocument> strict = search(query, box, visible, new Fused(TextQuery.of(box), near));
            if (withWords(strict) > 0) {
                return found(query, box, strict, false, Otherwise.NOTHING);
            }
            if (TextQuery.units(box).size() < 2) {
                return found(query, box, strict, false, otherwise(query, box, visible));
            }
            SearchResponse<DealDocument> loose = search(query, box, visible, new Fused(TextQuery.anyOf(box), near));
            boolean helps = withWords(loose) > 0;
            return found(query, box, loose, helps, helps ? Otherwise.NOTHING : otherwise(query, box, visible));
        });
    }

    /** What other searches would find, where this one finds nothing. */
    private record Otherwise(List<Instead> instead, List<Alone> alone) {
        static final Otherwise NOTHING = new Otherwise(List.of(), List.of());
    }

    private Otherwise otherwise(DealQuery query, BoxText box, Query visible) throws IOException {
        List<Part> parts = parts(query, box);
        List<Instead> instead = instead(parts, visible);
        return new Otherwise(instead, instead.isEmpty() ? alone(parts, visible) : List.of());
    }

    private SearchResponse<DealDocument> search(DealQuery query, BoxText box, Query visible, Fused text)
            throws IOException {
        DealQuery read = query;
        if (isMatched(query)) {
            Stretch stretch = Stretch.of(query);
            read = query.reading(stretch.deals(), stretch.after());
        }
        return client.search(request(read, box, visible, text), DealDocument.class);
    }

    /** Whether what is found is in the order of a match, and so under the spread rule. */
    private static boolean isMatched(DealQuery query) {
        return query.sort() == Sort.MATCH && query.wishes() != null;
    }

    private static long total(SearchResponse<DealDocument> response) {
        return Objects.requireNonNull(response.hits().total()).value();
    }

    /** How many were found for their words; without a text, all. */
    private static long withWords(SearchResponse<DealDocument> response) {
        return total(response) - nearAlone(response);
    }

    private static long nearAlone(SearchResponse<DealDocument> response) {
        Aggregate near = response.aggregations().get(Fused.NEAR);
        return near == null ? 0 : near.filter().docCount();
    }

    interface Question<T> {
        T ask() throws IOException;
    }

    /** @param paged whether a cursor was passed on: of all that is asked, it alone goes to the index as it came */
    private static <T> T answered(boolean paged, Question<T> question) {
        try {
            return question.ask();
        } catch (IOException | ElasticsearchException e) {
            if (DealIndex.isAway(e)) {
                LOG.warn("a search was not answered: {}", e.toString());
                throw new Refused(new SearchUnavailable());
            }
            if (paged && DealIndex.doesNotUnderstand(e)) {
                throw new Refused(new CursorWrong());
            }
            throw new IllegalStateException(e);
        }
    }

    /**
     * One condition of a search.
     *
     * @param what as it was typed; empty for a facet
     * @param without the same search, this let go of
     * @param alone this, all others let go of
     */
    private record Part(Condition condition, String what, DealQuery without, DealQuery alone) {}

    private static List<Part> parts(DealQuery query, BoxText box) {
        List<Part> parts = new ArrayList<>();
        if (box.hasText()) {
            parts.add(new Part(
                    Condition.WORDS,
                    box.text(),
                    query.typing(box.withoutText()),
                    query.only(Condition.WORDS).typing(box.text())));
        }
        for (BoxText.Piece piece : box.pieces()) {
            if (piece.said() instanceof BoxText.Field) {
                parts.add(new Part(
                        Condition.FIELD,
                        piece.raw(),
                        query.typing(box.without(piece)),
                        query.only(Condition.FIELD).typing(piece.raw())));
            }
        }
        for (Condition condition : Condition.values()) {
            DealQuery without = query.without(condition);
            if (!without.equals(query)) {
                parts.add(new Part(condition, "", without, query.only(condition)));
            }
        }
        return parts;
    }

    /** For each condition how many deals there are without it, all others standing; those that would help. */
    private List<Instead> instead(List<Part> parts, Query visible) throws IOException {
        List<Instead> instead = new ArrayList<>();
        for (Part part : parts) {
            long deals = count(part.without(), visible);
            if (deals > 0) {
                instead.add(new Instead(
                        part.condition(), part.what(), part.without().text(), deals));
            }
        }
        return instead;
    }

    /** For each condition how many deals there are by it alone. */
    private List<Alone> alone(List<Part> parts, Query visible) throws IOException {
        List<Alone> alone = new ArrayList<>();
        for (Part part : parts) {
            long deals = count(part.alone(), visible);
            if (deals > 0) {
                alone.add(new Alone(part.condition(), part.what(), deals));
            }
        }
        return alone;
    }

    private long count(DealQuery query, Query visible) throws IOException {
        BoxText box = BoxText.read(query.text());
        List<Query> conditions = new ArrayList<>(conditions(box, visible));
        if (box.hasText()) {
            conditions.add(TextQuery.of(box));
        }
        conditions.addAll(limits(query));
        conditions.addAll(chosen(query).values());
        return client.count(count -> count.index(index.alias()).query(every(conditions)))
                .count();
    }

    /**
     * Deals like this one, by what this reader may see of both; empty where the reader may not see it.
     *
     * @throws Refused with {@link SearchUnavailable} while the index is away
     */
    public List<DealDocument> like(DealId deal, Reader reader, int most) {
        return answered(false, () -> {
            Query visible = readers.visible(reader);
            Query itself = anyOf("deal", List.of(deal.toString()));
            List<DealDocument> own = documents(every(List.of(visible, itself)), 1);
            return own.isEmpty() ? List.of() : documents(alike(own.getFirst(), visible, itself), most);
        });
    }

    private List<DealDocument> documents(Query query, int most) throws IOException {
        return client
                .search(
                        request -> request.index(index.alias())
                                .query(query)
                                .source(source -> source.filter(filter -> filter.excludes(SHADOW)))
                                .sort(order(Sort.RELEVANCE))
                                .size(most),
                        DealDocument.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .toList();
    }

    /** By the words that are rarest elsewhere, by industry, and by meaning. */
    private Query alike(DealDocument own, Query visible, Query itself) throws IOException {
        Query another = BoolQuery.of(all -> all.mustNot(itself))._toQuery();
        List<Like> words = Stream.of(own.headline(), own.story())
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.of(text.zh(), text.en()))
                .filter(Objects::nonNull)
                .map(text -> Like.of(like -> like.text(Folding.folded(text))))
                .toList();
        Query inWords = Query.of(query -> query.moreLikeThis(more -> more.fields(ALIKE)
                .like(words)
                .minTermFreq(1)
                .minDocFreq(1)
                .maxQueryTerms(MOST_WORDS_ALIKE)
                .minimumShouldMatch("10%")));
        List<Near> near = meaning.to(own, List.of(visible, another));
        return BoolQuery.of(all -> all.filter(visible)
                        .mustNot(itself)
                        .should(inWords)
                        .should(term("industry", own.industry().code()))
                        .should(term("leading", own.leading().code()))
                        .should(Fused.nearness(near))
                        .minimumShouldMatch("1"))
                ._toQuery();
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(one -> one.field(field).value(value)));
    }

    private static final List<String> ALIKE = List.of("shadow.headline", "shadow.rest", "headline.en", "story.en");
    private static final int MOST_WORDS_ALIKE = 25;

    /** What every answer to this box keeps to: what the reader sees, and the fields typed. */
    static List<Query> conditions(BoxText box, Query visible) {
        List<Query> conditions = new ArrayList<>();
        conditions.add(visible);
        box.fields().forEach(field -> conditions.add(TypedField.filter(field)));
        return conditions;
    }

    /** That no limit of the mandate is broken, where that is asked for. */
    private static List<Query> limits(DealQuery query) {
        return query.withinLimits() && query.wishes() != null
                ? List.of(Ranking.within(Model.of(query.wishes())))
                : List.of();
    }

    private SearchRequest request(DealQuery query, BoxText box, Query visible, Fused text) {
        Map<String, Query> chosen = chosen(query);
        BoolQuery.Builder all =
                new BoolQuery.Builder().filter(conditions(box, visible)).filter(limits(query));
        if (box.hasText()) {
            if (query.sort() == Sort.RELEVANCE) {
                all.must(text.query());
            } else {
                all.filter(text.query());
            }
        }
        Query found = all.build()._toQuery();
        Query ranked = query.sort() == Sort.MATCH && query.wishes() != null
                ? Ranking.by(Model.of(query.wishes(), query.taste(), query.likeness()), found)
                : found;
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(index.alias())
                .query(ranked)
                .source(source -> source.filter(filter -> filter.excludes(SHADOW)))
                .postFilter(every(chosen.values()))
                .size(query.size())
                .trackTotalHits(track -> track.enabled(true))
                .aggregations(facets(chosen))
                .aggregations(text.count(chosen.values()))
                .sort(order(query.sort()));
        if (box.hasText()) {
            request.highlight(Highlights.of(box));
        }
        if (query.after() != null) {
            request.searchAfter(Cursor.values(
                    query.after(), query.sort(), order(query.sort()).size()));
        }
        return request.build();
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
        if (!query.finer().amounts().isEmpty()) {
            chosen.put(
                    AMOUNTS,
                    anyOf(
                            BAND,
                            query.finer().amounts().stream()
                                    .map(AmountBand::code)
                                    .toList()));
        }
        if (!query.finer().cities().isEmpty()) {
            chosen.put(CITIES, anyOf(TOWN, query.finer().cities()));
        }
        if (!query.finer().rungs().isEmpty()) {
            chosen.put(
                    RUNGS,
                    anyOf(LEVEL, query.finer().rungs().stream().map(Level::name).toList()));
        }
        if (!query.finer().bands().isEmpty()) {
            chosen.put(BANDS, reviewedIn(query.finer().bands()));
        }
        return chosen;
    }

    /** Any of these bands, or one that lies in it. */
    static Query reviewedIn(Collection<ReviewBand> bands) {
        return anyOf(
                REVIEWED,
                bands.stream()
                        .flatMap(band -> band.within().stream())
                        .map(ReviewBand::name)
                        .distinct()
                        .toList());
    }

    private static final String BANDS = "bands";
    private static final String REVIEWED = "review.band";

    private static final String INDUSTRIES = "industries";
    private static final String STAGES = "stages";
    private static final String REGIONS = "regions";
    private static final String AWARDED = "awarded";
    private static final String AMOUNTS = "amounts";
    private static final String CITIES = "cities";
    private static final String RUNGS = "rungs";
    private static final String LEVEL = "rung.level";
    private static final String COUNTS = "counts";
    private static final String BAND = "shadow.band";
    static final String TOWN = "shadow.town.code";
    static final String TOWN_NAME = "shadow.town.name";
    static final String TOWN_SOUNDS = "shadow.town.sounds";
    private static final String NAMES = "names";

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
                AMOUNTS, facet(AMOUNTS, BAND, chosen),
                RUNGS, facet(RUNGS, LEVEL, chosen),
                BANDS, facet(BANDS, REVIEWED, chosen),
                CITIES,
                        Aggregation.of(only -> only.filter(every(others(CITIES, chosen)))
                                .aggregations(
                                        COUNTS,
                                        Aggregation.of(each -> each.terms(terms ->
                                                        terms.field(TOWN).size(MOST_CITIES))
                                                .aggregations(
                                                        NAMES,
                                                        Aggregation.of(
                                                                name -> name.terms(terms -> terms.field(TOWN_NAME)
                                                                        .size(1))))))),
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

    private static List<SortOptions> order(Sort sort) {
        List<SortOptions> order = new ArrayList<>();
        switch (sort) {
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

    private static Found found(
            DealQuery query,
            BoxText box,
            SearchResponse<DealDocument> response,
            boolean loosened,
            Otherwise otherwise) {
        List<Hit<DealDocument>> hits = response.hits().hits();
        int read = isMatched(query) ? Stretch.of(query).deals() : query.size();
        String end =
                hits.size() == read ? Cursor.of(query.sort(), hits.getLast().sort()) : null;
        return new Found(
                total(response),
                nearAlone(response),
                isMatched(query) ? matched(query, box, hits) : inOrder(query, box, hits),
                new Facets(
                        counts(response, INDUSTRIES),
                        counts(response, STAGES),
                        counts(response, REGIONS),
                        only(response, AWARDED).filter().docCount(),
                        AmountBand.inOrder(counts(response, AMOUNTS)),
                        cities(response),
                        counts(response, RUNGS),
                        bands(counts(response, BANDS))),
                isMatched(query) ? Stretch.of(query).next(hits.size(), end) : end,
                box.unread(),
                loosened,
                otherwise.instead(),
                otherwise.alone());
    }

    private static List<Found.Hit> inOrder(DealQuery query, BoxText box, List<Hit<DealDocument>> hits) {
        Wishes wishes = query.wishes();
        Model model = wishes == null ? null : Model.of(wishes, query.taste(), query.likeness());
        return hits.stream().map(hit -> hit(hit, box, query, model, 0)).toList();
    }

    private static List<Found.Hit> matched(DealQuery query, BoxText box, List<Hit<DealDocument>> hits) {
        Model model = Model.of(Objects.requireNonNull(query.wishes()), query.taste(), query.likeness());
        List<Spread.Placed<Hit<DealDocument>>> placed =
                Spread.over(hits, hit -> Ranking.standing(hit, model), query.size());
        return Stretch.of(query).shown(placed).stream()
                .map(one -> hit(one.one(), box, query, model, one.moved()))
                .toList();
    }

    private static List<Count> counts(SearchResponse<DealDocument> response, String facet) {
        return only(response, facet).sterms().buckets().array().stream()
                .map(bucket -> new Count(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }

    /** Each band counts what lies in it, as its choice finds it. */
    private static List<Count> bands(List<Count> each) {
        return Stream.of(ReviewBand.values())
                .map(band -> new Count(
                        band.name(),
                        each.stream()
                                .filter(count -> band.within().contains(ReviewBand.valueOf(count.code())))
                                .mapToLong(Count::deals)
                                .sum()))
                .filter(count -> count.deals() > 0)
                .toList();
    }

    private static List<CityCount> cities(SearchResponse<DealDocument> response) {
        return only(response, CITIES).sterms().buckets().array().stream()
                .map(bucket -> new CityCount(
                        bucket.key().stringValue(),
                        City.named(Objects.requireNonNull(bucket.aggregations().get(NAMES))
                                .sterms()
                                .buckets()
                                .array()
                                .getFirst()
                                .key()
                                .stringValue()),
                        bucket.docCount()))
                .toList();
    }

    private static Aggregate only(SearchResponse<DealDocument> response, String facet) {
        Aggregate outer = Objects.requireNonNull(response.aggregations().get(facet));
        return Objects.requireNonNull(outer.filter().aggregations().get(COUNTS));
    }

    private static Found.Hit hit(
            Hit<DealDocument> hit, BoxText box, DealQuery query, @Nullable Model model, int moved) {
        DealDocument deal = Objects.requireNonNull(hit.source());
        Wishes wishes = query.wishes();
        Match match = wishes == null || model == null
                ? null
                : Match.of(deal.facts(), wishes, query.taste(), query.likeness(), model);
        return new Found.Hit(
                deal,
                Highlights.in(hit, deal, box),
                match,
                moved,
                box.hasText() && !hit.matchedQueries().containsKey(Fused.WORDS));
    }
}
