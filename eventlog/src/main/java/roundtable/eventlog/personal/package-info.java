/** Personal values: sealed when stored, erased when their key is destroyed. */
@NullMarked
package roundtable.eventlog.personal;

import org.jspecify.annotations.NullMarked;
