package roundtable.search.deals;

import static roundtable.search.deals.Ranking.anyOf;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.organisations.OrganisationId;

/** Which documents a reader may see. Whatever is searched, suggested, counted or likened begins with this. */
@Component
class WhatReadersSee {

    /** The field of the firms that a deal is kept from. */
    static final String KEPT_FROM = "shadow.keptFrom";

    /** A round's last day is over once it is over everywhere on Earth. */
    private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

    private final InstantSource clock;

    WhatReadersSee(InstantSource clock) {
        this.clock = clock;
    }

    /** The documents made for this reader, of rounds that are not over and of deals that are kept from none of their firms. */
    Query visible(Reader reader) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (!reader.firms().isEmpty()) {
            List<String> firms = reader.firms().stream()
                    .map(OrganisationId::toString)
                    .sorted()
                    .toList();
            all.mustNot(anyOf(KEPT_FROM, firms));
        }
        OrganisationId firm = reader.firm();
        if (firm == null) {
            all.filter(anyOf("audience", List.of(Reader.EVERYBODY)));
        } else {
            String own = Reader.own(firm);
            all.filter(BoolQuery.of(either -> either.should(anyOf("audience", List.of(own)))
                            .should(BoolQuery.of(
                                    verified -> verified.filter(anyOf("audience", List.of(Reader.VERIFIED)))
                                            .mustNot(anyOf("elsewhere", List.of(own))))))
                    ._toQuery());
        }
        String today = today().toString();
        all.filter(BoolQuery.of(either -> either.should(Query.of(open -> open.range(
                                range -> range.date(date -> date.field("closes").gte(today)))))
                        .should(BoolQuery.of(endless ->
                                endless.mustNot(Query.of(has -> has.exists(field -> field.field("closes")))))))
                ._toQuery());
        return all.build()._toQuery();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LAST_PLACE);
    }

    /** Of the audiences that a deal has documents for, the one whose document {@link #visible} shows this reader; null for none. */
    static @Nullable String audienceOf(Reader reader, Set<String> audiences) {
        OrganisationId firm = reader.firm();
        String own = firm == null ? Reader.EVERYBODY : Reader.own(firm);
        String audience = firm == null || audiences.contains(own) ? own : Reader.VERIFIED;
        return audiences.contains(audience) ? audience : null;
    }

    /** Whether a round with this last day is still shown; null for a round without one. */
    boolean isOpen(@Nullable LocalDate closes) {
        return closes == null || !closes.isBefore(today());
    }
}
