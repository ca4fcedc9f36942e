/** Calls as the public page, the list and the officer's desk show them. */
@NullMarked
package roundtable.projections.calls;

import org.jspecify.annotations.NullMarked;
