/**
 * Reviews (评审): the experts of a pool with their fields and conflicts, the panel that assigns them, and each sealed review.
 *
 * <p>Owns every {@code expert-*}, {@code panel-*} and {@code review-*} event. Nobody's scores are revealed before all of an
 * application's are in.
 */
@NullMarked
package roundtable.commands.reviews;

import org.jspecify.annotations.NullMarked;
