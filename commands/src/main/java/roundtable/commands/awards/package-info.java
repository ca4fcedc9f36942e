/**
 * Awards (资助): offered after a sealed decision, accepted by the company, public in the register.
 *
 * <p>Owns every {@code award-*} event.
 */
@NullMarked
package roundtable.commands.awards;

import org.jspecify.annotations.NullMarked;
