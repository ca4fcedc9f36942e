package roundtable.search.deals;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;
import roundtable.search.matching.Condition;
import roundtable.search.matching.Ladder;
import roundtable.search.matching.Limit;
import roundtable.search.matching.Model;
import roundtable.search.matching.Rule;
import roundtable.search.matching.Spread;

/** The model of a match as the index understands it: the very rules that explain, written as filters with their points. */
final class Ranking {

    /** Added to every score, since what no rule fits would otherwise count as one. */
    private static final int BASE = 1;

    /** Added to the score of what is within all bounds of the mandate: far more than there are bounds. */
    static final int WITHIN = 1_000;

    private Ranking() {}

    /**
     * What is added to the points of every deal that is within all bounds: the index knows no negative points, so the lowest that
     * each ladder gives stands for nothing.
     */
    static int base(Model model) {
        return WITHIN
                + model.bounds().size()
                + BASE
                - model.ladders().stream().mapToInt(Ranking::lowest).sum();
    }

    private static int lowest(Ladder ladder) {
        return Math.min(0, ladder.rules().stream().mapToInt(Rule::points).min().orElse(0));
    }

    /** What is within all bounds of the mandate. */
    static Query within(Model model) {
        List<Query> outside =
                model.bounds().stream().map(bound -> filter(bound.broken())).toList();
        return BoolQuery.of(bool -> bool.mustNot(outside))._toQuery();
    }

    /**
     * Scores what {@code query} finds. What is within all bounds has its points and {@link #base}; what is not has one for each bound that
     * it keeps, so that fewest limits broken come first and nobody pays for points that move nothing.
     */
    static Query by(Model model, Query query) {
        BoolQuery.Builder scored = new BoolQuery.Builder().filter(query).should(points(model));
        model.bounds().forEach(bound -> scored.should(kept(bound)));
        return scored.minimumShouldMatch("0").build()._toQuery();
    }

    private static Query kept(Limit.Bound bound) {
        Query kept = BoolQuery.of(bool -> bool.mustNot(filter(bound.broken())))._toQuery();
        return Query.of(
                score -> score.constantScore(constant -> constant.filter(kept).boost(1f)));
    }

    private static Query points(Model model) {
        List<FunctionScore> functions = new ArrayList<>();
        int always = WITHIN + BASE;
        for (Ladder ladder : model.ladders()) {
            if (ladder.rules().getFirst().when() instanceof Condition.Always) {
                always += ladder.rules().getFirst().points();
            } else {
                add(ladder, functions);
            }
        }
        functions.add(points(always, Query.of(all -> all.matchAll(match -> match))));
        return Query.of(scored -> scored.functionScore(score -> score.query(within(model))
                .functions(functions)
                .scoreMode(FunctionScoreMode.Sum)
                .boostMode(FunctionBoostMode.Replace)));
    }

    private static void add(Ladder ladder, List<FunctionScore> functions) {
        int lowest = lowest(ladder);
        List<Query> before = new ArrayList<>();
        for (Rule rule : ladder.rules()) {
            Query when = filter(rule.when());
            List<Query> earlier = List.copyOf(before);
            addPoints(
                    rule.points() - lowest,
                    earlier.isEmpty()
                            ? when
                            : BoolQuery.of(bool -> bool.filter(when).mustNot(earlier))
                                    ._toQuery(),
                    functions);
            before.add(when);
        }
        addPoints(-lowest, BoolQuery.of(bool -> bool.mustNot(before))._toQuery(), functions);
    }

    /** What the index says of a deal that it has scored by this model. */
    static Spread.Standing standing(Hit<DealDocument> hit, Model model) {
        int scored = (int) Math.round(Objects.requireNonNull(hit.score()));
        boolean within = scored >= WITHIN;
        int broken = model.bounds().size() - scored;
        int score = within ? scored - base(model) : -broken * (Spread.MOST_BEHIND + 1);
        return Spread.Standing.of(Objects.requireNonNull(hit.source()).facts(), within, score);
    }

    private static void addPoints(int points, Query when, List<FunctionScore> functions) {
        if (points != 0) {
            functions.add(points(points, when));
        }
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
            case Condition.OfCompanies of ->
                anyOf(
                        "company",
                        of.companies().stream().map(OrganisationId::toString).toList());
            case Condition.OfDeals of ->
                anyOf("deal", of.deals().stream().map(DealId::toString).toList());
            case Condition.Not not ->
                BoolQuery.of(bool -> bool.mustNot(filter(not.condition())))._toQuery();
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
