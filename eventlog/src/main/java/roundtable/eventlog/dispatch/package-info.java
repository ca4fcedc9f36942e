/** The way in: commands with their circumstances, conditions and idempotency; automations' commands. */
@NullMarked
package roundtable.eventlog.dispatch;

import org.jspecify.annotations.NullMarked;
