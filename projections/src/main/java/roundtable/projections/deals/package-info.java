/** Deals, mandates and introductions as their two sides see them. */
@NullMarked
package roundtable.projections.deals;

import org.jspecify.annotations.NullMarked;
