package roundtable.search.deals;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static roundtable.search.deals.Ranking.anyOf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
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

    /** More than a company's deals have audiences, many times over. */
    private static final int MOST_DOCUMENTS = 10_000;

    /** More than a deal has. */
    private static final int MOST_AUDIENCES = 200;

    private static final int AT_ONCE = 200;
    private static final int BAD_REQUEST = 400;

    private final ElasticsearchClient client;
    private final DealIndex index;
    private final WhatReadersSee readers;
    private final Stems stems;

    DealsAtHand(ElasticsearchClient client, DealIndex index, WhatReadersSee readers) {
        this.client = client;
        this.index = index;
        this.readers = readers;
        this.stems = new Stems(client, index.alias());
    }

    /**
     * A deal as it stands in the index.
     *
     * @param revision the higher, the later
     * @param keptFrom the firms by whom it is not found, whatever their audience
     * @param audiences how it stands before each audience that has a document of it
     */
    public record AtHand(DealId deal, long revision, Set<OrganisationId> keptFrom, Map<String, Appearance> audiences) {}

    /**
     * Lets what was written until now be found here.
     *
     * @throws IOException while the index is away
     */
    public void show() throws IOException {
        try {
            index.refresh();
        } catch (ElasticsearchException e) {
            throw new IOException(e);
        }
    }

    /**
     * All deals of a company that are shown to anybody, with everything that {@link #show} was called after.
     *
     * @throws IOException while the index is away
     */
    public List<AtHand> of(OrganisationId company) throws IOException {
        try {
            Map<DealId, AtHand> deals = new HashMap<>();
            for (Hit<DealDocument> hit : client.search(
                            request -> request.index(index.alias())
                                    .query(anyOf("company", List.of(company.toString())))
                                    .source(source -> source.filter(filter -> filter.excludes(DealSearch.SHADOW)))
                                    .fields(field -> field.field(WhatReadersSee.KEPT_FROM))
                                    .version(true)
                                    .size(MOST_DOCUMENTS),
                            DealDocument.class)
                    .hits()
                    .hits()) {
                DealDocument document = Objects.requireNonNull(hit.source());
                deals.merge(
                        document.deal(),
                        new AtHand(
                                document.deal(),
                                revision(hit),
                                keptFrom(hit),
                                Map.of(document.audience(), Appearance.of(document))),
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
        AtHand later = one.revision() < other.revision() ? other : one;
        return new AtHand(one.deal(), later.revision(), later.keptFrom(), audiences);
    }

    private static Set<OrganisationId> keptFrom(Hit<?> hit) {
        JsonData firms = hit.fields().get(WhatReadersSee.KEPT_FROM);
        return firms == null
                ? Set.of()
                : Arrays.stream(firms.to(String[].class))
                        .map(OrganisationId::of)
                        .collect(toUnmodifiableSet());
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
        if (boxes.isEmpty()) {
            return found;
        }
        List<Read> each =
                boxes.stream().map(box -> new Read(box, BoxText.read(box))).toList();
        try {
            Predicate<String> slips = stems.nearTo(
                    deal.audiences().keySet().stream()
                            .map(audience -> DealDocument.id(deal.deal(), audience))
                            .toList(),
                    each.stream().map(Read::text).flatMap(TextQuery::wordsWithSlips));
            for (int from = 0; from < each.size(); from += AT_ONCE) {
                ask(each.subList(from, Math.min(each.size(), from + AT_ONCE)), deal, slips, found);
            }
        } catch (ElasticsearchException e) {
            throw new IOException(e);
        }
        return found;
    }

    /** A box as it was typed, and what it says. */
    private record Read(String box, BoxText text) {}

    private void ask(List<Read> boxes, AtHand deal, Predicate<String> slips, Map<String, Set<String>> found)
            throws IOException {
        Query itself = anyOf("deal", List.of(deal.deal().toString()));
        List<RequestItem> searches =
                boxes.stream().map(box -> search(box.text(), itself, slips)).toList();
        List<MultiSearchResponseItem<Void>> answers = client.msearch(
                        request -> request.index(index.alias()).searches(searches), Void.class)
                .responses();
        for (int i = 0; i < boxes.size(); i++) {
            Set<String> audiences = audiences(answers.get(i), deal);
            if (!audiences.isEmpty()) {
                found.put(boxes.get(i).box(), audiences);
            }
        }
    }

    private static RequestItem search(BoxText box, Query itself, Predicate<String> slips) {
        List<Query> conditions = new ArrayList<>(DealSearch.conditions(box, itself));
        if (box.hasText()) {
            conditions.add(TextQuery.of(box, slips));
        }
        Query all = BoolQuery.of(every -> every.filter(conditions))._toQuery();
        return RequestItem.of(search -> search.header(header -> header)
                .body(body -> body.query(all)
                        .source(source -> source.fetch(false))
                        .trackTotalHits(track -> track.enabled(false))
                        .version(true)
                        .size(MOST_AUDIENCES)));
    }

    private static Set<String> audiences(MultiSearchResponseItem<Void> answer, AtHand deal) throws IOException {
        if (answer.isFailure()) {
            if (answer.failure().status() != BAD_REQUEST) {
                throw new IOException(String.valueOf(answer.failure().error().reason()));
            }
            // It finds nothing either for who asks it.
            LOG.warn("a box cannot be asked: {}", answer.failure().error().reason());
            return Set.of();
        }
        Set<String> audiences = new HashSet<>();
        for (Hit<Void> hit : answer.result().hits().hits()) {
            if (revision(hit) > deal.revision()) {
                throw new IOException("deal " + deal.deal() + " has changed meanwhile");
            }
            audiences.add(DealDocument.audience(Objects.requireNonNull(hit.id())));
        }
        return audiences;
    }
}
