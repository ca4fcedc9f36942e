/** What people write, as a search needs it: folded, in words, in sounds, and with other words for the same. */
@NullMarked
package roundtable.search.text;

import org.jspecify.annotations.NullMarked;
