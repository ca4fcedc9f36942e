/**
 * Likeness (文意相近): how deals read beside a firm's own words, and beside the deals that it has dealt well with. By places among what is
 * on offer and in few steps, so that the index adds up the same points that are explained.
 */
@NullMarked
package roundtable.search.matching.likeness;

import org.jspecify.annotations.NullMarked;
