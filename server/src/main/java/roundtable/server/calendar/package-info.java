/** The calendar that terms are counted by: which days are worked, from a file with the notices that say so. */
@NullMarked
package roundtable.server.calendar;

import org.jspecify.annotations.NullMarked;
