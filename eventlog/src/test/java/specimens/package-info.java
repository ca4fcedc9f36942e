/**
 * Small aggregates and readers on which the event log is proved where the product's own do not suffice. They stand outside of
 * the product's packages, so that nobody's component scan finds them.
 */
@NullMarked
package specimens;

import org.jspecify.annotations.NullMarked;
