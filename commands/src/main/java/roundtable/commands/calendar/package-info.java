/** Moments that bind people: deadlines with the zone they are said in. */
@NullMarked
package roundtable.commands.calendar;

import org.jspecify.annotations.NullMarked;
