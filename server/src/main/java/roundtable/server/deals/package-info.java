/** Deals over HTTP: listing, mandates, search with its reasons, introductions. */
@NullMarked
package roundtable.server.deals;

import org.jspecify.annotations.NullMarked;
