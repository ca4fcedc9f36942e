/** What every projection shares: rows written with the token, savepoints, parked events, rebuilding. */
@NullMarked
package roundtable.eventlog.reading;

import org.jspecify.annotations.NullMarked;
