/** Reviews over HTTP: the pool, the panel and each expert's own desk. */
@NullMarked
package roundtable.server.reviews;

import org.jspecify.annotations.NullMarked;
