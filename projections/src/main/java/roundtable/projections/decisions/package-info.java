/** Decisions as the panel prepares them and as the public verifies them. */
@NullMarked
package roundtable.projections.decisions;

import org.jspecify.annotations.NullMarked;
