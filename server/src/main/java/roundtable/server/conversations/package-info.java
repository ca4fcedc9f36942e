/** The table over HTTP: messages with their files, how far each person has read, and meetings for calendars. */
@NullMarked
package roundtable.server.conversations;

import org.jspecify.annotations.NullMarked;
