/** Applications as the founder's pages and the officer's screening queue show them. */
@NullMarked
package roundtable.projections.applications;

import org.jspecify.annotations.NullMarked;
