/** What happens because time has passed. */
@NullMarked
package roundtable.server.timers;

import org.jspecify.annotations.NullMarked;
