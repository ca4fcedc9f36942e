package roundtable.search.deals;

import static roundtable.search.deals.Ranking.anyOf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;

/**
 * Search the other way round: a few deals at hand, and many boxes that each may find them. What a box means is what it means
 * to {@link DealSearch}, asked of these deals' documents alone. A search that is loosened, because no deal has all of what is
 * looked for, has not found what it asked for: that does not count here.
 */
@Component
public class DealsAtHand {

    private static final Logger LOG = LoggerFactory.getLogger(DealsAtHand.class);

    /** More than a deal has audiences, many times over. */
    private static final int MOST_DOCUMENTS = 10_000;

    /** Things looked for in one request: so many that a request is worth it, so few that no limit on clauses is near. */
    private static final int UNITS_AT_ONCE = 200;

    private final ElasticsearchClient client;
    private final DealIndex index;
    private final WhatReadersSee readers;

    DealsAtHand(ElasticsearchClient client, DealIndex index, WhatReadersSee readers) {
        this.client = client;
        this.index = index;
        this.readers = readers;
    }

    /**
     * A deal as it stands in the index.
     *
     * @param revision the higher, the later
     * @param audiences how it stands before each audience that has a document of it
     */
    public record AtHand(DealId deal, long revision, Map<String, Appearance> audiences) {}

    /**
     * All deals of a company that are shown to anybody, with everything written to the index until now.
     *
     * @throws IOException while the index is away
     */
    public List<AtHand> of(OrganisationId company) throws IOException {
        try {
            client.indices().refresh(request -> request.index(index.alias()));
            Map<DealId, AtHand> deals = new HashMap<>();
            for (Hit<DealDocument> hit : client.search(
                            request -> request.index(index.alias())
                                    .query(anyOf("company", List.of(company.toString())))
                                    .source(source -> source.filter(filter -> filter.excludes(DealSearch.SHADOW)))
                                    .version(true)
                                    .size(MOST_DOCUMENTS),
                            DealDocument.class)
                    .hits()
                    .hits()) {
                DealDocument document = Objects.requireNonNull(hit.source());
                deals.merge(
                        document.deal(),
                        new AtHand(
                                document.deal(), revision(hit), Map.of(document.audience(), Appearance.of(document))),
                        DealsAtHand::both);
            }
            return List.copyOf(deals.values());
        } catch (ElasticsearchException e) {
            throw new IOException(e);
        }
    }

    private static AtHand both(AtHand one, AtHand other) {
        Map<String, Appearance> audiences = new TreeMap<>(one.audiences());
        audiences.putAll(other.audiences());
        return new AtHand(one.deal(), Math.max(one.revision(), other.revision()), audiences);
    }

    private static long revision(Hit<?> hit) {
        return Objects.requireNonNull(hit.version());
    }

    /** The audience whose document a reader sees of a deal that has documents for these; null where they see none. */
    public @Nullable String audienceOf(Reader reader, Set<String> audiences) {
        return WhatReadersSee.audienceOf(reader, audiences);
    }

    /** Whether a round is still shown. */
    public boolean isOpen(Appearance appearance) {
        return readers.isOpen(appearance.closes());
    }

    /** Whether a box holds fields, which look at figures and not only at texts. */
    public static boolean hasFields(String box) {
        return !BoxText.read(box).fields().isEmpty();
    }

    /**
     * For each box the audiences before which this deal is found by it; all before whom it is shown where the box is empty.
     *
     * @throws IOException while the index is away, or when the deal is no longer as it is at hand
     */
    public Map<String, Set<String>> foundBy(Collection<String> boxes, AtHand deal) throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        List<String> some = new ArrayList<>();
        int units = 0;
        for (String box : boxes) {
            int more = 1 + TextQuery.units(BoxText.read(box)).size();
            if (units + more > UNITS_AT_ONCE && !some.isEmpty()) {
                ask(some, deal, found);
                some.clear();
                units = 0;
            }
            some.add(box);
            units += more;
        }
        if (!some.isEmpty()) {
            ask(some, deal, found);
        }
        return found;
    }

    private void ask(List<String> boxes, AtHand deal, Map<String, Set<String>> found) throws IOException {
        try {
            answer(
                    client.search(
                            request -> request.index(index.alias())
                                    .query(BoolQuery.of(all -> all.filter(anyOf(
                                                            "deal",
                                                            List.of(deal.deal().toString())))
                                                    .should(named(boxes))
                                                    .minimumShouldMatch("0"))
                                            ._toQuery())
                                    .source(source -> source.fetch(false))
                                    .version(true)
                                    .size(MOST_DOCUMENTS),
                            Void.class),
                    boxes,
                    deal,
                    found);
        } catch (ElasticsearchException e) {
            if (!DealIndex.doesNotUnderstand(e)) {
                throw new IOException(e);
            }
            if (boxes.size() == 1) {
                // It finds nothing either for who asks it.
                LOG.warn("a box cannot be asked: {}", e.getMessage());
                return;
            }
            ask(boxes.subList(0, boxes.size() / 2), deal, found);
            ask(boxes.subList(boxes.size() / 2, boxes.size()), deal, found);
        }
    }

    private static List<Query> named(List<String> boxes) {
        List<Query> named = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            BoxText box = BoxText.read(boxes.get(i));
            List<Query> conditions =
                    new ArrayList<>(DealSearch.conditions(box, Query.of(all -> all.matchAll(any -> any))));
            if (box.hasText()) {
                conditions.add(TextQuery.of(box));
            }
            String name = Integer.toString(i);
            named.add(
                    BoolQuery.of(one -> one.queryName(name).filter(conditions))._toQuery());
        }
        return named;
    }

    private static void answer(
            SearchResponse<Void> response, List<String> boxes, AtHand deal, Map<String, Set<String>> found)
            throws IOException {
        List<Hit<Void>> hits = response.hits().hits();
        if (hits.size() != deal.audiences().size()) {
            throw new IOException("deal " + deal.deal() + " has changed meanwhile");
        }
        for (Hit<Void> hit : hits) {
            String id = Objects.requireNonNull(hit.id());
            if (revision(hit) > deal.revision()) {
                throw new IOException("deal " + deal.deal() + " has changed meanwhile");
            }
            String audience = DealDocument.audience(id);
            for (String name : hit.matchedQueries().keySet()) {
                found.computeIfAbsent(boxes.get(Integer.parseInt(name)), _ -> new HashSet<>())
                        .add(audience);
            }
        }
    }
}
