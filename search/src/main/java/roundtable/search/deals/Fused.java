package roundtable.search.deals;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import roundtable.search.deals.NearInMeaning.Near;

/**
 * What has the words, and what is near in meaning: one query, so that counts, facets and pages are of both. A score is that of the
 * words plus at most {@link #WEIGHT} for nearness.
 */
record Fused(Query words, List<Near> near) {

    /** The name under which a hit tells that it has the words. */
    static final String WORDS = "words";

    /** The count of those that are near and have not the words. */
    static final String NEAR = "near";

    /** Less than a word is worth, so that what has the very word stands before what is nearer; ADR 24 has the figures for more. */
    private static final double WEIGHT = 10;

    /** What is near in meaning, whatever its words. */
    static Fused of(List<Near> near) {
        return new Fused(Query.of(none -> none.matchNone(match -> match)), near);
    }

    Query query() {
        Query named = BoolQuery.of(all -> all.must(words).queryName(WORDS))._toQuery();
        return near.isEmpty()
                ? named
                : BoolQuery.of(either ->
                                either.should(named).should(nearness(near)).minimumShouldMatch("1"))
                        ._toQuery();
    }

    /** @param chosen what is chosen in the facets */
    Map<String, Aggregation> count(Collection<Query> chosen) {
        if (near.isEmpty()) {
            return Map.of();
        }
        Query ids = Query.of(
                query -> query.ids(one -> one.values(near.stream().map(Near::id).toList())));
        return Map.of(
                NEAR,
                Aggregation.of(only -> only.filter(BoolQuery.of(all ->
                                all.filter(ids).filter(List.copyOf(chosen)).mustNot(words))
                        ._toQuery())));
    }

    /** Only of what is near, and worth more to whom it is nearer. */
    static List<Query> nearness(List<Near> near) {
        return near.stream()
                .map(one -> Query.of(query -> query.constantScore(constant -> constant.filter(
                                filter -> filter.ids(ids -> ids.values(one.id())))
                        .boost((float) (WEIGHT * one.nearness())))))
                .toList();
    }
}
