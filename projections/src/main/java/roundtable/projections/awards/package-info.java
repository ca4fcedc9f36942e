/** Awards as their companies answer them, and the public register. */
@NullMarked
package roundtable.projections.awards;

import org.jspecify.annotations.NullMarked;
