/** Conversations as both sides of a table read them. */
@NullMarked
package roundtable.projections.conversations;

import org.jspecify.annotations.NullMarked;
