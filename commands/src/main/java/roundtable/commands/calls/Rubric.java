package roundtable.commands.calls;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.commands.text.Text;

/**
 * By what applications are judged (评分标准). Weights are percent and sum to 100.
 */
public record Rubric(List<Criterion> criteria) {

    /** Scores run from 1 to this. */
    public static final int HIGHEST_SCORE = 5;

    /**
     * One criterion.
     *
     * @param code stable within the rubric: {@code feasibility}
     * @param weight percent
     * @param threshold the lowest score that does not sink the application, or null
     * @param levels what each score means, from 1 to 5, in that order
     */
    public record Criterion(
            String code,
            Text name,
            Text description,
            int weight,
            @Nullable Integer threshold,
            List<Text> levels) {}

    /**
     * The weighted total on a scale of 100: Σ weight · score / 5, in tenths (so 0 … 1000), rounded down.
     *
     * @param scores by criterion code; a missing criterion counts nothing
     */
    public int tenths(Map<String, Integer> scores) {
        int sum = 0;
        for (Criterion criterion : criteria) {
            sum += criterion.weight() * scores.getOrDefault(criterion.code(), 0) * 10;
        }
        return sum / HIGHEST_SCORE;
    }
}
