/** Organisations as their pages and officers' desks show them. */
@NullMarked
package roundtable.projections.organisations;

import org.jspecify.annotations.NullMarked;
