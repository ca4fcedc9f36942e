/** Every event as it is stored, held against the code of today. */
@NullMarked
package roundtable.eventlog.golden;

import org.jspecify.annotations.NullMarked;
