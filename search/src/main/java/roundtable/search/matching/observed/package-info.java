/**
 * What a firm does, as a taste (行为偏好): learned from what it followed, passed on, asked to meet, was introduced to and
 * invested in, beside what it says it looks for. A scorecard of log-odds: few parts, each with what it was learned from.
 */
@NullMarked
package roundtable.search.matching.observed;

import org.jspecify.annotations.NullMarked;
