/** The pool, the panel's matrix, the experts' worklists and reviews. Scores are kept apart until they may be seen. */
@NullMarked
package roundtable.projections.reviews;

import org.jspecify.annotations.NullMarked;
