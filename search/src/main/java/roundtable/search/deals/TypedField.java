package roundtable.search.deals;

import static roundtable.search.deals.Ranking.anyOf;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.deals.BoxText.Asks;
import roundtable.search.deals.BoxText.Awarded;
import roundtable.search.deals.BoxText.Closes;
import roundtable.search.deals.BoxText.Field;
import roundtable.search.deals.BoxText.Holds;
import roundtable.search.deals.BoxText.Industries;
import roundtable.search.deals.BoxText.Placed;
import roundtable.search.deals.BoxText.Reviewed;
import roundtable.search.deals.BoxText.Stages;
import roundtable.search.deals.BoxText.Stands;
import roundtable.search.deals.BoxText.Valued;

/** A field that was typed into the box, as a filter of the index. */
final class TypedField {

    private TypedField() {}

    static Query filter(Field field) {
        return switch (field) {
            case Stages(var stages) ->
                anyOf("stage", stages.stream().map(Enum::name).toList());
            case Industries(var industries) ->
                in(industries.stream().map(Industry::code).toList());
            case Placed(var codes, var cities) -> {
                BoolQuery.Builder either = new BoolQuery.Builder().should(anyOf("region", codes));
                for (String city : cities) {
                    either.should(named("shadow.city", city))
                            .should(named("city.en", city))
                            .should(anyOf(DealSearch.TOWN_SOUNDS, List.of(city.replace(" ", ""))));
                }
                yield either.build()._toQuery();
            }
            case Asks(var from, var to, var currency) -> amount("asked", from, to, currency);
            case Valued(var from, var to, var currency) -> amount("valuation", from, to, currency);
            case Holds(var from, var to) ->
                Query.of(query -> query.range(range -> range.longNumber(bounds -> bounds.field("patents")
                        .gte(from == null ? null : Long.valueOf(from))
                        .lte(to == null ? null : Long.valueOf(to)))));
            case Closes(var from, var to) ->
                Query.of(query -> query.range(range -> range.date(bounds -> bounds.field("closes")
                        .gte(from == null ? null : from.toString())
                        .lte(to == null ? null : to.toString()))));
            case Stands(var levels) ->
                anyOf("rung.level", levels.stream().map(Enum::name).toList());
            case Reviewed(var bands) -> DealSearch.reviewedIn(bands);
            case Awarded _ ->
                Query.of(query -> query.term(term -> term.field("awarded").value(true)));
        };
    }

    private static Query in(List<String> codes) {
        return BoolQuery.of(either -> either.should(anyOf("industry", codes)).should(anyOf("leading", codes)))
                ._toQuery();
    }

    private static Query named(String field, String city) {
        return Query.of(query -> query.matchPhrase(match -> match.field(field).query(city)));
    }

    private static Query amount(String field, @Nullable Long from, @Nullable Long to, @Nullable String currency) {
        Query amount = Query.of(query -> query.range(range ->
                range.longNumber(bounds -> bounds.field(field).gte(from).lte(to))));
        return currency == null
                ? amount
                : BoolQuery.of(both -> both.filter(amount, anyOf("currency", List.of(currency))))
                        ._toQuery();
    }
}
