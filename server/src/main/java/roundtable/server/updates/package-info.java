/** Live updates: a signed-in page hears at once what has changed of the things it may see. */
@NullMarked
package roundtable.server.updates;

import org.jspecify.annotations.NullMarked;
