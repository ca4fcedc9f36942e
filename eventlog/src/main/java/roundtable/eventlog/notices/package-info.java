/** Who is told, on every node, that something was appended or has become readable. */
@NullMarked
package roundtable.eventlog.notices;

import org.jspecify.annotations.NullMarked;
