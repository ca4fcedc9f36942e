/** Exact uniqueness, in the command's own transaction. */
@NullMarked
package roundtable.eventlog.claims;

import org.jspecify.annotations.NullMarked;
