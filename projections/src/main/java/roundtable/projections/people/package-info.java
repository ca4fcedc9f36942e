/** Who looks: a person with their memberships. */
@NullMarked
package roundtable.projections.people;

import org.jspecify.annotations.NullMarked;
