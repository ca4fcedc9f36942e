/** Standings, the tree of tiers and the climbs over HTTP. */
@NullMarked
package roundtable.server.standings;

import org.jspecify.annotations.NullMarked;
