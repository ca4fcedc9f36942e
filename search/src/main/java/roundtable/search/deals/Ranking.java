package roundtable.search.deals;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.matching.Condition;
import roundtable.search.matching.Model;
import roundtable.search.matching.Model.Rule;

/** The model of a match as the index understands it: the very rules that explain, written as filters with their points. */
final class Ranking {

    /** Added to every score, since what no rule fits would otherwise count as one. */
    static final double BASE = 1;

    private Ranking() {}

    /** Scores what {@code query} finds: the points of the match, and {@link #BASE}. */
    static Query by(Model model, Query query) {
        List<FunctionScore> functions = new ArrayList<>();
        functions.add(points(BASE, Query.of(all -> all.matchAll(match -> match))));
        for (Model.Group group : model.groups()) {
            List<Query> before = new ArrayList<>();
            for (Rule rule : group.rules()) {
                Query when = filter(rule.when());
                BoolQuery first = BoolQuery.of(bool -> bool.filter(when).mustNot(List.copyOf(before)));
                functions.add(points(rule.points(), first._toQuery()));
                before.add(when);
            }
        }
        return Query.of(scored -> scored.functionScore(score -> score.query(query)
                .functions(functions)
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Replace)));
    }

    private static FunctionScore points(double points, Query when) {
        return FunctionScore.of(function -> function.filter(when).weight(points));
    }

    private static Query filter(Condition condition) {
        return switch (condition) {
            case Condition.InIndustries in ->
                anyOf("industry", in.industries().stream().map(Industry::code).toList());
            case Condition.AtStages at ->
                anyOf("stage", at.stages().stream().map(Enum::name).toList());
            case Condition.InRegions in -> anyOf("region", in.regions());
            case Condition.AsksBetween asks ->
                BoolQuery.of(both -> both.filter(anyOf("currency", List.of(asks.currency())))
                                .filter(Query.of(query -> query.range(range -> range.longNumber(bounds ->
                                        bounds.field("asked").gte(asks.from()).lte(asks.to()))))))
                        ._toQuery();
            case Condition.Shows shows ->
                anyOf("evidence", List.of(shows.evidence().name()));
            case Condition.Both both ->
                BoolQuery.of(bool -> bool.filter(filter(both.first()), filter(both.second())))
                        ._toQuery();
            case Condition.Always _ -> Query.of(all -> all.matchAll(match -> match));
        };
    }

    static Query anyOf(String field, Collection<String> values) {
        return Query.of(query -> query.terms(terms -> terms.field(field)
                .terms(any -> any.value(values.stream().map(FieldValue::of).toList()))));
    }
}
