package roundtable.search.deals;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Wishes;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;
import roundtable.embedded.EmbeddedServices;
import roundtable.eventlog.names.ValuesModule;
import roundtable.search.matching.Evidence;
import roundtable.search.matching.Facts;
import roundtable.search.matching.Match;
import roundtable.search.matching.Matchings;
import roundtable.search.matching.Model;
import roundtable.search.matching.likeness.Likeness;
import roundtable.search.matching.observed.History;
import roundtable.search.matching.observed.Learning;
import roundtable.search.matching.observed.Taste;

/** The score by which the index orders is the score that the page explains, for any deal and any mandate. */
@Domain(Matchings.class)
class RankingAsExplained {

    private static final int DEALS = 400;
    private static @Nullable ElasticsearchClient client;
    private static @Nullable DealIndex index;

    @BeforeContainer
    static void fillAnIndex() throws IOException {
        client = new ElasticsearchClient(DealSearchConfiguration.transport(
                URI.create(EmbeddedServices.shared().elasticsearchUrl()), Duration.ofSeconds(10), new ValuesModule()));
        index = new DealIndex(client, "ranked-" + UUID.randomUUID().toString().substring(0, 8));
        String name = index.create();
        Arbitrary<Facts> facts = new Matchings().facts();
        List<DealDocuments.Write> writes = new ArrayList<>();
        for (int i = 0; i < DEALS; i++) {
            DealDocument document = document(Matchings.deal(i), facts.sample());
            writes.add(new DealDocuments.Write(DealDocument.id(document.deal(), "public"), 1, document));
        }
        index.write(writes, List.of(name));
        index.searchOnly(name);
    }

    @AfterContainer
    static void drop() throws IOException {
        if (index != null && client != null) {
            index.drop(List.of(String.valueOf(index.searched())));
            client.close();
        }
    }

    private static DealDocument document(DealId deal, Facts facts) {
        Facts.Amount asked = facts.asked();
        return new DealDocument(
                deal,
                "public",
                facts.company(),
                Text.zh("公司"),
                Text.zh("一句话"),
                null,
                null,
                facts.industry(),
                facts.industry().leading(),
                facts.stage(),
                facts.region(),
                asked == null ? null : asked.minor(),
                asked == null ? null : asked.currency(),
                null,
                null,
                List.of(),
                null,
                facts.evidence().contains(Evidence.AWARD),
                List.of(),
                null,
                null,
                List.copyOf(facts.evidence()),
                0,
                null,
                null);
    }

    @Property(tries = 60)
    void the_index_scores_as_the_page_explains(
            @ForAll Wishes wishes, @ForAll History history, @ForAll Likeness likeness) throws IOException {
        Taste taste = Learning.of(history).of(new OrganisationId(new UUID(9, 0)));
        Model model = Model.of(wishes, taste, likeness);
        Query ranked = Ranking.by(model, Query.of(all -> all.matchAll(match -> match)));
        List<Hit<DealDocument>> hits = Objects.requireNonNull(client)
                .search(
                        request -> request.index(Objects.requireNonNull(index).alias())
                                .query(ranked)
                                .size(DEALS),
                        DealDocument.class)
                .hits()
                .hits();
        assertThat(hits).hasSize(DEALS).allSatisfy(hit -> {
            DealDocument deal = Objects.requireNonNull(hit.source());
            Match match = Match.of(deal.facts(), wishes, taste, likeness);
            int broken = match.limits().size();
            assertThat(Objects.requireNonNull(hit.score()))
                    .as("%s under %s, %s and %s", deal.facts(), wishes, taste, likeness)
                    .isEqualTo(
                            broken == 0
                                    ? Ranking.base(model) + match.score()
                                    : model.bounds().size() - broken);
        });
    }
}
