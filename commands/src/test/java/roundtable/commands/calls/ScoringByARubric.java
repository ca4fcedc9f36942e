package roundtable.commands.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScoringByARubric {

    /** Rubrics of one to eight criteria whose weights sum to a hundred. */
    @Provide
    Arbitrary<Rubric> rubrics() {
        return Arbitraries.integers().between(1, 99).set().ofMaxSize(7).map(cuts -> {
            List<Integer> places = new ArrayList<>(cuts);
            places.add(0);
            places.add(100);
            places.sort(null);
            List<Rubric.Criterion> criteria = new ArrayList<>();
            for (int i = 1; i < places.size(); i++) {
                criteria.add(CallBuilder.criterion("c" + i, places.get(i) - places.get(i - 1)));
            }
            return new Rubric(criteria);
        });
    }

    private static Map<String, Integer> all(Rubric rubric, int score) {
        Map<String, Integer> scores = new HashMap<>();
        rubric.criteria().forEach(criterion -> scores.put(criterion.code(), score));
        return scores;
    }

    @Property
    void the_same_score_everywhere_counts_as_that_share_of_a_hundred(
            @ForAll("rubrics") Rubric rubric, @ForAll @IntRange(min = 1, max = 5) int score) {
        assertThat(rubric.tenths(all(rubric, score))).isEqualTo(score * 200);
    }

    @Property
    void a_higher_score_on_any_criterion_never_lowers_the_total(
            @ForAll("rubrics") Rubric rubric, @ForAll @IntRange(min = 1, max = 4) int score) {
        int before = rubric.tenths(all(rubric, score));
        for (Rubric.Criterion criterion : rubric.criteria()) {
            Map<String, Integer> scores = all(rubric, score);
            scores.put(criterion.code(), score + 1);
            assertThat(rubric.tenths(scores)).isGreaterThan(before);
        }
    }

    @Property
    void a_missing_score_counts_nothing(@ForAll("rubrics") Rubric rubric) {
        assertThat(rubric.tenths(Map.of())).isZero();
    }
}
