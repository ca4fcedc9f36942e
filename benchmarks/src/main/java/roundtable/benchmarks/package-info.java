/** Every figure that is claimed, as a command that prints it beside its yardstick. */
@NullMarked
package roundtable.benchmarks;

import org.jspecify.annotations.NullMarked;
