/** Under which names and in which JSON messages are stored, whatever their classes are called. */
@NullMarked
package roundtable.eventlog.names;

import org.jspecify.annotations.NullMarked;
