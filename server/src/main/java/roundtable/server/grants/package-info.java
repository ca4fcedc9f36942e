/**
 * The public part of this installation as CommonGrants 0.4 says it, at {@code /common-grants}: published calls as opportunities,
 * each with its one competition and that one's form, and the register of awards. It only reads, knows no person, and shows nothing
 * that the public page does not show. Dates there bear no zone; each record says the zone in words or in a custom field.
 *
 * @see <a href="https://commongrants.org">commongrants.org</a>
 */
@NullMarked
package roundtable.server.grants;

import org.jspecify.annotations.NullMarked;
