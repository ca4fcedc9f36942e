/** Deal rooms as their company and their guests read them. */
@NullMarked
package roundtable.projections.rooms;

import org.jspecify.annotations.NullMarked;
