package roundtable.search.deals;

import static roundtable.search.deals.Ranking.anyOf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;

/** Which documents a reader may see. Whatever is searched, suggested, counted or likened begins with this. */
@Component
class WhatReadersSee {

    /** A round's last day is over once it is over everywhere on Earth. */
    private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

    private static final int MOST_INVITATIONS = 10_000;

    private final ElasticsearchClient client;
    private final DealIndex index;
    private final InstantSource clock;

    WhatReadersSee(ElasticsearchClient client, DealIndex index, InstantSource clock) {
        this.client = client;
        this.index = index;
        this.clock = clock;
    }

    /** The documents made for this reader, of rounds that are not over. */
    Query visible(Reader reader) throws IOException {
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
}
