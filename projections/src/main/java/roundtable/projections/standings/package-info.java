/** Who came where in each tier, the tree of tiers, and each company's climb through it. */
@NullMarked
package roundtable.projections.standings;

import org.jspecify.annotations.NullMarked;
