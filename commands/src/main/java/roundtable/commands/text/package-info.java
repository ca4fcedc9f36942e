/** What people write in two languages. */
@NullMarked
package roundtable.commands.text;

import org.jspecify.annotations.NullMarked;
