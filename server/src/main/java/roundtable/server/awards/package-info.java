/** Awards over HTTP, and the public register. */
@NullMarked
package roundtable.server.awards;

import org.jspecify.annotations.NullMarked;
