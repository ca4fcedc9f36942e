/** Organisations over HTTP. */
@NullMarked
package roundtable.server.organisations;

import org.jspecify.annotations.NullMarked;
