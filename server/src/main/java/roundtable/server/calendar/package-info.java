/**
 * Calendars: the one that terms are counted by (which days are worked, from a file with the notices that say so), and those
 * that people take away.
 */
@NullMarked
package roundtable.server.calendar;

import org.jspecify.annotations.NullMarked;
