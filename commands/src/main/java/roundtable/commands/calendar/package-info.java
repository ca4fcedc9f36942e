/** What binds people in time: deadlines with the zone they are said in, working days and terms counted in them. */
@NullMarked
package roundtable.commands.calendar;

import org.jspecify.annotations.NullMarked;
