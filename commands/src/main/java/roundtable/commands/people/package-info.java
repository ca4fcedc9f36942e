/**
 * People (人员) as the log knows them: an id, a role, and free text that can be erased. Names, mail addresses and phone
 * numbers are rows elsewhere and never stand in a message.
 */
@NullMarked
package roundtable.commands.people;

import org.jspecify.annotations.NullMarked;
