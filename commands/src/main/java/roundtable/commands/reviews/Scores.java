package roundtable.commands.reviews;

import java.util.Map;

/**
 * What an expert gives: a score from 1 to 5 for every criterion of the rubric, and words to the applicant.
 *
 * @param points by criterion code
 * @param comments by criterion code; may be missing for a criterion
 */
public record Scores(Map<String, Integer> points, Map<String, String> comments) {}
