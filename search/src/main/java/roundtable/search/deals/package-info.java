/**
 * Deals as they are found: tables fed by events, documents made of them in one snapshot, the index they stand in, and the
 * queries that read it. One document per deal and audience holds only what that audience may see, so counts, facets and
 * highlights cannot tell more.
 */
@NullMarked
package roundtable.search.deals;

import org.jspecify.annotations.NullMarked;
