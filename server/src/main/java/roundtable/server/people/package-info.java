/** People: accounts, sign-in, names. */
@NullMarked
package roundtable.server.people;

import org.jspecify.annotations.NullMarked;
