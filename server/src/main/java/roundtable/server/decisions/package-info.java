/** Decisions over HTTP. */
@NullMarked
package roundtable.server.decisions;

import org.jspecify.annotations.NullMarked;
